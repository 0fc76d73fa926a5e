"""The parts of a whole: whether they are one, their rows, their names and their colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from generator.charts.chart import Chart, ChartPoint
from generator.charts.marks import Axis
from generator.charts.subject import is_exact
from generator.vocabularies import Unit

WHOLE: Final = 100
# The colours of the steps of a scale: the middle of three and five is neutral, four have none.
STEPS: Final[Mapping[int, tuple[str, ...]]] = {
    3: ("l1", "l3", "l5"),
    4: ("l1", "l2", "l4", "l5"),
    5: ("l1", "l2", "l3", "l4", "l5"),
}
# Other parts have the colours of series.
COLOURS: Final = ("c1", "c2", "c3", "c4")
_POLES: Final = {"l1", "l5"}
_GAP: Final = 2
_THIN: Final = 2 * _GAP


def share(point: ChartPoint) -> Fraction:
    """The part in hundredths of the whole, exactly."""
    return point.amount.fraction


def make_whole(parts: Sequence[ChartPoint]) -> bool:
    """Whether these are exact shares that make 100, give or take what rounding each may add."""
    shares = all(part.unit is Unit.PERCENT and part.amount.number >= 0 and is_exact(part) for part in parts)
    return shares and abs(sum(map(share, parts), Fraction()) - WHOLE) <= Fraction(len(parts), 2)


def rows_of(points: Iterable[ChartPoint]) -> list[list[ChartPoint]]:
    """The points label by label; all of them in one row where none has a group."""
    found = list(points)
    if not any(point.group for point in found):
        return [found]
    labels = dict.fromkeys(point.label for point in found)
    return [[point for point in found if point.label == label] for label in labels]


def part_name(point: ChartPoint) -> str:
    """What the part is called: its group where rows have labels."""
    return point.group or point.label


def token_of(chart: Chart, place: int) -> str:
    """The colour of a part by its place in its row."""
    return STEPS[len(chart.groups or chart.labels)][place] if chart.scale else COLOURS[place]


def word_token(token: str) -> str:
    """The colour of words on a part of that colour."""
    if token in _POLES:
        return "onl"
    return "ond" if token.startswith("l") else f"{token}o"


def spans(parts: Sequence[ChartPoint], extent: tuple[float, float]) -> list[tuple[float, float]]:
    """Where each part begins and ends: the row takes the whole extent, rounding spread over its parts."""
    bounds = [sum((share(part) for part in parts[:place]), Fraction()) for place in range(len(parts) + 1)]
    axis = Axis((0, float(bounds[-1])), extent)
    return list(pairwise(axis.at(float(bound)) for bound in bounds))


def box(span: tuple[float, float], top: float, bottom: float, *, last: bool) -> dict[str, object]:
    """The part's box, parted from the next one by a gap of the ground."""
    start, end = span
    gap = 0 if last or end - start < _THIN else _GAP
    return {"x": start, "x2": end - gap, "y": top, "y2": bottom}
