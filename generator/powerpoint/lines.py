"""Lines over time and slopes as PowerPoint's own, named at their ends instead of in a legend."""

from __future__ import annotations

from math import ceil
from typing import Any, Final

from generator.charts.chart import Chart, ChartPoint
from generator.charts.spread import spread
from generator.powerpoint.colours import Scheme
from generator.powerpoint.native import Native, NativeSeries, is_dated
from generator.powerpoint.numbers import axis_format, rounded
from generator.powerpoint.styling import (
    SPACES,
    C,
    Room,
    axis_line,
    filled,
    label_in_words,
    lay_out,
    parsed,
    stroked,
)

_LEADING: Final = 1.25
_ENDS: Final = 0.30
_DATES: Final = 8
_UNITS: Final = (("years", "yyyy", 365), ("months", "mm/yyyy", 30), ("days", "dd/mm/yyyy", 0))


def draw_lines(drawn: Any, chart: Chart, native: Native, room: Room, scheme: Scheme) -> None:
    """Lines with their names and last values at their ends, instead of a legend."""
    from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK

    dates, values = drawn.category_axis, drawn.value_axis
    dates.has_major_gridlines = False
    dates.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    axis_line(dates, scheme.ink("ax"))
    dates.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if is_dated(chart, native):
        _time_axis(dates, chart)
    slope, lone = native.kind == "slope", len(chart.labels) == 1
    _from_edge_to_edge(values)
    low, high = _span(chart, slope=slope)
    values.minimum_scale, values.maximum_scale = low, high
    values.visible = not slope
    values.has_major_gridlines = not slope
    if not slope:
        axis_line(values, scheme.ink("bg")._replace(alpha=0))
        stroked(values.major_gridlines.format.line, scheme.ink("grid"), 0.75)
        values.tick_labels.number_format = axis_format(chart)
        values.tick_labels.number_format_is_linked = False
        if lone:
            values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        if len(chart.ticks) > 1:
            values.major_unit = rounded(chart.ticks[1].value - chart.ticks[0].value)
    words = _end_words(chart, native)
    aside = min(_ENDS, (max(room.wide(text, bold=True) for text in words.values()) + 16) / room.width)
    widest = max(room.wide(text) for text in (*(tick.text for tick in chart.ticks), chart.dates[0].text))
    left = aside if slope else (widest + 10) / room.width
    top, height = 0.04, 0.85
    lay_out(drawn, (left, top, 0.99 - left - aside, height))
    _blanks(drawn)
    moved = _moved(chart, native, (low, high), height * room.height, room)
    for made, series in zip(drawn.plots[0].series, native.series, strict=True):
        made.smooth = False
        _line(made, series, scheme)
        _ends(made, chart, series, words, moved, room, scheme, slope=slope)


def _time_axis(axis: Any, chart: Chart) -> None:
    """Years, months or days, as precisely as the dates are known; no more words than have room."""
    days = max((one.when.end - one.when.start).days for one in chart.dates)
    unit, form, length = next(one for one in _UNITS if days >= one[2] / 2)
    span = (chart.dates[-1].when.end - chart.dates[0].when.start).days / length
    axis.tick_labels.number_format = form
    axis.tick_labels.number_format_is_linked = False
    element = axis._element
    for name in ("baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit"):
        for old in element.findall(f"{C}{name}"):
            element.remove(old)
    for name, value in (
        ("baseTimeUnit", unit),
        ("majorUnit", max(1, ceil(span / _DATES))),
        ("majorTimeUnit", unit),
    ):
        element.append(parsed(f'<c:{name} {SPACES} val="{value}"/>'))


def _from_edge_to_edge(axis: Any) -> None:
    """The first date stands at the axis, not half a category from it."""
    element = axis._element
    for old in element.findall(f"{C}crossBetween"):
        element.remove(old)
    element.find(f"{C}crosses").addnext(parsed(f'<c:crossBetween {SPACES} val="midCat"/>'))


def _span(chart: Chart, *, slope: bool) -> tuple[float, float]:
    if chart.ticks and not slope:
        return chart.ticks[0].value, chart.ticks[-1].value
    values = [point.value for point in chart.points]
    margin = (max(values) - min(values) or 1) * 0.12
    return rounded(min(values) - margin), rounded(max(values) + margin)


def _blanks(drawn: Any) -> None:
    """A date without a value is passed over; where a series breaks, another line begins."""
    found = drawn._chartSpace.find(f".//{C}dispBlanksAs")
    if found is not None:
        found.set("val", "span")


def _line(made: Any, series: NativeSeries, scheme: Scheme) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE

    ink = scheme.ink(series.token)
    stroked(made.format.line, ink, 3, cap="rnd")
    if ink.alpha < 100:  # noqa: PLR2004 - LibreOffice would paint it opaque
        made.marker.style = XL_MARKER_STYLE.NONE
        return
    made.marker.style = XL_MARKER_STYLE.CIRCLE
    made.marker.size = 8
    filled(made.marker.format, ink)
    stroked(made.marker.format.line, scheme.ink("bg"), 1)


def _end_words(chart: Chart, native: Native) -> dict[str, str]:
    """What stands at the end of each line, by its name: its last value, and its name if there are others."""
    lone = len(chart.labels) == 1 and native.kind == "line"
    last = {point.label: point for point in chart.points}
    return {label: point.text if lone else f"{point.text}\u00a0 {label}" for label, point in last.items()}


def _moved(
    chart: Chart, native: Native, span: tuple[float, float], height: float, room: Room
) -> dict[tuple[str, int], float]:
    """How far labels side by side must move, by line and end, in shares of the frame's height."""
    found: dict[tuple[str, int], float] = {}
    for end in (0, -1) if native.kind == "slope" else (-1,):
        points: list[ChartPoint] = []
        for label in chart.labels:
            line = [point for point in chart.points if point.label == label]
            points.append(line[end])
        points.sort(key=lambda point: -point.value)
        wanted = [(span[1] - point.value) / (span[1] - span[0]) * height for point in points]
        got = spread(wanted, [room.size * _LEADING] * len(points), 0, height)
        for point, want, place in zip(points, wanted, got, strict=True):
            found[point.label, end] = (place - want) / room.height
    return found


def _ends(  # noqa: PLR0913, PLR0917 - a line's ends, and how they look
    made: Any,
    chart: Chart,
    series: NativeSeries,
    words: dict[str, str],
    moved: dict[tuple[str, int], float],
    room: Room,
    scheme: Scheme,
    *,
    slope: bool,
) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION

    known = [(place, point) for place, point in enumerate(series.points) if point]
    ink = scheme.ink(f"{series.token}x") if series.token != "n" else scheme.ink("mut")  # noqa: S105 - a colour
    last = [point for point in chart.points if point.label == series.name][-1]
    place, point = known[-1]
    if point == last:
        down = moved.get((series.name, -1), 0)
        label_in_words(made, place, words[series.name], room, XL_LABEL_POSITION.RIGHT, ink, down=down)
    if slope:
        place, point = known[0]
        text = f"{series.name}\u00a0 {point.text}"
        label_in_words(
            made, place, text, room, XL_LABEL_POSITION.LEFT, ink, down=moved.get((series.name, 0), 0)
        )
    elif len(chart.labels) == 1:
        for place, point in known:
            if point != last:
                label_in_words(made, place, point.text, room, XL_LABEL_POSITION.ABOVE, ink)
