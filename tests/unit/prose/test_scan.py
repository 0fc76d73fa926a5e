"""What the scanner finds, where, and what it refuses."""

from __future__ import annotations

import pytest

from generator.diagnostics import Severity
from generator.prose.marks import (
    CitationMark,
    CitedItem,
    EmbedMark,
    LinkMark,
    NumberMark,
    PictureMark,
    ProseMark,
)
from generator.prose.scan import scan


def _found(text: str) -> list[tuple[str, str]]:
    return [(type(mark).__name__, text[mark.start : mark.end]) for mark in scan(text).marks]


def _only(text: str) -> ProseMark:
    (mark,) = scan(text).marks
    return mark


@pytest.mark.parametrize(
    ("text", "target", "words", "bare"),
    [
        ("[[motif]]", "motif", None, False),
        ("[[stat:motif]]", "stat:motif", None, False),
        ("[[motif|plus de huit clients sur dix]]", "motif", "plus de huit clients sur dix", False),
        ("[[motif|!]]", "motif", None, True),
        ("[[motif\\|huit]]", "motif", "huit", False),
        ("[[2014-tendances]]", "2014-tendances", None, False),
        ("[[brand:orange]]", "brand:orange", None, False),
        ("[[ motif | huit ]]", "motif", "huit", False),
        ("[[motif|plus de\nhuit]]", "motif", "plus de huit", False),
    ],
)
def test_links(text: str, target: str, words: str | None, bare: bool) -> None:  # noqa: FBT001
    """`[[id]]`, `[[kind:id|words]]` and `[[id|!]]`; the escaped pipe of a table is taken as well."""
    mark = _only(text)
    assert isinstance(mark, LinkMark)
    assert (mark.start, mark.end) == (0, len(text))
    assert (mark.target, mark.text, mark.bare) == (target, words, bare)


def test_words_have_their_place() -> None:
    """The author's words start where they stand, for faults in them."""
    mark = _only("Ici [[motif| huit]].")
    assert isinstance(mark, LinkMark)
    assert mark.text_start == 13


@pytest.mark.parametrize(
    ("text", "target", "caption"),
    [
        ("![[motifs]]", "motifs", None),
        ("![[stat:motif]]", "stat:motif", None),
        ("![[images/photo.jpg|légende]]", "images/photo.jpg", "légende"),
        ("![[motifs|Les motifs [@bva], dont [[motif]]]]", "motifs", "Les motifs [@bva], dont [[motif]]"),
    ],
)
def test_embeds(text: str, target: str, caption: str | None) -> None:
    """`![[id]]` and `![[id|caption]]`; a caption may hold marks, which are part of the embed."""
    mark = _only(text)
    assert isinstance(mark, EmbedMark)
    assert (mark.target, mark.caption, mark.end) == (target, caption, len(text))
    if caption:
        assert text[mark.caption_start :].startswith(caption)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("[@bva-2010]", [CitedItem(key="bva-2010")]),
        ("[@bva-2010, p. 12]", [CitedItem(key="bva-2010", locator="p. 12")]),
        ("[@bva-2010 p. 12]", [CitedItem(key="bva-2010", locator="p. 12")]),
        ("[@a#motif]", [CitedItem(key="a", statistic="motif")]),
        ("[@a#motif, p. 3]", [CitedItem(key="a", statistic="motif", locator="p. 3")]),
        ("[voir @a]", [CitedItem(key="a", prefix="voir")]),
        ("[-@a]", [CitedItem(key="a", suppress_author=True)]),
        ("[@own]", [CitedItem(key="own")]),
        ("[@nous]", [CitedItem(key="nous")]),
        (
            "[@a, p. 12; @b#stat;\nvoir aussi -@c]",
            [
                CitedItem(key="a", locator="p. 12"),
                CitedItem(key="b", statistic="stat"),
                CitedItem(key="c", prefix="voir aussi", suppress_author=True),
            ],
        ),
    ],
)
def test_citations(text: str, items: list[CitedItem]) -> None:
    """Pandoc's citations, with `#statistic` after a key."""
    mark = _only(text)
    assert isinstance(mark, CitationMark)
    assert list(mark.items) == items


def test_a_citation_comes_before_a_reference_link() -> None:
    """A definition of the same name does not make `[@a]` a link; `[@a](address)` is one."""
    assert _found("[@a]\n\n[@a]: http://x.fr") == [("CitationMark", "[@a]"), ("CitationMark", "[@a]")]
    assert _found("[@marque](http://x.fr)") == []


