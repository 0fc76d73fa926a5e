"""The tree that YAML becomes: frozen nodes with their place in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.diagnostics import Mark

YamlValue: TypeAlias = str | int | Decimal | bool | None

# Made by the thousand, so they are the library's own dataclasses and not `generator.frozen`.


@dataclass(frozen=True, slots=True)
class YamlScalar:
    """One value. `text` is what was typed (quotes and escapes resolved), `value` what it means."""

    value: YamlValue
    text: str
    mark: Mark
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class YamlSequence:
    """A list."""

    items: tuple[YamlNode, ...]
    mark: Mark
    flow: bool = False


@dataclass(frozen=True, slots=True)
class YamlEntry:
    """One key of a map with its value; the key's name is its text."""

    key: YamlScalar
    value: YamlNode


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """A map, its keys unique and in the order typed."""

    entries: tuple[YamlEntry, ...]
    mark: Mark
    flow: bool = False


YamlNode: TypeAlias = YamlScalar | YamlSequence | YamlMapping


def plain(node: YamlNode) -> object:
    """The node as dict, list, str, int, Decimal, bool or None."""
    match node:
        case YamlScalar():
            return node.value
        case YamlSequence():
            return [plain(child) for child in node.items]
        case YamlMapping():
            return {entry.key.text: plain(entry.value) for entry in node.entries}


def find(node: YamlNode, loc: tuple[str | int, ...], *, key: bool = False) -> Mark:
    """Where the value at `loc` stands, or its key; if missing, the deepest ancestor that exists.

    A block that starts below its key has no line of its own: its key stands for it.
    """
    return _found(node, loc, _entry, key=key)


class Places:
    """`find` for whoever asks often: each map is looked through once."""

    def __init__(self, node: YamlNode) -> None:
        self._node = node
        self._by_key: dict[int, dict[str, YamlEntry]] = {}

    def find(self, loc: tuple[str | int, ...], *, key: bool = False) -> Mark:
        """See `find`."""
        return _found(self._node, loc, self._entry, key=key)

    def _entry(self, node: YamlMapping, key: str) -> YamlEntry | None:
        known = self._by_key.get(id(node))
        if known is None:
            known = self._by_key[id(node)] = {entry.key.text: entry for entry in node.entries}
        return known.get(key)


_Entry: TypeAlias = Callable[[YamlMapping, str], YamlEntry | None]


def _found(node: YamlNode, loc: tuple[str | int, ...], entry_of: _Entry, *, key: bool) -> Mark:
    found = node.mark
    for depth, step in enumerate(loc):
        entry, child = _child(node, step, entry_of)
        if child is None:
            return found
        last = depth == len(loc) - 1
        found = entry.mark if entry and ((key and last) or _is_block(child)) else child.mark
        node = child
    return found


def _entry(node: YamlMapping, key: str) -> YamlEntry | None:
    return next((entry for entry in node.entries if entry.key.text == key), None)


def _child(node: YamlNode, step: str | int, entry_of: _Entry) -> tuple[YamlScalar | None, YamlNode | None]:
    """The key and the value at one step; for an item of a list there is no key."""
    if isinstance(node, YamlSequence):
        inside = isinstance(step, int) and 0 <= step < len(node.items)
        return None, node.items[int(step)] if inside else None
    entry = entry_of(node, str(step)) if isinstance(node, YamlMapping) else None
    return (entry.key, entry.value) if entry else (None, None)


def _is_block(node: YamlNode) -> bool:
    return not isinstance(node, YamlScalar) and not node.flow
