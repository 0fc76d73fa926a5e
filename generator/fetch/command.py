"""`trendbook fetch` without its terminal: what the command line gives, and what it has to say."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from generator import __version__
from generator.cache import NoStore
from generator.decode import decode
from generator.diagnostics import Diagnostic, Severity
from generator.executors import default_jobs
from generator.fetch import report as told
from generator.fetch.outcomes import Report, SourceReport
from generator.fetch.politeness import Manners
from generator.fetch.run import Means, fetch
from generator.fetch.sources import Source, listed
from generator.fetch.store import fetch_lock
from generator.fetch.transport import Limits, Transport
from generator.fetch.workers import DEADLINE, Readers
from generator.incoming.addresses import host_named
from generator.load import load
from generator.lock import BuildLock
from generator.settings import Config, Sources
from generator.shapes import CONFIG, SOURCES


class Wish(NamedTuple):
    """What is asked for; manners and limits are others in tests and benchmarks only."""

    site: Path
    only: Collection[str] = ()
    force: bool = False
    manners: Manners = Manners()
    limits: Limits = Limits()
    deadline: float = DEADLINE
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Listing(NamedTuple):
    """What sources.yaml says, and what is wrong with it; `texts` are the files in which that is shown."""

    config: Config
    sources: Sources
    listed: tuple[Source, ...]
    faults: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def failed(self) -> bool:
        """Whether a fault stands in the way."""
        return any(fault.severity is Severity.ERROR for fault in self.faults)

    def unknown(self, only: Collection[str]) -> list[str]:
        """The ids asked for that name no source."""
        return [name for name in only if all(source.id != name for source in self.listed)]


def read_sources(site: Path) -> Listing:
    """The sources that a site lists; nothing else of it is read.

    Raises:
        OSError: it cannot be read.
    """
    loaded = load(site, (SOURCES, CONFIG))
    decoded = decode(loaded.value, NoStore(), (fault.mark.path for fault in loaded.diagnostics))
    corpus = decoded.value
    faults = (fault for fault in (*loaded.diagnostics, *decoded.diagnostics) if fault.mark.path == SOURCES)
    texts = {file.path: file.text for file in loaded.value}
    return Listing(corpus.config, corpus.sources, tuple(listed(corpus.sources)), tuple(faults), texts)


def fetch_sources(wish: Wish, listing: Listing, tell: Callable[[SourceReport, int, int], None]) -> Report:
    """Read what is due, and remember it.

    Raises:
        LockHeld: that is being done already.
        OSError: the disk does not allow it.
    """
    now = wish.now
    means = Means(
        site=wish.site,
        transport=Transport(
            allow_private=frozenset(map(host_named, listing.sources.allow_private)),
            proxy=proxy_of(listing.sources.proxy),
            limits=wish.limits,
        ),
        agent=agent(listing.config.base_url),
        manners=wish.manners,
        readers=Readers(default_jobs(), wish.deadline),
        now=now,
    )
    with BuildLock(fetch_lock(wish.site)):
        return fetch(means, listing.listed, tell, force=wish.force, only=wish.only)


def agent(base_url: str | None, what: str = "feed fetcher") -> str:
    """How the program calls itself to servers: with the site, so that they know whom to write to."""
    return f"Trendbook/{__version__} ({f'+{base_url}; ' if base_url else ''}{what})"


def proxy_of(setting: str | None) -> str | None:
    """No proxy unless one is set; `env` is the one that the system names."""
    if setting != "env":
        return setting
    return os.environ.get("HTTPS_PROXY") or os.environ.get("https_proxy") or None


__all__ = ["Listing", "Wish", "fetch_sources", "read_sources", "told"]
