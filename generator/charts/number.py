"""The big number: one figure set large, with the sentence that says what it measures."""

from __future__ import annotations

from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.cards import figure_size, parted
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, wrap
from generator.charts.marks import Spec
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import stated

FORM: Final = "number"
_FIGURE: Final = 84
_SENTENCE: Final = {True: 22, False: 18}
_LINE: Final = {True: 30, False: 25}
_MEASURE: Final = 560
_GAP: Final = 10


def fits(subject: Subject) -> bool:
    """A single value."""
    return len(subject.points) == 1


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """As it is."""
    return subject.points


def spec(chart: Chart, width: int) -> Spec:
    """The figure at 84 px or as large as fits, words before it above, the sentence below."""
    wide = width >= WIDE
    (point,) = chart.points
    before, figure, after = parted(point)
    size = figure_size(figure, width, _FIGURE)
    sentence = [line for part in _parts(after, point.label) for line in _wrapped(part, width)]
    top = _LINE[wide] if before else 0
    foot = top + size + _GAP
    words = [_lines([before], _LINE[wide] / 2)] if before else []
    words.append(_lines(sentence, foot + _LINE[wide] / 2))
    layers = [
        marks.texts([{**_lines([figure], top + size / 2), "token": "c1x"}], size=size, bold=True),
        marks.texts(words, size=_SENTENCE[wide], bold=True, leading=_LINE[wide]),
    ]
    return marks.picture(width, foot + len(sentence) * _LINE[wide], layers)


def describe(chart: Chart) -> str:
    """The value, then what it measures."""
    (point,) = chart.points
    return say(chart.language, "chart.number", sentence=stated(chart, point))


def _parts(after: str, label: str) -> list[str]:
    """One clause where the label goes on in lower case, else what is counted and the label apart."""
    joined = f"{after} {label}" if label[:1].islower() else f"{after}\n{label}"
    return joined.strip(" \n").split("\n")


def _wrapped(text: str, width: int) -> tuple[str, ...]:
    return wrap(text, _SENTENCE[width >= WIDE], min(width, _MEASURE) / SLACK, bold=True)


def _lines(lines: list[str], y: float) -> dict[str, object]:
    return {"x": 0, "y": y, "lines": list(lines), "token": "ink"}
