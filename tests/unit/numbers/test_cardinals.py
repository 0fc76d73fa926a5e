"""Numbers written out."""

from __future__ import annotations

import pytest

from generator.numbers.cardinals import read_cardinal


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("deux", "fr", 2),
        ("Seize", "fr", 16),
        ("dix-sept", "fr", 17),
        ("vingt et un", "fr", 21),
        ("vingt-et-une", "fr", 21),
        ("trente-deux", "fr", 32),
        ("soixante-dix", "fr", 70),
        ("soixante et onze", "fr", 71),
        ("soixante-dix-neuf", "fr", 79),
        ("quatre-vingts", "fr", 80),
        ("quatre-vingt-un", "fr", 81),
        ("quatre-vingt-dix", "fr", 90),
        ("quatre-vingt-dix-neuf", "fr", 99),
        ("nonante-neuf", "fr", 99),
        ("cent", "fr", 100),
        ("deux cents", "fr", 200),
        ("trois cent quatre-vingt-deux", "fr", 382),
        ("mille deux cents", "fr", 1200),
        ("six cent mille", "fr", 600_000),
        ("two", "en", 2),
        ("Nineteen", "en", 19),
        ("thirty-two", "en", 32),
        ("ninety nine", "en", 99),
        ("a hundred", "en", 100),
        ("two hundred and five", "en", 205),
        ("three thousand two hundred", "en", 3200),
    ],
)
def test_numbers_in_words(words: str, language: str, number: int) -> None:
    """A number in words is its value."""
    assert read_cardinal(words, language) == number


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("trois quatre", "fr"),
        ("dix-un", "fr"),
        ("vingt trente", "fr"),
        ("three four", "en"),
        ("ten two", "en"),
    ],
)
def test_words_that_make_no_number(words: str, language: str) -> None:
    """Two numbers side by side are not one."""
    assert read_cardinal(words, language) is None
