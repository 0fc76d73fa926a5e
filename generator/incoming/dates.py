"""Dates of feeds, read strictly: what is no date is none, rather than a guess.

feedparser's own reading makes a date of nearly anything ("99999999999999999999", "2025-13-45").
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

_FIRST: Final = datetime(1990, 1, 1, tzinfo=UTC)
_AHEAD: Final = timedelta(days=2)
_MAX: Final = 60
_RFC: Final = re.compile(
    r"(?:[A-Za-z]{2,9}\.?,?\s+)?\d{1,2}(?:\s+|-)[A-Za-z]{3,9}\.?(?:\s+|-)\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s*(?:[A-Za-z]{1,5}|[-+]\d{4}|[-+]\d{2}:\d{2}|GMT[-+]\d{4}))?"
)
_ISO: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:[Zz]|[-+]\d{2}:?\d{2})?)?"
)


def read_date(text: str | None, now: datetime) -> datetime | None:
    """A date of RFC 822 or ISO 8601 in UTC, to the second; None for any other, before 1990 or to come."""
    given = " ".join((text or "")[: _MAX + 1].split())
    if not given or len(given) > _MAX:
        return None
    try:
        found = _read(given)
        if found is None:
            return None
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None
    return found.replace(microsecond=0) if _FIRST <= found <= now + _AHEAD else None


def _read(given: str) -> datetime | None:
    if _ISO.fullmatch(given):
        return datetime.fromisoformat(given.replace(",", ".").replace(" +", "+").replace(" -", "-").upper())
    return parsedate_to_datetime(given) if _RFC.fullmatch(given) else None


_INTERVAL: Final = re.compile(r"(\d{1,3})\s*([hdw])")
_UNITS: Final = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_MOST: Final = timedelta(days=31)


def read_interval(text: str) -> timedelta | None:
    """How often to look: `12h`, `1d`, `2w`; from an hour to a month, else None."""
    found = _INTERVAL.fullmatch(text.strip())
    if not found:
        return None
    interval = int(found[1]) * _UNITS[found[2]]
    return interval if _UNITS["h"] <= interval <= _MOST else None
