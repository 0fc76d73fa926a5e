"""Any bytes, as feed, JSON or YAML: an answer in words, never a traceback."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import NoStore
from generator.catalogue import knows, say
from generator.fetch.bodies import Request, feed_of, read_body
from generator.fetch.clean import one_line, plain
from generator.fetch.decoding import decoded
from generator.fetch.studies import check
from generator.fetch.unusable import Unusable
from generator.files import SourceFile
from generator.incoming import lockfile, snapshots
from generator.incoming.addresses import BadAddress, asked, canonical, safe_link, study_id
from generator.incoming.dates import read_date
from generator.incoming.deciding import Failed, after_failure
from generator.incoming.entries import Found, Snapshot
from generator.incoming.lockfile import Known, Lock
from generator.incoming.machines import forbidden
from generator.incoming.merging import merge
from generator.incoming.places import Damaged
from tests.badserver import rss
from tests.vectors import TAGS

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FEEDS = (
    rss("un", "deux"),
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>1</id><title>y</title></entry></feed>',
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel/><item/></rdf:RDF>',
    b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "title": "x"}]}',
    b"<!doctype html><link rel=alternate type=application/rss+xml href=x>",
)
PIECES = st.sampled_from(
    [
        *(
            b"<",
            b">",
            b"&",
            b"]]>",
            b"<![CDATA[",
            b"<!--",
            b"-->",
            b"<!DOCTYPE rss [",
            b"<!ENTITY x 'y'>",
            b"&x;",
        ),
        *(
            b"<item>",
            b"</item>",
            b"<title>",
            b"</rss>",
            b"</feed>",
            b"\0",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"{",
            b"[",
        ),
        *(b"&#0;", b"&#x110000;", b"xmlns:a='b'", b"<a:b>", b"\xc3", b"encoding='utf-16'", b"encoding='x'"),
    ]
)
TYPES = st.sampled_from(
    [
        "",
        "application/rss+xml",
        "text/html; charset=utf-7",
        "application/json",
        "text/xml; charset=\x00",
        "a" * 500,
    ]
)
MODEST = settings(max_examples=100, deadline=5_000)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A feed to which something happened."""
    body = draw(st.sampled_from(FEEDS))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(body)))
        to = min(len(body), at + draw(st.integers(0, 40)))
        body = body[:at] + draw(PIECES | st.binary(max_size=5)) + body[to:]
    return body


class _Tags(HTMLParser):
    found = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ARG002 - the parser's own
        self.found = True


def tags(text: str) -> bool:
    """Whether a browser would see a tag in a text."""
    parser = _Tags()
    parser.feed(text)
    parser.close()
    return parser.found


def small(pieces: list[bytes], encoding: str) -> bool:
    """Whether what is unpacked is no more than is wanted."""
    return len(decoded(pieces, encoding, wire=10_000, most=1_000)) <= 1_000


def told(done: Callable[[], bool]) -> bool:
    """Whether something holds, or it is said in words why there is nothing."""
    try:
        return done()
    except Unusable as fault:
        return knows(f"fetch.reason.{fault.code}")


@given(st.binary(max_size=400) | mutated(), TYPES)
@MODEST
def test_any_bytes_are_a_feed_or_told(body: bytes, content_type: str) -> None:
    """With a sentence that can be filled, and no tags in what is read."""
    answer = json.loads(json.dumps(read_body(body, Request(content_type, "https://exemple.org/", NOW))))
    if "code" in answer:
        assert knows(f"fetch.reason.{answer['code']}")
        assert say("fr", f"fetch.reason.{answer['code']}", **answer["values"])
        assert answer["code"] != "parser-memory"
        return
    feed = feed_of(answer)
    texts = [feed.title, *(text for entry in feed.entries for text in (entry.title, entry.text, entry.guid))]
    assert not any(map(tags, texts))
    merged = merge(Snapshot(feed="x", title=feed.title, link=feed.link), feed.entries, NOW)
    text = snapshots.write(merged.snapshot)
    text.encode()
    assert snapshots.write(snapshots.read(text, "x")) == text  # type: ignore[arg-type]


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
    )
)
@MODEST
def test_any_json_is_a_feed_or_told(value: object) -> None:
    """In the place of a feed, and of each of its fields."""
    item = dict.fromkeys(
        ("id", "url", "title", "content_html", "content_text", "date_published", "authors"), value
    )
    for whole in (
        value,
        {"version": "https://jsonfeed.org/version/1", "title": value, "items": [item, value]},
    ):
        body = json.dumps(whole).encode()
        answer = read_body(body, Request("", "https://exemple.org/", NOW))
        assert "code" not in answer or knows(f"fetch.reason.{answer['code']}")
        assert answer.get("code") != "parser-broke", answer


