"""Dumbbells: each row's value at two dates, joined, with the change at the right."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import roomy
from generator.charts.legend import Entry, legend
from generator.charts.marks import Axis, Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE, Row, Rows, lay_out
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled
from generator.vocabularies import SeriesForm

FORM: Final = "dumbbell"
_DATES: Final = 2
_DISC: Final = 15
_BAND: Final = 26
_VALUE_GAP: Final = 13
_CHANGE_GAP: Final = 20
_GUIDE_GAP: Final = 5
_HEADING: Final = 13


def fits(subject: Subject) -> bool:
    """A series over time with two dates."""
    return subject.form is SeriesForm.TIME and subject.over_time and subject.date_count == _DATES


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """Rows by how much they rose; a row known at one date only comes last."""
    rows = {
        label: sorted((point for point in subject.points if point.label == label), key=_when)
        for label in dict.fromkeys(point.label for point in subject.points)
    }
    return tuple(point for row in sorted(rows.values(), key=_rise_last) for point in row)


def spec(chart: Chart, width: int) -> Spec:
    """Grey disc before, coloured disc after, values on their outer sides."""
    before, after = (date.text for date in chart.dates)
    aside = _change_room(chart)
    names = legend(
        [Entry(before, "n", "mut"), Entry(after, "c1", "c1x", bold=True)], width - aside, discs=True
    )
    rows = lay_out(
        [(label, False) for label in chart.labels], width, band=_BAND, top=names.height, aside=aside
    )
    axis = _axis(chart, rows, width, aside if width >= WIDE else 0)
    row_of = dict(zip(chart.labels, rows.rows, strict=True))
    layers = [
        *names.layers,
        marks.rules(_guides(chart, row_of, axis, (rows.left, width - (aside if width >= WIDE else 0)))),
        marks.rules(_joins(chart, row_of, axis), thickness=6),
        marks.dots(
            [_disc(chart, point, row_of[point.label]) for point in chart.points], diameter=_DISC, across=axis
        ),
        marks.texts([row.label for row in rows.rows], size=LABEL_SIZE),
        *_values(chart, row_of, axis),
        *_changes(chart, row_of, width),
    ]
    return marks.picture(width, rows.bottom, layers)


def describe(chart: Chart) -> str:
    """Each row at both dates, and its change."""
    before, after = (date.text for date in chart.dates)
    entries = [titled(chart, label, ", ".join(_said(chart, label))) for label in chart.labels]
    return say(chart.language, "chart.dumbbell", before=before, after=after, entries=listed(chart, entries))


def _when(point: ChartPoint) -> str:
    return point.date.when.start.isoformat() if point.date else ""


def _rise_last(row: list[ChartPoint]) -> tuple[bool, Fraction]:
    if len(row) < _DATES:
        return True, Fraction(0)
    return False, row[0].amount.fraction - row[1].amount.fraction


def _change_room(chart: Chart) -> float:
    if not chart.changes:
        return 0
    heading = roomy(say(chart.language, "chart.change"), _HEADING)
    widest = max(roomy(change.text, VALUE_SIZE, bold=True) for change in chart.changes)
    return round(max(heading, widest) + _CHANGE_GAP)


def _axis(chart: Chart, rows: Rows, width: int, aside: float) -> Axis:
    """From zero, with room for a value on either side of the outermost discs."""
    values = [point.value for point in chart.points]
    beside = max(roomy(point.text, LABEL_SIZE, bold=True) for point in chart.points) + _VALUE_GAP
    low, high = min(0, *values), max(0, *values)
    domain = (low, high if high > low else low + 1)
    end = round(width - aside - beside)
    plain = Axis(domain, (round(rows.left + _DISC / 2), end))
    missing = max(0, rows.left + beside - plain.at(min(values)))
    return Axis(domain, (round(plain.extent[0] + missing), end))


def _guides(chart: Chart, row_of: dict[str, Row], axis: Axis, extent: tuple[float, float]) -> list[Place]:
    """A thin line along each row that makes way for the values written on it."""
    return [
        {"x": start, "x2": end, "y": row.middle, "y2": row.middle, "token": "grid"}
        for label, row in row_of.items()
        for start, end in _free_of(_taken(chart, label, axis), extent)
        if end > start
    ]


def _taken(chart: Chart, label: str, axis: Axis) -> tuple[float, float]:
    """From the left end of a row's words to the right end of them."""
    ends = [axis.at(point.value) for point in chart.points if point.label == label]
    for point in (found for found in chart.points if found.label == label):
        reach = _VALUE_GAP + roomy(point.text, LABEL_SIZE, bold=True) + _GUIDE_GAP
        ends.append(axis.at(point.value) + (reach if _faces_right(chart, point) else -reach))
    return min(ends), max(ends)


def _free_of(taken: tuple[float, float], extent: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    return ((extent[0], taken[0]), (taken[1], extent[1]))


def _joins(chart: Chart, row_of: dict[str, Row], axis: Axis) -> list[Place]:
    spans = {label: [point.value for point in chart.points if point.label == label] for label in chart.labels}
    return [
        {
            "x": axis.at(span[0]),
            "x2": axis.at(span[-1]),
            "y": row_of[label].middle,
            "y2": row_of[label].middle,
            "token": "off",
        }
        for label, span in spans.items()
    ]


def _disc(chart: Chart, point: ChartPoint, row: Row) -> Place:
    date = point.date.text if point.date else ""
    return {
        "x": point.value,
        "y": row.middle,
        "token": "c1" if _is_last(chart, point) else "n",
        "tip": titled(chart, f"{point.label}, {date}", point.text),
    }


def _is_last(chart: Chart, point: ChartPoint) -> bool:
    return point.date == chart.dates[-1]


def _values(chart: Chart, row_of: dict[str, Row], axis: Axis) -> list[Layer]:
    """Each value on the side that faces away from the row's other disc."""
    return [
        marks.texts(
            [
                {
                    "x": point.value,
                    "y": row_of[point.label].middle,
                    "lines": [point.text],
                    "token": "c1x" if last else "mut",
                }
                for point in chart.points
                if _is_last(chart, point) is last and _faces_right(chart, point) is right
            ],
            size=LABEL_SIZE,
            bold=last,
            across=axis,
            shift=_VALUE_GAP if right else -_VALUE_GAP,
            align="left" if right else "right",
        )
        for last in (False, True)
        for right in (False, True)
    ]


def _faces_right(chart: Chart, point: ChartPoint) -> bool:
    other = next((found for found in chart.points if found.label == point.label and found != point), None)
    if other is None or other.value == point.value:
        return _is_last(chart, point)
    return point.value > other.value


def _changes(chart: Chart, row_of: dict[str, Row], width: int) -> list[Layer]:
    if not chart.changes:
        return []
    wide = width >= WIDE
    heading = {"x": width, "y": 12, "lines": [say(chart.language, "chart.change")], "token": "mut"}
    texts = [
        {
            "x": width,
            "y": row_of[change.label].middle if wide else row_of[change.label].label_y,
            "lines": [change.text],
            "token": "ink",
        }
        for change in chart.changes
    ]
    return [
        marks.texts([heading], size=_HEADING, align="right"),
        marks.texts(texts, size=VALUE_SIZE, bold=True, align="right"),
    ]


def _said(chart: Chart, label: str) -> list[str]:
    values = [
        placed(chart, point.text, point.date.text if point.date else "")
        for point in chart.points
        if point.label == label
    ]
    change = chart.change_of(label)
    return [*values, titled(chart, say(chart.language, "chart.change-word"), change)] if change else values
