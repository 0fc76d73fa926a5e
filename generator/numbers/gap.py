"""The difference between what two audiences answered, or why none may be computed.

Whom a figure speaks of is what is compared; all else has to be the same, and known to be. Within one study
that goes without saying; of two studies both must give the question.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Final

from generator.models import Statistic, Study
from generator.numbers.alike import differ, one_unit, value_of, when
from generator.vocabularies import Qualifier, Unit

_EXACT: Final = (None, Qualifier.ONLY)


class NoGap(StrEnum):
    """Why there is no difference between two figures; `LABEL`: they are not said to measure the same."""

    UNIT = "unit"
    SHARE = "share"
    KIND = "kind"
    ROUGH = "rough"
    PLACE = "place"
    DATE = "date"
    QUESTION = "question"
    UNSAID = "unsaid"
    METHOD = "method"
    LABEL = "label"


def gap(first: Statistic, second: Statistic, studies: tuple[Study, Study]) -> Fraction | NoGap:
    """By how many points the first percentage is above the second."""
    found = next(_reasons(first, second, studies), None)
    return value_of(first) - value_of(second) if found is None else found


def _reasons(first: Statistic, second: Statistic, studies: tuple[Study, Study]) -> Iterator[NoGap]:
    if not one_unit(first, second):
        yield NoGap.UNIT
    shares = {first.unit, second.unit}
    if not shares <= {Unit.PERCENT, Unit.RATIO}:
        yield NoGap.SHARE
    if first.kind is not second.kind:
        yield NoGap.KIND
    if Unit.RATIO in shares or not {first.qualifier, second.qualifier} <= {*_EXACT}:
        yield NoGap.ROUGH
    told = [*zip((first, second), studies, strict=True)]
    if differ(*(one.geography or study.method.country for one, study in told)):
        yield NoGap.PLACE
    if len({date.year for one, study in told if (date := when(one, study))}) > 1:
        yield NoGap.DATE
    if first.study != second.study:
        yield from _of_methods(*studies)


def _of_methods(*studies: Study) -> Iterator[NoGap]:
    methods = [study.method for study in studies]
    questions = [" ".join(one.question.get("").split()) if one.question else "" for one in methods]
    if not all(questions):
        yield NoGap.UNSAID
    elif questions[0].casefold() != questions[1].casefold():
        yield NoGap.QUESTION
    if any(differ(*(getattr(method, name) for method in methods)) for name in ("mode", "sampling")):
        yield NoGap.METHOD
