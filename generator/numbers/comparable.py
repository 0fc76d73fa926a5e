"""Which figures may stand on one axis: those that measure the same thing of the same people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from generator.models import Point, Series, Statistic
from generator.values import LocalText
from generator.vocabularies import SeriesForm, Unit

# What a noun tells apart: heures and minutes, photos and vidéos; a percentage's noun is its base.
_NOUN_MATTERS: Final = frozenset({Unit.COUNT, Unit.RATE, Unit.DURATION})


def one_axis(series: Series, statistics: Mapping[str, Statistic]) -> bool:
    """Whether one axis may honestly hold the points of a series: several values that can be compared.

    Raises:
        KeyError: a point's statistic is not among `statistics`.
    """
    chosen = [statistics[point.stat] for point in series.points]
    ranks = any(statistic.unit is Unit.RANK for statistic in chosen)
    alike = one_measure(chosen) and bases_told_apart(series, statistics)
    return len(chosen) > 1 and alike and not ranks and series.form is not SeriesForm.PROFILE


def bases_told_apart(series: Series, statistics: Mapping[str, Statistic]) -> bool:
    """Whether the values speak of the same people, or the drawing says which of whom.

    It does where each group has a base of its own (customers, companies), or each row whose groups are
    the parts of a whole, and a caveat says what that means; and where a series over time names the
    dates at which it breaks.
    """
    waves = series.form is SeriesForm.TIME
    if one_base((statistics[point.stat] for point in series.points), waves=waves):
        return True
    if waves:
        return bool(series.breaks)
    if series.caveat is None or any(point.group is None for point in series.points):
        return False
    parts = series.form is SeriesForm.BREAKDOWN
    by_group = _each(series, statistics, lambda point: point.group, one_base)
    return by_group or (parts and one_base_a_row(series, statistics))


def one_base_a_row(series: Series, statistics: Mapping[str, Statistic]) -> bool:
    """Whether the points of each label speak of the same people, so that they may be parts of one whole."""
    return _each(series, statistics, lambda point: name_of(point, statistics), one_base)


def one_axis_a_row(series: Series, statistics: Mapping[str, Statistic]) -> bool:
    """Whether one axis may hold the points of each label, whatever those of others measure."""
    alike = _each(series, statistics, lambda point: name_of(point, statistics), one_measure)
    return alike and one_base_a_row(series, statistics)


def name_of(point: Point, statistics: Mapping[str, Statistic]) -> LocalText:
    """The point's label, else its statistic's."""
    return point.label or statistics[point.stat].label


def one_measure(statistics: Iterable[Statistic]) -> bool:
    """Whether all have one unit, and count one thing where the unit does not say what."""
    return len({measure_of(statistic) for statistic in statistics}) == 1


def measure_of(statistic: Statistic) -> tuple[object, ...]:
    """What figures that measure alike have in common: the unit, and what is counted where it does not say."""
    noun = statistic.noun if statistic.unit in _NOUN_MATTERS else None
    whole = statistic.value.of if statistic.unit is Unit.SCORE else None
    return (statistic.unit, statistic.currency, statistic.per, noun, whole)


def one_base(statistics: Iterable[Statistic], *, waves: bool = False) -> bool:
    """Whether all speak of the same people in the same place.

    A base that is not given is that of the study: two studies that do not say theirs have not one base,
    unless they are `waves` of one indicator. A place that is not given is no other place.
    """
    chosen = list(statistics)
    places = {statistic.geography for statistic in chosen if statistic.geography}
    bases = {statistic.base for statistic in chosen}
    if bases == {None}:
        studies = {statistic.study for statistic in chosen}
        indicators = {statistic.indicator for statistic in chosen}
        one = len(studies) == 1 or (waves and len(indicators) == 1 and None not in indicators)
    else:
        one = len(bases) == 1
    return one and len(places) <= 1


def _each(
    series: Series,
    statistics: Mapping[str, Statistic],
    name: Callable[[Point], LocalText | None],
    rule: Callable[[Iterable[Statistic]], bool],
) -> bool:
    """Whether the points that share a name keep a rule, those of every name by themselves."""
    return all(
        rule(statistics[point.stat] for point in series.points if name(point) == one)
        for one in {name(point) for point in series.points}
    )
