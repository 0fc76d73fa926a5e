"""What lines over time share, whatever draws them: days, stretches between breaks, words."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import Final

from generator.catalogue import say
from generator.charts.chart import Chart, ChartDate, ChartPoint
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled
from generator.vocabularies import SeriesForm

# From so many dates on, values are joined to lines.
DATES: Final = 3


def runs_over_time(subject: Subject) -> bool:
    """Whether this is a series over time with dates enough for lines."""
    return subject.form is SeriesForm.TIME and subject.over_time and subject.date_count >= DATES


def lines_of(subject: Subject) -> list[list[ChartPoint]]:
    """The points line by line as the series names them, each line by date."""
    return [
        sorted((point for point in subject.points if point.label == label), key=moment)
        for label in dict.fromkeys(point.label for point in subject.points)
    ]


def moment(point: ChartPoint) -> float:
    """The middle of the point's date, in days."""
    return middle(point.date) if point.date else 0


def middle(date: ChartDate) -> float:
    """The middle of a date, in days."""
    return (date.when.start.toordinal() + date.when.end.toordinal()) / 2


def date_text(point: ChartPoint) -> str:
    """The words of the point's date."""
    return point.date.text if point.date else ""


def stretches(chart: Chart, points: tuple[ChartPoint, ...]) -> list[list[ChartPoint]]:
    """The stretches of each line between which no break falls; `points` come line by line, by date."""
    parts: list[list[ChartPoint]] = []
    for _, run in groupby(points, key=lambda point: point.label):
        line = list(run)
        parts.append([line[0]])
        for earlier, later in pairwise(line):
            if any(_between(earlier, broken, later) for broken in chart.breaks):
                parts.append([])
            parts[-1].append(later)
    return parts


def break_day(chart: Chart, broken: ChartDate) -> float:
    """Midway between the last date before a break and the first after it."""
    days = [middle(date) for date in chart.dates]
    before = [day for day in days if day < broken.when.start.toordinal()]
    after = [day for day in days if day >= broken.when.start.toordinal()]
    return (before[-1] + after[0]) / 2


def said(chart: Chart, key: str) -> str:
    """The words of `key` with each line's values by date, then the breaks."""
    entries = [titled(chart, label, ", ".join(_values(chart, label))) for label in chart.labels]
    first, last = chart.dates[0].text, chart.dates[-1].text
    words = say(chart.language, key, first=first, last=last, entries=listed(chart, entries))
    if not chart.breaks:
        return words
    dates = ", ".join(date.text for date in chart.breaks)
    return f"{words} {say(chart.language, 'chart.line/breaks', dates=dates)}"


def hover(chart: Chart, point: ChartPoint) -> str:
    """What a disc of a line says: line, date, value."""
    return titled(chart, f"{point.label}, {date_text(point)}", point.text)


def _values(chart: Chart, label: str) -> list[str]:
    return [placed(chart, point.text, date_text(point)) for point in chart.points if point.label == label]


def _between(earlier: ChartPoint, broken: ChartDate, later: ChartPoint) -> bool:
    return moment(earlier) < broken.when.start.toordinal() <= moment(later)
