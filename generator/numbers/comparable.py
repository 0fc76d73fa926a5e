"""Which figures may stand on one axis: those that measure the same thing of the same people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.models import Statistic
from generator.vocabularies import Unit

# What a noun tells apart: heures and minutes, photos and vidéos; a percentage's noun is its base.
_NOUN_MATTERS: Final = frozenset({Unit.COUNT, Unit.RATE, Unit.DURATION})


def one_measure(statistics: Iterable[Statistic]) -> bool:
    """Whether all have one unit, and count one thing where the unit does not say what."""
    return len({_measure(statistic) for statistic in statistics}) == 1


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


def _measure(statistic: Statistic) -> tuple[object, ...]:
    noun = statistic.noun if statistic.unit in _NOUN_MATTERS else None
    whole = statistic.value.of if statistic.unit is Unit.SCORE else None
    return (statistic.unit, statistic.currency, statistic.per, noun, whole)
