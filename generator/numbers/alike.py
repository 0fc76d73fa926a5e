"""Whether two figures may be reckoned with: same base, same question, same method.

Only what both studies say and say differently parts them. Who wants more than that asks `numbers.waves`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Final

from generator.models import Statistic, Study
from generator.numbers.honest import NEAR
from generator.values import LocalText, PartialDate
from generator.vocabularies import Qualifier, Sampling, Unit

SHARES: Final = frozenset({Unit.PERCENT, Unit.RATIO})
_COUNTED: Final = frozenset({Unit.COUNT, Unit.RATE, Unit.DURATION})
_STEPS: Final = 10
# How far a qualified figure may be from its mark, in steps of which _STEPS are a tenth of it.
_REACH: Final[Mapping[Qualifier | None, tuple[int, int]]] = {
    Qualifier.MORE_THAN: (0, _STEPS),
    Qualifier.AT_LEAST: (0, _STEPS),
    Qualifier.LESS_THAN: (-_STEPS, 0),
    Qualifier.AT_MOST: (-_STEPS, 0),
    Qualifier.NEARLY: (-_STEPS, 0),
    Qualifier.ABOUT: (-_STEPS, _STEPS),
}
_NOT_KNOWN: Final = (None, "", Sampling.UNKNOWN)


class Unlike(StrEnum):
    """Why nothing may be computed from two figures."""

    UNIT = "unit"
    BASE = "base"
    PLACE = "place"
    QUESTION = "question"
    METHOD = "method"
    BREAK = "break"


def unlike(  # noqa: PLR0911 - one per reason
    first: Statistic,
    second: Statistic,
    studies: tuple[Study, Study],
    *,
    one_series: bool = False,
    breaks: Sequence[PartialDate] = (),
) -> Unlike | None:
    """What differs between two figures, or None where they may be compared.

    `one_series`: both are points of one series, which `breaks` part. Within one study places may differ.
    """
    if not one_unit(first, second):
        return Unlike.UNIT
    if not _one_base(first, second, studies, one_series=one_series):
        return Unlike.BASE
    if first.study != second.study and differ(_place(first, studies[0]), _place(second, studies[1])):
        return Unlike.PLACE
    if not _one_question(first, second, studies, one_series=one_series):
        return Unlike.QUESTION
    if not _one_method(*studies):
        return Unlike.METHOD
    if breaks and _broken(first, second, studies, breaks):
        return Unlike.BREAK
    return None


def one_unit(first: Statistic, second: Statistic) -> bool:
    """Whether both count the same: shares, or the same things, or the same currency."""
    if first.unit in SHARES and second.unit in SHARES:
        return True
    if first.unit is not second.unit or first.currency != second.currency:
        return False
    if first.unit in _COUNTED:
        return _text(first.noun) == _text(second.noun) and _text(first.per) == _text(second.per)
    return first.unit is not Unit.SCORE or first.value.of == second.value.of


def value_of(statistic: Statistic) -> Fraction:
    """The exact value, in percent for a share; a score's without its scale."""
    if statistic.unit is Unit.SCORE:
        return Fraction(statistic.value.number)
    return statistic.value.fraction * 100 if statistic.unit is Unit.RATIO else statistic.value.fraction


def height(statistic: Statistic) -> Fraction:
    """How high a figure stands: its value, where of two ranks the smaller is the higher."""
    return -value_of(statistic) if statistic.unit is Unit.RANK else value_of(statistic)


def possible(statistic: Statistic) -> Sequence[Fraction]:
    """Heights that a figure may have: one where it is exact, else some up to a tenth from its mark."""
    exact = height(statistic)
    low, high = _REACH.get(statistic.qualifier, (0, 0)) if statistic.qualifier else (0, 0)
    steps = range(low, high + 1)
    return [exact + exact * NEAR * step / _STEPS for step in steps]


def excused(first: Statistic, second: Statistic, caveats: Collection[Collection[str]]) -> bool:
    """Whether a caveat says why two figures may be compared: it speaks of both ids."""
    return any(first.id in group and second.id in group for group in caveats)


def when(statistic: Statistic, study: Study) -> PartialDate | None:
    """Of which time a figure speaks, as far as it is known: a date that was guessed is not."""
    return statistic.period or study.method.fieldwork or (None if study.date_inferred else study.date)


def differ(one: object, other: object) -> bool:
    """Whether two facts are both known and not the same."""
    return one not in _NOT_KNOWN and other not in _NOT_KNOWN and one != other


def between(breaks: Iterable[PartialDate], start: PartialDate, end: PartialDate) -> bool:
    """Whether a series breaks after `start` and not later than `end`."""
    return any(start.start < one.start <= end.end for one in breaks)


def _one_base(first: Statistic, second: Statistic, studies: tuple[Study, Study], *, one_series: bool) -> bool:
    if differ(first.audience, second.audience):
        return False
    one, other = _text(first.base), _text(second.base)
    if one == other and one:
        return True
    if first.study == second.study:
        return one == other
    one = one or _text(studies[0].method.population)
    other = other or _text(studies[1].method.population)
    return not differ(one, other) or (one_series and not (first.base and second.base))


def _one_question(
    first: Statistic, second: Statistic, studies: tuple[Study, Study], *, one_series: bool
) -> bool:
    if first.study == second.study:
        return True
    if differ(_text(studies[0].method.question), _text(studies[1].method.question)):
        return False
    return one_series or (first.indicator == second.indicator is not None)


def _one_method(first: Study, second: Study) -> bool:
    ways = (first.method.sampling, second.method.sampling)
    return not differ(first.method.mode, second.method.mode) and not differ(*ways)


def _broken(
    first: Statistic, second: Statistic, studies: tuple[Study, Study], breaks: Sequence[PartialDate]
) -> bool:
    dates = [date for date in (when(first, studies[0]), when(second, studies[1])) if date]
    if len(dates) < 2:  # noqa: PLR2004 - both
        return False
    start, end = sorted(dates, key=lambda date: date.start)
    return between(breaks, start, end)


def _place(statistic: Statistic, study: Study) -> LocalText | None:
    return statistic.geography or study.method.country


def _text(text: LocalText | None) -> str:
    return " ".join(text.get("").casefold().split()) if text else ""
