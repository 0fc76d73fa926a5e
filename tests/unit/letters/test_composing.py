"""What a letter shows, where its links and pictures lead, and which pictures travel with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.artifact import Drawing
from generator.charts.style import PALETTE, palette_of
from generator.edition import Edition
from generator.letters.composing import WIDTH, Letter, coloured, compose
from generator.models import Kind, Ref
from generator.settings import BrandStyle
from tests.program import BILINGUAL, ROOT, copied, edition_of, small_site, write

BASE = "https://a.example/t/"
TREND = Ref(Kind.TREND, "2025-rapport/une-tendance")
MORE: Mapping[str, str] = {
    "content/2025-rapport/01-une-tendance.md": """\
---
title: Une tendance & plus
number: 1
summary: Un résumé.
---
Ils sont [[contre]] à refuser [@enquete], voyez [ailleurs](https://b.example/).

![[avis]]

![[stat:pour]]

> [!key]
> Rien n’est joué.
""",
}


def png_of(drawing: Drawing) -> bytes:
    """A drawing that says which it is."""
    assert drawing.as_png
    return f"PNG {drawing.chart.id} {drawing.width}".encode()


def letter(folder: Path, **chosen: str) -> Letter:
    """The letter of the small site's trend."""
    return compose(edition_of(small_site(folder, **MORE), **chosen), TREND, "fr", png_of)


def links(html: str, name: str = "href") -> list[str]:
    """Where a document's links lead, or its pictures stand."""
    return re.findall(rf'{name}="([^"]*)"', html)


def test_links_lead_to_the_site_where_it_has_an_address(tmp_path: Path) -> None:
    """And a citation to its study; nothing leads into the letter itself."""
    found = letter(tmp_path, base_url=BASE)
    assert found.online == BASE
    assert {f"{BASE}chiffres/contre/", f"{BASE}etudes/enquete/", BASE} < {*links(found.html)}
    assert {*links(found.html)} == {*links(found.message)}
    assert all(link.startswith((BASE, "https://b.example/")) for link in links(found.html))


def test_without_an_address_only_words_stay(tmp_path: Path) -> None:
    """Of what leads into the site; what leads out of it does so."""
    found = letter(tmp_path)
    assert found.online == ""
    assert {*links(found.html), *links(found.message)} == {"https://b.example/"}
    assert "30\u202f%<sup" in found.html
    assert "Lire sur le site" not in found.html


def test_pictures_are_the_published_ones_or_inside(tmp_path: Path) -> None:
    """Those of the message travel with it, in both widths."""
    online, offline = letter(tmp_path / "a", base_url=BASE), letter(tmp_path / "b")
    assert links(online.html, "src") == [f"{BASE}series/avis/avis.png"]
    assert links(online.message, "src") == ["cid:avis.png@trendbook", "cid:avis-narrow.png@trendbook"]
    assert online.attached == offline.attached
    assert [(one.name, one.kind, one.content) for one in online.attached] == [
        ("avis.png", "png", b"PNG avis 680"),
        ("avis-narrow.png", "png", b"PNG avis 340"),
    ]
    wide, narrow = links(offline.html, "src")
    assert wide == "data:image/png;base64,UE5HIGF2aXMgNjgw"
    assert narrow.startswith("data:image/png;base64,")


def test_a_chart_says_its_values_to_whoever_does_not_see_it(tmp_path: Path) -> None:
    """Once: the drawing for phones is silent."""
    wide, narrow = links(letter(tmp_path).message, "alt")
    assert "60\u202f%" in wide
    assert narrow == ""


def test_a_letter_is_whole(tmp_path: Path) -> None:
    """Title, summary, figures, call-outs and sources, in the order of the page."""
    found = letter(tmp_path, base_url=BASE)
    assert found.title == "Une tendance & plus"
    said = [
        "Une tendance &amp; plus",
        "Un résumé.",
        "Ils sont",
        "Deux clients sur trois",
        "des clients sont pour",
    ]
    said += ["Rien n’est joué.", "Une enquête", "Petit site"]
    body = found.html[found.html.index("<h1") :]
    places = [body.index(words) for words in said]
    assert places == sorted(places)


def test_styles_are_written_into_the_elements(tmp_path: Path) -> None:
    """But for the sheet that follows schemes and screens. Nothing is loaded or run, no variable is left."""
    for html in (letter(tmp_path / "a").html, letter(tmp_path / "b", base_url=BASE).message):
        (sheet,) = re.findall(r"<style[^>]*>(.*?)</style>", html, flags=re.DOTALL)
        assert "prefers-color-scheme: dark" in sheet
        assert PALETTE.dark["ink"] in sheet
        assert f"color: {PALETTE.light['ink']}" in re.findall(r"<h1[^>]*>", html)[0]
        assert "var(" not in html
        assert not re.search(r"<(?:script|link|svg|iframe|form)|\son\w+=|@import|url\(", html)


def test_a_letter_has_the_colours_of_its_site(tmp_path: Path) -> None:
    """Light in the elements, dark in the sheet."""
    brand = "title: T\nlanguages: [fr]\nbrand: {light: {c1: '#006600'}, dark: {c1: '#66FF66'}}\n"
    site = small_site(tmp_path, **{**MORE, "content/site.yaml": brand})
    html = compose(edition_of(site), TREND, "fr", png_of).html
    assert "4px solid #006600" in html
    assert "#66FF66" in html


def test_what_is_no_colour_stays() -> None:
    """A sheet of a site's own may have a slip; it is not made worse."""
    palette = palette_of(BrandStyle())
    assert coloured("a{color:var(--ink-dark);b:var(--nought)}", palette) == (
        f"a{{color:{palette.dark['ink']};b:var(--nought)}}"
    )


def bilingual(folder: Path, **chosen: str) -> Edition:
    """A site with a picture and a translation."""
    return edition_of(copied(BILINGUAL, folder), **chosen)


def test_a_report_s_letter_leads_to_its_trends(tmp_path: Path) -> None:
    """With key figures, summaries, and its picture, no wider than the letter."""
    site = copied(BILINGUAL, tmp_path)
    found = compose(edition_of(site, base_url=BASE), Ref(Kind.REPORT, "2025-velo"), "en", png_of)
    assert f"{BASE}en/2025-velo/rouler/" in links(found.html)
    assert f"{BASE}2025-velo/images/pont.png" in links(found.html, "src")
    (picture,) = [one for one in found.attached if one.name.startswith("picture")]
    assert picture.content == (site / "content/2025-velo/images/pont.png").read_bytes()
    assert f"cid:{picture.cid}" in links(found.message, "src")
    assert '<html lang="en"' in found.html
    assert f"<{BASE}en/2025-velo/rouler/>" in found.text


def test_wide_pictures_are_told_to_be_narrower(tmp_path: Path) -> None:
    """In proportion: some programs heed nothing but width and height."""
    picture = (ROOT / "docs/images/home.png").read_bytes()
    article = "---\ntitle: A\n---\n![Une page](page.png)\n"
    site = write(small_site(tmp_path), {"content/articles/a.md": article})
    (site / "content/articles/page.png").write_bytes(picture)
    html = compose(edition_of(site), Ref(Kind.ARTICLE, "a"), "fr", png_of).message
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert width > WIDTH
    assert f'width="{WIDTH}" height="{round(height * WIDTH / width)}"' in html


@pytest.mark.parametrize("base", ["", BASE])
def test_the_same_text_gives_the_same_letter(tmp_path: Path, base: str) -> None:
    """Byte for byte."""
    chosen = {"base_url": base} if base else {}
    assert letter(tmp_path / "a", **chosen) == letter(tmp_path / "b", **chosen)


def test_words_of_authors_stay_words(tmp_path: Path) -> None:
    """Whatever they look like."""
    article = "---\ntitle: 'a < b & c'\n---\nDit `<script>` ici.\n"
    site = small_site(tmp_path, **{"content/articles/a.md": article})
    found = compose(edition_of(site), Ref(Kind.ARTICLE, "a"), "fr", png_of)
    assert "<title>a &lt; b &amp; c</title>" in found.html
    assert "<script" not in found.html
    assert "Dit <script> ici." in found.text
    assert found.title == "a < b & c"
