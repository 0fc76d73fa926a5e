"""Times in two units, and halves that something fell by."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.extract.found import quantities
from generator.numbers.quantities import Sign


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("4 minutes 30 en 2010", "fr", Fraction(9, 2)),
        ("4 minutes et 12 secondes", "fr", Fraction(21, 5)),
        ("2 hours and 15 minutes", "en", Fraction(9, 4)),
        ("4 minutes 30 conseillers", "fr", Fraction(4)),
        ("4 minutes et 3 jours", "fr", Fraction(4)),
        ("2 minutes 75", "fr", Fraction(2)),
    ],
)
def test_times_in_two_units(text: str, language: str, value: Fraction) -> None:
    """They are one quantity, in the larger unit."""
    one = quantities(text, language)[0]
    assert (one.value, one.sign) == (value, Sign.DURATION)


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("la confiance chutait alors de moitié", "fr", 1),
        ("une baisse de plus de moitié", "fr", 1),
        ("un verre à moitié plein de moitié", "fr", 0),
        ("turnover has been cut by half", "en", 1),
        ("step by half step", "en", 0),
    ],
)
def test_halves(text: str, language: str, count: int) -> None:
    """Told as that by which something grew or shrank."""
    assert [one.value for one in quantities(text, language)] == [Fraction(1, 2)] * count
