"""Proper names."""

from __future__ import annotations

import pytest

from generator.extract.names import names


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Selon Kantar, tout va.", ["Kantar"]),
        ("D’après l’Ifop, tout va.", ["Ifop"]),
        ("La Poste promet, le Crédoc rappelle.", ["La Poste", "Crédoc"]),
        ("Le Crédoc et La SNCF", ["Crédoc", "La SNCF"]),
        ("L’Occitane et l’institut CSA", ["Occitane", "CSA"]),
        ("Les Français et les Européens déclarent", []),
        ("Ipsos pour Orange", ["Ipsos pour Orange"]),
        ("Jean-Marc Rivière considère", ["Jean-Marc Rivière"]),
        ("L’Association des usagers des banques constate", ["Association des usagers des banques"]),
        ("Nielsen’s 2013 report", ["Nielsen"]),
        ("Que Choisir a testé", ["Que Choisir"]),
        ("Aujourd’hui, tout va.", []),
    ],
)
def test_names(sentence: str, found: list[str]) -> None:
    """Without what only begins a sentence, and without peoples."""
    assert [one.text for one in names(sentence)] == found


def test_a_word_that_the_text_has_in_small_letters_only_begins_a_sentence() -> None:
    """Words like "Forums et blogs" name nobody where "forums" is written as well."""
    assert names("Forums et blogs", {"forums"}) == []
