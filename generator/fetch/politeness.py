"""Who is asked when: one request at a time to a host, a second apart; few hosts at once."""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Generic, NamedTuple, TypeVar

from generator.incoming.machines import forbidden

T = TypeVar("T")


class Manners(NamedTuple):
    """`hosts` asked at once; of each of them one thing at a time, `gap` seconds apart.

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

    def __init__(
        self, manners: Manners, work: Callable[[T], None], sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._manners = manners
        self._work = work
        self._sleep = sleep
        self._lanes: deque[_Lane[T]] = deque()
        self._lock = threading.Lock()
        self._failure: list[BaseException] = []

    def go(self, items: Iterable[tuple[str, T]]) -> None:
        """Do it for every (host, item); what the work raises is raised here, after the others stopped."""
        by_host: dict[str, deque[T]] = defaultdict(deque)
        for host, item in items:
            by_host[host].append(item)
        hosts, gap, own = self._manners
        for host, queue in by_host.items():
            lanes = [_Lane(queue, 0.0)] * min(own, len(queue)) if is_own(host) else [_Lane(queue, gap)]
            self._lanes += lanes
        count = min(len(self._lanes), hosts)
        threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(count)]
        _all(threads)
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

    def _go_along(self, lane: _Lane[T]) -> None:
        first = True
        while not self._failure:
            try:
                item = lane.queue.popleft()
            except IndexError:
                return
            if not first and lane.gap:
                self._sleep(lane.gap)
            first = False
            self._work(item)


def is_own(host: str) -> bool:
    """Whether a host is this machine itself."""
    return host == "localhost" or forbidden(host) == "loopback"


class _Lane(NamedTuple, Generic[T]):
    queue: deque[T]
    gap: float


def _all(threads: Sequence[threading.Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():  # in steps, so that Ctrl+C is heard
            thread.join(0.2)
