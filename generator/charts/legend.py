"""Names of colours, set as words beside their swatch in a line above the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.charts import marks
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Layer, Place

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


class _Spot(NamedTuple):
    """An entry where it stands: its left, the middle of its first line, its name's lines."""

    entry: Entry
    x: float
    y: float
    lines: tuple[str, ...]

    @property
    def end(self) -> float:
        """Where the name ends."""
        return self.x + _length(self.entry, self.lines)

    @property
    def foot(self) -> float:
        """The middle of its last line."""
        return self.y + (len(self.lines) - 1) * LINE_HEIGHT


def legend(entries: Sequence[Entry], room: float, *, discs: bool = False) -> Legend:
    """The entries in one line, or in as many as `room` px ask for; `discs` where the marks are dots."""
    spots = _spots(entries, room)
    swatches = [_swatch(spot, discs=discs) for spot in spots]
    layers = (
        marks.dots(swatches, diameter=_SWATCH) if discs else marks.panels(swatches, corner=2),
        marks.texts([_word(spot) for spot in spots if not spot.entry.bold], size=_SIZE),
        marks.texts([_word(spot) for spot in spots if spot.entry.bold], size=_SIZE, bold=True),
    )
    foot = max(spot.foot for spot in spots)
    return Legend(layers, foot + _LINE / 2 + _BELOW, max(spot.end for spot in spots if spot.foot == foot))


def _spots(entries: Sequence[Entry], room: float) -> list[_Spot]:
    """One after the other; what does not fit goes on below what is lowest so far."""
    spots: list[_Spot] = []
    x, y = 0.0, _LINE / 2
    for entry in entries:
        lines = wrap(entry.name, _SIZE, (room - _SWATCH - _GAP) / SLACK, bold=entry.bold)
        length = _length(entry, lines)
        if x and x + length > room:
            x, y = 0.0, max(spot.foot for spot in spots) + _LINE
        spots.append(_Spot(entry, round(x), y, lines))
        x += length + _BETWEEN
    return spots


def _length(entry: Entry, lines: Sequence[str]) -> float:
    return _SWATCH + _GAP + max(roomy(line, _SIZE, bold=entry.bold) for line in lines)


def _swatch(spot: _Spot, *, discs: bool) -> Place:
    x, y, half = spot.x, spot.y, _SWATCH / 2
    if discs:
        return {"x": x + half, "y": y, "token": spot.entry.token, "tip": spot.entry.name}
    return {"x": x, "x2": x + _SWATCH, "y": y - half, "y2": y + half, "token": spot.entry.token}


def _word(spot: _Spot) -> Place:
    x = spot.x + _SWATCH + _GAP
    return {"x": x, "y": spot.y, "lines": list(spot.lines), "token": spot.entry.words}
