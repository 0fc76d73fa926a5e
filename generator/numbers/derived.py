"""Figures computed from others: what `derived:` asks for, or why it cannot be had."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from itertools import combinations
from typing import Final, NamedTuple

from generator.models import Derived, Statistic, Study
from generator.numbers.alike import SHARES, Unlike, one_unit, unlike, value_of
from generator.values import PartialDate
from generator.vocabularies import Measure, Unit

_TWO: Final = frozenset({Measure.POINTS, Measure.PERCENT, Measure.RATIO, Measure.TIMES})
_PAIR: Final = 2
_NOT_COUNTED: Final = frozenset({Unit.RANK, Unit.POINTS, Unit.MULTIPLIER})


class DerivedValue(NamedTuple):
    """What was computed, exactly, and from what: `parts` in the order in which they are named.

    `value` counts what `measure` says: points (8), percent of the first (19.1), how many times the first
    the second is (`ratio`, `times`), a sum in the parts' own unit, or the rank of the first among all,
    from the greatest. Shares count in percent.
    """

    value: Fraction
    measure: Measure
    parts: tuple[Statistic, ...]


class NotDerived(StrEnum):
    """Why nothing is computed: too few parts or too many, or what differs between two of them."""

    UNKNOWN = "unknown"
    COUNT = "count"
    UNIT = "unit"
    ZERO = "zero"
    BASE = "base"
    PLACE = "place"
    QUESTION = "question"
    METHOD = "method"
    BREAK = "break"


def derived_value(
    derived: Derived,
    statistics: Mapping[str, Statistic],
    studies: Mapping[str, Study],
    breaks: tuple[PartialDate, ...] = (),
) -> DerivedValue | NotDerived:
    """The value of a derived figure, or why there is none.

    A caveat lets it hold over a difference of base, place, question or method and over a break; not over
    one of unit. `breaks` are those of the series of which the parts are points.
    """
    if not all(name in statistics and statistics[name].study in studies for name in derived.change):
        return NotDerived.UNKNOWN
    parts = tuple(statistics[name] for name in derived.change)
    if len(parts) < _PAIR or (derived.measure in _TWO and len(parts) > _PAIR):
        return NotDerived.COUNT
    if refused := _refused(parts, studies, breaks, derived):
        return refused
    computed = _computed(derived.measure, [value_of(one) for one in parts])
    return NotDerived.ZERO if computed is None else DerivedValue(computed, derived.measure, parts)


def _refused(
    parts: tuple[Statistic, ...],
    studies: Mapping[str, Study],
    breaks: tuple[PartialDate, ...],
    derived: Derived,
) -> NotDerived | None:
    first = parts[0]
    points_of_none = derived.measure is Measure.POINTS and first.unit not in SHARES
    if points_of_none or first.unit in _NOT_COUNTED or not all(one_unit(first, one) for one in parts):
        return NotDerived.UNIT
    if derived.caveat is not None:
        return None
    return next(
        (NotDerived(why) for one in combinations(parts, 2) if (why := _differs(one, studies, breaks))), None
    )


def _differs(
    pair: tuple[Statistic, Statistic], studies: Mapping[str, Study], breaks: tuple[PartialDate, ...]
) -> Unlike | None:
    return unlike(*pair, (studies[pair[0].study], studies[pair[1].study]), breaks=breaks)


def _computed(measure: Measure, values: list[Fraction]) -> Fraction | None:
    first, last = values[0], values[-1]
    match measure:
        case Measure.POINTS:
            return last - first
        case Measure.PERCENT:
            return (last - first) / first * 100 if first else None
        case Measure.RATIO | Measure.TIMES:
            return last / first if first else None
        case Measure.SUM:
            return sum(values, Fraction(0))
        case Measure.RANK:
            return Fraction(1 + sum(value > first for value in values[1:]))
