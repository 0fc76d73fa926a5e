"""The Atom feed: what it says of each text, in RFC 4287's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser

from generator.artifact import Artifact
from generator.outputs import feeds
from generator.outputs.feeds import Entry, FeedFile
from generator.pages.chrome import chrome
from generator.pages.here import Here
from tests.program import edition_of, small_site

ENTRY = Entry(
    title="Avis & <notes>",
    url="https://a.example/x/",
    summary="Les avis \u201cfont\u201d vendre\u202f; c’est dit.",
    author="La rédaction",
    published=date(2025, 1, 2),
    updated=date(2025, 3, 4),
)
FEED = FeedFile(
    title="Tendances",
    subtitle="",
    language="fr",
    home="https://a.example/",
    url="https://a.example/feed.xml",
    author="La rédaction",
    entries=(replace(ENTRY, url="https://a.example/y/", updated=date(2025, 2, 1)), ENTRY),
)


def written(feed: FeedFile, folder: Path) -> bytes:
    """The feed's bytes."""
    artifact = Artifact(path="feed.xml", output=feeds.NAME, job=feed)
    return feeds.render(artifact, edition_of(small_site(folder)), {})


def test_a_feed_can_be_read(tmp_path: Path) -> None:
    """Every text arrives as it is, whatever signs it has; the newest change dates the feed."""
    found = feedparser.parse(written(FEED, tmp_path))
    assert not found.bozo
    assert found.feed.updated == "2025-03-04T00:00:00Z"
    assert "subtitle" not in found.feed
    assert found.feed.language == "fr"
    first, second = found.entries
    assert second.title == ENTRY.title
    assert second.summary == ENTRY.summary
    assert (second.id, second.link) == (ENTRY.url, ENTRY.url)
    assert (second.published, second.updated) == ("2025-01-02T00:00:00Z", "2025-03-04T00:00:00Z")
    assert second.author == "La rédaction"
    assert first.id != second.id


def test_the_elements_are_atom_s(tmp_path: Path) -> None:
    """Each feed and entry has what the RFC asks for."""
    root = ET.fromstring(written(FEED, tmp_path))  # noqa: S314 - our own
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{atom}feed"
    for element in (root, *root.iter(f"{atom}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{atom}{name}")) == 1
        assert element.findall(f"{atom}author/{atom}name")


def test_nothing_dated_is_no_feed(tmp_path: Path) -> None:
    """Nor is anything without an address."""
    undated = {"content/2025-rapport/report.md": "---\ntitle: Le rapport\nyear: 2025\n---\n[[pour]]\n"}
    site = small_site(tmp_path / "undated", **undated)
    assert list(feeds.plan(edition_of(site, base_url="https://a.example/"))) == []
    assert list(feeds.plan(edition_of(small_site(tmp_path / "dated")))) == []


def test_a_language_without_a_dated_text_has_no_feed(tmp_path: Path) -> None:
    """And no page in it names one."""
    site = small_site(tmp_path, **{"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"})
    edition = edition_of(site, base_url="https://a.example/")
    assert [artifact.path for artifact in feeds.plan(edition)] == ["feed.xml"]
    named = {language: chrome(Here(edition, language, ""), "", "").feed for language in ("fr", "en")}
    assert named == {"fr": "feed.xml", "en": None}


def test_a_translated_trend_has_its_report_s_day(tmp_path: Path) -> None:
    """Even where the report itself is not translated."""
    more = {
        "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n",
        "content/2025-rapport/01-une-tendance.en.md": "---\ntitle: A trend\nnumber: 1\n---\nText.\n",
    }
    found = feeds.plan(edition_of(small_site(tmp_path, **more), base_url="https://a.example/"))
    assert [artifact.path for artifact in found] == ["en/feed.xml", "feed.xml"]


def test_a_trend_has_its_report_s_day(tmp_path: Path) -> None:
    """Unless it has one of its own."""
    (artifact,) = feeds.plan(edition_of(small_site(tmp_path), base_url="https://a.example/"))
    feed = artifact.job
    assert isinstance(feed, FeedFile)
    assert [(one.url, one.published) for one in feed.entries] == [
        ("https://a.example/2025-rapport/", date(2025, 6, 1)),
        ("https://a.example/2025-rapport/une-tendance/", date(2025, 6, 1)),
    ]


def test_a_feed_does_not_grow_for_ever(tmp_path: Path) -> None:
    """The newest ones, of all kinds."""
    more = {
        f"content/articles/a{number:02}.md": f"---\ntitle: A{number}\npublished: 2026-01-{number:02}\n---\n"
        for number in range(1, 32)
    }
    (artifact,) = feeds.plan(edition_of(small_site(tmp_path, **more), base_url="https://a.example/"))
    feed = artifact.job
    assert isinstance(feed, FeedFile)
    assert len(feed.entries) == feeds.ENTRIES
    assert feed.entries[0].title == "A31"
    assert all("/articles/" in one.url for one in feed.entries)
