"""What stands around a figure: the clause that says what it measures, of whom, and when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from generator.extract.kept import Figure
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_BUT: Final = r"(?:tandis\sque|alors\sque|mais|whereas|while|but)\s"
# By its first character, at which the engine looks before anything else.
_CUT = Pattern(
    rf"[;•|,:\s](?:(?<=[;•|])|(?<=,)\s{_BUT}|(?<=:)\s(?=\d)|(?<=\s)(?:[–—]\s|(?<=[.!?…]\s)|{_BUT}))"
)
_COMMA = Pattern(r",\s|\s(?:et|and|puis|then)\s(?=(?:[^\s]+\s){0,4}?\d)")
_LEFT_BEFORE: Final = " ,;:.–—•*|)-"
_LEFT_BEHIND: Final = " ,;:–—•*|(-"
_SOURCED = Pattern(r"(?i)\s?\((?:[^()]*\W)?(?:sources?|étude|enquête|selon|study)\b[^()]*\)?")


def clauses(text: str, figures: Sequence[Figure], lead: int = 0) -> list[str]:
    """For each figure of a sentence the part that is about it, without its source.

    `lead` is where the sentence begins behind "according to X".
    """
    cuts = [match.span() for match in _CUT.finditer(text)]
    ends, starts = [end for _, end in cuts], [start for start, _ in cuts]
    return [_clause(text, figures, index, lead, (starts, ends)) for index in range(len(figures))]


def _clause(
    text: str, figures: Sequence[Figure], index: int, lead: int, cuts: tuple[Sequence[int], Sequence[int]]
) -> str:
    figure = figures[index]
    before = figures[index - 1].end if index else 0
    after = figures[index + 1].start if index + 1 < len(figures) else len(text)
    low, high = lead if lead <= figure.start else 0, len(text)
    starts, ends = cuts
    if at := bisect_right(ends, figure.start):
        low = max(low, ends[at - 1])
    if (at := bisect_left(starts, figure.end)) < len(starts):
        high = starts[at]
    if low < before:
        low = _last_cut(text, before, figure.start) or before
    if high > after:
        high = _first_cut(text, figure.end, after) or after
    words = text[low:high]
    unsourced = _SOURCED.sub("", words) if "(" in words else words
    if text[figure.start : figure.end] in unsourced:  # else it stands among the words of its source
        words = unsourced
    return " ".join(words.split()).lstrip(_LEFT_BEFORE).rstrip(_LEFT_BEHIND)


def _last_cut(text: str, start: int, end: int) -> int | None:
    cuts = [match.end() for match in _COMMA.finditer(text, start, end + _AHEAD) if match.end() <= end]
    return cuts[-1] if cuts else None


def _first_cut(text: str, start: int, end: int) -> int | None:
    match = _COMMA.search(text, start, end + _AHEAD)
    return match.start() if match and match.start() < end else None


_AHEAD: Final = 40  # characters by which a conjunction sees that a number follows


_PEOPLE = Pattern(
    r"\s?(?:de\sl[’']|d[’']entre\sles\s|d[’']"
    r"|(?:des|de\sla|du|de\snos|de\sleurs|de\sses|de|of\sthe|of\sall|of\sour|of)\s)"
    r"(?P<noun>(?:plus|moins)\sde\s\d{1,2}\sans\b|\d{1,2}-\d{1,2}\sans\b|(?!plus\b|moins\b|mieux\b|more\b|less\b|entre\b"
    r"|ces\b|cette\b|ce\b|une?\b|son\b|sa\b|mon\b|ma\b|cas\b|its?\b|us\b|eux\b|elles\b|ceux\b"
    r"|celles\b|them\b|those\b|these\b)[^\W\d_][\w’'-]*)"
)
_MORE = Pattern(
    r"\s(?P<more>(?:(?:de\sla|de\sl[’']|des|du|de|d[’']|en|à|au|aux|dans\sle|dans\sla|of|in"
    r"|in\sthe|from)\s?)[^\W\d_][\w’'-]*)"
)
_ADJECTIVE = Pattern(r"\s(?P<more>[a-zà-ÿ’'-]{3,}[sx])(?!\w)")
_NOT_ADJECTIVE_WORDS: Final = """
    dans sans plus moins pas vers depuis après mais très jamais ans sous hors has is was does says uses
    his its this their les des
"""
_NOT_ADJECTIVE: Final = frozenset(_NOT_ADJECTIVE_WORDS.split())
_PLURAL: Final = re.compile(r"(?:s|x|people|men|women|children|staff|youth)$")


def population(text: str, figure: Figure, language: str) -> str | None:
    """Of whom or what a share is one: "consommateurs dans le monde"."""
    if figure.unit is Unit.RATIO and (within := _within(text[figure.start : figure.end])):
        return within
    if figure.unit not in {Unit.PERCENT, Unit.RATIO}:
        return None
    match = _PEOPLE.match(text, figure.end)
    if match is None:
        return None
    if language != "fr":
        return _english(text, match.start("noun"))
    said, end = [match["noun"]], match.end()
    for _ in range(3):
        more = _ADJECTIVE.match(text, end)
        if more is None or more["more"].casefold() in _NOT_ADJECTIVE:
            more = _MORE.match(text, end)
        if more is None:
            break
        said.append(more["more"])
        end = more.end()
    return " ".join(said)


_WITHIN = Pattern(r"^\S+\s(?P<noun>(?!sur\b|in\b|out\b)[^\d]+?)\s(?:sur|in|out\sof)\s\S+$")


def _within(typed: str) -> str | None:
    match = _WITHIN.match(" ".join(typed.split()))
    return match["noun"] if match else None


_ENGLISH_WORDS = Pattern(r"[^\W\d_][\w’'-]*")
_STOPS_WORDS: Final = """
    who that which say said are were have had would will do did use want read think prefer is was has in
    on at by for with and or to the
"""
_STOPS: Final = frozenset(_STOPS_WORDS.split())
_PLACES = Pattern(r"\s(?:in|from)\s(?:the\s)?[A-Z][\w-]*(?:\s[A-Z][\w-]*)?|\sworldwide|\saged\s[\w-]+")


def _english(text: str, start: int) -> str | None:
    end, last = start, None
    for count, match in enumerate(_ENGLISH_WORDS.finditer(text, start, start + 80)):
        if count and (text[end : match.start()] != " " or match[0].casefold() in _STOPS):
            break
        end = match.end()
        if _PLURAL.search(match[0]):
            last = end
        elif last is not None:
            break
    if last is None:
        return None
    place = _PLACES.match(text, last)
    return text[start : place.end() if place else last]
