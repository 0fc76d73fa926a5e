"""Ids as a blogger would choose them."""

from __future__ import annotations

import re

import pytest

from generator.drafting.naming import Measured, is_short, series_id, statistic_id, study_id, unused


@pytest.mark.parametrize(
    ("publisher", "title", "year", "expected"),
    [
        ("bva", "Baromètre 2026 de l’attente au téléphone", 2026, "bva-attente-telephone-2026"),
        ("bva", "BVA : les clients et les avis en ligne", 2026, "bva-avis-ligne-2026"),
        ("L’Institut Exemple", "", None, "l-institut-exemple"),
        (None, "62 % !", None, "source"),
        ("日本", "日本", 2026, "source-2026"),
    ],
)
def test_a_study_is_called_by_publisher_subject_and_year(
    publisher: str | None, title: str, year: int | None, expected: str
) -> None:
    """No word twice, none that every study has, and no number but the year."""
    assert study_id(publisher, title, year, ()) == expected


def named(label: str, *, behind: bool = True, of: str = "", taken: tuple[str, ...] = ()) -> str:
    """The id of a figure that stands alone."""
    return statistic_id(Measured(label, behind, of), None, None, "bva-attente-2026", taken)


def test_a_figure_is_called_by_what_it_measures() -> None:
    """Neither by how much, nor by of whom."""
    assert named("des clients raccrochent après cinq minutes d’attente") == "raccrochent-attente"
    assert named("des Bretons préfèrent être rappelés", of="Bretons") == "preferent-rappeles"
    assert named("of customers read online reviews") == "read-online-reviews"


def test_the_words_nearest_to_the_number_count() -> None:
    """They stand before it where the clause ends with it."""
    label = "Pour les conseils et les questions, le téléphone reste le canal préféré …"
    assert named(label, behind=False) == "telephone-canal-prefere"


def test_the_year_tells_a_figure_from_that_of_the_study_before() -> None:
    """Then a number."""
    assert named("raccrochent", taken=("raccrochent",)) == "raccrochent-2026"
    assert named("raccrochent", taken=("raccrochent", "raccrochent-2026")) == "raccrochent-2026-2"


@pytest.mark.parametrize("label", ["", "…", "des clients", "62 %", "true", "日本"])
def test_where_no_word_says_anything_it_has_the_studys_name(label: str) -> None:
    """A word of YAML's would not be read as an id by others."""
    assert named(label).startswith("bva-attente-2026")


def test_figures_of_a_group_have_its_name_and_their_own() -> None:
    """What the first one measures, and what tells this one from it."""
    first = Measured("des Français raccrochent après cinq minutes d’attente", is_behind=True)
    own = Measured("contre …", is_behind=False)
    assert statistic_id(own, first, "2024", "x", ()) == "raccrochent-attente-2024"
    canal = Measured("Le téléphone est le canal préféré …", is_behind=False)
    assert statistic_id(own, canal, "e-mail", "x", ()) == "canal-prefere-e-mail"
    assert statistic_id(own, canal, "canal papier", "x", ()) == "prefere-canal-papier"


def test_a_series_is_called_by_what_its_figures_have_in_common() -> None:
    """And that it is one, where a figure has that name."""
    first = Measured("Le téléphone est le canal préféré …", is_behind=False)
    assert series_id(first, "x-2026", "serie", ()) == "canal-prefere"
    assert series_id(first, "x-2026", "serie", {"canal-prefere"}) == "canal-prefere-serie"
    assert series_id(Measured("…", is_behind=False), "x-2026", "serie", ()) == "x-2026"


def test_a_clause_is_no_label() -> None:
    """It would make an id that nobody types."""
    assert is_short("e-mail")
    assert is_short("2024")
    assert not is_short("raccrochent après cinq minutes")
    assert not is_short(None)


def test_ids_are_ids_and_short() -> None:
    """Also of long words."""
    long = " ".join(f"{letter * 40}" for letter in "abc")
    for name in (named(long), study_id(long, long, 2026, ())):
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
        assert len(name) <= 66


def test_a_taken_name_gets_a_number() -> None:
    """The first that is free."""
    assert unused("a", ()) == "a"
    assert unused("a", {"a", "a-2"}) == "a-3"
