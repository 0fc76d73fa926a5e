"""The words around a number as fields of a statistic."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract
from generator.extract.nouns import currency_of, noun_of, per_of, rest_of


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("20 millions de photos paraissent.", "photos"),
        ("45 000 avis ont paru.", "avis"),
        ("Une attente de 8 minutes.", "minutes"),
    ],
)
def test_nouns(text: str, noun: str) -> None:
    """What is counted, or the unit of time."""
    assert noun_of(extract(text, language="fr")[0]) == noun


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("84 % des clients raccrochent.", "des clients raccrochent"),
        ("Plus de 84 % des clients raccrochent.", "des clients raccrochent"),
        ("Le panier des clients fidèles atteint 84 €.", "Le panier des clients fidèles atteint …"),
        ("Le téléphone (51 %) devance le courriel (25 %).", "téléphone"),
    ],
)
def test_labels(text: str, label: str) -> None:
    """Value and label make a sentence together."""
    assert rest_of(extract(text, language="fr")[0]) == label


def test_units_of_time_and_money() -> None:
    """In the language of the text; the euro where no other is named."""
    assert per_of("day", "fr") == "jour"
    assert per_of("day", "en") == "day"
    assert [currency_of(typed) for typed in ("12 €", "$12", "£12", "12 dollars")] == [
        "EUR",
        "USD",
        "GBP",
        "USD",
    ]
