"""Where the files stand that `trendbook fetch` leaves, and what one is that is not as it was written."""

from __future__ import annotations

from typing import Final, NamedTuple

FOLDER: Final = "snapshots"
LOCK: Final = "sources.lock.json"
LINKS: Final = "links.lock.json"


class Damaged(NamedTuple):
    """A snapshot, or the lock, that is not as it was written: a merge that went wrong, say."""

    reason: str


def path_of(feed: str) -> str:
    """Where a feed's snapshot stands in the site."""
    return f"{FOLDER}/{feed}.json"


def study_path(study: str) -> str:
    """Where the snapshot of a remote study stands: as YAML, so that faults have their line."""
    return f"{FOLDER}/{study}.yaml"
