"""Lock and snapshots on disk belong together, whenever the writing ends."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.fetch import store as module
from generator.fetch.store import Store, sweep
from generator.incoming import lockfile
from generator.incoming.entries import Entry, Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import path_of, study_path
from generator.state import replace_file

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


class Killed(BaseException):
    """What a test ends a run by."""


def snapshot(feed: str, *titles: str) -> Snapshot:
    """A feed with these entries."""
    entries = tuple(Entry(id=f"{feed}-{one}", guid=one, title=one, first_seen=NOW) for one in titles)
    return Snapshot(feed=feed, entries=entries)


def kept(store: Store, *titles: str) -> None:
    """Two feeds and a study as a round notes them."""
    for name in ("a", "b"):
        written = store.keep(snapshot(name, *titles))
        store.feeds[name] = Known(url="https://exemple.org/", snapshot=written)
    written = store.keep_study("etude", f"title: {titles}\n")
    store.studies["etude"] = Known(url="https://exemple.org/", snapshot=written)


def stands(site: Path) -> bool:
    """Whether a build would find nothing wrong."""
    lock = lockfile.read((site / "sources.lock.json").read_text("utf-8"))
    assert isinstance(lock, Lock)
    listed = [(path_of(name), one) for name, one in lock.feeds.items()]
    listed += [(study_path(name), one) for name, one in lock.studies.items()]
    places = [(site / path, one) for path, one in listed]
    return all(not place.exists() or one.allows(module.digest(place.read_text())) for place, one in places)


@pytest.mark.parametrize("writes", range(6))
def test_what_is_killed_leaves_files_that_belong_together(
    writes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before and after each of its writes; the next run leaves nothing of it."""
    store = Store(tmp_path)
    kept(store, "un")
    store.save_lock()
    done: list[Path] = []

    def dies(file: Path, content: bytes) -> None:
        if len(done) == writes:
            raise Killed
        done.append(file)
        replace_file(file, content)

    with monkeypatch.context() as patched:
        patched.setattr(module, "replace_file", dies)
        store = Store(tmp_path)
        kept(store, "deux", "un")
        if writes < 5:  # the lock, three snapshots, the lock
            with pytest.raises(Killed):
                store.save_lock()
        else:
            store.save_lock()
    assert stands(tmp_path)
    store = Store(tmp_path)
    kept(store, "deux", "un")
    store.save_lock()
    assert stands(tmp_path)
    assert "before" not in (tmp_path / "sources.lock.json").read_text("utf-8")
    assert len(store.snapshot("b").entries) == 2


def test_an_old_snapshot_that_was_left_is_not_taken_for_the_new_one(tmp_path: Path) -> None:
    """What its server would call unchanged is not there yet."""
    store = Store(tmp_path)
    kept(store, "un")
    store.save_lock()
    old = store.feeds["a"].snapshot
    assert old
    store.feeds["a"] = Known(url="", snapshot="0" * 64, before=old)
    store.save_lock()
    known = Store(tmp_path).feeds["a"]
    assert (known.before, known.allows(old)) == (old, True)
    assert not Store(tmp_path).stands(path_of("a"), known)


def test_what_is_kept_is_known_at_once_and_written_when_it_is_noted(tmp_path: Path) -> None:
    """Else another thread's saving would write a snapshot that the lock does not know."""
    store = Store(tmp_path)
    written = store.keep(snapshot("a", "un"))
    store.save_lock()
    assert store.snapshot("a") == snapshot("a", "un")
    assert not (tmp_path / path_of("a")).exists()
    store.feeds["a"] = Known(url="", snapshot=written)
    store.save_lock()
    assert (tmp_path / path_of("a")).exists()


def test_what_was_half_written_is_swept_away(tmp_path: Path) -> None:
    """By the next run; what is somebody else's is not."""
    (tmp_path / "snapshots").mkdir()
    left = [".sources.lock.json.tmp-12", ".links.lock.json.tmp-3", "snapshots/.a.json.tmp-4"]
    others = ["snapshots/a.json", ".autre.tmp-5", "snapshots/.gitignore"]
    for name in (*left, *others):
        (tmp_path / name).write_text("x", encoding="utf-8")
    sweep(tmp_path)
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == set(others)
