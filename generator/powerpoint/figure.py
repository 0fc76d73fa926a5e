"""A figure set large: its words, and what shows how much of a whole it is."""

from __future__ import annotations

from typing import Any, Final

from generator.charts import pictogram
from generator.charts.cards import parted
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, width, wrap
from generator.powerpoint import shapes
from generator.powerpoint.colours import Ink, Scheme
from generator.powerpoint.drawn import Pen, geometry_of
from generator.powerpoint.outlines import around, extent, steps_of
from generator.powerpoint.places import Place
from generator.powerpoint.text import Paragraph, Run
from generator.vocabularies import Unit

_LARGEST: Final = 115.0
_ALONE: Final = 165.0
# A figure that is broken is worse than one that is a little smaller: who knows which family stands in.
_SURE: Final = 1.0
_UNSURE: Final = 0.88
_SMALLEST: Final = 40.0
_AROUND: Final = 26.0
_SIDE: Final = 10
_GAP: Final = 0.12
_WHOLE: Final = 100
# Two discs are no larger than if there were so many.
_FEWEST: Final = 2.2


def words(card: Chart, place: Place, size: float, stretch: float) -> list[Paragraph]:
    """What stands before the figure, the figure as large as it fits, what comes after, and its label.

    The label is left out where the title says it.
    """
    (point, *_) = card.points
    before, figure, after = parted(point)
    label = "" if card.titled else point.label
    room, high = place.points
    room = (room - 15) / stretch * (_SURE if stretch == 1 else _UNSURE)
    largest = _ALONE if card.titled else _LARGEST
    large = min(largest, largest * room / (width(figure, largest, bold=True) * SLACK))
    lines = [text for text in (before, after) if text]

    def height(points: float) -> float:
        around = sum(len(wrap(text, _AROUND * SLACK, room, bold=True)) * _AROUND for text in lines)
        below = len(wrap(label, size * SLACK, room)) * size
        return (points + around + below) * 1.25

    while large > _SMALLEST and height(large) > high:
        large -= 5
    found: list[Paragraph] = [[Run(figure, max(large, 24), bold=True, colour="c1x")]]
    if before:
        found.insert(0, [Run(before, _AROUND, bold=True)])
    if after:
        found.append([Run(after, _AROUND, bold=True)])
    return [*found, *([[Run(label, size)]] if label else [])]


def is_share(point: ChartPoint) -> bool:
    """Whether a hundred squares can show the value."""
    return point.unit is Unit.PERCENT and 0 <= point.amount.number <= _WHOLE


def add_squares(
    slide: Any,
    point: ChartPoint,
    place: Place,
    scheme: Scheme,
    *,
    name: str,
    description: str,
) -> Any:
    """A hundred squares, filled from the bottom: as many as the value has hundredths, the last in part."""
    side = min(place.width, place.height)
    left, top = place.x + (place.width - side) // 2, place.y + (place.height - side) // 2
    step = side / (_SIDE - _GAP)
    wide = step * (1 - _GAP)
    first = shapes.first_number(slide)
    whole, rest = divmod(point.amount.fraction, 1)
    squares = []
    for number in range(_WHOLE):
        row, column = divmod(number, _SIDE)
        at = round(left + column * step), round(top + (_SIDE - 1 - row) * step)
        squares.append(
            _square(first + 1 + number, at, (wide, wide), scheme.ink("c1" if number < whole else "off"))
        )
        if number == whole and rest:
            squares.append(_square(first + 1 + _WHOLE, at, (float(rest) * wide, wide), scheme.ink("c1")))
    inner = "".join(squares)
    return shapes.add_group(
        slide, first, (left, top), (side, side), inner, name=name, description=description
    )


def add_persons(
    slide: Any, point: ChartPoint, place: Place, scheme: Scheme, *, name: str, description: str
) -> Any:
    """As many persons or discs as a ratio is of, those filled of which it speaks."""
    found = [(list(steps_of(path)), filled) for path, filled in pictogram.outlines(point)]
    left, top, right, bottom = around([extent(steps) for steps, _ in found])
    width, height = right - left, bottom - top
    scale = min(place.width / width, place.height / height, place.width / _FEWEST / height)
    x, y = place.x + (place.width - width * scale) / 2, place.y + (place.height - height * scale) / 2
    pen = Pen(scale, x - left * scale, y - top * scale, scheme)
    first = shapes.first_number(slide)
    inner = "".join(
        shapes.shape(
            first + number,
            str(number),
            pen.frame(extent(steps)),
            geometry_of(steps, pen),
            scheme.ink("c1" if filled else "off").fill + shapes.BARE,
        )
        for number, (steps, filled) in enumerate(found, 1)
    )
    size = width * scale, height * scale
    return shapes.add_group(slide, first, pen.at(left, top), size, inner, name=name, description=description)


def _square(number: int, at: tuple[int, int], size: tuple[float, float], ink: Ink) -> str:
    return shapes.shape(number, str(number), shapes.frame(at, *size), shapes.SHARP, ink.fill + shapes.BARE)
