"""One round over the cited addresses: each is looked at, then an archive is asked for what has no copy."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from secrets import token_hex
from threading import Lock
from typing import Final, NamedTuple

from generator.fetch.archive import ArchiveClient, ask_for_copies, known_of
from generator.fetch.courtesy import AsksAs, Courteous
from generator.fetch.linkoutcomes import Came, LinkReport, LinksReport, Target
from generator.fetch.looker import Looker, Seen
from generator.fetch.politeness import Manners, Pauses, Round
from generator.incoming.addresses import host_of
from generator.incoming.deciding import Due, is_ahead
from generator.incoming.links import Ledger
from generator.incoming.looking import Verdict, after_look, due, wants_copy

_SAVED_EVERY: Final = 1.0  # seconds: what a crash may forget


class LinkMeans(NamedTuple):
    """What a round works with; `archive` is None where none is to be asked.

    `search` hears for how many links it is asked for a copy.

    `keep` is given what is known by then, now and then and at the end; `tell` hears of each link as it is
    done, with how many are and how many there are.
    """

    transport: AsksAs
    agent: str
    archive: str | None
    keep: Callable[[Ledger], None]
    tell: Callable[[LinkReport, int, int], None]
    search: Callable[[int], None] = lambda _: None
    manners: Manners = Manners()
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], None] = time.sleep
    word: Callable[[], str] = lambda: f"trendbook-{token_hex(6)}"


def look_at(
    means: LinkMeans,
    listed: Sequence[Target],
    ledger: Ledger,
    *,
    force: bool = False,
    only: Collection[str] = (),
    forget: bool = True,
) -> LinksReport:
    """Look at what is due of the links listed, or of those that are cited by the records named in `only`.

    What is listed no more is forgotten; without `forget`, for a list that may lack some, it is not.

    Raises:
        OSError: the disk does not allow it.
    """
    wanted = [one for one in listed if not only or not set(only).isdisjoint(one.by)]
    names = {one.address for one in listed}
    links = {name: link for name, link in ledger.links.items() if name in names or not forget}
    return _OneRound(means, replace(ledger, links=links), len(wanted)).go(wanted, force=force)


class _OneRound:
    """What one round knows."""

    def __init__(self, means: LinkMeans, ledger: Ledger, count: int) -> None:
        self._means = means
        self._links = dict(ledger.links)
        self._before = dict(self._links)
        self._archive_waits = ledger.archive_waits
        self._count = count
        courteous = Courteous(means.transport, means.manners.gap, means.sleep)
        self._looker = Looker(courteous, means.agent, means.now, means.word)
        self._archive = ArchiveClient(courteous, means.agent, means.archive, means.now)
        self._pauses = Pauses()
        self._lock = Lock()
        self._saved = time.monotonic()
        self._seen: dict[str, Seen] = {}
        self._reports: dict[str, LinkReport] = {}

    def go(self, wanted: Sequence[Target], *, force: bool) -> LinksReport:
        asked: list[tuple[str, Target]] = []
        for target in wanted:
            known = self._links.get(target.address)
            when = due(known, self._means.now(), force=force)
            if when is Due.NOW:
                asked.append((host_of(target.address), target))
            elif when is Due.WAITING and known and known.wait_until:
                self._pauses.pause(host_of(target.address), known.wait_until)
                self._waits(target, known.wait_until)
            else:
                self._report(target, Came.FRESH)
        try:
            Round(self._means.manners, self._one).go(asked)
            copies, archive = self._after([target for _, target in asked], wanted)
        finally:
            self._save()
        # Copies were found after the links were told.
        told = ((self._reports[one.address], self._links.get(one.address)) for one in wanted)
        reports = tuple(replace(report, link=link) for report, link in told)
        return LinksReport(links=reports, copies=copies, archive=archive)

    def _one(self, target: Target) -> None:
        now = self._means.now()
        if until := self._pauses.until(host_of(target.address), now):
            self._waits(target, until)
            return
        seen = self._looker.look(target.address, self._links.get(target.address))
        if seen.look.wait_until:
            for address in (target.address, seen.look.final_url or target.address):
                self._pauses.pause(host_of(address), seen.look.wait_until)
        with self._lock:
            self._seen[target.address] = seen
        if seen.look.verdict is not Verdict.SILENT:
            self._note(target, seen)
            self._report(target, Came.LOOKED, seen.values)

    def _after(self, asked: Sequence[Target], wanted: Sequence[Target]) -> tuple[int, str]:
        """What was silent counts where somebody else answered: else it is this machine that is cut off."""
        if online := any(seen.answered for seen in self._seen.values()):
            self._settle(asked, online=True)
        found = self._ask_archive(wanted, probing=bool(asked) and not online)
        if not online:
            self._settle(asked, online=self._archive.answered)
        return found

    def _waits(self, target: Target, until: datetime) -> None:
        self._report(target, Came.WAITING, {"when": until.strftime("%Y-%m-%d %H:%M")})

    def _settle(self, asked: Sequence[Target], *, online: bool) -> None:
        for target in asked:
            seen = self._seen.get(target.address)
            if seen and seen.look.verdict is Verdict.SILENT:
                if online:
                    self._note(target, seen)
                self._report(target, Came.LOOKED if online else Came.OFFLINE, seen.values)

    def _note(self, target: Target, seen: Seen) -> None:
        with self._lock:
            known = self._links.get(target.address)
            today = self._means.now().date()
            self._links[target.address] = after_look(known, seen.look, today, target.read)
            self._save_at_times()

    def _ask_archive(self, wanted: Sequence[Target], *, probing: bool) -> tuple[int, str]:
        """How many copies were found; and why one could not be asked for, if so.

        `probing` asks for one in any case: an archive that answers shows that this machine is online.
        """
        now = self._means.now()
        if is_ahead(self._archive_waits, now):
            return 0, "waits"
        today = now.date()
        due_now = [
            one for one in wanted if wants_copy(known_of(one, self._links, today), today, has_own=one.has_own)
        ]
        due_now = (due_now or [*wanted[: int(probing)]]) if self._archive.is_there else []
        if due_now:
            self._means.search(len(due_now))
        before = sum(link.copy is not None for link in self._links.values())
        failure = ask_for_copies(self._archive, due_now, self._links, today, self._save_at_times)
        self._archive_waits = failure.wait_until if failure else None
        found = sum(link.copy is not None for link in self._links.values()) - before
        return found, failure.code if failure else ""

    def _report(self, target: Target, came: Came, values: Mapping[str, str] | None = None) -> None:
        with self._lock:
            report = LinkReport(
                address=target.address,
                by=target.by,
                came=came,
                link=self._links.get(target.address),
                before=self._before.get(target.address),
                values=values or {},
            )
            self._reports[target.address] = report
            self._means.tell(report, len(self._reports), self._count)

    def _save_at_times(self) -> None:
        if time.monotonic() - self._saved > _SAVED_EVERY:
            self._save()

    def _save(self) -> None:
        self._saved = time.monotonic()
        self._means.keep(Ledger(links=dict(self._links), archive_waits=self._archive_waits))
