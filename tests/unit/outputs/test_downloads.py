"""The documents that reports' pages offer."""

from __future__ import annotations

import re
import zipfile
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build as line
from generator.numbers.format import format_size
from generator.outputs import deck_pdf, deck_pptx, pdf
from generator.plan import parts, plan
from generator.settings import Config
from tests.program import SMALL, digests, edition_of, options_of, picture, published, small_site, write

if TYPE_CHECKING:
    import pytest

SITE = "content/site.yaml"
ALL = "title: Petit site\nlanguages: [fr]\ndownloads: [deck.pptx, deck.html, deck.pdf, report.pdf]\n"
DECK = "downloads: [deck.html, deck.pdf]\n"
OTHER = {
    "content/2024-rapport/report.md": "---\ntitle: L’an passé\nyear: 2024\n---\n[[pour]] de satisfaits.\n",
    "content/2024-rapport/01-avant.md": "---\ntitle: Avant\nnumber: 1\n---\nIls sont [[contre]].\n",
}
TREND = "content/2025-rapport/01-une-tendance.md"
LINK = re.compile(r'<a href="([^"]+)">(Diaporama|Rapport|Deck|Report) \((PPTX|HTML|PDF), ([^)]+)\)</a>')


def offered(output: Path, page: str = "2025-rapport") -> list[tuple[str, str, str, str]]:
    """What a report's page leads to: file, name, format, size."""
    return LINK.findall((output / page / "index.html").read_text(encoding="utf-8"))


def test_a_page_tells_name_format_and_size(tmp_path: Path) -> None:
    """In the order of site.yaml; the size is that of the file that stands there."""
    published(small_site(tmp_path, **{SITE: ALL}))
    found = offered(tmp_path / "output")
    assert [one[:3] for one in found] == [
        ("2025-rapport-diaporama.pptx", "Diaporama", "PPTX"),
        ("../diaporamas/2025-rapport.html", "Diaporama", "HTML"),
        ("2025-rapport-diaporama.pdf", "Diaporama", "PDF"),
        ("2025-rapport.pdf", "Rapport", "PDF"),
    ]
    for name, _, _, size in found:
        count = (tmp_path / "output/2025-rapport" / name).stat().st_size
        assert size == format_size(count, "fr")
    page = (tmp_path / "output/2025-rapport/index.html").read_text(encoding="utf-8")
    assert "Télécharger, version du 1ᵉʳ juin 2025\u00a0:" in page
    assert "<!--size" not in page


def test_a_site_that_offers_nothing_makes_nothing(tmp_path: Path) -> None:
    """Neither files nor words."""
    published(small_site(tmp_path))
    assert offered(tmp_path / "output") == []
    assert not [*(tmp_path / "output").rglob("*.pdf"), *(tmp_path / "output").rglob("*.pptx")]