@pytest.mark.parametrize("text", ["[contact@example.org]", "[…]", "[sic]", "[ ]", "a [b] c", "[1]"])
def test_other_brackets_are_words(text: str) -> None:
    """Square brackets are common in prose."""
    assert scan(text).marks == ()
    assert scan(text).faults == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("84 % et 12,5% de 98 000 clients", ["84 %", "12,5%", "98 000"]),
        ("6 sur 10, 3 in 4, 7 out of 10", ["6 sur 10", "3 in 4", "7 out of 10"]),
        ("55 millions, 1,5 milliard et 2 billion", ["55 millions", "1,5 milliard", "2 billion"]),
        ("+8 points, × 3, x2", ["+8 points", "× 3", "x2"]),
        ("12,50 € ou $12 ou €1,200.50", ["12,50 €", "$12", "€1,200.50"]),
        ("1,234,567 clients", ["1,234,567"]),
        ("en 2014, le 5 mai à 12:30, page 12, version 2.0, iPhone 4, le 3900", []),
        (
            "plus de 20 % et près d’un sur trois, at least 30%",
            ["plus de 20 %", "près d’un sur trois", "at least 30%"],
        ),
        (
            "un téléphone sur trois, six in ten, un résumé sur trois lignes",
            ["un téléphone sur trois", "six in ten"],
        ),
        ("multiplié par 9, 15 agents, 24h/24 et 7j/7, les 15-24 ans, 50 ans", ["multiplié par 9", "15"]),
        ("la moitié des clients, un tiers dans la relation", ["la moitié"]),
        ("12, 13 et 14 mai, 5/10, 1/9/90, 75011 Paris, 360 degrés, 01 23 45 67 89", []),
        ("chez Windows 10 on compte 12 sites", ["12"]),
        ("`84 %` [a](http://x.fr/84%) [[x|84 %]] http://x.fr/84% <!-- 84 % -->", []),
        ("[84 % des clients](http://x.fr)", ["84 %"]),
        (
            "nᵒ 1 [@a] des sites, said to be no. 1 [@a] of them, No. 2 [@a]; no. 3 in a list",
            ["nᵒ 1", "no. 1", "No. 2"],
        ),
    ],
)
def test_typed_numbers(text: str, numbers: list[str]) -> None:
    """Only what is hardly anything but a figure; nothing in code, links' targets, marks, comments."""
    found = [mark for mark in scan(text).marks if isinstance(mark, NumberMark)]
    assert [mark.text for mark in found if not mark.noun] == numbers


def test_small_counts_and_durations_are_candidates() -> None:
    """Only who knows what the cited study counts can say whether they are figures."""
    found = [mark for mark in scan("8 agents en 3 heures, 12 minutes").marks if isinstance(mark, NumberMark)]
    assert [(mark.text, mark.noun) for mark in found] == [
        ("8", "agents"),
        ("3 heures", "heures"),
        ("12 minutes", "minutes"),
    ]


def test_sentences_end_with_their_block() -> None:
    """A paragraph, a heading, an item, a cell: none of them needs a full stop."""
    text = "# Titre\n\nUn. Deux\n\n- Trois\n- Quatre\n\n| a | b |\n|---|---|\n| 5 | 6. Sept |\n"
    found = scan(text)
    cut = [text[start:end].strip(" |-\n") for start, end in found.sentences]
    assert " ".join(filter(None, cut)) == "Titre Un. Deux Trois Quatre a b 5 6. Sept"
    assert "6." in cut


def test_numbers_in_titles_are_known() -> None:
    """Of sections and of call-outs: they may repeat what the text sources."""
    text = "## 84 % des clients\n\n> [!key] 12 % en plus\n> 13 % de moins"
    assert [text[start : start + 4] for start in sorted(scan(text).titles)] == ["84 %", "12 %"]


def test_pictures() -> None:
    """`![alt](file "caption")`; the caption is not the alt."""
    mark = _only('![Une rue [vide]](<images/la rue.jpg> "La rue")')
    assert isinstance(mark, PictureMark)
    assert (mark.file, mark.alt, mark.caption) == ("images/la rue.jpg", "Une rue [vide]", "La rue")


@pytest.mark.parametrize(
    "text",
    [
        "`[[a]]` et ``[[a]] ` [@b]``",
        "```\n[[a]]\n```",
        "~~~~ text\n[[a]]\n~~~\n[@b]\n~~~~",
        "- point\n\n  ```\n  [[a]]\n  ```",
        "> ```\n> [[a]]\n> ```",
        "```\n[[a]]",
        "<!-- [[a]] -->",
        "avant <!-- [[a]]\n\n[@b] --> après",
        "<http://x.fr/?a=[[a]]>",
        "http://x.fr/?a=@b",
        "[mots](http://x.fr/[[a]])",
        "\\[[a]] et \\[@b]",
    ],
)
def test_code_addresses_comments_and_escapes_hold_no_marks(text: str) -> None:
    """One scanner decides what is a mark, so what it skips is nowhere a mark."""
    assert scan(text).marks == ()


def test_code_shows_a_comment_as_it_is() -> None:
    """A comment's sign inside code starts no comment."""
    assert _found("`<!--` [[a]] `-->`\n\n```\n<!--\n```\n\n[[b]]") == [
        ("LinkMark", "[[a]]"),
        ("LinkMark", "[[b]]"),
    ]


