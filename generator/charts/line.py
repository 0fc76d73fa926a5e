"""Up to four lines over three dates or more: names and last values at their ends instead of a legend."""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.glyphs import width as width_of
from generator.charts.marks import LINE_HEIGHT, Axis, Layer, Place, Spec
from generator.charts.spread import spread
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.timeline import (
    break_day,
    hover,
    lines_of,
    middle,
    moment,
    runs_over_time,
    said,
    stretches,
)

FORM: Final = "line"
# As many as there are colours; more are panels (`charts.multiples`).
MOST: Final = 4
_TEXT: Final = 14
_TICK: Final = 13
_NOTE: Final = 12
_TOP: Final = 18
_FOOT: Final = 30
_END_GAP: Final = 12
_HEIGHT: Final = {True: 330, False: 260}
_END_SHARE: Final = {True: 0.30, False: 0.34}
_BLOCK_GAP: Final = 5
_VALUE_GAP: Final = 2
_ABOVE: Final = 15
_LAST_DISC: Final = 10
_DISC: Final = 6


def fits(subject: Subject) -> bool:
    """A series over time with three dates or more, each line in a colour of its own."""
    return runs_over_time(subject) and len(lines_of(subject)) <= MOST


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """Line by line, each by date."""
    return tuple(point for line in lines_of(subject) for point in line)


class _Plot(NamedTuple):
    """Where things go: the two axes, the lines' ends and the width of the canvas."""

    across: Axis
    up: Axis
    width: int
    ends: tuple[_End, ...]

    @property
    def wide(self) -> bool:
        return self.width >= WIDE


class _End(NamedTuple):
    """The words at the end of a line: its last value, and its name where there are several lines."""

    point: ChartPoint
    colour: str
    lines: tuple[str, ...]


def spec(chart: Chart, width: int) -> Spec:
    """Few gridlines with their words above them, the dates below, a gap where the series breaks."""
    plot = _plot(chart, width)
    layers = [
        *_grid(chart, plot),
        *_dates(chart, plot),
        *_breaks(chart, plot),
        *_lines(chart, plot),
        *_values(chart, plot),
    ]
    return marks.picture(width, plot.up.extent[0] + _FOOT, layers)


def describe(chart: Chart) -> str:
    """Each line with its values by date, and the breaks."""
    return said(chart, "chart.line")


def _plot(chart: Chart, width: int) -> _Plot:
    wide = width >= WIDE
    dates = chart.dates
    ends = _ends(chart, width) if len(chart.labels) > 1 else ()
    aside = max((roomy(line, _TEXT, bold=True) + _END_GAP for end in ends for line in end.lines), default=0)
    half_value = 0 if ends else max(roomy(point.text, _TEXT, bold=True) for point in chart.points) / 2
    left = _tick_room(chart) + half_value
    left = max(left, roomy(dates[0].text, _TICK) / 2)
    right = max(aside, half_value, roomy(dates[-1].text, _TICK) / 2)
    days = (middle(dates[0]), middle(dates[-1]))
    values = (chart.ticks[0].value, chart.ticks[-1].value)
    across = Axis(days, (round(left), round(width - right)))
    foot = max(_HEIGHT[wide] - _FOOT, sum(map(_height, ends)))
    return _Plot(across, Axis(values, (foot, _TOP)), width, ends)


def _height(end: _End) -> float:
    return len(end.lines) * LINE_HEIGHT + (_BLOCK_GAP if end.lines[1:] else 0)


def _tick_room(chart: Chart) -> float:
    return max(roomy(tick.text, _TICK) for tick in chart.ticks) + 8


def _ends(chart: Chart, width: int) -> tuple[_End, ...]:
    """The last point of each line with its words, highest first."""
    wide = width >= WIDE
    room = width * _END_SHARE[wide] / SLACK
    last_of = {point.label: point for point in chart.points}
    beside = [f"{point.text}\u00a0 {label}" for label, point in last_of.items()]
    stacked = any(width_of(words, _TEXT, bold=True) > room for words in beside)
    ends = [
        _End(
            point,
            f"c{place}",
            (point.text, *wrap(label, _TEXT, room, bold=True)) if stacked else (words,),
        )
        for place, ((label, point), words) in enumerate(zip(last_of.items(), beside, strict=True), 1)
    ]
    return tuple(sorted(ends, key=lambda end: -end.point.value))


def _grid(chart: Chart, plot: _Plot) -> list[Layer]:
    """Gridlines, the one at zero as the axis; their words stand on them at the left."""
    end = plot.across.extent[1]
    at = [(tick, plot.up.at(tick.value)) for tick in chart.ticks]
    lines = [{"x": 0, "x2": end, "y": y, "y2": y, "token": "grid" if tick.value else "ax"} for tick, y in at]
    words = [{"x": 0, "y": y - 9, "lines": [tick.text], "token": "mut"} for tick, y in at]
    return [marks.rules(lines), marks.texts(words, size=_TICK)]


