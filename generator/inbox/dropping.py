"""Entries put aside."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.fetch.store import Store, fetch_lock
from generator.inbox.deciding import Unclear, meant
from generator.inbox.reading import Inbox
from generator.incoming import snapshots
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.lock import BuildLock


class Dropped(NamedTuple):
    """What came of it: entries put aside now, and before; those that are studies already; unclear ids."""

    now: tuple[Entry, ...]
    before: tuple[Entry, ...]
    adopted: tuple[Entry, ...]
    unclear: tuple[Unclear, ...]

    @property
    def failed(self) -> bool:
        """Whether something that was asked for was not done."""
        return bool(self.adopted or self.unclear)


def drop(site: Path, inbox: Inbox, typed: Iterable[str]) -> Dropped:
    """Put entries aside, for good: they are remembered so that they do not come back.

    Raises:
        LockHeld: the sources are being read.
        OSError: the disk does not allow it.
    """
    by_status: dict[EntryStatus, dict[str, Entry]] = {status: {} for status in EntryStatus}
    unclear: list[Unclear] = []
    with BuildLock(fetch_lock(site)):
        store = Store(site)
        current = {feed: store.snapshot(feed) for feed in inbox.whole}
        for name in dict.fromkeys(typed):
            found = meant(current.values(), name)
            if isinstance(found, Unclear):
                unclear.append(found)
            else:
                by_status[found.entry.status][found.entry.id] = found.entry
        for feed, snapshot in current.items():
            put_aside = snapshot
            for entry in snapshot.entries:
                if entry.id in by_status[EntryStatus.NEW]:
                    put_aside = snapshots.drop(put_aside, entry.id)
            if put_aside is not snapshot:
                keep(store, snapshot, put_aside)
            current[feed] = put_aside
    done, before, made = (
        tuple(by_status[status].values())
        for status in (EntryStatus.NEW, EntryStatus.DROPPED, EntryStatus.ADOPTED)
    )
    return Dropped(done, before, made, tuple(unclear))


def keep(store: Store, before: Snapshot, after: Snapshot) -> None:
    """Write a snapshot and the lock that names it: both or, as far as the disk allows, neither.

    Raises:
        OSError: the disk does not allow it.
    """
    known = store.feeds.get(after.feed)
    try:
        store.save(after)
    except OSError:
        store.feeds.pop(after.feed, None)
        if known:
            store.feeds[after.feed] = known
        with suppress(OSError):
            store.keep(before)
        raise
