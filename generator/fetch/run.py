"""One round over the sources: each is asked, read, remembered and reported by itself."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from generator.executors import default_jobs
from generator.fetch import studies
from generator.fetch.bodies import Request, feed_of, head_of
from generator.fetch.bookkeeping import Body, Books
from generator.fetch.client import ACCEPT, ACCEPT_STUDY, Reached, get
from generator.fetch.courtesy import AsksAs, Courteous
from generator.fetch.local import file_body
from generator.fetch.outcomes import Report, Result, SourceReport
from generator.fetch.politeness import Manners, Round
from generator.fetch.sources import FILE, Source
from generator.fetch.statuses import Refused
from generator.fetch.store import Store, sweep
from generator.fetch.transport import Answer
from generator.fetch.unusable import Unusable
from generator.fetch.workers import Readers
from generator.incoming.addresses import host_of
from generator.incoming.deciding import Failed, validators
from generator.incoming.entries import named
from generator.incoming.lockfile import Known
from generator.incoming.matching import wanted
from generator.incoming.merging import merge

Tell = Callable[[SourceReport, int, int], None]
_OK: Final = 200
_NOT_MODIFIED: Final = 304
_CHECK: Final = 20.0  # seconds that a study may take to be checked
_MEMORY: Final = 1_000_000_000  # of addresses, since the other studies are read as well
_SAVED_EVERY: Final = 1.0  # seconds: what a crash may forget of the lock


class Means(NamedTuple):
    """What a round works with. `agent` is how it calls itself; `checkers` hold studies to the site."""

    site: Path
    transport: AsksAs
    agent: str
    manners: Manners = Manners()
    readers: Readers | None = None
    checkers: Readers | None = None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def fetch(
    means: Means, listed: Sequence[Source], tell: Tell, *, force: bool = False, only: Collection[str] = ()
) -> Report:
    """Read what is due of the sources listed, or of those named.

    `tell` hears of each source as it is done, with how many are and how many there are.

    Raises:
        OSError: the disk does not allow it.
    """
    sweep(means.site)
    store = Store(means.site)
    sources = [source for source in listed if not only or source.id in only]
    store.forget_others({(source.feed is not None, source.id) for source in listed})
    with ExitStack() as stack:
        readers = stack.enter_context(means.readers or Readers(default_jobs()))
        checkers = stack.enter_context(means.checkers or Readers(1, _CHECK, _MEMORY, "studies"))
        one_round = _OneRound(means, store, (readers, checkers), tell, len(sources), force)
        try:
            one_round.go(sources)
        finally:
            store.save_lock()
    by_source = one_round.reports
    return Report(sources=tuple(by_source[one.feed is not None, one.id] for one in sources))


class _Came(NamedTuple):
    """A body that has to be read, and what it came with."""

    reached: Reached
    digest: str


class _OneRound:
    """What one round knows."""

    def __init__(
        self,
        means: Means,
        store: Store,
        readers: tuple[Readers, Readers],
        tell: Tell,
        count: int,
        force: bool,  # noqa: FBT001
    ) -> None:
        self._means = means
        self._transport = Courteous(means.transport, means.manners.gap)
        self._store = store
        self._books = Books(store, means.now)
        self._readers, self._checkers = readers
        self._tell = tell
        self._count = count
        self._force = force
        self._telling = threading.Lock()
        self._saved = time.monotonic()
        self._studies: list[tuple[Source, Known, _Came]] = []
        self.reports: dict[tuple[bool, str], SourceReport] = {}

    def go(self, sources: Iterable[Source]) -> None:
        """All of them; studies are checked when every one of them is there, in the order of their ids."""
        asked: list[tuple[str, Source]] = []
        for source in sources:
            if report := self._books.not_now(source, force=self._force):
                self._done(source, report)
            else:
                asked.append((source.host or f"{FILE}{source.id}", source))
        Round(self._means.manners, self._one).go(asked)
        for source, known, came in sorted(self._studies, key=lambda one: one[0].id):
            self._attempt(source, known, partial(self._study, source, known, came))

    def _one(self, source: Source) -> None:
        if report := self._books.paused(source):
            self._done(source, report)
            return
        known = self._books.known(source)
        self._attempt(source, known, partial(self._read, source, known))

    def _attempt(self, source: Source, known: Known, read: Callable[[], SourceReport | None]) -> None:
        """What fails here fails for this source alone."""
        try:
            report = read()
        except Refused as refused:
            report = self._books.failed(source, known, refused.failure, refused.host)
        except Unusable as fault:
            report = self._books.failed(source, known, Failed(fault.code, fault.values))
        if report:
            self._done(source, report)

    def _read(self, source: Source, known: Known) -> SourceReport | None:
        stands = self._books.stands(source, known)
        reached = self._reached(source, known, stands=stands)
        answer = reached.answer
        if answer.status == _NOT_MODIFIED:
            return self._books.answered(source, known, reached, Result.UNCHANGED, Body())
        if answer.status != _OK:
            raise Refused(answer, host_of(reached.final_url))
        digest = sha256(answer.body).hexdigest()
        if digest == known.body and stands:
            return self._books.answered(source, known, reached, Result.UNCHANGED, Body(digest))
        came = _Came(reached, digest)
        if source.feed is None:
            self._studies.append((source, known, came))
            return None
        return self._feed(source, known, came)

    def _reached(self, source: Source, known: Known, *, stands: bool) -> Reached:
        if source.is_file:
            return Reached(Answer(_OK, {}, file_body(self._means.site, source.url)), source.url, None)
        accept = ACCEPT if source.feed else ACCEPT_STUDY
        conditions = validators(known, stands=stands)
        transport = self._transport.starting_at(source.host)
        return get(transport, source.url, self._means.agent, conditions, accept)

    def _feed(self, source: Source, known: Known, came: _Came) -> SourceReport:
        assert source.feed  # noqa: S101 - studies go another way
        now = self._means.now()
        reached = came.reached
        content_type = reached.answer.headers.get("content-type", "")
        base = "" if source.is_file else reached.final_url
        remembered = self._store.snapshot(source.id)
        # Where nothing is known of a body, all is read anew: other settings, or figures found otherwise.
        read = frozenset(named(entry.reading) for entry in remembered.entries) if known.body else frozenset()
        head = head_of(Request(content_type, base, now, read))
        answer = self._readers.ask(head, reached.answer.body)
        self._store.keep_body(f"{source.id}.feed", reached.answer.body)
        feed = feed_of(answer)
        found = wanted(feed.entries, source.feed.keep, source.feed.drop)
        old = replace(
            remembered,
            title=feed.title or None,
            link=feed.link,
            language=source.feed.language or feed.language,
        )
        merged = merge(old, found, now)
        known = replace(known, snapshot=self._store.keep(merged.snapshot))
        result = Result.CHANGED if merged.new or merged.changed else Result.UNCHANGED
        body = Body(came.digest, feed.format, feed.ttl)
        return replace(
            self._books.answered(source, known, reached, result, body),
            new=len(merged.new),
            changed=len(merged.changed),
            total=len(merged.snapshot.entries),
            passed=len(feed.entries) - len(found),
            twice=merged.twice,
        )

    def _study(self, source: Source, known: Known, came: _Came) -> SourceReport:
        reached = came.reached
        self._store.save_lock()  # who checks finds the others on the disk
        self._store.keep_body(f"{source.id}.study", reached.answer.body)
        head = studies.head_of(self._means.site, source.id, source.url, self._means.now().date())
        text, faults = studies.checked_of(self._checkers.ask(head, reached.answer.body))
        if faults:
            failed = self._books.failed(source, known, Failed("study-faults", {"count": str(len(faults))}))
            return replace(failed, faults=faults, text=text)
        before = self._store.study(source.id)
        known = replace(known, snapshot=self._store.keep_study(source.id, text))
        result = Result.UNCHANGED if text == before else Result.CHANGED
        report = self._books.answered(source, known, reached, result, Body(came.digest, "yaml"))
        return replace(report, new=int(before is None), changed=int(before is not None and text != before))

    def _done(self, source: Source, report: SourceReport) -> None:
        with self._telling:
            self.reports[source.feed is not None, source.id] = report
            due = time.monotonic() - self._saved > _SAVED_EVERY
            self._saved = time.monotonic() if due else self._saved
            self._tell(report, len(self.reports), self._count)
        if due:  # while this one waits for the disk, others are told of
            self._store.save_lock()
