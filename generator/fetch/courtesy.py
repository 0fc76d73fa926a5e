"""A transport that is polite wherever it is led: to each host one request at a time, with rests."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Protocol

from generator.fetch.guard import Watch
from generator.fetch.politeness import is_own
from generator.fetch.transport import Answer, Limits
from generator.incoming.addresses import host_of


class AsksAs(Protocol):
    """What makes single requests, of any method: `transport.Transport`, or a fake."""

    @property
    def limits(self) -> Limits:
        """What may be spent on an answer."""
        raise NotImplementedError

    def starting_at(self, host: str) -> AsksAs:
        """What asks on behalf of a link to `host`."""

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request."""


class Courteous:
    """Asks as `transport` does, but a host for one thing at a time, `gap` seconds after the one before.

    Redirects lead lanes of several hosts to one, so that keeping to lanes is not enough. This very machine
    needs no courtesy.
    """

    def __init__(
        self,
        transport: AsksAs,
        gap: float,
        sleep: Callable[[float], None] = time.sleep,
        turns: Turns | None = None,
    ) -> None:
        self._transport = transport
        self._gap = gap
        self._sleep = sleep
        self._turns = turns or Turns()

    @property
    def limits(self) -> Limits:
        """What may be spent on an answer."""
        return self._transport.limits

    def starting_at(self, host: str) -> Courteous:
        """What asks on behalf of a link to `host`; the turns are those of all."""
        return Courteous(self._transport.starting_at(host), self._gap, self._sleep, self._turns)

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request, when it is its turn."""
        name = host_of(address)
        if is_own(name):
            return self._transport.ask(address, headers, watch, method)
        host = self._turns.of(name)
        with watch.paused():  # that others are asked first is no fault of the server
            host.lock.acquire()
            if (rest := host.rested + self._gap - time.monotonic()) > 0:
                self._sleep(rest)
        try:
            return self._transport.ask(address, headers, watch, method)
        finally:
            host.rested = time.monotonic()
            host.lock.release()

    def by(self, method: str) -> _By:
        """The same for requests of one method."""
        return _By(self, method)


class _By:
    def __init__(self, courteous: Courteous, method: str) -> None:
        self._courteous = courteous
        self._method = method

    @property
    def limits(self) -> Limits:
        return self._courteous.limits

    def starting_at(self, host: str) -> _By:
        return _By(self._courteous.starting_at(host), self._method)

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch) -> Answer:
        return self._courteous.ask(address, headers, watch, self._method)


class Turns:
    """Whose turn it is at each host."""

    def __init__(self) -> None:
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()

    def of(self, host: str) -> _Host:
        """The turns at one host."""
        with self._lock:
            return self._hosts[host]


class _Host:
    """A host: who asks it now, and when the last one was done."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.rested = float("-inf")
