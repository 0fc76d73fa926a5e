"""A store that remembers what was put last, over one that is only read."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from generator.cache import NoStore, Store

LIMIT: Final = 64_000_000
"""Bytes that are remembered: drawings, rendered texts and marks of what was edited last."""


class RecentStore:
    """Keeps the values used last, up to `limit` bytes; asks `below` for what it does not have."""

    def __init__(self, below: Store | None = None, limit: int = LIMIT) -> None:
        self.below = below or NoStore()
        self._limit = limit
        self._held: OrderedDict[tuple[str, str], bytes] = OrderedDict()
        self.size = 0

    def get(self, kind: str, key: str, /) -> bytes | None:
        """What was kept, or None."""
        held = self._held.get((kind, key))
        if held is None:
            return self.below.get(kind, key)
        self._held.move_to_end((kind, key))
        return held

    def put(self, kind: str, key: str, value: bytes, /) -> None:
        """Keep `value`, and forget what was not used for longest."""
        self.size += len(value) - len(self._held.pop((kind, key), b""))
        self._held[kind, key] = value
        while self.size > self._limit:
            _, gone = self._held.popitem(last=False)
            self.size -= len(gone)
