"""The chart as a table: what stands beneath "Voir les données"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Final

from generator.catalogue import say
from generator.charts.chart import Chart, ChartPoint, crossed
from generator.charts.wording import row_name
from generator.frozen import frozen
from generator.numbers.format import format_number

# With more dates than this they go down the table, and the lines across.
_DATES_ACROSS: Final = 3


@frozen
class ChartTable:
    """A caption, the heads of the columns, and rows whose first cell is the head of the row.

    `statistics` names the statistic behind each value by the same row and column; others are absent.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    statistics: Mapping[tuple[int, int], str] = field(default_factory=dict)


def table(chart: Chart) -> ChartTable:
    """Every value as it is shown, by row and by date or group."""
    dates = tuple(date.text for date in chart.dates)
    if len(dates) > _DATES_ACROSS:
        return _down_the_dates(chart, dates)
    columns = dates or chart.groups
    if not columns or any(_column(chart, point) is None for point in chart.points):
        return _plain(chart)
    if not (dates or crossed(chart.points)):
        return _by_group(chart)
    last = _last_column(chart)
    rows = [
        (
            label,
            *_cells(chart, [(label, column) for column in columns]),
            *(cells[label] for cells in last.values()),
        )
        for label in chart.labels
    ]
    header = (_head(chart, "label"), *columns, *last)
    places = {
        (chart.labels.index(point.label), 1 + columns.index(_column(chart, point) or "")): point.statistic
        for point in chart.points
    }
    return ChartTable(chart.title, header, tuple(rows), places)


def _last_column(chart: Chart) -> dict[str, dict[str, str]]:
    """What is computed of each row, by its head: the change between two dates, the total of who agrees."""
    if chart.changes:
        head = say(chart.language, "chart.change")
        return {head: {label: chart.change_of(label) for label in chart.labels}}
    if chart.totals:
        return {chart.totals[0].name: {label: chart.total_of(label) for label in chart.labels}}
    return {}


def _plain(chart: Chart) -> ChartTable:
    """Label and value, the interval where there is one, and the total of a lone scale as its last row."""
    rows = [(_name(chart, point), point.text, *_interval(chart, point)) for point in chart.points]
    rows += [(total.name, total.text) for total in chart.totals]
    places = {(row, 1): point.statistic for row, point in enumerate(chart.points)}
    columns = ["label", "value", *(["interval", "sample"] if chart.points[0].interval else [])]
    return ChartTable(chart.title, tuple(_head(chart, column) for column in columns), tuple(rows), places)


def _by_group(chart: Chart) -> ChartTable:
    """Label, group and value, where groups would be columns with few values."""
    rows = tuple((point.label, point.group or "", point.text) for point in chart.points)
    places = {(row, 2): point.statistic for row, point in enumerate(chart.points)}
    header = tuple(_head(chart, column) for column in ("label", "group", "value"))
    return ChartTable(chart.title, header, rows, places)


def _interval(chart: Chart, point: ChartPoint) -> tuple[str, ...]:
    if not point.interval:
        return ()
    return point.interval.text, format_number(Decimal(point.interval.sample), chart.language)


def _down_the_dates(chart: Chart, dates: Sequence[str]) -> ChartTable:
    labels = chart.labels
    header = (_head(chart, "date"), *labels)
    rows = tuple((date, *_cells(chart, [(label, date) for label in labels])) for date in dates)
    places = {
        (dates.index(_column(chart, point) or ""), 1 + labels.index(point.label)): point.statistic
        for point in chart.points
    }
    return ChartTable(chart.title, header, rows, places)


def _cells(chart: Chart, keys: Sequence[tuple[str, str]]) -> list[str]:
    shown = {(point.label, _column(chart, point)): point.text for point in chart.points}
    return [shown.get(key) or say(chart.language, "chart.no-value") for key in keys]


def _column(chart: Chart, point: ChartPoint) -> str | None:
    if chart.over_time:
        return point.date.text if point.date else None
    return point.group


def _name(chart: Chart, point: ChartPoint) -> str:
    """What a value is of; with its date in an author's own chart, where dates may be anything."""
    return f"{row_name(point)} – {point.date.text}" if chart.own and point.date else row_name(point)


def _head(chart: Chart, column: str) -> str:
    return say(chart.language, f"chart.column/{column}")
