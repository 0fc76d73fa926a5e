"""A credit in a sentence, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum, auto
from typing import NamedTuple


class Form(IntEnum):
    """How a source is credited; of two that cover a figure the lower counts."""

    INSIDE = 0  # (8 in 10 do so - Source: X)
    PARENTHESIS = 1  # 8 in 10 do so (source X)
    ACCORDING = 2  # according to X
    STUDY = 3  # a study by X
    ASKED = 4  # asked by X
    REPORTS = 5  # X finds that
    OWN = 6  # X announces that: says so of itself
    FLOOR = 7  # X, director of Y, came next: is who speaks from there
    NOTE = 8  # 8 in 10 do so [1]: below, or where a link leads


class Means(StrEnum):
    """Whom a credit means that names nobody."""

    STUDY = auto()  # the study
    PERSON = auto()  # she, the director
    HOUSE = auto()  # the company
    HOST = auto()  # the organisers: of what the text is a report
    INSTITUTION = auto()  # the union, the government: unless one was named, it is itself
    IT = auto()  # it, they, "elle": of whatever kind
    THEY = auto()  # they: whom a study asked, or like "it"
    LATTER = auto()  # the latter
    OURS = auto()  # our survey
    NOBODY = auto()  # experts, a recent study


class Credit(NamedTuple):
    """A source that is credited between `start` and `end`, for what stands between `low` and `high`.

    `name` is None where another sentence names it: `means` says of what kind it is.
    """

    form: Form
    name: str | None
    start: int
    end: int
    low: int
    high: int
    year: int | None = None
    means: Means | None = None

    @property
    def of_study(self) -> bool:
        """Whether it goes on to be what the text is about."""
        return self.form is not Form.OWN


def covering(credits_: Sequence[Credit], start: int, end: int) -> Credit | None:
    """The credit whose part of the sentence holds a figure: the closest before it, parentheses first."""
    found = [one for one in credits_ if one.low <= start < one.high or one.start <= start < one.end]
    if not found:
        return None
    if len(found) > 1 and (noted := [one for one in found if one.form is Form.NOTE]):
        found = [one for one in found if one.name and one.form is not Form.NOTE] or noted
    inside = [one for one in found if one.form is Form.INSIDE]
    if inside:
        return inside[0]
    behind = [one for one in found if one.form is Form.PARENTHESIS and one.start >= end]
    if behind:
        return behind[0]
    before = [one for one in found if one.start <= start < one.high]
    return before[-1] if before else found[0]
