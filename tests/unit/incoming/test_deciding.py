"""Whether a source is asked, and what its answer means: values in, values out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.incoming.deciding import (
    Answered,
    Due,
    Failed,
    after_answer,
    after_failure,
    due,
    known_of,
    moved,
    validators,
)
from generator.incoming.lockfile import Known

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
URL = "https://exemple.org/flux.rss"
NEW = Known(url=URL)


def answered(
    status: int = 200, permanent: str | None = None, ttl: int | None = None, **headers: str
) -> Answered:
    """An answer from the very address."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answered(status, permanent or URL, permanent, named, "b" * 64, "rss20", ttl)


def test_a_new_source_is_asked_without_conditions() -> None:
    """There is nothing yet that could stand."""
    assert due(NEW, NOW, force=False) is Due.NOW
    assert validators(NEW, stands=False) is None


def test_validators_are_echoed_letter_for_letter() -> None:
    """They are the server's own, quotes and all; and only while the snapshot stands."""
    known = after_answer(NEW, answered(etag='W/"a, b"', last_modified="jeudi"), NOW, DAY)
    conditions = validators(known, stands=True)
    assert conditions
    assert conditions.headers == {"If-None-Match": 'W/"a, b"', "If-Modified-Since": "jeudi"}
    assert conditions.url == URL
    assert validators(known, stands=False) is None


def test_each_200_replaces_the_validators() -> None:
    """A missing one is forgotten: an old one would be sent for ever."""
    known = after_answer(NEW, answered(etag='"a"', last_modified="hier"), NOW, DAY)
    known = after_answer(known, answered(etag='"b"'), NOW, DAY)
    assert (known.etag, known.last_modified) == ('"b"', None)


def test_a_304_keeps_what_is_known() -> None:
    """Body, format and validators, but for those it brings."""
    known = after_answer(NEW, answered(etag='"a"', last_modified="hier"), NOW, DAY)
    later = after_answer(known, answered(304, etag='"c"')._replace(body=None), NOW + DAY, DAY)
    assert (later.etag, later.last_modified, later.body, later.format) == ('"c"', "hier", "b" * 64, "rss20")
    assert later.fetched_at == NOW + DAY


@pytest.mark.parametrize("etag", ["é", "a\nb", "x" * 501])
def test_validators_that_would_do_harm_are_forgotten(etag: str) -> None:
    """They could not be sent, or would fill the lock."""
    assert after_answer(NEW, answered(etag=etag), NOW, DAY).etag is None


@pytest.mark.parametrize(
    ("answer", "interval"),
    [
        (answered(), DAY),
        (answered(ttl=60), DAY),
        (answered(ttl=2 * 24 * 60), 2 * DAY),
        (answered(ttl=10**6), 7 * DAY),
        (answered(ttl=-5), DAY),
        (answered(cache_control="public, max-age=259200"), 3 * DAY),
        (answered(cache_control="max-age=999999999999999"), 7 * DAY),
        (answered(cache_control="max-age=x"), DAY),
    ],
)
def test_it_is_not_asked_again_too_soon(answer: Answered, interval: timedelta) -> None:
    """As often as the author says, or less where the server or the feed wants that; a week at most."""
    known = after_answer(NEW, answer, NOW, DAY)
    assert known.next_check == NOW + interval * 0.95
    assert due(known, NOW + interval * 0.9, force=False) is Due.FRESH
    assert due(known, NOW + interval * 0.9, force=True) is Due.NOW
    assert due(known, NOW + interval, force=False) is Due.NOW


