"""links.lock.json: what is written is read back, what is damaged is told with its line."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from generator.incoming.links import Damage, Ledger, Link, Standing, notes, read, write
from generator.incoming.notes import Copy, Note, day_in, note_of

DAY = date(2026, 11, 22)
ALIVE = Link(
    first=DAY,
    looked=DAY,
    standing=Standing.ALIVE,
    status=200,
    alive=DAY,
    final_url="https://b.example/etude",
    moved=True,
    text="00f0a1b2c3d4e5f6",
)
DEAD = Link(
    first=DAY,
    looked=date(2026, 11, 24),
    standing=Standing.DEAD,
    reason="missing",
    status=404,
    failing=DAY,
    days=2,
    dead=DAY,
    copy="https://web.archive.org/web/20250102030405/https://a.example/",
    copy_day=date(2025, 1, 2),
    copy_asked=DAY,
    wait_until=datetime(2026, 11, 25, 3, 4, 5, tzinfo=UTC),
)
CHANGED = Link(first=DAY, looked=DAY, standing=Standing.ALIVE, text="0" * 16, text_now="f" * 16, changed=DAY)
LEDGER = Ledger(
    links={"https://b.example/": CHANGED, "https://a.example/": DEAD, "https://a.example/%C3%A9": ALIVE},
    archive_waits=datetime(2026, 11, 23, tzinfo=UTC),
)


def test_what_is_written_is_read_back() -> None:
    """Every field; and an empty ledger."""
    for ledger in (LEDGER, Ledger()):
        found = read(write(ledger))
        assert found == Ledger(links=dict(sorted(ledger.links.items())), archive_waits=ledger.archive_waits)


def test_a_link_is_a_line() -> None:
    """Sorted, LF, a line a link: that is what a change of it shows in the history."""
    lines = write(LEDGER).split("\n")
    assert [line.split('"')[1] for line in lines if line.startswith("  ")] == sorted(LEDGER.links)
    assert "\r" not in write(LEDGER)
    assert lines[-1] == ""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"days": 2', '"days": "2"', 5),
        ('"dead": "2026-11-22"', '"dead": "22/11/2026"', 5),
        ('"copy": "https:', '"copy": "javascript:', 5),
        ('"standing": "dead"', '"standing": "tired"', 5),
        ('"reason": "missing"', '"raison": "missing"', 5),
        ('"text": "00f0', '"text": "00F0', 6),
        ('"moved": true', '"moved": false', 6),
        ('  "https://b.example/": {', '  "https://a.example/": {', 7),
        ('"https://b.example/"', '"ftp://b.example/"', 7),
        ('  "https://b.example/"', '<<<<<<< HEAD\n  "https://b.example/"', 7),
        ('"version": 1', '"version": 2', 1),
    ],
)
def test_damage_has_a_line(old: str, new: str, line: int) -> None:
    """What a careless merge, or a hand, leaves is not guessed at."""
    text = write(LEDGER)
    assert old in text
    found = read(text.replace(old, new, 1))
    assert isinstance(found, Damage)
    assert found.line == line


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"version": 1}', "[" * 100_000, "\x00", "1e999"])
def test_any_text_is_read_or_damaged(text: str) -> None:
    """Never a traceback."""
    assert isinstance(read(text), Damage)


def test_only_what_is_dead_or_changed_is_noted() -> None:
    """A build is told of nothing else, so that looking at what is alive changes no page."""
    assert notes(LEDGER) == {
        "https://b.example/": Note(changed=DAY),
        "https://a.example/": Note(dead=DAY, copy=Copy(str(DEAD.copy), date(2025, 1, 2))),
    }


def test_a_note_is_found_however_the_address_is_typed() -> None:
    """The case of its host, a fragment, letters that have to be quoted."""
    known = {"https://a.example/%C3%A9tude": Note(dead=DAY)}
    for typed in ("https://A.example/étude#p2", "https://a.example/%C3%A9tude"):
        assert note_of(known, typed).dead == DAY
    for other in (None, "", "mailto:a@b.example", "https://a.example/autre"):
        assert note_of(known, other) == Note()


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://web.archive.org/web/20250102030405/https://a.example/", date(2025, 1, 2)),
        ("https://web.archive.org/web/20250102030405if_/https://a.example/", date(2025, 1, 2)),
        ("https://web.archive.org/web/20251302030405/https://a.example/", None),
        ("https://web.archive.org/web/2025/https://a.example/", None),
        ("https://archive.example/k3J9x", None),
    ],
)
def test_the_day_of_a_copy_stands_in_its_address(address: str, day: date | None) -> None:
    """Where it is one of the Wayback Machine's."""
    assert day_in(address) == day
