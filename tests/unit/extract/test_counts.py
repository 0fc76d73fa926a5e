"""Bare numbers: by the noun behind them, or by the number before. Look-alikes are in held_out/."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures
from generator.vocabularies import Unit


@pytest.mark.parametrize(
    ("text", "language", "units"),
    [
        ("répond en 9 langues", "fr", [Unit.COUNT]),
        ("parle 9 langues mortes", "fr", [Unit.COUNT]),
        ("les 9 langues", "fr", []),
        ("Neuf ont répondu", "fr", [Unit.COUNT]),
        ("À l’époque, 5 seulement avaient répondu", "fr", [Unit.COUNT]),
        ("les verbatims sont lus par 9 personnes", "fr", [Unit.COUNT]),
        ("un foyer fréquente 12 enseignes, il en fréquentait 6", "fr", [Unit.COUNT] * 2),
        ("20 marques : 12 ont répondu et 3 n’ont rien dit", "fr", [Unit.COUNT] * 3),
        ("20 marques, trois fauteuils", "fr", [Unit.COUNT]),
        ("ils sont 22 à se relayer", "fr", [Unit.COUNT]),
        ("elle en emploie 150 dans le monde", "fr", [Unit.COUNT]),
        ("sur 100 appels, 71 sont résolus", "fr", [Unit.COUNT]),
        ("en parle à neuf personnes", "fr", [Unit.COUNT]),
        ("neuf personnes en parlent", "fr", []),
        ("more than seven calls per customer", "en", [Unit.RATE]),
        ("seven calls by phone", "en", []),
        ("the average household owns six devices", "en", [Unit.COUNT]),
        ("my household owns six devices", "en", []),
        ("eight calls an hour", "en", [Unit.RATE]),
        ("22 of us", "en", [Unit.COUNT]),
        ("parle neuf langues", "fr", [Unit.COUNT]),
        ("3,012 adults in five countries", "en", [Unit.COUNT]),
        ("220 people in Leeds, and another 90 in York", "en", [Unit.COUNT] * 2),
        ("41 sur les 60 ont répondu", "fr", [Unit.COUNT]),
        ("j’en ai compté 190", "fr", [Unit.COUNT]),
        ("un avis fait 38 mots en moyenne", "fr", [Unit.COUNT]),
        ("3 personnes au maximum", "fr", [Unit.COUNT]),
        ("3 personnes au plus de la file", "fr", []),
        ("160 boutiques de 8 enseignes", "fr", [Unit.COUNT] * 2),
        ("32 outils, ils en utilisent 9", "fr", [Unit.COUNT] * 2),
        ("The shop opens at 9.30", "en", []),
    ],
)
def test_counts(text: str, language: str, units: list[Unit]) -> None:
    """Large ones count with a noun, small ones where the sentence states them as what was found."""
    assert [one.unit for one in figures(text, language)] == units
