"""No script gets through: no vector, however spelled, leaves anything that a browser would read as a tag."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from html import escape
from html.parser import HTMLParser
from time import process_time

import pytest

from generator.fetch.bodies import Request, read_body
from generator.fetch.clean import one_line, plain
from tests.vectors import ADDRESSES, TAGS, spelled

NOW = datetime(2026, 11, 22, tzinfo=UTC)


class Seen(HTMLParser):
    """What a browser would see besides text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own
        """A tag."""
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.found.append(f"!--{data}")

    def handle_decl(self, decl: str) -> None:
        """A declaration."""
        self.found.append(f"!{decl}")

    def handle_pi(self, data: str) -> None:
        """An instruction."""
        self.found.append(f"?{data}")


def seen(text: str) -> list[str]:
    """The tags of a text that some template would forget to escape."""
    parser = Seen()
    parser.feed(text)
    parser.close()
    return parser.found


def fields(feed: dict[str, object]) -> list[str]:
    """Every text of a feed and of its entries."""
    entries = feed["entries"]
    assert isinstance(entries, list)
    assert entries
    values = [*feed.values(), *(value for entry in entries for value in entry.values())]
    return [value for value in values if isinstance(value, str)]


def test_there_are_more_than_a_hundred() -> None:
    """Each in six spellings."""
    assert len(set(TAGS)) > 100
    assert len(set(spelled(TAGS[0]))) == 6


@pytest.mark.parametrize("vector", TAGS)
def test_no_vector_leaves_a_tag(vector: str) -> None:
    """Not even where a text would be printed as it is."""
    for given in spelled(vector):
        for text in (plain(given), one_line(given), plain(f"<p>avant {given} après</p>")):
            assert seen(text) == []
            assert not any(ord(letter) < 32 and letter != "\n" for letter in text)


RSS = """<rss version="2.0"><channel><title>{0}</title><link>{1}</link><language>{0}</language>
<item><title>Titre {0}</title><link>{1}</link><guid>{0}</guid><author>{0}</author><pubDate>{0}</pubDate>
<description>{0}</description>
<encoded xmlns="http://purl.org/rss/1.0/modules/content/">{0}</encoded>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{0}">
<title type="html">{0}</title><link href="{1}"/>
<entry><id>{0}</id><title type="html">Titre {0}</title><link href="{1}"/><author><name>{0}</name></author>
<summary type="html">{0}</summary><content type="html">{0}</content><updated>{0}</updated></entry></feed>"""


PAIRS = [(vector, ADDRESSES[number % len(ADDRESSES)]) for number, vector in enumerate(TAGS)]


@pytest.mark.parametrize("frame", [RSS, ATOM], ids=["rss", "atom"])
@pytest.mark.parametrize(("vector", "address"), PAIRS)
def test_no_field_of_a_feed_leads_to_a_script(frame: str, vector: str, address: str) -> None:
    """A vector in each field, and an address that must not be followed."""
    typed = escape("".join(letter for letter in vector if letter >= " "))
    body = frame.format(typed, escape(address.replace("\x01", "")))
    feed = read_body(body.encode(), Request("application/xml", "https://exemple.org/f", NOW))
    for text in fields(feed):
        assert seen(text) == []
    for link in (feed["link"], *(entry["link"] for entry in feed["entries"])):
        assert link is None or link.startswith(("https://", "http://"))
        assert not set(link or "") & set('"<>`\\ \t\n')


@pytest.mark.parametrize("vector", TAGS)
def test_no_field_of_a_json_feed_holds_a_script(vector: str) -> None:
    """Text and HTML alike."""
    for given in spelled(vector):
        item = dict.fromkeys(("id", "content_html", "content_text", "summary", "language"), given)
        item["title"] = f"Titre {given}"
        whole = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": given,
            "items": [{**item, "url": given, "authors": [{"name": given}]}],
        }
        feed = read_body(json.dumps(whole).encode(), Request("", "https://exemple.org/f", NOW))
        for text in fields(feed):
            assert seen(text) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("<p>Un</p><p>deux</p>", "Un\ndeux"),
        ("Un<br>deux<br/>trois", "Un\ndeux\ntrois"),
        ("<ul><li>Un</li><li>deux</li></ul>", "Un\ndeux"),
        ("moins de &lt; 5 % et &gt; 3 %", "moins de < 5 % et > 3 %"),
        ("a < b & c > d", "a < b & c > d"),
        ("AT&amp;T", "AT&T"),
        ("98\u202f000 clients, 12\u00a0%", "98\u202f000 clients, 12\u00a0%"),
        ("un\u200b deux\ufeff \u202etrois", "un deux trois"),
        ("e\u0301te\u0301", "été"),
        ("\x1b[31mrouge\x07", "[31mrouge"),
        ("  un \r\n\r\n\r\n deux  ", "un\ndeux"),
        ("<style>p{}</style>Un<script>x</script>", "Un"),
        ("", ""),
    ],
)
def test_what_is_read_is_what_a_reader_would_see(given: str, expected: str) -> None:
    """Blocks stay apart, figures stay whole, what hides or steers goes."""
    assert plain(given) == expected


def test_long_texts_end_between_words() -> None:
    """With a sign that they were cut."""
    text = plain("mot " * 1000)
    assert len(text) <= 2_000
    assert text.endswith("mot…")
    assert len(one_line("a" * 1_000)) == 300


@pytest.mark.parametrize(
    "heavy", ["<div>" * 20_000, "&" * 100_000, "<a " + "b " * 40_000 + ">", "<" * 60_000, "&amp;" * 20_000]
)
def test_no_field_takes_long(heavy: str) -> None:
    """What nh3 would chew on for minutes is cut before."""
    start = process_time()
    assert seen(plain(heavy)) == []
    assert process_time() - start < 3
