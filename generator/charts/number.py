"""The big number: one figure set large, with the sentence that says what it measures."""

from __future__ import annotations

from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.marks import Spec
from generator.charts.statement import Room, statement
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import stated

FORM: Final = "number"


def fits(subject: Subject) -> bool:
    """A single value."""
    return len(subject.points) == 1


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """As it is."""
    return subject.points


def spec(chart: Chart, width: int) -> Spec:
    """The figure at 84 px or as large as fits, words before it above, the sentence below."""
    said = statement(chart, Room(0, 0, width), wide=width >= WIDE)
    return marks.picture(width, said.bottom, said.layers)


def describe(chart: Chart) -> str:
    """The value, then what it measures."""
    (point,) = chart.points
    return say(chart.language, "chart.number", sentence=stated(chart, point))
