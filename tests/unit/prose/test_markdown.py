"""Blocks, anchors, call-outs, tables, notes: what the page gets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.prose.markdown import Heading, Prose, Words, render, render_inline
from generator.prose.stand_ins import Replacement

Writer = Callable[..., str]
Renderer = Callable[..., Prose]
NO_WORDS = Words(callouts={}, table="", footnotes="", back="")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a\n- b\n- c", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("a\n1. b\n2. c", "<p>a</p><ol><li>b</li><li>c</li></ol>"),
        ("a\n2. b", "<p>a2. b</p>"),
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("3) a\n4) b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("- a\nb", "<ul><li>ab</li></ul>"),
        ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("- a\n\nb", "<ul><li>a</li></ul><p>b</p>"),
        ("-\ta", "<ul><li>a</li></ul>"),
        ("- > a", "<ul><li><blockquote><p>a</p></blockquote></li></ul>"),
        ("> a\nb", "<blockquote><p>ab</p></blockquote>"),
        ("> a\n\n> b", "<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>"),
        ("a\n> b", "<p>a</p><blockquote><p>b</p></blockquote>"),
        ("2011. Une année", "<p>2011. Une année</p>"),
        ("    indenté", "<p>indenté</p>"),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("snake_case_name *a_b*", "<p>snake_case_name <em>a_b</em></p>"),
        ("```py\na < b\n```", "<pre><code>a &lt; b</code></pre>"),
        ("- a\n\n  ```\n    b\n  ```", "<ul><li><p>a</p><pre><code>  b</code></pre></li></ul>"),
        ("<!-- a -->", ""),
        ("", ""),
        ("a <!-- b\n\nc --> d", "<p>a</p><p>d</p>"),
    ],
)
def test_blocks_nest_as_in_commonmark(html: Writer, typed: str, expected: str) -> None:
    """Lists directly after a paragraph, two spaces, lazy lines, tight and loose lists."""
    assert html(typed) == expected


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        ("challenge", "challenge", "Enjeux"),
        ("Défi", "challenge", "Enjeux"),
        ("défis", "challenge", "Enjeux"),
        ("DEFIS", "challenge", "Enjeux"),
        ("enjeux", "challenge", "Enjeux"),
        ("method", "method", "Méthode"),
        ("méthode", "method", "Méthode"),
        ("key", "key", "À retenir"),
        ("À retenir", "key", "À retenir"),
        ("a-retenir", "key", "À retenir"),
    ],
)
@pytest.mark.parametrize("fold", ["", "-", "+"])
def test_callouts(html: Writer, name: str, kind: str, title: str, fold: str) -> None:
    """French and English names, whatever the case; a note editor's folding signs change nothing."""
    opened = f'<aside class="callout callout-{kind}"><p class="callout-title">'
    assert (
        html(f"> [!{name}]{fold}\n> - a\n> - b")
        == f"{opened}{title}</p><ul><li>a</li><li>b</li></ul></aside>"
    )
    assert html(f"> [!{name}]{fold} *Un* titre\n> a") == f"{opened}<em>Un</em> titre</p><p>a</p></aside>"


@pytest.mark.parametrize("name", ["quote", "citation"])
def test_quotes_name_who_speaks(html: Writer, name: str) -> None:
    """A call-out for an interview is a figure; its title is who speaks."""
    quoted = '<figure class="quote"><blockquote><p>Bonjour.</p></blockquote>'
    said = "<figcaption>Prénom Nom, rôle, organisation</figcaption></figure>"
    assert html(f"> [!{name}] Prénom Nom, rôle, organisation\n> Bonjour.") == quoted + said
    assert html(f"> [!{name}]\n> Bonjour.") == f"{quoted}</figure>"


def test_callouts_stand_side_by_side_and_inside_others(html: Writer) -> None:
    """Neighbours stay two; one may stand in a list or in another one."""
    opened = '<aside class="callout callout-key"><p class="callout-title">a</p>'
    assert html("> [!key] a\n\n> [!key] a") == f"{opened}</aside>{opened}</aside>"
    assert html("- x\n\n  > [!key] a") == f"<ul><li><p>x</p>{opened}</aside></li></ul>"
    assert html("> [!key] a\n>\n> > [!key] a") == f"{opened}{opened}</aside></aside>"


def test_an_unknown_callout_is_a_quote(html: Writer) -> None:
    """Its words are not lost; the scanner reports it."""
    assert html("> [!inconnu] a\n> b") == "<blockquote><p>a</p><p>b</p></blockquote>"


def test_speaker_notes_are_not_on_the_page(prose: Renderer) -> None:
    """They come back as they were typed, for the deck."""
    found = prose("a\n\n> [!notes]\n> - dire [[x]]\n>   - puis ![[y]]\n\nb")
    assert found.parts == ("<p>a</p>\n<p>b</p>",)
    assert found.notes == ("- dire [[x]]\n  - puis ![[y]]",)