def test_each_language_of_a_report_has_its_documents(tmp_path: Path) -> None:
    """In the folder of its page, under its own words."""
    site = f"title: Petit site\nlanguages: [fr, en]\n{DECK}"
    report = "---\ntitle: The report\nyear: 2025\n---\nThe survey finds [[pour]].\n"
    published(small_site(tmp_path, **{SITE: site, "content/2025-rapport/report.en.md": report}))
    (first, _) = offered(tmp_path / "output", "en/2025-rapport")
    assert first[:2] == ("../decks/2025-rapport.html", "Deck")
    deck = (tmp_path / "output/en/decks/2025-rapport.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in deck
    page = (tmp_path / "output/en/2025-rapport/index.html").read_text(encoding="utf-8")
    assert "Download, 2025 edition:" in page


def test_an_edit_reaches_the_documents_of_its_report_alone(tmp_path: Path) -> None:
    """Those say what its trends say; the other report's part of the plan stays as it was."""
    site = small_site(tmp_path, **{SITE: ALL}, **OTHER)
    before = {part.name: part.digest for part in parts(edition_of(site), "")}
    published(site)
    files = digests(site / "output")
    write(site, {TREND: f"{SMALL[TREND]}\n> [!quote] Ana\n> Enfin.\n"})
    after = {part.name: part.digest for part in parts(edition_of(site), "")}
    changed = {name for name in after if after[name] != before[name]}
    assert {name for name in changed if not name.startswith("index of")} == {
        "fr report:2025-rapport",
        "fr trend:2025-rapport/une-tendance",
    }
    published(site)
    edited = {name for name, digest in digests(site / "output").items() if files.get(name) != digest}
    assert {name for name in edited if name.endswith((".pptx", ".pdf")) or "diaporamas" in name} == {
        "2025-rapport/2025-rapport-diaporama.pdf",
        "2025-rapport/2025-rapport-diaporama.pptx",
        "2025-rapport/2025-rapport.pdf",
        "diaporamas/2025-rapport.html",
    }


def test_what_was_made_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not where the output is gone, nor where a text is back as it was; the bytes are the same."""
    site = small_site(tmp_path, **{SITE: ALL})
    published(site)
    first = digests(site / "output")
    published(write(site, {TREND: f"{SMALL[TREND]}\nEncore.\n"}))

    def made(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(deck_pptx, "presentation_of", made)
    monkeypatch.setattr(pdf, "typeset", made)
    published(write(site, {TREND: SMALL[TREND]}))
    assert digests(site / "output") == first
    published(site, output=tmp_path / "elsewhere")
    assert digests(tmp_path / "elsewhere") == first


def test_the_cache_changes_no_byte(tmp_path: Path) -> None:
    """Documents made with an empty cache, a full one, none, and by several processes are the same."""
    site = small_site(tmp_path, **{SITE: ALL}, **OTHER)
    published(site)
    expected = digests(site / "output")
    for name, chosen in (("full", {}), ("none", {"cache": False}), ("several", {"cache": False, "jobs": 2})):
        published(site, output=tmp_path / name, **chosen)
        assert digests(tmp_path / name) == expected


def test_faults_of_documents_are_told_and_the_site_stands(tmp_path: Path) -> None:
    """A damaged picture on a slide of each report: at its line, all at once, once each, by check as well."""
    site = small_site(tmp_path, **{SITE: ALL}, **OTHER)
    published(site)
    before = digests(site / "output")
    for name in ("2024-rapport", "2025-rapport"):
        (site / f"content/{name}/photo.png").write_bytes(_damaged())
        slide = "  - title: Vu\n    picture: {file: photo.png, alt: Une photo}\n"
        write(site, {f"content/{name}/deck.yaml": f"slides:\n{slide}"})
    for outcome in (line.check_only(options_of(site)), published(site)):
        told = [(one.code, one.mark.path, one.mark.line) for one in outcome.diagnostics]
        places = [f"content/{name}/deck.yaml" for name in ("2024-rapport", "2025-rapport")]
        assert told == [("bad-image", place, 3) for place in places]
    assert digests(site / "output") == before


def test_faults_of_a_template_of_documents_are_told(tmp_path: Path) -> None:
    """By check as by a build."""
    site = small_site(tmp_path, **{SITE: ALL, "templates/pdf/report.typ": "= Titre\n#rien\n"})
    for outcome in (line.check_only(options_of(site)), published(site)):
        (found,) = outcome.diagnostics
        assert found.code == "template-fault"
        assert (found.mark.path, found.mark.line) == ("templates/pdf/report.typ", 2)
    assert not (site / "output").exists()


def test_what_only_the_speaker_is_to_say_is_not_offered(tmp_path: Path) -> None:
    """Notes of a text, notes of deck.yaml; sources, methods and licences stay."""
    study = SMALL["content/studies/enquete.yaml"] + "licence: Licence d’essai\n"
    files = {
        SITE: ALL,
        "content/studies/enquete.yaml": study,
        TREND: f"{SMALL[TREND]}\n> [!notes]\n> Une chose à dire.\n",
        "content/2025-rapport/deck.yaml": "slides:\n  - {charts: [avis], notes: Une autre chose}\n",
    }
    published(small_site(tmp_path, **files))
    deck = (tmp_path / "output/diaporamas/2025-rapport.html").read_text(encoding="utf-8")
    notes = deck.count("Licence d’essai")
    assert notes >= 3
    assert "chose" not in deck
    with zipfile.ZipFile(tmp_path / "output/2025-rapport/2025-rapport-diaporama.pptx") as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")]
    assert sum(part.count("Licence d’essai") for part in parts) == notes
    assert not any("chose" in part for part in parts)
    (planned,) = (one for one in plan(edition_of(tmp_path)) if one.output == "deck_pdf")
    assert isinstance(planned.job, deck_pdf.DeckPdf)
    told = [line for slide in planned.job.slides for note in slide.notes for line in note.paragraphs]
    assert told.count("Licence d’essai") == notes
    assert not any("chose" in line for line in told)


def test_servers_let_a_deck_be_what_it_is(tmp_path: Path) -> None:
    """It has style and script in itself: its own folder allows that, and no other page's rule fits it."""
    published(small_site(tmp_path, **{SITE: ALL}))
    rules = (tmp_path / "output/_headers").read_text(encoding="utf-8").split("\n/")
    policies = {rule.split("\n")[0]: rule for rule in rules if "Content-Security-Policy" in rule}
    assert "script-src 'unsafe-inline'" in policies.pop("diaporamas/*")
    assert "2025-rapport/*" in policies
    assert "*" not in policies
    assert not any("unsafe-inline" in rule for rule in policies.values())
    deck = unescape((tmp_path / "output/diaporamas/2025-rapport.html").read_text(encoding="utf-8"))
    assert re.search(r"script-src 'sha256-[^']+'; ", deck)


def test_what_is_offered_twice_is_made_once(tmp_path: Path) -> None:
    """And what is unknown is told with what there is."""
    published(small_site(tmp_path, **{SITE: "title: Petit site\ndownloads: [report.pdf, report.pdf]\n"}))
    assert len(offered(tmp_path / "output")) == 1
    outcome = published(write(tmp_path, {SITE: "title: Petit site\ndownloads: [deck.odp]\n"}))
    assert [one.code for one in outcome.diagnostics] == ["bad-value"]
    assert Config(title={"fr": "x"}).downloads == ()  # type: ignore[arg-type]


def _damaged() -> bytes:
    """A picture whose pixels are not what they were when it was saved; its frame is whole."""
    content = bytearray(picture(64, 64))
    middle = content.index(b"IDAT") + 12
    content[middle : middle + 8] = bytes(8)
    return bytes(content)
