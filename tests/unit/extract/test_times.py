"""How many times more, and how often."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures
from generator.vocabularies import Unit


@pytest.mark.parametrize(
    ("text", "unit", "part"),
    [
        ("9 fois plus", Unit.MULTIPLIER, None),
        ("2,5 fois mieux", Unit.MULTIPLIER, None),
        ("× 4", Unit.MULTIPLIER, None),
        ("22 fois par mois", Unit.RATE, "month"),
        ("vu 500 000 fois", Unit.COUNT, None),
        ("contacte le service 2,6 fois", Unit.COUNT, None),
        ("a progressé de 2,6 fois", Unit.MULTIPLIER, None),
        ("vaut dix fois le prix", Unit.MULTIPLIER, None),
        ("vu dix fois la semaine passée", Unit.COUNT, None),
        ("300 heures de vidéo sont vues chaque minute", Unit.RATE, "minute"),
        ("chaque heure, 40 minutes sont perdues", Unit.RATE, "hour"),
    ],
)
def test_times(text: str, unit: Unit, part: str | None) -> None:
    """A comparison makes a multiple, a time a rate, a great number a count."""
    assert [(one.unit, one.part) for one in figures(text, "fr")] == [(unit, part)]


@pytest.mark.parametrize("text", ["deux fois par an", "trois fois", "vu 3 fois"])
def test_small_ones_are_told(text: str) -> None:
    """Nobody measured them."""
    assert figures(text, "fr") == []
