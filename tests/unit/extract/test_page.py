"""Who is behind all figures of a text."""

from __future__ import annotations

import pytest

from generator.extract.extract import extract

BODY = "Rien de neuf. L'an dernier, 43 % des foyers ont baissé le chauffage. Un sur six a coupé une pièce."


def _sources(text: str) -> list[str | None]:
    return [one.source for one in extract(text, language="fr")]


@pytest.mark.parametrize(
    "line",
    [
        "Tous les chiffres de cet article sont tirés de l'étude annuelle de Velga.",
        "Sauf mention contraire, les chiffres cités ici viennent du Panorama Énergie 2024 de l'agence Velga.",
        "Cet article s'appuie sur l'enquête 2024 de Velga.",
        "Source unique : Velga, 2024.",
        "Source : Velga",
    ],
)
def test_said_once_at_the_top(line: str) -> None:
    """In whatever words."""
    assert _sources(f"Le chauffage\n\n{line}\n\n{BODY}\n\nLe prix ? 72 % le citent.\n") == ["Velga"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "(Étude réalisée par Velga auprès des foyers, du 3 au 9 mai 2024)",
        "Enquête réalisée par Velga en ligne, en mai 2024.",
        "Source : Velga",
    ],
)
def test_said_once_at_the_bottom(line: str) -> None:
    """Behind what it vouches for."""
    assert _sources(f"Le chauffage\n\n{BODY}\n\nLe prix ? 72 % le citent.\n\n{line}\n") == ["Velga"] * 3


def test_of_several_none_is_behind_all() -> None:
    """A list of sources says of no figure whose it is."""
    assert _sources(f"Le chauffage\n\nSources : Velga, Orlane.\n\n{BODY}\n") == [None, None]


def test_others_keep_what_is_theirs() -> None:
    """Whoever else says something, and what a brand did."""
    text = (
        f"Source unique : Velga.\n\n{BODY}\n\nSelon Darlon, 12 % partent.\n\nOrlane a ouvert 40 magasins.\n"
    )
    assert _sources(text) == ["Velga", "Velga", "Darlon", None]
