"""How far a percentage can be trusted, and when nobody can say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models import Method, Statistic, Study
from generator.numbers.survey import (
    Difference,
    Interval,
    Margin,
    NoInterval,
    Surveyed,
    difference,
    interval_of,
    margin_of,
    wilson,
)
from generator.values import Amount, LocalText
from generator.vocabularies import Qualifier, Sampling, StatisticKind, StudyKind, Unit

STUDY = Study(id="s", title=LocalText.of("S"), method=Method(sample=1000, sampling=Sampling.PROBABILITY))


def figure(value: str = "50", **other: object) -> Statistic:
    """A percentage of the study."""
    plain = Statistic(
        id="f", study="s", value=Amount.parse(value), unit=Unit.PERCENT, label=LocalText.of("f")
    )
    return replace(plain, **other)  # type: ignore[arg-type]


def method(**other: object) -> Study:
    """The study with another method."""
    return replace(STUDY, method=replace(STUDY.method, **other))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "sample", "deff", "low", "high"),
    [
        ("12", 1000, None, "10.13", "14.16"),
        ("50", 1000, None, "46.91", "53.09"),
        ("2", 400, None, "1.02", "3.90"),
        ("0", 300, None, "0", "1.26"),
        ("33", 50, None, "21.59", "46.83"),
        ("50", 1000, 1.5, "46.22", "53.78"),
        ("100", 300, None, "98.74", "100"),
    ],
)
def test_wilson(value: str, sample: int, deff: float | None, low: str, high: str) -> None:
    """Values checked against an independent search of the roots; exact ends at 0 and 100 %."""
    found = interval_of(figure(value), method(sample=sample, deff=deff))
    assert found == Interval(Decimal(low), Decimal(high), sample)


@given(share=st.floats(0, 1), sample=st.integers(1, 10**7), deff=st.floats(0.1, 20))
def test_an_interval_holds_its_value(share: float, sample: int, deff: float) -> None:
    """Within 0 and 1, and no wider than it is for fewer respondents."""
    low, high = wilson(share, sample, deff)
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1
    fewer = wilson(share, sample, deff * 2)
    assert fewer[1] - fewer[0] >= high - low - 1e-12


def test_a_sub_group_counts_for_itself() -> None:
    """What has a base of its own has a sample of its own, or none that is known."""
    assert interval_of(figure(base=LocalText.of("b"), sample=50), STUDY) == interval_of(
        figure(), method(sample=50)
    )
    assert interval_of(figure(sample=50), STUDY) == interval_of(figure(), method(sample=50))
    assert interval_of(figure(base=LocalText.of("b")), STUDY) is NoInterval.SAMPLE


def test_quotas_give_an_indication() -> None:
    """The same ends, by reference to a random sample."""
    found = interval_of(figure(), method(sampling=Sampling.QUOTA))
    assert isinstance(found, Interval)
    assert found.indicative
    assert found[:3] == interval_of(figure(), STUDY)[:3]


@pytest.mark.parametrize(
    ("statistic", "study", "reason"),
    [
        (figure(unit=Unit.COUNT), STUDY, NoInterval.UNIT),
        (figure("1/2", unit=Unit.RATIO), STUDY, NoInterval.UNIT),
        (figure(qualifier=Qualifier.ABOUT), STUDY, NoInterval.QUALIFIER),
        (figure(qualifier=Qualifier.MORE_THAN), STUDY, NoInterval.QUALIFIER),
        (figure("101"), STUDY, NoInterval.RANGE),
        (figure("-1"), STUDY, NoInterval.RANGE),
        (figure(kind=StatisticKind.FORECAST), STUDY, NoInterval.KIND),
        *(
            (figure(), replace(STUDY, kind=kind), NoInterval.KIND)
            for kind in StudyKind
            if kind not in {StudyKind.SURVEY, StudyKind.BAROMETER}
        ),
        (figure(), method(sampling=None), NoInterval.SAMPLING),
        (figure(), method(sampling=Sampling.UNKNOWN), NoInterval.SAMPLING),
        (figure(), method(sampling=Sampling.OPT_IN), NoInterval.OPT_IN),
        (figure(), method(sampling=Sampling.CENSUS), NoInterval.CENSUS),
        (figure(), method(sample=None), NoInterval.SAMPLE),
        (figure(), method(sample=0), NoInterval.SAMPLE),
        (figure(sample=-5), STUDY, NoInterval.SAMPLE),
        *((figure(), method(deff=deff), NoInterval.DEFF) for deff in (0.0, -1.0, inf, nan)),
    ],
)
def test_no_interval_is_made_up(statistic: Statistic, study: Study, reason: NoInterval) -> None:
    """Where figure, study or method do not allow one, the reason is said instead."""
    assert interval_of(statistic, study) is reason


def test_only_is_exact() -> None:
    """Only 20 %: the word judges the value and does not blur it."""
    assert isinstance(interval_of(figure(qualifier=Qualifier.ONLY), STUDY), Interval)


def test_a_barometer_is_a_survey() -> None:
    """Taken regularly."""
    assert isinstance(interval_of(figure(), replace(STUDY, kind=StudyKind.BAROMETER)), Interval)


def test_the_margin_of_a_survey_is_its_widest() -> None:
    """AAPOR's own example: 1,001 asked at random are within 3.1 points."""
    found = margin_of(method(sample=1001))
    assert found == Margin(Decimal("3.09"), 1001)
    interval = interval_of(figure(), method(sample=1001))
    assert isinstance(interval, Interval)
    assert round((interval.high - interval.low) / 2, 1) == Decimal("3.1")


