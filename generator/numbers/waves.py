"""One measure from survey to survey: which figure follows which, and where what was asked changed.

What is not given in two surveys of one indicator is taken to be the same in both; what only one of them
gives is not, where a page says by itself that something changed, and is no break, where something is drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from generator.models import Point, Series, Statistic, Study
from generator.numbers.alike import between, differ
from generator.numbers.comparable import name_of, one_axis
from generator.values import PartialDate
from generator.vocabularies import SeriesForm, Unit

_METHOD: Final = ("question", "mode", "sampling", "population", "country")
_PEOPLE: Final = ("audience", "geography")


def earlier_of(
    figures: Iterable[Statistic], studies: Mapping[str, Study], series: Iterable[Series]
) -> dict[str, str]:
    """The figure before each of an indicator's that has one to be compared with, by id.

    It has the same label and unit, speaks of the same people, was asked in the same way, and no break of
    `series` that show both lies between.
    """
    lines: defaultdict[tuple[object, ...], list[tuple[PartialDate, Statistic]]] = defaultdict(list)
    for one in figures:
        if date := one.period or studies[one.study].date:
            about = (one.label, one.unit, one.kind, one.base, one.audience, one.geography)
            lines[about].append((date, one))
    broken = [each for each in series if each.breaks]
    return {
        later.id: earlier.id
        for line in lines.values()
        for (start, earlier), (end, later) in pairwise(sorted(line, key=lambda pair: pair[0].start))
        if start.start < end.start
        and asked_alike(studies[earlier.study], studies[later.study])
        and not any(between(one.breaks, start, end) for one in broken if _shows(one, earlier, later))
    }


def newest(statistic: Statistic, statistics: Mapping[str, Statistic]) -> Statistic | None:
    """The figure that replaces this one and is replaced by none; None where there is none."""
    found, seen = statistic, {statistic.id}
    while found.superseded_by and (later := statistics.get(found.superseded_by)):
        found = later
        if found.id in seen:
            return None
        seen.add(found.id)
    return None if found is statistic else found


def with_breaks(
    series: Series,
    statistics: Mapping[str, Statistic],
    studies: Mapping[str, Study],
    dates: Mapping[str, PartialDate],
) -> Series:
    """A series over time with a break at each date by which people, question or mode had changed.

    `dates` are those of the studies, by statistic. Where no axis holds the points, and they are no ranks,
    nothing can break.
    """
    if not _goes_on(series, statistics):
        return series
    found = dict.fromkeys(series.breaks)
    for earlier, later in _steps(series, statistics, dates):
        start, end = date_of(earlier, dates), date_of(later, dates)
        if not start or not end or start.start >= end.start or between(found, start, end):
            continue
        if changed(earlier, later, studies):
            found[end] = None
    if len(found) == len(series.breaks):
        return series
    return replace(series, breaks=tuple(sorted(found, key=lambda date: date.start)))


def _goes_on(series: Series, statistics: Mapping[str, Statistic]) -> bool:
    """Whether lines may lead from date to date, of values or of ranks."""
    if series.form is SeriesForm.RANKING:
        return all(statistics[point.stat].unit is Unit.RANK for point in series.points)
    return series.form is SeriesForm.TIME and one_axis(series, statistics)


def date_of(statistic: Statistic, dates: Mapping[str, PartialDate]) -> PartialDate | None:
    """Of when a figure is: its own period, else the date of its study."""
    return statistic.period or dates.get(statistic.id)


def changed(first: Statistic, second: Statistic, studies: Mapping[str, Study]) -> bool:
    """Whether it is known that other people were asked, or in another way."""
    methods = (studies[first.study].method, studies[second.study].method)
    return (
        first.base != second.base
        or any(differ(getattr(first, name), getattr(second, name)) for name in _PEOPLE)
        or any(differ(*(getattr(method, name) for method in methods)) for name in _METHOD)
    )


def lines_of(series: Series, statistics: Mapping[str, Statistic]) -> Iterable[Sequence[Statistic]]:
    """The figures of each line of a series over time, in the order of its points."""
    lines: defaultdict[object, list[Statistic]] = defaultdict(list)
    cells = {(name_of(point, statistics), point.group) for point in series.points}
    single = len(cells) == len(series.points)
    for point in series.points:
        lines[_line(point, statistics, single=single)].append(statistics[point.stat])
    return lines.values()


def _steps(
    series: Series, statistics: Mapping[str, Statistic], dates: Mapping[str, PartialDate]
) -> Iterator[tuple[Statistic, Statistic]]:
    """Each figure of a line with the next one by date."""
    for line in lines_of(series, statistics):
        dated = [(date.start, one) for one in line if (date := date_of(one, dates))]
        yield from pairwise(one for _, one in sorted(dated, key=lambda pair: pair[0]))


def _line(point: Point, statistics: Mapping[str, Statistic], *, single: bool) -> object:
    """What the points of a line have in common; `single`: labels name the dates, not the lines."""
    return point.group if single else (name_of(point, statistics), point.group)


def _shows(series: Series, first: Statistic, second: Statistic) -> bool:
    return {first.id, second.id} <= {point.stat for point in series.points}


def asked_alike(first: Study, second: Study) -> bool:
    """Whether both say the same of how people were asked, even if that is nothing."""
    return first.id == second.id or all(
        getattr(first.method, name) == getattr(second.method, name) for name in _METHOD
    )
