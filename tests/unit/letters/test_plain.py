"""A letter as plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.letters.composing import compose
from generator.letters.plain import WIDTH, plain
from generator.models import Kind, Ref
from generator.prose import markdown
from generator.prose.markdown import Words
from tests.program import edition_of, own_site

BASE = "https://a.example/"
WORDS = Words(callouts={"key": "KEY"}, table="T", footnotes="N", back="B")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h1>Titre</h1><p>Un\n  mot</p>", "Titre\n=====\n\nUn mot\n"),
        ("<h2>Un &amp; deux</h2>", "Un & deux\n---------\n"),
        ("<p>un<br>deux</p>", "un\ndeux\n"),
        ("<ul><li>un</li><li>deux</li></ul><p>fin</p>", "- un\n- deux\n\nfin\n"),
        ("<ol><li>un</li><li value='9'>neuf</li><li>dix</li></ol>", "1. un\n9. neuf\n10. dix\n"),
        ("<ul><li>un<ul><li>deux</li></ul></li></ul>", "- un\n  - deux\n"),
        ("<ul><li><p>un</p><p>suite</p></li></ul>", "- un\n\n  suite\n"),
        ("<blockquote><p>Cité</p></blockquote>", "   Cité\n"),
        ("<p>84\u202f%<sup>[<a href='https://a.example/e/'>1</a>]</sup></p>", "84\u202f%[1]\n"),
        ("<p><a href='https://b.example/x'>ici</a></p>", "ici <https://b.example/x>\n"),
        ("<p><a href='https://b.example/x'>https://b.example/x</a></p>", "https://b.example/x\n"),
        ("<p><a href='mailto:a@b.example'>a@b.example</a></p>", "a@b.example\n"),
        ("<p><a class='address' href='https://a.example/x/'>ici</a></p>", "ici <https://a.example/x/>\n"),
        ("<p><img src='x' alt='Deux barres.'> et <img src='y' alt=''></p>", "[Deux barres.] et\n"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "a | b\nc | d\n"),
        ("<table><tr>\n<td>a</td>\n<td>b</td></tr></table><ul><li>c</li></ul>", "a | b\n\n- c\n"),
        ("<table role='presentation'><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb\n"),
        ("<pre><code>a  b\n  c\n</code></pre>", "a  b\n  c\n"),
        ("<p>a</p><hr><p>b</p>", f"a\n\n{'-' * 72}\n\nb\n"),
        ("<html><head><title>T</title><style>p{}</style></head><body><p>a</p></body></html>", "a\n"),
        ("<div class='preview'>a</div><p>b</p>", "b\n"),
        ("</p></ul>x", "x\n"),
    ],
)
def test_each_element_in_plain_text(html: str, text: str) -> None:
    """As people type it in mails."""
    assert plain(html, BASE) == text


def test_lines_are_short() -> None:
    """Wrapped at blanks, and never where a space holds two words together; what is too long stays whole."""
    long = "https://b.example/" + "x" * 80
    text = plain(f"<ol><li>{'mot ' * 40}100\u202f000\u00a0personnes {long}</li></ol>", BASE)
    assert all(len(line) <= WIDTH or long in line for line in text.split("\n"))
    assert "100\u202f000\u00a0personnes" in text
    assert all(line.startswith("   ") for line in text.split("\n")[1:-1])


def test_the_whole_of_a_letter_can_be_read(tmp_path: Path) -> None:
    """Of this repository's own reports and trends: short lines, sources numbered from 1, no markup left."""
    edition = edition_of(own_site(tmp_path), base_url=BASE)
    for ref in edition.site.refs((Kind.REPORT, Kind.TREND, Kind.ARTICLE)):
        text = compose(edition, Ref(ref.kind, ref.id), "fr", lambda _: b"").text
        assert not re.search(r"</?(?:p|a|li|strong|em|span|sup|td)\b", text)
        assert all(len(line) <= WIDTH or "http" in line for line in text.split("\n")), ref
        said, _, sources = text.rpartition("\nSources\n")
        listed = [int(number) for number in re.findall(r"^(\d+)\. ", sources, re.MULTILINE)]
        cited = {int(number) for number in re.findall(r"(?<=\S)\[(\d+)\]", said)}
        assert listed == [*range(1, len(listed) + 1)], ref
        assert cited <= {*listed}, ref


PIECES = [
    "Un mot.",
    "*b*",
    "`<a>`",
    "> Cité",
    "- un\n- deux",
    "1. deux",
    "## T > t",
    "| a | b |\n|---|--:|\n| c | d |",
]
PIECES += ["a < b & c > d", "<br>", "    code", "***", "> [!key]\n> Mot", "- a\n\n  > b\n  > - c"]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("\n\n".join))
def test_no_word_is_lost(typed: str) -> None:
    """Whatever authors type: every letter that the HTML says, in its order."""
    html = "".join(markdown.render(typed, (), "fr", words=WORDS).parts)
    said = "".join(re.findall(r"[a-zA-Z]", re.sub(r"&(?:lt|gt|amp);", "", re.sub(r"<[^<>]*>", "", html))))
    assert "".join(re.findall(r"[a-zA-Z]", plain(html, BASE))) == said
