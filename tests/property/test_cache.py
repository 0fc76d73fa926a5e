"""Keys of arbitrary values, and the cache law of stores."""

from __future__ import annotations

import copy
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import MemoryStore, NoStore, Store, key
from generator.store import DiskStore
from generator.values import LocalText
from generator.vocabularies import Unit

LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.binary(max_size=8),
    st.floats(allow_nan=False),
    st.decimals(allow_nan=False, allow_infinity=False, places=2).map(Decimal),
    st.fractions(),
    st.dates(),
    st.sampled_from(Unit),
    st.text().map(LocalText.of),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=3), inner, max_size=3),
    ),
    max_leaves=8,
)


def shape(value: object) -> object:
    """The value with its types and its notation: what a key must tell apart."""
    match value:
        case list() | tuple():
            return type(value).__name__, tuple(shape(one) for one in value)
        case dict():
            return "dict", frozenset((name, shape(one)) for name, one in value.items())
        case str() | date():
            return type(value).__name__, value
    return type(value).__name__, repr(value)


@given(VALUES, VALUES)
def test_keys_are_equal_exactly_for_equal_values(one: object, other: object) -> None:
    """Two values share a key if and only if they have the same types and contents."""
    assert (key(one) == key(other)) == (shape(one) == shape(other))
    assert key(copy.deepcopy(one)) == key(one)


@given(st.lists(VALUES, max_size=3), st.lists(VALUES, max_size=3))
def test_parts_do_not_run_together(one: list[object], other: list[object]) -> None:
    """The parts of a key are told apart, however they are cut."""
    assert (key(*one) == key(*other)) == (shape(one) == shape(other))


OPERATIONS = st.lists(
    st.tuples(st.sampled_from(["get", "put", "close"]), st.integers(0, 5)), min_size=1, max_size=30
)


def answers(store: Store, operations: list[tuple[str, int]]) -> list[bytes]:
    """What a memoised function gives, called in this order."""
    made = []
    for operation, number in operations:
        if operation == "close":
            if isinstance(store, DiskStore):
                store.close()
            continue
        name = key(number)
        value = store.get("square", name) if operation == "get" else None
        if value is None:
            value = b"%d" % number**2 * number
            store.put("square", name, value)
        made.append(value)
    return made


@settings(deadline=None)
@given(OPERATIONS)
def test_a_memoised_function_gives_the_same_with_any_store(operations: list[tuple[str, int]]) -> None:
    """No cache, memory, and a disk that is too small for all of it: the answers are the same."""
    with tempfile.TemporaryDirectory() as folder:
        stores: list[Store] = [NoStore(), MemoryStore(), DiskStore(Path(folder), "1", limit=1000)]
        given_by = [answers(store, operations) for store in stores]
        answers(stores[2], [("close", 0)])
    assert given_by[0] == given_by[1] == given_by[2]
