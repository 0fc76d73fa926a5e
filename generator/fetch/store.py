"""The lock and the snapshots of a site on disk. The bodies as they came are kept in the cache."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.fetch.sources import FILE
from generator.fetch.unusable import Unusable
from generator.incoming import lockfile, snapshots
from generator.incoming.entries import Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import LOCK, Damaged, path_of, study_path
from generator.state import CACHE_FOLDER, replace_file

FETCH_LOCK: Final = "fetch.lock"
_MAX_FILE: Final = 5_000_000


class Store:
    """What is remembered of a site's sources. Whoever writes holds `fetch_lock(site)`.

    A lock that cannot be read is taken for none: the sources are then read anew.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        found = _read(site / LOCK)
        lock = lockfile.read(found) if found is not None else Lock()
        self.is_damaged = isinstance(lock, Damaged)
        lock = Lock() if isinstance(lock, Damaged) else lock
        self.feeds: dict[str, Known] = dict(lock.feeds)
        self.studies: dict[str, Known] = dict(lock.studies)
        self._saved = found

    def snapshot(self, feed: str) -> Snapshot:
        """What is remembered of a feed.

        Raises:
            Unusable: there is a file, and it cannot be read: what an author dropped or adopted stands in it.
        """
        text = _read(self._site / path_of(feed))
        if text is None:
            return Snapshot(feed=feed)
        found = snapshots.read(text, feed)
        if isinstance(found, Damaged):
            raise Unusable("damaged", file=path_of(feed))
        return found

    def study(self, study: str) -> str | None:
        """The text of a remote study as it was last read."""
        return _read(self._site / study_path(study))

    def stands(self, path: str, known: Known) -> bool:
        """Whether a snapshot is as it was written."""
        text = _read(self._site / path)
        return text is not None and known.snapshot == digest(text)

    def keep(self, snapshot: Snapshot) -> str:
        """Write a feed's snapshot; its digest, which the lock has to know."""
        return self._keep(path_of(snapshot.feed), snapshots.write(snapshot))

    def keep_study(self, study: str, text: str) -> str:
        """Write the text of a remote study; its digest."""
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
        """Write the lock, where it has changed."""
        text = lockfile.write(Lock(feeds=dict(self.feeds), studies=dict(self.studies)))
        if text != self._saved:
            replace_file(self._site / LOCK, text.encode())
            self._saved = text

    def keep_body(self, name: str, body: bytes) -> None:
        """Keep a body as it came, for whoever wants to see what a server sent."""
        folder = self._site / CACHE_FOLDER / "bodies"
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(body)

    def _keep(self, path: str, text: str) -> str:
        place = self._site / path
        if _read(place) != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, text.encode())
        return digest(text)


def all_snapshots(site: Path, feeds: Iterable[str]) -> list[Snapshot]:
    """What is remembered of these feeds; a snapshot that cannot be read is left out."""
    store = Store(site)
    found = []
    for feed in feeds:
        with suppress(Unusable):
            found.append(store.snapshot(feed))
    return [snapshot for snapshot in found if snapshot.entries]


def file_body(site: Path, url: str) -> bytes:
    """The bytes of a feed that lies in the site.

    Raises:
        Unusable: there is no such file, or it lies elsewhere.
    """
    name = url.removeprefix(FILE)
    root = site.resolve()
    try:
        place = (root / name).resolve()
        if not place.is_relative_to(root):
            raise Unusable("file-outside", file=name)
        if not place.is_file():
            raise Unusable("file-missing", file=name)
        if place.stat().st_size > _MAX_FILE:
            raise Unusable("too-large", megabytes=f"{_MAX_FILE / 1_000_000:g}")
        return place.read_bytes()
    except (OSError, ValueError):
        raise Unusable("file-missing", file=name) from None


def fetch_lock(site: Path) -> Path:
    """The file that is locked by who writes snapshots: see `generator.lock.BuildLock`."""
    return site / CACHE_FOLDER / FETCH_LOCK


def digest(text: str) -> str:
    """Names a snapshot's text, as the lock does."""
    return sha256(text.encode()).hexdigest()


def _read(path: Path) -> str | None:
    """The text of a file of ours; None where there is none."""
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
