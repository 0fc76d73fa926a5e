"""A figure set large with the sentence that says what it measures: on its own, or beside a drawing of it."""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.charts import marks
from generator.charts.cards import figure_size, parted
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, wrap
from generator.charts.marks import Layer, Place
from generator.charts.wording import row_name

LARGEST: Final = 84
_ALONE: Final = 1.5
_SENTENCE: Final = {True: 22, False: 18}
_LINE: Final = {True: 30, False: 25}
_MEASURE: Final = 560
_GAP: Final = 10
_NOTE: Final = 14
_NOTE_LINE: Final = 19
_NOTE_GAP: Final = 12


class Room(NamedTuple):
    """Where words may go: from `x`, `top` to the right, `width` px; `foot` is where a note should end."""

    x: float
    top: float
    width: float
    foot: float = 0


class Statement(NamedTuple):
    """The layers to draw, and where they end."""

    layers: tuple[Layer, ...]
    bottom: float


def statement(chart: Chart, room: Room, *, wide: bool, largest: float = LARGEST, note: str = "") -> Statement:
    """The only figure of a chart, the sentence below it, then a note in grey.

    Without its sentence it is larger, and stands in the middle of what it is beside.
    """
    if not chart.titled:
        return _stated(chart, room, wide=wide, largest=largest, note=note)
    alone = _stated(chart, room, wide=wide, largest=largest * _ALONE, note=note)
    down = max(0.0, (room.foot - alone.bottom) / 2)
    return _stated(chart, room._replace(top=room.top + down), wide=wide, largest=largest * _ALONE, note=note)


def _stated(chart: Chart, room: Room, *, wide: bool, largest: float, note: str) -> Statement:
    large = figure(chart.points[0], room, wide=wide, largest=largest)
    said = sentence(chart, room._replace(top=large.bottom), wide=wide, note=note)
    return Statement((*large.layers, *said.layers), said.bottom)


def figure(point: ChartPoint, room: Room, *, wide: bool, largest: float = LARGEST) -> Statement:
    """The figure as large as fits, words before it above."""
    before, number, _ = parted(point)
    size = figure_size(number, room.width, largest)
    top = room.top + (_LINE[wide] if before else 0)
    words = [_lines([before], room.x, room.top + _LINE[wide] / 2)] if before else []
    layers = (
        marks.texts([{**_lines([number], room.x, top + size / 2), "token": "c1x"}], size=size, bold=True),
        marks.texts(words, size=_SENTENCE[wide], bold=True, leading=_LINE[wide]),
    )
    return Statement(layers, top + size + _GAP)


def sentence(chart: Chart, room: Room, *, wide: bool, note: str = "") -> Statement:
    """What the figure measures, and a note further down, so that it ends with what it stands beside."""
    (point,) = chart.points
    _, _, after = parted(point)
    spoken = _parts(after, "" if chart.titled else row_name(point))
    parts = [_wrapped(part, room.width, wide=wide) for part in spoken]
    lines = [line for part in parts for line in part]
    words = _lines(lines, room.x, room.top + _LINE[wide] / 2)
    said = marks.texts([words], size=_SENTENCE[wide], bold=True, leading=_LINE[wide])
    bottom = room.top + len(lines) * _LINE[wide]
    below = noted(note, room._replace(top=bottom))
    return Statement((said, *below.layers), below.bottom)


def noted(note: str, room: Room) -> Statement:
    """The note in grey, below what ends at the room's top; nothing where there is none."""
    if not note:
        return Statement((), room.top)
    lines = wrap(note, _NOTE, min(room.width, _MEASURE) / SLACK)
    top = max(room.top + _NOTE_GAP, room.foot - len(lines) * _NOTE_LINE)
    place = {"x": room.x, "y": top + _NOTE_LINE / 2, "lines": list(lines), "token": "mut"}
    layer = marks.texts([place], size=_NOTE, leading=_NOTE_LINE)
    return Statement((layer,), top + len(lines) * _NOTE_LINE)


def _parts(after: str, label: str) -> list[str]:
    """One clause where the label goes on in lower case, else what is counted and the label apart."""
    joined = f"{after} {label}" if label[:1].islower() else f"{after}\n{label}"
    return [part for part in joined.strip(" \n").split("\n") if part]


def _wrapped(text: str, width: float, *, wide: bool) -> tuple[str, ...]:
    return wrap(text, _SENTENCE[wide], min(width, _MEASURE) / SLACK, bold=True)


def _lines(lines: list[str], x: float, y: float) -> Place:
    return {"x": x, "y": y, "lines": list(lines), "token": "ink"}
