"""Invented statistics, six a trend, and the two charts that are drawn of them.

Trends take turns: several answers, the parts of a whole, a measure over the years, a profile of unlike
figures. So all forms are drawn equally often.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from invented import chance, phrase, words

COUNT = 6
TYPED = (4, 5)
"""The places of the statistics that texts type, "84 % [@study#id]"; the others are shown by "[[id]]"."""
_ANSWERS, _PARTS, _YEARS, _PROFILE = range(4)
_TOGETHER = 4  # so many trends share so many indicators
_MEASURED_IN = (2018, 2020, 2022)


class Statistic(NamedTuple):
    """One figure; `more` are fields of YAML besides value, unit and label."""

    id: str
    study: str
    value: int
    unit: str
    label: str
    note: str
    more: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> str:
        """The value as a text shows it."""
        return f"{self.value} %" if self.unit == "percent" else f"{self.value} {dict(self.more)['noun']}"


class Point(NamedTuple):
    """A point of a chart: an id, its name, and the group that it belongs to."""

    statistic: str
    label: str
    group: str = ""


class Series(NamedTuple):
    """What a chart is drawn of."""

    id: str
    title: str
    form: str
    points: tuple[Point, ...]


def indicators(trends: int) -> int:
    """How many indicators the statistics of so many trends measure."""
    return -(-trends // _TOGETHER) * _TOGETHER


def _indicator(trend: int, place: int) -> str:
    """Four trends, of two studies, measure the same; an indicator has four or eight statistics."""
    return f"indicateur-{trend // _TOGETHER * _TOGETHER + place % _TOGETHER:05}"


def statistics_of(trend: int, study: str) -> tuple[Statistic, ...]:
    """The six statistics of a trend."""
    source = chance("statistics", trend)
    turn = trend % 4
    values = _values(source, turn)
    return tuple(
        Statistic(
            id=f"chiffre-{trend:05}-{place + 1}",
            study=study,
            value=value,
            unit=_unit(turn, place),
            label=f"des {words(source, 7)}",
            note=phrase(source, 10),
            more=tuple(_more(source, turn, place, _indicator(trend, place))),
        )
        for place, value in enumerate(values)
    )


def _values(source: random.Random, turn: int) -> list[int]:
    if turn != _PARTS:
        return [source.randrange(20, 80) for _ in range(COUNT)]
    first = [source.randrange(10, 24) for _ in range(4)]  # and the fifth makes them a hundred
    return [*first, 100 - sum(first), source.randrange(20, 80)]


def _unit(turn: int, place: int) -> str:
    unlike = {1: "count", 2: "duration"} if turn == _PROFILE else {}
    return unlike.get(place, "percent")


def _more(source: random.Random, turn: int, place: int, indicator: str) -> list[tuple[str, str]]:
    fields = [("indicator", indicator), ("geography", "FR"), ("locator", f"p. {source.randrange(2, 80)}")]
    if turn == _YEARS:
        fields.append(("period", str(_MEASURED_IN[place % 3])))
    if _unit(turn, place) == "count":
        fields.append(("noun", words(source, 1)))
    if _unit(turn, place) == "duration":
        fields.append(("noun", "minutes"))
    return fields


def charts_of(trend: int, statistics: Sequence[Statistic]) -> tuple[Series, Series]:
    """The two charts of a trend's statistics, of four to six points each."""
    source = chance("charts", trend)
    names = [phrase(source, 2) for _ in range(COUNT)]
    ids = [one.id for one in statistics]
    plain = [Point(one, name) for one, name in zip(ids, names, strict=True)]
    paired = [
        Point(ids[place], names[place // 2], ("Clients", "Entreprises")[place % 2]) for place in range(4)
    ]
    lines = [Point(one, names[place // 3]) for place, one in enumerate(ids)]
    chosen = {
        _ANSWERS: (("multiple-answers", plain), ("ranking", plain[:4])),
        _PARTS: (("breakdown", plain[:5]), ("comparison", paired)),
        _YEARS: (("time", lines), ("time", [lines[place] for place in (0, 2, 3, 5)])),
        _PROFILE: (("profile", plain[:5]), ("rule", [plain[place] for place in (0, 3, 4, 5)])),
    }[trend % 4]
    first, second = (
        Series(f"serie-{trend:05}-{place}", phrase(source, 6), form, tuple(points))
        for place, (form, points) in enumerate(chosen, 1)
    )
    return first, second
