"""Records as JSON: what is written, and what cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from generator.models import Statistic, Study
from generator.records import from_json, to_json
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Mode, Unit


def test_only_what_differs_from_the_default_is_written() -> None:
    """JSON holds the values that authors typed, in their notation."""
    statistic = Statistic(
        id="a",
        study="s",
        value=Amount.parse("6/10"),
        unit=Unit.RATIO,
        label=LocalText.of("Un achat sur dix"),
        noun=LocalText.of({"fr": "achats", "en": "purchases"}),
        period=PartialDate.parse("2010-Q4"),
    )
    written = to_json(statistic)
    assert written == {
        "id": "a",
        "study": "s",
        "value": "6/10",
        "unit": "ratio",
        "label": {"": "Un achat sur dix"},
        "noun": {"en": "purchases", "fr": "achats"},
        "period": "2010-Q4",
    }
    assert from_json(Statistic, written) == statistic
    assert type(from_json(Statistic, written).unit) is Unit


def test_records_within_records_come_back() -> None:
    """Nested records and tuples of them are read as their classes."""
    written = {
        "id": "s",
        "title": {"": "t"},
        "method": {"mode": "online", "deff": 1.5},
        "authors": ["A", "B"],
    }
    study = from_json(Study, written)
    assert study.method.mode is Mode.ONLINE
    assert study.authors == ("A", "B")
    assert to_json(study) == written


def test_a_tiny_amount_comes_back() -> None:
    """Numbers that Python writes with an exponent are written as authors type them."""
    tiny = Statistic(
        id="a", study="s", value=Amount(Decimal("0.00000010")), unit=Unit.COUNT, label=LocalText.of("x")
    )
    assert to_json(tiny)["value"] == "0.00000010"
    assert from_json(Statistic, to_json(tiny)) == tiny


def test_a_field_of_an_unforeseen_type_is_a_bug() -> None:
    """A class with a field that JSON cannot hold is refused when it is first used."""

    @dataclass(frozen=True)
    class Odd:
        value: set[str]

    with pytest.raises(TypeError, match="records cannot hold"):
        to_json(Odd({"a"}))
