"""The waffle: a hundred squares of which as many are filled as the percentage says.

For one percentage that is a share of a whole, where how much of it is the message.
"""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Final

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.marks import Layer, Place, Spec
from generator.charts.squares import COUNT, Squares
from generator.charts.statement import LARGEST, Room, Statement, figure, sentence, statement
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import base_of, stated, with_base
from generator.vocabularies import SeriesForm, Unit

FORM: Final = "waffle"
# Their percentages are parts of a whole; those of others may be changes, which fill nothing.
_OF_A_WHOLE: Final = frozenset({SeriesForm.BREAKDOWN, SeriesForm.MULTIPLE_ANSWERS, SeriesForm.RULE})
_SQUARES: Final = {True: Squares(24, 3, from_bottom=True), False: Squares(13, 2, from_bottom=True)}
_BESIDE: Final = {True: 32, False: 20}
_FIGURE: Final = {True: LARGEST, False: 56}
_LONGER: Final = 70  # than the squares, and words beside them leave a hole below
_BELOW: Final = 12


def fits(subject: Subject) -> bool:
    """A single percentage that is a share of a whole: none below nought or above a hundred."""
    (first, *others) = subject.points
    share = first.unit is Unit.PERCENT and 0 <= first.amount.number <= COUNT
    return share and not others and subject.form in _OF_A_WHOLE


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """As it is."""
    return subject.points


def spec(chart: Chart, width: int) -> Spec:
    """The squares at the left, filled from the bottom; figure, sentence and base beside them."""
    wide = width >= WIDE
    (point,) = chart.points
    squares = _SQUARES[wide]
    left = squares.width + _BESIDE[wide]
    room = Room(left, 0, width - left, foot=squares.width)
    said = statement(chart, room, wide=wide, largest=_FIGURE[wide], note=base_of(chart))
    if not wide and said.bottom > squares.width + _LONGER:
        said = _told_below(chart, room, width)
    height = max(said.bottom, squares.width)
    return marks.picture(width, height, [*_filled(chart, point, squares), *said.layers])


def describe(chart: Chart) -> str:
    """The value, then what it measures, and of whom."""
    (point,) = chart.points
    return with_base(chart, say(chart.language, "chart.waffle", sentence=stated(chart, point)))


def filled(share: Fraction) -> tuple[int, Fraction]:
    """How many of a hundred squares are filled for a share in percent, and how much of the next.

    To the nearest square, halves up; but something is never shown as nothing, nor almost all as all.
    """
    if 0 < share < 1 or COUNT - 1 < share < COUNT:
        return floor(share), share - floor(share)
    return floor(share + Fraction(1, 2)), Fraction(0)


def _told_below(chart: Chart, room: Room, width: int) -> Statement:
    """The figure beside the squares; a long sentence below both, where it has more room."""
    large = figure(chart.points[0], room, wide=False, largest=_FIGURE[False])
    down = Room(0, max(large.bottom, room.foot) + _BELOW, width)
    said = sentence(chart, down, wide=False, note=base_of(chart))
    return Statement((*large.layers, *said.layers), said.bottom)


def _filled(chart: Chart, point: ChartPoint, squares: Squares) -> list[Layer]:
    """What is filled is one shape with one hovering text, over the squares that are not."""
    count, part = filled(point.amount.fraction)
    outline = squares.outline(range(count)) + (squares.part(count, float(part)) if part else "")
    empty = [squares.outline(range(count, COUNT))] if count < COUNT else []
    return [
        marks.shapes([_at_corner(rest, "off") for rest in empty if outline]),
        marks.shapes(
            [{**_at_corner(outline or empty[0], "c1" if outline else "off"), "tip": stated(chart, point)}]
        ),
    ]


def _at_corner(outline: str, token: str) -> Place:
    return {"x": 0, "y": 0, "outline": outline, "token": token}
