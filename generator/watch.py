"""The feeds whose entries the site shows: their snapshots, read once they are known to stand as written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from generator.cache import Store, key
from generator.diagnostics import Checked, Diagnostic, Mark
from generator.files import SourceFile
from generator.incoming import kept, lockfile, snapshots
from generator.incoming.lockfile import Lock
from generator.incoming.places import LOCK, Damaged, path_of
from generator.incoming.watched import WatchedFeed
from generator.settings import Sources

_VERSION = 1


class Watch(NamedTuple):
    """The feeds that have entries, in the order of sources.yaml, and the day on which each was last read."""

    feeds: Mapping[str, WatchedFeed] = {}
    read: Mapping[str, date] = {}


def watch(sources: Sources, files: Mapping[str, SourceFile], store: Store) -> Checked[Watch]:
    """What the site shows of its feeds; of snapshots that `arrivals` finds fault with, nothing."""
    lock = _lock(files)
    faults: list[Diagnostic] = []
    feeds = {feed.id: feed for feed in _feeds(sources, files, lock, store, faults) if feed.entries}
    read = {name: known.fetched_at.date() for name, known in lock.feeds.items() if known.fetched_at}
    return Checked(Watch(feeds, {name: read[name] for name in feeds if name in read}), tuple(faults))


def _lock(files: Mapping[str, SourceFile]) -> Lock:
    lock = lockfile.read(files[LOCK].text) if LOCK in files else Lock()
    return Lock() if isinstance(lock, Damaged) else lock


def _feeds(
    sources: Sources,
    files: Mapping[str, SourceFile],
    lock: Lock,
    store: Store,
    faults: list[Diagnostic],
) -> Iterator[WatchedFeed]:
    for feed in sources.feeds:
        path, known = path_of(feed.id), lock.feeds.get(feed.id)
        if path not in files or known is None or not known.allows(files[path].digest):
            continue
        found = _feed(feed.id, files[path], store)
        if found is None:
            values = {"file": path, "lock": LOCK, "id": feed.id}
            faults.append(Diagnostic(code="damaged-snapshot", mark=Mark(path), values=values))
        else:
            yield found


def _feed(name: str, file: SourceFile, store: Store) -> WatchedFeed | None:
    """A feed that was read before need not be read again."""
    memo = key("watch", _VERSION, name, file.digest)
    if known := store.get("watch", memo):
        return kept.load(known)
    snapshot = snapshots.read(file.text, name)
    if isinstance(snapshot, Damaged):
        return None
    feed = kept.kept(snapshot)
    store.put("watch", memo, kept.dump(feed))
    return feed
