"""The report as a book."""

from __future__ import annotations

import re
from pathlib import Path

import page
import pytest

from generator.book.fill import book, drawings
from generator.documents import Made, Refused, make_book
from generator.state import Options
from tests.pdfs import inflated
from tests.program import SMALL, TODAY, edition_of, picture, small_site

TREND = "content/2025-rapport/01-une-tendance.md"
EVERYTHING = """\
---
title: "Une tendance # = $x$ @ici"
number: 1
summary: "Un *résumé*."
challenges: ["Agir"]
---
Ils sont [[contre]] à refuser[^1], dit [[brand:acme]] ([le site](https://exemple.com/?a=1&b=2)).

## Un titre

- un
- deux

1. premier

| a | b |
|---|---|
| 1 | **2** |

> [!quote] Ana, cliente
> Enfin.

> [!method]
> Comme ça.

```
#code $non$
```

![[avis]]

Voir [[2025-rapport]] H~2~O, H<sub>2</sub>O.

[^1]: Une note, avec [[pour]].
"""


def options(folder: Path) -> Options:
    """What a build of the site would be asked for."""
    return Options(site=folder, output=folder / "output", today=TODAY, base_url="https://exemple.org/")


def whole(folder: Path) -> Path:
    """A small site with everything that a text may hold."""
    return small_site(folder, **{TREND: EVERYTHING, "content/brands.yaml": "acme: {name: Acmé}\n"})


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everybody_can_read_it(tmp_path: Path, language: str) -> None:
    """It conforms to PDF/UA-1; what is typed is never Typst's markup."""
    found = make_book(options(whole(tmp_path)), None, language)[1]
    assert isinstance(found, Made)
    report = page.validate_pdf_bytes(found.content)
    assert report.is_compliant, report
    assert report.document.page_count >= 6


def test_headings_skip_no_level(tmp_path: Path) -> None:
    """A text may begin at any level, and a report's own page begins two below its title."""
    report = SMALL["content/2025-rapport/report.md"] + "\n## A\n\n#### B\n\n## C\n\n#### D\n"
    folder = small_site(tmp_path, **{"content/2025-rapport/report.md": report})
    found = make_book(options(folder), None, "fr")[1]
    assert isinstance(found, Made)
    assert page.validate_pdf_bytes(found.content).is_compliant
    edition = edition_of(folder)
    (introduction, _) = book(edition, edition.site.reports["2025-rapport"], "fr").chapters
    names = [node["name"] for block in introduction.blocks for node in block.nodes if isinstance(node, dict)]
    assert [name for name in names if name[0] == "h"] == ["h2", "h3", "h2", "h3"]


def test_pictures_are_found_wherever_their_text_stands(tmp_path: Path) -> None:
    """Those of a report lie beside its page, those of a trend above it."""
    shown = "\n![[images/photo.png|Une photo]]\n"
    texts = {name: f"{SMALL[name]}{shown}" for name in ("content/2025-rapport/report.md", TREND)}
    folder = small_site(tmp_path, **texts)
    (folder / "content/2025-rapport/images").mkdir()
    (folder / "content/2025-rapport/images/photo.png").write_bytes(picture())
    edition = edition_of(folder)
    made = book(edition, edition.site.reports["2025-rapport"], "fr")
    pictures = [block.picture for chapter in made.chapters for block in chapter.blocks if block.picture]
    assert [one.src for one in pictures] == ["content/2025-rapport/images/photo.png"] * 2
    assert isinstance(make_book(options(folder), None, "fr")[1], Made)


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Dated by its report, not by the clock."""
    folder = small_site(tmp_path)
    first, second = (make_book(options(folder), "2025", "")[1] for _ in range(2))
    assert first == second


def test_it_says_what_the_pages_say(tmp_path: Path) -> None:
    """Chapters in order, footnotes where they are called for, each cited study once, with its method."""
    edition = edition_of(whole(tmp_path), base_url="https://exemple.org/")
    made = book(edition, edition.site.reports["2025-rapport"], "fr")
    assert [chapter.id for chapter in made.chapters] == ["2025-rapport", "2025-rapport/une-tendance"]
    text = repr(made.chapters[1].blocks)
    assert "'name': 'note'" in text
    assert "footnotes" not in text
    assert "'brand': 'Acmé'" in text
    assert "'chapter': '2025-rapport'" in text
    assert [one.label for one in made.references] == ["Institut Exemple, 2025"]
    assert "Institut Exemple" in made.references[0].method
    assert SMALL[TREND] != EVERYTHING


def test_a_chapter_that_is_not_translated_is_whole(tmp_path: Path) -> None:
    """Its charts, its sources and its words are in its own language, which it says."""
    edition = edition_of(whole(tmp_path))
    made = book(edition, edition.site.reports["2025-rapport"], "en")
    assert (made.language, made.title_language) == ("en", "fr")
    assert [(one.language, one.title_language) for one in made.chapters] == [("fr", "en"), ("fr", "fr")]
    assert [one.title for one in made.chapters] == ["The essentials", "Une tendance # = $x$ @ici"]
    assert made.chapters[1].challenges_title == "Enjeux"
    figures = [block.figure for block in made.chapters[1].blocks if block.figure]
    assert figures
    drawn = drawings(edition, edition.site.reports["2025-rapport"], "en")
    assert {one.chart.language for one in drawn} == {"fr"}
    assert {figure.slot for figure in figures} <= {one.slot for one in drawn}
    found = make_book(options(tmp_path), None, "en")[1]
    assert isinstance(found, Made)
    tongues = re.findall(rb"/Lang ?\((\w\w)", inflated(found.content))
    assert {b"fr", b"en"} <= set(tongues)


def test_a_paragraph_calls_for_a_note_once(tmp_path: Path) -> None:
    """However many of its figures are of one study; the next paragraph has one of its own."""
    text = "Ils sont [[pour]] ou [[contre]].\n\nEncore [[pour]], et [[contre]].\n"
    edition = edition_of(small_site(tmp_path, **{TREND: SMALL[TREND] + text}))
    made = book(edition, edition.site.reports["2025-rapport"], "fr")
    notes = re.findall(r"'(mark|again)': '(note-\d+)'", repr(made.chapters))
    assert [name for kind, name in notes if kind == "mark"] == ["note-1", "note-2", "note-3", "note-4"]
    assert [name for kind, name in notes if kind == "again"] == ["note-3", "note-4"]
    found = make_book(options(tmp_path), None, "fr")[1]
    assert isinstance(found, Made)
    assert page.validate_pdf_bytes(found.content).is_compliant


def test_an_index_is_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    """Whatever capitals and accents names have."""
    brands = "zebre: {name: zèbre}\necole: {name: École}\nabri: {name: Abri}\nfer: {name: Fer}\n"
    edition = edition_of(small_site(tmp_path, **{"content/brands.yaml": brands}))
    made = book(edition, edition.site.reports["2025-rapport"], "fr")
    assert made.brands == ("Abri", "École", "Fer", "zèbre")
    assert made.studies == ("Institut Exemple, 2025",)


def test_an_unknown_report_is_named(tmp_path: Path) -> None:
    """With those that there are."""
    found = make_book(options(small_site(tmp_path)), "2030-rapport", "")[1]
    assert found == Refused("report", {"id": "2030-rapport", "known": "2025-rapport"})
