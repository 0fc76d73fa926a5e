"""Atom and OPML of the watch, and which files there are."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser

from generator.edition import Edition
from generator.outputs import sitemap, watch
from generator.outputs.sitemap import Sitemap
from generator.plan import parts
from generator.render import print_part
from tests.program import SMALL, edition_of, small_site
from tests.watching import entry, figure, followed, snapshot

BASE = "https://a.example/"
BOTH = {"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"}
KEPT = snapshot(
    entry(
        "a", "2026-01-02", link="https://institut.example/a?x=1&y=2", figures=(figure("48", "Ils sont 48."),)
    ),
    entry("b", "2026-01-01", title="A <b> & c", language="en"),
    link="https://institut.example/",
)


def made(edition: Edition) -> dict[str, bytes]:
    """The files of the watch."""
    return {one.path: watch.render(one, edition, {}) for one in watch.plan(edition)}


def test_a_site_without_feeds_has_none_of_it(tmp_path: Path) -> None:
    """Neither files nor a part of the plan, nor a link in the footer."""
    config = {
        "content/site.yaml": f"{SMALL['content/site.yaml']}embeds: false\n"
    }  # else rules name all pages
    edition = edition_of(small_site(tmp_path, **config), base_url=BASE)
    assert list(watch.plan(edition)) == []
    every = {part.name: part for part in parts(edition, "")}
    assert "watch" not in every
    pages = [one for part in every.values() for one in print_part(part, {}, edition)]
    assert not [one.path for one in pages if one.content and b"veille" in one.content]


def test_what_there_is_of_it(tmp_path: Path) -> None:
    """Page, feed and list, in each language, and months where there are many. The feed needs a base URL."""
    site = small_site(tmp_path, **BOTH, **followed(KEPT))
    assert set(made(edition_of(site, base_url=BASE))) == {
        *("veille/index.html", "veille/feed.xml", "veille/feed.json", "veille/veille.opml"),
        *("en/watch/index.html", "en/watch/feed.xml", "en/watch/feed.json", "en/watch/watch.opml"),
    }
    assert "veille/feed.xml" not in made(edition_of(site))
    entries = [entry(f"n{number:03}", "2026-03-01") for number in range(100)]
    files = followed(snapshot(*entries, entry("a", "2025-12-31")))
    assert "veille/2025-12/index.html" in made(edition_of(small_site(tmp_path / "many", **files)))


def test_the_sitemap_has_its_pages(tmp_path: Path) -> None:
    """And only where there are some."""
    entries = [entry(f"n{number:03}", "2026-03-01") for number in range(100)]
    files = followed(snapshot(*entries, entry("a", "2025-12-31")))
    (artifact,) = sitemap.plan(edition_of(small_site(tmp_path, **files), base_url=BASE))
    assert isinstance(artifact.job, Sitemap)
    assert {page.url for page in artifact.job.pages if "veille" in page.url} == {
        f"{BASE}veille/",
        f"{BASE}veille/2025-12/",
    }


def test_the_feed_can_be_read(tmp_path: Path) -> None:
    """Entries lead to where they were announced, and say that they are not verified, and their figures."""
    edition = edition_of(small_site(tmp_path, **BOTH, **followed(KEPT)), base_url=BASE)
    found = feedparser.parse(made(edition)["en/watch/feed.xml"])
    assert not found.bozo
    assert found.feed.title == "Petit site: watch"
    first, second = found.entries
    assert (first.id, first.link) == (f"{BASE}en/watch/#e-a", "https://institut.example/a?x=1&y=2")
    assert first.summary == ("Not yet verified, read on 22 November 2026. Ils sont 48. (no source given)")
    assert first.author == "Le flux institut"
    assert first.updated == "2026-01-02T00:00:00Z"
    assert second.title == "A <b> & c"
    assert second.link == f"{BASE}en/watch/#e-b"
    assert second.title_detail.language == "en"


def test_the_feed_does_not_grow_for_ever(tmp_path: Path) -> None:
    """Thirty entries, as other feeds."""
    files = followed(snapshot(*(entry(f"n{number:03}") for number in range(40))))
    edition = edition_of(small_site(tmp_path, **files), base_url=BASE)
    assert len(feedparser.parse(made(edition)["veille/feed.xml"]).entries) == 30


def test_the_list_of_feeds_is_opml(tmp_path: Path) -> None:
    """Each with its address, its site and its language, as far as they are known."""
    files = followed(
        KEPT,
        snapshot(entry("c"), feed="autre", title='"A" & <b>'),
        settings={"autre": 'url: "https://autre.example/?a=1&b=2", language: en'},
    )
    root = ET.fromstring(made(edition_of(small_site(tmp_path, **files)))["veille/veille.opml"])  # noqa: S314 - our own
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "Petit site\u00a0: veille"
    assert [outline.attrib for outline in root.iter("outline")] == [
        {
            "type": "rss",
            "text": "Le flux institut",
            "title": "Le flux institut",
            "xmlUrl": "https://institut.example/flux",
            "htmlUrl": "https://institut.example/",
        },
        {
            "type": "rss",
            "text": "«\u00a0A\u00a0» & <b>",
            "title": "«\u00a0A\u00a0» & <b>",
            "xmlUrl": "https://autre.example/?a=1&b=2",
            "language": "en",
        },
    ]


def test_that_a_feed_was_read_again_changes_what_says_so(tmp_path: Path) -> None:
    """And publishers' pages, which have entries of theirs: neither lists nor texts say when that was."""
    files = followed(KEPT)
    later = files["sources.lock.json"].replace("2026-11-22", "2026-11-29")
    before = {part.name: part.digest for part in parts(edition_of(small_site(tmp_path / "a", **files)), "")}
    files["sources.lock.json"] = later
    after = {part.name: part.digest for part in parts(edition_of(small_site(tmp_path / "b", **files)), "")}
    assert [name for name in after if after[name] != before[name]] == ["watch", "records 0"]
