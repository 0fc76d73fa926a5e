"""A brand that is set once: pages, charts, decks and PDFs have it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import page
import pytest
from openxml_audit import validate_pptx
from pptx import Presentation

from generator.documents import Asked, Made, make_book, make_deck
from generator.powerpoint.theme import scheme_of
from generator.typefaces import Face, face
from tests.program import edition_of, options_of, picture, published, small_site
from tests.typefaces import sans, serif

BRAND = """\
title: Petit site
languages: [fr]
downloads: [deck.html]
brand:
  name: Maison Exemple
  logo: marque/logo.svg
  logo_dark: marque/logo-clair.png
  fonts:
    text: {regular: marque/Texte.ttf, bold: marque/Gras.ttf}
    titles: {regular: marque/Titres.ttf}
  light: {c1: "#7A1F5C"}
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path d="M0 0h240v60z"/></svg>'
DECK = "content/2025-rapport/deck.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a brand."""
    return branded(small_site(tmp_path / "site"))


def branded(site: Path, config: str = BRAND) -> Path:
    """A site with the files of a brand."""
    files = {
        "site.yaml": config.encode(),
        "marque/logo.svg": LOGO.encode(),
        "marque/logo-clair.png": picture(240, 60),
        "marque/Texte.ttf": serif("Regular"),
        "marque/Gras.ttf": serif("Bold"),
        "marque/Titres.ttf": sans("Bold"),
    }
    (site / "content/marque").mkdir()
    for name, content in files.items():
        (site / "content" / name).write_bytes(content)
    return site


def document(site: Path, form: str) -> bytes:
    """One of the documents of its report."""
    options = options_of(site)
    _, found = make_book(options, None, "") if form == "book" else make_deck(options, Asked(None, form))
    assert isinstance(found, Made)
    return found.content


def test_pages_show_the_logo_and_are_set_in_the_fonts(site: Path) -> None:
    """From files beside them; the mark at the head leads home, and whose the site is stands at its foot."""
    published(site)
    output = site / "output"
    html = (output / "2025-rapport/index.html").read_text(encoding="utf-8")
    assert '<source srcset="../marque/logo-clair.png" media="(prefers-color-scheme: dark)">' in html
    assert 'src="../marque/logo.svg" width="144" height="36" alt="Maison Exemple"' in html
    assert '<p class="imprint">Maison Exemple' in html
    css = (output / "assets/site.css").read_text(encoding="utf-8")
    for name in set(re.findall(r'url\("(\.\./marque/[^"]+)"\)', css)):
        assert (output / "assets" / name).resolve().exists()
    assert css.count("../marque/Texte.ttf") == 2  # as it is, and as wide as charts were measured
    assert css.index(':root{--sans:"Brand Text"') > css.index("--sans:")
    assert "--c1:#7A1F5C" in css


def test_a_deck_as_html_has_all_in_itself(site: Path) -> None:
    """Logo and fonts too; its policy lets nothing else in."""
    html = document(site, "html").decode()
    assert 'alt="Maison Exemple"' in html
    assert html.count("data:font/ttf;base64,") == 3
    assert "data:image/svg+xml;base64," in html
    assert "font-src data:" in html
    assert not re.search(r'(?:src|href)="(?!data:|#)', html)


def test_a_deck_as_pptx_has_the_theme_and_the_logo(site: Path) -> None:
    """Families in the theme, the logo on layouts: the dark one on dark grounds; slides can be audited."""
    content = document(site, "pptx")
    assert document(site, "pptx") == content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
        names = archive.namelist()
    assert '<a:majorFont><a:latin typeface="Source Sans Pro"/>' in theme
    assert '<a:minorFont><a:latin typeface="Source Serif Pro"/>' in theme
    assert 'val="7A1F5C"' in theme
    assert "ppt/media/logo1.svg" in names
    target = site / "x.pptx"
    target.write_bytes(content)
    assert validate_pptx(target).is_valid
    made = Presentation(str(target))
    shown = [[one.name for one in layout.shapes if one.name == "Logo"] for layout in made.slide_layouts]
    assert shown == [["Logo"]] * len(shown)


def test_documents_as_pdf_are_set_in_the_fonts(site: Path) -> None:
    """They conform as before; the logo says in words what it is."""
    for form in ("pdf", "book"):
        content = document(site, form)
        report = page.validate_pdf_bytes(content)
        assert report.is_compliant, report
        assert b"SourceSerif" in content.replace(b"+", b"")


def test_a_wide_typeface_is_set_smaller_where_words_were_measured(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In charts and slides, so that labels stay apart and lines where they were reckoned."""
    edition = edition_of(site)
    assert edition.site.identity.text
    assert edition.site.identity.text.stretch < 1
    monkeypatch.setattr("generator.branding.face", wide(1.2))
    made = edition_of(site)
    assert made.site.identity.text
    assert made.site.identity.text.stretch == 1.2
    published(site, cache=False)
    assert "size-adjust:83.3%" in (site / "output/assets/site.css").read_text(encoding="utf-8")
    _, found = make_deck(options_of(site, cache=False), Asked(None, "pptx"))
    assert isinstance(found, Made)
    layouts = Presentation(io.BytesIO(found.content)).slide_layouts
    assert {scheme_of(layout).stretch for layout in layouts} == {1.2}


def wide(stretch: float) -> Callable[[bytes], object]:
    """Fonts that are as wide as that."""

    def found(content: bytes) -> object:
        read = face(content)
        return read._replace(stretch=stretch) if isinstance(read, Face) else read

    return found


def test_a_speaker_s_own_template_has_its_own_brand(site: Path, tmp_path: Path) -> None:
    """Neither our logo nor our families are put on it."""
    plain = small_site(tmp_path / "plain")
    own = site / "content/2025-rapport/client.pptx"
    own.write_bytes(document(plain, "pptx"))
    (site / DECK).write_text("template: client.pptx\n", encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(document(site, "pptx"))) as archive:
        assert b"Source Serif Pro" not in archive.read("ppt/theme/theme1.xml")
        assert not [name for name in archive.namelist() if "logo" in name]
