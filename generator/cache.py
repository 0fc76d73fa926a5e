"""Memoising by content: the digest that names a result, and where results are kept.

A result may be kept under `key(…)` of everything it depends on: its inputs, the version of the
function, the version of the tool. Then deleting a cache, or having none, never changes a byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from hashlib import blake2b
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final, Protocol

from generator.frozen import is_frozen

_Encode = Callable[[Any], str]


def key(*parts: object) -> str:
    """32 hexadecimal characters that differ whenever a part differs in type or in value.

    Parts are str, bytes, int, float, bool, None, Decimal, Fraction, date, enum members, tuples,
    lists, named tuples, mappings (in any order) and frozen dataclasses of such parts. Amounts that
    are equal but written differently (1 and 1.0, Decimal("1") and Decimal("1.0")) are different parts.

    Raises:
        TypeError: a part is of another type, so that equal values might not be written equally.
    """
    text = _sequence(parts)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Store(Protocol):
    """Keeps bytes under a kind ("prose", "svg" …) and a key made by `key`; it may forget any."""

    def get(self, kind: str, key: str, /) -> bytes | None:
        """What was kept, or None."""

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Keep `value`; a store that cannot does nothing."""


class MemoryStore:
    """Keeps everything as long as the program runs."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], bytes] = {}

    def get(self, kind: str, key: str, /) -> bytes | None:
        """What was kept, or None."""
        return self.values.get((kind, key))

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Keep `value`."""
        self.values[kind, key] = value


class HeldStore:
    """Another store, until it is told to hold: then what is put is kept here, to be taken elsewhere.

    A forked process holds: its parent, which has the store's files, puts what the child found.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: dict[tuple[str, str], bytes] | None = None

    def get(self, kind: str, key: str, /) -> bytes | None:
        """What was kept, or None."""
        held = self._held.get((kind, key)) if self._held else None
        return self._store.get(kind, key) if held is None else held

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Keep `value`."""
        if self._held is None:
            self._store.put(kind, key, value)
        else:
            self._held[kind, key] = value

    def hold(self) -> None:
        """From now on keep apart what is put, beginning with nothing."""
        self._held = {}

    def take(self) -> dict[tuple[str, str], bytes]:
        """What was put since `hold`."""
        return self._held or {}

    def put_all(self, values: Mapping[tuple[str, str], bytes]) -> None:
        """Keep what another process took."""
        for (kind, key), value in values.items():
            self.put(kind, key, value)


class NoStore:
    """Keeps nothing."""

    def get(self, _kind: str, _key: str, /) -> bytes | None:
        """None, always."""
        return None

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Forget `value` at once."""


# Each value is written so that its end can be told without escapes: texts carry their length, and
# sequences their count. So no two different values are written alike.


class _Encoders(dict[type, _Encode]):
    """How each type is written; a type that is new is looked at once."""

    def __missing__(self, kind: type) -> _Encode:
        encode = self[kind] = _encoder(kind)
        return encode


def _encoder(kind: type) -> _Encode:
    name = f"{kind.__module__}.{kind.__qualname__}"
    if is_dataclass(kind):
        return _record_encoder(kind, name)
    if issubclass(kind, Enum):
        return lambda member: f"E{name}.{member.name};"
    if issubclass(kind, str):  # text that is marked as safe HTML
        return lambda text: f"S{name};{len(text)}:{str.__str__(text)}"
    if issubclass(kind, tuple):  # a named one
        return lambda values: f"N{name};{_sequence(values)}"
    if issubclass(kind, Mapping):
        return _mapping
    raise TypeError(f"a cache key cannot be made of {name}")


def _record_encoder(kind: type, name: str) -> _Encode:
    if not is_frozen(kind):
        raise TypeError(f"a cache key cannot be made of {name}: it is not frozen")
    names = tuple(field.name for field in fields(kind))
    start = f"R{name}({','.join(names)});"
    if not names:
        return lambda _record: start
    every = attrgetter(*names, names[0])  # one name alone would not give a tuple
    return lambda record: start + _joined(every(record)[:-1])


def _joined(values: tuple[object, ...] | list[object]) -> str:
    encoders = _ENCODERS
    return "".join([encoders[type(value)](value) for value in values])


def _sequence(values: tuple[object, ...]) -> str:
    return f"T{len(values)};{_joined(values)}"


def _list(values: list[object]) -> str:
    return f"L{len(values)};{_joined(values)}"


def _mapping(values: Mapping[Any, object]) -> str:
    pairs = sorted(_joined(pair) for pair in values.items())
    return f"M{len(pairs)};{''.join(pairs)}"


_ENCODERS: Final = _Encoders(
    {
        str: lambda value: f"s{len(value)}:{value}",
        bytes: lambda value: f"b{value.hex()};",
        int: lambda value: f"i{value};",
        float: lambda value: f"f{value!r};",
        bool: lambda value: "1" if value else "0",
        type(None): lambda _value: "n",
        Decimal: lambda value: f"d{value};",
        Fraction: lambda value: f"q{value};",
        date: lambda value: f"D{value};",
        datetime: lambda value: f"t{value.isoformat()};",
        tuple: _sequence,
        list: _list,
        dict: _mapping,
        MappingProxyType: _mapping,
    }
)
