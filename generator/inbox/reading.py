"""A site as the inbox sees it: its sources and what they brought, its studies and publishers, all its ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.decode import Corpus, decode, refs_of
from generator.diagnostics import Diagnostic, Severity
from generator.drafting.adoption import Room
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.places import FOLDER, LOCK, Damaged, path_of
from generator.incoming.publishers import KnownPublishers
from generator.incoming.ranking import Ranked, ranked
from generator.incoming.snapshots import read
from generator.inputs import read_inputs
from generator.models import Kind, Publisher, Study
from generator.settings import Feed
from generator.shapes import SOURCES
from generator.state import CACHE_FOLDER, Options
from generator.store import DiskStore


class Inbox(NamedTuple):
    """What the site lists and what came. `faults` stand in the way; `texts` are those they are shown in."""

    corpus: Corpus
    snapshots: tuple[Snapshot, ...]
    faults: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    now: datetime

    @property
    def language(self) -> str:
        """The site's."""
        return self.corpus.config.language

    @property
    def feeds(self) -> Mapping[str, Feed]:
        """The feeds of sources.yaml by their ids."""
        return {feed.id: feed for feed in self.corpus.sources.feeds}

    @property
    def publishers(self) -> list[Publisher]:
        """The site's publishers."""
        return [one for one in self.corpus.records if isinstance(one, Publisher)]

    @property
    def studies(self) -> list[Study]:
        """The site's studies, remote ones as well."""
        return [one for one in self.corpus.records if isinstance(one, Study)]

    @property
    def whole(self) -> Mapping[str, Snapshot]:
        """By feed, the snapshots that are as they were written: no other is written over.

        None, where the lock or sources.yaml has faults.
        """
        damaged = {fault.mark.path for fault in self.faults}
        if damaged & {LOCK, SOURCES}:
            return {}
        return {one.feed: one for one in self.snapshots if path_of(one.feed) not in damaged}

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """A snapshot as the inbox takes it: an entry whose study is gone is new again."""
        if all(entry.status is not EntryStatus.ADOPTED for entry in snapshot.entries):
            return snapshot
        # A study that has a fault and cannot be read is one all the same.
        unreadable = {one.id for one in self.corpus.declared if one.kind is Kind.STUDY}
        made = unreadable.union(one.id for one in self.studies)
        return replace(snapshot, entries=tuple(_seen(entry, made) for entry in snapshot.entries))

    def entries(self) -> tuple[Ranked, ...]:
        """New entries, the most promising first."""
        snapshots = map(self.seen, self.snapshots)
        return ranked(snapshots, self.feeds.values(), self.publishers, self.studies, self.now)

    def room(self) -> Room:
        """What an adoption must know of the site."""
        names = frozenset(_names(self.corpus))
        return Room(self.language, KnownPublishers(self.publishers), names, names)

    def is_study(self, path: str) -> bool:
        """Whether a file at `path` would be read as a study."""
        patterns = self.corpus.sources.studies
        return any(fnmatchcase(path, one) for one in patterns if "://" not in one)


def read_inbox(options: Options) -> Inbox:
    """All of it, read from disk; of other faults in the content nothing is said here.

    Raises:
        OSError: it cannot be read.
    """
    inputs = read_inputs(options, cached=False)
    with DiskStore(options.site / CACHE_FOLDER / "store", inputs.tool, read_only=True) as store:
        decoded = decode(inputs.content, store, inputs.unread)
    texts = {file.path: file for file in inputs.content}
    faults = tuple(fault for fault in (*inputs.faults, *decoded.diagnostics) if _matters(fault))
    found = []
    for feed in decoded.value.sources.feeds:
        file = texts.get(path_of(feed.id))
        snapshot = read(file.text, feed.id) if file else None
        if snapshot is not None and not isinstance(snapshot, Damaged):
            found.append(snapshot)
    shown = {fault.mark.path: texts[fault.mark.path].text for fault in faults if fault.mark.path in texts}
    now = datetime.combine(options.today, time.max, UTC)
    return Inbox(decoded.value, tuple(found), faults, shown, now)


def _matters(fault: Diagnostic) -> bool:
    path = fault.mark.path
    ours = path in {SOURCES, LOCK} or (path.startswith(f"{FOLDER}/") and path.endswith(".json"))
    return ours and fault.severity is Severity.ERROR


def _seen(entry: Entry, made: Collection[str]) -> Entry:
    is_gone = entry.status is EntryStatus.ADOPTED and entry.study not in made
    return replace(entry, status=EntryStatus.NEW, study=None) if is_gone else entry


def _names(corpus: Corpus) -> Iterator[str]:
    """Every id of the site, of whatever kind: a link without a kind must lead to one thing."""
    for record in corpus.records:
        for ref, _ in refs_of(record):
            yield from (ref.id, ref.id.rpartition("/")[2])
        if isinstance(record, Study):
            yield from (alias for statistic in record.statistics for alias in statistic.aliases)
    yield from (ref.id for ref in corpus.declared)
    yield from corpus.published
    yield from corpus.charts
