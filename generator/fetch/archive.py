"""An archive of the web, asked whether it has copies."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from datetime import date, datetime
from typing import Final

from generator.fetch.client import get
from generator.fetch.courtesy import Courteous
from generator.fetch.guard import Watch
from generator.fetch.linkoutcomes import Target
from generator.fetch.transport import Answer
from generator.fetch.unusable import Unusable
from generator.incoming import archives
from generator.incoming.addresses import host_of
from generator.incoming.archives import BadAnswer
from generator.incoming.deciding import Failed, waits_until
from generator.incoming.links import Link
from generator.incoming.looking import after_archive, day_wanted
from generator.incoming.notes import Copy

_OK: Final = 200
_NONE: Final = frozenset({404, 410})
_BUSY: Final = frozenset({429, 503})
_ENOUGH: Final = 3  # failures in a row are the archive's; one may be that of an address
_LEADS: Final = frozenset({301, 302, 303, 307, 308})


class Unanswered(Exception):  # noqa: N818 - it says what is the case
    """The archive did not say whether it has a copy; `wait_until` is before when it wants no request."""

    def __init__(self, code: str, wait_until: datetime | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.wait_until = wait_until


def ask_for_copies(
    archive: ArchiveClient,
    wanted: Iterable[Target],
    links: MutableMapping[str, Link],
    today: date,
    saved: Callable[[], None],
) -> Unanswered | None:
    """Note the copies of links; why one could not be asked for, if so."""
    failure, in_a_row = None, 0
    for target in wanted:
        link = known_of(target, links, today)
        try:
            copy = archive.copy_of(target.address, day_wanted(link, target.read))
        except Unanswered as why:
            failure, in_a_row = why, in_a_row + 1
            if why.wait_until or in_a_row == _ENOUGH:
                break
            continue
        in_a_row = 0
        if target.address in links:
            links[target.address] = after_archive(link, copy, today)
            saved()
    return failure


def known_of(target: Target, links: Mapping[str, Link], today: date) -> Link:
    """What is known of a target; of what is silent that is nothing yet, and its copy is worth the asking."""
    return links.get(target.address) or Link(first=today, looked=today)


class ArchiveClient:
    """Asks one archive; `place` is None where none is to be asked."""

    def __init__(
        self, transport: Courteous, agent: str, place: str | None, now: Callable[[], datetime]
    ) -> None:
        self._transport = transport.starting_at(host_of(place)) if place else transport
        self._agent = agent
        self._place = place
        self._now = now
        self.answered = False

    @property
    def is_there(self) -> bool:
        """Whether there is one to be asked."""
        return self._place is not None

    def copy_of(self, address: str, day: date) -> Copy | None:
        """The copy nearest to a day; None where the archive has none.

        Raises:
            Unanswered: it does not say.
        """
        assert self._place  # noqa: S101 - who asks has seen that it is there
        asked, headers = archives.request(self._place, address, day)
        gate = archives.is_timegate(self._place)
        try:
            answer = self._gate(asked, headers) if gate else self._json(asked)
            self.answered = True
            self._hold(answer)
            if answer.status in _NONE and gate:
                return None
            if gate:
                return archives.from_timegate(asked, answer.status, answer.headers)
            return archives.from_json(self._place, answer.body)
        except Unusable as fault:
            raise Unanswered(fault.code) from None
        except BadAnswer:
            raise Unanswered("odd-archive") from None

    def _json(self, asked: str) -> Answer:
        return get(self._transport.by("GET"), asked, self._agent, None, "application/json").answer

    def _gate(self, asked: str, headers: dict[str, str]) -> Answer:
        """Where a TimeGate leads is what it answers, so that it is not followed."""
        common = {"User-Agent": self._agent, "Accept-Encoding": "gzip", "Connection": "close"}
        with Watch(self._transport.limits.total) as watch:
            return self._transport.ask(asked, {**common, **headers}, watch, "HEAD")

    def _hold(self, answer: Answer) -> None:
        """Go on only with an answer that can be read."""
        if answer.status in _BUSY:
            failed = Failed("busy", {}, answer.status, answer.headers.get("retry-after"))
            raise Unanswered("busy", waits_until(failed, self._now()))
        good = answer.status == _OK or (answer.status in {*_LEADS, *_NONE})
        if not good or (answer.status != _OK and not archives.is_timegate(self._place or "")):
            raise Unanswered("odd-archive")