def _dates(chart: Chart, plot: _Plot) -> list[Layer]:
    """As many dates as stand apart from one another, the first and the last among them."""
    y = plot.up.extent[0] + 18
    spans = [(date, plot.across.at(middle(date)), roomy(date.text, _TICK) / 2 + 6) for date in chart.dates]
    shown = [spans[0]]
    last = spans[-1]
    for span in spans[1:-1]:
        clear_of_shown = span[1] - span[2] > shown[-1][1] + shown[-1][2]
        if clear_of_shown and span[1] + span[2] < last[1] - last[2]:
            shown.append(span)
    words = [{"x": x, "y": y, "lines": [date.text], "token": "mut"} for date, x, _ in [*shown, last]]
    return [marks.texts(words, size=_TICK, align="center")]


def _breaks(chart: Chart, plot: _Plot) -> list[Layer]:
    """A dashed line between the last date before a break and the first after it, with its words."""
    bottom = plot.up.extent[0]
    words, lines = [], []
    for row, broken in enumerate(chart.breaks):
        x = plot.across.at(break_day(chart, broken))
        y = _break_words(row)
        lines.append({"x": x, "x2": x, "y": _TOP, "y2": bottom, "token": "ax"})
        text = say(chart.language, "chart.break", date=broken.text)
        half = roomy(text, _NOTE) / 2
        centre = min(max(x, _tick_room(chart) + half), plot.width - half)
        words.append({"x": centre, "y": y, "lines": [text], "token": "mut"})
    return [marks.rules(lines, dash=(3, 3)), marks.texts(words, size=_NOTE, align="center")]


def _break_words(row: int) -> float:
    """The height of the words of a break, those of several above one another."""
    return _TOP - 9 + row * 16


def _lines(chart: Chart, plot: _Plot) -> list[Layer]:
    last_of = {point.label: point for point in chart.points}
    token_of = {label: f"c{place}" for place, label in enumerate(chart.labels, 1)}
    # The first line passes over the others.
    ordered = sorted(chart.points, key=lambda point: token_of[point.label] == "c1")
    places = [
        {"x": moment(point), "y": point.value, "step": step, "line": line, "token": token_of[point.label]}
        for line, part in enumerate(stretches(chart, tuple(ordered)))
        for step, point in enumerate(part)
    ]
    last = set(last_of.values())
    small = [_disc(chart, point, token_of[point.label]) for point in ordered if point not in last]
    large = [_disc(chart, point, token_of[point.label]) for point in ordered if point in last]
    return [
        marks.curves(places, thickness=2.5, across=plot.across, up=plot.up),
        marks.dots(small, diameter=_DISC, across=plot.across, up=plot.up),
        marks.dots(large, diameter=_LAST_DISC, across=plot.across, up=plot.up),
    ]


def _disc(chart: Chart, point: ChartPoint, token: str) -> Place:
    return {"x": moment(point), "y": point.value, "token": token, "tip": hover(chart, point)}


def _values(chart: Chart, plot: _Plot) -> list[Layer]:
    """Ends of several lines, spread so that none touches; of one line, every value that has room."""
    if len(chart.labels) == 1:
        return [_values_along(chart, plot)]
    heights = [_height(end) for end in plot.ends]
    wanted = [plot.up.at(end.point.value) for end in plot.ends]
    lowest = plot.up.extent[0] - (heights[-1] - LINE_HEIGHT) / 2
    centres = spread(wanted, heights, heights[0] / 2, lowest)
    places = [
        {
            "x": plot.across.at(moment(end.point)) + _END_GAP,
            "y": centre - (len(end.lines) - 1) * LINE_HEIGHT / 2,
            "lines": list(end.lines),
            "token": f"{end.colour}x",
        }
        for end, centre in zip(plot.ends, centres, strict=True)
    ]
    return [marks.texts(places, size=_TEXT, bold=True)]


def _values_along(chart: Chart, plot: _Plot) -> Layer:
    """The values along a single line: those of its ends always, others where they do not touch."""
    spans = [_span(point, plot) for point in chart.points]
    shown = [spans[-1]]
    for span in [spans[0], *reversed(spans[1:-1])]:
        if all(span.end < other.start or other.end < span.start for other in shown):
            shown.append(span)
    top = _break_words(len(chart.breaks) - 1) + _NOTE if chart.breaks else 0
    places: list[Place] = [
        {"x": x, "y": _beside(plot.up.at(point.value), top), "lines": [point.text], "token": "c1x"}
        for point, x, _ in sorted(shown, key=lambda span: span.x)
    ]
    return marks.texts(places, size=_TEXT, bold=True, align="center")


def _beside(disc: float, top: float) -> float:
    """Above a disc, or beneath it where that is too near to what stands at `top`."""
    return disc - _ABOVE if disc - _ABOVE >= top + _TEXT / 2 - 1 else disc + _ABOVE


class _Span(NamedTuple):
    """A value with its middle, and half of the width that it takes."""

    point: ChartPoint
    x: float
    half: float

    @property
    def start(self) -> float:
        """Its left end."""
        return self.x - self.half

    @property
    def end(self) -> float:
        """Its right end."""
        return self.x + self.half


def _span(point: ChartPoint, plot: _Plot) -> _Span:
    return _Span(point, plot.across.at(moment(point)), roomy(point.text, _TEXT, bold=True) / 2 + _VALUE_GAP)
