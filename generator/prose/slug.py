"""Names for addresses and anchors, made from what people write."""

from __future__ import annotations

import unicodedata

from generator.prose.patterns import Pattern

_MAXIMUM = 80
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "þ": "th"})


class _WithoutAccents(dict[int, int | None]):
    """For `str.translate`: nothing for a combining sign; asked once of each sign that is no ASCII."""

    def __missing__(self, code: int) -> int | None:
        found = self[code] = None if unicodedata.combining(chr(code)) else code
        return found


_BARE = _WithoutAccents()
_OTHER = Pattern(r"[^a-z0-9]+")
# Windows opens a device where a file has one of these names.
_RESERVED = Pattern(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def slug(text: str, empty: str = "section") -> str:
    """`text` in lower-case ASCII letters, digits and single hyphens, at most 80 of them."""
    letters = text.casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters.translate(_LIGATURES)).translate(_BARE)
    # Folding again: NFKD turns some signs (K, ™) into capitals.
    name = _OTHER.sub("-", letters.casefold()).strip("-")[:_MAXIMUM].rstrip("-")
    if not name:
        return empty
    return f"{name}-1" if _RESERVED.fullmatch(name) else name
