"""Gridlines stand on round numbers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.ticks import ticks_of
from generator.vocabularies import Unit
from tests.unit.charts.building import statistic


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        (["84", "18"], ["0%", "20%", "40%", "60%", "80%", "100%"]),
        (["31"], ["0%", "10%", "20%", "30%", "40%"]),
        (["4,5"], ["0%", "1%", "2%", "3%", "4%", "5%"]),
        (["100"], ["0%", "20%", "40%", "60%", "80%", "100%"]),
        (["0"], ["0%", "1%"]),
        (["0.8"], ["0%", "0.2%", "0.4%", "0.6%", "0.8%"]),
    ],
)
def test_steps_are_one_two_or_five(values: list[str], texts: list[str]) -> None:
    """About five steps of 1, 2 or 5 times a power of ten, from zero."""
    found = ticks_of([statistic(value, value, "x") for value in values], "en")
    assert [tick.text for tick in found] == texts


def test_a_qualifier_is_not_the_ticks() -> None:
    """Ticks are bare numbers in the unit, scaled as values are."""
    found = ticks_of([statistic("s", "4000000", "x", unit=Unit.COUNT, noun="photos")], "fr")
    assert re.fullmatch(r"1\smillion", found[1].text)


def test_ratios_are_read_in_tenths() -> None:
    """Ratios of different wholes share an axis of tenths."""
    found = ticks_of(
        [statistic("a", "1/3", "x", unit=Unit.RATIO), statistic("b", "6/10", "x", unit=Unit.RATIO)], "en"
    )
    assert [tick.value for tick in found] == pytest.approx([0, 0.2, 0.4, 0.6])
    assert found[-1].text == "6\u00a0in\u00a010"


@given(st.lists(st.decimals(min_value=-(10**9), max_value=10**9, places=2), min_size=1, max_size=6))
def test_ticks_hold_every_value_and_zero(values: list[object]) -> None:
    """No value lies outside the axis; zero is on it; there are not many gridlines."""
    found = ticks_of([statistic(str(value), str(value), "x", unit=Unit.COUNT) for value in values], "fr")
    numbers = [tick.value for tick in found]
    assert numbers == sorted(numbers)
    assert 0 in numbers
    assert all(numbers[0] <= float(str(value)) <= numbers[-1] for value in values)
    assert 2 <= len(numbers) <= 8
