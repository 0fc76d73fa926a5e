"""Moments as exports write them; also those to come, since a post may be scheduled."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from generator.incoming.dates import read_date

_EVER: Final = datetime(2199, 1, 1, tzinfo=UTC)


def moment(text: str) -> datetime | None:
    """A moment of RFC 822 or ISO 8601 in UTC; None for any other, and for WordPress's 0000-00-00."""
    return read_date(text.strip(), _EVER)