FILES = [
    SourceFile.of("content/site.yaml", b"title: Site\n"),
    SourceFile.of(
        "content/studies/une.yaml",
        b"title: Une\nstatistics:\n  a: {value: 1, unit: percent, label: x}\n",
    ),
    SourceFile.of("sources.yaml", b"studies: [content/studies/*.yaml, https://exemple.org/autre.yaml]\n"),
]
YAML = st.sampled_from(
    [
        *(
            "title: x",
            "statistics:",
            "  a:",
            "    value: 1",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ": ",
            "&a ",
            "*a",
            "!!x",
            "<<: ",
            "|",
        ),
        *(
            '"',
            "'",
            "#",
            "\n",
            "\t",
            "\0",
            "\u202e",
            "<b>",
            "é",
            "? ",
            "---\n",
            "...\n",
            "%YAML 9\n",
            "2026-99-99",
        ),
    ]
)


@given(st.binary(max_size=200) | st.lists(YAML, max_size=25).map(lambda parts: "".join(parts).encode()))
@MODEST
def test_any_bytes_are_a_study_or_told(body: bytes) -> None:
    """Held to what local studies are held to."""

    def checks() -> bool:
        url = "https://exemple.org/autre.yaml"
        text, faults = check(FILES, "autre", url, body, date(2026, 11, 22), NoStore())
        return text.endswith("\n") and all(fault.mark.path for fault in faults)

    assert told(checks)


@given(
    st.binary(max_size=300), st.sampled_from(["", "gzip", "deflate", "gzip, gzip", "x"]), st.integers(1, 50)
)
@MODEST
def test_any_bytes_are_unpacked_or_told(body: bytes, encoding: str, size: int) -> None:
    """In pieces of any size."""
    for data in (body, gzip.compress(body), gzip.compress(body)[: len(body)]):
        pieces = [data[start : start + size] for start in range(0, len(data), size)]
        assert told(partial(small, pieces, encoding))


@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from([*TAGS, "<", "&", "&lt;", "&amp;lt;", "\0", "\u200b"])).map("".join)
)
@MODEST
def test_no_text_holds_a_tag(text: str) -> None:
    """However it is put together; and it stays so when it is cleaned again."""
    for clean in (plain(text), one_line(text)):
        assert not tags(clean)
        assert len(clean) <= 2_000
    assert one_line(one_line(text)) == one_line(text) or "&" in text


@given(st.text(max_size=200))
@MODEST
def test_any_text_is_an_address_or_none(text: str) -> None:
    """And what is asked is ASCII without spaces."""
    for typed in (text, f"https://{text}", f"https://exemple.org/{text}"):
        try:
            sent = asked(typed)
        except BadAddress:
            continue
        assert sent.isascii()
        assert sent.isprintable()
        assert " " not in sent
        assert asked(sent) == sent
        canonical(sent)
    safe_link(text)
    canonical(text)
    forbidden(text)
    read_date(text, NOW)
    if "//" not in text and "[" not in text:
        assert study_id(f"https://exemple.org/{text}")


@given(st.text(max_size=100))
@MODEST
def test_any_text_is_a_file_of_ours_or_damaged(text: str) -> None:
    """Snapshots and lock."""
    for given_text in (
        text,
        f'{{"version": 1, {text}}}',
        f'{{"version": 1, "feed": "x", "entries": [{text}]}}',
    ):
        assert isinstance(snapshots.read(given_text, "x"), Snapshot | Damaged)
        assert isinstance(lockfile.read(given_text), Lock | Damaged)


@given(st.text(max_size=60) | st.integers().map(str), st.sampled_from([429, 503]))
@MODEST
def test_a_server_can_ask_for_a_month_at_most(given_text: str, status: int) -> None:
    """Whatever it says."""
    known = after_failure(Known(url="x"), Failed("busy", {}, status, given_text), NOW)
    assert known.wait_until
    assert NOW <= known.wait_until <= NOW + timedelta(days=30)


FOUND = st.tuples(
    st.sampled_from("abcdef"),
    st.sampled_from("xy"),
    st.none() | st.sampled_from(["https://a.org/1", "https://a.org/2"]),
    st.sampled_from(["", "t"]),
).map(lambda fields: Found(*fields))


@given(st.lists(st.lists(FOUND, max_size=8), max_size=5))
@MODEST
def test_rounds_keep_ids_apart_and_alive(rounds: list[list[Found]]) -> None:
    """No id is given twice or changes its feed; the same feed again changes nothing."""
    snapshot = Snapshot(feed="x")
    for found in rounds:
        merged = merge(snapshot, found, NOW)
        ids = [entry.id for entry in merged.snapshot.entries]
        assert len(set(ids)) == len(ids)
        assert {entry.id for entry in snapshot.entries} <= set(ids)
        again = merge(merged.snapshot, found, NOW + timedelta(days=1))
        assert (again.new, again.snapshot) == ((), merged.snapshot)
        snapshot = merged.snapshot
