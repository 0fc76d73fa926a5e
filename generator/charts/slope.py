"""The slope: two dates as two columns, a line a row, where rows overtake one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Axis, Layer, Place, Spec
from generator.charts.spread import LABEL_DISTANCE, spread
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.timeline import date_text, hover, lines_of
from generator.charts.wording import listed, placed, titled
from generator.vocabularies import SeriesForm

FORM: Final = "slope"
_DATES: Final = 2
_ROWS: Final = range(2, 7)
_NAME: Final = 14
_VALUE: Final = 15
_SMALL: Final = 13
_HEAD: Final = 34
_HEIGHT: Final = {True: 300, False: 280}
_FOOT: Final = 12
_GAP: Final = 20
_WORD_GAP: Final = 8
_NAME_SHARE: Final = {True: 0.32, False: 0.42}
_BLOCK_GAP: Final = 5
_DISC: Final = 10
_MOVED: Final = 4


def fits(subject: Subject) -> bool:
    """Two dates of up to six rows, all known at both and measuring the same, whose order changes.

    A line between two values says that something rose or fell: where question, base or study changed,
    nothing may say so, and dumbbells without changes are drawn.
    """
    rows = lines_of(subject)
    return (
        subject.form is SeriesForm.TIME
        and subject.joined
        and subject.date_count == _DATES
        and len(rows) in _ROWS
        and all(len(row) == _DATES for row in rows)
        and any(_cross(*pair) for pair in combinations(rows, 2))
    )


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """The row that ends highest first; the one that rose most, or fell least, is marked."""
    rows = sorted(lines_of(subject), key=lambda row: -row[1].amount.fraction)
    rises = [_rise(row) for row in rows]
    marked = rises.index(max(rises))
    return tuple(
        replace(point, highlighted=place == marked) for place, row in enumerate(rows) for point in row
    )


class _Plot(NamedTuple):
    """The two columns, the value axis between head and foot, and the room of the words at the right."""

    columns: tuple[float, float]
    up: Axis
    width: int

    @property
    def wide(self) -> bool:
        return self.width >= WIDE


class _End(NamedTuple):
    """The words at the right end of a line, and the middle of all of them."""

    point: ChartPoint
    name: tuple[str, ...]
    change: str
    middle: float


def spec(chart: Chart, width: int) -> Spec:
    """Columns from zero; values at both ends, names and changes at the right, apart from one another."""
    names = [wrap(label, _NAME, _name_room(chart, width) / SLACK, bold=True) for label in chart.labels]
    heights = [_height(name, wide=width >= WIDE) for name in names]
    plot = _plot(chart, width, sum(heights))
    ends = _ends(chart, plot, names, heights)
    starts = _starts(chart, plot)
    layers = [
        *_frame(chart, plot),
        _zero(chart, plot, starts),
        marks.rules([*_leaders_right(plot, ends), *_leaders_left(plot, starts)]),
        *_lines(chart, plot),
        *_start_words(plot, starts),
        *_end_words(plot, ends),
    ]
    return marks.picture(width, plot.up.extent[0] + _FOOT, layers)


def describe(chart: Chart) -> str:
    """Each row at both dates, and its change."""
    before, after = (date.text for date in chart.dates)
    entries = [titled(chart, label, ", ".join(_said(chart, label))) for label in chart.labels]
    return say(chart.language, "chart.slope", before=before, after=after, entries=listed(chart, entries))


def _cross(one: Sequence[ChartPoint], other: Sequence[ChartPoint]) -> bool:
    first, last = (one[at].amount.fraction - other[at].amount.fraction for at in (0, 1))
    return first * last < 0


def _rise(row: Sequence[ChartPoint]) -> Fraction:
    return row[1].amount.fraction - row[0].amount.fraction


def _name_room(chart: Chart, width: int) -> float:
    widest = max(roomy(label, _NAME, bold=True) for label in chart.labels)
    return min(widest + 0.01, width * _NAME_SHARE[width >= WIDE])


def _change_room(chart: Chart, *, wide: bool) -> float:
    if not chart.changes:
        return 0
    widest = max(roomy(change.text, _NAME if wide else _SMALL, bold=wide) for change in chart.changes)
    heading = roomy(say(chart.language, "chart.change"), _SMALL) if wide else 0
    return max(widest, heading) + (2 * _WORD_GAP if wide else _WORD_GAP)


def _value_room(points: Sequence[ChartPoint]) -> float:
    return max(roomy(point.text, _VALUE, bold=True) for point in points)


def _height(name: tuple[str, ...], *, wide: bool) -> float:
    """A row's words take the lines of its name, on a phone with value and change on a line before."""
    lines = len(name) if wide else len(name) + 1
    return lines * LINE_HEIGHT + (_BLOCK_GAP if lines > 1 else 0)


