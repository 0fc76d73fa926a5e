"""Sites that follow feeds, without a network: snapshots and lock as `trendbook fetch` would leave them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from generator.incoming import lockfile, snapshots
from generator.incoming.entries import Entry, Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.places import LOCK, path_of

READ = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FEED = "institut"


def entry(name: str, day: str = "2026-11-20", **fields: Any) -> Entry:
    """An entry of the feed that came out on a day."""
    published = datetime.fromisoformat(day).replace(tzinfo=UTC)
    given = {
        "guid": name,
        "title": f"Titre {name}",
        "first_seen": READ,
        "published": published,
    }
    return Entry(id=name, **{**given, **fields})


def figure(number: str, sentence: str, source: str | None = None, **more: object) -> dict[str, object]:
    """A figure as it is kept."""
    return {"text": number, "sentence": sentence, "source": source, "start": 1_000, **more}


def snapshot(*entries: Entry, feed: str = FEED, **fields: Any) -> Snapshot:
    """What is remembered of a feed."""
    return Snapshot(feed=feed, entries=entries, **{"title": f"Le flux {feed}", "language": "fr", **fields})


def followed(*kept: Snapshot, settings: Mapping[str, str] | None = None) -> dict[str, str]:
    """The files of a site that follows these feeds; `settings` is more of sources.yaml, by feed."""
    files = {path_of(one.feed): _escaped(snapshots.write(one)) for one in kept}
    known = {
        one.feed: Known(
            url=f"https://{one.feed}.example/flux",
            fetched_at=READ,
            snapshot=sha256(files[path_of(one.feed)].encode()).hexdigest(),
        )
        for one in kept
    }
    lines = ["studies: [content/studies/*.yaml]", "feeds:"]
    for one in kept:
        more = (settings or {}).get(one.feed, f'url: "https://{one.feed}.example/flux"')
        lines.append(f"  - {{id: {one.feed}, {more}}}")
    return {**files, LOCK: lockfile.write(Lock(feeds=known)), "sources.yaml": "\n".join([*lines, ""])}


def _escaped(text: str) -> str:
    """Halves of pairs as JSON may have them: no UTF-8 has any."""
    return re.sub("[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", text)
