"""What a feed says now and what is remembered of it become one snapshot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, NamedTuple

from generator.incoming.addresses import canonical
from generator.incoming.entries import ID_LENGTH, Entry, EntryStatus, Found, Snapshot, entry_id, reading

MOST: Final = 500  # entries that a snapshot remembers, besides the adopted ones


class Merged(NamedTuple):
    """The snapshot with the ids of what is new in it, and of what has changed; how many came twice."""

    snapshot: Snapshot
    new: tuple[str, ...]
    changed: tuple[str, ...]
    twice: int


def merge(old: Snapshot, found: Sequence[Found], now: datetime, most: int = MOST) -> Merged:
    """The snapshot after a feed was read at `now`.

    An entry that left the feed is still remembered, and one that was put aside does not come back.
    """
    once = _with_figures(_once(found), old.entries)
    known = _Known(old.entries, once)
    new: list[str] = []
    changed: list[str] = []
    entries: dict[str, Entry] = {entry.id: entry for entry in old.entries}
    present: set[str] = set()
    for one in once:
        entry = known.entry(one)
        if entry is None:
            entry = _entry(_free_id(old.feed, one.guid, entries), one, now)
            new.append(entry.id)
        elif entry.status is not EntryStatus.DROPPED:
            entry, is_changed = _updated(entry, one, now)
            changed += [entry.id] if is_changed else []
        entries[entry.id] = entry
        present.add(entry.id)
    kept = _trimmed(entries.values(), present, most)
    ids = {entry.id for entry in kept}
    return Merged(
        replace(old, entries=kept),
        tuple(name for name in new if name in ids),
        tuple(changed),
        len(found) - len(once),
    )


class _Known:
    """The remembered entry that is the same as a found one.

    By its guid; else by its address, where no other has it, since feeds change how they number entries.
    """

    def __init__(self, entries: Iterable[Entry], found: Iterable[Found]) -> None:
        listed = tuple(entries)
        self._by_guid = {entry.guid: entry for entry in listed}
        guids = {one.guid for one in found}
        left = [entry for entry in listed if entry.link and entry.guid not in guids]
        there = Counter(canonical(one.link) for one in found if one.link)
        here = Counter(canonical(entry.link) for entry in left if entry.link)
        links = {canonical(entry.link): entry for entry in left if entry.link}
        self._by_link: Mapping[str, Entry] = {
            link: entry for link, entry in links.items() if here[link] == 1 and there[link] == 1
        }

    def entry(self, found: Found) -> Entry | None:
        return self._by_guid.get(found.guid) or (
            self._by_link.get(canonical(found.link)) if found.link else None
        )


def _once(found: Iterable[Found]) -> list[Found]:
    """Of entries with one guid, the one that was updated last; the first of equals."""
    by_guid: dict[str, Found] = {}
    for one in found:
        before = by_guid.get(one.guid)
        if before is None or _moment(one) > _moment(before):
            by_guid[one.guid] = one
    return list(by_guid.values())


def _with_figures(found: Iterable[Found], entries: Iterable[Entry]) -> list[Found]:
    """With those that were found before in the same words, where they were not looked for again."""
    listed = list(found)
    if all(one.figures is not None for one in listed):
        return listed
    known = {entry.reading: entry.figures for entry in entries}
    return [
        one._replace(figures=known.get(reading(one.title, one.text), ())) if one.figures is None else one
        for one in listed
    ]


def _moment(one: Found) -> float:
    moment = one.updated or one.published
    return moment.timestamp() if moment else 0.0


def _entry(name: str, found: Found, now: datetime) -> Entry:
    return Entry(id=name, first_seen=now, **{**found._asdict(), "figures": found.figures or ()})


def _updated(entry: Entry, found: Found, now: datetime) -> tuple[Entry, bool]:
    """The entry as the feed has it now, and whether a reader would see a difference."""
    if (found.title, found.link, found.text) == (entry.title, entry.link, entry.text):
        # Another date alone changes nothing; one that was missing is welcome.
        dated = replace(
            entry,
            published=entry.published or found.published,
            updated=entry.updated or found.updated,
            guid=found.guid,
            figures=found.figures or (),
        )
        return dated, False
    fields = {name: value for name, value in found._asdict().items() if value is not None}
    return replace(entry, **{**fields, "link": found.link, "changed": now}), True


def _free_id(feed: str, guid: str, taken: Mapping[str, Entry]) -> str:
    length = ID_LENGTH
    while (name := entry_id(feed, guid, length)) in taken:
        length += 1
    return name


def _trimmed(entries: Iterable[Entry], present: set[str], most: int) -> tuple[Entry, ...]:
    """What is adopted, and of the rest the newest, those first that the feed still has."""

    def weight(entry: Entry) -> tuple[bool, float, str]:
        return entry.id not in present, -entry.date.timestamp(), entry.id

    listed = sorted(entries, key=weight)
    adopted = [entry for entry in listed if entry.status is EntryStatus.ADOPTED]
    rest = [entry for entry in listed if entry.status is not EntryStatus.ADOPTED]
    return tuple(sorted([*adopted, *rest[:most]], key=lambda one: (-one.date.timestamp(), one.id)))
