"""Two figures of a list in one another's place: "le téléphone (28 %), le courriel (47 %)".

Each item of a list has its words before its figure, in brackets, or behind it: "28 % le téléphone". Where the
words of each of two items are those of the other's label, and not of its own, the figures are swapped.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from generator.models import Statistic
from generator.numbers.alike import one_unit, value_of
from generator.numbers.claims.pairs import Pair, places
from generator.numbers.claims.text import Plain

_STEM: Final = 5  # letters by which a word is known again
_TELLING: Final = 4  # letters of a word that tells one item from another
_REACH: Final = 80  # characters before a figure in which an item's words, or what it begins with, are
_ITEMS: Final = 60  # of a list; each is compared with each


def swapped(plain: Plain, language: str) -> Iterator[tuple[int, int, Pair]]:
    """Where two figures of `plain` that are in one another's place stand, from the first item to the last."""
    at = places(plain.text, 0, len(plain.text))
    for items in (_before, _behind):
        words = {place: found for place in at if (found := items(plain.text, place))}
        yield from _swaps(plain, words, language)


def _swaps(
    plain: Plain, words: Mapping[int, tuple[int, int]], language: str
) -> Iterator[tuple[int, int, Pair]]:
    taken: set[int] = set()
    for first, second in combinations([*words][:_ITEMS], 2):
        one, other = plain.named_at(first), plain.named_at(second)
        if {first, second} & taken or not _of_one_list(one.statistic, other.statistic):
            continue
        own = [_stems(each.statistic.label.get(language)) for each in (one, other)]
        said = [_stems(plain.text[slice(*words[place])]) for place in (first, second)]
        own = [own[0] - own[1], own[1] - own[0]]
        if said[0] & own[1] and said[1] & own[0] and not (said[0] & own[0] or said[1] & own[1]):
            taken |= {first, second}
            spans = (*words[first], *words[second], first, first + 1, second, second + 1)
            yield min(spans), max(spans), Pair(other, one)


def _of_one_list(one: Statistic, other: Statistic) -> bool:
    return one.study == other.study and one_unit(one, other) and value_of(one) != value_of(other)


def _before(text: str, place: int) -> tuple[int, int] | None:
    """The words before a figure in brackets, up to those of the item before."""
    if place < 1 or text[place - 1] != "(":
        return None
    found = _last_item().search(text, max(0, place - _REACH), place - 1)
    return found.span("words") if found else None


def _behind(text: str, place: int) -> tuple[int, int] | None:
    """The words behind a figure with which an item begins."""
    if not _beginning().search(text, max(0, place - _REACH), place):
        return None
    found = _next_item().match(text, place + 1)
    return found.span("words") if found else None


@functools.cache
def _last_item() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[,;:.()\ue000-\uf8ff]|\b(?:et|ou|puis|and|or|then)\b)(?P<words>(?:(?!\b(?:et|ou|puis|and|or|then)\b)"
        r"[^,;:.()\ue000-\uf8ff]){3,60})$"
    )


@functools.cache
def _beginning() -> re.Pattern[str]:
    return re.compile(r"(?:^|[,;:]|\b(?:et|ou|puis|and|or|then|only|seulement)\b)\s*$")


@functools.cache
def _next_item() -> re.Pattern[str]:
    return re.compile(r"(?P<words>(?:(?!\b(?:et|ou|puis|and|or|then)\b)[^,;:.()\ue000-\uf8ff]){3,60})")


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        word[:_STEM] for word in re.findall(r"[^\W\d]+", words.casefold()) if len(word) >= _TELLING
    )
