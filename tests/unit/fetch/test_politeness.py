"""Who is asked when: with a clock of our own."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from generator.fetch.politeness import Manners, Pauses, Round

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_pause_is_the_longest_that_was_asked_for() -> None:
    """For that host, and until then."""
    pauses = Pauses()
    pauses.pause("a", NOW + timedelta(hours=2))
    pauses.pause("a", NOW + timedelta(hours=1))
    assert pauses.until("a", NOW) == NOW + timedelta(hours=2)
    assert pauses.until("a", NOW + timedelta(hours=2)) is None
    assert pauses.until("b", NOW) is None


class Watched:
    """Work that notes how much of it goes on at once."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.now: list[str] = []
        self.most: dict[str, int] = {}
        self.hosts = 0
        self.done: list[tuple[str, int]] = []

    def __call__(self, item: tuple[str, int]) -> None:
        """Do an item."""
        host = item[0]
        with self.lock:
            self.now.append(host)
            self.most[host] = max(self.most.get(host, 0), self.now.count(host))
            self.hosts = max(self.hosts, len(set(self.now)))
        time.sleep(0.01)
        with self.lock:
            self.now.remove(host)
            self.done.append(item)


def items(hosts: str, each: int) -> list[tuple[str, tuple[str, int]]]:
    """So many items for each host."""
    return [(host, (host, number)) for number in range(each) for host in hosts]


def test_a_host_is_asked_for_one_thing_after_another() -> None:
    """Few hosts at once; in the order given."""
    work = Watched()
    Round(Manners(hosts=3), work).go(items("abcdef", 4))
    assert set(work.most.values()) == {1}
    assert work.hosts <= 3
    assert [number for host, number in work.done if host == "a"] == [0, 1, 2, 3]
    assert len(work.done) == 24


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_there_is_nobody_to_be_polite_to_on_this_machine(host: str) -> None:
    """Several things at a time."""
    work = Watched()
    Round(Manners(own=3), work).go([(host, (host, number)) for number in range(20)])
    assert 1 < work.most[host] <= 3
    assert len(work.done) == 20


def test_nothing_to_do_is_done_at_once() -> None:
    """Without a thread."""
    Round(Manners(), Watched()).go([])


def test_a_bug_is_not_swallowed() -> None:
    """The round ends and it is raised where somebody sees it."""

    def fails(_item: str) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Round(Manners(gap=0.0), fails).go([("a", "x"), ("b", "y")])
