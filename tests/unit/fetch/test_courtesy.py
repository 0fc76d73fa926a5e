"""Each host's turn, whoever leads there."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.fetch.courtesy import Courteous
from generator.fetch.guard import Watch
from generator.fetch.transport import Answer, Limits
from generator.fetch.unusable import Unusable


class Fake:
    """A transport that answers, or fails; and notes what it was asked."""

    limits = Limits()

    def __init__(self, *, fails: bool = False) -> None:
        self.asked: list[str] = []
        self.fails = fails

    def starting_at(self, _host: str) -> Fake:
        """Any host may lead anywhere."""
        return self

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request."""
        assert not headers
        assert not watch.is_over
        self.asked.append(f"{method} {address}")
        if self.fails:
            raise Unusable("reset", host="a.example")
        return Answer(200, {}, b"")


def rests(transport: Fake, *addresses: str, gap: float = 60.0) -> list[float]:
    """How long it rested before requests for these addresses."""
    slept: list[float] = []
    courteous = Courteous(transport, gap, slept.append)
    with Watch(10) as watch:
        for address in addresses:
            try:
                courteous.starting_at("b.example").by("HEAD").ask(address, {}, watch)
            except Unusable:
                assert transport.fails
    assert transport.asked == [f"HEAD {address}" for address in addresses]
    return slept


def test_a_host_is_left_alone_between_requests() -> None:
    """Whatever its port; not another host, and not before the first."""
    slept = rests(Fake(), "https://a.example/1", "http://b.example/", "http://a.example:8080/2")
    assert slept == [pytest.approx(60, abs=5)]


def test_to_wait_for_ones_turn_takes_none_of_ones_time() -> None:
    """It is no fault of the server: the deadline is for its answers."""
    courteous = Courteous(Fake(), 0.3)
    with Watch(0.2) as watch:
        for _ in range(3):  # the fake asserts that there is time left
            courteous.ask("https://a.example/", {}, watch)


def test_a_failure_counts_as_a_request() -> None:
    """The next one waits as long."""
    assert rests(Fake(fails=True), "https://a.example/1", "https://a.example/2") == [pytest.approx(60, abs=5)]


def test_this_machine_needs_no_courtesy() -> None:
    """There is nobody to be polite to."""
    assert rests(Fake(), *["http://127.0.0.1:8000/"] * 3) == []
