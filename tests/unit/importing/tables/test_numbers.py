"""Cells as numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.importing.tables.numbers import Cell, Notation, is_missing, notations, number_of
from generator.vocabularies import Qualifier, Unit

COMMA, POINT = Notation.COMMA, Notation.POINT


@pytest.mark.parametrize(
    ("text", "notation", "value"),
    [
        ("84", COMMA, "84"),
        ("12,5", COMMA, "12.5"),
        ("12.5", POINT, "12.5"),
        ("12.5", COMMA, None),
        ("1 234", COMMA, "1234"),
        ("1\u202f234,5", COMMA, "1234.5"),
        ("1\u00a0234 567", COMMA, "1234567"),
        ("1.234,5", COMMA, "1234.5"),
        ("1,234.5", POINT, "1234.5"),
        ("1,234", POINT, "1234"),
        ("1,234", COMMA, "1.234"),
        ("1'234", COMMA, "1234"),
        ("-5", COMMA, "-5"),
        ("\u22125,5", COMMA, "-5.5"),
        ("+3", COMMA, "3"),
        ("12,34,56", POINT, None),
        ("1234,567", POINT, None),
        ("12 (1)", COMMA, None),
        ("douze", COMMA, None),
        ("", COMMA, None),
        ("5/10", COMMA, None),
        ("9" * 40, COMMA, None),
    ],
)
def test_numbers(text: str, notation: Notation, value: str | None) -> None:
    """Spaces, signs and marks of thousands; what is no number is none rather than a guess."""
    found = number_of(text, notation)
    assert (found and found.value) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("84 %", Cell(Decimal(84), Unit.PERCENT)),
        ("12,50 €", Cell(Decimal("12.50"), Unit.CURRENCY, "EUR")),
        ("$ 12", Cell(Decimal(12), Unit.CURRENCY, "USD")),
        ("< 1 %", Cell(Decimal(1), Unit.PERCENT, None, Qualifier.LESS_THAN)),
        (">= 80", Cell(Decimal(80), None, None, Qualifier.AT_LEAST)),
        ("≈ 3", Cell(Decimal(3), None, None, Qualifier.ABOUT)),
    ],
)
def test_a_cell_may_say_more(text: str, cell: Cell) -> None:
    """Its unit, its currency, how exact it is."""
    assert number_of(text, COMMA) == cell


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["12,5", "3"], {COMMA}),
        (["12.5", "3"], {POINT}),
        (["1.234,5"], {COMMA}),
        (["1,234.5"], {POINT}),
        (["1,234,567"], {POINT}),
        (["1,234"], set()),
        (["12", "x,5y", ""], set()),
        (["1,5", "2.5"], {COMMA, POINT}),
    ],
)
def test_which_notation_leaves_no_doubt(cells: list[str], expected: set[Notation]) -> None:
    """Three digits behind a comma may be thousands or decimals."""
    assert notations(cells) == expected


def test_no_number_is_said_in_many_ways() -> None:
    """With dashes, dots and abbreviations."""
    assert all(map(is_missing, ["", "-", "–", "n.d.", "NA", "n/a", "...", "NS"]))
    assert not is_missing("0")