def _plot(chart: Chart, width: int, words: float) -> _Plot:
    """As much room for the lines as the words leave them, and as much height as the words need."""
    wide = width >= WIDE
    value, change = _value_room(_column(chart, 1)), _change_room(chart, wide=wide)
    name = _name_room(chart, width)
    right = value + _WORD_GAP + name + change if wide else max(value + change, name)
    columns = (round(_value_room(_column(chart, 0)) + _GAP), round(width - right - _GAP))
    values = [point.value for point in chart.points]
    domain = (min(0.0, *values), max(0.0, *values))
    foot = _HEAD + max(_HEIGHT[wide], words)
    return _Plot(columns, Axis(domain, (foot, _HEAD)), width)


def _column(chart: Chart, place: int) -> list[ChartPoint]:
    return [point for point in chart.points if point.date == chart.dates[place]]


def _starts(chart: Chart, plot: _Plot) -> list[tuple[ChartPoint, float]]:
    """The values at the left, highest first, and where they stand."""
    points = sorted(_column(chart, 0), key=lambda point: -point.value)
    wanted = [plot.up.at(point.value) for point in points]
    middles = spread(wanted, [LINE_HEIGHT] * len(points), _HEAD, plot.up.extent[0])
    return list(zip(points, middles, strict=True))


def _ends(chart: Chart, plot: _Plot, names: list[tuple[str, ...]], heights: list[float]) -> list[_End]:
    points = _column(chart, 1)
    wanted = [plot.up.at(point.value) for point in points]
    low = _HEAD + (heights[0] - LINE_HEIGHT) / 2
    high = plot.up.extent[0] - (heights[-1] - LINE_HEIGHT) / 2
    middles = spread(wanted, heights, low, high)
    return [
        _End(point, name, chart.change_of(point.label), middle)
        for point, name, middle in zip(points, names, middles, strict=True)
    ]


def _frame(chart: Chart, plot: _Plot) -> list[Layer]:
    """The dates over their columns, the columns, and zero."""
    left, right = plot.columns
    foot, zero = plot.up.extent[0], plot.up.at(0)
    columns = [{"x": x, "x2": x, "y": _HEAD - 10, "y2": foot, "token": "grid"} for x in plot.columns]
    axis = {"x": left, "x2": right, "y": zero, "y2": zero, "token": "ax"}
    heads = [_head(date.text, x) for date, x in zip(chart.dates, plot.columns, strict=True)]
    change = {"x": plot.width, "y": 9, "lines": [say(chart.language, "chart.change")], "token": "mut"}
    return [
        marks.rules([*columns, axis]),
        marks.texts(heads[:1], size=_NAME, align="center"),
        marks.texts(heads[1:], size=_NAME, align="center", bold=True),
        marks.texts([change] if chart.changes and plot.wide else [], size=_SMALL, align="right"),
    ]


def _zero(chart: Chart, plot: _Plot, starts: list[tuple[ChartPoint, float]]) -> Layer:
    """The word of zero beside its line, unless a value stands there."""
    y = plot.up.at(0)
    if any(abs(y - middle) < LABEL_DISTANCE for _, middle in starts):
        return None
    word = next(tick.text for tick in chart.ticks if not tick.value)
    return marks.texts(
        [{"x": plot.columns[0] - _GAP, "y": y, "lines": [word], "token": "mut"}], size=_SMALL, align="right"
    )


