"""The deck as one HTML document."""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.documents import Asked, Made, Refused, make_deck
from generator.state import Options
from tests.program import SMALL, TODAY, small_site

TREND = "content/2025-rapport/01-une-tendance.md"
DECK = "content/2025-rapport/deck.yaml"


def made(folder: Path, *, base_url: str | None = None, **asked: object) -> str:
    """The document for a site in a folder."""
    options = Options(site=folder, output=folder / "output", today=TODAY, base_url=base_url)
    found = make_deck(options, Asked(**{"report": None, "form": "html", **asked}))[1]  # type: ignore[arg-type]
    assert isinstance(found, Made)
    return found.content.decode()


class _Reader(HTMLParser):
    """Sections with the text of their headings, and everything that leads somewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: dict[str, str] = {}
        self.addresses: list[str] = []
        self.inline: list[str] = []
        self._section = ""
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self._in = tag
        if tag == "section":
            self._section = known["id"] or ""
        self.addresses += [known[name] or "" for name in ("src", "href") if name in known]
        self.inline += [name for name in known if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        if self._in in {"h1", "h2"} and self._section not in self.sections:
            self.sections[self._section] = data

    def handle_endtag(self, tag: str) -> None:
        self._in = self._in if tag == "br" else ""


def read(html: str) -> _Reader:
    """The document as a browser would see it."""
    reader = _Reader()
    reader.feed(html)
    return reader


def test_the_page_needs_nothing_beside_it(tmp_path: Path) -> None:
    """Its policy allows its own style and script by their digests; nothing stands in attributes."""
    html = made(small_site(tmp_path), base_url="https://exemple.org/")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    for tag in ("style", "script"):
        found = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", html, re.DOTALL)
        assert found is not None
        digest = b64encode(sha256(found[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]
    reader = read(html)
    assert reader.inline == []
    assert all(one.startswith("https://exemple.org/") for one in reader.addresses)


def test_every_slide_has_a_heading_of_its_own(tmp_path: Path) -> None:
    """By which its section is named."""
    reader = read(made(small_site(tmp_path)))
    assert list(reader.sections) == [
        "cover",
        "une-tendance",
        "une-tendance/contre",
        "une-tendance/avis",
        "sources",
        "closing",
    ]
    assert all(reader.sections.values())


def test_the_script_is_short() -> None:
    """Less than 6 kB, and none of it is somebody else's."""
    assert len(Path("templates/decks/deck.js").read_bytes()) < 6 * 1024


def test_a_picture_is_whole_in_the_page(tmp_path: Path) -> None:
    """As a data: address, with what it shows."""
    deck = "slides: [{picture: {file: x.png, alt: Une file}}]\n"
    folder = small_site(tmp_path, **{DECK: deck})
    size = struct.pack(">II", 20, 10)
    (folder / "content/2025-rapport/x.png").write_bytes(
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + size + b"\x08\x02\x00\x00\x00" + b"\0" * 16
    )
    shown = r'<img src="data:image/png;base64,[^"]+" width="20" height="10" alt="Une file">'
    assert re.search(shown, made(folder))


def test_what_is_not_translated_says_its_language(tmp_path: Path) -> None:
    """Titles, points, charts with their numbers, notes; not the deck's own words."""
    trend = SMALL[TREND].replace("summary:", "challenges: [Agir]\nsummary:")
    html = made(small_site(tmp_path, **{TREND: trend}), language="en")
    assert '<html lang="en">' in html
    for shown in (
        '<h1 id="cover-title" lang="fr">Le rapport</h1>',
        '<h2 id="une-tendance-title" lang="fr">Une tendance</h2>',
        '<p lang="fr">Un résumé.</p>',
        '<h2 id="une-tendance/contre-title" lang="fr">30\u202f% des clients sont contre</h2>',
        '<li lang="fr">Agir</li>',
        '<figure class="chart-figure" lang="fr">',
        '<h2 id="une-tendance/challenges-title">Challenges</h2>',
        '<h2 id="sources-title">Sources</h2>',
        "<h3>Source</h3>",
    ):
        assert shown in html, shown
    assert "30%" not in html
    assert ' lang="' not in made(tmp_path).partition("<body>")[2]


def test_its_typeface_is_the_themes(tmp_path: Path) -> None:
    """Whole in the page, by the rules that the site has; a site may have another."""
    html = made(small_site(tmp_path))
    assert html.count("url(data:font/woff2;base64,") == 4
    rule = re.compile(r'@font-face \{ font-family: "Trendbook Sans"; src: url\("fonts/sans[^}]*\}')
    page, site = (
        {one.replace(" font-display: optional;", "") for one in rule.findall(Path(path).read_text("utf-8"))}
        for path in ("templates/decks/deck.css", "templates/assets/site.css")
    )
    assert len(page) == 4
    assert page <= site
    own = tmp_path / "templates/assets/fonts"
    own.mkdir(parents=True)
    (own / "sans.woff2").write_bytes(b"mine")
    assert f"base64,{b64encode(b'mine').decode()}" in made(tmp_path)


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ({"report": "2030-rapport"}, "report"),
        ({"report": "pour"}, "report"),
        ({"trends": ("7",)}, "trend"),
        ({"figures": ("poux",)}, "figure.close"),
        ({"figures": ("zzzzzz",)}, "figure"),
        ({"figures": ("enquete",)}, "figure"),
    ],
)
def test_what_is_not_there_is_named(tmp_path: Path, asked: dict[str, object], key: str) -> None:
    """And nothing is made."""
    folder = small_site(tmp_path)
    options = Options(site=folder, output=folder / "output", today=TODAY)
    found = make_deck(options, Asked(**{"report": None, "form": "html", **asked}))[1]  # type: ignore[arg-type]
    assert isinstance(found, Refused)
    assert found.key == key


def test_figures_alone_make_a_deck(tmp_path: Path) -> None:
    """Between a cover and their sources, in the order given."""
    html = made(small_site(tmp_path), figures=("avis", "pour"))
    assert list(read(html).sections) == ["cover", "avis", "pour", "sources", "closing"]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whenever it is made."""
    folder = small_site(tmp_path)
    assert made(folder) == made(folder)
