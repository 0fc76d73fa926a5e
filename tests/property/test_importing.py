"""Any HTML as Markdown, any bytes as an export: the page says what was said; never a traceback."""

from __future__ import annotations

import tempfile
from datetime import date
from html import escape
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing.command import take_in
from generator.importing.job import Wish
from generator.importing.outcome import Refused
from generator.importing.prose import Manner, prose_of
from generator.importing.spoken import parsed, spoken
from generator.prose.markdown import Words, render
from generator.prose.marks import CitationMark, EmbedMark, LinkMark
from generator.prose.scan import scan
from generator.state import Options
from tests.exports import item as wxr_item
from tests.exports import old_blogger, old_entry, takeout, takeout_entry, wxr
from tests.program import write
from tests.vectors import TAGS

MANNER = Manner(
    base="https://blog.example/",
    language="fr",
    words=lambda key: {"picture": "Image", "picture-of": "{alt}", "film": "Film"}[key],
    show=lambda _: "",
    target=lambda _: "",
)
SIGNS = st.sampled_from(
    [*"[]()!@^*_`~#>|<&-+=:.\\ \n\t1290aéÀ«’", "[[", "]]", "2011. ", "- ", "1) ", "---", "84 %"]
)
WORDS = st.lists(SIGNS | st.sampled_from(["mot", "client", "https://a.example/b_c", "www.x.fr"]), max_size=12)
TEXT = WORDS.map("".join)
INLINE = ("b", "i", "em", "strong", "code", "span", "u", "del", "sub", "sup", "small")
BLOCKS = ("p", "div", "h2", "blockquote", "li", "ul", "ol", "pre", "td", "table", "section")


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Some of it in a tag."""
    tags = st.sampled_from((*INLINE, *BLOCKS))
    parts = st.lists(inner, max_size=3).map("".join)
    return st.builds(lambda tag, text: f"<{tag}>{text}</{tag}>", tags, parts)


HTML = st.recursive(
    TEXT.map(escape) | st.sampled_from(["<br>", "<hr>", "<p>", "</p>", "</b>", '<a href="/x">', "</a>"]),
    wrapped,
)


@given(text=TEXT)
@settings(deadline=None)
def test_words_stay_words(text: str) -> None:
    """Signs that mean something here mean what they were: themselves."""
    prose = prose_of(f"<p>{escape(text)}</p>", MANNER)
    assert prose
    shown = parsed(render(prose.body, (), "fr", words=Words({}, "", "", "")).parts[0])
    assert spoken(shown) == spoken(parsed(escape(text)))


@given(html=st.lists(HTML | st.sampled_from(TAGS), max_size=5).map("".join))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_html_makes_a_mark_or_a_fault(html: str) -> None:
    """Nothing is linked, embedded or cited by accident, and the scanner finds no error."""
    prose = prose_of(html, MANNER)
    assert prose
    found = scan(prose.body)
    assert not [one for one in found.faults if one.severity == "error"]
    assert not [one for one in found.marks if isinstance(one, LinkMark | EmbedMark | CitationMark)]
    assert "<script" not in "".join(render(prose.body, (), "fr", words=Words({}, "", "", "")).parts)


EXPORTS = (
    old_blogger(old_entry(1), old_entry(2, kind="comment"), old_entry("A", kind="settings")).encode(),
    takeout(takeout_entry(1), takeout_entry(2, kind="COMMENT")).encode(),
    wxr(wxr_item(1), wxr_item(2, kind="attachment", status="inherit")).encode(),
)
PIECES = st.sampled_from(
    [
        b"<",
        b">",
        b"&",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"\0",
        b"\xff",
        b"<!DOCTYPE x [<!ENTITY y 'z'>]>",
        b"</entry>",
        b"<item>",
        b"</channel>",
        b"&y;",
        b"<wp:post_id>",
        b"xmlns:a='b'",
        b"<x:y>",
        b"../../etc",
        "\u202e".encode(),
    ]
)


@given(
    export=st.sampled_from(EXPORTS),
    at=st.floats(0, 1),
    piece=PIECES,
    cut=st.booleans(),
    recover=st.booleans(),
)
@settings(max_examples=40, deadline=None)
def test_a_damaged_export_is_told(export: bytes, at: float, piece: bytes, cut: bool, recover: bool) -> None:  # noqa: FBT001 - hypothesis gives them by name
    """It comes in, or is refused in words; every file that is written is one of a site."""
    place = int(at * len(export))
    damaged = export[:place] + piece + (b"" if cut else export[place:])
    with tempfile.TemporaryDirectory() as folder:
        site = write(Path(folder) / "site", {"content/site.yaml": "title: x\nlanguage: fr\n"})
        file = Path(folder) / "export"
        file.write_bytes(damaged)
        options = Options(site=site, output=site / "output", today=date(2026, 11, 30))
        try:
            outcome = take_in(options, file, Wish(recover=recover))
        except Refused:
            assert [path.name for path in (site / "content").iterdir()] == ["site.yaml"]
        else:
            assert all((site / path).is_file() for path in outcome.files)
        assert not [path for path in Path(folder).rglob("*") if "tmp-" in path.name]
