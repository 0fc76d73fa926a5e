"""How far a survey's percentage can be trusted: its 95 % interval, where one may be given at all.

Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
Inference", Journal of the American Statistical Association 22, 1927), which covers as much as it says
near 0 and 100 % as well, where the usual p ± 1.96 √(p(1−p)/n) does not. A design effect makes the sample
count for fewer: n / deff.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from math import isfinite, sqrt
from typing import Final, NamedTuple

from generator.models import Statistic, Study
from generator.vocabularies import Qualifier, Sampling, StatisticKind, StudyKind, Unit

# The normal distribution leaves 2.5 % beyond it on either side.
_Z: Final = 1.959963984540054
_WHOLE: Final = 100
_ASKED: Final = frozenset({StudyKind.SURVEY, StudyKind.BAROMETER})


class Interval(NamedTuple):
    """The ends in percent, to two decimals, and how many were asked.

    `indicative`: respondents were chosen by quota, so that it holds only by reference to a random sample.
    """

    low: Decimal
    high: Decimal
    sample: int
    indicative: bool = False


class NoInterval(StrEnum):
    """Why a statistic has no interval."""

    UNIT = "unit"
    QUALIFIER = "qualifier"
    RANGE = "range"
    KIND = "kind"
    SAMPLING = "sampling"
    OPT_IN = "opt-in"
    CENSUS = "census"
    SAMPLE = "sample"
    DEFF = "deff"


def interval_of(statistic: Statistic, study: Study) -> Interval | NoInterval:
    """The interval of a statistic of `study`, or the reason why there is none."""
    refused = _refused(statistic, study)
    if refused:
        return refused
    sample, deff = sample_of(statistic, study), study.method.deff
    if not sample or sample < 1:
        return NoInterval.SAMPLE
    if deff is not None and not (isfinite(deff) and deff > 0):
        return NoInterval.DEFF
    low, high = wilson(float(statistic.value.number) / _WHOLE, sample, deff or 1)
    indicative = study.method.sampling is Sampling.QUOTA
    return Interval(_percent(low), _percent(high), sample, indicative)


def sample_of(statistic: Statistic, study: Study) -> int | None:
    """How many answered: its own sub-group, of whose number the study's says nothing, else the study's."""
    if statistic.sample is not None or statistic.base is not None:
        return statistic.sample
    return study.method.sample


def wilson(share: float, sample: int, deff: float = 1) -> tuple[float, float]:
    """Both ends, from 0 to 1 like the share; exact where that is 0 or 1."""
    size = sample / deff
    spread = _Z * _Z / size
    centre = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / size + spread / (4 * size)) / (1 + spread)
    return (0 if share == 0 else max(0, centre - half)), (1 if share == 1 else min(1, centre + half))


def _refused(statistic: Statistic, study: Study) -> NoInterval | None:
    """What the figure is, and how respondents were chosen, may each rule an interval out."""
    if statistic.unit is not Unit.PERCENT:
        return NoInterval.UNIT
    if statistic.qualifier not in {None, Qualifier.ONLY}:
        return NoInterval.QUALIFIER
    if not 0 <= statistic.value.number <= _WHOLE:
        return NoInterval.RANGE
    if study.kind not in _ASKED or statistic.kind is not StatisticKind.FINDING:
        return NoInterval.KIND
    return _BY_SAMPLING.get(study.method.sampling)


_BY_SAMPLING: Final = {
    None: NoInterval.SAMPLING,
    Sampling.UNKNOWN: NoInterval.SAMPLING,
    Sampling.OPT_IN: NoInterval.OPT_IN,
    Sampling.CENSUS: NoInterval.CENSUS,
}


def _percent(share: float) -> Decimal:
    return Decimal(f"{share * _WHOLE:.2f}")
