"""Which statistics a typed number can be, and what a sentence's figures make."""

from __future__ import annotations

import pytest

from generator.judging import Judge, computed
from generator.models import Statistic
from generator.numbers.parse import find_quantities
from generator.values import Amount, LocalText
from generator.vocabularies import Unit


def _statistic(shape: str) -> Statistic:
    """`84 percent`, `12 duration minutes`."""
    value, unit, *noun = shape.split()
    return Statistic(
        id=shape,
        study="e",
        value=Amount.parse(value),
        unit=Unit(unit),
        label=LocalText.of("…"),
        noun=LocalText.of(noun[0]) if noun else None,
        currency="EUR" if unit == "currency" else None,
    )


@pytest.mark.parametrize(
    ("typed", "parts", "made"),
    [
        ("7 points", "84 percent, 77 percent", True),
        ("8 points", "84 percent, 77 percent", False),
        ("3 points", "62.4 percent, 64.6 percent", True),  # as a reader of 62 % and 65 % reckons
        ("19 %", "68 percent, 81 percent", True),
        ("92 %", "47 percent, 28 percent, 17 percent", True),
        ("75 %", "47 percent, 28 percent, 17 percent", True),
        ("62 %", "47 percent, 30 percent, 15 percent", False),  # they do not stand beside one another
        ("91 %", "47 percent, 28 percent, 17 percent", False),
        ("plus de 90 %", "47 percent, 28 percent, 17 percent", True),
        ("plus de 92 %", "47 percent, 28 percent, 17 percent", False),
        ("plus de 5 %", "47 percent, 28 percent, 17 percent", False),  # of what is far above, it is not said
        ("38 %", "62 percent", True),
        ("39 %", "62 percent", False),
        ("trois quarts", "47 percent, 28 percent", True),
        ("deux tiers", "47 percent, 28 percent", False),
        ("un quart", "12 duration minutes, 9 duration minutes", True),
        ("un cinquième", "12 duration minutes, 9 duration minutes", False),
        ("3 minutes", "12 duration minutes, 9 duration minutes", True),
        ("3 heures", "12 duration minutes, 9 duration minutes", False),
        ("60", "120 count agents, 180 count agents", True),
        ("300", "120 count agents, 180 count agents", True),
        ("60", "120 count agents, 180 count calls", False),
        ("9 €", "45 currency, 54 currency", True),
        ("10 €", "45 currency, 54 currency", False),
        ("multiplié par 1,5", "120 count agents, 180 count agents", True),
        ("2 points", "1 rank, 3 rank", False),
    ],
)
def test_what_figures_make(typed: str, parts: str, *, made: bool) -> None:
    """Differences, changes, multiples, sums of neighbours and what they leave of a whole."""
    (quantity,) = find_quantities(typed, "fr")
    assert computed(quantity, [_statistic(one) for one in parts.split(", ")], told=True) is made


@pytest.mark.parametrize(
    ("typed", "believed"), [("60", False), ("un tiers", False), ("multiplié par 1,5", True)]
)
def test_counts_must_be_told(typed: str, *, believed: bool) -> None:
    """That two counts are as far apart as a third number says is often chance."""
    (quantity,) = find_quantities(typed, "fr")
    parts = [_statistic(one) for one in ("120 count agents", "180 count agents")]
    assert computed(quantity, parts) is believed


@pytest.mark.parametrize(
    ("typed", "among", "found"),
    [
        ("84 %", "84 percent, 77 percent", ["84 percent"]),
        ("plus de 80 %", "84 percent, 92 percent", ["84 percent"]),
        ("plus de 80 %", "300 percent", []),
        ("moins de la moitié", "47 percent, 1/3 ratio", ["47 percent"]),
        ("un sur trois", "33 percent, 1/3 ratio", ["1/3 ratio"]),
        ("80 %", "84 percent", []),
    ],
)
def test_what_a_number_can_be(typed: str, among: str, found: list[str]) -> None:
    """Of what agrees a qualifier means the nearest, and a ratio rather a ratio."""
    agreeing = Judge().agreeing(typed, "fr", [_statistic(one) for one in among.split(", ")])
    assert [one.id for one in agreeing or ()] == found


def test_words_without_a_number_are_none() -> None:
    """What states nothing is no figure, right or wrong."""
    assert Judge().agreeing("beaucoup", "fr", [_statistic("84 percent")]) is None
