"""A round of `trendbook fetch` against a server of our own."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from generator.catalogue import say
from generator.fetch.guard import Watch
from generator.fetch.outcomes import Report, SourceReport
from generator.fetch.politeness import Manners
from generator.fetch.report import line
from generator.fetch.run import Means, fetch
from generator.fetch.sources import Source
from generator.fetch.transport import Answer, Limits, Transport
from generator.fetch.workers import Readers
from generator.settings import Feed

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
QUICK = Limits(connect=1.0, read=1.0, total=3.0)
AT_ONCE = Manners(hosts=8, gap=0.0)
ENDING = ".test"


def own_names(host: str, port: int, **more: Any) -> list[Any]:
    """Names that end in .test lead to this machine; others to where they lead."""
    return socket.getaddrinfo("127.0.0.1" if host.endswith(ENDING) else host, port, **more)


class Open:
    """A transport whose hosts may lead to one another: all of them are this machine."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.limits = transport.limits

    def starting_at(self, _host: str) -> Self:
        """Any of them."""
        return self

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request."""
        return self._transport.ask(address, headers, watch, method)


class Timed(Open):
    """One that notes how long each request took."""

    def __init__(self, transport: Transport) -> None:
        super().__init__(transport)
        self.seconds: dict[str, float] = {}

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answer:
        """The answer to one request."""
        start = time.monotonic()
        try:
            return super().ask(address, headers, watch, method)
        finally:
            self.seconds[address] = time.monotonic() - start


def transport_for(hosts: Collection[str], limits: Limits = QUICK) -> Transport:
    """A transport that may ask these hosts on this machine."""
    return Transport(allow_private=frozenset(hosts), limits=limits, resolve=own_names)


def feed_source(name: str, url: str, **fields: Any) -> Source:
    """A feed as sources.yaml lists it."""
    settings = fields.pop("settings", "")
    every = fields.pop("every", timedelta(days=1))
    return Source(name, url, every, settings, Feed(id=name, url=url, **fields))


def round_of(
    site: Path,
    sources: Sequence[Source],
    *,
    now: datetime = NOW,
    force: bool = False,
    only: Collection[str] = (),
    manners: Manners = AT_ONCE,
    transport: Any = None,
    deadline: float = 10.0,
) -> Report:
    """What came of a round; all hosts of the sources may be on this machine."""
    hosts = {source.host for source in sources}
    told: list[SourceReport] = []
    before = threading.active_count()
    means = Means(
        site=site,
        transport=transport or transport_for(hosts),
        agent="Trendbook/0 (tests)",
        manners=manners,
        readers=Readers(2, deadline),
        now=lambda: now,
    )
    report = fetch(means, sources, lambda one, _done, _count: told.append(one), force=force, only=only)
    assert len(told) == len(report.sources)
    assert threading.active_count() <= before + 40  # watchdogs and resolvers end by themselves
    return report


def by_id(report: Report) -> dict[str, SourceReport]:
    """What came of each source."""
    return {one.id: one for one in report.sources}


def said(report: SourceReport, language: str = "en") -> str:
    """What a person reads of it."""
    words = line(report, language)
    assert words.startswith(say(language, "fetch.line", id=report.id, result=""))
    return words
