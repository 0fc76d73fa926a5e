"""Intervals: each percentage as a dot on the band within which it lies 95 times in 100."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import bars, marks
from generator.charts.chart import Chart, ChartPoint, Tick
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Axis, Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE, Row, Rows, lay_out, short_enough
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.ticks import ticks_of
from generator.charts.wording import banded, listed, row_name, sampled, titled
from generator.models import Statistic
from generator.values import Amount

FORM: Final = "intervals"
_LINE: Final = 34
_UP: Final = 8
_DOWN: Final = 9
_THICK: Final = 9
_DISC: Final = 11
_TICK: Final = 13
_TICK_GAP: Final = 10
_TICK_DROP: Final = 14
_FOOT: Final = 38
_ZERO_GAP: Final = 3
_SAMPLE: Final = 13
_SAMPLE_GAP: Final = 14
_NOTE: Final = 12
_NOTE_LINE: Final = 16


def fits(subject: Subject) -> bool:
    """Percentages on one axis, each with its interval (which a series asks for with `margins`)."""
    return subject.plotted and all(point.interval for point in subject.points)


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """Groups of one label in the order given, named by the group; else as in bars, none marked."""
    points = subject.points
    groups = {point.group for point in points}
    if len({point.label for point in points}) == 1 and None not in groups and len(groups) == len(points):
        return tuple(replace(point, label=point.group or "", group=None) for point in points)
    return tuple(replace(point, highlighted=False) for point in bars.arrange(subject))


def ticks(
    points: Sequence[ChartPoint], statistics: Mapping[str, Statistic], language: str
) -> tuple[Tick, ...]:
    """From zero to above the highest end of a band."""
    highest = max((point.interval.high for point in points if point.interval), default=Decimal())
    reach = replace(statistics[points[0].statistic], value=Amount(highest))
    return ticks_of([statistics[points[0].statistic], reach], language)


def note(points: Sequence[ChartPoint], language: str, *, indicative: bool) -> str:
    """What the bands are, of how many respondents if of all as many, and what quotas make of them."""
    samples = {point.interval.sample for point in points if point.interval}
    one = f", {sampled(language, samples.pop())}" if len(samples) == 1 else ""
    words = say(language, "chart.band", sample=one)
    return f"{words} {say(language, 'chart.band/quota')}" if indicative else words


class _Plot(NamedTuple):
    """Rows and axis, whether labels stand `beside` it, and how many were asked, where that differs.

    That stands at the right, or `under` labels where these leave the axis little room.
    """

    rows: Rows
    beside: bool
    under: bool
    axis: Axis
    samples: Mapping[str, str]
    width: int


def spec(chart: Chart, width: int) -> Spec:
    """Label, band, dot and the value over it, on gridlines from zero; the note at the foot."""
    plot = _plot(chart, width)
    rows = list(zip(chart.points, plot.rows.rows, strict=True))
    values = [_value(point, row, plot.axis) for point, row in rows]
    lines = wrap(chart.note, _NOTE, width / SLACK)
    first = plot.rows.bottom + _FOOT
    layers = [
        *_grid(chart, plot),
        marks.panels([_band(point, row, plot.axis) for point, row in rows], corner=_THICK / 2),
        marks.dots([_dot(chart, point, row, plot.axis) for point, row in rows], diameter=_DISC),
        marks.texts([_label(row, plot) for _, row in rows], size=LABEL_SIZE),
        marks.texts(values, size=VALUE_SIZE, bold=True, align="center"),
        marks.texts(_sample_words(rows, plot), size=_SAMPLE, align="left" if plot.under else "right"),
        marks.texts(
            [{"x": 0, "y": first, "lines": list(lines), "token": "mut"}], size=_NOTE, leading=_NOTE_LINE
        ),
    ]
    return marks.picture(width, first + (len(lines) - 0.5) * _NOTE_LINE + 2, layers)


def describe(chart: Chart) -> str:
    """Each label with its value and its interval, then what the bands are."""
    entries = [titled(chart, row_name(point), banded(chart, point)) for point in chart.points]
    words = say(chart.language, "chart.intervals", entries=listed(chart, entries))
    return f"{words} {chart.note}"


def _samples(chart: Chart) -> dict[str, str]:
    """How many were asked, by statistic, where that differs; else the note says it."""
    samples = {point.statistic: point.interval.sample for point in chart.points if point.interval}
    if len(set(samples.values())) == 1:
        return {}
    return {statistic: sampled(chart.language, sample) for statistic, sample in samples.items()}


def _plot(chart: Chart, width: int) -> _Plot:
    samples = _samples(chart)
    labels = [(row_name(point), False) for point in chart.points]
    beside = width >= WIDE or short_enough(labels, width)
    under = bool(samples) and beside and width < WIDE
    sizes = () if under else samples.values()
    aside = max((roomy(text, _SAMPLE) + _SAMPLE_GAP for text in sizes), default=0.0)
    laid = lay_out(labels, width, band=_LINE, aside=aside, beside=beside)
    if under:
        bands = [_LINE + (len(row.lines) - 1) * LINE_HEIGHT for row in laid.rows]
        laid = lay_out(labels, width, band=bands, beside=True)
    low, high = chart.ticks[0], chart.ticks[-1]
    values = [roomy(text, VALUE_SIZE, bold=True) / 2 for text in (high.text, *(p.text for p in chart.points))]
    left = max(laid.left, round(roomy(low.text, VALUE_SIZE, bold=True) / 2))
    right = round(width - max(values) - (aside if beside else 0))
    return _Plot(laid, beside, under, Axis((low.value, high.value), (left, right)), samples, width)


def _grid(chart: Chart, plot: _Plot) -> list[Layer]:
    """A line down from each tick, zero's as the axis, past the labels; words where they stand apart."""
    bottom = plot.rows.bottom
    at = [(tick, plot.axis.at(tick.value)) for tick in chart.ticks]
    pieces = [(0.0, bottom)] if plot.beside else [(row.top, row.bottom) for row in plot.rows.rows]
    lines = [
        {"x": x, "x2": x, "y": top, "y2": foot, "token": "grid" if tick.value else "ax"}
        for tick, x in at
        for top, foot in pieces
    ]
    words = [
        {"x": x, "y": bottom + _TICK_DROP, "lines": [tick.text], "token": "mut"}
        for tick, x in _apart(at, plot.axis.extent)
    ]
    return [marks.rules(lines), marks.texts(words, size=_TICK, align="center")]