@pytest.mark.parametrize(
    ("given", "wait"),
    [
        ("120", timedelta(seconds=120)),
        ("Sun, 22 Nov 2026 10:30:00 GMT", timedelta(hours=1)),
        ("Sun, 22 Nov 2026 11:30:00", timedelta(hours=2)),
        (None, timedelta(hours=1)),
        ("-5", timedelta(hours=1)),
        ("bientôt", timedelta(hours=1)),
        ("Sun, 22 Nov 2020 10:30:00 GMT", timedelta(hours=1)),
        ("99999999999999999999", timedelta(days=30)),
        ("Sun, 22 Nov 9999 10:30:00 GMT", timedelta(days=30)),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_left_alone(given: str | None, wait: timedelta, status: int) -> None:
    """As long as it says, a month at most; an hour where what it says makes no sense. Nothing forces it."""
    known = after_failure(NEW, Failed("busy", {}, status, given), NOW)
    assert known.wait_until == NOW + wait
    assert due(known, NOW + wait - timedelta(seconds=1), force=True) is Due.WAITING
    assert due(known, NOW + wait, force=False) is Due.NOW


def test_other_failures_do_not_wait() -> None:
    """The next round may be luckier."""
    known = after_failure(NEW, Failed("no-answer"), NOW)
    assert (known.wait_until, known.next_check) == (None, None)


def test_what_is_missing_is_asked_for_less_and_less() -> None:
    """A day, two, four, a week."""
    known, waits = NEW, []
    for _ in range(6):
        known = after_failure(known, Failed("not-found", {}, 404), NOW)
        assert known.next_check
        waits.append(round((known.next_check - NOW) / 0.95 / DAY))
    assert waits == [1, 2, 4, 7, 7, 7]
    assert known.failing_since == NOW
    assert after_answer(known, answered(), NOW, DAY).errors == 0


def test_what_a_feed_wants_counts_also_while_it_does_not_change() -> None:
    """It is said in a body, which is then neither sent nor read again."""
    known = after_answer(NEW, answered(ttl=2 * 24 * 60), NOW, DAY)
    for same in (answered(304), answered(200)):
        known = after_answer(known, same._replace(format=None), NOW, DAY)
        assert (known.next_check, known.format) == (NOW + 2 * DAY * 0.95, "rss20")
    assert after_answer(known, answered(), NOW, DAY).next_check == NOW + DAY * 0.95


def test_a_clock_that_was_wrong_stops_nothing() -> None:
    """What was planned in a year to come is further away than anything is planned."""
    later = NOW + 3650 * DAY
    assert due(after_answer(NEW, answered(), later, 31 * DAY), NOW, force=False) is Due.NOW
    assert due(after_answer(NEW, answered(), NOW, 31 * DAY), NOW, force=False) is Due.FRESH
    busy = Failed("busy", {}, 429, "9" * 9)
    assert due(after_failure(NEW, busy, later), NOW, force=False) is Due.NOW
    assert due(after_failure(NEW, busy, NOW), NOW, force=False) is Due.WAITING


def test_what_is_gone_is_asked_no_more() -> None:
    """Unless somebody insists, and then it may be back."""
    known = after_failure(NEW, Failed("gone", {}, 410), NOW)
    assert due(known, NOW + 100 * DAY, force=False) is Due.GONE
    assert due(known, NOW, force=True) is Due.NOW
    assert not after_answer(known, answered(), NOW, DAY).gone


def test_a_failure_keeps_what_was_read() -> None:
    """Snapshot, validators and date."""
    known = after_answer(replace(NEW, snapshot="s" * 64), answered(etag='"a"'), NOW, DAY)
    failed = after_failure(known, Failed("reset"), NOW + DAY)
    assert (failed.snapshot, failed.etag, failed.fetched_at) == ("s" * 64, '"a"', NOW)
    assert (failed.errors, failed.last_error) == (1, "reset")


def test_a_move_is_told_after_three_days() -> None:
    """Seen with success each time, and twice a day counts once."""
    there, known = "https://ailleurs.example/flux.rss", NEW
    for day in (0, 0, 1):
        known = after_answer(known, answered(permanent=there), NOW + day * DAY, DAY)
        assert moved(known) is None
    known = after_answer(known, answered(permanent=there), NOW + 2 * DAY, DAY)
    assert moved(known) == there
    assert known.final_url == there
    assert moved(after_answer(known, answered(), NOW + 3 * DAY, DAY)) is None


def test_a_move_to_elsewhere_starts_anew() -> None:
    """A maintenance page for a day is no move."""
    known = NEW
    for day, there in enumerate(("https://a.example/", "https://b.example/", "https://a.example/")):
        known = after_answer(known, answered(permanent=there), NOW + day * DAY, DAY)
    assert (known.moved_days, moved(known)) == (1, None)


def test_another_address_is_another_source() -> None:
    """Nothing that was known of the old one is sent to the new one; the snapshot is the feed's."""
    known = after_answer(replace(NEW, snapshot="s" * 64), answered(etag='"a"'), NOW, DAY)
    other = known_of(known, "https://ailleurs.example/", "")
    assert (other.etag, other.next_check, other.snapshot) == (None, None, "s" * 64)
    assert known_of(known, URL, "") is known
    assert known_of(None, URL, "") == Known(url=URL)


def test_other_words_to_keep_are_a_reason_to_read_again() -> None:
    """Else what they let through would be missed until the feed changes."""
    known = after_answer(NEW, answered(etag='"a"'), NOW, DAY)
    other = known_of(known, URL, "mots")
    assert (other.etag, other.body, other.next_check) == (None, None, None)
    assert due(other, NOW, force=False) is Due.NOW
