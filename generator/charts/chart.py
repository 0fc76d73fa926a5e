"""A chart as plain values: drawing, description, table and downloads all read these and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.frozen import frozen
from generator.models import OwnDrawing, Statistic
from generator.values import Amount, PartialDate
from generator.vocabularies import Unit


class ChartDate(NamedTuple):
    """A date and its words in the chart's language."""

    when: PartialDate
    text: str


class Band(NamedTuple):
    """Within what a percentage lies 95 times in 100, its words ("41–47 %"), and how many were asked."""

    low: Decimal
    high: Decimal
    text: str
    sample: int


@frozen(kw_only=True)
class ChartPoint:
    """One value. `text` is how every output shows it, `figure` the part of it that cards set large.

    In a chart over time `label` names the row or line and there is no group. `base` says of whom the value
    speaks, where the statistic does; `people`: the whole is made of persons. `interval` is there in the
    charts that show it, for every point.
    """

    statistic: str
    label: str
    group: str | None = None
    date: ChartDate | None = None
    amount: Amount
    unit: Unit
    text: str
    figure: str
    base: str = ""
    people: bool = False
    interval: Band | None = None
    highlighted: bool = False

    @property
    def value(self) -> float:
        """Where the point is drawn; a ratio's or a score's quotient."""
        return float(self.amount.fraction)


def crossed(points: Sequence[ChartPoint]) -> bool:
    """Whether labels and groups are rows and columns of which more than half of the cells are known."""
    labels, groups = {point.label for point in points}, {point.group for point in points}
    return 2 * len(points) > len(labels) * len(groups)


class Tick(NamedTuple):
    """A gridline of the value axis, in the measure of `ChartPoint.value`."""

    value: float
    text: str


class Change(NamedTuple):
    """The difference between a row's two dates, where it may honestly be taken."""

    label: str
    text: str


class OwnChart(NamedTuple):
    """An author's own drawing, and the statistics of the points in their order."""

    drawing: OwnDrawing
    statistics: tuple[Statistic, ...]


class Total(NamedTuple):
    """What the parts of a row that agree make together.

    `name` says which parts, `label` names the row; it is empty where there is only one.
    """

    label: str
    name: str
    text: str


@frozen(kw_only=True)
class Chart:
    """What is drawn, in which form (the `FORM` of a module of this package), in which language.

    `titled`: the title above says what a lone figure measures, and the drawing does not say it again.

    `points` are in the order in which they are read. `note` is what the drawing itself says beneath.
    `scale`: parts go from one pole to the other. `studies` are the ids for the source line.
    """

    id: str
    form: str
    language: str
    title: str
    subtitle: str = ""
    caveat: str = ""
    note: str = ""
    points: tuple[ChartPoint, ...]
    over_time: bool = False
    ordered: bool = False
    scale: bool = False
    changes: tuple[Change, ...] = ()
    totals: tuple[Total, ...] = ()
    ticks: tuple[Tick, ...] = ()
    breaks: tuple[ChartDate, ...] = ()
    studies: tuple[str, ...] = ()
    own: OwnChart | None = None
    titled: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of rows or lines, in reading order."""
        return tuple(dict.fromkeys(point.label for point in self.points))

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the second dimension, in the order in which the series gives them."""
        return tuple(dict.fromkeys(point.group for point in self.points if point.group))

    @property
    def dates(self) -> tuple[ChartDate, ...]:
        """The dates of a chart over time, earliest first."""
        if not self.over_time:
            return ()
        found = {point.date for point in self.points if point.date}
        return tuple(sorted(found, key=lambda date: (date.when.start, date.when.end)))

    def change_of(self, label: str) -> str:
        """The words of a row's change, or nothing."""
        return next((change.text for change in self.changes if change.label == label), "")

    def total_of(self, label: str) -> str:
        """The words of a row's total, or nothing."""
        return next((total.text for total in self.totals if total.label == label), "")
