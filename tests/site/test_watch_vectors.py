"""No script reaches a page from a feed: hostile words in every field of an entry, through the whole build."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr, unescape

import pytest

from generator.incoming.entries import Entry, EntryStatus
from tests.program import SMALL, files_of, published, run, write
from tests.vectors import ADDRESSES, TAGS
from tests.watching import READ, entry, followed, snapshot

STEERING = tuple(
    f"a{sign}b<i>" for sign in "\x00\x01\x08\x0b\x0c\x1b\x7f\x85\x9f\u202a\u202e\u2066\u2069\ufeff"
)
SURROGATES = ("a\ud800b", "a\udfffb", "a\ufffeb", "a\uffffb")
TEMPLATES = (
    "{{ page }}",
    "{% include 'x' %}",
    "{page.chrome}",
    "%(title)s",
    "[[pour]]",
    "![[avis]]",
    "[@enquete]",
)
VECTORS = (*TAGS, *ADDRESSES, *STEERING, *SURROGATES, *TEMPLATES)
PLAIN = "mot"
WEB = re.compile(r"https?://[^\s<>\"']+")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


class Shapes(HTMLParser):
    """What a page is made of: tags with the names of their attributes, where they lead, and what else is."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[tuple[str, tuple[str, ...]]] = set()
        self.addresses: list[str] = []
        self.other: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.tags.add((tag, tuple(sorted(name for name, _ in attrs))))
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "action", "data"}]

    def handle_comment(self, data: str) -> None:
        """Note it."""
        self.other.append(data)

    handle_pi = unknown_decl = handle_comment


def hostile(vector: str, number: int, **fields: Any) -> Entry:
    """An entry that says the vector wherever it can say anything, and leads nowhere but there."""
    figures = (
        {"text": vector, "sentence": f"Avant {vector} après", "source": vector, "start": 1_000},
        {
            "text": "48 %",
            "sentence": f"{vector} 48 %",
            "measures": vector,
            "source": vector,
            "source_year": 2026,
        },
        {"text": vector, vector: vector},
        {"text": "1", "sentence": vector, "source": f"{vector} 2", "start": vector},
    )
    said = dict.fromkeys(("guid", "title", "link", "text", "author", "language"), vector)
    kept = {
        "figures": figures,
        "updated": READ,
        "status": EntryStatus.ADOPTED if number % 2 else EntryStatus.NEW,
        "study": "enquete" if number % 4 == 1 else vector,
    }
    day = f"2026-{1 + number % 9:02}-01"
    return entry(f"{number}-{len(fields)}-{vector}", day, **{**said, **kept, **fields})


def as_json(vectors: tuple[str, ...]) -> str:
    """A JSON Feed in which everything is hostile."""
    items = [
        {
            "id": f"{number} {vector}",
            "url": f"https://exemple.org/{number}" if number % 2 else vector,
            "title": f"Titre {vector}",
            **dict.fromkeys(("content_html", "content_text", "summary", "language"), vector),
            "authors": [{"name": vector, "url": vector}],
            "date_published": f"2026-01-{1 + number % 28:02}T00:00:00Z",
        }
        for number, vector in enumerate(vectors)
    ]
    whole = {"version": "https://jsonfeed.org/version/1.1", "title": TAGS[0], "home_page_url": ADDRESSES[0]}
    return json.dumps({**whole, "language": TAGS[0], "items": items})


def as_rss(vectors: tuple[str, ...]) -> str:
    """The same as RSS, as far as XML allows."""
    items = "".join(
        f"<item><guid>{number} {said}</guid><title>Titre {said}</title><description>{said}</description>"
        f"<link>{f'https://exemple.org/{number}' if number % 2 else said}</link>"
        f"<author>{said}</author></item>"
        for number, said in enumerate(in_xml(vectors))
    )
    said = escape(TAGS[0])
    head = f"<title>{said}</title><link>{ADDRESSES[0]}</link><language>{said}</language>"
    return f"<rss version='2.0'><channel>{head}{items}</channel></rss>"


def as_atom(vectors: tuple[str, ...]) -> str:
    """The same as Atom, where texts say that they are HTML."""
    items = "".join(
        f"<entry xml:lang='en'><id>{number} {said}</id><title type='html'>Titre {said}</title>"
        f"<content type='html'>{said}</content><author><name>{said}</name></author>"
        f"<link href={quoteattr(f'https://exemple.org/{number}' if number % 2 else unescape(said))}/></entry>"
        for number, said in enumerate(in_xml(vectors))
    )
    head = f"<title type='html'>{escape(TAGS[0])}</title><link href={quoteattr(ADDRESSES[0])}/>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{head}{items}</feed>"


def in_xml(vectors: tuple[str, ...]) -> list[str]:
    """The vectors, escaped, without the signs that XML does not have."""
    return [escape(NOT_XML.sub("", vector)) for vector in vectors]


def shapes_of(files: dict[str, Path]) -> Shapes:
    """What the pages of a site are made of."""
    found = Shapes()
    for path, file in files.items():
        if path.endswith(".html"):
            found.feed(file.read_text(encoding="utf-8"))
    return found


