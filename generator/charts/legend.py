"""Names of colours, set as words beside their swatch in a line above the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.charts import marks
from generator.charts.glyphs import roomy
from generator.charts.marks import Layer, Place

_SIZE: Final = 14
_SWATCH: Final = 13
_GAP: Final = 8
_BETWEEN: Final = 22
_LINE: Final = 24
_BELOW: Final = 8


class Entry(NamedTuple):
    """A name, the token of its marks and that of its words."""

    name: str
    token: str
    words: str = "ink"
    bold: bool = False


class Legend(NamedTuple):
    """The layers to draw, the height that they take, and where the last line ends."""

    layers: tuple[Layer, ...]
    height: float
    end: float


def legend(entries: Sequence[Entry], room: float, *, discs: bool = False) -> Legend:
    """The entries in one line, or in as many as `room` px ask for; `discs` where the marks are dots."""
    spots = _spots(entries, room)
    height = spots[-1][1] + _LINE / 2 + _BELOW
    swatches = [_swatch(entry, x, y, discs=discs) for entry, (x, y) in zip(entries, spots, strict=True)]
    drawn = marks.dots(swatches, diameter=_SWATCH) if discs else marks.panels(swatches, corner=2)
    words = [
        (entry.bold, _word(entry, x + _SWATCH + _GAP, y))
        for entry, (x, y) in zip(entries, spots, strict=True)
    ]
    layers = (
        drawn,
        marks.texts([place for bold, place in words if not bold], size=_SIZE),
        marks.texts([place for bold, place in words if bold], size=_SIZE, bold=True),
    )
    return Legend(layers, height, spots[-1][0] + _length(entries[-1]))


def _spots(entries: Sequence[Entry], room: float) -> list[tuple[float, float]]:
    spots: list[tuple[float, float]] = []
    x, y = 0.0, _LINE / 2
    for entry in entries:
        length = _length(entry)
        if x and x + length > room:
            x, y = 0.0, y + _LINE
        spots.append((round(x), y))
        x += length + _BETWEEN
    return spots


def _length(entry: Entry) -> float:
    return _SWATCH + _GAP + roomy(entry.name, _SIZE, bold=entry.bold)


def _swatch(entry: Entry, x: float, y: float, *, discs: bool) -> Place:
    if discs:
        return {"x": x + _SWATCH / 2, "y": y, "token": entry.token, "tip": entry.name}
    half = _SWATCH / 2
    return {"x": x, "x2": x + _SWATCH, "y": y - half, "y2": y + half, "token": entry.token}


def _word(entry: Entry, x: float, y: float) -> Place:
    return {"x": x, "y": y, "lines": [entry.name], "token": entry.words}
