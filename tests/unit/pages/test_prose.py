"""Texts as a page shows them: links, citation marks, numbers, anchors, figures."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.prose import PageTexts, lead_picture, title_of
from tests.program import BILINGUAL, SMALL, edition_of, small_site

TREND = "content/2025-rapport/01-une-tendance.md"
OTHER_STUDY = """\
title: Une autre
publisher: institut-exemple
date: 2024
checked: primary
statistics:
  ailleurs: {value: 12, unit: percent, label: des clients sont ailleurs}
"""


def edition(folder: Path, front: str, body: str = "", **more: str) -> Edition:
    """A site whose trend has this front matter and body."""
    text = f"---\nnumber: 1\n{front}\n---\n{body}\n"
    keep = "---\ntitle: Pour mémoire\n---\n[[pour]] [[contre]] [[ailleurs]] ![[avis]]\n"
    files = {
        TREND: text,
        "content/studies/autre.yaml": OTHER_STUDY,
        "content/pages/memoire.md": keep,
        **more,
    }
    return edition_of(small_site(folder, **files))


def texts(found: Edition) -> PageTexts:
    """The texts of the trend's page."""
    ref = Ref(Kind.TREND, "2025-rapport/une-tendance")
    return PageTexts(Here(found, "fr", found.urls.of(ref, "fr")), found.site.trends[ref.id])


def body(folder: Path, markdown: str, **more: str) -> str:
    """The markup of a body, embeds left out."""
    return "".join(block.html for block in texts(edition(folder, "title: T", markdown, **more)).blocks())


def test_a_statistic_is_linked_marked_and_anchored(tmp_path: Path) -> None:
    """The value leads to its page, the mark to its study; the first mention has the anchor."""
    html = body(tmp_path, "Ils sont [[pour]], oui [[pour]].")
    first, second = re.findall(r'<a class="stat".*?</sup>', html)
    assert first == (
        '<a class="stat" id="c-pour" href="../../chiffres/pour/">60\u202f%</a>'
        '<sup class="cite"><a id="cite-1" href="#ref-1">1</a></sup>'
    )
    assert second == (
        '<a class="stat" href="../../chiffres/pour/">60\u202f%</a>'
        '<sup class="cite"><a href="#ref-1">1</a></sup>'
    )


def test_studies_are_numbered_as_the_page_shows_them(tmp_path: Path) -> None:
    """Summary first, then the body; footnotes count where they stand, at the end."""
    front = 'title: T\nsummary: "Un résumé [@autre]."'
    markdown = "Avec note[^n], puis [[pour]].\n\n[^n]: Voir [@autre]."
    found = texts(edition(tmp_path, front, markdown))
    assert 'href="#ref-1">1</a>' in found.inline("summary")
    html = "".join(block.html for block in found.blocks())
    assert html.index('href="#ref-2"') < html.index('href="#ref-1"')
    assert [one.href for one in found.references()] == ["../../etudes/autre/", "../../etudes/enquete/"]
    assert [one.back for one in found.references()] == ["#cite-1", "#cite-2"]


def test_a_study_that_only_a_chart_cites_has_no_way_back(tmp_path: Path) -> None:
    """There is no mark to lead to; its number still follows the page."""
    found = texts(edition(tmp_path, "title: T", "![[avis]]\n\nEt [[ailleurs]]."))
    blocks = found.blocks()
    assert [block.figure is not None for block in blocks] == [True, False]
    assert [(one.number, one.back) for one in found.references()] == [(1, None), (2, "#cite-2")]


ENGLISH = "---\ntitle: For the record\n---\n[[une-tendance]] and [[une-tendance|this]]\n"
CITED = '<sup class="cite"><a id="cite-1" href="#ref-1">1</a></sup>'
SECOND = '<a id="cite-2" href="#ref-2">2</a>'
TWICE = f'<sup class="cite">voir <a id="cite-1" href="#ref-1">1</a>, p. 12, {SECOND}</sup>'
TYPED = '<a class="stat" id="c-ailleurs" href="../../chiffres/ailleurs/">12\u202f%</a>'
BARE = '<a class="stat" id="c-pour" href="../../chiffres/pour/">60\u202f%</a>'


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Sur dix, 2 [@nous] sont là.", "Sur dix, 2 sont là."),
        ("Un mot [@autre] !", f"Un mot{CITED}\u202f!"),
        ("Un mot [voir @autre, p. 12; @enquete].", f"Un mot{TWICE}."),
        ("Ils sont 12 % [@autre].", f"Ils sont {TYPED}{CITED}."),
        ("Un [[memoire|autre *mot*]].", 'Un <a href="../../memoire/">autre *mot*</a>.'),
        ("Un [[memoire]].", 'Un <a href="../../memoire/">Pour mémoire</a>.'),
        ("Encore [[pour|!]].", f"Encore {BARE}{CITED}."),
    ],
)
def test_marks_become_markup(tmp_path: Path, markdown: str, expected: str) -> None:
    """A citation stands close to its word; an author's own number shows none."""
    assert body(tmp_path, markdown) == f"<p>{expected}</p>"


