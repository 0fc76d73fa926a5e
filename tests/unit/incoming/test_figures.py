"""Figures as snapshots keep them: plain data that may be of another version."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.incoming.figures import figures_of
from generator.vocabularies import Qualifier
from tests.arrivals import FIGURES


def one(**fields: Any) -> Any:
    """The one figure that is read of this data."""
    (found,) = figures_of([{"text": "62 %", "unit": "percent", **fields}])
    return found


def test_what_extraction_writes_is_read() -> None:
    """Value, unit, who is credited, and where it stands."""
    first, second, third = figures_of(FIGURES)
    assert (first.value, first.unit, first.source, first.population) == (
        Decimal(62),
        "percent",
        "Institut Exemple",
        "clients",
    )
    assert second.value == Decimal("0.4")
    assert second.qualifier is Qualifier.MORE_THAN
    assert third.source is None
    assert third.start is not None
    assert third.end == third.start + len("12 millions d’euros")


@pytest.mark.parametrize(
    ("value", "expected"),
    [(62, 62), (6.5, Decimal("6.5")), ("62", 62), (True, None), (None, None), ("x", None), ([], None)],
)
def test_a_value_is_a_number_or_none(value: object, expected: object) -> None:
    """Nothing is guessed of what is none."""
    assert one(value=value).value == expected


@pytest.mark.parametrize("value", [float("inf"), float("nan"), "1e999999999999", "NaN"])
def test_what_is_beyond_numbers_is_none(value: object) -> None:
    """An endless number cannot be typed in a study."""
    assert one(value=value).value is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"comparator": "<~"}, Qualifier.NEARLY),
        ({"comparator": "="}, None),
        ({"comparator": "=", "qualifier": "only"}, Qualifier.ONLY),
        ({"comparator": ["<"], "qualifier": 3}, None),
    ],
)
def test_a_qualifier_is_said_in_words_or_by_a_sign(
    fields: dict[str, object], expected: Qualifier | None
) -> None:
    """The word says more: "only" is equal."""
    assert one(**fields).qualifier is expected


def test_fields_of_another_kind_are_left_out() -> None:
    """The figure is still there."""
    found = one(start=-1, end="x", source=3, source_year=12, period=2013, sentence=None, measures=" a \n b ")
    assert (found.start, found.end, found.source, found.source_year) == (None, None, None, None)
    assert (found.period, found.measures, found.sentence) == ("2013", "a b", "a b")


def test_a_figure_without_its_text_is_none() -> None:
    """It could not be shown."""
    assert figures_of([{"value": 3}, {"text": " "}]) == ()
