"""The matrix: values that no axis can hold, in rows and columns that can be read across.

Each row measures something of its own, so that nothing is as long as its value; but who leads is seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.cards import parted
from generator.charts.chart import Chart, ChartPoint, crossed
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.glyphs import width as width_of
from generator.charts.marks import LINE_HEIGHT, Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE
from generator.charts.style import NARROW, WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled
from generator.vocabularies import Unit

FORM: Final = "matrix"
_COLUMNS: Final = range(2, 5)
_LEAST_ROWS: Final = 2
_VALUE: Final = {True: 24, False: 20}
_VALUE_LINE: Final = 26
_GAP: Final = 16
_PADDING: Final = 10
_LABEL_SHARE: Final = 0.5
_HEAD: Final = LINE_HEIGHT + 8


def fits(subject: Subject) -> bool:
    """Labels that cross with two to four groups, in most cells one value, with room on a phone.

    Ranks are not drawn so: the largest number is the last of them.
    """
    points = subject.points
    labels, groups = ({point.label for point in points}, {point.group for point in points})
    table = len(labels) >= _LEAST_ROWS and len(groups) in _COLUMNS and None not in groups
    once = len({(point.label, point.group) for point in points}) == len(points)
    ranks = any(point.unit is Unit.RANK for point in points)
    alone = subject.plotted or subject.over_time or ranks
    return not alone and table and once and crossed(points) and _readable(points)


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """In the order given, row by row; what leads its row is marked, where the values of each compare."""
    labels = list(dict.fromkeys(point.label for point in subject.points))
    groups = list(dict.fromkeys(point.group for point in subject.points))
    points = sorted(subject.points, key=lambda point: (labels.index(point.label), groups.index(point.group)))
    leaders = {_leader(list(row)) for _, row in groupby(points, key=lambda point: point.label)}
    return tuple(replace(point, highlighted=subject.compared and point in leaders) for point in points)


def spec(chart: Chart, width: int) -> Spec:
    """The columns' heads, then lines between rows of a label and its values."""
    plan = _plan(chart, width)
    heads = [
        {"x": x, "y": LINE_HEIGHT / 2, "lines": [group], "token": "ink"}
        for group, x in zip(chart.groups, plan.columns, strict=True)
    ]
    lines = [{"x": 0, "x2": width, "y": row.top, "y2": row.top, "token": "grid"} for row in plan.rows]
    labels = [{"x": 0, "y": row.label_y, "lines": list(row.label), "token": "ink"} for row in plan.rows]
    layers = [
        marks.texts(heads, size=LABEL_SIZE, bold=True),
        marks.rules(lines),
        marks.texts(labels, size=LABEL_SIZE),
        *_values(chart, plan),
    ]
    return marks.picture(width, plan.rows[-1].bottom, layers)


def describe(chart: Chart) -> str:
    """The columns, then each row with its values."""
    entries = [
        titled(chart, label, ", ".join(placed(chart, point.text, point.group or "") for point in row))
        for label, row in groupby(chart.points, key=lambda point: point.label)
    ]
    columns = ", ".join(chart.groups)
    return say(chart.language, "chart.matrix", columns=columns, entries=listed(chart, entries))


def _readable(points: Sequence[ChartPoint]) -> bool:
    """Whether heads stand on one line, and no word of a value is broken, in the columns of a phone."""
    groups = {point.group or "" for point in points}
    room = _room(NARROW / len(groups))
    heads = all(width_of(group, LABEL_SIZE, bold=True) <= room for group in groups)
    words = {word for point in points for word in point.text.split(" ")}
    return heads and all(width_of(word, _VALUE[False], bold=True) <= room for word in words)


def _leader(row: Sequence[ChartPoint]) -> ChartPoint | None:
    """The largest of several exact values, unless another is as large."""
    first, *others = sorted(row, key=lambda point: -point.amount.fraction)
    exact = all(not parted(point)[0] for point in row)
    ahead = bool(others) and first.amount.fraction > others[0].amount.fraction
    return first if exact and ahead else None


class _Row(NamedTuple):
    """A row from `top` to `bottom`: its label's lines, the middle of the first, that of the values' first."""

    label: tuple[str, ...]
    label_y: float
    value_y: float
    top: float
    bottom: float


class _Plan(NamedTuple):
    """In which size values are set, where each column starts, the width of its words, and the rows."""

    size: float
    columns: tuple[float, ...]
    room: float
    rows: tuple[_Row, ...]


def _room(cell: float) -> float:
    return (cell - _GAP) / SLACK


def _plan(chart: Chart, width: int) -> _Plan:
    """Labels beside their values where there is room, above them on a phone."""
    wide = width >= WIDE
    widest = max(roomy(label, LABEL_SIZE) for label in chart.labels) + 2 * _GAP
    left = min(widest, width * _LABEL_SHARE) if wide else 0.0
    cell = (width - left) / len(chart.groups)
    columns = tuple(round(left + place * cell, 2) for place in range(len(chart.groups)))
    rows: list[_Row] = []
    top: float = _HEAD
    for label in chart.labels:
        words = wrap(label, LABEL_SIZE, (left - _GAP if wide else width) / SLACK)
        deepest = max(
            len(_lines(point, _VALUE[wide], _room(cell))) for point in chart.points if point.label == label
        )
        row = _row(words, deepest * _VALUE_LINE, top, beside=wide)
        rows.append(row)
        top = row.bottom
    return _Plan(_VALUE[wide], columns, _room(cell), tuple(rows))


def _row(label: tuple[str, ...], values: float, top: float, *, beside: bool) -> _Row:
    """A row that has room for its label and for values of that height."""
    words = len(label) * LINE_HEIGHT
    if beside:
        height = max(words, values)
        middle = top + _PADDING + height / 2
        label_y, value_y = middle - words / 2, middle - values / 2
    else:
        height = words + values
        label_y, value_y = top + _PADDING, top + _PADDING + words
    bottom = top + height + 2 * _PADDING
    return _Row(label, label_y + LINE_HEIGHT / 2, value_y + _VALUE_LINE / 2, top, bottom)


def _lines(point: ChartPoint, size: float, room: float) -> tuple[str, ...]:
    return wrap(point.text, size, room, bold=True)


def _values(chart: Chart, plan: _Plan) -> tuple[Layer, Layer]:
    """What leads its row bold and in colour; everything so where no row has a leader. A dash for nothing."""
    led = any(point.highlighted for point in chart.points)
    column_of = dict(zip(chart.groups, plan.columns, strict=True))
    row_of = dict(zip(chart.labels, plan.rows, strict=True))
    bold: list[Place] = []
    plain: list[Place] = []
    for point in chart.points:
        marked = point.highlighted or not led
        words: Place = {
            "x": column_of[point.group or ""],
            "y": row_of[point.label].value_y,
            "lines": list(_lines(point, plan.size, plan.room)),
            "token": "c1x" if marked else "mut",
        }
        (bold if marked else plain).append(words)
    known = {(point.label, point.group) for point in chart.points}
    plain += [
        {"x": x, "y": row.value_y, "lines": [say(chart.language, "chart.no-value")], "token": "mut"}
        for label, row in row_of.items()
        for group, x in column_of.items()
        if (label, group) not in known
    ]
    return (
        marks.texts(plain, size=plan.size, leading=_VALUE_LINE),
        marks.texts(bold, size=plan.size, bold=True, leading=_VALUE_LINE),
    )
