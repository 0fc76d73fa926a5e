"""Numbers that borrow what they count from the sentence before."""

from __future__ import annotations

import pytest

from generator.extract.between import figures_of
from generator.vocabularies import Unit


@pytest.mark.parametrize(
    ("sentences", "language", "value", "unit"),
    [
        (["Messenger : 800 millions d’inscrits.", "WhatsApp : 900."], "fr", 900_000_000, Unit.COUNT),
        (["The average limit is 6 seconds.", "That is down from 9 in 2012."], "en", 9, Unit.DURATION),
        (["On décroche en 35 secondes.", "L’objectif est de 20."], "fr", 20, Unit.DURATION),
        (
            ["Nous recevions 80 courriels par jour.", "Aujourd’hui, c’est 400 », dit-elle."],
            "fr",
            400,
            Unit.RATE,
        ),
        (["Attente chez A : 8 minutes.", "Chez B : 12."], "fr", 12, Unit.DURATION),
    ],
)
def test_borrowed(sentences: list[str], language: str, value: int, unit: Unit) -> None:
    """The unit and the scale are told once for both sentences."""
    _, (one,) = figures_of(sentences, language)
    assert (int(one.value), one.unit) == (value, unit)


@pytest.mark.parametrize(
    "sentences",
    [
        ["On décroche en 35 secondes.", "Page : 20 et suivantes."],
        ["L’enseigne a ouvert 45 boutiques.", "Ensuite, 8."],
        ["Rien n’est compté.", "WhatsApp : 900."],
    ],
)
def test_not_borrowed(sentences: list[str]) -> None:
    """Where the sentence tells something else, or none was before."""
    assert figures_of(sentences, "fr")[1] == ()
