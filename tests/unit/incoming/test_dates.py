"""Dates of feeds are read strictly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from generator.incoming.dates import read_date, read_interval
from generator.incoming.stamps import read_stamp, stamp

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Sat, 21 Nov 2026 10:00:00 +0100", "2026-11-21T09:00:00Z"),
        ("21 Nov 2026 10:00 GMT", "2026-11-21T10:00:00Z"),
        ("Sat, 21 Nov 26 10:00:00 EST", "2026-11-21T15:00:00Z"),
        ("2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"),
        ("2026-11-21t10:00:00.123456+01:00", "2026-11-21T09:00:00Z"),
        ("2026-11-21 10:00", "2026-11-21T10:00:00Z"),
        ("2026-11-21", "2026-11-21T00:00:00Z"),
        ("  Sat,  21 Nov 2026\n10:00:00   GMT ", "2026-11-21T10:00:00Z"),
        ("2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z"),
    ],
)
def test_dates_of_two_standards_are_read(typed: str, read: str) -> None:
    """RFC 822 and ISO 8601, in UTC."""
    found = read_date(typed, NOW)
    assert found is not None
    assert stamp(found) == read
    assert read_stamp(read) == found


@pytest.mark.parametrize(
    "typed",
    [
        *("", None, "hier", "21 novembre 2026", "sam., 21 nov. 2026 10:00:00 +0100", "1732183200"),
        *("99999999999999999999", "-0001-01-01", "2025-13-45T99:99:99Z", "2026-02-30", "0000-00-00"),
        *("2026-W47-6", "20261121", "1989-12-31", "2026-11-25T00:00:00Z", "9999-12-31T23:59:59-23:59"),
        *("Mon, 30 Nov -0001 00:00:00 +0000",),  # as WordPress writes none
        *("Sat, 99 Nov 2026 10:00:00 GMT", "Sat, 21 Nov 2026 99:00:00 GMT", "21/11/2026", "Nov 21, 2026"),
        *("Sat, 21 Nov 2026 10:00:00 +9999", "2026-11-21T10:00:00Z" + "0" * 1000),
    ],
)
def test_what_is_no_date_is_none(typed: str | None) -> None:
    """Rather than a guess; nor is what was before feeds, or is to come."""
    assert read_date(typed, NOW) is None


@pytest.mark.parametrize(
    ("typed", "interval"),
    [
        ("1h", timedelta(hours=1)),
        ("12h", timedelta(hours=12)),
        ("1d", timedelta(days=1)),
        (" 2 w ", timedelta(weeks=2)),
        ("31d", timedelta(days=31)),
        ("0h", None),
        ("32d", None),
        ("9w", None),
        ("5m", None),
        ("d", None),
        ("", None),
    ],
)
def test_intervals_go_from_an_hour_to_a_month(typed: str, interval: timedelta | None) -> None:
    """In hours, days or weeks."""
    assert read_interval(typed) == interval
