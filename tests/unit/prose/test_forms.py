"""Every form that an author may write, in every place where it must work, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Writer = Callable[..., str]

LINK = '<a href="/{0}">{1}</a>'
# What is typed, what shows in prose, and what shows in a heading.
INLINE = {
    "statistic": ("[[motif]]", LINK.format("motif", "84 %"), "84 %"),
    "words": ("[[motif|huit sur dix]]", LINK.format("motif", "huit sur dix"), "huit sur dix"),
    "bare": ("[[motif|!]]", LINK.format("motif", "84"), "84"),
    "kind": ("[[brand:orange]]", LINK.format("brand:orange", "84 %"), "84 %"),
    "page": ("[[le-client|ce billet]]", LINK.format("le-client", "ce billet"), "ce billet"),
    "citation": ("[@bva-2010, p. 12; @markess]", "<sup>bva-2010 markess</sup>", ""),
    "own": ("[@own]", "<sup>own</sup>", ""),
    "link": ("[*le* site](/a)", '<a href="/a"><em>le</em> site</a>', '<a href="/a"><em>le</em> site</a>'),
    "reference": ("[le site][r]", '<a href="/r">le site</a>', '<a href="/r">le site</a>'),
    "external": (
        "[x](https://x.fr 'T')",
        '<a href="https://x.fr" title="T" rel="noopener noreferrer">x</a>',
        '<a href="https://x.fr" title="T" rel="noopener noreferrer">x</a>',
    ),
    "address": ("<mailto:a@b.fr>", '<a href="mailto:a@b.fr">a@b.fr</a>', "mailto:a@b.fr"),
    "strong": (
        "**fort [[a]]**",
        f"<strong>fort {LINK.format('a', '84 %')}</strong>",
        "<strong>fort 84 %</strong>",
    ),
    "code": ("`a [[b]] | c`", "<code>a [[b]] | c</code>", "<code>a [[b]] | c</code>"),
    "tag": ("CO<sub>2</sub>", "CO<sub>2</sub>", "CO<sub>2</sub>"),
    "tag with words": (
        '<abbr title="Relation &quot;client">RC</abbr>',
        '<abbr title="Relation &quot;client">RC</abbr>',
        '<abbr title="Relation &quot;client">RC</abbr>',
    ),
    "break": ("a<br/>b", "a<br>b", "a<br>b"),
    "entity": ("&eacute;&lt;b&gt;", "é&lt;b&gt;", "é&lt;b&gt;"),
    "escape": (r"\*a\* \[\[b\]\]", "*a* [[b]]", "*a* [[b]]"),
    "template": ("{{ x }} {% y %}", "{{ x }} {% y %}", "{{ x }} {% y %}"),
}
DEFINITION = "\n\n[r]: /r"


def _shown(form: str, which: int) -> str:
    return INLINE[form][which]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", INLINE)
class TestInline:
    """Inline forms."""

    def test_in_a_paragraph(self, html: Writer, form: str, language: str) -> None:
        """In the middle of a sentence."""
        typed = INLINE[form][0]
        assert html(f"Voir {typed} ici.{DEFINITION}", language) == f"<p>Voir {_shown(form, 1)} ici.</p>"

    def test_alone(self, html: Writer, form: str, language: str) -> None:
        """Alone in a paragraph, which remains one."""
        assert html(INLINE[form][0] + DEFINITION, language) == f"<p>{_shown(form, 1)}</p>"

    def test_in_a_list(self, html: Writer, form: str, language: str) -> None:
        """In a list that follows its paragraph directly, nested by two spaces."""
        typed, expected = INLINE[form][0], _shown(form, 1)
        found = html(f"Ainsi\n- {typed}\n  - {typed}{DEFINITION}", language)
        assert found == f"<p>Ainsi</p><ul><li>{expected}<ul><li>{expected}</li></ul></li></ul>"

    def test_in_a_heading(self, html: Writer, form: str, language: str) -> None:
        """As plain text: no mark, no link of a mark."""
        found = html(f"## Voir {INLINE[form][0]} ici{DEFINITION}", language)
        assert f">Voir {_shown(form, 2)} ici</h3>" in found

    def test_in_a_table(self, html: Writer, form: str, language: str) -> None:
        """The pipe in a mark needs no escape."""
        typed, expected = INLINE[form][0], _shown(form, 1)
        found = html(f"| a | b |\n|---|---|\n| c | {typed} |\n| {typed} | d |{DEFINITION}", language)
        assert f'<tr><th scope="row">c</th><td>{expected}</td></tr>' in found
        assert f'<tr><th scope="row">{expected}</th><td>d</td></tr>' in found

    def test_in_a_callout(self, html: Writer, form: str, language: str) -> None:
        """In a call-out's title and in its text."""
        typed, expected = INLINE[form][0], _shown(form, 1)
        found = html(f"> [!key] Voir {typed}\n> Et {typed}.{DEFINITION}", language)
        title = f'<p class="callout-title">Voir {expected}</p>'
        assert found == f'<aside class="callout callout-key">{title}<p>Et {expected}.</p></aside>'

    def test_in_a_footnote(self, html: Writer, form: str, language: str) -> None:
        """In a note."""
        typed, expected = INLINE[form][0], _shown(form, 1)
        assert f"<p>Et {expected}.<a " in html(f"Un[^n].\n\n[^n]: Et {typed}.{DEFINITION}", language)

    def test_in_a_summary(self, line: Writer, form: str, language: str) -> None:
        """In one line without blocks."""
        if form != "reference":  # which needs a definition of its own
            assert line(f"- {INLINE[form][0]} ici", language) == f"- {_shown(form, 1)} ici"

    def test_in_a_link(self, html: Writer, form: str, language: str) -> None:
        """No link inside a link, and no citation."""
        if form not in ("link", "reference", "external", "address", "strong"):
            found = html(f"[Voir {INLINE[form][0]}](/z)", language)
            assert found == f'<p><a href="/z">Voir {_shown(form, 2)}</a></p>'


