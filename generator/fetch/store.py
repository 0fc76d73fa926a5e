"""The lock and the snapshots of a site on disk. The bodies as they came are kept in the cache."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.fetch.unusable import Unusable
from generator.incoming import lockfile, snapshots
from generator.incoming.entries import Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import FOLDER, LINKS, LOCK, Damaged, path_of, study_path
from generator.state import CACHE_FOLDER, replace_file

FETCH_LOCK: Final = "fetch.lock"


class Store:
    """What is remembered of a site's sources. Whoever writes holds `fetch_lock(site)`. Threads may share it.

    A lock that cannot be read is taken for none: the sources are then read anew. What is kept is on the disk
    when the lock is saved.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        found = _read(site / LOCK)
        lock = lockfile.read(found) if found is not None else Lock()
        lock = Lock() if isinstance(lock, Damaged) else lock
        self.feeds: dict[str, Known] = dict(lock.feeds)
        self.studies: dict[str, Known] = dict(lock.studies)
        self._saved = found
        self._unsaved: dict[str, str] = {}
        self._saving = threading.Lock()

    def snapshot(self, feed: str) -> Snapshot:
        """What is remembered of a feed.

        Raises:
            Unusable: there is a file, and it cannot be read: what an author dropped or adopted stands in it.
        """
        text = self._text(path_of(feed))
        if text is None:
            return Snapshot(feed=feed)
        found = snapshots.read(text, feed)
        if isinstance(found, Damaged):
            raise Unusable("damaged", file=path_of(feed))
        return found

    def study(self, study: str) -> str | None:
        """The text of a remote study as it was last read."""
        return self._text(study_path(study))

    def stands(self, path: str, known: Known) -> bool:
        """Whether a snapshot is as it was written."""
        text = self._text(path)
        return text is not None and known.snapshot == digest(text)

    def keep(self, snapshot: Snapshot) -> str:
        """Keep a feed's snapshot; its digest, which the lock has to know."""
        return self._keep(path_of(snapshot.feed), snapshots.write(snapshot))

    def keep_study(self, study: str, text: str) -> str:
        """Keep the text of a remote study; its digest."""
        return self._keep(study_path(study), text)

    def save(self, snapshot: Snapshot) -> None:
        """Write a snapshot and what the lock says of it: for what an author does with entries.

        Raises:
            OSError: the disk does not allow it.
        """
        written = self.keep(snapshot)
        known = self.feeds.get(snapshot.feed)
        self.feeds[snapshot.feed] = (
            replace(known, snapshot=written) if known else Known(url="", snapshot=written)
        )
        self.save_lock()

    def forget_others(self, listed: Collection[tuple[bool, str]]) -> None:
        """Leave out of the lock what sources.yaml lists no more; snapshots stay, with what was adopted."""
        self.feeds = {name: one for name, one in self.feeds.items() if (True, name) in listed}
        self.studies = {name: one for name, one in self.studies.items() if (False, name) in listed}

    def save_lock(self) -> None:
        """Write what is kept, and the lock, where they have changed.

        A build, and whoever comes after this was killed, find files that belong together: while snapshots are
        written the lock has their digests `before` as well.

        Raises:
            OSError: the disk does not allow it.
        """
        with self._saving:
            lock = Lock(feeds=dict(self.feeds), studies=dict(self.studies))
            known = {**_by_path(lock.feeds, path_of), **_by_path(lock.studies, study_path)}
            # One that was kept a moment ago may not be noted yet: it is written the next time.
            ready = {
                path: text
                for path, text in list(self._unsaved.items())
                if path in known and known[path].snapshot == digest(text)
            }
            if ready:
                self._write(lock, {path: self._digest(path) for path in ready})
            for path, text in ready.items():
                place = self._site / path
                place.parent.mkdir(parents=True, exist_ok=True)
                replace_file(place, text.encode())
                del self._unsaved[path]
            self._write(lock, {})

    def _write(self, lock: Lock, before: Mapping[str, str | None]) -> None:
        """Write the lock, with the digests that snapshots have until they are written."""

        def marked(table: Mapping[str, Known], path: Callable[[str], str]) -> dict[str, Known]:
            return {name: self._marked(path(name), known, before) for name, known in table.items()}

        marks = Lock(feeds=marked(lock.feeds, path_of), studies=marked(lock.studies, study_path))
        text = lockfile.write(marks)
        if text != self._saved:
            replace_file(self._site / LOCK, text.encode())
            self._saved = text

    def _marked(self, path: str, known: Known, before: Mapping[str, str | None]) -> Known:
        if path in before:
            return replace(known, before=before[path])
        # What a run that was killed has left lasts until its snapshot stands.
        return replace(known, before=None) if known.before and self._digest(path) == known.snapshot else known

    def _digest(self, path: str) -> str | None:
        text = _read(self._site / path)
        return None if text is None else digest(text)

    def keep_body(self, name: str, body: bytes) -> None:
        """Keep a body as it came, for whoever wants to see what a server sent."""
        folder = self._site / CACHE_FOLDER / "bodies"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(body)

    def _keep(self, path: str, text: str) -> str:
        self._unsaved.pop(path, None)
        if _read(self._site / path) != text:
            self._unsaved[path] = text
        return digest(text)

    def _text(self, path: str) -> str | None:
        return self._unsaved[path] if path in self._unsaved else _read(self._site / path)


def sweep(site: Path) -> None:
    """Remove what a run that was killed had half written. Whoever calls holds `fetch_lock(site)`."""
    for name in (LOCK, LINKS, f"{FOLDER}/*"):
        folder, _, file = name.rpartition("/")
        for left in (site / folder).glob(f".{file}.tmp-*"):
            with suppress(OSError):
                left.unlink()


def fetch_lock(site: Path) -> Path:
    """The file that is locked by who writes snapshots: see `generator.lock.BuildLock`."""
    return site / CACHE_FOLDER / FETCH_LOCK


def digest(text: str) -> str:
    """Names a snapshot's text, as the lock does."""
    return sha256(text.encode()).hexdigest()


def _by_path(table: Mapping[str, Known], path: Callable[[str], str]) -> dict[str, Known]:
    return {path(name): known for name, known in table.items()}


def _read(path: Path) -> str | None:
    """The text of a file of ours; None where there is none."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
