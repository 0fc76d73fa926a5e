"""Bodies become entries, or one word that says why not: a corpus of feeds, good, odd and broken."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.fetch.bodies import Request, feed_of, head_of, read_body
from generator.fetch.unusable import Unusable
from generator.incoming.entries import named
from tests.badserver import rss

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
BASE = "https://exemple.org/flux/"


def read(body: bytes | str, content_type: str = "application/xml") -> dict[str, Any]:
    """What is made of a body."""
    data = body.encode() if isinstance(body, str) else body
    return read_body(data, Request(content_type, BASE, NOW))


RSS_091 = """<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>Ancien</title><link>https://exemple.org/</link><language>fr</language>
<item><title>Un</title><link>https://exemple.org/1</link><description>Texte</description></item></channel></rss>"""
RSS_090 = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<channel><title>Très ancien</title><link>https://exemple.org/</link></channel>
<item><title>Un</title><link>https://exemple.org/1</link></item></rdf:RDF>"""
RDF_10 = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://exemple.org/"><title>RDF</title><link>https://exemple.org/</link></channel>
<item rdf:about="urn:1"><title>Un</title><link>https://exemple.org/1</link><dc:date>2026-11-20</dc:date>
<dc:creator>Une Autrice</dc:creator></item></rdf:RDF>"""
RSS_20 = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>RSS</title>
<ttl>120</ttl><item><guid isPermaLink="false">1</guid><title>Un</title><link>https://exemple.org/1</link>
<pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate><description>Court</description>
<content:encoded><![CDATA[<p>Plus <b>long</b></p>]]></content:encoded></item></channel></rss>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="fr"><title>Atom</title>
<entry><id>urn:1</id><title>Un</title><link rel="alternate" type="text/html" href="https://exemple.org/1"/>
<issued>2026-11-20T10:00:00+01:00</issued><modified>2026-11-21T10:00:00Z</modified><summary>Court</summary></entry></feed>"""
ATOM_10 = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="text">Atom &lt;1&gt;</title>
<link href="/" rel="alternate"/><entry><id>urn:1</id><title type="html">Un &amp;amp; deux</title>
<link href="1"/><published>2026-11-20T10:00:00+01:00</published><updated>2026-11-21T10:00:00Z</updated>
<author><name>Une Autrice</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long</p></div></content></entry></feed>"""
JSON_11 = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "JSON",
        "language": "fr",
        "items": [
            {
                "id": 1,
                "url": "https://exemple.org/1",
                "title": "Un",
                "content_html": "<p>Long</p>",
                "date_published": "2026-11-20T10:00:00+01:00",
                "authors": [{"name": "Une Autrice"}],
            },
            "rien",
            {"id": True},
        ],
    }
)
GOOD = {
    "rss 0.91": (RSS_091, "rss091u", None),
    "rss 0.90": (RSS_090, "rss090", None),
    "rdf 1.0": (RDF_10, "rss10", "2026-11-20T00:00:00Z"),
    "rss 2.0": (RSS_20, "rss20", "2026-11-20T09:00:00Z"),
    "atom 0.3": (ATOM_03, "atom03", "2026-11-20T09:00:00Z"),
    "atom 1.0": (ATOM_10, "atom10", "2026-11-20T09:00:00Z"),
    "json 1.1": (JSON_11, "json", "2026-11-20T09:00:00Z"),
    "json 1": (JSON_11.replace("1.1", "1"), "json", "2026-11-20T09:00:00Z"),
}


@pytest.mark.parametrize("name", GOOD)
def test_every_form_of_feed_is_read(name: str) -> None:
    """With the entry that each of these has."""
    body, form, published = GOOD[name]
    feed = read(body)
    assert feed.get("format") == form
    (entry,) = feed["entries"]
    assert entry["title"].startswith("Un")
    assert entry["link"] == ("https://exemple.org/flux/1" if form == "atom10" else "https://exemple.org/1")
    assert (entry["published"] or entry["updated"]) == published
    assert feed_of(feed).entries[0].title == entry["title"]


def test_the_longer_text_is_taken() -> None:
    """Content rather than its summary."""
    assert read(RSS_20)["entries"][0]["text"] == "Plus long"
    assert read(RSS_20)["ttl"] == 120


@pytest.mark.parametrize("form", [RDF_10, ATOM_10, JSON_11])
def test_authors_are_named(form: str) -> None:
    """Where the feed names them."""
    assert read(form)["entries"][0]["author"] == "Une Autrice"


def item(inner: str, outer: str = "") -> str:
    """A feed of one entry."""
    return f'<rss version="2.0"><channel><title>x</title>{outer}<item>{inner}</item></channel></rss>'


def entry(inner: str) -> dict[str, Any]:
    """The one entry of a feed."""
    (found,) = read(item(inner))["entries"]
    return dict(found)


ODD = {
    "no guid": (
        "<title>Un</title><link>https://www.exemple.org/1/?utm_source=x</link>",
        "guid",
        "exemple.org/1",
    ),
    "a guid with spaces": ("<title>Un</title><guid isPermaLink='false'>  a  b </guid>", "guid", "a b"),
    "a guid that is a number": ("<title>Un</title><guid>1</guid>", "link", "https://exemple.org/flux/1"),
    "a link to a script": ("<title>Un</title><link>javascript:alert(1)</link>", "link", None),
    "a link to a file": ("<title>Un</title><link>file:///etc/passwd</link>", "link", None),
    "a link with a password": ("<title>Un</title><link>https://a:b@exemple.org/</link>", "link", None),
    "no title": ("<description>Un texte.&lt;br&gt;Suite</description>", "title", "Un texte."),
    "a title with markup": ("<title>Un &lt;b&gt;mot&lt;/b&gt;</title>", "title", "Un mot"),
    "a French date": ("<title>Un</title><pubDate>ven. 20 nov. 2026</pubDate>", "published", None),
    "a date to come": (
        "<title>Un</title><pubDate>Fri, 20 Nov 2076 10:00:00 GMT</pubDate>",
        "published",
        None,
    ),
    "a date that is none": ("<title>Un</title><pubDate>99999999999999999999</pubDate>", "published", None),
    "a text that is the title": ("<title>Un</title><description>Un</description>", "text", ""),
    "nul and escape": ("<title>Un&#27;[31m</title>", "title", "Un[31m"),
    "a form feed": ("<title>Un\x0cdeux</title>", "title", "Undeux"),
    "an entity of HTML": ("<title>Caf&eacute;</title>", "title", "Café"),
    "a bare ampersand": ("<title>R & D</title>", "title", "R & D"),
    "a tag that is not closed": ("<title>Un</title><description>Deux<br></description>", "text", "Deux"),
    "an undeclared prefix": ("<title>Un</title><x:y>z</x:y>", "title", "Un"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_is_made_the_best_of(name: str) -> None:
    """One entry, and nothing in it that was not there."""
    inner, field, value = ODD[name]
    assert entry(inner)[field] == value


def test_entries_of_nothing_are_left_out() -> None:
    """And counted."""
    feed = read(rss("un").replace(b"</channel>", b"<item></item><item><guid>x</guid></item></channel>"))
    assert (len(feed["entries"]), feed["empty"]) == (1, 2)


def test_a_feed_without_entries_is_a_feed() -> None:
    """There may be some tomorrow."""
    assert read(rss())["entries"] == []


def test_a_long_feed_is_cut() -> None:
    """Five hundred entries are more than anybody reads."""
    assert len(read(rss(*(f"e{number}" for number in range(700))))["entries"]) == 500


def test_very_long_guids_are_named_by_their_digest() -> None:
    """They stand in a file that people read."""
    guid = entry(f"<title>Un</title><guid isPermaLink='false'>{'a' * 3000}</guid>")["guid"]
    assert guid.startswith("sha256:")
    assert len(guid) < 60


BROKEN: dict[str, tuple[bytes | str, str]] = {
    "nothing": (b"", "empty"),
    "white space": (b" \n\t ", "empty"),
    "a byte order mark": (b"\xef\xbb\xbf", "not-a-feed"),
    "a word": ("bonjour", "not-a-feed"),
    "a path": ("/etc/passwd", "not-a-feed"),
    "an address": ("https://exemple.org/flux.rss", "not-a-feed"),
    "bytes": (bytes(range(256)), "not-a-feed"),
    "zeros": (b"\0" * 1000, "not-a-feed"),
    "a bracket": ("<", "no-root"),
    "brackets": ("<" * 1000, "no-root"),
    "an open tag": ("<rss", "cut-off"),
    "an open feed": ('<rss version="2.0"><channel>', "cut-off"),
    "half a feed": (rss("un", "deux")[:-40], "cut-off"),
    "an open comment": ("<!--" + "a" * 1000, "no-root"),
    "an open declaration": ("<!DOCTYPE rss [", "no-root"),
    "an open instruction": ("<?xml", "no-root"),
    "a comment alone": ("<!-- rss -->", "no-root"),
    "a head without end": ("<?xml version='1.0'?>" + " " * 70_000 + "<rss></rss>", "no-root"),
    "an entity": ('<!DOCTYPE rss [<!ENTITY x "y">]><rss></rss>', "entities"),
    "an entity in small letters": ('<!DOCTYPE rss [<!entity x "y">]><rss></rss>', "entities"),
    "an entity behind a comment": (
        '<!-- --><!DOCTYPE rss [ <!ENTITY % x SYSTEM "y"> %x; ]><rss></rss>',
        "entities",
    ),
    "an entity in UTF-16": ('<!DOCTYPE rss [<!ENTITY x "y">]><rss></rss>'.encode("utf-16"), "entities"),
    "an entity in UTF-16 without a mark": (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss></rss>'.encode("utf-16-le"),
        "entities",
    ),
    "a picture": ('<svg xmlns="http://www.w3.org/2000/svg"></svg>', "other-xml"),
    "an outline": ("<opml version='2.0'></opml>", "other-xml"),
    "a sitemap": ("<urlset></urlset>", "other-xml"),
    "SOAP": ("<soap:Envelope xmlns:soap='x'></soap:Envelope>", "other-xml"),
    "a page": ("<!DOCTYPE html><html><body>Bonjour</body></html>", "html"),
    "a page in capitals": ("<HTML><BODY>Bonjour</BODY></HTML>", "html"),
    "a page with a comment first": ("<!-- bonjour --><html></html>", "html"),
    "UTF-7": ("<?xml version='1.0' encoding='UTF-7'?><rss></rss>", "utf-7"),
    "JSON of another kind": ('{"items": []}', "not-json-feed"),
    "a list": ("[1, 2]", "not-json-feed"),
    "a JSON Feed without entries": ('{"version": "https://jsonfeed.org/version/1"}', "not-json-feed"),
    "a JSON Feed whose entries are none": (
        '{"version": "https://jsonfeed.org/version/1", "items": {}}',
        "not-json-feed",
    ),
    "a JSON Feed of a version to come": (
        '{"version": "https://jsonfeed.org/version/9", "items": []}',
        "not-json-feed",
    ),
    "a version that is a number": ('{"version": 1, "items": []}', "not-json-feed"),
    "open JSON": ("{", "bad-json"),
    "deep JSON": ("[" * 100_000, "too-deep"),
    "JSON with NaN": ('{"a": NaN}', "json-number"),
    "JSON with a huge number": ('{"a": ' + "9" * 10_000 + "}", "json-number"),
    "JSON in Latin-1": ('{"a": "é"}'.encode("latin-1"), "not-utf8"),
    "JSON with a comma": ('{"a": 1,}', "bad-json"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_feed_is_told(name: str) -> None:
    """In a word that has a sentence, and never with a traceback."""
    body, code = BROKEN[name]
    answer = read(body)
    assert answer.get("code") == code
    with pytest.raises(Unusable) as fault:
        feed_of(json.loads(json.dumps(answer)))
    assert fault.value.code == code


def test_xml_of_which_nothing_can_be_read_is_told_with_its_line() -> None:
    """That of the body as it came, where its prolog was cut short."""
    body = "<?xml version='1.0'?>\n\n\n<rss version='2.0'>\n<channel><item>a & b</item></channel></rss>"
    assert read(body) == {"code": "bad-xml", "values": {"line": "5", "column": "19"}}
    assert read(body.partition("?>\n")[2])["values"] == {"line": "4", "column": "19"}
    assert read(body.rpartition("?>\n\n\n")[2])["values"] == {"line": "2", "column": "19"}
    empty = "<rss version='2.0'><channel><title>Rien encore</title></channel></rss>"
    assert "code" not in read(empty)
    sloppy = "<rss version='2.0'><channel><item><title>a & b</title></item></channel></rss>"
    assert [entry["title"] for entry in read(sloppy)["entries"]] == ["a & b"]


def test_a_feed_may_end_in_white_space() -> None:
    """However much of it."""
    assert "code" not in read(rss("un").decode() + "\n" * 5_000)


def test_a_page_declares_its_feeds() -> None:
    """Whole addresses, five at most, and none that runs."""
    links = "".join(
        f"<link rel='alternate' type='application/rss+xml' href='/flux-{n}.rss'>" for n in range(9)
    )
    body = f"""<!doctype html><html><head>
    <link rel="stylesheet" href="x.css">
    <link rel="ALTERNATE feed" type="application/atom+xml; charset=utf-8" href=a.xml>
    <link rel=alternate type=application/rss+xml href="javascript:alert(1)">
    <link rel=alternate type=application/json href="/wp-json/wp/v2/pages/1">
    <link rel=alternate type=text/html href="/en/"><link rel=alternate type=application/rss+xml href="http://[::1">
    <link rel="alternate" type="application/feed+json" href="/x?a=1&amp;b=2">{links}</head></html>"""
    answer = read(body, "text/html; charset=iso-8859-1")
    assert answer["code"] == "html-feeds"
    assert answer["values"]["feeds"].split() == [
        "https://exemple.org/flux/a.xml",
        "https://exemple.org/x?a=1&b=2",
        "https://exemple.org/flux-0.rss",
        "https://exemple.org/flux-1.rss",
        "https://exemple.org/flux-2.rss",
    ]


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (rss("été"), "text/html"),
        (rss("été"), ""),
        (rss("été"), "text/plain; charset=utf-8"),
        (b"\xef\xbb\xbf" + rss("été"), "application/rss+xml"),
        (b"\n\n " + rss("été"), "application/rss+xml"),
        (rss("été").decode().replace("utf-8", "utf-16").encode("utf-16"), "application/xml"),
        (rss("été").decode().replace("utf-8", "utf-16").encode("utf-16-le"), "application/xml"),
        (rss("été").decode().encode("utf-32"), "application/xml"),
        (rss("été").decode().replace("utf-8", "iso-8859-1").encode("latin-1"), "application/xml"),
        (rss("été").decode().replace(" encoding='utf-8'", "").encode("cp1252"), "application/xml"),
        (rss("été"), "application/xml; charset=klingon"),
        (rss("été"), 'application/xml; charset="utf-8'),
        (b"<!-- <html> <rss> -->" + rss("été")[38:], "application/xml"),
        (b"<?xml-stylesheet href='x'?>" + rss("été")[38:], "application/xml"),
    ],
)
def test_letters_are_read_as_they_were_meant(body: bytes, content_type: str) -> None:
    """Whatever the server calls them."""
    assert [one["title"] for one in read(body, content_type)["entries"]] == ["été"]


def test_figures_are_looked_for_once() -> None:
    """Not in words that were read before."""
    body = item("<title>84 % des clients attendent</title>").encode()
    fresh = read_body(body, Request("application/xml", BASE, NOW))["entries"][0]
    assert [figure["value"] for figure in fresh["figures"]] == [84]
    known = frozenset({named("84 % des clients attendent")})
    again = read_body(body, Request("application/xml", BASE, NOW, known))
    assert again["entries"][0]["figures"] is None
    assert feed_of(again).entries[0].figures is None
    assert head_of(Request("", BASE, NOW, known))["read"] == sorted(known)
