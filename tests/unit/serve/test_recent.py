"""What was used last is remembered, and no more than so much."""

from __future__ import annotations

from generator.cache import MemoryStore
from generator.serve.recent import RecentStore


def test_what_was_not_used_for_longest_is_forgotten() -> None:
    """Asking for a value counts as using it."""
    store = RecentStore(limit=30)
    for name in "abc":
        store.put("k", name, b"0123456789")
    assert store.get("k", "a")
    store.put("k", "d", b"0123456789")
    assert [bool(store.get("k", name)) for name in "abcd"] == [True, False, True, True]
    assert store.size == 30


def test_a_value_put_again_counts_once() -> None:
    """Else a store that is used for long would hold ever less."""
    store = RecentStore(limit=30)
    for _ in range(10):
        store.put("k", "a", b"0123456789")
    assert store.size == 10


def test_what_stands_below_is_read_and_never_written() -> None:
    """The cache of the site's builds is theirs."""
    below = MemoryStore()
    below.put("k", "a", b"1")
    store = RecentStore(below)
    store.put("k", "b", b"2")
    assert (store.get("k", "a"), store.get("k", "b")) == (b"1", b"2")
    assert below.get("k", "b") is None
