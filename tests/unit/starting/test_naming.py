"""An id gives a title, a title an id, and either may name a year."""

from __future__ import annotations

from datetime import date

import pytest

from generator.starting.naming import Named, edition_year, moved, named, year_in


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("2027-tendances", Named("2027-tendances", "Tendances 2027")),
        ("attente-au-telephone", Named("attente-au-telephone", "Attente au telephone")),
        ("2027", Named("2027", "2027")),
        ("Personne n’attend plus", Named("personne-n-attend-plus", "Personne n’attend plus")),
        ("  Œuvre\n d'été ", Named("oeuvre-d-ete", "Œuvre d'été")),
        ("../../etc/passwd", Named("etc-passwd", "../../etc/passwd")),
        ("CON", Named("con-1", "CON")),
        ("con", Named("con-1", "con")),
        ("9" * 300, Named("9" * 80, "9" * 300)),
        ("…", None),
        ("", None),
    ],
)
def test_ids_and_titles(typed: str, name: Named | None) -> None:
    """An id stays, its year goes to the title's end; of a title only letters and digits make the id."""
    assert named(typed) == name


def test_a_year_that_is_named_counts() -> None:
    """Else from October on next year's report is begun."""
    assert year_in("2019-tendances", date(2026, 11, 22)) == 2019
    assert year_in("12026-tendances", date(2026, 3, 1)) == 2026
    assert [edition_year(date(2026, month, 1)) for month in (1, 9, 10, 12)] == [2026, 2026, 2027, 2027]


def test_last_year_moves() -> None:
    """Only that year, and as a word of its own."""
    assert moved("Défis 2026, après 2025 (et 12026)", (2026, 2027)) == "Défis 2027, après 2025 (et 12026)"
