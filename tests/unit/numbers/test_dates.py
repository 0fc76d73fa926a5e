"""Dates in words."""

from __future__ import annotations

from datetime import date

import pytest

from generator.numbers.dates import MONTH_FIRST, format_date
from generator.values import PartialDate


@pytest.mark.parametrize(
    ("typed", "french", "english"),
    [
        ("2010", "2010", "2010"),
        ("2010-10", "octobre 2010", "October 2010"),
        ("2011-Q4", "4ᵉ trimestre 2011", "Q4 2011"),
        ("2011-Q1", "1ᵉʳ trimestre 2011", "Q1 2011"),
        ("2010-10-05", "5 octobre 2010", "5 October 2010"),
        ("2010-03-01", "1ᵉʳ mars 2010", "1 March 2010"),
        ("2009/2011", "2009–2011", "2009–2011"),
        ("2010/2010", "2010", "2010"),
        ("2010-09-02/2010-09-09", "2–9 septembre 2010", "2–9 September 2010"),
        ("2010-09-01/2010-09-09", "1ᵉʳ–9 septembre 2010", "1–9 September 2010"),
        ("2010-08-28/2010-09-03", "28 août–3 septembre 2010", "28 August–3 September 2010"),
        ("2010-09/2010-10", "septembre–octobre 2010", "September–October 2010"),
        ("2013-12/2014-01", "déc. 2013–janv. 2014", "Dec 2013–Jan 2014"),
        ("2013-12-28/2014-01-03", "28 déc. 2013–3 janv. 2014", "28 Dec 2013–3 Jan 2014"),
        ("2011-Q3/2011-Q4", "3ᵉ–4ᵉ trimestres 2011", "Q3–Q4 2011"),
        ("2011-Q4/2012-Q1", "4ᵉ trimestre 2011–1ᵉʳ trimestre 2012", "Q4 2011–Q1 2012"),
        ("2010-09/2010-10-05", "septembre 2010 – 5 octobre 2010", "September 2010 – 5 October 2010"),
    ],
)
def test_partial_dates(typed: str, french: str, english: str) -> None:
    """A date says no more than is known, a range says once what its ends share."""
    assert format_date(PartialDate.parse(typed), "fr") == french
    assert format_date(PartialDate.parse(typed), "en") == english


def test_exact_dates() -> None:
    """A plain date is a day."""
    assert format_date(date(2026, 1, 1), "fr") == "1ᵉʳ janvier 2026"
    assert format_date(date(2026, 8, 22), "en") == "22 August 2026"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2010", "2010"),
        ("2010-10", "October 2010"),
        ("2011-Q4", "Q4 2011"),
        ("2010-10-05", "October 5, 2010"),
        ("2010-09-02/2010-09-09", "September 2–9, 2010"),
        ("2010-08-28/2010-09-03", "August 28–September 3, 2010"),
        ("2013-12-28/2014-01-03", "Dec 28, 2013–Jan 3, 2014"),
    ],
)
def test_the_month_may_come_first(typed: str, expected: str) -> None:
    """As references in the APA's style have it."""
    assert format_date(PartialDate.parse(typed), MONTH_FIRST) == expected
