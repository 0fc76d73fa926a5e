"""The feeds of this repository's own site: written for it, fetched as they are, and marked as samples."""

from __future__ import annotations

import re
from hashlib import sha256

from generator.incoming import lockfile, snapshots
from generator.incoming.entries import Snapshot
from generator.incoming.lockfile import Lock
from generator.incoming.places import LOCK, path_of
from generator.settings import Sources
from generator.validate import validate
from generator.yamlio import compose, plain
from tests.program import ROOT


def own_sources() -> Sources:
    """What sources.yaml lists."""
    node = compose((ROOT / "sources.yaml").read_text(encoding="utf-8"), "sources.yaml").value
    assert node
    raw = plain(node)
    assert isinstance(raw, dict)
    found = validate(Sources, raw)
    assert isinstance(found, Sources)
    return found


def test_what_was_fetched_is_what_lies_there() -> None:
    """`trendbook fetch` was run after the last change of a sample, and nothing was changed by hand since."""
    lock = lockfile.read((ROOT / LOCK).read_text(encoding="utf-8"))
    assert isinstance(lock, Lock)
    feeds = own_sources().feeds
    assert sorted(lock.feeds) == sorted(feed.id for feed in feeds)
    for feed in feeds:
        known = lock.feeds[feed.id]
        text = (ROOT / path_of(feed.id)).read_text(encoding="utf-8")
        assert known.body == sha256((ROOT / feed.url.removeprefix("file:")).read_bytes()).hexdigest()
        assert known.snapshot == sha256(text.encode()).hexdigest()
        found = snapshots.read(text, feed.id)
        assert isinstance(found, Snapshot)
        assert found.entries


def test_samples_are_invented_and_say_so() -> None:
    """Neither the site's pages nor the files pretend anything, and no address leads to anybody."""
    feeds = own_sources().feeds
    assert len(feeds) >= 3
    assert all(feed.sample and feed.url.startswith("file:samples/feeds/") for feed in feeds)
    for file in (ROOT / "samples" / "feeds").iterdir():
        text = file.read_text(encoding="utf-8")
        assert "inventés" in text or "invented" in text
        hosts = set(re.findall(r"https?://([^/\"<\s]+)", text)) - {"purl.org", "www.w3.org", "jsonfeed.org"}
        assert all(host.endswith(".example") for host in hosts), hosts