def test_marks_have_their_place_in_every_block() -> None:
    """Offsets are those of the source, whatever stands before the text on its line."""
    written = [
        "# Titre [[a]]",
        "- un [[b]]",
        "  - deux ![[c]]",
        "",
        "> [!key] Avec [[d]]",
        "> > - cité [[e|f",
        "> > g]] fin [@h]",
        "",
        "| i | [[j|k]] |",
        "|---|---|",
        "| l | 84 % |",
        "",
        "Une note[^1].",
        "",
        "[^1]: note [[m]]",
        "",
        "<details>",
        "<summary>[[n]]</summary>",
        "</details>",
    ]
    text = "\r\n".join(written)
    marks = [text[mark.start : mark.end] for mark in scan(text).marks]
    wrapped = "[[e|f\r\n> > g]]"
    assert marks == [
        *("[[a]]", "[[b]]", "![[c]]", "[[d]]", wrapped, "[@h]", "[[j|k]]", "84 %", "[[m]]", "[[n]]")
    ]


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("a <b>b</b>", "raw-html/emphasis", "<b>"),
        ("<script>x</script>", "raw-html/active", "<script>"),
        ('<IMG src="x" onerror="y">', "raw-html/picture", '<IMG src="x" onerror="y">'),
        ("<div class='x'>", "raw-html/box", "<div class='x'>"),
        ("<inconnu>", "raw-html", "<inconnu>"),
        ("<!DOCTYPE html>", "raw-html", "<!DOCTYPE html>"),
        ('<sub onclick="x">2</sub>', "raw-html/attribute", '<sub onclick="x">'),
        ("H<sub>2", "raw-html/unclosed", "<sub>"),
        ("H2</sub>", "raw-html/unclosed", "</sub>"),
        ("a <details> b", "raw-html/details", "<details>"),
        ("<details>\nx", "raw-html/unclosed", "<details>"),
        ("<details open>\nx\n</details>", "raw-html/attribute", "<details open>"),
        ("![](x.jpg)", "missing-alt", "![](x.jpg)"),
        ("![a](http://x.fr/y.jpg)", "bad-link/remote-picture", "![a](http://x.fr/y.jpg)"),
        ("[[a b", "unclosed-link", "[["),
        ("[[a]\n\n]", "unclosed-link", "[["),
        ("a [[]] b", "empty-link", "[[]]"),
        ("[a](javascript:x)", "bad-link", "[a](javascript:x)"),
        ("[a](JAVASCRIPT&colon;x)", "bad-link", "[a](JAVASCRIPT&colon;x)"),
        ("[a](\x01javascript:x)", "bad-link", "[a](\x01javascript:x)"),
        ("[a](data:text/html,x)", "bad-link", "[a](data:text/html,x)"),
        ("[a]\n\n[a]: vbscript:x", "bad-link", "vbscript:x"),
        ("[a]()", "bad-link/empty", "[a]()"),
        ("[le PDF](mes notes.pdf)", "bad-link/spaces", "(mes notes.pdf)"),
        ("[@]", "bad-citation", "[@]"),
        ("[@a; b]", "bad-citation", "[@a; b]"),
        ("un[^1] [^2]\n\n[^1]: x", "unknown-footnote", "[^2]"),
        ("[^1]: x", "unused-footnote", "1"),
        ("2011. Une année", "list-number-year", "2011."),
        ("> [!defi] x\n\n> [!défit] y", "unknown-callout", "défit"),
    ],
)
def test_faults(text: str, key: str, place: str) -> None:
    """Each fault has its code, its wording and its place."""
    faults = scan(text).faults
    assert faults
    first = faults[0]
    assert f"{first.code}/{first.variant}".rstrip("/") == key
    assert text[first.start : first.end] == place


def test_suggestions() -> None:
    """What looks like a slip is met with what was meant."""
    assert scan("> [!défit] x").faults[0].suggestion == "défi"
    assert scan("> [!note] x").faults[0].suggestion == "notes"
    assert scan("a[^note1]\n\n[^note]: x").faults[0].suggestion == "note"


@pytest.mark.parametrize("text", ["2011. Une année", "[^1]: x", "[sic](à vérifier plus tard)"])
def test_what_may_be_meant_is_a_warning(text: str) -> None:
    """A build does not stop for what may be prose."""
    assert [fault.severity for fault in scan(text).faults] == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "H<sub>2</sub>O, <mark>x</mark>, a<br>b, <abbr title='x'>y</abbr>, <q lang=\"en\">z</q>",
        "<details>\n<summary>x</summary>\n\ny\n\n</details>",
        "a < b > c, 3 <4, <3, x<y",
        "\\<mot>",
        "[a](mailto:x@y.fr) [b](/c) [d](#e) [f](../g.html) [h](//i.fr)",
        "[j](https://k.fr) <http://l.fr> <m@n.fr>",
        "{{ x }} {% y %} {x}",
    ],
)
def test_what_is_allowed_raises_nothing(text: str) -> None:
    """The short list of tags, the safe schemes, and signs that are only words."""
    assert scan(text).faults == ()


def test_a_year_inside_a_paragraph_is_no_hint() -> None:
    """Only where another editor would see a list; `12.` in a paragraph is words as well."""
    assert scan("Fin de\n2011. Une année\nde\n12. x").faults == ()


def test_one_line_has_no_blocks() -> None:
    """A summary that begins like a list, a quote or a year is a summary."""
    assert scan("2011. Une année", one_line=True).faults == ()
    assert len(scan("> [!x] [[a]]", one_line=True).marks) == 1
