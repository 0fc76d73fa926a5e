"""Dates as references have them."""

from __future__ import annotations

import pytest

from generator.importing.references.moments import moment, of_parts


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2010", "2010"),
        ("2010-10-05", "2010-10-05"),
        ("2010-09-02/2010-09-09", "2010-09-02/2010-09-09"),
        ("2010/10/05/", "2010-10-05"),
        ("2010/10//", "2010-10"),
        ("2010///", "2010"),
        ("2010/10", "2010-10"),
        ("2010/2011", "2010/2011"),
        ("2010--2011", "2010/2011"),
        ("octobre 2010", "2010-10"),
        ("5 octobre 2010", "2010-10-05"),
        ("1er août 2010", "2010-08-01"),
        ("October 5th, 2010", "2010-10-05"),
        ("déc. 2010", "2010-12"),
        ("févr. 2010", "2010-02"),
        ("juin 2010", "2010-06"),
        ("juil. 2010", "2010-07"),
        ("mars 2010", "2010-03"),
        ("mai 2010", "2010-05"),
        ("2–9 septembre 2010", "2010-09-02/2010-09-09"),
        ("sept.-oct. 2010", "2010-09/2010-10"),
        ("28 septembre - 3 octobre 2010", "2010-09-28/2010-10-03"),
        ("du 20 décembre 2010 au 5 janvier 2011", "2010-12-20/2011-01-05"),
        ("T4 2010", "2010-Q4"),
        ("4e trimestre 2010", "2010-Q4"),
        ("3rd quarter 2010", "2010-Q3"),
        ("printemps 2010", "2010"),
        ("Paris, 2010", "2010"),
        ("31 février 2010", "2010"),
        ("2010-13-45", "2010"),
        ("s.d.", None),
        ("à paraître", None),
        ("", None),
        (None, None),
        ("12345678", None),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_said(typed: str | None, expected: str | None) -> None:
    """In numbers, in words of both languages, one or two ends; what is no date is none."""
    assert moment(typed, "fr").text == expected


@pytest.mark.parametrize(("language", "expected"), [("fr", "2010-10-05"), ("en", "2010-05-10")])
def test_which_number_is_the_month_is_the_site_s_custom(language: str, expected: str) -> None:
    """05/10/2010 is in October in French, in May in English."""
    assert moment("05/10/2010", language).text == expected


@pytest.mark.parametrize("typed", ["[2010]", "ca. 2010", "circa 2010", "2010?", "vers 2010", "2010~"])
def test_who_is_not_sure_says_so(typed: str) -> None:
    """A guess stays one."""
    assert moment(typed, "fr") == ("2010", True)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        ("2010", "10", None, "2010-10"),
        ("2010", "10", "5", "2010-10-05"),
        ("2010", "oct", None, "2010-10"),
        ("2010", "octobre", "5", "2010-10-05"),
        ("2010", "5 oct", None, "2010-10-05"),
        ("2010", "13", None, "2010"),
        ("2010", None, None, "2010"),
        (None, "10", None, None),
    ],
)
def test_three_fields_make_one_date(
    year: str | None, month: str | None, day: str | None, expected: str | None
) -> None:
    """As BibTeX has them."""
    assert of_parts(year, month, day, "fr").text == expected
