"""Where labelled rows go: beside their marks when there is room, above them on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.glyphs import width as width_of
from generator.charts.marks import LINE_HEIGHT, Place
from generator.charts.style import WIDE

LABEL_SIZE = 14
VALUE_SIZE = 15
_LABEL_SHARE = 0.38
_LABEL_GAP = 16
_BAND_GAP = 14
_ABOVE_GAP = 3
_FEW = 2


class Row(NamedTuple):
    """One row: its label's lines, the middle of the first of them, and the band for its marks."""

    lines: tuple[str, ...]
    bold: bool
    label_y: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """The middle of the band."""
        return (self.top + self.bottom) / 2

    @property
    def label(self) -> Place:
        """The label as a text mark's place."""
        return {"x": 0, "y": self.label_y, "lines": list(self.lines), "token": "ink"}


class Rows(NamedTuple):
    """All rows; marks may start at `left`, and the rows end at `bottom`."""

    rows: tuple[Row, ...]
    left: float
    bottom: float


def lay_out(
    labels: Sequence[tuple[str, bool]],
    width: int,
    *,
    band: float | Sequence[float],
    top: float = 0,
    aside: float = 0,
    beside: bool = False,
) -> Rows:
    """Rows for `labels` (text, bold), with `aside` px kept free at the right of labels.

    `band` is the height in px that marks get, one for all rows or one for each. `beside`: labels stand
    beside their marks on a phone as well.
    """
    bands = [band] * len(labels) if isinstance(band, float | int) else band
    if beside or width >= WIDE:
        return _beside(labels, width, bands, top)
    return _above(labels, width - aside, bands, top)


def short_enough(labels: Sequence[tuple[str, bool]], width: int) -> bool:
    """Whether labels beside their marks take two lines at most, and no word of them is broken."""
    room = (width * _LABEL_SHARE - _LABEL_GAP) / SLACK
    return all(
        len(wrap(text, LABEL_SIZE, room, bold=bold)) <= _FEW
        and all(width_of(word, LABEL_SIZE, bold=bold) <= room for word in text.split())
        for text, bold in labels
    )


def _beside(labels: Sequence[tuple[str, bool]], width: int, bands: Sequence[float], top: float) -> Rows:
    room = (width * _LABEL_SHARE - _LABEL_GAP) / SLACK
    wrapped = [_lines(text, room, bold=bold) for text, bold in labels]
    # What is wrapped is narrower than the room that it was wrapped to.
    widest = max(
        roomy(line, LABEL_SIZE, bold=bold)
        for lines, (_, bold) in zip(wrapped, labels, strict=True)
        for line in lines
    )
    left = ceil(min(width * _LABEL_SHARE, widest + _LABEL_GAP))
    rows: list[Row] = []
    for lines, (_, bold), band in zip(wrapped, labels, bands, strict=True):
        height = max(band + _BAND_GAP, len(lines) * LINE_HEIGHT + _BAND_GAP)
        middle = top + height / 2
        first = middle - (len(lines) - 1) * LINE_HEIGHT / 2
        rows.append(Row(lines, bold, first, middle - band / 2, middle + band / 2))
        top += height
    return Rows(tuple(rows), left, top)


def _above(labels: Sequence[tuple[str, bool]], width: float, bands: Sequence[float], top: float) -> Rows:
    rows: list[Row] = []
    for (text, bold), band in zip(labels, bands, strict=True):
        lines = _lines(text, width / SLACK, bold=bold)
        start = top + len(lines) * LINE_HEIGHT + _ABOVE_GAP
        rows.append(Row(lines, bold, top + LINE_HEIGHT / 2, start, start + band))
        top = start + band + _BAND_GAP
    return Rows(tuple(rows), 0, top - _BAND_GAP)


def _lines(text: str, room: float, *, bold: bool) -> tuple[str, ...]:
    """The hundredth keeps rounding from wrapping the label that set the room."""
    return wrap(text, LABEL_SIZE, room + 0.01, bold=bold)
