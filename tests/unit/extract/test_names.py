"""Proper names."""

from __future__ import annotations

import pytest

from generator.extract.names import is_person, known_names, names


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
        ("Le Baromètre de la patience recule", ["Baromètre de la patience"]),
        ("Le syndicat des centres d’appels dénombre", ["syndicat des centres d’appels"]),
        ("Prix de la bête, menée tambour battant", []),
        ("Craignez-vous la suite", []),
        ("Premier constat, Premier Inn", ["Premier Inn"]),
        ("Which? a testé", ["Which?"]),
        ("Il y en a douze selon lesitemarketing, soit peu", ["lesitemarketing"]),
        ("Selon elles, selon certains, d’après plusieurs", []),
        ("La Commission d’équipement énergétique prévoit", ["La Commission d’équipement énergétique"]),
        ("le Médiateur des fluides recense", ["Médiateur des fluides"]),
        ("Les premiers : Playstation, Pampers et Maggi", ["Playstation", "Pampers", "Maggi"]),
        ("Une étude de thinkJar le dit", ["thinkJar"]),
        ("Demandez-leur, petite douche froide", []),
        ("Forrester l’a documenté", ["Forrester"]),
    ],
)
def test_names(sentence: str, found: list[str]) -> None:
    """Without what only begins a sentence, and without peoples."""
    assert [one.text for one in names(sentence)] == found


def test_a_word_that_the_text_has_in_small_letters_only_begins_a_sentence() -> None:
    """Words like "Forums et blogs" name nobody where "forums" is written as well."""
    assert names("Forums et blogs", {"forums"}) == []


def test_names_that_are_known_are_found_as_wholes() -> None:
    """Whatever is written small in them; one word only as it is spelled."""
    known = known_names(frozenset({"Institut Parlons client", "Observatoire de l'attente", "Orange"}))
    said = "L’institut Parlons client et l’Observatoire de l’attente mangent une orange."
    found = [one.text for one in names(said, known=known)]
    assert found == ["institut Parlons client", "Observatoire de l’attente"]
    assert known_names(frozenset({"sephora"})) is None  # a word in small letters may be any


def test_persons() -> None:
    """Two words with capitals that are no institution’s."""
    assert is_person("Jeanne Petit")
    assert is_person("Professor Anne Lacey")
    assert not is_person("Crédit Agricole")
    assert not is_person("La Poste")
    assert not is_person("Kantar")
    assert is_person("Charles Petit")
    assert not is_person("Rayons Magazine")
    assert not is_person("Consumer Signals")
    assert not is_person("Marchadier Associés")