@pytest.mark.parametrize("language", ["fr", "en"])
class TestEmbeds:
    """Charts, cards and pictures, which are blocks."""

    def test_alone(self, html: Writer, language: str) -> None:
        """Alone in a paragraph, the paragraph goes; the parts stand around it."""
        assert html("![[motifs]]", language) == "{0}"
        assert html("a\n\n![[motifs|Légende [[b]]]]\n\nc", language) == "<p>a</p>{0}<p>c</p>"

    def test_in_a_paragraph(self, html: Writer, language: str) -> None:
        """A paragraph is cut in two, and so is what is emphasised in it."""
        assert html("a ![[x]] b ![[y]]", language) == "<p>a </p>{0}<p> b </p>{1}"
        found = html("a *b **c ![[x]] d** e* f", language)
        cut = "<p>a <em>b <strong>c </strong></em></p>{0}<p><em><strong> d</strong> e</em> f</p>"
        assert found == cut

    def test_in_a_link(self, html: Writer, language: str) -> None:
        """A link is cut as well: no block stands in it."""
        assert html("[a ![[x]] b](/c)", language) == '<p><a href="/c">a </a></p>{0}<p><a href="/c"> b</a></p>'

    def test_in_a_list(self, html: Writer, language: str) -> None:
        """An item may hold a block, alone, after words or after a blank line."""
        assert html("- ![[x]]\n- a *b ![[y]]*", language) == "<ul><li>{0}</li><li>a <em>b </em>{1}</li></ul>"
        assert html("- a\n\n  ![[x]]", language) == "<ul><li><p>a</p>{0}</li></ul>"

    def test_in_a_callout(self, html: Writer, language: str) -> None:
        """A call-out may begin with a chart."""
        assert html("> [!key] a\n> ![[x]]", language).endswith("</p>{0}</aside>")

    def test_in_a_heading(self, html: Writer, language: str) -> None:
        """A heading cannot hold a block: it comes after."""
        assert html("# a ![[x]] *b ![[y]]*", language) == '<h2 id="a-b">a  <em>b </em></h2>{0}{1}'

    def test_in_a_table(self, html: Writer, language: str) -> None:
        """A cell may hold a block."""
        assert "<td>{0}</td>" in html("| a | b |\n|---|---|\n| c | ![[x|y]] |", language)

    def test_in_details(self, html: Writer, language: str) -> None:
        """A summary may not hold a block: it comes after."""
        found = html("<details>\n<summary>a ![[x]]</summary>\n\nb\n\n</details>", language)
        assert found == "<details><summary>a </summary>{0}<p>b</p></details>"

    def test_in_a_footnote(self, html: Writer, language: str) -> None:
        """In a note, before the way back."""
        assert "<p>a </p>{0}<p><a " in html("x[^n]\n\n[^n]: a ![[y]]", language)

    def test_in_a_summary(self, line: Writer, bare: Writer, language: str) -> None:
        """One line has no place for a block: its caption shows."""
        assert line("a ![[x|b]]", language) == "a b"
        assert bare("a ![[x|b]]", language) == "a b"


def test_pictures_are_the_callers(html: Writer) -> None:
    """The markup of a picture, which knows its width and height, stands where it was typed."""
    assert html('![Une rue](a.jpg "b")') == '<p><img src="a.jpg" alt="Une rue"></p>'
    assert html("[![Une rue](a.jpg)](/b)") == '<p><a href="/b"><img src="a.jpg" alt="Une rue"></a></p>'


def test_plain_text_has_no_markup(bare: Writer) -> None:
    """For feeds and alt texts: marks give their plain text, citations nothing, signs are not escaped."""
    text = "**Huit** [[a|clients < dix]] [@b] sur `c`, H<sub>2</sub>O<br>& [d](/e) !"
    assert bare(text) == "Huit clients < dix sur c, H2O & d\u202f!"