ONE = '<a id="cite-1" href="#ref-1">1</a>'


@pytest.mark.parametrize(
    ("markdown", "marks"),
    [
        ("Ils sont [[pour]] [@enquete].", ONE),
        ("Ils sont [[pour|plus de la moitié]][@enquete].", ONE),
        ("Ils sont [[pour]]\n[@enquete].", ONE),
        ("Ils sont [[pour]] [@enquete, p. 12].", f"{ONE}, p. 12"),
        ("Ils sont [[pour]] [@autre].", f"{ONE}, {SECOND}"),
        ("Ils sont [[pour]] [@autre; @enquete].", f"{ONE}, {SECOND}"),
        ("Ils sont [[pour]] [@autre] [@enquete].", f"{ONE}, {SECOND}"),
        ("Un mot [@autre, p. 1] [@autre, p. 2].", f'{ONE}, p. 1, <a href="#ref-1">1</a>, p. 2'),
    ],
)
def test_marks_side_by_side_are_one(tmp_path: Path, markdown: str, marks: str) -> None:
    """Two would read as one number, "11"; a study that is cited beside its own figure is marked once."""
    html = body(tmp_path, markdown)
    assert re.findall(r"<sup.*?</sup>", html) == [f'<sup class="cite">{marks}</sup>']
    assert html.endswith("</sup>.</p>")


def test_marks_with_words_between_them_are_several(tmp_path: Path) -> None:
    """Those side by side before or after are no matter to them."""
    html = body(tmp_path, "Un mot [@autre] ici, [[pour]] [@enquete] là, [[pour]] [@autre].")
    assert re.findall(r"\d</a>.*?</sup>| là", html) == [
        "1</a></sup>",
        "2</a></sup>",
        " là",
        '2</a>, <a href="#ref-1">1</a></sup>',
    ]


def test_a_heading_shows_plain_text_and_the_anchor_stands_before(tmp_path: Path) -> None:
    """No link nor mark in a heading; its statistic's page still leads to this one."""
    html = body(tmp_path, "## Déjà [[pour]] [@autre]\n\nUn mot.")
    assert '<h2 id="deja-pour">Déjà 60\u202f%</h2>' in html
    assert html.startswith('<span id="c-pour"></span>')
    assert "cite" not in html


def test_the_first_mention_of_a_brand_has_an_anchor(tmp_path: Path) -> None:
    """In the text, or before it where only a heading or the title names it."""
    brands = {"content/brands.yaml": "orange: {name: Orange}\n"}
    html = body(tmp_path / "text", "Chez [[brand:orange]], oui [[brand:orange|Orange]].", **brands)
    first, second = re.findall("<a[^>]*>", html)
    assert (first, second) == (
        '<a id="b-orange" href="../../marques/orange/">',
        '<a href="../../marques/orange/">',
    )
    html = body(tmp_path / "heading", "## Chez [[brand:orange]]\n\nUn mot.", **brands)
    assert html.startswith('<span id="b-orange"></span>')
    titled = texts(
        edition(tmp_path / "title", 'title: "Chez [[brand:orange]], [[ailleurs]]"', "Mot.", **brands)
    )
    assert titled.blocks()[0].html.startswith('<span id="b-orange"></span><span id="c-ailleurs"></span>')


def test_a_summary_that_is_not_there_has_no_anchors(tmp_path: Path) -> None:
    """A page prints no empty lead for what its title mentions."""
    assert texts(edition(tmp_path, 'title: "[[ailleurs]]"', "Mot.")).inline("summary") == ""


def test_the_highest_heading_is_the_page_s_second_level(tmp_path: Path) -> None:
    """However many # an author starts with."""
    assert re.findall(r"<(h\d)", body(tmp_path, "### a\n\n#### b\n\n### c")) == ["h2", "h3", "h2"]


def test_the_speaker_s_notes_use_nothing(tmp_path: Path) -> None:
    """Nobody sees them on the page, so nothing leads there."""
    found = edition(tmp_path, "title: T", "Un mot.\n\n> [!notes]\n> Dire [[ailleurs]] [@enquete] ![[avis]]\n")
    page = texts(found)
    assert "".join(block.html for block in page.blocks()).strip() == "<p>Un mot.</p>"
    assert page.references() == ()
    users = {use.by.id for use in found.site.uses[Ref(Kind.STATISTIC, "ailleurs")]}
    assert users == {"memoire"}


def test_a_caption_is_a_text_like_any_other(tmp_path: Path) -> None:
    """Its statistics are linked, marked and counted; as alt text they are plain."""
    found = texts(edition(tmp_path, "title: T", "![[avis|Ils sont [[ailleurs]] *là*]]"))
    (block,) = found.blocks()
    assert block.figure is not None
    assert (
        '<a class="stat" id="c-ailleurs" href="../../chiffres/ailleurs/">12\u202f%</a>'
        in block.figure.subtitle
    )
    assert "<em>là</em>" in block.figure.subtitle
    users = found.here.site.uses[Ref(Kind.STATISTIC, "ailleurs")]
    assert [use.place for use in users if use.by.kind is Kind.TREND] == ["caption"]


