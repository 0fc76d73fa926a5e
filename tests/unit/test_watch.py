"""Feeds of a site: what builds read of them is what was fetched, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from hashlib import sha256

import pytest

from generator.cache import MemoryStore
from generator.incoming.entries import EntryStatus
from tests.content import STUDY, decoded, diagnosed, linked, told
from tests.program import ROOT
from tests.watching import entry, followed, snapshot


def test_entries_are_part_of_the_site() -> None:
    """By feed, in the order of sources.yaml, with the day on which it was read."""
    site = linked(followed(snapshot(entry("a")), snapshot(entry("b"), feed="autre"))).value
    assert {name: [one.id for one in feed.entries] for name, feed in site.watched.items()} == {
        "institut": ["a"],
        "autre": ["b"],
    }
    assert site.read == dict.fromkeys(("institut", "autre"), date(2026, 11, 22))


def test_feeds_without_entries_are_not_there() -> None:
    """Nor are those that nothing was read of yet."""
    dropped = snapshot(entry("a", status=EntryStatus.DROPPED))
    assert linked(followed(dropped)).value.watched == {}
    assert linked({"sources.yaml": followed(dropped)["sources.yaml"]}).value.watched == {}


def test_what_does_not_stand_as_written_is_not_shown() -> None:
    """It is told, and nothing is published."""
    files = followed(snapshot(entry("a")))
    changed = {**files, "snapshots/institut.json": files["snapshots/institut.json"].replace("Titre", "Titré")}
    assert linked(changed).value.watched == {}
    assert told(changed) == ["snapshots/institut.json:1:1 damaged-snapshot"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2, "feed": "institut"}', '{"version": 1}'])
def test_a_snapshot_that_says_something_else_is_damaged(text: str) -> None:
    """Even where the lock has its digest."""
    files = followed(snapshot(entry("a")))
    written = sha256(files["snapshots/institut.json"].encode()).hexdigest()
    lock = files["sources.lock.json"].replace(written, sha256(text.encode()).hexdigest())
    found = diagnosed({**files, "snapshots/institut.json": text, "sources.lock.json": lock})
    assert [one.code for one in found] == ["damaged-snapshot"]


def test_snapshots_of_no_feed_are_not_read() -> None:
    """Whoever takes a feed out of sources.yaml does not want it shown."""
    files = {**followed(snapshot(entry("a"))), "sources.yaml": "feeds: []\n"}
    assert linked(files).value.watched == {}


def test_an_adopted_entry_is_known_by_its_study() -> None:
    """Where there is such a study; of several entries, the newest."""
    adopted = {"status": EntryStatus.ADOPTED, "study": "enquete"}
    gone = {"status": EntryStatus.ADOPTED, "study": "partie"}
    files = followed(
        snapshot(entry("a", "2026-01-01", **adopted), entry("b", "2026-01-02", **adopted), entry("c", **gone))
    )
    site = linked({**files, "content/studies/enquete.yaml": STUDY}).value
    assert {study: one.id for study, one in site.adopted.items()} == {"enquete": "b"}


def test_a_snapshot_is_read_once() -> None:
    """A second build finds what it needs in the cache, and finds the same."""
    store = MemoryStore()
    files = followed(snapshot(entry("a")))
    first = decoded(files, store).value.watched
    (memo,) = [name for name in store.values if name[0] == "watch"]
    store.values[memo] = store.values[memo].replace(b"Titre", b"Connu")
    assert first["institut"].entries[0].title == "Titre a"
    assert decoded(files, store).value.watched["institut"].entries[0].title == "Connu a"


def test_without_feeds_nothing_of_this_is_imported() -> None:
    """A build of a site that follows nobody takes no longer for it."""
    code = "import sys, generator.build; print(sorted(one for one in sys.modules if one in sys.argv))"
    modules = ("watch", "incoming.kept", "incoming.watched", "pages.watch", "pages.watch_views")
    command = [sys.executable, "-c", code, *(f"generator.{name}" for name in modules)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
