"""Entries put aside."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.fetch.store import Store
from generator.inbox.deciding import Unclear, meant
from generator.inbox.reading import Inbox
from generator.incoming import snapshots
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.lockfile import Known


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

    Who calls it holds `fetch_lock(site)` since before the inbox was read.

    Raises:
        OSError: the disk does not allow it.
    """
    by_status: dict[EntryStatus, dict[str, Entry]] = {status: {} for status in EntryStatus}
    unclear: list[Unclear] = []
    seen = [inbox.seen(snapshot) for snapshot in inbox.whole.values()]
    for name in dict.fromkeys(typed):
        found = meant(seen, name)
        if isinstance(found, Unclear):
            unclear.append(found)
        else:
            by_status[found.entry.status][found.entry.id] = found.entry
    now, before, made = (
        by_status[status] for status in (EntryStatus.NEW, EntryStatus.DROPPED, EntryStatus.ADOPTED)
    )
    for snapshot in inbox.whole.values():
        put_aside = snapshot
        for entry in snapshot.entries:
            if entry.id in now:
                put_aside = snapshots.drop(put_aside, entry.id)
        if put_aside is not snapshot:
            keep(site, snapshot, put_aside)
    return Dropped(tuple(now.values()), tuple(before.values()), tuple(made.values()), tuple(unclear))


def keep(site: Path, before: Snapshot, after: Snapshot) -> None:
    """Write a snapshot and the lock that names it: both or, as far as the disk allows, neither.

    An interruption undoes it as well: a snapshot that is not as the lock says stops every build.

    Raises:
        OSError: the disk does not allow it.
    """
    store = Store(site)
    known = store.feeds.get(after.feed)
    try:
        store.save(after)
    except BaseException:
        with suppress(OSError):
            _undo(Store(site), before, known)
        raise


def _undo(store: Store, before: Snapshot, known: Known | None) -> None:
    """`store` is what stands on the disk, whichever of the two that is."""
    store.feeds.pop(before.feed, None)
    if known:
        store.feeds[before.feed] = known
    store.keep(before)
    store.save_lock()
