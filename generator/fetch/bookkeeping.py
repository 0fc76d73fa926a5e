"""What is known of each source after it was looked at, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from generator.fetch.client import Reached
from generator.fetch.outcomes import Result, SourceReport
from generator.fetch.politeness import Pauses
from generator.fetch.sources import Source
from generator.fetch.store import Store
from generator.incoming.deciding import (
    Answered,
    Due,
    Failed,
    after_answer,
    after_failure,
    due,
    known_of,
    moved,
)
from generator.incoming.lockfile import Known
from generator.incoming.places import path_of, study_path


class Body(NamedTuple):
    """The SHA-256 of a body, None for a 304; and, where it was read, what it says of itself."""

    digest: str | None = None
    format: str | None = None
    ttl: int | None = None


class Books:
    """What a store knows of sources, and the hosts that want to be left alone. Threads may share it."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._pauses = Pauses()

    def known(self, source: Source) -> Known:
        """What is known of a source as sources.yaml has it now."""
        table = self._store.feeds if source.feed else self._store.studies
        return known_of(table.get(source.id), source.url, source.settings)

    def stands(self, source: Source, known: Known) -> bool:
        """Whether its snapshot is as it was written."""
        return self._store.stands(path_of(source.id) if source.feed else study_path(source.id), known)

    def not_now(self, source: Source, *, force: bool) -> SourceReport | None:
        """Why a source is not asked in this round; None if it is: what was lost always is."""
        known = self.known(source)
        when = due(known, self._now(), force=force or source.is_file)
        is_lost = when is Due.FRESH and known.snapshot is not None and not self.stands(source, known)
        if when is Due.NOW or is_lost:
            return None
        if when is Due.WAITING and known.wait_until:
            self._pauses.pause(source.host, known.wait_until)
        return self._report(source, known, Result(when.value))

    def paused(self, source: Source) -> SourceReport | None:
        """That its host wants to be left alone, since another source was asked; None if it does not."""
        until = self._pauses.until(source.host, self._now())
        if until is None:
            return None
        return self._noted(source, replace(self.known(source), wait_until=until), Result.WAITING)

    def answered(
        self, source: Source, known: Known, reached: Reached, result: Result, body: Body
    ) -> SourceReport:
        """Note an answer that could be used."""
        answer = reached.answer
        came = Answered(answer.status, reached.final_url, reached.permanent, answer.headers, *body)
        return self._noted(source, after_answer(known, came, self._now(), source.every), result)

    def failed(self, source: Source, known: Known, failure: Failed, host: str = "") -> SourceReport:
        """Note a failure; `host` is the one that answered, which may be another one than was asked."""
        known = after_failure(known, failure, self._now())
        if known.wait_until:
            for one in {source.host, host} - {""}:
                self._pauses.pause(one, known.wait_until)
        report = self._noted(source, known, Result.FAILED)
        return replace(report, reason=failure.code, values=failure.values)

    def _noted(self, source: Source, known: Known, result: Result) -> SourceReport:
        (self._store.feeds if source.feed else self._store.studies)[source.id] = known
        return self._report(source, known, result)

    def _report(self, source: Source, known: Known, result: Result) -> SourceReport:
        checked = known.wait_until if result is Result.WAITING else known.next_check
        return SourceReport(
            id=source.id,
            is_feed=source.feed is not None,
            url=source.url,
            result=result,
            stands=known.snapshot is not None,
            since=known.fetched_at,
            next_check=checked,
            moved_to=moved(known),
        )
