"""Facts: figures that no axis can hold, line by line under headings, where cards would be too many.

A line is read in one go, and the headings say what a figure is: expected, promised, kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Place, Spec
from generator.charts.rows import LABEL_SIZE
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, row_name, stated
from generator.vocabularies import Unit

FORM: Final = "facts"
# More cards than these are no longer taken in at a glance.
_MANY: Final = 7
_LEAST_GROUPS: Final = 2
_VALUE: Final = 18
_VALUE_LINE: Final = 22
_GAP: Final = 24
_PADDING: Final = 7
_SECTION: Final = 6
_HEADING_SHARE: Final = 0.2
_VALUE_SHARE: Final = 0.36


def fits(subject: Subject) -> bool:
    """Values that share no axis: in groups of which one has several, or many."""
    points = subject.points
    groups = {point.group for point in points}
    parted = None not in groups and _LEAST_GROUPS <= len(groups) < len(points)
    ranks = any(point.unit is Unit.RANK for point in points)
    return not (subject.plotted or subject.over_time or ranks) and (parted or len(points) >= _MANY)


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """In the order that the series gives, those of a group together."""
    groups = list(dict.fromkeys(point.group for point in subject.points))
    return tuple(sorted(subject.points, key=lambda point: groups.index(point.group)))


class _Fact(NamedTuple):
    """A figure's words, where the first line of each has its middle, and where the line ends."""

    value: tuple[str, ...]
    label: tuple[str, ...]
    value_y: float
    label_y: float
    bottom: float


class _Section(NamedTuple):
    """What stands under one heading, from `top` on; the heading's lines, and the middle of the first."""

    top: float
    heading: tuple[str, ...]
    heading_y: float
    facts: tuple[_Fact, ...]

    @property
    def bottom(self) -> float:
        """Where the last fact ends, or a heading of more lines."""
        foot = self.heading_y + (len(self.heading) - 0.5) * LINE_HEIGHT + _PADDING
        return max(self.facts[-1].bottom, foot)


class _Columns(NamedTuple):
    """Where values and labels start, and the width that headings, values and labels may take.

    On a phone all start at the left, headings above their values, and these above their labels.
    """

    value: float
    label: float
    rooms: tuple[float, float, float]
    beside: bool


def spec(chart: Chart, width: int) -> Spec:
    """Heading, figure and what it measures beside one another, or one above the other on a phone."""
    columns = _columns(chart, width)
    sections = _sections(chart, columns)
    lines = [{"x": 0, "x2": width, "y": top, "y2": top, "token": "grid"} for top in _parted(sections)]
    facts = [fact for section in sections for fact in section.facts]
    headings: list[Place] = [
        {"x": 0, "y": section.heading_y, "lines": list(section.heading), "token": "ink"}
        for section in sections
        if section.heading
    ]
    layers = [
        marks.rules(lines),
        marks.texts(headings, size=LABEL_SIZE, bold=True),
        marks.texts(
            [
                {"x": columns.value, "y": fact.value_y, "lines": list(fact.value), "token": "c1x"}
                for fact in facts
            ],
            size=_VALUE,
            bold=True,
            leading=_VALUE_LINE,
        ),
        marks.texts(
            [
                {"x": columns.label, "y": fact.label_y, "lines": list(fact.label), "token": "ink"}
                for fact in facts
            ],
            size=LABEL_SIZE,
        ),
    ]
    return marks.picture(width, sections[-1].bottom, layers)


def describe(chart: Chart) -> str:
    """Every value with what it measures."""
    entries = [stated(chart, point) for point in chart.points]
    return say(chart.language, "chart.cards", entries=listed(chart, entries))


def _headed(chart: Chart) -> bool:
    """Whether groups are headings; else they stand with the label, as on cards."""
    return all(point.group for point in chart.points) and len(chart.groups) < len(chart.points)


def _columns(chart: Chart, width: int) -> _Columns:
    if width < WIDE:
        return _Columns(0, 0, (width / SLACK,) * 3, beside=False)
    names = chart.groups if _headed(chart) else ()
    widest = max((roomy(name, LABEL_SIZE, bold=True) for name in names), default=-_GAP)
    heading = min(widest, width * _HEADING_SHARE)
    value = min(max(roomy(point.text, _VALUE, bold=True) for point in chart.points), width * _VALUE_SHARE)
    left = round(heading + _GAP)
    label = round(left + value + _GAP)
    rooms = (heading / SLACK, value / SLACK, (width - label) / SLACK)
    return _Columns(left, label, rooms, beside=True)


def _sections(chart: Chart, columns: _Columns) -> list[_Section]:
    """One for each heading, or one for each figure where there are none, so that lines part them."""
    if _headed(chart):
        parts = [
            (name or "", list(found)) for name, found in groupby(chart.points, key=lambda one: one.group)
        ]
    else:
        parts = [("", [point]) for point in chart.points]
    sections: list[_Section] = []
    top = 0.0
    for heading, points in parts:
        sections.append(_section(heading, points, top, columns))
        top = sections[-1].bottom + _SECTION
    return sections


def _section(heading: str, points: Sequence[ChartPoint], top: float, columns: _Columns) -> _Section:
    """The heading level with the first figure, or on a line of its own."""
    name = wrap(heading, LABEL_SIZE, columns.rooms[0] + 0.01, bold=True) if heading else ()
    start = top + _SECTION
    below = start if columns.beside or not name else start + _PADDING + len(name) * LINE_HEIGHT
    facts: list[_Fact] = []
    for point in points:
        label = point.label if heading else row_name(point)
        facts.append(_fact(point.text, label, facts[-1].bottom if facts else below, columns))
    heading_y = facts[0].value_y if columns.beside else start + _PADDING + LINE_HEIGHT / 2
    return _Section(top, name, heading_y, tuple(facts))


def _fact(text: str, words: str, top: float, columns: _Columns) -> _Fact:
    value = wrap(text, _VALUE, columns.rooms[1] + 0.01, bold=True)
    label = wrap(words, LABEL_SIZE, columns.rooms[2])
    first = top + _PADDING + _VALUE_LINE / 2
    deep, high = len(value) * _VALUE_LINE, len(label) * LINE_HEIGHT
    if columns.beside:
        down = (_VALUE_LINE - LINE_HEIGHT) / 2
        return _Fact(value, label, first, first, top + max(deep, high + down) + 2 * _PADDING)
    under = top + _PADDING + deep + LINE_HEIGHT / 2
    return _Fact(value, label, first, under, top + deep + high + 2 * _PADDING)


def _parted(sections: Sequence[_Section]) -> list[float]:
    """Where a line parts a section from that before it."""
    return [section.top for section in sections[1:]]
