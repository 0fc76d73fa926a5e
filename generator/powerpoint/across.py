"""Horizontal bars as PowerPoint's own: single, in pairs, stacked, with intervals."""

from __future__ import annotations

from typing import Any, Final

from generator.charts.chart import Chart
from generator.powerpoint.colours import Scheme
from generator.powerpoint.native import Native, NativeSeries
from generator.powerpoint.numbers import rounded
from generator.powerpoint.styling import SPACES, C, Room, axis_line, filled, label, lay_out, parsed

_LABELS: Final = 0.38
_GAPS: Final = {"bar": 52, "stacked": 45}


def draw_across(drawn: Any, chart: Chart, native: Native, room: Room, scheme: Scheme) -> tuple[float, float]:
    """Horizontal bars, the first category on top; the top and the height of their plot in the frame's."""
    from pptx.enum.chart import XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK

    names, values = drawn.category_axis, drawn.value_axis
    names.reverse_order = True
    names.has_major_gridlines = values.has_major_gridlines = False
    names.major_tick_mark = names.minor_tick_mark = XL_TICK_MARK.NONE
    named = any(native.categories)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW if named else XL_TICK_LABEL_POSITION.NONE
    values.visible = False
    axis_line(names, scheme.ink("ax"))
    plot = drawn.plots[0]
    plot.gap_width = _GAPS[native.kind]
    if native.kind == "bar":
        plot.overlap = -6 if len(native.series) > 1 else 0
    left = min(_LABELS, (max(room.wide(name) for name in native.categories) + 14) / room.width)
    left = left if named else 0.005
    top, height = 0.02, 0.96
    lay_out(drawn, (left, top, 0.995 - left, height))
    inner = (0.995 - left) * room.width
    if native.kind == "bar":
        _scaled(values, chart, native, inner, room)
    for made, series in zip(plot.series, native.series, strict=True):
        _painted(made, series, scheme)
        upon = native.kind == "stacked"
        at = XL_LABEL_POSITION.CENTER if upon else XL_LABEL_POSITION.OUTSIDE_END
        if chart.points[0].interval:
            at = XL_LABEL_POSITION.INSIDE_BASE
            _error_bars(made, series, scheme)
            label(made, chart, series, room, at, scheme.upon(scheme.ink(series.token)))
        else:
            ink = scheme.upon(scheme.ink(series.token)) if upon else scheme.ink("ink")
            label(
                made,
                chart,
                series,
                room,
                at,
                ink,
                hidden=_narrow(native, series, inner, room) if upon else (),
            )
    return top, height


def _narrow(native: Native, series: NativeSeries, width: float, room: Room) -> tuple[int, ...]:
    """The parts of stacked bars that have no room for their value."""
    found = []
    for row, point in enumerate(series.points):
        whole = sum(value for one in native.series if (value := one.values[row]) is not None)
        if point and float(point.value) / (float(whole) or 1) * width < room.wide(point.text, bold=True):
            found.append(row)
    return tuple(found)


def _scaled(axis: Any, chart: Chart, native: Native, width: float, room: Room) -> None:
    """From zero, with room for the labels at the ends of the bars."""
    values = [float(value) for one in native.series for value in one.values if value is not None]
    ends = [float(p.interval.high) for p in chart.points if p.interval]
    label = 0.0 if ends else (max(room.wide(point.text, bold=True) for point in chart.points) + 12) / width
    high, low = max(0.0, *values, *ends), min(0.0, *values)
    sides = (high > 0 or low == 0) + (low < 0)
    whole = ((high - low) or 1) / max(0.25, 1 - sides * label)
    axis.maximum_scale = rounded(high + whole * label if high > 0 or low == 0 else 0.0)
    axis.minimum_scale = rounded(low - whole * label if low < 0 else 0.0)


def _painted(made: Any, series: NativeSeries, scheme: Scheme) -> None:
    filled(made.format, scheme.ink(series.token))
    made.invert_if_negative = False
    for place, token in enumerate(series.tokens):
        if token != series.token:
            filled(made.points[place].format, scheme.ink(token))


def _error_bars(made: Any, series: NativeSeries, scheme: Scheme) -> None:
    """Within what each value lies 95 times in 100, to either side."""
    bands = [point.interval for point in series.points if point and point.interval]
    sides = {
        "plus": [
            float(band.high) - float(value or 0) for band, value in zip(bands, series.values, strict=True)
        ],
        "minus": [
            float(value or 0) - float(band.low) for band, value in zip(bands, series.values, strict=True)
        ],
    }
    numbers = "".join(
        f'<c:{side}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>'
        + "".join(
            f'<c:pt idx="{place}"><c:v>{rounded(value, 4)}</c:v></c:pt>' for place, value in enumerate(values)
        )
        + f"</c:numLit></c:{side}>"
        for side, values in sides.items()
    )
    bars = parsed(
        f'<c:errBars {SPACES}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{numbers}'
        f'<c:spPr><a:ln w="22225">{scheme.ink("ink").fill}</a:ln></c:spPr></c:errBars>'
    )
    element = made._element
    element.find(f"{C}cat").addprevious(bars)
