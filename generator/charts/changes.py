"""When two values of a row measure the same, and the change between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

from generator.charts.chart import Change, ChartPoint
from generator.models import Statistic
from generator.numbers.format import format_difference
from generator.values import PartialDate
from generator.vocabularies import Unit

_PAIR: Final = 2
Breaks = Sequence[PartialDate]


def joined(points: Sequence[ChartPoint], statistics: Mapping[str, Statistic], breaks: Breaks) -> bool:
    """Whether a line may lead from each value of a row to its next: both measure the same, unbroken."""
    rows = [[point for point in points if point.label == label] for label in _labels(points)]
    return all(
        _same(earlier, later, statistics, breaks)
        for row in rows
        for earlier, later in pairwise(sorted(row, key=_start))
    )


def changes(
    points: Sequence[ChartPoint], statistics: Mapping[str, Statistic], breaks: Breaks, language: str
) -> tuple[Change, ...]:
    """The differences in points of the rows of two percentages that measure the same.

    `points` come row by row, each by date.
    """
    rows = [(label, list(row)) for label, row in groupby(points, key=lambda point: point.label)]
    return tuple(
        Change(label=label, text=_difference(row, language))
        for label, row in rows
        if len(row) == _PAIR and row[0].unit is Unit.PERCENT and _same(row[0], row[1], statistics, breaks)
    )


def _labels(points: Sequence[ChartPoint]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(point.label for point in points))


def _start(point: ChartPoint) -> str:
    return point.date.when.start.isoformat() if point.date else ""


def _difference(row: list[ChartPoint], language: str) -> str:
    return format_difference(row[1].amount.number - row[0].amount.number, language)


def _same(
    earlier: ChartPoint, later: ChartPoint, statistics: Mapping[str, Statistic], breaks: Breaks
) -> bool:
    """One unit, base, audience, place and question, exact values, and no break between."""
    first, last = statistics[earlier.statistic], statistics[later.statistic]
    start, end = (point.date.when for point in (earlier, later) if point.date)
    return (
        first.unit is last.unit
        and first.qualifier is last.qualifier is None
        and (first.base, first.audience, first.geography) == (last.base, last.audience, last.geography)
        and (first.study == last.study or first.indicator == last.indicator is not None)
        and not any(start.start < when.start <= end.end for when in breaks)
    )