def test_headings_leave_the_first_level_to_the_page(prose: Renderer) -> None:
    """`#` is a page's second level; nothing is deeper than the sixth."""
    found = prose("# A\n\n## B\n\n###### C\n\nD\n===\n\nE\n---\n\n#pas un titre")
    assert [(heading.level, heading.text) for heading in found.headings] == [
        *((2, "A"), (3, "B"), (6, "C"), (2, "D"), (3, "E"))
    ]


def test_anchors_do_not_change_with_values() -> None:
    """A statistic counts by its id in an anchor, and shows its value in the contents."""
    text = "# Déjà [[motif]] et [[motif|huit]] [@a]"
    spans = {"[[motif]]": "{}", "[[motif|huit]]": "huit", "[@a]": ""}
    for value in ("84 %", "85 %"):
        replaced = [
            Replacement(
                start=text.index(typed), end=text.index(typed) + len(typed), plain=shown.format(value)
            )
            for typed, shown in spans.items()
        ]
        found = render(text, replaced, "fr", words=NO_WORDS)
        assert found.headings == (Heading(2, "deja-motif-et-huit", f"Déjà {value} et huit"),)
        assert f'<h2 id="deja-motif-et-huit">Déjà {value} et huit' in found.parts[0]


def test_anchors_are_unique(prose: Renderer) -> None:
    """Also where a heading looks like a numbered one."""
    text = "# A\n\n# A\n\n# A 2\n\n# A\n\n# !"
    assert [heading.id for heading in prose(text).headings] == ["a", "a-2", "a-2-2", "a-3", "section"]


def test_ids_are_apart_where_texts_share_a_document(prose: Renderer) -> None:
    """Headings, notes and their references all have the prefix."""
    found = prose("# A[^n]\n\nb[^n] c[^n]\n\n[^n]: d", prefix="p1-")
    assert found.headings[0].id == "p1-a"
    for name in ('id="p1-a"', 'id="p1-fn-1"', 'href="#p1-fn-1"', 'href="#p1-fnref-1"'):
        assert name in found.parts[0]


def test_footnotes_are_numbered_as_they_are_met(html: Writer) -> None:
    """Not as they are defined; a second reference has its own id; a note may refer to another one."""
    found = html("x[^b] y[^a] z[^b]\n\n[^a]: A[^c]\n\n[^b]: B\n\n    B2\n\n[^c]: C")
    reference = '<sup class="footnote-ref"><a href="#fn-{0}" id="fnref-{1}" role="doc-noteref">{0}</a></sup>'
    references = [reference.format(*pair) for pair in ((1, "1"), (2, "2"), (1, "1-2"))]
    assert found.startswith("<p>x{} y{} z{}</p>".format(*references))
    back = '<a href="#fnref-{}" class="footnote-back" role="doc-backlink" aria-label="Retour au texte">↑</a>'
    assert f'<li id="fn-1"><p>B</p><p>B2{back.format(1)}</p></li>' in found
    assert f'<li id="fn-2"><p>A{reference.format(3, "3")}{back.format(2)}</p></li>' in found
    assert f'<li id="fn-3"><p>C{back.format(3)}</p></li>' in found
    assert '<section class="footnotes" role="doc-endnotes" aria-label="Notes">' in found


def test_tables_scroll_and_have_a_name(html: Writer) -> None:
    """Scopes, alignment without inline style, and a name from the header for who tabs to it."""
    found = html("Ici\n| Année | *Part* [[a]] |\n|:--|--:|\n| 2014 | [[b|c]] |\nfin")
    assert found == (
        '<p>Ici</p><div class="table" role="region" tabindex="0" aria-label="Année, Part 84 %"><table>'
        '<thead><tr><th class="align-left" scope="col">Année</th>'
        '<th class="align-right" scope="col"><em>Part</em> <a href="/a">84 %</a></th></tr></thead>'
        '<tbody><tr><th class="align-left" scope="row">2014</th>'
        '<td class="align-right"><a href="/b">c</a></td></tr>'
        '<tr><th class="align-left" scope="row">fin</th><td class="align-right"></td></tr>'
        "</tbody></table></div>"
    )
    assert 'aria-label="Tableau"' in html("| | |\n|---|---|\n| a | b |")


