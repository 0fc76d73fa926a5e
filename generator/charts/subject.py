"""A series made ready to be drawn: values in words, rows named, and what may be drawn of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts.changes import joined
from generator.charts.chart import Band, ChartDate, ChartPoint
from generator.models import Point, Series, Statistic
from generator.numbers.comparable import bases_told_apart, one_axis, one_axis_a_row, one_base_a_row
from generator.numbers.dates import format_date
from generator.numbers.format import format_number, format_short, format_statistic
from generator.numbers.survey import Interval
from generator.prose.typography import local
from generator.values import PartialDate
from generator.vocabularies import Audience, SeriesForm, Unit

# Companies answer too, but a company is no person.
_PERSONS: Final = frozenset({Audience.CUSTOMERS, Audience.EXPERTS})


class Subject(NamedTuple):
    """What a form decides on.

    `plotted`: one axis may honestly hold the points. `divided`: and they break something down, what
    shares a label of the same people. `over_time`: they go on, or ranks do, from date to date. `joined`:
    and the values of a row measure the same at all of them. `scale`: parts go from one pole to the other
    in the order given. `told_apart`: see `bases_told_apart`. `compared`: one axis may hold the points of
    each label, whatever those of others measure.
    """

    form: SeriesForm
    points: tuple[ChartPoint, ...]
    plotted: bool
    over_time: bool
    divided: bool = False
    joined: bool = False
    scale: bool = False
    told_apart: bool = True
    compared: bool = False

    @property
    def date_count(self) -> int:
        """How many dates there are."""
        return len({point.date for point in self.points})


def is_exact(point: ChartPoint) -> bool:
    """Whether the value stands without a word or sign that blurs it, as in "> 50 %"."""
    return point.text == point.figure


def subject_of(
    series: Series,
    statistics: Mapping[str, Statistic],
    language: str,
    dates: Mapping[str, PartialDate],
    intervals: Mapping[str, Interval],
) -> Subject:
    """The series with its statistics; `dates` are those of the studies of statistics without a period.

    Points have their `intervals` where the series asks for them, one axis holds it, and all are known.
    """
    plotted = one_axis(series, statistics)
    points = tuple(
        chart_point(statistics[point.stat], language, point=point, dates=dates, spelled=not plotted)
        for point in series.points
    )
    margins = series.margins and plotted and series.form is not SeriesForm.TIME
    if margins and all(point.statistic in intervals for point in points):
        points = tuple(
            replace(point, interval=_band(point, intervals[point.statistic], language)) for point in points
        )
    rows = _rows(points, local(series.title, language))
    over_time = plotted and series.form is SeriesForm.TIME and _on_grid(rows)
    return Subject(
        form=series.form,
        points=rows if over_time else points,
        plotted=plotted,
        over_time=over_time or _ranks_over_time(series, points),
        divided=plotted and series.form is SeriesForm.BREAKDOWN and one_base_a_row(series, statistics),
        joined=over_time and joined(rows, statistics, series.breaks),
        scale=series.scale,
        told_apart=bases_told_apart(series, statistics),
        compared=one_axis_a_row(series, statistics),
    )


def chart_point(
    statistic: Statistic,
    language: str,
    *,
    point: Point | None = None,
    dates: Mapping[str, PartialDate],
    spelled: bool,
) -> ChartPoint:
    """One statistic; `spelled` says its qualifier and noun in words, else a sign stands for them."""
    when = statistic.period or dates.get(statistic.id)
    label = point.label if point and point.label else statistic.label
    return ChartPoint(
        statistic=statistic.id,
        label=local(label, language),
        group=local(point.group, language) or None if point else None,
        date=ChartDate(when=when, text=format_date(when, language)) if when else None,
        amount=statistic.value,
        unit=statistic.unit,
        text=(format_statistic if spelled else format_short)(statistic, language),
        figure=format_statistic(statistic, language, bare=True),
        base=local(statistic.base, language),
        people=statistic.audience in _PERSONS,
    )


def _band(point: ChartPoint, interval: Interval, language: str) -> Band:
    """The interval in words as exact as the value, or more where both ends would read alike."""
    exponent = point.amount.number.as_tuple().exponent
    typed = max(0, -exponent) if isinstance(exponent, int) else 0
    shown = [
        tuple(format_number(end, language, decimals=decimals) for end in interval[:2])
        for decimals in (typed, typed + 1, typed + 2)
    ]
    low, high = next((ends for ends in shown if ends[0] != ends[1]), shown[-1])
    text = say(language, "chart.interval", low=low, high=high)
    return Band(interval.low, interval.high, text, interval.sample)


def _ranks_over_time(series: Series, points: tuple[ChartPoint, ...]) -> bool:
    """Whether ranks go from date to date; across a break they do not."""
    ranks = series.form is SeriesForm.RANKING and all(point.unit is Unit.RANK for point in points)
    dated = len({point.date for point in points}) > 1 and _on_grid(points)
    return ranks and dated and not series.breaks and not any(point.group for point in points)


def _rows(points: tuple[ChartPoint, ...], title: str) -> tuple[ChartPoint, ...]:
    """The points of a series over time, their labels naming the row that each belongs to."""
    names = [_row_name(point, points) for point in points]
    dates = {point.date for point in points}
    if len(set(names)) == len(names) == len(dates):
        names = [title] * len(names)  # every label is a date's: it is one row
    return tuple(replace(point, label=name, group=None) for point, name in zip(points, names, strict=True))


def _row_name(point: ChartPoint, points: tuple[ChartPoint, ...]) -> str:
    """The group if it has one value a date, else label and group together; the label without group."""
    if point.group is None:
        return point.label
    alone = len({(other.group, other.date) for other in points}) == len(points)
    return point.group if alone else f"{point.label} – {point.group}"


def _on_grid(points: tuple[ChartPoint, ...]) -> bool:
    """Whether each point has a date, at which its row has no other."""
    cells = {(point.label, point.date) for point in points}
    return all(point.date for point in points) and len(cells) == len(points)
