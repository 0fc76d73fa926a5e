"""Ranks by name, in columns: by date, by group, or in one list without a heading."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import NamedTuple

from generator.charts.chart import ChartPoint


class Ranks(NamedTuple):
    """The points of a ranking; `over_time`: their columns are dates."""

    points: tuple[ChartPoint, ...]
    over_time: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """Dates as they follow, groups as given; one without a name where there are neither."""
        ordered = sorted(self.points, key=_moment) if self.over_time else self.points
        return tuple(dict.fromkeys(self.column(point) for point in ordered))

    def column(self, point: ChartPoint) -> str:
        """The heading under which a point stands."""
        if self.over_time:
            return point.date.text if point.date else ""
        return point.group or ""

    def place(self, point: ChartPoint) -> int:
        """The number of the column in which a point stands."""
        return self.columns.index(self.column(point))

    @property
    def one_a_name(self) -> bool:
        """Whether no name has two ranks in one column."""
        return len({(self.column(point), point.label) for point in self.points}) == len(self.points)

    @property
    def one_a_rank(self) -> bool:
        """Whether no two names share a rank in one column."""
        return len({(self.column(point), rank_of(point)) for point in self.points}) == len(self.points)

    @property
    def rows(self) -> list[list[ChartPoint]]:
        """Each name's ranks, from column to column."""
        ordered = sorted(self.points, key=self.place)
        names = dict.fromkeys(point.label for point in self.points)
        return [[point for point in ordered if point.label == name] for name in names]

    @property
    def levels(self) -> list[list[ChartPoint]]:
        """The points at one height, from the top; in a single list those that share a rank stand apart."""
        ordered = sorted(self.points, key=rank_of)
        if len(self.columns) == 1:
            return [[point] for point in ordered]
        return [list(level) for _, level in groupby(ordered, key=rank_of)]

    @property
    def last(self) -> list[ChartPoint]:
        """The points of the last column."""
        return [point for point in self.points if self.place(point) == len(self.columns) - 1]

    @property
    def gone(self) -> list[list[ChartPoint]]:
        """The rows of the names that are not in the last column."""
        names = {point.label for point in self.last}
        return [row for row in self.rows if row[0].label not in names]

    @property
    def joined(self) -> list[tuple[ChartPoint, ChartPoint]]:
        """Each rank of a name with its next one."""
        return [pair for row in self.rows for pair in pairwise(row)]

    def side_by_side(self, first: ChartPoint, second: ChartPoint) -> bool:
        """Whether no list lies between two ranks of a name, in which it has none."""
        return self.place(second) == self.place(first) + 1


def rank_of(point: ChartPoint) -> int:
    """The rank as a number."""
    return int(point.amount.number)


def _moment(point: ChartPoint) -> tuple[int, int]:
    if point.date is None:
        return 0, 0
    return point.date.when.start.toordinal(), point.date.when.end.toordinal()