def test_details_hold_blocks(html: Writer) -> None:
    """Two tags on their own lines, Markdown inside, attributes kept where they are allowed."""
    text = '<details lang="en">\n<summary>A *b*</summary>\n- c\n</details>\n\nd'
    opened = '<details lang="en"><summary>A <em>b</em></summary>'
    assert html(text) == f"{opened}<ul><li>c</li></ul></details><p>d</p>"
    assert (
        html("<details><summary>A</summary>\nb\n</details>")
        == "<details><summary>A</summary><p>b</p></details>"
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('*mot* ! et "*mot*"', "<em>mot</em>N! et «_<em>mot</em>_»"),
        ("[[a]] !", '<a href="/a">84 %</a>N!'),
        ('"[[a]]" : [@b] ?', '«_<a href="/a">84 %</a>_»_: <sup>b</sup>N?'),
        ("[[a|!]] %", '<a href="/a">84</a>N%'),
        ("l'été `l'été !`", "l’été <code>l'été !</code>"),
        ("<kbd>a !</kbd> !", "<kbd>a !</kbd>N!"),
        ('[x](/a?b;c "d : e")', '<a href="/a?b;c" title="d : e">x</a>'),
        ("http://a.fr/b?c;d!e ?", "http://a.fr/b?c;d!eN?"),
        ("98 *000*", "98N<em>000</em>"),
        ("a\\! b !", "aN! bN!"),
        ("&nbsp;! a&nbsp;!", "_! aN!"),
    ],
)
def test_typography_sees_through_tags_and_not_into_code(html: Writer, typed: str, expected: str) -> None:
    """Text nodes only, read as one where emphasis or a mark stands between."""
    assert html(typed) == "<p>" + expected.replace("N", "\u202f").replace("_", "\u00a0") + "</p>"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("&lt;script&gt;", "&lt;script&gt;"),
        ("&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;"),
        ("[a](javascript:x)", "a"),
        ("[a](java\\script:x)", '<a href="java\\script:x">a</a>'),
        ('[a](/b"c)', '<a href="/b&quot;c">a</a>'),
        ("[a](<b c>)", '<a href="b%20c">a</a>'),
        ("a <sub>b", "a &lt;sub&gt;b"),
        ("*a <sub>b* c</sub>", "*a <sub>b* c</sub>"),
        ("[a <sub>b](/c) d</sub>", '<a href="/c">a &lt;sub&gt;b</a> d&lt;/sub&gt;'),
        ("[a [b](/c) d](/e)", '<a href="/e">a [b](/c) d</a>'),
    ],
)
def test_what_is_refused_is_shown_as_typed(html: Writer, typed: str, expected: str) -> None:
    """The scanner reports it; should it be rendered all the same, nothing of it is live."""
    assert html(typed, "en") == f"<p>{expected}</p>"


def test_marks_that_nobody_replaced_show_as_typed() -> None:
    """A preview of a text with an unknown id shows where it stands."""
    assert render("a [[b|c]] [@d]", (), "fr", words=NO_WORDS).parts == ("<p>a [[b|c]] [@d]</p>",)
    assert render_inline("a [[<b>]]", (), "en") == "a [[&lt;b&gt;]]"


def test_words_may_be_replaced_as_marks_are() -> None:
    """A figure in words is bound to a citation though it is no mark; what crosses a mark is left alone."""
    text = "> Pour *deux tiers* des\n> clients [[a]]"
    spans = [(text.index(words), text.index(words) + len(words)) for words in ("deux tiers", "clients [[a]]")]
    replaced = [Replacement(start=start, end=end, html="<b>x</b>", plain="x") for start, end in spans]
    found = render(text, replaced, "fr", words=NO_WORDS).parts[0].replace("\n", " ")
    assert found == "<blockquote><p>Pour <em><b>x</b></em> des clients [[a]]</p> </blockquote>"


def test_words_over_two_lines_are_replaced() -> None:
    """What stands before the second line, as a quote's sign, is no part of them; a span across blocks is."""
    text = "> Pour 84\n> % des clients\n\nEt 2\n\n% de"
    spans = [(text.index("84"), text.index("%") + 1), (text.index("2"), text.rindex("%") + 1)]
    replaced = [Replacement(start=start, end=end, html="<b>x</b>", plain="x") for start, end in spans]
    found = render(text, replaced, "fr", words=NO_WORDS).parts[0].replace("\n", " ")
    assert found == "<blockquote><p>Pour <b>x</b> des clients</p> </blockquote> <p>Et 2</p> <p>% de</p>"


def test_private_characters_of_an_author_stand_for_nothing() -> None:
    """The characters that stand for marks inside cannot be typed."""
    text = "a \U000f0000 \U00100000 \x02wzxhzdk:0\x03 [[b]] &#xF0000; \U000f8000x\U000fc000"
    found = render(text, (), "fr", words=NO_WORDS)
    assert found.parts == ("<p>a \ufffd \ufffd \ufffdwzxhzdk:0\ufffd [[b]] \ufffd \ufffdx\ufffd</p>",)


def test_two_texts_share_no_state(prose: Renderer) -> None:
    """One converter serves all texts of a thread."""
    first = prose("# A\n\nb[^n]\n\n[^n]: c")
    prose("# A\n\n[d]: /e\n\n*f*")
    assert prose("# A\n\nb[^n]\n\n[^n]: c") == first
    assert prose("[d]").parts == ("<p>[d]</p>",)
