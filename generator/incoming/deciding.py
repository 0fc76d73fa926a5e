"""Whether a source is asked now, with which validators, and what is known of it after its answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from generator.incoming.lockfile import Known
from generator.incoming.stamps import stamp

_WEEK: Final = timedelta(days=7)
_MONTH: Final = timedelta(days=30)
_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)
_SLACK: Final = 0.95  # who looks each day at nine is not late at one second to nine
_FURTHEST: Final = timedelta(days=32)  # more than anything is planned ahead: the clock was wrong then
_SETTLED: Final = 3  # days on which a source must have said that it moved for good
_MAX_VALIDATOR: Final = 500


class Due(StrEnum):
    """Whether to ask a source."""

    NOW = "now"
    FRESH = "fresh"
    WAITING = "waiting"
    GONE = "gone"


class Validators(NamedTuple):
    """What a server gave to ask it whether anything changed, and the address to which alone it is sent."""

    url: str
    etag: str | None
    last_modified: str | None

    @property
    def headers(self) -> dict[str, str]:
        """As a request has them: letter for letter."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


class Answered(NamedTuple):
    """An answer that could be used: 200 with a body that was read, or 304.

    `permanent` is where redirects for good lead from the start. `format` and `ttl` (in minutes) are what a
    body says of itself; without a format it was not read, since it is the one that is known.
    """

    status: int
    final_url: str
    permanent: str | None
    headers: Mapping[str, str]
    body: str | None = None
    format: str | None = None
    ttl: int | None = None


class Failed(NamedTuple):
    """Why a source could not be read: a word of the catalogue's `fetch.reason`, and what fills it."""

    code: str
    values: Mapping[str, str] = {}
    status: int = 0
    retry_after: str | None = None


def known_of(known: Known | None, url: str, settings: str) -> Known:
    """What is known of a source as sources.yaml has it now: of another address, nothing is known."""
    if known is None or known.url != url:
        return Known(url=url, settings=settings, snapshot=known.snapshot if known else None)
    return (
        known
        if known.settings == settings
        else replace(known, settings=settings, etag=None, body=None, last_modified=None, next_check=None)
    )


def due(known: Known, now: datetime, *, force: bool) -> Due:
    """Whether to ask now. `force` asks in any case but where the server asked to wait."""
    if is_ahead(known.wait_until, now):
        return Due.WAITING
    if force:
        return Due.NOW
    if known.gone:
        return Due.GONE
    return Due.FRESH if is_ahead(known.next_check, now) else Due.NOW


def is_ahead(planned: datetime | None, now: datetime) -> bool:
    """Whether it is too soon for what was planned; what a clock that was wrong has planned does not count."""
    return planned is not None and now < planned <= now + _FURTHEST


def validators(known: Known, *, stands: bool) -> Validators | None:
    """What to ask with; nothing unless the snapshot `stands` as it was written."""
    if not stands or not (known.etag or known.last_modified):
        return None
    return Validators(known.final_url or known.url, known.etag, known.last_modified)


def after_answer(known: Known, answer: Answered, now: datetime, every: timedelta) -> Known:
    """What is known after an answer: a 304 changes nothing but the dates and validators it brings."""
    headers = answer.headers
    kept = answer.status == 304  # noqa: PLR2004 - its name is no clearer
    ttl = answer.ttl if answer.format else known.ttl
    interval = max(every, _ttl(ttl), _max_age(headers))
    return replace(
        known,
        **_moved(known, answer.permanent, now),
        final_url=None if answer.final_url == known.url else answer.final_url,
        status=answer.status,
        etag=_validator(headers.get("etag")) or (known.etag if kept else None),
        last_modified=_validator(headers.get("last-modified")) or (known.last_modified if kept else None),
        fetched_at=now,
        next_check=now + interval * _SLACK,
        wait_until=None,
        body=known.body if kept else answer.body,
        format=answer.format or known.format,
        ttl=ttl,
        errors=0,
        last_error=None,
        failing_since=None,
        gone=False,
    )


def after_failure(known: Known, failure: Failed, now: datetime) -> Known:
    """What is known after a failure: the snapshot stands, and what is missing is asked for less and less."""
    errors = known.errors + 1
    backing_off = failure.status in {401, 403, 404}
    wait = min(_DAY * 2 ** min(errors - 1, 3), _WEEK) if backing_off else None
    return replace(
        known,
        status=failure.status,
        next_check=now + wait * _SLACK if wait else None,
        wait_until=waits_until(failure, now),
        errors=errors,
        last_error=failure.code,
        failing_since=known.failing_since or now,
        gone=failure.status == 410,  # noqa: PLR2004
    )


def waits_until(failure: Failed, now: datetime) -> datetime | None:
    """Until when a server that has too much to do wants no request; an hour where it does not say."""
    if failure.status not in {429, 503}:
        return None
    return now + min(max(_retry_after(failure.retry_after, now), timedelta(0)), _MONTH)


def moved(known: Known) -> str | None:
    """The address that sources.yaml should have, once that is certain."""
    return known.moved_to if known.moved_days >= _SETTLED else None


def _moved(known: Known, permanent: str | None, now: datetime) -> dict[str, Any]:
    if permanent is None or permanent == known.url:
        return {"moved_to": None, "moved_days": 0, "moved_seen": None}
    today = stamp(now)[:10]
    if permanent != known.moved_to:
        return {"moved_to": permanent, "moved_days": 1, "moved_seen": today}
    days = known.moved_days + (known.moved_seen != today)
    return {"moved_to": permanent, "moved_days": days, "moved_seen": today}


def _validator(given: str | None) -> str | None:
    """Too long a one is left: it would fill the lock, or be refused as a header."""
    text = given or ""
    return text if text and len(text) <= _MAX_VALIDATOR and text.isprintable() and text.isascii() else None


def _ttl(minutes: int | None) -> timedelta:
    return min(timedelta(minutes=max(0, minutes or 0)), _WEEK)


def _max_age(headers: Mapping[str, str]) -> timedelta:
    for part in headers.get("cache-control", "").lower().split(","):
        name, _, value = part.strip().partition("=")
        if name == "max-age" and value.isdecimal() and value.isascii():
            return min(timedelta(seconds=int(value[:9])), _WEEK)
    return timedelta(0)


def _retry_after(given: str | None, now: datetime) -> timedelta:
    text = (given or "").strip()
    if text.isascii() and text.isdecimal():
        return timedelta(seconds=int(text[:9]))
    try:
        moment = parsedate_to_datetime(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
        left = moment - now
    except (ValueError, TypeError, OverflowError, IndexError):
        return _HOUR
    return left if left > timedelta(0) else _HOUR
