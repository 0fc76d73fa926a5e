"""When the answers of two audiences may be subtracted."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from generator.models import Method, Statistic, Study
from generator.numbers.gap import NoGap, gap
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Audience, Mode, Qualifier, StatisticKind, Unit

ASKED = Method(question=LocalText.of("Voulez-vous des arceaux ?"))


def study(name: str, **other: Any) -> Study:
    """A survey that gives its question."""
    return Study(
        id=name, title=LocalText.of(name), date=PartialDate.parse("2025"), method=replace(ASKED, **other)
    )


def figure(audience: Audience, answer: str = "66", **other: Any) -> Statistic:
    """What that audience answered."""
    plain = Statistic(
        id=audience,
        study="s",
        value=Amount.parse(answer),
        unit=Unit.PERCENT,
        label=LocalText.of(f"des {audience} en veulent"),
        base=LocalText.of(audience),
        audience=audience,
    )
    return replace(plain, **other)


CUSTOMERS = figure(Audience.CUSTOMERS)
ONE = study("s")


def companies(**other: Any) -> Statistic:
    """What companies answered in the same study."""
    return figure(Audience.COMPANIES, "47", **other)


def test_within_a_study_the_answers_are_subtracted() -> None:
    """Whatever the bases, which are what is compared."""
    assert gap(CUSTOMERS, companies(), (ONE, ONE)) == Fraction(19)
    assert gap(companies(), CUSTOMERS, (ONE, ONE)) == Fraction(-19)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"unit": Unit.COUNT}, NoGap.UNIT),
        ({"kind": StatisticKind.FORECAST}, NoGap.KIND),
        ({"qualifier": Qualifier.NEARLY}, NoGap.ROUGH),
        ({"unit": Unit.RATIO, "value": Amount.parse("1/2")}, NoGap.ROUGH),
        ({"geography": LocalText.of("US")}, NoGap.PLACE),
        ({"period": PartialDate.parse("2012")}, NoGap.DATE),
    ],
)
def test_what_differs_beside_the_audience_is_the_reason(other: dict[str, Any], why: NoGap) -> None:
    """Also within a study."""
    customers = replace(CUSTOMERS, geography=LocalText.of("FR"))
    assert gap(customers, companies(**other), (ONE, ONE)) is why


def test_what_is_no_share_is_not_subtracted() -> None:
    """Ten minutes less for one audience are no points."""
    minutes: dict[str, Any] = {"unit": Unit.DURATION, "noun": LocalText.of("minutes")}
    pair = (replace(CUSTOMERS, **minutes), companies(**minutes))
    assert gap(*pair, (ONE, ONE)) is NoGap.SHARE


def test_only_is_exact() -> None:
    """It says what its author thinks of the value, not that it is another one."""
    assert gap(CUSTOMERS, companies(qualifier=Qualifier.ONLY), (ONE, ONE)) == Fraction(19)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({}, None),
        ({"question": LocalText.of("voulez-vous  des arceaux ?")}, None),
        ({"question": LocalText.of("En voulez-vous deux ?")}, NoGap.QUESTION),
        ({"question": None}, NoGap.UNSAID),
        ({"mode": Mode.ONLINE}, None),
    ],
)
def test_of_two_studies_the_question_has_to_be_known(other: dict[str, Any], why: NoGap | None) -> None:
    """And the same; what else differs must not be known to."""
    pair = (CUSTOMERS, companies(study="t"))
    found = gap(*pair, (ONE, study("t", **other)))
    assert found == (Fraction(19) if why is None else why)


def test_two_ways_of_asking_are_not_subtracted() -> None:
    """Where both are known."""
    studies = (study("s", mode=Mode.TELEPHONE), study("t", mode=Mode.ONLINE))
    assert gap(CUSTOMERS, companies(study="t"), studies) is NoGap.METHOD
