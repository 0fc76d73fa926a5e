"""The record of what was published: written one way, read strictly."""

from __future__ import annotations

from datetime import date

import pytest

from generator.ledger import Damage, Recorded, line_of, read, write
from generator.values import Amount
from generator.vocabularies import Qualifier, Unit

POUR = Recorded(Amount.parse("60"), Unit.PERCENT, date(2026, 11, 2), "0123456789abcdef")
COST = Recorded(Amount.parse("12.50"), Unit.CURRENCY, date(2026, 11, 3), "f" * 16, Qualifier.MORE_THAN, "USD")
RATIO = POUR._replace(value=Amount.parse("6/10"), unit=Unit.RATIO)


def test_what_is_written_is_read() -> None:
    """Values keep the digits that were typed; unit, qualifier and currency are theirs."""
    every = {"pour": POUR, "cout": COST, "part": RATIO}
    assert read(write(every)) == every
    assert read(write({})) == {}


def test_a_line_a_statistic_in_order() -> None:
    """So that a changed value is a changed line, whatever the order of the studies."""
    text = write({"pour": POUR, "cout": COST})
    assert text == write({"cout": COST, "pour": POUR})
    assert [line.partition(":")[0] for line in text.splitlines()[3:-2]] == ['"cout"', '"pour"']
    assert line_of(text, "pour") == 5
    changed = write({"pour": POUR._replace(value=Amount.parse("61")), "cout": COST})
    assert sum(old != new for old, new in zip(text.splitlines(), changed.splitlines(), strict=True)) == 1


TEXT = write({"cout": COST, "pour": POUR})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Damage(1, 1)),
        ("[]", Damage()),
        ("[" * 100_000, Damage()),
        ('{"version": 1}', Damage()),
        ('{"version": 1, "statistics": []}', Damage()),
        (TEXT.replace('"cout"', '<<<<<<< HEAD\n"cout"'), Damage(4, 1)),
        (TEXT.replace('"version": 1', '"version": 2'), Damage(variant="version")),
        (TEXT.replace('"cout"', '"pour"'), Damage(5, 1, "entry", "pour")),
        (TEXT.replace('"60"', "60"), Damage(5, 1, "entry", "pour")),
        (TEXT.replace('"60"', '"soixante"'), Damage(5, 1, "entry", "pour")),
        (TEXT.replace("2026-11-02", "hier"), Damage(5, 1, "entry", "pour")),
        (TEXT.replace("2026-11-02", "20261102"), Damage(5, 1, "entry", "pour")),
        (TEXT.replace('"60"', '"60,0"'), Damage(5, 1, "entry", "pour")),
        (TEXT.replace("more-than", "much-more"), Damage(4, 1, "entry", "cout")),
        (TEXT.replace('"value": "60", ', ""), Damage(5, 1, "entry", "pour")),
        (TEXT.replace('"value": "60"', '"value": "60", "note": ""'), Damage(5, 1, "entry", "pour")),
    ],
)
def test_anything_else_is_damage(text: str, expected: Damage) -> None:
    """At its line; nothing of a damaged record is believed."""
    assert read(text) == expected
