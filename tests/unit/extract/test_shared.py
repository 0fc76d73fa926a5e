"""What numbers borrow from others of their sentence."""

from __future__ import annotations

import pytest

from generator.extract.found import quantities
from generator.numbers.quantities import Sign


@pytest.mark.parametrize(
    ("text", "language", "sign"),
    [
        ("4 minutes contre 9 auparavant", "fr", Sign.DURATION),
        ("6 days, down from 9 last year", "en", Sign.DURATION),
        ("62 euros sur ordinateur, 48 sur mobile", "fr", Sign.CURRENCY),
        ("62 euros sur ordinateur, 48 pour tous", "fr", None),
        ("14 minutes ; il en prend 5 aujourd’hui", "fr", Sign.DURATION),
        ("52 % des voix ; l’autre en obtient 31", "fr", Sign.PERCENT),
        ("20 % des voix ; elle en ouvre 31", "fr", None),
        ("11 jours, soit 2 de moins", "fr", Sign.DURATION),
        ("11 jours, soit 2 personnes de moins", "fr", None),
        ("Vivaldi stands for 14% of loops, Einaudi for 9.", "en", Sign.PERCENT),
        ("The wait is 3 minutes; last year it was 5.", "en", Sign.DURATION),
        ("The wait is 3 minutes; last year it was 5 people.", "en", None),
    ],
)
def test_units(text: str, language: str, sign: Sign | None) -> None:
    """Of the number before, where the sentence goes on alike."""
    assert quantities(text, language)[1].sign is sign


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300 millions d’inscrits, Twitter 284.", 284_000_000),
        ("800 millions d’inscrits ; WhatsApp : 900", 900_000_000),
        ("300 millions d’inscrits, Twitter 284 salariés", 284),
        ("300 millions d’inscrits, les banques 1,1.", 1_100_000),
    ],
)
def test_scales_of_the_next_name(text: str, value: int) -> None:
    """The scale is told once where only another name and its number follow."""
    assert quantities(text, "fr")[1].value == value


def test_the_rest_of_a_hundred() -> None:
    """Beside one share, or beside several that it completes; not beside any other."""
    for text in ("10 % lisent, les 90 autres non", "1 % écrivent, 9 % répondent et les 90 autres lisent"):
        assert quantities(text, "fr")[-1].sign is Sign.PERCENT
    assert quantities("10 % lisent, les 80 autres non", "fr")[-1].sign is None
