"""Bars: the values of one question, longest first, or in the order that the series means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import roomy
from generator.charts.marks import Axis, Place, Spec
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE, Row, lay_out
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, row_name, titled
from generator.vocabularies import SeriesForm

FORM: Final = "bars"
_IN_GIVEN_ORDER: Final = {SeriesForm.RANKING, SeriesForm.RULE, SeriesForm.TIME}
_BAND: Final = {True: 26, False: 20}
_VALUE_GAP: Final = 8
_SHORTEST: Final = 60


def fits(subject: Subject) -> bool:
    """Any values that one axis holds."""
    return subject.plotted


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """By value, unless the order is the message; a ranking's first is marked, else what is largest."""
    points = subject.points
    if subject.form not in _IN_GIVEN_ORDER and not subject.scale:
        points = tuple(sorted(points, key=lambda point: -point.amount.fraction))
    marked = points[:1] if subject.form is SeriesForm.RANKING else _largest(points)
    return tuple(replace(point, highlighted=point in marked) for point in points)


def spec(chart: Chart, width: int) -> Spec:
    """Label, bar from zero, value after the bar; no axis."""
    wide = width >= WIDE
    labels = [(row_name(point), point.highlighted) for point in chart.points]
    rows = lay_out(labels, width, band=_BAND[wide])
    axis = axis_beside(list(chart.points), rows.left, width)
    pairs = list(zip(chart.points, rows.rows, strict=True))
    zero = axis.at(0)
    layers = [
        marks.bars([_bar(chart, point, row) for point, row in pairs], axis),
        marks.rules([_zero_line(zero, rows.bottom)]) if wide or axis.domain[0] < 0 else None,
        marks.texts([row.label for row in rows.rows if row.bold], size=LABEL_SIZE, bold=True),
        marks.texts([row.label for row in rows.rows if not row.bold], size=LABEL_SIZE),
        *value_texts([(point, row.middle) for point, row in pairs], axis),
    ]
    return marks.picture(width, rows.bottom, layers)


def describe(chart: Chart) -> str:
    """Every label with its value, in reading order."""
    entries = [titled(chart, row_name(point), point.text) for point in chart.points]
    order = "ordered" if chart.ordered else "given"
    return say(chart.language, f"chart.bars/{order}", entries=listed(chart, entries))


def axis_beside(points: list[ChartPoint], left: float, width: int) -> Axis:
    """An axis that has zero and leaves room for each value after its bar."""
    beside = max(roomy(point.text, VALUE_SIZE, bold=True) for point in points) + _VALUE_GAP
    low, high = min(0, *(point.value for point in points)), max(0, *(point.value for point in points))
    start = left + (beside if low < 0 else 0)
    end = max(start + _SHORTEST, width - (beside if high > 0 or low == 0 else 0))
    return Axis((low, high if high > low else low + 1), (round(start), round(end)))


def value_texts(places: list[tuple[ChartPoint, float]], axis: Axis) -> tuple[marks.Layer, marks.Layer]:
    """The values at the ends of their bars: right of rising bars, left of falling ones."""
    rising = [_value(point, y) for point, y in places if point.value >= 0]
    falling = [_value(point, y) for point, y in places if point.value < 0]
    return (
        marks.texts(rising, size=VALUE_SIZE, bold=True, across=axis, shift=_VALUE_GAP),
        marks.texts(falling, size=VALUE_SIZE, bold=True, across=axis, shift=-_VALUE_GAP, align="right"),
    )


def _largest(points: Sequence[ChartPoint]) -> list[ChartPoint]:
    """More than one where they are equal, none where all are."""
    most = max(point.amount.fraction for point in points)
    found = [point for point in points if point.amount.fraction == most]
    return found if len(found) < len(points) else []


def _bar(chart: Chart, point: ChartPoint, row: Row) -> Place:
    return {
        "value": point.value,
        "top": row.top,
        "bottom": row.bottom,
        "token": "c1" if point.highlighted else "n",
        "tip": titled(chart, row_name(point), point.text),
    }


def _zero_line(x: float, bottom: float) -> Place:
    return {"x": x, "x2": x, "y": 3, "y2": bottom - 3, "token": "ax"}


def _value(point: ChartPoint, y: float) -> Place:
    return {"x": point.value, "y": y, "lines": [point.text], "token": "ink"}
