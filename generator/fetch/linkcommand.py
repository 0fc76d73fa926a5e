"""`trendbook fetch --links` without its terminal."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from generator.cache import NoStore
from generator.cited import cited
from generator.decode import decode
from generator.diagnostics import Diagnostic, Severity
from generator.fetch.command import agent, proxy_of
from generator.fetch.courtesy import AsksAs
from generator.fetch.linkoutcomes import LinkReport, LinksReport, Target, targets
from generator.fetch.linkround import LinkMeans, look_at
from generator.fetch.politeness import Manners
from generator.fetch.store import fetch_lock, sweep
from generator.fetch.transport import Limits, Transport
from generator.incoming import links
from generator.incoming.addresses import host_named
from generator.incoming.archives import OFF, WAYBACK
from generator.incoming.links import Damage, Ledger
from generator.incoming.places import LINKS
from generator.linknotes import read_notes
from generator.load import load
from generator.lock import BuildLock
from generator.settings import Config, Sources
from generator.shapes import SOURCES
from generator.state import replace_file


class LinkWish(NamedTuple):
    """What is asked for; the rest is other in tests only."""

    site: Path
    only: Collection[str] = ()
    force: bool = False
    manners: Manners = Manners()
    limits: Limits = Limits()
    transport: AsksAs | None = None
    search: Callable[[int], None] = lambda _: None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class CitedLinks(NamedTuple):
    """What a site cites and what is known of it; `faults` stand in the way, shown in `texts`.

    `is_all` says that every file could be read: what is cited in one with faults must not be forgotten.
    """

    config: Config
    sources: Sources
    targets: tuple[Target, ...]
    ledger: Ledger
    faults: tuple[Diagnostic, ...]
    texts: dict[str, str]
    is_all: bool

    def unknown(self, only: Collection[str]) -> list[str]:
        """The ids asked for that cite nothing on the web."""
        known = {name for target in self.targets for name in target.by}
        return [name for name in only if name not in known]


def alone(site: Path) -> BuildLock:
    """Held from before the ledger is read until it is written: two runs would undo one another's days.

    Raises:
        LockHeld: on entering, if sources or links are being fetched already.
        OSError: the disk does not allow it.
    """
    return BuildLock(fetch_lock(site))


def read_cited(site: Path) -> CitedLinks:
    """What a site cites, as far as its files can be read, and its ledger.

    Raises:
        OSError: it cannot be read.
    """
    loaded = load(site, ("content", SOURCES, "snapshots", LINKS))
    decoded = decode(loaded.value, NoStore(), (fault.mark.path for fault in loaded.diagnostics))
    corpus = decoded.value
    texts = {file.path: file.text for file in loaded.value if file.path in {SOURCES, LINKS}}
    file = next((file for file in loaded.value if file.path == LINKS), None)
    read = links.read(file.text) if file else Ledger()
    ledger = Ledger() if isinstance(read, Damage) else read
    damage = read_notes(file).diagnostics if file else ()
    found = (*loaded.diagnostics, *decoded.diagnostics, *damage)
    errors = [fault for fault in found if fault.severity is Severity.ERROR]
    return CitedLinks(
        config=corpus.config,
        sources=corpus.sources,
        targets=targets([*cited(corpus.records)]),
        ledger=ledger,
        # Faults of studies are the matter of `check`: what they cite can be looked at all the same.
        faults=tuple(fault for fault in errors if fault.mark.path in {SOURCES, LINKS}),
        texts=texts,
        is_all=not errors and not corpus.not_fetched,
    )


def fetch_links(
    wish: LinkWish, known: CitedLinks, tell: Callable[[LinkReport, int, int], None]
) -> LinksReport:
    """Look at what is due, and remember it. Whoever calls is `alone`, since before `known` was read.

    Raises:
        OSError: the disk does not allow it.
    """
    sources = known.sources
    place = sources.archive or WAYBACK
    transport = wish.transport or Transport(
        allow_private=frozenset(map(host_named, sources.allow_private)),
        proxy=proxy_of(sources.proxy),
        limits=wish.limits,
    )
    sweep(wish.site)
    written = known.texts.get(LINKS)

    def keep(ledger: Ledger) -> None:
        nonlocal written
        text = links.write(ledger)
        if text != written and (ledger.links or written is not None):
            replace_file(wish.site / LINKS, text.encode())
            written = text

    means = LinkMeans(
        transport=transport,
        agent=agent(known.config.base_url, "link checker"),
        archive=None if place == OFF else place,
        keep=keep,
        tell=tell,
        search=wish.search,
        manners=wish.manners,
        now=wish.now,
    )
    return look_at(means, known.targets, known.ledger, force=wish.force, only=wish.only, forget=known.is_all)
