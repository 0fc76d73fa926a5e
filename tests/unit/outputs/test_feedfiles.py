"""What feeds say of each text, in RFC 4287's words and in those of JSON Feed 1.1."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import feedparser
import pytest

from generator.fetch.jsonfeed import read_json
from generator.outputs.feedfiles import Entry, FeedFile, artifacts, atom, json_feed, written

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = Entry(
    title="Avis & <notes>",
    url="https://a.example/x/",
    summary="Les avis \u201cfont\u201d vendre\u202f; c’est dit.",
    author="La rédaction",
    published=date(2025, 1, 2),
    updated=date(2025, 3, 4),
    content="<p>Le <em>texte</em> &amp; le reste.</p>",
    themes=("Avis & notes",),
)
FEED = FeedFile(
    title="Tendances",
    subtitle="",
    language="fr",
    home="https://a.example/",
    author="La rédaction",
    entries=(replace(ENTRY, url="https://a.example/y/", updated=date(2025, 2, 1)), ENTRY),
)


def test_a_feed_can_be_read() -> None:
    """Every text arrives as it is, whatever signs it has; the newest change dates the feed."""
    found = feedparser.parse(atom(FEED))
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


def test_the_elements_are_atom_s() -> None:
    """Each feed and entry has what the RFC asks for."""
    root = ET.fromstring(atom(FEED))  # noqa: S314 - our own
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert element.findall(f"{ATOM}author/{ATOM}name")


def test_a_whole_text_arrives_whole() -> None:
    """As HTML that readers of feeds show, beside its summary, under its themes."""
    entry = feedparser.parse(atom(FEED), sanitize_html=False).entries[0]
    assert entry.content[0].type == "text/html"
    assert entry.content[0].value == ENTRY.content
    assert entry.summary == ENTRY.summary
    assert [tag.term for tag in entry.tags] == ["Avis & notes"]


def test_a_json_feed_has_what_version_1_1_asks_for() -> None:
    """Version, title and items; of each item an id that is a text, and one content."""
    found = json.loads(json_feed(FEED))
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert (found["title"], found["home_page_url"]) == ("Tendances", "https://a.example/")
    assert found["feed_url"] == "https://a.example/feed.json"
    assert found["authors"] == [{"name": "La rédaction"}]
    assert "description" not in found
    assert b"<" not in json_feed(FEED)
    _, item = found["items"]
    assert item == {
        "id": ENTRY.url,
        "url": ENTRY.url,
        "title": ENTRY.title,
        "content_html": ENTRY.content,
        "summary": ENTRY.summary,
        "date_published": "2025-01-02T00:00:00Z",
        "date_modified": "2025-03-04T00:00:00Z",
        "authors": [{"name": "La rédaction"}],
        "tags": ["Avis & notes"],
    }


def test_a_summary_is_the_content_where_there_is_no_other() -> None:
    """JSON Feed asks for one; Atom shows the summary as such, and no empty content."""
    feed = replace(FEED, subtitle="En bref", entries=(replace(ENTRY, content="", themes=()),))
    found = json.loads(json_feed(feed))
    (item,) = found["items"]
    assert item["content_text"] == ENTRY.summary
    assert not {"content_html", "summary", "tags"} & set(item)
    assert found["description"] == "En bref"
    assert b"<content" not in atom(feed)


def test_an_entry_may_lead_elsewhere_and_be_in_another_language() -> None:
    """What names it stays its address here."""
    feed = replace(FEED, entries=(replace(ENTRY, link="https://b.example/", language="en"),))
    (item,) = json.loads(json_feed(feed))["items"]
    assert (item["id"], item["url"], item["language"]) == (ENTRY.url, "https://b.example/", "en")
    (entry,) = feedparser.parse(atom(feed)).entries
    assert (entry.id, entry.link, entry.title_detail.language) == (ENTRY.url, "https://b.example/", "en")


def test_our_own_reader_reads_it_back() -> None:
    """Both formats say the same of each entry."""
    read = read_json(json_feed(FEED))
    parsed = feedparser.parse(atom(FEED), sanitize_html=False)
    assert (read.title, read.link, read.language) == ("Tendances", FEED.home, "fr")
    for raw, entry in zip(read.entries, parsed.entries, strict=True):
        assert (raw.guid, raw.link, raw.published, raw.updated) == (
            *(entry.id, entry.link),
            *(entry.published, entry.updated),
        )
        assert raw.text == entry.content[0].value


@pytest.mark.parametrize(("name", "start"), [("feed.xml", b"<?xml"), ("feed.json", b"{")])
def test_a_file_is_in_the_format_of_its_name(name: str, start: bytes) -> None:
    """Both stand beside the page."""
    found = {one.path: one.job for one in artifacts("feeds", "themes/avis/", FEED)}
    assert set(found) == {"themes/avis/feed.xml", "themes/avis/feed.json"}
    assert written(f"themes/avis/{name}", FEED).startswith(start)
