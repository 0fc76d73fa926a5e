"""Records, those of settings and front matter too: frozen, with what is typed and what is not."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import Any

import pytest

from generator.frozen import is_frozen
from generator.models import Kind, Ref, Theme
from generator.values import LocalText
from tests.records import RECORDS


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_a_record_is_a_value(record: Any) -> None:
    """Frozen, without a dictionary, and what is not typed is a field of it."""
    assert is_frozen(record)
    assert not hasattr(record, "__dict__") or "__slots__" in vars(record)
    assert set(getattr(record, "NOT_TYPED", ())) <= {field.name for field in fields(record)}


def test_a_record_cannot_be_changed() -> None:
    """Not even by accident."""
    theme = Theme(id="avis", title=LocalText.of("Avis"))
    with pytest.raises(FrozenInstanceError):
        theme.id = "autre"  # type: ignore[misc]


def test_a_name_is_written_as_it_is_typed() -> None:
    """With its kind before a colon."""
    assert str(Ref(Kind.STATISTIC, "pour")) == "stat:pour"
    assert sorted([Ref(Kind.TREND, "b"), Ref(Kind.BRAND, "z"), Ref(Kind.TREND, "a")]) == [
        Ref(Kind.BRAND, "z"),
        Ref(Kind.TREND, "a"),
        Ref(Kind.TREND, "b"),
    ]
