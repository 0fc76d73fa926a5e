"""Whether a number bears out what is claimed of it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.numbers.claims.claim import Claim, Sort, bears_out
from generator.numbers.claims.numerals import Numeral, numeral, read
from generator.vocabularies import Qualifier


@pytest.mark.parametrize(
    ("mark", "quantum", "qualifier", "actual", "holds"),
    [
        ("2", "0", None, "1.9", True),  # doubled: within 5 %
        ("2", "0", None, "2.1", True),
        ("2", "0", None, "1.89", False),
        ("2", "0", None, "2.11", False),
        ("2", "0", Qualifier.NEARLY, "1.9", True),  # almost doubled: 1.9 or more
        ("2", "0", Qualifier.NEARLY, "1.89", False),
        ("2", "0", Qualifier.NEARLY, "2", False),
        ("2", "0", Qualifier.MORE_THAN, "2.01", True),  # more than doubled: above 2
        ("2", "0", Qualifier.MORE_THAN, "2", False),
        ("3", "0", None, "3.3", True),  # what rounding leaves out
        ("3", "0", None, "2.8", False),
        ("3", "1", None, "2.8", True),
        ("2", "1", None, "1.6", False),  # "× 2" is no rounding of 1.6
        ("2.5", "0.1", None, "2.46", True),
        ("2.5", "0.1", None, "2.44", False),
    ],
)
def test_multiples(mark: str, quantum: str, qualifier: Qualifier | None, actual: str, *, holds: bool) -> None:
    """In words within 5 %, in digits as rounded; "almost" and "more than" on their side only."""
    claim = Claim(Sort.TIMES, 0, 1, Fraction(mark), Fraction(quantum), qualifier)
    assert bears_out(claim, Fraction(actual)) is holds


@pytest.mark.parametrize(
    ("mark", "quantum", "qualifier", "actual", "holds"),
    [
        ("7", "1", None, "6.58", True),
        ("9", "1", None, "6.58", False),
        ("7", "1", None, "6.5", True),  # half up
        ("6", "1", None, "6.5", False),
        ("6.6", "0.1", None, "6.58", True),
        ("25", "1", Qualifier.NEARLY, "24", True),
        ("25", "1", Qualifier.NEARLY, "25", False),
        ("25", "1", Qualifier.ABOUT, "27", True),
        ("25", "1", Qualifier.AT_LEAST, "25", True),
        ("25", "1", Qualifier.LESS_THAN, "25", False),
    ],
)
def test_changes(mark: str, quantum: str, qualifier: Qualifier | None, actual: str, *, holds: bool) -> None:
    """Rounded half up to the digits typed, or as the word before it says."""
    claim = Claim(Sort.POINTS, 0, 1, Fraction(mark), Fraction(quantum), qualifier)
    assert bears_out(claim, Fraction(actual)) is holds


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        ("vingt-quatre", "fr", 24),
        ("soixante et onze", "fr", 71),
        ("quatre-vingt-dix-sept", "fr", 97),
        ("quatre-vingts", "fr", 80),
        ("vingt et une", "fr", 21),
        ("twenty-four", "en", 24),
        ("a hundred", "en", 100),
    ],
)
def test_numbers_in_words(typed: str, language: str, value: int) -> None:
    """They are exact, with no last digit that could have been rounded."""
    assert read(typed, language) == Numeral(Fraction(value), Fraction(0))
    assert numeral(language)


@pytest.mark.parametrize(
    ("typed", "language", "value", "quantum"),
    [
        ("12,5", "fr", "12.5", "0.1"),
        ("12.5", "en", "12.5", "0.1"),
        ("98 000", "fr", "98000", "1"),
        ("98,000", "en", "98000", "1"),
        ("130.000", "fr", "130000", "1"),
    ],
)
def test_numbers_in_digits(typed: str, language: str, value: str, quantum: str) -> None:
    """As each language parts thousands and decimals."""
    assert read(typed, language) == Numeral(Fraction(value), Fraction(quantum))
