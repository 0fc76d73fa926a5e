"""Grouped bars: two groups side by side on each row, the widest lead of the first group on top."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.bars import axis_beside, value_texts
from generator.charts.chart import Chart, ChartPoint
from generator.charts.legend import Entry, legend
from generator.charts.marks import Place, Spec
from generator.charts.rows import LABEL_SIZE, Row, lay_out
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled

FORM: Final = "grouped"
_PAIR: Final = 2
_BAR: Final = 18
_BETWEEN: Final = 2


def fits(subject: Subject) -> bool:
    """Two groups, each with one value a label at most."""
    groups = {point.group for point in subject.points}
    cells = {(point.label, point.group) for point in subject.points}
    paired = len(groups) == _PAIR and None not in groups and len(cells) == len(subject.points)
    return subject.plotted and not subject.over_time and paired


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """Rows by the lead of the first group over the second; a row without its pair comes last."""
    groups = list(dict.fromkeys(point.group for point in subject.points))
    rows = {
        label: sorted(
            (point for point in subject.points if point.label == label),
            key=lambda point: groups.index(point.group),
        )
        for label in dict.fromkeys(point.label for point in subject.points)
    }
    return tuple(point for row in sorted(rows.values(), key=_lead_last) for point in row)


def spec(chart: Chart, width: int) -> Spec:
    """A legend of two coloured words, then pairs of bars from zero with their values."""
    names = legend([Entry(group, f"c{place}") for place, group in enumerate(chart.groups, 1)], width)
    bands = [_height(_count(chart, label)) for label in chart.labels]
    rows = lay_out([(label, False) for label in chart.labels], width, band=bands, top=names.height)
    axis = axis_beside(list(chart.points), rows.left, width)
    row_of = dict(zip(chart.labels, rows.rows, strict=True))
    placed_points = [(point, _top(chart, point, row_of[point.label])) for point in chart.points]
    zero = axis.at(0)
    line = {"x": zero, "x2": zero, "y": names.height + 3, "y2": rows.bottom - 3, "token": "ax"}
    layers = [
        *names.layers,
        marks.bars([_bar(chart, point, top) for point, top in placed_points], axis),
        marks.rules([line]) if width >= WIDE or axis.domain[0] < 0 else None,
        marks.texts([row.label for row in rows.rows], size=LABEL_SIZE),
        *value_texts([(point, top + _BAR / 2) for point, top in placed_points], axis),
    ]
    return marks.picture(width, rows.bottom, layers)


def describe(chart: Chart) -> str:
    """Each label with its two values."""
    first, second = chart.groups
    entries = [
        titled(
            chart,
            label,
            ", ".join(
                placed(chart, point.text, point.group or "") for point in chart.points if point.label == label
            ),
        )
        for label in chart.labels
    ]
    return say(chart.language, "chart.grouped", first=first, second=second, entries=listed(chart, entries))


def _lead_last(row: list[ChartPoint]) -> tuple[bool, Fraction]:
    if len(row) < _PAIR:
        return True, Fraction(0)
    return False, row[1].amount.fraction - row[0].amount.fraction


def _count(chart: Chart, label: str) -> int:
    return sum(point.label == label for point in chart.points)


def _height(bars: int) -> int:
    return bars * (_BAR + _BETWEEN) - _BETWEEN


def _top(chart: Chart, point: ChartPoint, row: Row) -> float:
    """Where the bar of a point begins; a lone bar has the row to itself."""
    place = chart.groups.index(point.group or "") if _count(chart, point.label) == _PAIR else 0
    return row.top + place * (_BAR + _BETWEEN)


def _bar(chart: Chart, point: ChartPoint, top: float) -> Place:
    name = titled(chart, f"{point.label}, {point.group}", point.text)
    token = f"c{chart.groups.index(point.group or '') + 1}"
    return {"value": point.value, "top": top, "bottom": top + _BAR, "token": token, "tip": name}
