"""Snapshots and the lock: what is written is read back, and what is not so is damaged."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.incoming import lockfile, snapshots
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import Damaged

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ENTRY = Entry(
    id="institut-4k7qz",
    guid="urn:1",
    title="84 % des clients « pressés »",
    first_seen=NOW,
    link="https://exemple.org/1",
    text="Une ligne.\nUne autre.",
    author="Une Autrice",
    published=datetime(2026, 11, 20, tzinfo=UTC),
    updated=datetime(2026, 11, 21, tzinfo=UTC),
    changed=NOW,
    language="en",
    figures=({"value": "84", "unit": "percent", "start": 0, "end": 4},),
    status=EntryStatus.ADOPTED,
    study="attente-2026",
)
BARE = Entry(id="institut-zzzzz", guid="urn:2", title="", first_seen=NOW)
WHOLE = Snapshot(
    feed="institut", title="L’institut", link="https://exemple.org/", language="fr", entries=(BARE, ENTRY)
)


def test_a_snapshot_is_read_back() -> None:
    """All of it, newest first."""
    assert snapshots.read(snapshots.write(WHOLE), "institut") == WHOLE
    empty = Snapshot(feed="institut")
    assert snapshots.read(snapshots.write(empty), "institut") == empty


def test_a_snapshot_is_made_for_comparing() -> None:
    """Sorted, one key a line, letters as they are, nothing that is empty; the order given does not count."""
    text = snapshots.write(WHOLE)
    assert text == snapshots.write(replace(WHOLE, entries=(ENTRY, BARE)))
    assert text.endswith("}\n")
    assert "\r" not in text
    assert '\n   "title": "84 % des clients « pressés »",\n' in text
    assert "null" not in text
    assert '\n    {"end": 4, "start": 0, "unit": "percent", "value": "84"}\n' in text
    keys = list(json.loads(text)["entries"][1])
    assert keys == sorted(keys)


def altered(**changes: Any) -> str:
    """A snapshot's text with other values in it, or in its second entry."""
    whole = json.loads(snapshots.write(WHOLE))
    for name, value in changes.items():
        (whole["entries"][1] if name in whole["entries"][1] or name == "odd" else whole)[name] = value
    return json.dumps(whole)


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", "1", "[" * 100_000, '{"version": 1}', '{"version": 2, "feed": "institut"}'),
        '{"version": 1, "feed": "autre"}',
        '{"version": 1, "feed": "institut", "entries": {}, "title": 1}',
        '{"version": 1, "feed": "institut", "entries": [1]}',
        '{"version": 1, "feed": "institut", "entries": [{}]}',
        '{"version": 1, "feed": "institut", "entries": NaN}',
        f"<<<<<<< HEAD\n{snapshots.write(WHOLE)}",
        altered(first_seen="hier"),
        altered(first_seen=None),
        altered(figures="x"),
        altered(figures=[1]),
        altered(text=1),
        altered(odd="x"),
        altered(id="institut-zzzzz"),
        altered(id=None),
        altered(guid=None),
        altered(text=None),
    ],
)
def test_what_was_not_written_so_is_damaged(text: str) -> None:
    """And nothing is guessed."""
    assert isinstance(snapshots.read(text, "institut"), Damaged)


def test_a_link_that_became_a_script_is_none() -> None:
    """Snapshots are files that others may touch."""
    found = snapshots.read(altered(link="javascript:alert(1)"), "institut")
    assert isinstance(found, Snapshot)
    assert {entry.link for entry in found.entries} == {None}


def test_an_entry_is_found_by_its_id_or_its_last_part() -> None:
    """Where that is unique."""
    other = Snapshot(feed="autre", entries=(replace(BARE, id="autre-zzzzz"),))
    assert [place.entry.id for place in snapshots.look_up([WHOLE, other], "4k7qz")] == ["institut-4k7qz"]
    assert [place.entry.id for place in snapshots.look_up([WHOLE, other], "Autre-ZZZZZ ")] == ["autre-zzzzz"]
    assert len(snapshots.look_up([WHOLE, other], "zzzzz")) == 2
    assert snapshots.look_up([WHOLE, other], "rien") == ()


def test_what_authors_do_is_remembered() -> None:
    """An entry is put aside, or becomes a study; another one is left as it was."""
    dropped = snapshots.drop(WHOLE, "institut-4k7qz")
    assert [entry.status for entry in dropped.entries] == [EntryStatus.NEW, EntryStatus.DROPPED]
    assert dropped.entries[1].study is None
    adopted = snapshots.adopt(WHOLE, "institut-zzzzz", "etude")
    assert (adopted.entries[0].status, adopted.entries[0].study) == (EntryStatus.ADOPTED, "etude")
    assert adopted.entries[1] == ENTRY
    with pytest.raises(KeyError):
        snapshots.drop(WHOLE, "rien")


KNOWN = Known(
    url="https://exemple.org/flux.rss",
    final_url="https://exemple.org/flux",
    moved_to="https://exemple.org/flux",
    moved_days=2,
    moved_seen="2026-11-22",
    status=200,
    etag='W/"x"',
    last_modified="Sat, 21 Nov 2026 10:00:00 GMT",
    fetched_at=NOW,
    next_check=NOW,
    wait_until=NOW,
    settings="abcd",
    body="b" * 64,
    snapshot="s" * 64,
    format="atom10",
    errors=1,
    last_error="reset",
    failing_since=NOW,
    gone=True,
)
LOCK = Lock(
    feeds={"b": KNOWN, "a": Known(url="file:x")}, studies={"c": Known(url="https://exemple.org/c.yaml")}
)


def test_the_lock_is_read_back() -> None:
    """All that is known."""
    assert lockfile.read(lockfile.write(LOCK)) == LOCK
    assert lockfile.read(lockfile.write(Lock())) == Lock()


def test_the_lock_has_a_line_a_source() -> None:
    """Sorted, so that a change of one is a change of one line."""
    lines = lockfile.write(LOCK).splitlines()
    assert [line.split('"')[1] for line in lines if '"url"' in line] == ["a", "b", "c"]
    json.loads(lockfile.write(LOCK))


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "null", '{"version": 2}', '{"version": 1, "feeds": 1}'),
        '{"version": 1, "feeds": {"a": {"odd": 1, "url": "x"}}}',
        '{"version": 1, "feeds": {"a": {}}}',
        '{"version": 1, "feeds": {"a": {"url": 1}}}',
        '{"version": 1, "feeds": {"a": {"url": "x", "errors": "1"}}}',
        '{"version": 1, "feeds": {"a": {"url": "x", "fetched_at": "hier"}}}',
        '{"version": 1, "feeds": {"a": 1}}',
        f"<<<<<<< HEAD\n{lockfile.write(LOCK)}",
    ],
)
def test_a_lock_that_was_not_written_so_is_damaged(text: str) -> None:
    """A merge that went wrong, say."""
    assert isinstance(lockfile.read(text), Damaged)
