"""A ranking that a text tells of, and who is in it."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract

TOLD = "Le magazine Cap publie le classement Velga (juin). Les premiers : Orlane, Titrec et Bastide."


def _sources(text: str, language: str = "fr") -> list[str | None]:
    return [one.source for one in extract(text, language=language)]


@pytest.mark.parametrize(
    "said",
    [
        "En tête, la page du premier : près de 160 000 abonnés et un score de 7,9.",
        "Du bruit. Et puis rien. Orlane, c’est 160 000 abonnés, avec un score de 7,9.",
        "Regardons le vainqueur. Près de 160 000 abonnés. Mais son score est de 7,9.",
    ],
)
def test_who_leads_it_or_is_named_in_it(said: str) -> None:
    """Whatever is counted of them is the ranking's, in the next paragraph too."""
    for apart in (" ", "\n\n"):
        assert _sources(f"{TOLD}{apart}{said}") == ["Velga", "Velga"]


@pytest.mark.parametrize(
    "said",
    [
        "Chez nous, une page a 160 000 abonnés.",
        "Sephora annonce 12 000 boutiques. Orlane en a 160 000.",
    ],
)
def test_others_are_none_of_it(said: str) -> None:
    """Who is not in it; nor is what comes after somebody's own word."""
    assert _sources(f"{TOLD} {said}")[-1] != "Velga"


def test_a_heading_ends_it() -> None:
    """Whoever leads something there leads something else."""
    assert _sources(f"{TOLD}\n\nAutre chose\n\nEn tête vient une page de 160 000 abonnés.") == [None]
