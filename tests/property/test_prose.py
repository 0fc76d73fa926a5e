"""Whatever an author types, the prose package answers, and its answers hold together."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose.markdown import Prose, Words, _is_plain, _OneLine, plain, render, render_inline
from generator.prose.marks import EmbedMark
from generator.prose.scan import scan
from generator.prose.slug import slug
from generator.prose.stand_ins import Replacement
from generator.prose.typography import typeset, typeset_runs

WORDS = Words(
    callouts={"challenge": "A", "method": "B", "key": "C"}, table="Table", footnotes="Notes", back="Back"
)
PIECES = st.sampled_from(
    [
        *(
            "[[a]]",
            "[[a|b]]",
            "[[",
            "]]",
            "![[c|d]]",
            "[@e]",
            "[@",
            "[",
            "]",
            "](",
            ")",
            "![",
            "[^f]",
            "[^f]: ",
        ),
        *(
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "\\",
            "<",
            ">",
            "<sub>",
            "</sub>",
            "<br>",
            "<script>",
            "</script>",
        ),
        *(
            "<details>\n",
            "<summary>x</summary>\n",
            "</details>\n",
            "<!--",
            "-->",
            "&amp;",
            "&#xF0000;",
            "&lt;",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "  \n",
            "\t",
            "    ",
            "  ",
            " ",
            "- ",
            "1. ",
            "2011. ",
            "> ",
            "> [!key] ",
            "# ",
        ),
        *(
            "> [!quote] ",
            "> [!notes]\n",
            "===\n",
            "---\n",
            "|",
            "|-|-|\n",
            "a | b\n",
            "[g]: ",
            "javascript:",
            "é",
        ),
        *(
            "http://x.fr/a?b",
            "84 %",
            "98 000",
            "6 sur 10",
            '"',
            "'",
            " !",
            ":",
            "«",
            "»",
            "...",
            "12:30",
            "\u202f",
        ),
        *(
            "\x02",
            "\x03",
            "\U000f0000",
            "\U000f8000",
            "\U000fc000",
            "\U00100000",
            "\ufffc",
            "\ud800",
            "\x00",
            "mot",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200))
LANGUAGES = st.sampled_from(["fr", "en"])
SENTINELS = re.compile("[\x02\x03\U000f0000-\U0010ffff]")
PHRASING = {"p", "h2", "h3", "h4", "h5", "h6", "summary", "em", "strong", "a", "sub"}
VOID = {"br", "wbr", "hr", "img"}


def _rendered(text: str, language: str) -> Prose:
    marks = scan(text).marks
    replaced = [
        Replacement(start=mark.start, end=mark.end, html="<i>x</i>", plain="x", embed=number)
        if isinstance(mark, EmbedMark)
        else Replacement(start=mark.start, end=mark.end, html="<i>x</i>", plain="x")
        for number, mark in enumerate(marks)
    ]
    return render(text, replaced, language, words=WORDS)


class Outline(HTMLParser):
    """Reads HTML strictly: every tag is closed in order, and no block stands in phrasing content."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Check where the element stands."""
        if tag == "figure":
            assert not PHRASING & set(self.opened)
        if tag == "a":
            assert "a" not in self.opened
        self.ids += [value for name, value in attrs if name == "id" and value]
        if tag not in VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that it closes what was opened last."""
        assert self.opened.pop() == tag


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.booleans())
def test_marks_are_ordered_disjoint_and_inside(text: str, one_line: bool) -> None:  # noqa: FBT001
    """The scanner never raises, and its spans can be cut out one after the other."""
    found = scan(text, one_line=one_line)
    ends = 0
    for mark in found.marks:
        assert ends <= mark.start < mark.end <= len(text)
        ends = mark.end
    assert all(0 <= fault.start <= fault.end <= len(text) for fault in found.faults)


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
def test_any_text_gives_sound_html(text: str, language: str) -> None:
    """Rendering never raises, leaves no sentinel, runs no script, and its tags nest as HTML's do."""
    found = _rendered(text, language)
    assert found.faults == ()
    whole = "<figure></figure>".join(found.parts)
    assert len(found.parts) == len(found.embeds) + 1
    assert not SENTINELS.search(whole)
    assert "<script" not in whole
    assert 'href="javascript:' not in whole
    outline = Outline()
    outline.feed(whole)
    outline.close()
    assert outline.opened == []
    assert len(set(outline.ids)) == len(outline.ids)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_any_line_renders(text: str, language: str) -> None:
    """One line never raises either, nor does its plain text have a sentinel or a line end."""
    marks = scan(text, one_line=True).marks
    replaced = [Replacement(start=mark.start, end=mark.end, html="<i>x</i>", plain="x") for mark in marks]
    for shown in (render_inline(text, replaced, language), plain(text, replaced, language)):
        assert not SENTINELS.search(shown)
    assert "<script" not in render_inline(text, replaced, language)
    assert "\n" not in plain(text, replaced, language)


@settings(max_examples=50, deadline=None)
@given(TEXTS, TEXTS, LANGUAGES)
def test_rendering_depends_on_its_arguments_only(text: str, other: str, language: str) -> None:
    """What was rendered before leaves no trace."""
    first = _rendered(text, language)
    _rendered(other, language)
    assert _rendered(text, language) == first


@settings(max_examples=500, deadline=None)
@given(TEXTS, LANGUAGES)
def test_typesetting_twice_is_typesetting_once(text: str, language: str) -> None:
    """Whatever was typed."""
    once = typeset(text, language)
    assert typeset(once, language) == once


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5), LANGUAGES)
def test_runs_make_the_text(runs: list[str], language: str) -> None:
    """A text in runs is typeset as the whole text is."""
    found = typeset_runs(runs, language)
    assert len(found) == len(runs)
    assert "".join(found) == typeset("".join(runs), language)


@given(st.text())
def test_slugs_have_one_shape(text: str) -> None:
    """Lower-case ASCII words joined by single hyphens, at most 80 bytes, and stable."""
    name = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 80
    assert slug(name) == name


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_piece_stands_for_itself(language: str) -> None:
    """The pieces of which texts are made here do occur in what is tested."""
    found = _rendered("[[a]] ![[c|d]] **b** <sub>x</sub>", language)
    assert found.embeds == (1,)
    assert found.parts[0].startswith("<p><i>x</i>")


SIGNS = st.sampled_from(
    [*"aàeÉ1205 ,;:.?()%€«»’“”–—…-_*&<#!/@\u00a0\u202f", "www.", "a.fr", "...", "--", " :", "1 ", "×"]
)


@settings(max_examples=600)
@given(
    st.lists(st.one_of(SIGNS, st.text(max_size=3)), max_size=20).map("".join), st.sampled_from(["fr", "en"])
)
def test_plain_lines_need_no_reading(text: str, language: str) -> None:
    """What is taken for words alone shows as it would if all of it were read."""
    if _is_plain(text):
        read = _OneLine(text, (), language)
        assert render_inline(text, (), language) == read.html()
        assert plain(text, (), language) == read.plain()


@pytest.mark.parametrize("text", ["Une étude : 12 clients sur 20", "Trends “2014” – part 2", "", "a (b), c…"])
def test_most_titles_are_plain(text: str) -> None:
    """The lines that need no reading are those that sites have by the hundred."""
    assert _is_plain(text)