def test_a_chart_shown_twice_has_two_anchors(tmp_path: Path) -> None:
    """Ids are unique on a page."""
    blocks = texts(edition(tmp_path, "title: T", "![[avis]]\n\n![[avis]]")).blocks()
    assert [block.figure.anchor for block in blocks if block.figure] == ["fig-avis", "fig-avis-2"]


def test_a_title_is_plain_wherever_it_is_shown(tmp_path: Path) -> None:
    """A statistic gives its value, a citation nothing, emphasis no stars."""
    found = edition(tmp_path, 'title: "*Déjà* [[pour]] [@autre] !"', "Un mot.")
    ref = Ref(Kind.TREND, "2025-rapport/une-tendance")
    assert title_of(Here(found, "fr", ""), ref) == "Déjà 60\u202f%\u202f!"


def test_titles_that_name_one_another_come_to_an_end(tmp_path: Path) -> None:
    """The last one is named by its id."""
    other = {"content/pages/autre.md": '---\ntitle: "Après [[une-tendance]]"\n---\n'}
    found = edition(tmp_path, 'title: "Avant [[page:autre]]"', "Un mot.", **other)
    title = title_of(Here(found, "fr", ""), Ref(Kind.PAGE, "autre"))
    assert title == "Après Avant Après Avant page:autre"


def test_markup_is_remembered_without_the_page_s_numbers(tmp_path: Path) -> None:
    """A text made before gives the same markup, numbered for where it stands now."""
    found = edition(tmp_path, 'title: T\nsummary: "[@autre]"', "Un [[pour]] et [[ailleurs]].")
    first = texts(found)
    alone = "".join(block.html for block in first.blocks())
    after = texts(found)
    after.inline("summary")
    later = "".join(block.html for block in after.blocks())
    assert re.findall(r"#ref-\d", alone) == ["#ref-1", "#ref-2"]
    assert re.findall(r"#ref-\d", later) == ["#ref-2", "#ref-1"]


def test_what_is_not_translated_keeps_its_language(tmp_path: Path) -> None:
    """Its typography in a list, and the language of links to it."""
    files = {
        "content/site.yaml": "title: Site\nlanguages: [fr, en]\n",
        "content/pages/memoire.md": "---\ntitle: Pour mémoire\n---\n",
        "content/pages/memoire.en.md": ENGLISH,
        TREND: '---\ntitle: "Qui dit non ?"\n---\n![[avis]] [[pour]] [[contre]]\n',
    }
    found = edition_of(small_site(tmp_path, **files))
    page = found.site.translations[Ref(Kind.PAGE, "memoire"), "en"]
    here = Here(found, "en", found.urls.of(Ref(Kind.PAGE, "memoire"), "en"))
    assert title_of(here, Ref(Kind.TREND, "2025-rapport/une-tendance")) == "Qui dit non\u202f?"
    (block,) = PageTexts(here, page).blocks()
    href = "../../2025-rapport/une-tendance/"
    assert f'<a href="{href}" lang="fr" hreflang="fr">Qui dit non\u202f?</a>' in block.html
    assert f'<a href="{href}" hreflang="fr">this</a>' in block.html


def test_every_text_of_the_small_site_renders(tmp_path: Path) -> None:
    """The fixture of these tests is one that builds."""
    assert edition_of(small_site(tmp_path)).site.trends
    assert set(SMALL) >= {TREND}


def test_a_picture_is_found_by_any_name_of_its_path(tmp_path: Path) -> None:
    """As checking finds it, so the page does."""
    folder = tmp_path / "content/2025-rapport"
    folder.mkdir(parents=True)
    shutil.copy(BILINGUAL / "content/2025-velo/images/pont.png", folder)
    for name in ("pont.png", "./pont.png", "../2025-rapport/pont.png"):
        found = texts(edition(tmp_path, f"title: T\nimage: {{file: {name}, alt: Un pont}}"))
        assert lead_picture(found.here, found.owner, found) is not None, name


def test_a_series_and_a_figure_of_one_id_have_anchors_of_their_own(tmp_path: Path) -> None:
    """No two elements of a page have one id."""
    study = SMALL["content/studies/enquete.yaml"].replace("  avis:", "  pour:")
    more = {
        "content/studies/enquete.yaml": study,
        "content/2025-rapport/report.md": "---\ntitle: Le rapport\nyear: 2025\n---\n",
        "content/pages/memoire.md": "---\ntitle: Pour mémoire\n---\n[[contre]] [[ailleurs]]\n",
    }
    found = texts(edition(tmp_path, "title: T", "![[series:pour]]\n\n![[stat:pour]]", **more)).blocks()
    assert [one.figure.anchor for one in found if one.figure] == ["fig-pour", "fig-pour-2"]
