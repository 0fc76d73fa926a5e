"""How far a survey's percentage can be trusted: its 95 % interval, and whether a change may be chance.

Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
Inference", Journal of the American Statistical Association 22, 1927), which covers as much as it says
near 0 and 100 % as well, where the usual p ± 1.96 √(p(1−p)/n) does not. A design effect makes the sample
count for fewer: n / deff.

Two surveys are compared by the z test of two proportions with their pooled share (NIST/SEMATECH,
e-Handbook of Statistical Methods, 7.3.3), which holds where each counts for five of either answer or more.
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
_HALF: Final = 0.5
_FEW: Final = 5
_ASKED: Final = frozenset({StudyKind.SURVEY, StudyKind.BAROMETER})


class Interval(NamedTuple):
    """The ends in percent, to two decimals, and how many were asked.

    `indicative`: respondents were chosen by quota, so that it holds only by reference to a random sample.
    """

    low: Decimal
    high: Decimal
    sample: int
    indicative: bool = False


class Margin(NamedTuple):
    """The margin of error of a survey: half the interval of 50 %, the widest there is, in points."""

    points: Decimal
    sample: int
    indicative: bool = False


class Surveyed(NamedTuple):
    """A statistic with the study that found it."""

    statistic: Statistic
    study: Study


class Difference(NamedTuple):
    """The change from a survey to a later one, in points, and the test's z.

    `indicative` is that of Interval.
    """

    points: Decimal
    z: float
    indicative: bool = False

    @property
    def by_chance(self) -> bool:
        """Whether one time in twenty or more such a change comes of the samples alone."""
        return abs(self.z) < _Z


class NoInterval(StrEnum):
    """Why a statistic has no interval; `FEW`: why two have no test, their samples being too small."""

    UNIT = "unit"
    QUALIFIER = "qualifier"
    RANGE = "range"
    KIND = "kind"
    SAMPLING = "sampling"
    OPT_IN = "opt-in"
    CENSUS = "census"
    SAMPLE = "sample"
    DEFF = "deff"
    FEW = "few"


def interval_of(statistic: Statistic, study: Study) -> Interval | NoInterval:
    """The interval of a statistic of `study`, or the reason why there is none."""
    found = _asked(statistic, study)
    if isinstance(found, NoInterval):
        return found
    low, high = wilson(float(statistic.value.number) / _WHOLE, *found)
    return Interval(_percent(low), _percent(high), found.sample, _indicative(study))


def margin_of(study: Study) -> Margin | NoInterval:
    """The margin of error of all that a study's whole sample answered, or the reason why there is none."""
    if study.kind not in _ASKED:
        return NoInterval.KIND
    found = _BY_SAMPLING.get(study.method.sampling) or _size(study, study.method.sample)
    if isinstance(found, NoInterval):
        return found
    low, high = wilson(_HALF, *found)
    return Margin(_percent((high - low) / 2), found.sample, _indicative(study))


def difference(first: Surveyed, second: Surveyed) -> Difference | NoInterval:
    """Whether a change may be chance, for two surveys of the same question; else why nobody can say.

    Whether they are comparable at all, `numbers.waves` says.
    """
    sizes = [_asked(*first), _asked(*second)]
    if refused := next((one for one in sizes if isinstance(one, NoInterval)), None):
        return refused
    one, other = (found.sample / found.deff for found in sizes if isinstance(found, _Size))
    shares = [float(each.statistic.value.number) / _WHOLE for each in (first, second)]
    pooled = (shares[0] * one + shares[1] * other) / (one + other)
    if min(one, other) * min(pooled, 1 - pooled) < _FEW:
        return NoInterval.FEW
    z = (shares[1] - shares[0]) / sqrt(pooled * (1 - pooled) * (1 / one + 1 / other))
    points = second.statistic.value.number - first.statistic.value.number
    return Difference(points, z, _indicative(first.study) or _indicative(second.study))


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


class _Size(NamedTuple):
    """How many answered, and the design effect that makes them count for fewer."""

    sample: int
    deff: float


def _asked(statistic: Statistic, study: Study) -> _Size | NoInterval:
    return _refused(statistic, study) or _size(study, sample_of(statistic, study))


def _size(study: Study, sample: int | None) -> _Size | NoInterval:
    deff = study.method.deff
    if not sample or sample < 1:
        return NoInterval.SAMPLE
    if deff is not None and not (isfinite(deff) and deff > 0):
        return NoInterval.DEFF
    return _Size(sample, deff or 1)


def _indicative(study: Study) -> bool:
    return study.method.sampling is Sampling.QUOTA


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