@pytest.mark.parametrize(
    ("study", "expected"),
    [
        (method(sample=1001, deff=1.5), Margin(Decimal("3.78"), 1001)),
        (method(sample=1001, sampling=Sampling.QUOTA), Margin(Decimal("3.09"), 1001, indicative=True)),
        (method(sampling=Sampling.OPT_IN), NoInterval.OPT_IN),
        (method(sampling=None), NoInterval.SAMPLING),
        (method(sample=None), NoInterval.SAMPLE),
        (method(deff=-1.0), NoInterval.DEFF),
        (replace(STUDY, kind=StudyKind.CORPORATE), NoInterval.KIND),
    ],
)
def test_a_margin_keeps_the_rules_of_intervals(study: Study, expected: object) -> None:
    """None of whoever wanted to answer, nor of a sample that is not known."""
    assert margin_of(study) == expected


def surveyed(value: str, study: Study = STUDY, **other: object) -> Surveyed:
    """A percentage with its study."""
    return Surveyed(figure(value, **other), study)


@pytest.mark.parametrize(
    ("before", "after", "sample", "deff", "z", "by_chance"),
    [
        # By hand: pooled 0.54, standard error sqrt(0.54 × 0.46 × 2/1000) = 0.022289.
        ("50", "58", 1000, None, 3.589, False),
        # Pooled 0.515, standard error 0.022351: three points of a thousand may be chance.
        ("50", "53", 1000, None, 1.342, True),
        # Twice the design effect divides z by the root of two.
        ("50", "55", 1000, None, 2.239, False),
        ("50", "55", 1000, 2.0, 1.583, True),
        ("58", "50", 1000, None, -3.589, False),
        ("50", "50", 1000, None, 0, True),
    ],
)
def test_a_change_may_be_chance(
    before: str, after: str, sample: int, deff: float | None, z: float, *, by_chance: bool
) -> None:
    """The z test of two proportions, pooled, at five in a hundred."""
    study = method(sample=sample, deff=deff)
    found = difference(surveyed(before, study), surveyed(after, study))
    assert isinstance(found, Difference)
    assert found.points == Decimal(after) - Decimal(before)
    assert found.z == pytest.approx(z, abs=0.001)
    assert found.by_chance is by_chance


def test_a_sub_group_is_compared_by_its_own_number() -> None:
    """Eight points are no chance among a thousand, and may be among a hundred."""
    small = difference(surveyed("50", sample=100), surveyed("58", sample=100))
    assert isinstance(small, Difference)
    assert small.by_chance


def test_a_change_of_quotas_is_an_indication() -> None:
    """Even if only one of the two surveys chose by quota."""
    found = difference(surveyed("50"), surveyed("58", method(sampling=Sampling.QUOTA)))
    assert isinstance(found, Difference)
    assert found.indicative


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (surveyed("50"), surveyed("58", method(sample=None)), NoInterval.SAMPLE),
        (surveyed("50", method(sampling=Sampling.OPT_IN)), surveyed("58"), NoInterval.OPT_IN),
        (surveyed("50"), surveyed("58", qualifier=Qualifier.ABOUT), NoInterval.QUALIFIER),
        (surveyed("1", method(sample=300)), surveyed("1", method(sample=300)), NoInterval.FEW),
        (surveyed("0"), surveyed("0"), NoInterval.FEW),
        (surveyed("100"), surveyed("100"), NoInterval.FEW),
    ],
)
def test_no_test_is_made_up(first: Surveyed, second: Surveyed, reason: NoInterval) -> None:
    """Where one of the two has no interval, or so few answered that the test does not hold."""
    assert difference(first, second) is reason
