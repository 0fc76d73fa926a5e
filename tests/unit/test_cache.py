"""Keys: equal for equal inputs, different for any difference, the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, make_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.cache import MemoryStore, NoStore, Store, key

ROOT = Path(__file__).parents[2]


class Unit(StrEnum):
    """An enumeration whose members are texts."""

    PERCENT = "percent"


class Other(Enum):
    """Another one with the same member."""

    PERCENT = "percent"


class Safe(str):
    """Text that is marked as safe."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class One:
    """A record of one field."""

    value: object


@dataclass(frozen=True)
class Two:
    """The same field in another record, without slots."""

    value: object


@dataclass(frozen=True)
class Nothing:
    """A record without fields."""


DIFFERENT: tuple[object, ...] = (
    *(
        "",
        "1",
        "n",
        "a",
        "é",
        "e\u0301",
        "percent",
        Safe("a"),
        Safe("1"),
        b"1",
        b"",
        0,
        1,
        -1,
        1.0,
        0.0,
        True,
    ),
    *(False, None, Decimal(1), Decimal("1.0"), Fraction(1), Fraction(1, 2), date(2024, 1, 1), "2024-01-01"),
    *(datetime(2024, 1, 1, tzinfo=UTC), Unit.PERCENT, Other.PERCENT, (), [], {}, (1,), [1], ("1",), ((1,),)),
    *((1, 2), (12,), ("a", "b"), ("ab",), ("", "ab"), ("a", ("b",)), (("a",), "b"), {"a": 1}, {"a": "1"}),
    *({1: "a"}, {"1": "a"}, {"a": {"b": 1}}, (("a", 1),), One(1), One("1"), Two(1), One(One(1)), One((1,))),
    *(One(None), Nothing(), (One(1), One(2)), (One(1), 2), {"a": One(1)}, float("inf"), float("nan")),
)


def test_different_values_have_different_keys() -> None:
    """No two values that differ in type, in content or in grouping share a key."""
    keys = [key(value) for value in DIFFERENT]
    assert len(set(keys)) == len(DIFFERENT)
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in keys)
    assert len({key(), key(""), key("", ""), key(("", "")), key("a", "b"), key("ab")}) == 6


def test_equal_values_have_equal_keys() -> None:
    """Mappings count by content, not by order or class; records by their fields."""
    assert key({"a": 1, "b": 2}) == key({"b": 2, "a": 1}) == key(MappingProxyType({"b": 2, "a": 1}))
    assert key(One((1, "x"))) == key(One((1, "x")))
    assert key("x" + "y") == key("xy")


def test_what_has_no_order_of_its_own_is_refused() -> None:
    """A key is never made of what may be written in two ways: sets, functions, changeable records."""
    changeable = make_dataclass("changeable", ["value"])
    for value in ({1, 2}, object(), len, changeable(1), One({1}), {"a": {1}}):
        with pytest.raises(TypeError, match="cache key"):
            key(value)


def test_keys_are_the_same_in_every_process() -> None:
    """Neither the hash seed nor the locale reaches a key."""
    code = (
        "from generator.cache import key; from generator.models import *; from generator.values import *\n"
        "print(key(Study(id='é', title=LocalText.of({'fr': 'x', 'en': 'y'})), {'b': 1, 'a': Unit.RATIO}))"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
            check=True,
            capture_output=True,
        ).stdout
        for seed, locale in (("1", "C"), ("2", "C.UTF-8"))
    }
    assert len(keys) == 1


def test_a_memory_store_keeps_by_kind_and_key() -> None:
    """What was put under a kind and a key is found there and nowhere else; NoStore forgets."""
    store: Store = MemoryStore()
    store.put("svg", "k", b"1")
    assert store.get("svg", "k") == b"1"
    assert store.get("png", "k") is None
    none: Store = NoStore()
    none.put("svg", "k", b"1")
    assert none.get("svg", "k") is None
