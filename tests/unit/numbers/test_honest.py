"""What may honestly be said of a number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.numbers.honest import holds, is_fraction, rounds
from generator.vocabularies import Qualifier


@pytest.mark.parametrize(
    ("actual", "typed", "quantum", "true"),
    [
        ("12.5", "13", "1", True),
        ("12.5", "12", "1", False),
        ("12.45", "12.5", "0.1", True),
        ("-8", "8", "1", True),
        ("1200000", "1", "1000000", False),
        ("1200000", "1000000", "1000000", True),
    ],
)
def test_numbers_are_rounded_half_up(actual: str, typed: str, quantum: str, *, true: bool) -> None:
    """To units of the last digit typed; the words around carry the sign."""
    assert rounds(Fraction(actual), Fraction(typed), Fraction(quantum)) is true


@pytest.mark.parametrize(
    ("actual", "part", "of", "true"),
    [
        ("0.32", 1, 3, True),
        ("0.29", 1, 3, False),  # four points off
        ("0.35", 1, 3, True),
        ("0.38", 2, 5, True),
        ("0.365", 1, 3, False),  # 2/5 is as near
        ("0.62", 6, 10, True),
        ("0.68", 34, 50, True),
        ("0.70", 34, 50, False),
    ],
)
def test_a_fraction_is_the_simple_one(actual: str, part: int, of: int, *, true: bool) -> None:
    """Within three points, and no other simple fraction is nearer."""
    assert is_fraction(Fraction(actual), Fraction(part, of), Fraction(1, of), of=Fraction(of)) is true


@pytest.mark.parametrize(
    ("qualifier", "right", "wrong"),
    [
        (Qualifier.MORE_THAN, "10.1", "10"),
        (Qualifier.AT_LEAST, "10", "9.9"),
        (Qualifier.LESS_THAN, "9.9", "10"),
        (Qualifier.AT_MOST, "10", "10.1"),
        (Qualifier.NEARLY, "9", "10"),
        (Qualifier.NEARLY, "9.99", "8.99"),
        (Qualifier.ABOUT, "11", "11.1"),
        (Qualifier.ONLY, "10", "10.1"),
    ],
)
def test_a_qualifier_holds_on_its_side_of_the_mark(qualifier: Qualifier, right: str, wrong: str) -> None:
    """More and less leave the mark out, at least and at most take it in, nearly stays below."""
    assert holds(qualifier, Fraction(right), Fraction(10))
    assert not holds(qualifier, Fraction(wrong), Fraction(10))
