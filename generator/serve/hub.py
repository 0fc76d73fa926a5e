"""Browsers that wait to be told: each shows one page of the site."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Final

_ALIVE: Final = 10.0
"""Seconds after which a silent connection says something, so that one nobody reads is noticed."""


class Listener:
    """One page in one browser: the file it shows, and the digest of what it has of it."""

    def __init__(self, path: str, digest: str) -> None:
        self.path = path
        self.digest = digest
        self._told: asyncio.Queue[str | None] = asyncio.Queue()

    def tell(self, event: str, **said: object) -> None:
        """Send an event with what belongs to it."""
        self._told.put_nowait(f"event: {event}\ndata: {json.dumps(said)}\n\n")

    def end(self) -> None:
        """Close the connection."""
        self._told.put_nowait(None)

    async def events(self) -> AsyncIterator[str]:
        """The stream, as browsers read it (HTML, server-sent events)."""
        yield ": connected\n\n"
        while True:
            try:
                told = await asyncio.wait_for(self._told.get(), _ALIVE)
            except TimeoutError:
                told = ": still here\n\n"
            if told is None:
                return
            yield told


class Hub:
    """All who listen."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()

    def end(self) -> None:
        """Close all connections, so that the server can leave."""
        for listener in self.listeners:
            listener.end()

    async def stream(self, listener: Listener) -> AsyncIterator[str]:
        """The events of a listener, who is one as long as somebody reads them."""
        self.listeners.add(listener)
        try:
            async for told in listener.events():
                yield told
        finally:
            self.listeners.discard(listener)