def _apart(at: list[tuple[Tick, float]], extent: tuple[float, float]) -> list[tuple[Tick, float]]:
    """Every tick, or every second one, every third … until a gap is left between their words."""
    widest = max(roomy(tick.text, _TICK) for tick, _ in at) + _TICK_GAP
    step = (extent[1] - extent[0]) / (len(at) - 1)
    every = next(count for count in range(1, len(at) + 1) if count * step >= widest or count == len(at))
    return at[::every]


def _label(row: Row, plot: _Plot) -> Place:
    """Level with the band rather than between band and value."""
    down = (_DOWN if plot.beside else 0) - (LINE_HEIGHT / 2 if plot.under else 0)
    return {**row.label, "y": row.label_y + down}


def _band(point: ChartPoint, row: Row, axis: Axis) -> Place:
    low, high = (float(end) for end in point.interval[:2]) if point.interval else (0.0, 0.0)
    y = row.middle + _DOWN
    return {
        "x": axis.at(low),
        "x2": axis.at(high),
        "y": y - _THICK / 2,
        "y2": y + _THICK / 2,
        "token": "c1t",
    }


def _dot(chart: Chart, point: ChartPoint, row: Row, axis: Axis) -> Place:
    tip = titled(chart, row_name(point), banded(chart, point))
    return {"x": axis.at(point.value), "y": row.middle + _DOWN, "token": "c1", "tip": tip}


def _value(point: ChartPoint, row: Row, axis: Axis) -> Place:
    """Over its dot, or as near as the line at zero lets it stand."""
    clear = axis.at(0) + roomy(point.text, VALUE_SIZE, bold=True) / 2 + _ZERO_GAP
    x = max(axis.at(point.value), clear)
    return {"x": x, "y": row.middle - _UP, "lines": [point.text], "token": "ink"}


def _sample_words(rows: list[tuple[ChartPoint, Row]], plot: _Plot) -> list[Place]:
    """Under the label, or at the right: of the band, or of a label above it."""
    x = 0 if plot.under else plot.width
    return [
        {"x": x, "y": _sample_y(row, plot), "lines": [plot.samples[point.statistic]], "token": "mut"}
        for point, row in rows
        if plot.samples
    ]


def _sample_y(row: Row, plot: _Plot) -> float:
    if plot.under:
        return row.label_y + _DOWN + (len(row.lines) - 0.5) * LINE_HEIGHT
    return row.middle + _DOWN if plot.beside else row.label_y
