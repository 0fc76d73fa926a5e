"""A post's HTML as Markdown: the page says what the post said."""

from __future__ import annotations

import pytest

from generator.importing.prose import Manner, Prose, prose_of
from generator.prose.marks import CitationMark, EmbedMark, LinkMark
from generator.prose.scan import scan

WORDS = {"picture": "Image", "picture-of": "Image : {alt}", "film": "Vidéo"}


def manner(*, has_breaks: bool = False) -> Manner:
    """A blog in French; `kept` pictures are at hand, what leads to `/ici` is on the site."""
    return Manner(
        base="http://blog.example/2014/01/x.html",
        language="fr",
        words=WORDS.__getitem__,
        show=lambda address: "images/a.jpg" if "kept" in address else "",
        target=lambda address: "le-texte" if address.endswith("/ici") else "",
        has_breaks=has_breaks,
    )


def told(html: str, *, has_breaks: bool = False) -> Prose:
    """The text of a post."""
    found = prose_of(html, manner(has_breaks=has_breaks))
    assert found
    return found


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Un <b>mot</b> et <em>deux</em></p>", "Un **mot** et *deux*"),
        ("mot<b>&nbsp;gras</b>s", "mot **gras**s"),
        ("<b>a</b><b>b</b> <b><i>c</i></b>", "**ab** ***c***"),
        ("[[id]] [@etude] [^1] ![x](y)", r"\[\[id\]\] \[@etude\] \[^1\] !\[x\](y)"),
        ("a*b*c _d_ e_f `g` \\ 1", r"a\*b\*c \_d\_ e_f \`g\` \\ 1"),
        ("2011. Une année", r"2011\. Une année"),
        ("x<br>12) y<br>- z<br>&gt; q<br># h<br>===", "x  \n12\\) y  \n\\- z  \n\\> q  \n\\# h  \n\\==="),
        ("&lt;b&gt; &amp;amp; &amp;eacute; 1 < 2", r"\<b> \&amp; \&eacute; 1 < 2"),
        ("a<br><br>b<div>c</div>d", "a\n\nb\n\nc\n\nd"),
        ("<h1>Un</h1><h3>Trois #</h3>", "# Un\n\n### Trois \\#"),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
        ("<ul><li>a</li><br /><li>b</li></ul>", "- a\n\n- b"),
        ("<ol start='3'><li>a</li><li>b</li></ol>", "3. a\n4. b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<pre>a\n\n\n```\n<b>x</b></pre>", "````\na\n\n\n```\nx\n````"),
        ("<code>a`b</code>", "`` a`b ``"),
        ("H<sub>2</sub>O <del>non</del> <ins>oui</ins>", "H<sub>2</sub>O <del>non</del> <ins>oui</ins>"),
        (
            "<table><tr><th>a|b</th><th>c</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a\\|b | c |\n| --- | --- |\n| 1 | 2 |",
        ),
        ("<a href='/rel (1)'>là</a>", "[là](<http://blog.example/rel%20(1)>)"),
        ("<a href='http://a.example/'>http://a.example/</a>", "<http://a.example/>"),
        ("<a href='javascript:x()'>a</a> <a href='#b'>b</a>", "a b"),
        ("<a href='/ici'>le texte</a>", "[[le-texte|le texte]]"),
        ("<a href='/ici'>a|b</a>", "[a|b](http://blog.example/ici)"),
        ("Oh !<a href='/x'>y</a>", "Oh \\![y](http://blog.example/x)"),
        ("http://a.example/b_c_d", "http://a.example/b_c_d"),
        ("<iframe src='https://v.example/1' title='Le film'></iframe>", "[Le film](https://v.example/1)"),
        ("<video><source src='/v.mp4'></video>", "[Vidéo](http://blog.example/v.mp4)"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "a\n\nb"),
        ("<script>x()</script><style>p{}</style>a<!-- b -->", "a"),
        (
            'Un<sup><a href="#n1" id="r1">1</a></sup>.<ol><li id="n1">Note <a href="#r1">↩</a></li></ol>',
            "Un[^1].\n\n[^1]: Note",
        ),
        (
            'Un<a href="#_ftn1" name="_ftnref1">[1]</a>.<p><a href="#_ftnref1" name="_ftn1">[1]</a> Note</p>',
            "Un[^1].\n\n[^1]: Note",
        ),
    ],
)
def test_html_as_markdown(html: str, markdown: str) -> None:
    """Each form that blogs use, and each sign that would mean something else here."""
    assert told(html) == Prose(markdown)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            '<img src="http://b.example/x.png" alt="Un [chat]">',
            r"[Image : Un \[chat\]](http://b.example/x.png)",
        ),
        ('<img src="http://b.example/kept.png" alt="Un chat">', "![Un chat](images/a.jpg)"),
        (
            '<a href="http://b.example/kept.jpg"><img src="http://b.example/k.jpg" alt="Un chat"></a>',
            "![Un chat](images/a.jpg)",
        ),
        (
            '<a href="http://c.example/"><img src="http://b.example/kept.png" alt="Un chat"></a>',
            "[![Un chat](images/a.jpg)](http://c.example/)",
        ),
        (
            (
                '<table class="tr-caption-container"><tr><td><a href="http://b.example/kept.jpg">'
                '<img src="http://b.example/k.jpg" alt="Un chat"></a></td></tr>'
                '<tr><td class="tr-caption">Dit ainsi</td></tr></table>'
            ),
            "![Un chat](images/a.jpg)\n\nDit ainsi",
        ),
    ],
)
def test_pictures(html: str, markdown: str) -> None:
    """Those at hand are shown, the others linked: no page loads from elsewhere."""
    assert told(html).body == markdown


