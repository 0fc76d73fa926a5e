"""What stands around a figure."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract


@pytest.mark.parametrize(
    ("text", "language", "population"),
    [
        ("84 % des voyageurs dans le monde lisent.", "fr", "voyageurs dans le monde"),
        ("50 % des utilisateurs réguliers écrivent.", "fr", "utilisateurs réguliers"),
        ("7 Français sur 10 lisent.", "fr", "Français"),
        ("¾ d’entre les répondants lisent.", "fr", "répondants"),
        ("47 % d’entre eux lisent.", "fr", None),
        ("58% of British adults say so.", "en", "British adults"),
        ("58% of adults in France say so.", "en", "adults in France"),
        ("7 in 10 lisent", "en", None),
        ("12 000 clients", "fr", None),
        ("50 % des plus de 50 ans sont inscrits", "fr", "plus de 50 ans"),
        ("50 % des 18-24 ans sont inscrits", "fr", "18-24 ans"),
        ("50 % de son temps y passe", "fr", None),
        ("50% of us do", "en", None),
        ("50 % de l’effectif est formé", "fr", "effectif"),
    ],
)
def test_population(text: str, language: str, population: str | None) -> None:
    """Of whom a share is one, as far as the text says."""
    assert extract(text, language=language)[0].population == population


def test_clauses() -> None:
    """A sentence of several figures is cut between them, at semicolons, and behind who says so."""
    text = "Selon Kantar, 62 % des clients lisent et 12 % écrivent ; 9 % paient (source X)."
    measures = [one.measures for one in extract(text, language="fr")]
    assert measures == ["62 % des clients lisent", "12 % écrivent", "9 % paient."]


def test_addresses_are_shown_as_they_are() -> None:
    """Though they are not read for numbers."""
    (one,) = extract("Sur www.exemple10.fr, 62 % lisent.")
    assert one.sentence == "Sur www.exemple10.fr, 62 % lisent."
