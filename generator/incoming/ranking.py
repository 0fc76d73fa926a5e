"""The entries that an author has not looked at yet, the most promising first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from generator.incoming.duplicates import Duplicate, KnownStudies
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.figures import Figure, figures_of
from generator.incoming.promise import Promise, promise
from generator.incoming.publishers import KnownPublishers
from generator.models import Publisher, Study
from generator.settings import Feed


class Ranked(NamedTuple):
    """An entry with what speaks for it. `publisher` is the feed's, by name, as far as that is known."""

    feed: Feed
    entry: Entry
    figures: tuple[Figure, ...]
    publisher: str | None
    promise: Promise
    duplicate: Duplicate | None


def ranked(
    snapshots: Iterable[Snapshot],
    feeds: Iterable[Feed],
    publishers: Iterable[Publisher],
    studies: Iterable[Study],
    now: datetime,
) -> tuple[Ranked, ...]:
    """New entries by promise, then by date; those that announce what the site has already come last."""
    known = KnownPublishers(publishers)
    same = KnownStudies(studies, known)
    by_feed = {snapshot.feed: snapshot for snapshot in snapshots}
    found = []
    for feed in feeds:
        snapshot = by_feed.get(feed.id) or Snapshot(feed=feed.id)
        publisher = known.by_id.get(feed.publisher or "")
        name = publisher.name if publisher else feed.publisher or snapshot.title
        for entry in snapshot.entries:
            if entry.status is EntryStatus.NEW:
                figures = figures_of(entry.figures)
                weighed = promise(entry, figures, feed.keep, feed.publisher, known, now)
                duplicate = same.same(entry, figures, feed.publisher)
                found.append(Ranked(feed, entry, figures, name, weighed, duplicate))
    return tuple(sorted(found, key=_order))


def _order(one: Ranked) -> tuple[bool, float, float, str]:
    return one.duplicate is not None, -round(one.promise.total, 6), -one.entry.date.timestamp(), one.entry.id
