"""The name in the words behind "source"."""

from __future__ import annotations

import pytest

from generator.extract.source_names import source_name, year_of


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Nielsen 2011 Marques et médias", "Nielsen"),
        ("lesitemarketing", "lesitemarketing"),
        ("étude Ipsos pour Orange, mai 13", "Ipsos pour Orange"),
        ("Reevoo survey for Halfords, June 14", "Reevoo for Halfords"),
        ("2013, Insee", "Insee"),
        ("2013", None),
        ("interne", None),
        ("enquête menée auprès de 1 000 clients", None),
    ],
)
def test_names(said: str, name: str | None) -> None:
    """Up to a comma, a month or a year, without the word for the study."""
    assert source_name(said) == name


@pytest.mark.parametrize(
    ("said", "year"), [("mai 2010", 2010), ("juin 13", 2013), ("vague 3", None), ("12 mai", None)]
)
def test_years(said: str, year: int | None) -> None:
    """In four digits, or in two behind a month."""
    assert year_of(said) == year
