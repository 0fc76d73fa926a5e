"""Our markup for programs that have neither our stylesheet nor the page's anchors."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.pages.portable_markup import Online, is_elsewhere, portable
from generator.prose import markdown
from generator.prose.markdown import Words

ROOT = "https://a.example/t/"
PAGE = Online(f"{ROOT}2025/x/", ("../../etudes/un/", "../../etudes/deux/"))
WORDS = Words(callouts={name: name.upper() for name in ("key", "method")}, table="T", footnotes="N", back="B")
NOTES = """\
<section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol><li id="fn-1"><p>\
Mot \
<a href="#fnref-1" class="footnote-back" role="doc-backlink">↑</a></p></li></ol></section>"""


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (
            '<a class="stat" id="c-x" href="../../chiffres/x/">5</a>',
            '<a href="https://a.example/t/chiffres/x/">5</a>',
        ),
        ('<a href="https://b.example/?a=1&amp;b=2">b</a>', '<a href="https://b.example/?a=1&amp;b=2">b</a>'),
        ('<a href="mailto:a@b.example">b</a>', '<a href="mailto:a@b.example">b</a>'),
        ('<a href="#titre">b</a>', '<a href="https://a.example/t/2025/x/#titre">b</a>'),
        (
            '<sup class="cite"><a id="cite-2" href="#ref-2">2</a>, <a href="#ref-1">1</a></sup>',
            f'<sup>[<a href="{ROOT}etudes/deux/">2</a>, <a href="{ROOT}etudes/un/">1</a>]</sup>',
        ),
        ('<a href="#ref-3">3</a>', '<a href="https://a.example/t/2025/x/#ref-3">3</a>'),
        ('<a href="#ref-0">0</a>', '<a href="https://a.example/t/2025/x/#ref-0">0</a>'),
        (
            '<aside class="callout callout-key"><p class="callout-title">À retenir</p><p>Mot</p></aside>',
            "<blockquote><p><strong>À retenir</strong></p><p>Mot</p></blockquote>",
        ),
        (
            "<details open><summary>Plus</summary><p>Mot</p></details>",
            "<div><p><strong>Plus</strong></p><p>Mot</p></div>",
        ),
        (
            '<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>',
            '<sup>(<a href="https://a.example/t/2025/x/#fn-1">1</a>)</sup>',
        ),
        (
            NOTES,
            "<div><p><strong>Notes</strong></p><ol><li><p>Mot </p></li></ol></div>",
        ),
        (
            '<figure class="quote"><blockquote>Mot</blockquote>\n<figcaption>Elle</figcaption></figure>',
            "<figure><blockquote>Mot</blockquote>\n<figcaption>— Elle</figcaption></figure>",
        ),
        ('<td class="align-right">5</td>', '<td align="right">5</td>'),
        ('<span id="c-x"></span><p>Mot</p>', "<p>Mot</p>"),
        (
            '<img src="a.jpg" alt="&lt;b&gt; &quot;c&quot;" class="x">',
            '<img src="https://a.example/t/2025/x/a.jpg" alt="&lt;b&gt; &quot;c&quot;">',
        ),
        ("<p>un<br>deux</p>\n\n\n<p>trois</p>\n", "<p>un<br>deux</p>\n<p>trois</p>"),
        ('<p>&lt;a class="x" href="y"&gt; &amp;amp;</p>', '<p>&lt;a class="x" href="y"&gt; &amp;amp;</p>'),
    ],
)
def test_what_others_show(typed: str, shown: str) -> None:
    """Elements say what classes said, every link is whole, and nothing else changes."""
    assert portable(typed, PAGE) == shown


def test_classes_are_kept_for_a_stylesheet_that_goes_with_it() -> None:
    """As in letters; what no other program may take is gone all the same."""
    typed = '<p class="callout-title" id="a" role="note">Mot</p>'
    assert portable(typed, PAGE, styled=True) == '<p class="callout-title"><strong>Mot</strong></p>'


class Nowhere(Online):
    """A page that is not on the web: what leads into the site has no address."""

    def link(self, href: str) -> str | None:  # type: ignore[override]
        """Only what leads out of it."""
        return href if is_elsewhere(href) else None


def test_a_link_without_an_address_leaves_its_words() -> None:
    """And what stands in them."""
    typed = '<p><a href="../x/"><strong>Mot</strong></a> et <a href="https://b.example/">b</a></p>'
    assert portable(typed, Nowhere("")) == '<p><strong>Mot</strong> et <a href="https://b.example/">b</a></p>'


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/", True),
        ("//a.example/", True),
        ("mailto:a@b.c", True),
        ("../x/", False),
        ("#a", False),
    ],
)
def test_what_leads_out_of_the_site(href: str, expected: bool) -> None:  # noqa: FBT001 - parametrised
    """A scheme, or a host."""
    assert is_elsewhere(href) is expected


class Balanced(HTMLParser):
    """Whether every element that begins ends, in order; and all that is said."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """It begins."""
        if tag not in {"br", "hr", "wbr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It must be what began last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """What is said."""
        self.text += data


MARKDOWN = st.lists(
    st.sampled_from(
        [
            *(
                "Un mot.",
                "*b*",
                '`<a class="x">`',
                "[l](../x/)",
                "> [!key]\n> Mot",
                "> Cité",
                "- un",
                "1. deux",
            ),
            *(
                "[^1]",
                "[^1]: Note <b>",
                "## T > t",
                "| a | b |\n|---|--:|\n| c | d |",
                "a < b & c > d",
                "<br>",
            ),
            *("<details><summary>S</summary>\n\nMot\n\n</details>", "    code", "***", "<sup>x</sup>", "\n"),
        ]
    ),
    max_size=12,
).map("\n\n".join)


@given(MARKDOWN)
def test_whatever_authors_type_stays_whole(text: str) -> None:
    """What prose makes of a text is balanced afterwards too, and says the same."""
    html = "\n".join(markdown.render(text, (), "fr", words=WORDS).parts)
    shown, plain = Balanced(), Balanced()
    shown.feed(portable(html, PAGE))
    plain.feed(html)
    assert shown.open == []
    said = re.sub(r"[\s↑()\[\]]+|N(?=Note)", "", unescape(plain.text))
    assert re.sub(r"[\s()\[\]]+|N(?=Note)", "", shown.text) == said


STEPS = st.lists(st.sampled_from(["../", "a/", "b", "./", "#x", "?y", "//", "c.png"]), max_size=5).map(
    "".join
)


@given(st.sampled_from(["https://a.example/", ROOT, PAGE.page, f"{ROOT}x.html"]), STEPS)
@example("https://a.example/t/", "..///")
@example("https://a.example/t/", "..//")
def test_links_are_joined_as_urls_are(page: str, href: str) -> None:
    """By RFC 3986, as the standard library has it."""
    assert Online(page).link(href) == urljoin(page, href)
