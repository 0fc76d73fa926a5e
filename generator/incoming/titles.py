"""How alike two titles are."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from generator.incoming.words import is_month, is_telling, stem, words

_YEAR: Final = re.compile(r"(?:19|20)\d{2}")


class Title(NamedTuple):
    """A title's telling words, and the years, months and numbers that tell a wave of a study from another."""

    said: frozenset[str]
    marks: frozenset[str]

    @property
    def years(self) -> frozenset[str]:
        """The years in it."""
        return frozenset(mark for mark in self.marks if _YEAR.fullmatch(mark))


def title_of(text: str, without: Collection[str] = ()) -> Title:
    """A title, of which small words, plurals and the words `without` (a publisher's name) do not count."""
    found = words(text)
    marks = frozenset(word for word in found if _is_mark(word))
    said = [word for word in found if is_telling(word) and word not in marks]
    # Some studies are called as their publisher is.
    own = [word for word in said if word not in without] or said
    return Title(frozenset(map(stem, own)), marks)


def likeness(one: Title, two: Title) -> float:
    """The share of words that both have (Dice), from 0 to 1; 0 for titles of different years or waves."""
    total = len(one.said) + len(two.said)
    if not total or (one.marks != two.marks and not _may_be_one(one, two)):
        return 0.0
    return 2 * len(one.said & two.said) / total


def _is_mark(word: str) -> bool:
    return is_month(word) or any(map(str.isdigit, word))


def _may_be_one(one: Title, two: Title) -> bool:
    """Whether one says no more than the other but the year: "12e édition" and "12e édition (2026)"."""
    if not one.marks or not two.marks:
        return True
    years = one.years | two.years
    return one.marks ^ two.marks <= years and not (one.years and two.years)