def test_pictures_are_listed() -> None:
    """With how many of them nothing says what they show."""
    found = told('<img src="/a.png"><img src="/b.png" alt="b"><img src="data:image/png;base64,xx">')
    assert found.pictures == ("http://blog.example/a.png", "http://blog.example/b.png")
    assert found.undescribed == 1


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("Une\nligne\n\nUn paragraphe", "Une  \nligne\n\nUn paragraphe"),
        ("a\n<ul>\n<li>b</li>\n</ul>\nc", "a\n\n- b\n\nc"),
        ("<pre>a\n\nb</pre>", "```\na\n\nb\n```"),
        (
            '[caption]<img src="http://b.example/kept.png" alt="Un chat" /> Dit <b>ainsi</b>[/caption]',
            "![Un chat](images/a.jpg)\n\nDit **ainsi**",
        ),
        ("[embed]https://v.example/1[/embed]", "<https://v.example/1>"),
        ("[youtube https://v.example/2]", "<https://v.example/2>"),
        ('[code lang="php"]<?php echo "a"; ?>[/code]', '```\n<?php echo "a"; ?>\n```'),
        ("[sic] et [1]", r"\[sic\] et \[1\]"),
    ],
)
def test_what_wordpress_keeps_beside_html(body: str, markdown: str) -> None:
    """Paragraphs without tags, and shortcodes; other words in brackets are words."""
    assert told(body, has_breaks=True).body == markdown


def test_a_shortcode_that_shows_nothing_here_is_named() -> None:
    """What it showed is not in the export."""
    found = told('a [gallery ids="1,2"] b', has_breaks=True)
    assert found.body == "a b"
    assert found.shortcodes == ("gallery",)


@pytest.mark.parametrize(
    "mark",
    [
        "<!--more-->",
        "<!--more la suite-->",
        "<a name='more'></a>",
        '<a name="more" />',
        '<span id="more-3"></span>',
    ],
)
def test_what_stands_before_the_jump_is_the_summary(mark: str) -> None:
    """Once: the page shows it above the text."""
    found = told(f"<p>Le <b>chapeau</b>.</p>{mark}<p>Le reste.</p>")
    assert (found.lead, found.body) == ("Le **chapeau**.", "Le reste.")


def test_only_a_paragraph_of_words_is_a_summary() -> None:
    """A list stays where it is."""
    found = told("<ul><li>a</li></ul><!--more--><p>b</p>")
    assert (found.lead, found.body) == ("", "- a\n\nb")


@pytest.mark.parametrize(
    "html", ["<div>" * 5_000 + "mot <b>et</b> fin", "<i>" * 199 + "mot", "<b>x" * 70_000]
)
def test_what_is_too_deep_keeps_its_words(html: str) -> None:
    """And says that it is all that could be kept, where it is."""
    found = told(html)
    assert "mot" in found.body or "x" in found.body
    assert found.is_bare == (html.count("<") > 1_000)


def test_more_than_a_page_holds_is_none() -> None:
    """Half a megabyte."""
    assert prose_of("mot " * 130_000, manner()) is None


def test_nothing_of_an_old_text_is_a_mark() -> None:
    """Whatever was in brackets."""
    found = told("<p>[[a|b]] ![[c]] [@d, p. 3] [e][f]</p><p>[f]: http://x.example</p><p>![g](h)</p>")
    marks = scan(found.body).marks
    assert not [one for one in marks if isinstance(one, LinkMark | EmbedMark | CitationMark)]
