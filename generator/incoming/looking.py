"""Whether a link is looked at now, and what is known of it after a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from generator.incoming.deciding import Due, is_ahead
from generator.incoming.fingerprint import FAR, distance
from generator.incoming.links import Link, Standing
from generator.incoming.notes import Copy

_WEEK: Final = timedelta(days=7)
_MONTH: Final = timedelta(days=30)
_MISSED: Final = 2  # days on which a page must have been missing
_UNHEARD: Final = 3  # days on which nobody must have answered, a week apart
_FIRST_COPIES: Final = 1996


class Verdict(StrEnum):
    """What a look at an address says: it is there; it is not; nobody answers; it cannot be told."""

    THERE = "there"
    MISSING = "missing"
    SILENT = "silent"
    UNTOLD = "untold"


class Look(NamedTuple):
    """What came of looking at an address once.

    `reason` is a word of the catalogue's `links.reason` or `fetch.reason`. `permanent` says that all
    redirects were for good; `text` is the fingerprint of what stands there, if that can be read.
    """

    verdict: Verdict
    reason: str = ""
    status: int = 0
    final_url: str | None = None
    permanent: bool = False
    text: str | None = None
    wait_until: datetime | None = None


def due(link: Link | None, now: datetime, *, force: bool) -> Due:
    """Whether to look now: at what stands well once a week, at what may be dead each day.

    `force` looks in any case but where the server asked to wait.
    """
    if link is None:
        return Due.NOW
    if is_ahead(link.wait_until, now):
        return Due.WAITING
    doubtful = link.standing in {Standing.MISSING, Standing.SILENT}
    rest = timedelta(days=1) if doubtful else _WEEK
    # A day to come was set down by a clock that was wrong.
    is_fresh = link.looked <= now.date() < link.looked + rest
    return Due.FRESH if is_fresh and not force else Due.NOW


def after_look(link: Link | None, look: Look, today: date, read: date | None) -> Link:
    """What is known after a look; `read` is the last day on which the author says to have read it."""
    known = link or Link(first=today, looked=today)
    known = replace(known, looked=today, status=look.status, reason=look.reason, wait_until=look.wait_until)
    if look.verdict is Verdict.UNTOLD:
        if link and known.standing in {Standing.MISSING, Standing.SILENT, Standing.DEAD}:
            return replace(known, reason=link.reason, status=link.status)  # which is why it fails
        return replace(known, standing=Standing.UNCLEAR)
    if look.verdict is Verdict.THERE:
        return _alive(known, look, today, read)
    return _failing(known, link.looked if link else None, look.verdict, today)


def _alive(known: Link, look: Look, today: date, read: date | None) -> Link:
    found = replace(
        known,
        standing=Standing.ALIVE,
        reason="",
        alive=today,
        failing=None,
        days=0,
        dead=None,
        final_url=look.final_url,
        moved=look.permanent and look.final_url is not None,
    )
    if look.text is None:
        return found
    text = known.text
    if known.changed and read and read >= known.changed:
        text = known.text_now  # what the author read then is what is cited now
    if text is None or distance(text, look.text) < FAR:
        return replace(found, text=text or look.text, text_now=None, changed=None)
    still = known.changed if text == known.text else None
    return replace(found, text=text, text_now=look.text, changed=still or today)


def _failing(known: Link, before: date | None, verdict: Verdict, today: date) -> Link:
    """Dead is what was missing on two days, or what nobody answered for on three days in a week or more.

    A page is missing because somebody says so; a host that is silent may be back tomorrow.
    """
    if known.standing is Standing.DEAD:
        return known
    standing = Standing(verdict.value)
    if known.standing is not standing or known.failing is None or known.failing > today:
        return replace(known, standing=standing, failing=today, days=1)
    days = known.days + (before != today)
    missed = verdict is Verdict.MISSING and days >= _MISSED
    unheard = days >= _UNHEARD and today - known.failing >= _WEEK
    found = replace(known, days=days)
    return replace(found, standing=Standing.DEAD, dead=known.failing) if missed or unheard else found


def wants_copy(link: Link, today: date, *, has_own: bool) -> bool:
    """Whether to ask an archive: where no copy is known, once a month, sooner where the link may be dead."""
    if has_own or link.copy:
        return False
    if link.copy_asked is None:
        return True
    fails = link.failing is not None
    return not link.copy_asked <= today < link.copy_asked + (_WEEK if fails else _MONTH)


def day_wanted(link: Link, read: date | None) -> date:
    """The day whose copy is wanted: when it was read; else when it last was there."""
    return read or link.alive or link.first


def after_archive(link: Link, copy: Copy | None, today: date) -> Link:
    """What is known after an archive answered; a copy made since the page is missing would show that."""
    asked = replace(link, copy_asked=today)
    if copy is None or copy.day is None:
        return asked
    last = link.failing or today
    if copy.day.year < _FIRST_COPIES or copy.day > last:
        return asked
    return replace(asked, copy=copy.url, copy_day=copy.day)
