"""Numbers that name something."""

from __future__ import annotations

import pytest

from generator.extract.kept import figures


@pytest.mark.parametrize(
    "text",
    [
        "salle 204",
        "le vol 447",
        "composez le 3615 ou le 3616",
        "une tablette de 10 pouces",
        "la photo 5 sur 12",
        "Tendances 2013 - 3/8)",
        "14 commentaires",
        "Publié par Karim | 14 commentaires",
        "ça marche 100 fois sur 100",
        "12 idées pour vendre",
        "en 1515, la bataille",
        "la carte 12-25",
        "un score de 2-1",
        "« Douze hommes en colère »",
        "60 Millions de consommateurs",
        "voir la note (12)",
        "a 13-inch screen",
        "a list of eleven items",
        "a scale of 1 to 10",
        "a beep, and the jazz half hung up",
        "on a montré 60 diapositives",
        "les dix marques les plus simples",
        "les dix plus belles campagnes",
        "à lire aussi : les 12 travaux du conseiller",
    ],
)
def test_names_and_places(text: str) -> None:
    """Rooms, flights, telephones, sizes, places in a series, lists that are announced."""
    assert figures(text, "en" if text.startswith("a ") else "fr") == []


@pytest.mark.parametrize("text", ["plus de 1 200 salles", "les 12 500 questions", "45 modérateurs"])
def test_counts_beside_them(text: str) -> None:
    """What is counted is none of these."""
    assert len(figures(text, "fr")) == 1
