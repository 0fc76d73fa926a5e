"""When a link is looked at, when it is dead, when its text has changed, when a copy is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from generator.incoming.deciding import Due
from generator.incoming.links import Link, Standing
from generator.incoming.looking import (
    Look,
    Verdict,
    after_archive,
    after_look,
    day_wanted,
    due,
    wants_copy,
)
from generator.incoming.notes import Copy
from tests.linkserver import NOW

DAY = date(2026, 11, 22)
THERE = Look(Verdict.THERE, "", 200)
MISSING = Look(Verdict.MISSING, "missing", 404)
SILENT = Look(Verdict.SILENT, "no-such-host")
UNTOLD = Look(Verdict.UNTOLD, "no-access", 403)


def after(*looks: tuple[int, Look], read: date | None = None) -> Link:
    """What is known after looks, each so many days after the first day."""
    link: Link | None = None
    for days, look in looks:
        link = after_look(link, look, DAY + timedelta(days=days), read)
    assert link
    return link


@pytest.mark.parametrize(
    ("looks", "standing"),
    [
        ([(0, THERE)], Standing.ALIVE),
        ([(0, MISSING)], Standing.MISSING),
        ([(0, MISSING), (0, MISSING)], Standing.MISSING),
        ([(0, MISSING), (1, MISSING)], Standing.DEAD),
        ([(0, MISSING), (1, UNTOLD)], Standing.MISSING),
        ([(0, MISSING), (1, UNTOLD), (2, MISSING)], Standing.DEAD),
        ([(0, MISSING), (1, THERE), (2, MISSING)], Standing.MISSING),
        ([(0, SILENT), (1, SILENT)], Standing.SILENT),
        ([(0, SILENT), (1, SILENT), (2, SILENT)], Standing.SILENT),
        ([(0, SILENT), (9, SILENT)], Standing.SILENT),
        ([(0, SILENT), (1, SILENT), (7, SILENT)], Standing.DEAD),
        ([(0, SILENT), (1, MISSING)], Standing.MISSING),
        ([(0, MISSING), (1, SILENT), (2, MISSING)], Standing.MISSING),
        ([(0, UNTOLD), (1, UNTOLD), (30, UNTOLD)], Standing.UNCLEAR),
        ([(0, THERE), (7, UNTOLD)], Standing.UNCLEAR),
        ([(0, MISSING), (1, MISSING), (2, UNTOLD)], Standing.DEAD),
        ([(0, MISSING), (1, MISSING), (2, SILENT)], Standing.DEAD),
        ([(0, MISSING), (1, MISSING), (9, THERE)], Standing.ALIVE),
    ],
)
def test_dead_takes_more_than_one_day(looks: Iterable[tuple[int, Look]], standing: Standing) -> None:
    """Two days for what is said to be missing, three within a week or more where nobody answers."""
    assert after(*looks).standing is standing


def test_dead_since_the_first_day_of_the_failure() -> None:
    """Not since the look that made it certain; and no more once it is there again."""
    assert after((0, THERE), (3, MISSING), (5, MISSING)).dead == DAY + timedelta(days=3)
    back = after((0, MISSING), (1, MISSING), (9, THERE))
    assert (back.dead, back.failing, back.days, back.reason) == (None, None, 0, "")
    assert back.alive == DAY + timedelta(days=9)


def test_the_reason_is_that_of_the_failure() -> None:
    """Not that of a later look which says nothing either way."""
    link = after((0, MISSING), (1, MISSING), (8, UNTOLD))
    assert (link.reason, link.status) == ("missing", 404)
    assert after((0, UNTOLD)).reason == "no-access"


def test_days_are_kept() -> None:
    """First seen, last alive, last looked at."""
    link = after((0, THERE), (7, THERE), (14, MISSING))
    days = (link.first, link.alive, link.looked, link.failing)
    assert days == tuple(DAY + timedelta(days=one) for one in (0, 7, 14, 14))


@pytest.mark.parametrize(
    ("looks", "days", "expected"),
    [
        ([(0, THERE)], 0, Due.FRESH),
        ([(0, THERE)], 6, Due.FRESH),
        ([(0, THERE)], 7, Due.NOW),
        ([(0, MISSING)], 0, Due.FRESH),
        ([(0, MISSING)], 1, Due.NOW),
        ([(0, SILENT)], 1, Due.NOW),
        ([(0, UNTOLD)], 1, Due.FRESH),
        ([(0, MISSING), (1, MISSING)], 2, Due.FRESH),
        ([(0, MISSING), (1, MISSING)], 8, Due.NOW),
    ],
)
def test_what_may_be_dead_is_looked_at_each_day(
    looks: Iterable[tuple[int, Look]], days: int, expected: Due
) -> None:
    """All else once a week; a second look on one day proves nothing."""
    assert due(after(*looks), NOW + timedelta(days=days), force=False) is expected


def test_force_does_not_count_where_peace_was_asked_for() -> None:
    """A link never seen is due."""
    assert due(None, NOW, force=False) is Due.NOW
    assert due(after((0, THERE)), NOW, force=True) is Due.NOW
    until: datetime = NOW + timedelta(hours=1)
    waiting = after((0, UNTOLD._replace(wait_until=until)))
    assert due(waiting, NOW, force=True) is Due.WAITING
    assert due(waiting, until, force=True) is Due.NOW


def test_a_clock_that_was_wrong_stops_nothing() -> None:
    """What was seen on a day to come was seen on some other day; a failure begins anew."""
    link = after((3650, MISSING))
    assert due(link, NOW, force=False) is Due.NOW
    link = after_look(link, MISSING, DAY, None)
    assert (link.failing, link.days) == (DAY, 1)
    assert wants_copy(replace(link, copy_asked=DAY + timedelta(days=9)), DAY, has_own=False)
    waiting = after((0, UNTOLD._replace(wait_until=NOW + timedelta(days=3650))))
    assert due(waiting, NOW, force=True) is Due.NOW


FIRST = "0" * 16
NEAR = f"{'0' * 15}7"
FAR = f"{'0' * 8}{'f' * 8}"


def seen(text: str | None) -> Look:
    """A page with this fingerprint."""
    return THERE._replace(text=text)


def test_a_text_is_held_to_what_was_cited() -> None:
    """To the first one that was seen, not to the last: small changes do not add up unseen."""
    assert after((0, seen(FIRST)), (7, seen(NEAR))).text == FIRST
    assert after((0, seen(FIRST)), (7, seen(NEAR))).changed is None
    link = after((0, seen(FIRST)), (7, seen(FAR)), (14, seen(FAR)))
    assert (link.text, link.text_now, link.changed) == (FIRST, FAR, DAY + timedelta(days=7))
    assert after((0, seen(FIRST)), (7, seen(FAR)), (14, seen(FIRST))).changed is None
    assert after((0, seen(FIRST)), (7, seen(None))).text == FIRST


def test_who_reads_a_changed_page_cites_that() -> None:
    """`accessed` after the change makes what stands there now what later ones are held to."""
    changed = after((0, seen(FIRST)), (7, seen(FAR)))
    same = after_look(changed, seen(FAR), DAY + timedelta(days=14), DAY)
    assert same.changed
    read = after_look(changed, seen(FAR), DAY + timedelta(days=14), DAY + timedelta(days=8))
    assert (read.text, read.text_now, read.changed) == (FAR, None, None)


@pytest.mark.parametrize(
    ("changes", "days", "expected"),
    [
        ({}, 0, True),
        ({"copy": "https://x.example/", "copy_day": DAY}, 99, False),
        ({"copy_asked": DAY}, 29, False),
        ({"copy_asked": DAY}, 30, True),
        ({"copy_asked": DAY, "failing": DAY}, 6, False),
        ({"copy_asked": DAY, "failing": DAY}, 7, True),
    ],
)
def test_an_archive_is_asked_for_what_has_no_copy(
    changes: dict[str, date | str],
    days: int,
    expected: bool,  # noqa: FBT001 - a parameter
) -> None:
    """Again after a month, after a week where the link fails; never where the author names a copy."""
    link = replace(after((0, THERE)), **changes)  # type: ignore[arg-type]
    today = DAY + timedelta(days=days)
    assert wants_copy(link, today, has_own=False) is expected
    assert not wants_copy(link, today, has_own=True)


def test_the_copy_that_is_wanted_shows_what_was_read() -> None:
    """That of the day on which the author read it, else of when it last was there."""
    link = after((0, THERE), (7, MISSING))
    assert day_wanted(link, date(2025, 1, 2)) == date(2025, 1, 2)
    assert day_wanted(link, None) == DAY
    assert day_wanted(after((3, MISSING)), None) == DAY + timedelta(days=3)


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2025, 1, 2), True),
        (DAY + timedelta(days=7), True),
        (DAY + timedelta(days=8), False),
        (date(1989, 1, 1), False),
        (None, False),
    ],
)
def test_a_copy_of_a_missing_page_is_none(day: date | None, kept: bool) -> None:  # noqa: FBT001 - a parameter
    """A copy made since the link fails would show the failure."""
    link = after_archive(after((0, THERE), (7, MISSING)), Copy("https://x.example/", day), DAY)
    assert (link.copy is not None) is kept
    assert link.copy_asked == DAY
