"""The record of what was published, whatever stands in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.ledger import Damage, Recorded, read, write
from generator.values import Amount
from generator.vocabularies import Qualifier, Unit

ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
numbers = st.decimals(-(10**12), 10**12, places=2) | st.integers(0, 10**12).map(Decimal)
recorded = st.builds(
    Recorded,
    value=st.builds(Amount, numbers, st.none() | st.integers(1, 1000).map(Decimal)),
    unit=st.sampled_from(Unit),
    published=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    says=st.text(st.characters(codec="utf-8"), max_size=20),
    qualifier=st.none() | st.sampled_from(Qualifier),
    currency=st.none() | st.sampled_from(["EUR", "USD"]),
)


@given(st.dictionaries(ids, recorded, max_size=5))
def test_what_is_written_is_read(every: dict[str, Recorded]) -> None:
    """And written the same again."""
    found = read(write(every))
    assert found == every
    assert not isinstance(found, Damage)
    assert write(found) == write(every)


@given(st.text(max_size=200) | st.just(write({})), st.integers(0, 60), st.text(max_size=5))
def test_reading_never_raises(text: str, at: int, more: str) -> None:
    """Damage is a value, with a place in the text."""
    damaged = text[:at] + more + text[at:]
    found = read(damaged)
    if isinstance(found, Damage):
        assert 1 <= found.line <= damaged.count("\n") + 1
        assert found.column >= 1