def _head(text: str, x: float) -> Place:
    return {"x": max(x, roomy(text, _NAME, bold=True) / 2), "y": 9, "lines": [text], "token": "ink"}


def _leaders_left(plot: _Plot, starts: list[tuple[ChartPoint, float]]) -> list[Place]:
    """From each value that was moved to its disc."""
    x = plot.columns[0]
    ends = (x - _GAP + 3, x - _DISC / 2 - 2)
    return [
        {"x": ends[0], "x2": ends[1], "y": y, "y2": plot.up.at(point.value), "token": "ax"}
        for point, y in starts
        if abs(y - plot.up.at(point.value)) > _MOVED
    ]


def _leaders_right(plot: _Plot, ends: list[_End]) -> list[Place]:
    x = plot.columns[1]
    sides = (x + _DISC / 2 + 2, x + _GAP - 3)
    return [
        {"x": sides[0], "x2": sides[1], "y": plot.up.at(end.point.value), "y2": end.middle, "token": "ax"}
        for end in ends
        if abs(end.middle - plot.up.at(end.point.value)) > _MOVED
    ]


def _lines(chart: Chart, plot: _Plot) -> list[Layer]:
    """The marked line over the others, and thicker."""
    places = [
        {
            "x": plot.columns[chart.dates.index(point.date)] if point.date else 0,
            "y": plot.up.at(point.value),
            "step": step,
            "line": point.label,
            "token": "c1" if point.highlighted else "n",
            "tip": hover(chart, point),
        }
        for step, point in enumerate(chart.points)
    ]
    marked = [place for place, point in zip(places, chart.points, strict=True) if point.highlighted]
    others = [place for place in places if place not in marked]
    return [
        marks.curves(others, thickness=2),
        marks.curves(marked, thickness=3),
        marks.dots([*others, *marked], diameter=_DISC),
    ]


def _start_words(plot: _Plot, starts: list[tuple[ChartPoint, float]]) -> list[Layer]:
    places = [
        {"x": plot.columns[0] - _GAP, "y": y, "lines": [point.text], "token": _ink(point)}
        for point, y in starts
    ]
    return [marks.texts(places, size=_VALUE, bold=True, align="right")]


def _end_words(plot: _Plot, ends: list[_End]) -> list[Layer]:
    """Value, name, change: in columns, or on a phone value and change over the name."""
    x = plot.columns[1] + _GAP
    value_room = _value_room([end.point for end in ends])
    values: list[Place] = []
    names: list[tuple[bool, Place]] = []
    changes: list[tuple[bool, Place]] = []
    for end in ends:
        lines = len(end.name) + (not plot.wide)
        first = end.middle - (lines - 1) * LINE_HEIGHT / 2
        across, down = (value_room + _WORD_GAP, 0) if plot.wide else (0, LINE_HEIGHT)
        ink, bold = _ink(end.point), end.point.highlighted
        values.append({"x": x, "y": first, "lines": [end.point.text], "token": ink})
        names.append((bold, {"x": x + across, "y": first + down, "lines": list(end.name), "token": ink}))
        side = plot.width if plot.wide else x + value_room + _WORD_GAP
        changes.append(
            (bold, {"x": side, "y": first, "lines": [end.change], "token": "ink" if bold else "mut"})
        )
    size, align = (_NAME, "right") if plot.wide else (_SMALL, "left")
    return [
        marks.texts(values, size=_VALUE, bold=True),
        *(marks.texts(_of(names, bold=bold), size=_NAME, bold=bold) for bold in (False, True)),
        *(marks.texts(_of(changes, bold=bold), size=size, bold=bold, align=align) for bold in (False, True)),
    ]


def _of(places: list[tuple[bool, Place]], *, bold: bool) -> list[Place]:
    return [place for weight, place in places if weight is bold and place["lines"] != [""]]


def _ink(point: ChartPoint) -> str:
    return "c1x" if point.highlighted else "ink"


def _said(chart: Chart, label: str) -> list[str]:
    values = [placed(chart, point.text, date_text(point)) for point in chart.points if point.label == label]
    change = chart.change_of(label)
    return [*values, titled(chart, say(chart.language, "chart.change-word"), change)] if change else values
