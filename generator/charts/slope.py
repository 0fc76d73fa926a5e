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
_NAME_SHARE: Final = {True: 0.32, False: 0.34}
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
    """The two columns and the lines of their dates, the value axis between head and foot, and the width."""

    columns: tuple[float, float]
    dates: tuple[tuple[str, ...], ...]
    up: Axis
    width: int

    @property
    def wide(self) -> bool:
        return self.width >= WIDE


class _End(NamedTuple):
    """The words at the right end of a line, and where their first line, the value's, has its middle."""

    point: ChartPoint
    name: tuple[str, ...]
    change: str
    first: float


def spec(chart: Chart, width: int) -> Spec:
    """Columns from zero; values at both ends, names and changes at the right, apart from one another."""
    names = [wrap(label, _NAME, _name_room(chart, width) / SLACK, bold=True) for label in chart.labels]
    heights = [_height(_depth(chart, name, wide=width >= WIDE)) for name in names]
    plot = _plot(chart, width, sum(heights))
    ends = _ends(chart, plot, names, heights)
    starts = _starts(chart, plot)
    layers = [
        *_frame(chart, plot),
        _zero(chart, plot, starts),
        marks.rules([*_leaders_right(plot, ends), *_leaders_left(plot, starts)]),
        *_lines(chart, plot),
        *_start_words(plot, starts),
        *_end_words(chart, plot, ends),
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
    widest = max(roomy(change.text, _NAME if wide else _SMALL, bold=True) for change in chart.changes)
    heading = roomy(say(chart.language, "chart.change"), _SMALL) if wide else 0
    return max(widest, heading) + (2 * _WORD_GAP if wide else 0)


def _value_room(points: Sequence[ChartPoint]) -> float:
    return max(roomy(point.text, _VALUE, bold=True) for point in points)


def _end_room(chart: Chart, *, wide: bool) -> float:
    """The width of the values at the right, and of the changes below them on a phone."""
    values = _value_room(_column(chart, 1))
    return values if wide else max(values, _change_room(chart, wide=False))


def _depth(chart: Chart, name: tuple[str, ...], *, wide: bool) -> int:
    """How many lines a row's words take: on a phone a change stands below its value."""
    return len(name) if wide or not chart.changes else max(len(name), _DATES)


def _height(lines: int) -> float:
    return lines * LINE_HEIGHT + (_BLOCK_GAP if lines > 1 else 0)


def _plot(chart: Chart, width: int, words: float) -> _Plot:
    """As much room for the lines as the words leave them, and as much height as the words need."""
    wide = width >= WIDE
    aside = _change_room(chart, wide=True) if wide else 0
    right = _end_room(chart, wide=wide) + _WORD_GAP + _name_room(chart, width) + aside
    columns = (round(_value_room(_column(chart, 0)) + _GAP), round(width - right - _GAP))
    values = [point.value for point in chart.points]
    domain = (min(0.0, *values), max(0.0, *values))
    apart = columns[1] - columns[0] - _WORD_GAP
    dates = tuple(wrap(date.text, _NAME, apart / SLACK, bold=True) for date in chart.dates)
    head = _HEAD + (max(map(len, dates)) - 1) * LINE_HEIGHT
    foot = head + max(_HEIGHT[wide], words)
    return _Plot(columns, dates, Axis(domain, (foot, head)), width)


def _column(chart: Chart, place: int) -> list[ChartPoint]:
    return [point for point in chart.points if point.date == chart.dates[place]]


def _starts(chart: Chart, plot: _Plot) -> list[tuple[ChartPoint, float]]:
    """The values at the left, highest first, and where they stand."""
    points = sorted(_column(chart, 0), key=lambda point: -point.value)
    wanted = [plot.up.at(point.value) for point in points]
    middles = spread(wanted, [LINE_HEIGHT] * len(points), plot.up.extent[1], plot.up.extent[0])
    return list(zip(points, middles, strict=True))


def _ends(chart: Chart, plot: _Plot, names: list[tuple[str, ...]], heights: list[float]) -> list[_End]:
    points = _column(chart, 1)
    wanted = [plot.up.at(point.value) for point in points]
    low = plot.up.extent[1] + (heights[0] - LINE_HEIGHT) / 2
    high = plot.up.extent[0] - (heights[-1] - LINE_HEIGHT) / 2
    middles = spread(wanted, heights, low, high)
    depths = [_depth(chart, name, wide=plot.wide) for name in names]
    return [
        _End(point, name, chart.change_of(point.label), middle - (depth - 1) * LINE_HEIGHT / 2)
        for point, name, middle, depth in zip(points, names, middles, depths, strict=True)
    ]


def _frame(chart: Chart, plot: _Plot) -> list[Layer]:
    """The dates over their columns, the columns, and zero."""
    left, right = plot.columns
    foot, head = plot.up.extent
    zero = plot.up.at(0)
    columns = [{"x": x, "x2": x, "y": head - 10, "y2": foot, "token": "grid"} for x in plot.columns]
    axis = {"x": left, "x2": right, "y": zero, "y2": zero, "token": "ax"}
    heads = [_head(lines, x) for lines, x in zip(plot.dates, plot.columns, strict=True)]
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


def _head(lines: tuple[str, ...], x: float) -> Place:
    widest = max(roomy(line, _NAME, bold=True) for line in lines)
    return {"x": max(x, widest / 2), "y": 9, "lines": list(lines), "token": "ink"}


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
        {"x": sides[0], "x2": sides[1], "y": plot.up.at(end.point.value), "y2": end.first, "token": "ax"}
        for end in ends
        if abs(end.first - plot.up.at(end.point.value)) > _MOVED
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


def _end_words(chart: Chart, plot: _Plot, ends: list[_End]) -> list[Layer]:
    """Value, name, change: in columns; on a phone the change below the value."""
    x = plot.columns[1] + _GAP
    across = _end_room(chart, wide=plot.wide) + _WORD_GAP
    values: list[Place] = []
    names: list[tuple[bool, Place]] = []
    changes: list[tuple[bool, Place]] = []
    for end in ends:
        ink, bold = _ink(end.point), end.point.highlighted
        values.append({"x": x, "y": end.first, "lines": [end.point.text], "token": ink})
        names.append((bold, {"x": x + across, "y": end.first, "lines": list(end.name), "token": ink}))
        side, down = (plot.width, 0) if plot.wide else (x, LINE_HEIGHT)
        changes.append(
            (
                bold,
                {"x": side, "y": end.first + down, "lines": [end.change], "token": "ink" if bold else "mut"},
            )
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
