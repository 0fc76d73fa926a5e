"""From a series or a statistic to the chart that shows it best."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from generator.charts import number, pictogram
from generator.charts.chart import Change, Chart, ChartDate, ChartPoint, OwnChart
from generator.charts.forms import form_for
from generator.charts.subject import Subject, chart_point, subject_of
from generator.charts.ticks import ticks_of
from generator.models import Series, Statistic
from generator.numbers.dates import format_date
from generator.numbers.format import format_difference
from generator.prose.typography import local
from generator.values import PartialDate
from generator.vocabularies import Unit

_NO_DATES: Final[Mapping[str, PartialDate]] = MappingProxyType({})


def chart_of(
    series: Series,
    statistics: Mapping[str, Statistic],
    language: str,
    *,
    dates: Mapping[str, PartialDate] = _NO_DATES,
) -> Chart:
    """The chart of a series in the form that suits it.

    `dates` gives a date to statistics without a period of their own: that of their study.

    Raises:
        KeyError: a point's statistic is not among `statistics`; linking has let it pass.
        ValueError: the series has no points; checking has let it pass.
    """
    if not series.points:
        raise ValueError(f"series {series.id} has no points")
    subject = subject_of(series, statistics, language, dates)
    form = form_for(subject)
    points = form.arrange(subject)
    chosen = [statistics[point.statistic] for point in points]
    breaks = tuple(ChartDate(when=when, text=format_date(when, language)) for when in series.breaks)
    return Chart(
        id=series.id,
        form=form.FORM,
        language=language,
        title=local(series.title, language),
        subtitle=local(series.subtitle, language),
        caveat=local(series.caveat, language),
        points=points,
        over_time=subject.over_time,
        ordered=_descends(points),
        changes=_changes(subject, points, statistics, series.breaks, language),
        ticks=ticks_of(chosen, language) if subject.over_time and subject.plotted else (),
        breaks=breaks,
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


def _changes(
    subject: Subject,
    points: tuple[ChartPoint, ...],
    statistics: Mapping[str, Statistic],
    breaks: tuple[PartialDate, ...],
    language: str,
) -> tuple[Change, ...]:
    """The differences between two dates, of the rows whose two values measure the same."""
    if not subject.over_time or subject.date_count != 2:  # noqa: PLR2004 - a change is between two
        return ()
    rows = [(label, list(row)) for label, row in groupby(points, key=lambda point: point.label)]
    return tuple(
        Change(label=label, text=_difference(row, language))
        for label, row in rows
        if len(row) == 2 and _comparable(row, statistics, breaks)  # noqa: PLR2004 - both dates
    )


def _difference(row: list[ChartPoint], language: str) -> str:
    return format_difference(row[1].amount.number - row[0].amount.number, language)


def _comparable(
    row: list[ChartPoint], statistics: Mapping[str, Statistic], breaks: tuple[PartialDate, ...]
) -> bool:
    """A change holds on one base and one question, between exact percentages, with no break between."""
    first, last = (statistics[point.statistic] for point in row)
    start, end = (point.date.when for point in row if point.date)
    return (
        first.unit is last.unit is Unit.PERCENT
        and first.qualifier is last.qualifier is None
        and (first.base, first.audience, first.geography) == (last.base, last.audience, last.geography)
        and (first.study == last.study or first.indicator == last.indicator is not None)
        and not any(start.start < when.start <= end.end for when in breaks)
    )
