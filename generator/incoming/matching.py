"""Which entries a feed's `keep` and `drop` words let through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from generator.incoming.entries import Found


def wanted(found: Iterable[Found], keep: Sequence[str], drop: Sequence[str]) -> list[Found]:
    """The entries with one of the words to keep, where there are any, and with none of those to drop.

    A word is found where one starts with it ("client" in "clients"), whatever its case and accents.
    """
    if not keep and not drop:
        return list(found)
    yes, no = _pattern(tuple(keep)), _pattern(tuple(drop))
    kept = []
    for one in found:
        text = folded(f"{one.title}\n{one.text}")
        if (yes is None or yes.search(text)) and (no is None or not no.search(text)):
            kept.append(one)
    return kept


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    found = [folded(word).strip() for word in words]
    alternatives = "|".join(re.escape(word) for word in found if word)
    return re.compile(rf"(?<!\w)(?:{alternatives})") if alternatives else None


def folded(text: str) -> str:
    """Without case and accents."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter))
