"""Which charts PowerPoint draws itself, and of what: categories, series, and how these look.

Values go into an embedded workbook as they are in the study's file; the labels are typed only where a
number format cannot say them ("more than 20%").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import bars, before_after, grouped, intervals, line, slope, stacked
from generator.charts.chart import Chart, ChartPoint
from generator.charts.parts import part_name, rows_of, token_of
from generator.charts.timeline import date_text, middle, stretches
from generator.charts.wording import row_name
from generator.powerpoint.numbers import in_cell


class NativeSeries(NamedTuple):
    """A row of the workbook: its name, its points by category (None where there is none), its colour.

    `tokens` colours single points by their place instead.
    """

    name: str
    points: tuple[ChartPoint | None, ...]
    token: str
    tokens: tuple[str, ...] = ()

    @property
    def values(self) -> tuple[int | float | None, ...]:
        """What its cells hold."""
        return tuple(in_cell(point) if point else None for point in self.points)


class Native(NamedTuple):
    """A chart as PowerPoint has it. `kind`: bar, stacked, doughnut, line or slope.

    `key` names the colours that a legend must explain; `aside` is what stands at the right of each
    category, under its heading.
    """

    kind: str
    categories: tuple[str, ...]
    series: tuple[NativeSeries, ...]
    key: tuple[tuple[str, str], ...] = ()
    aside: tuple[str, ...] = ()
    aside_heading: str = ""


def native(chart: Chart) -> Native | None:
    """The chart as PowerPoint draws it; None where it has no such form."""
    make = _FORMS.get(chart.form)
    return make(chart) if make and not chart.own else None


def _bars(chart: Chart) -> Native:
    names = tuple(row_name(point) for point in chart.points)
    return Native("bar", names, (_marked(chart, _unit_name(chart)),))


def _marked(chart: Chart, name: str) -> NativeSeries:
    """All points as one series, whose own colour is that of what is marked.

    The other way round LibreOffice would have an opaque point inherit how transparent its series is.
    """
    tokens = tuple("c1" if point.highlighted else "n" for point in chart.points)
    return NativeSeries(name, chart.points, "c1" if "c1" in tokens else "n", tokens)


def _before_after(chart: Chart) -> Native:
    names = tuple(date_text(point) for point in chart.points)
    change = chart.change_of(chart.labels[0])
    heading = say(chart.language, "chart.change") if change else ""
    return Native(
        "bar",
        names,
        (_marked(chart, chart.labels[0]),),
        aside=("", change) if change else (),
        aside_heading=heading,
    )


def _grouped(chart: Chart) -> Native:
    key = tuple((name, f"c{place}") for place, name in enumerate(chart.groups, 1))
    cells = {(point.label, point.group): point for point in chart.points}
    series = tuple(
        NativeSeries(name, tuple(cells.get((label, name)) for label in chart.labels), token)
        for name, token in key
    )
    return Native("bar", chart.labels, series, key)


def _stacked(chart: Chart) -> Native:
    rows = rows_of(chart.points)
    tokens = [token_of(chart, place) for place in range(len(rows[0]))]
    if not chart.groups and not chart.scale:
        names = tuple(part_name(part) for part in rows[0])
        return Native(
            "doughnut", names, (NativeSeries(_unit_name(chart), tuple(rows[0]), "c1", tuple(tokens)),)
        )
    labels = chart.labels if chart.groups else ("",)
    series = tuple(
        NativeSeries(part_name(rows[0][place]), tuple(row[place] for row in rows), token)
        for place, token in enumerate(tokens)
    )
    key = tuple((one.name, one.token) for one in series)
    aside = tuple(chart.total_of(label) for label in labels) if chart.totals else ()
    return Native("stacked", labels, series, key, aside, chart.totals[0].name if chart.totals else "")


def _line(chart: Chart) -> Native:
    """A series for each stretch between breaks, of one name and colour; as much room between all dates."""
    dates = tuple(date.text for date in chart.dates)
    colours = {label: f"c{place}" for place, label in enumerate(chart.labels, 1)}
    series = []
    for stretch in stretches(chart, chart.points):
        known = {date_text(point): point for point in stretch}
        label = stretch[0].label
        series.append(NativeSeries(label, tuple(known.get(date) for date in dates), colours[label]))
    return Native("line", dates, tuple(series))


def _slope(chart: Chart) -> Native:
    dates = tuple(date.text for date in chart.dates)
    series = []
    for label in chart.labels:
        known = {date_text(point): point for point in chart.points if point.label == label}
        token = "c1" if any(point.highlighted for point in known.values()) else "n"
        series.append(NativeSeries(label, tuple(known.get(date) for date in dates), token))
    return Native("slope", dates, tuple(series))


def _intervals(chart: Chart) -> Native:
    names = tuple(row_name(point) for point in chart.points)
    return Native("bar", names, (NativeSeries(_unit_name(chart), chart.points, "c1t"),))


def _unit_name(chart: Chart) -> str:
    """What a lone series is called in its workbook."""
    return chart.subtitle or chart.title


_FORMS: Final[Mapping[str, Callable[[Chart], Native]]] = {
    bars.FORM: _bars,
    before_after.FORM: _before_after,
    grouped.FORM: _grouped,
    stacked.FORM: _stacked,
    line.FORM: _line,
    slope.FORM: _slope,
    intervals.FORM: _intervals,
}


def evenly_spaced(chart: Chart) -> bool:
    """Whether the dates of a chart stand as far from one another as on a line of time."""
    days = [middle(date) for date in chart.dates]
    steps = [later - earlier for earlier, later in pairwise(days)]
    return not steps or max(steps) <= 1.1 * min(steps)


def is_dated(chart: Chart, native: Native) -> bool:
    """Whether its categories are days on a line of time rather than words."""
    return native.kind == "line" and not evenly_spaced(chart)
