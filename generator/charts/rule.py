"""The rule of thumb: a whole in a hundred squares, each part in its colour, named beside it.

For rules like 1/9/90, whose message is how unequal the parts are.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, wrap
from generator.charts.marks import LINE_HEIGHT, Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE
from generator.charts.spread import spread
from generator.charts.squares import COUNT, Squares
from generator.charts.statement import Room, noted
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import base_of, listed, titled, with_base
from generator.vocabularies import SeriesForm, Unit

FORM: Final = "rule"
_PARTS: Final = (2, 3, 4)
_SQUARES: Final = {True: Squares(24, 3), False: Squares(13, 2)}
_BESIDE: Final = {True: 36, False: 20}
_VALUE: Final = {True: 28, False: 22}
_BETWEEN: Final = 12
_SWATCH: Final = 13
_INDENT: Final = 22


def fits(subject: Subject) -> bool:
    """Two to four exact percentages of one named whole, together all of it, each of whole squares.

    Without a base 20 and 80 may be shares of two wholes: of the customers, and of what they buy.
    """
    points = subject.points
    numbers = [point.amount.number for point in points]
    whole = len({point.base for point in points}) == 1 and bool(points[0].base)
    exact = all(number > 0 and number == number.to_integral_value() for number in numbers)
    return (
        subject.form is SeriesForm.RULE
        and subject.plotted
        and whole
        and not any(point.group for point in points)
        and len(points) in _PARTS
        and all(point.unit is Unit.PERCENT and point.text == point.figure for point in points)
        and exact
        and sum(numbers) == COUNT
    )


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """In the order in which the rule is said; the largest is marked, or the first of equals."""
    points = subject.points
    largest = max(points, key=lambda point: point.amount.fraction)
    return tuple(replace(point, highlighted=point is largest) for point in points)


class _Part(NamedTuple):
    """A point with its squares, its colour, and its name in lines."""

    point: ChartPoint
    squares: range
    token: str
    name: tuple[str, ...]

    def height(self, value: float) -> float:
        """Of value and name, and of the room that parts them from what follows."""
        return value + len(self.name) * LINE_HEIGHT + _BETWEEN


def spec(chart: Chart, width: int) -> Spec:
    """The squares at the left, from the top in the order given; each part's value and name beside it."""
    wide = width >= WIDE
    squares = _SQUARES[wide]
    left = squares.width + _BESIDE[wide]
    parts = _parts(chart, (width - left - _INDENT) / SLACK)
    height_of_base = noted(base_of(chart), Room(left, 0, width - left)).bottom
    tops = _tops(parts, squares, _VALUE[wide], squares.width - height_of_base)
    bottom = tops[-1] + parts[-1].height(_VALUE[wide]) - _BETWEEN
    base = noted(base_of(chart), Room(left, bottom, width - left, foot=squares.width))
    layers = [
        marks.shapes([_shape(chart, part, squares) for part in parts]),
        *_labels(parts, tops, left, _VALUE[wide]),
        *base.layers,
    ]
    return marks.picture(width, max(squares.width, base.bottom), layers)


def describe(chart: Chart) -> str:
    """Every part with its share, in the order given, and of what."""
    entries = [titled(chart, point.label, point.text) for point in chart.points]
    return with_base(chart, say(chart.language, "chart.rule", entries=listed(chart, entries)))


def _parts(chart: Chart, room: float) -> list[_Part]:
    """The largest part in the first colour, the others in those that follow."""
    ends = pairwise(accumulate((int(point.amount.number) for point in chart.points), initial=0))
    others = (f"c{number}" for number in _PARTS)
    return [
        _Part(
            point,
            range(*taken),
            "c1" if point.highlighted else next(others),
            wrap(point.label, LABEL_SIZE, room),
        )
        for point, taken in zip(chart.points, ends, strict=True)
    ]


def _tops(parts: list[_Part], squares: Squares, value: float, foot: float) -> list[float]:
    """Each label as close to the middle of its squares as the others let it, above `foot` if they can."""
    heights = [part.height(value) for part in parts]
    wanted = [_middle(part.squares, squares) for part in parts]
    middles = spread(wanted, heights, heights[0] / 2, foot + _BETWEEN - heights[-1] / 2)
    return [middle - height / 2 for middle, height in zip(middles, heights, strict=True)]


def _middle(taken: range, squares: Squares) -> float:
    return (squares.corner(taken[0])[1] + squares.corner(taken[-1])[1] + squares.side) / 2


def _shape(chart: Chart, part: _Part, squares: Squares) -> Place:
    tip = titled(chart, part.point.label, part.point.text)
    return {"x": 0, "y": 0, "outline": squares.outline(part.squares), "token": part.token, "tip": tip}


def _labels(parts: list[_Part], tops: list[float], left: float, value: float) -> list[Layer]:
    """A swatch, the value in the part's colour, the name below."""
    x = left + _INDENT
    placed = list(zip(parts, tops, strict=True))
    swatches = [_swatch(part, left, top + value / 2) for part, top in placed]
    values = [_words([part.point.text], x, top + value / 2, f"{part.token}x") for part, top in placed]
    names = [_words(list(part.name), x, top + value + LINE_HEIGHT / 2, "ink") for part, top in placed]
    return [
        marks.panels(swatches, corner=2),
        marks.texts(values, size=value, bold=True),
        marks.texts(names, size=LABEL_SIZE),
    ]


def _swatch(part: _Part, x: float, y: float) -> Place:
    half = _SWATCH / 2
    return {"x": x, "x2": x + _SWATCH, "y": y - half, "y2": y + half, "token": part.token}


def _words(lines: list[str], x: float, y: float, token: str) -> Place:
    return {"x": x, "y": y, "lines": lines, "token": token}
