"""Our markup as Markdown says the same, and no sign of a text means anything in it."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from generator.pages.markdown_markup import to_markdown
from generator.pages.markdown_words import beginning, escaped, linked, row
from generator.prose.markdown import Words, render
from tests.site.crawl import Page

WORDS = Words({"key": "À retenir", "challenge": "Enjeux"}, "Tableau", "Notes", "Retour")

QUOTE = (
    '<figure class="quote"><blockquote><p>Mot.</p>\n</blockquote>\n'
    "<figcaption>Camille</figcaption>\n</figure>"
)
CALLOUT = (
    '<aside class="callout callout-key"><p class="callout-title">À retenir</p>\n'
    "<ul><li>a</li>\n</ul>\n</aside>"
)
TABLE = (
    '<div class="table"><table><thead><tr><th scope="col">A</th><th class="align-right">B</th></tr></thead>'
    '<tbody><tr><th scope="row">x|y</th><td class="align-right">1</td></tr></tbody></table></div>'
)
NOTE = (
    '<p>Oui<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>.</p>\n'
    '<section class="footnotes" aria-label="Notes"><ol><li id="fn-1"><p>Une note. '
    '<a href="#fnref-1" class="footnote-back">↩</a></p>\n<p>Suite.</p>\n</li>\n</ol>\n</section>'
)


def of(text: str) -> str:
    """What an author typed, as HTML and then as Markdown again."""
    return to_markdown("\n".join(render(text, (), "fr", words=WORDS).parts), str)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Un <em>mot</em>, <strong>deux</strong>.</p>", "Un *mot*, **deux**."),
        ("<p>Un<strong> mot </strong>ici.</p>", "Un **mot** ici."),
        ("<p>a<br>\nb</p>", "a  \nb"),
        ("<h3>Titre</h3>\n<p>Texte.</p>", "### Titre\n\nTexte."),
        ('<p>Voir <a href="../x/">ceci</a>.</p>', "Voir [ceci](../x/)."),
        ('<p><a href="/a (b)/">c</a></p>', "[c](</a (b)/>)"),
        ('<p><a href="https://a.example/x">https://a.example/x</a></p>', "<https://a.example/x>"),
        ("<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O"),
        ("<hr>", "* * *"),
        ("<p>a &amp; b &lt; c</p>", "a & b &lt; c"),
        ("<p><code>a*b</code> et <code>x`y</code></p>", "`a*b` et ``x`y``"),
        ("<pre><code>a\n  *b*\n</code></pre>", "```\na\n  *b*\n```"),
        ("<pre><code>```\n</code></pre>", "````\n```\n````"),
        ("<blockquote><p>a</p>\n<p>b</p>\n</blockquote>", "> a\n>\n> b"),
        (
            QUOTE,
            "> > Mot.\n>\n> — Camille",
        ),
        (
            CALLOUT,
            "> **À retenir**\n>\n> - a",
        ),
        ("<ul><li>a</li>\n<li>b<ul><li>c</li>\n</ul>\n</li>\n</ul>", "- a\n- b\n  - c"),
        ('<ol start="9"><li>a</li>\n<li><p>b</p>\n<p>c</p>\n</li>\n</ol>', "9. a\n10. b\n\n    c"),
        ("<p>a</p>\n<ul><li>b</li>\n</ul>\n<p>c</p>", "a\n\n- b\n\nc"),
        (
            TABLE,
            "| A | B |\n| --- | ---: |\n| x\\|y | 1 |",
        ),
        (
            '<p>84 %<sup class="cite"><a id="cite-1" href="#ref-1">1</a>, <a href="#ref-2">2</a></sup>.</p>',
            "84 %[^1][^2].",
        ),
        (
            '<p>84 %<sup class="cite">voir <a href="#ref-1">1</a>, p. 4, <a href="#ref-2">2</a></sup>.</p>',
            "84 % (voir [^1], p. 4, [^2]).",
        ),
        (
            NOTE,
            "Oui[^note-1].\n\n[^note-1]: Une note.\n\n    Suite.",
        ),
        ("<details><summary>Plus</summary>\n<p>Tout.</p>\n</details>", "**Plus**\n\nTout."),
        ('<p><span id="c-x"></span>a</p>', "a"),
    ],
)
def test_markup_becomes_markdown(html: str, expected: str) -> None:
    """Each element by its sign; what only arranges is gone."""
    assert to_markdown(html, str) == expected


def test_links_are_made_as_they_will_be_read() -> None:
    """But for marks, which lead to the end of the page."""
    html = '<p><a href="../x/">a</a><sup class="cite"><a href="#ref-1">1</a></sup></p>'
    assert to_markdown(html, lambda href: f"https://a.example/{href}") == "[a](https://a.example/../x/)[^1]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2011. Une année", "2011\\. Une année"),
        ("- non", "\\- non"),
        ("# dièse", "\\# dièse"),
        ("> signe", "\\> signe"),
        ("12 % de -3", "12 % de -3"),
        ("-3 %", "-3 %"),
        ("---", "\\---"),
        ("~~~", "&#126;~~"),
        ("a\n1) b", "a\n1\\) b"),
    ],
)
def test_a_line_begins_nothing_by_chance(text: str, expected: str) -> None:
    """A year and a full stop are no list."""
    assert beginning(text) == expected


def test_words_are_escaped_where_they_are_put_together() -> None:
    """Brackets in a link's words, bars in a cell."""
    assert linked(escaped("[2014] *x*"), "a") == "[\\[2014\\] \\*x\\*](a)"
    assert row(["a|b", "c\nd"]) == "| a\\|b | c d |"


def test_what_an_author_typed_comes_back() -> None:
    """Lists in quotations, tables, notes: as other programs read it."""
    typed = "# T\n\nUn *mot*.\n\n> [!key]\n> - a\n> - b\n\n| A | B |\n|---|--:|\n| x | 1 |\n\nNote[^1].\n"
    assert of(f"{typed}\n[^1]: Ici.\n") == (
        "## T\n\nUn *mot*.\n\n> **À retenir**\n>\n> - a\n> - b\n\n| A | B |\n| --- | ---: |\n| x | 1 |\n\n"
        "Note[^note-1].\n\n[^note-1]: Ici."
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
@example("=")
@example("~~~")
def test_plain_text_is_itself(text: str) -> None:
    """Read as Markdown, whatever was typed shows again, sign by sign."""
    shown = " ".join(text.split())
    html = Markdown().convert(beginning(escaped(shown)))
    assert unescape(Page("", f"<main>{html}</main>").main.text).split() == shown.split()
