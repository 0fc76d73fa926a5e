"""An author's own words, checked against the value."""

from __future__ import annotations

import pytest

from generator.models import Statistic
from generator.numbers.agree import disagreement
from generator.values import Amount, LocalText
from generator.vocabularies import Qualifier, Unit


def _statistic(value: str, unit: Unit = Unit.PERCENT, qualifier: Qualifier | None = None) -> Statistic:
    return Statistic(
        id="s",
        study="e",
        value=Amount.parse(value),
        unit=unit,
        label=LocalText.of("…"),
        noun=LocalText.of("photos") if unit is Unit.COUNT else None,
        qualifier=qualifier,
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("84% des consommateurs", "84", Unit.PERCENT),
        ("84 % en 2013", "84", Unit.PERCENT),
        ("84", "84", Unit.PERCENT),
        ("85 %", "84,5", Unit.PERCENT),
        ("84,5 %", "84,45", Unit.PERCENT),
        ("8 clients sur 10", "80", Unit.PERCENT),
        ("3/4 des clients", "75", Unit.PERCENT),
        ("¾ des clients", "75", Unit.PERCENT),
        ("deux tiers", "67", Unit.PERCENT),
        ("les plus pressés", "84", Unit.PERCENT),
        ("plus de 80 %", "84", Unit.PERCENT),
        ("plus de 8 clients sur 10", "84", Unit.PERCENT),
        ("près de 90 %", "84", Unit.PERCENT),
        ("environ 80 %", "84", Unit.PERCENT),
        ("au moins 84 %", "84", Unit.PERCENT),
        ("84 % des 18-25 ans", "84", Unit.PERCENT),
        ("84 % des clients de 3 pays", "84", Unit.PERCENT),
        ("60 %", "6/10", Unit.RATIO),
        ("33 %", "1/3", Unit.RATIO),
        ("6 entreprises sur 10", "6/10", Unit.RATIO),
        ("55\u00a0millions", "55000000", Unit.COUNT),
        ("55\u00a0millions de photos", "55200000", Unit.COUNT),
        ("55 000 000", "55000000", Unit.COUNT),
        ("130.000 téléchargements", "130000", Unit.COUNT),
        ("12 photos en 24 heures", "12", Unit.COUNT),
        ("9 fois plus", "9", Unit.MULTIPLIER),
        ("+200 %", "3", Unit.MULTIPLIER),
        ("8 points de moins", "-8", Unit.POINTS),
        ("numéro 1", "1", Unit.RANK),
        ("7,9/10", "7,9/10", Unit.SCORE),
        ("une note de 7,9", "7,9/10", Unit.SCORE),
        ("12,50 €", "12,5", Unit.CURRENCY),
        ("en moins de 8 minutes", "5", Unit.DURATION),
    ],
)
def test_words_that_agree(text: str, value: str, unit: Unit) -> None:
    """The digits say the value at the precision typed, in any notation of the same quantity."""
    assert disagreement(text, _statistic(value, unit), "fr") is None


@pytest.mark.parametrize(
    ("text", "value", "unit", "expected"),
    [
        ("83 %", "84", Unit.PERCENT, "84\u202f%"),
        ("48 %", "84", Unit.PERCENT, "84\u202f%"),
        ("84,6 %", "84,5", Unit.PERCENT, "84,5\u202f%"),
        ("9 clients sur 10", "80", Unit.PERCENT, "80\u202f%"),
        ("8 clients sur 10", "84", Unit.PERCENT, "84\u202f%"),
        ("deux tiers", "84", Unit.PERCENT, "84\u202f%"),
        ("84 % ou 90 %", "84", Unit.PERCENT, "84\u202f%"),
        ("plus de 84 %", "84", Unit.PERCENT, "84\u202f%"),
        ("plus de 90 %", "84", Unit.PERCENT, "84\u202f%"),
        ("près de 80 %", "84", Unit.PERCENT, "84\u202f%"),
        ("près de 100 %", "84", Unit.PERCENT, "84\u202f%"),
        ("environ 50 %", "84", Unit.PERCENT, "84\u202f%"),
        ("12 €", "84", Unit.PERCENT, "84\u202f%"),
        ("56\u00a0millions", "55000000", Unit.COUNT, "55\u00a0millions de photos"),
        ("5,5\u00a0millions", "55000000", Unit.COUNT, "55\u00a0millions de photos"),
        ("nᵒ 2", "1", Unit.RANK, "nᵒ\u00a01"),
        ("+100 %", "3", Unit.MULTIPLIER, "×\u202f3"),
    ],
)
def test_words_that_disagree_give_what_to_show(text: str, value: str, unit: Unit, expected: str) -> None:
    """Wrong digits give back the text that the statistic would show."""
    assert disagreement(text, _statistic(value, unit), "fr") == expected


def test_a_printed_qualifier_may_be_repeated() -> None:
    """Saying "plus de 20 %" is right for a figure that is itself "more than 20"."""
    statistic = _statistic("20", qualifier=Qualifier.MORE_THAN)
    assert disagreement("plus de 20 %", statistic, "fr") is None
    assert disagreement("plus de 30 %", statistic, "fr") == "plus de 20\u202f%"


def test_english_words() -> None:
    """The same rules in English."""
    assert disagreement("six in ten", _statistic("6/10", Unit.RATIO), "en") is None
    assert disagreement("6 out of 10 companies", _statistic("60"), "en") is None
    assert disagreement("98,500", _statistic("98000", Unit.COUNT), "en") == "98,000 photos"
