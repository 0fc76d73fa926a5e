"""Who is asked when: one source of a host after the other, few hosts at once."""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from generator.incoming.machines import forbidden_host

T = TypeVar("T")


class Manners(NamedTuple):
    """`hosts` asked at once; of each of them one thing at a time, `gap` seconds apart: see `courtesy`.

    This very machine is asked for `own` things at a time without a pause: there is nobody to be polite to.
    """

    hosts: int = 4
    gap: float = 1.0
    own: int = 4


class Pauses:
    """Hosts that asked to be left alone, and until when."""

    def __init__(self) -> None:
        self._until: dict[str, datetime] = {}
        self._lock = threading.Lock()

    def pause(self, host: str, until: datetime) -> None:
        """Ask `host` for nothing before `until`."""
        with self._lock:
            self._until[host] = max(until, self._until.get(host, until))

    def until(self, host: str, now: datetime) -> datetime | None:
        """Until when it is to be left alone, if it is."""
        with self._lock:
            until = self._until.get(host)
        return until if until and now < until else None


class Round(Generic[T]):
    """Does something for each item, host by host."""

    def __init__(self, manners: Manners, work: Callable[[T], None]) -> None:
        self._manners = manners
        self._work = work
        self._lanes: deque[deque[T]] = deque()
        self._lock = threading.Lock()
        self._failure: list[BaseException] = []

    def go(self, items: Iterable[tuple[str, T]]) -> None:
        """Do it for every (host, item); what the work raises is raised here, after the others stopped."""
        by_host: dict[str, deque[T]] = defaultdict(deque)
        for host, item in items:
            by_host[host].append(item)
        for host, queue in by_host.items():
            self._lanes += [queue] * (min(self._manners.own, len(queue)) if is_own(host) else 1)
        count = min(len(self._lanes), self._manners.hosts)
        threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(count)]
        try:
            _all(threads)
        except BaseException as failure:  # Ctrl+C: nothing more is begun
            self._failure.append(failure)
            raise
        if self._failure:
            raise self._failure[0]

    def _serve(self) -> None:
        """One host after the other, each to its end."""
        try:
            while not self._failure:
                with self._lock:
                    if not self._lanes:
                        return
                    lane = self._lanes.popleft()
                self._go_along(lane)
        except BaseException as failure:  # noqa: BLE001 - raised again by the thread that waits
            self._failure.append(failure)

    def _go_along(self, lane: deque[T]) -> None:
        while not self._failure:
            try:
                item = lane.popleft()
            except IndexError:
                return
            self._work(item)


def is_own(host: str) -> bool:
    """Whether a host is this machine itself."""
    return forbidden_host(host) == "loopback"


def _all(threads: Sequence[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():  # in steps, so that Ctrl+C is heard
            thread.join(0.2)
