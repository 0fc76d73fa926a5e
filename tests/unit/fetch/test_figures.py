"""Figures in the entries of feeds."""

from __future__ import annotations

import pytest

from generator.fetch.figures import figures_in, names_in


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Observatoire de l’attente", {"Observatoire de l’attente"}),
        ("Actualités – Institut Parlons client", {"Institut Parlons client"}),
        ("News | Harbour Service Lab", {"Harbour Service Lab"}),
        ("Blog", set()),
        ("le billet du jour", set()),
        ("Tout ce que vous avez toujours voulu savoir sur le client", set()),
    ],
)
def test_names_in_a_title(title: str, names: set[str]) -> None:
    """Parts with a capital and few words, that are no section of a site."""
    assert names_in(title) == names


def _sources(text: str, title: str) -> list[object]:
    return [figure.get("source") for figure in figures_in(text, "fr", names_in(title))]


def test_whose_feed_it_is_is_known() -> None:
    """By its whole name, and as "our survey"."""
    said = "Selon l’Institut Parlons client, 62 % attendent."
    assert _sources(said, "Institut Parlons client") == ["Institut Parlons client"]
    assert _sources("D’après notre baromètre, 62 % attendent.", "Parlons client") == ["Parlons client"]
    assert _sources("D’après notre baromètre, 62 % attendent.", "") == [None]
