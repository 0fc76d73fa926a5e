"""Points of a scale."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures
from generator.vocabularies import Unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("noté 4,7/5", 4.7),
        ("une note de 8 sur 10", 8),
        ("la note moyenne est de 8,2 sur 10", 8.2),
        ("obtient 7,9 de moyenne", 7.9),
        ("première avec 7,9, devant", 7.9),
        ("4,1 étoiles", 4.1),
        ("un score de 16", 16),
        ("notre NPS atteint 31", 31),
        ("un NPS de 41 avant l’été", 41),
        ("nous donne 87 sur 100", 87),
    ],
)
def test_scores(text: str, value: float) -> None:
    """Their points, whatever they are out of."""
    assert [(float(one.value), one.unit) for one in figures(text, "fr")] == [(value, Unit.SCORE)]


@pytest.mark.parametrize(
    "text",
    [
        "8 clients sur 10",
        "3/4 des clients",
        "2,4 appareils",
        "le NPS de 80 clients",
        "en moyenne 1,3 produit",
    ],
)
def test_others(text: str) -> None:
    """Who is counted is a share or a count."""
    assert Unit.SCORE not in [one.unit for one in figures(text, "fr")]
