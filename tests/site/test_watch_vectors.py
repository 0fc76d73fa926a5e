"""No script reaches a page from a feed: hostile words in every field of an entry, through the whole build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.incoming.entries import Entry, EntryStatus
from tests.program import SMALL, files_of, published, write
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
    said = dict.fromkeys(("guid", "title", "link", "text", "author", "digest", "language"), vector)
    kept = {
        "figures": figures,
        "updated": READ,
        "status": EntryStatus.ADOPTED if number % 2 else EntryStatus.NEW,
        "study": "enquete" if number % 4 == 1 else vector,
    }
    day = f"2026-{1 + number % 9:02}-01"
    return entry(f"{number}-{len(fields)}-{vector}", day, **{**said, **kept, **fields})


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
    ours = Shapes()
    for path, file in made[1].items():
        if path.endswith(".html"):
            ours.feed(file.read_text(encoding="utf-8"))
    assert ("a", ("href", "hreflang", "lang", "rel")) in ours.tags
    pages = [path for path in made[0] if path.endswith(".html")]
    assert {"veille/index.html", "en/watch/index.html", "instituts/institut-exemple/index.html"} <= set(pages)
    for path in pages:
        text = made[0][path].read_text(encoding="utf-8")
        found = Shapes()
        found.feed(text)
        found.close()
        assert found.tags <= ours.tags, path
        assert found.other == [], path
        assert not UNSEEN.search(text), path
        for address in {*found.addresses} - {*ours.addresses}:
            assert WEB.fullmatch(address) or re.fullmatch(r"[\w./#-]*", address), address


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
    assert "<script" not in pages


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