def assert_harmless(files: dict[str, Path], plain: dict[str, Path]) -> None:
    """That pages have no tag, no attribute and no kind of address but those of plain ones."""
    ours = shapes_of(plain)
    for path, file in files.items():
        if path.endswith(".html"):
            found = shapes_of({path: file})
            found.close()
            assert found.tags <= ours.tags, path
            assert found.other == [], path
            assert not UNSEEN.search(file.read_text(encoding="utf-8")), path
            for address in {*found.addresses} - {*ours.addresses}:
                assert WEB.fullmatch(address) or re.fullmatch(r"[\w./#-]*", address), address


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Path], dict[str, Path]]:
    """The files of a site whose feeds are hostile, and of the same with harmless words."""
    return tuple(_built(tmp_path_factory.mktemp(name), words) for name, words in _both())  # type: ignore[return-value]


def _both() -> Iterator[tuple[str, list[str]]]:
    yield "hostile", list(VECTORS)
    yield "harmless", [PLAIN] * len(VECTORS)


def _built(folder: Path, words: list[str]) -> dict[str, Path]:
    """A feed with every vector, and one feed for each whose own words are the vector."""
    linked: dict[str, str] = {"link": "https://exemple.org/", "language": "en"}
    entries = [
        hostile(vector, number, **more)
        for number, vector in enumerate(words)
        for more in ({}, linked, {"language": "en"})
    ]
    own = [
        snapshot(hostile(vector, number), feed=f"f{number}", title=vector, link=vector, language=vector)
        for number, vector in enumerate(words)
    ]
    settings = {"institut": 'url: "https://institut.example/flux", publisher: institut-exemple, sample: true'}
    files = followed(snapshot(*entries, link="https://exemple.org/"), *own, settings=settings)
    site = write(folder, {**SMALL, "content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n", **files})
    outcome = published(site, base_url="https://a.example/")
    assert outcome.written, outcome.diagnostics
    return files_of(site / "output")


def test_there_are_enough() -> None:
    """A hundred ways to run a script, and as many fields as an entry has."""
    assert len(set(VECTORS)) > 150
    assert all(value for value in hostile("x", 1).__class__.__dataclass_fields__)


def test_no_page_has_anything_but_our_own_tags(made: tuple[dict[str, Path], dict[str, Path]]) -> None:
    """Whatever feeds say, pages are made of the tags and attributes that harmless words give."""
    assert {"veille/index.html", "en/watch/index.html", "instituts/institut-exemple/index.html"} <= set(
        made[0]
    )
    assert ("a", ("href", "hreflang", "lang", "rel")) in shapes_of(made[1]).tags
    assert_harmless(*made)


@pytest.mark.parametrize("feed", [as_json, as_rss, as_atom])
def test_no_feed_gets_through(
    feed: Callable[[tuple[str, ...]], str], tmp_path: Path, made: tuple[dict[str, Path], dict[str, Path]]
) -> None:
    """The same from the feed itself: read by `trendbook fetch`, then built."""
    halves = {f"flux-{half}": feed(VECTORS[half::2]) for half in (0, 1)}
    listed = (f"{{id: {name}, url: 'file:{name}', publisher: institut-exemple}}" for name in halves)
    sources = f"feeds: [{', '.join(listed)}]\n"
    site = write(tmp_path, {**SMALL, "sources.yaml": sources, **halves})
    fetched = run("fetch", site=site)
    assert fetched.returncode == 0, fetched.stdout + fetched.stderr
    outcome = published(site, base_url="https://a.example/")
    assert outcome.written, outcome.diagnostics
    files = files_of(site / "output")
    kept = [json.loads(file.read_bytes())["entries"] for file in (site / "snapshots").iterdir()]
    assert sum(map(len, kept)) > len(VECTORS) * 0.9
    assert_harmless(files, made[1])
    for name in ("veille/feed.xml", "sitemap.xml"):
        ET.fromstring(files[name].read_bytes())  # noqa: S314 - our own


def test_words_arrive_as_words(made: tuple[dict[str, Path], dict[str, Path]]) -> None:
    """They are escaped, not lost: a reader sees what was typed, and nothing of ours is filled in."""
    pages = "".join(
        f.read_text(encoding="utf-8") for path, f in made[0].items() if path.startswith("veille/")
    )
    for seen in (
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "{{ page }}",
        "{page.chrome}",
        "[[pour]]",
        "[@enquete]",
    ):
        assert seen in pages
    scripts = re.findall("<script[^>]*>", pages)
    own = re.compile(r'<script src="(\.\./)+assets/site\.js" defer>')
    assert [one for one in scripts if not own.fullmatch(one)] == []


@pytest.mark.parametrize(
    "name", ["veille/feed.xml", "en/watch/feed.xml", "veille/veille.opml", "sitemap.xml"]
)
def test_files_for_machines_are_well_formed(name: str, made: tuple[dict[str, Path], dict[str, Path]]) -> None:
    """With the elements that harmless words give, and addresses that lead to the web."""
    text = made[0][name].read_text(encoding="utf-8")
    root, plain = (ET.fromstring(files[name].read_bytes()) for files in made)  # noqa: S314 - our own
    assert {(one.tag, *sorted(one.keys())) for one in root.iter()} <= {
        (one.tag, *sorted(one.keys())) for one in plain.iter()
    }
    assert not UNSEEN.search(text)
    assert "<!" not in text
    for one in root.iter():
        for attribute in ("href", "xmlUrl", "htmlUrl"):
            assert WEB.fullmatch(one.get(attribute, "https://a.example/"))
