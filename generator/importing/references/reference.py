"""A reference as every reference manager knows it: plain text, dates as PartialDate reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

_LANGUAGES: Final = {
    **dict.fromkeys(("french", "francais", "français", "acadian", "canadien"), "fr"),
    **dict.fromkeys(("english", "anglais", "american", "british", "usenglish", "ukenglish"), "en"),
    **dict.fromkeys(("german", "ngerman", "allemand", "deutsch"), "de"),
    **dict.fromkeys(("spanish", "espagnol", "español"), "es"),
    **dict.fromkeys(("italian", "italien", "italiano"), "it"),
}
_CODE: Final = re.compile(r"([a-z]{2,3})(?:[-_].*)?")


class Reference(NamedTuple):
    """One work. `makers` are organisations that may be its publisher, the likeliest first.

    `line` is where it starts in its file. `container` is the journal or book that it is in.
    """

    key: str
    line: int
    title: str
    persons: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    container: str | None = None
    date: str | None = None
    is_inferred: bool = False
    url: str | None = None
    archived: str | None = None
    doi: str | None = None
    accessed: str | None = None
    language: str | None = None
    keywords: tuple[str, ...] = ()
    abstract: str | None = None
    note: str | None = None


class Unread(NamedTuple):
    """What no reference could be made of; `why` is a word of the catalogue's `import.why`."""

    key: str
    line: int
    why: str


Reader = Callable[[str, str], Sequence[Reference | Unread]]
"""From a file's text and the site's language. Raises `outcome.Refused` where the whole cannot be read."""


def language_of(typed: str | None) -> str | None:
    """The code of a language by its code ("fr-FR"), or its name in English, French or babel's ("ngerman")."""
    said = (typed or "").strip().lower()
    if found := _LANGUAGES.get(said):
        return found
    code = _CODE.fullmatch(said)
    return code[1] if code else None


def keywords_of(typed: str | None) -> tuple[str, ...]:
    """Words parted by commas, semicolons or lines."""
    return tuple(dict.fromkeys(word.strip() for word in re.split(r"[,;\n]", typed or "") if word.strip()))
