"""From a series or a statistic to the chart that shows it best."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.charts import intervals as bands
from generator.charts import number, pictogram, stacked
from generator.charts.agreement import totals
from generator.charts.changes import changes
from generator.charts.chart import Chart, ChartDate, ChartPoint, OwnChart, Tick
from generator.charts.forms import form_for
from generator.charts.subject import Subject, chart_point, subject_of
from generator.charts.ticks import ticks_of
from generator.charts.timeline import moment
from generator.models import Series, Statistic
from generator.numbers.dates import format_date
from generator.numbers.survey import Interval
from generator.prose.typography import local
from generator.values import PartialDate

_NO_DATES: Final[Mapping[str, PartialDate]] = MappingProxyType({})
_NO_INTERVALS: Final[Mapping[str, Interval]] = MappingProxyType({})


def chart_of(
    series: Series,
    statistics: Mapping[str, Statistic],
    language: str,
    *,
    dates: Mapping[str, PartialDate] = _NO_DATES,
    intervals: Mapping[str, Interval] = _NO_INTERVALS,
) -> Chart:
    """The chart of a series in the form that suits it.

    `dates` gives a date to statistics without a period of their own: that of their study. `intervals`
    are the margins of those that have one, for a series that shows them.

    Raises:
        KeyError: a point's statistic is not among `statistics`; linking has let it pass.
        ValueError: the series has no points; checking has let it pass.
    """
    if not series.points:
        raise ValueError(f"series {series.id} has no points")
    subject = subject_of(series, statistics, language, dates, intervals)
    form = form_for(subject)
    points = form.arrange(subject)
    chosen = [statistics[point.statistic] for point in points]
    breaks = (when for when in series.breaks if _parts(when, points))
    return Chart(
        id=series.id,
        form=form.FORM,
        language=language,
        title=local(series.title, language),
        subtitle=local(series.subtitle, language),
        caveat=local(series.caveat, language),
        note=_note(points, intervals, language),
        points=points,
        over_time=subject.over_time,
        ordered=_descends(points),
        scale=subject.scale,
        changes=changes(points, statistics, series.breaks, language) if _is_pair(subject) else (),
        totals=totals(points, language) if subject.scale and form.FORM == stacked.FORM else (),
        ticks=_ticks(points, statistics, language, over_time=subject.over_time and subject.plotted),
        breaks=tuple(ChartDate(when=when, text=format_date(when, language)) for when in breaks),
        studies=tuple(dict.fromkeys(statistic.study for statistic in chosen)),
        own=OwnChart(series.drawing, tuple(chosen)) if series.drawing else None,
    )


def chart_of_statistic(statistic: Statistic, language: str) -> Chart:
    """One figure as a card: the value set large, and its sentence; a ratio beside as many persons."""
    point = chart_point(statistic, language, dates=_NO_DATES, spelled=True)
    return Chart(
        id=statistic.id,
        form=pictogram.FORM if pictogram.countable(point) else number.FORM,
        language=language,
        title=point.label,
        subtitle=local(statistic.base, language),
        points=(point,),
        studies=(statistic.study,),
    )


def _descends(points: tuple[ChartPoint, ...]) -> bool:
    fractions = [point.amount.fraction for point in points]
    return fractions == sorted(fractions, reverse=True)


def _note(points: tuple[ChartPoint, ...], intervals: Mapping[str, Interval], language: str) -> str:
    if not points[0].interval:
        return ""
    indicative = any(intervals[point.statistic].indicative for point in points)
    return bands.note(points, language, indicative=indicative)


def _parts(when: PartialDate, points: tuple[ChartPoint, ...]) -> bool:
    """Whether a break has a date before it and one after; else it parts nothing that is drawn."""
    after = {moment(point) >= when.start.toordinal() for point in points if point.date}
    return after == {False, True}


def _ticks(
    points: tuple[ChartPoint, ...], statistics: Mapping[str, Statistic], language: str, *, over_time: bool
) -> tuple[Tick, ...]:
    """Of the charts that have an axis."""
    if points[0].interval:
        return bands.ticks(points, statistics, language)
    return ticks_of([statistics[point.statistic] for point in points], language) if over_time else ()


def _is_pair(subject: Subject) -> bool:
    return subject.over_time and subject.date_count == 2  # noqa: PLR2004 - a change is between two
