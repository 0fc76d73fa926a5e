"""The deck as PDF."""

from __future__ import annotations

import re
from pathlib import Path

import page
import pytest

from generator.documents import Asked, Made, make_deck
from generator.state import Options
from tests.pdfs import inflated
from tests.program import TODAY, small_site

DECK = "content/2025-rapport/deck.yaml"
EVERYTHING = """\
subtitle: "Ce qu'ils disent"
event: Le salon
speaker: Ana
contact: ana@exemple.org
slides:
  - {charts: [avis, avis], title: Deux fois}
  - {charts: [avis], text: "À lire à côté"}
  - {table: avis}
  - {quote: "Enfin quelqu'un", by: Ana}
  - {points: ["Un", "Deux # = *pas du balisage* $x$ @ici"]}
"""


def made(folder: Path, language: str = "") -> bytes:
    """The document for a site in a folder."""
    options = Options(site=folder, output=folder / "output", today=TODAY, base_url="https://exemple.org/")
    found = make_deck(options, Asked(None, "pdf", language=language))[1]
    assert isinstance(found, Made)
    return found.content


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everybody_can_read_it(tmp_path: Path, language: str) -> None:
    """Every kind of slide conforms to PDF/UA-1; what is typed is never Typst's markup."""
    report = page.validate_pdf_bytes(made(small_site(tmp_path, **{DECK: EVERYTHING}), language))
    assert report.is_compliant, report
    assert report.document.page_count == 12  # eleven slides, and what stands behind their figures


def test_what_is_not_translated_says_its_language(tmp_path: Path) -> None:
    """So that it is read aloud as what it is."""
    folder = small_site(tmp_path)
    tongues = [re.findall(rb"/Lang ?\((\w\w)", inflated(made(folder, one))) for one in ("en", "fr")]
    assert set(tongues[0]) == {b"en", b"fr"}
    assert tongues[0].count(b"fr") >= 5
    assert set(tongues[1]) == {b"fr"}


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Dated by its report, not by the clock."""
    folder = small_site(tmp_path)
    first = made(folder)
    assert first == made(folder)
    assert b"2025-06-01" in first or b"D:20250601" in first


def test_a_template_of_the_site_stands_in(tmp_path: Path) -> None:
    """One that is wrong is told with its line, and no file is made."""
    folder = small_site(tmp_path)
    (folder / "templates/pdf").mkdir(parents=True)
    (folder / "templates/pdf/deck.typ").write_text("= Titre\n#rien\n", encoding="utf-8")
    outcome, found = make_deck(
        Options(site=folder, output=folder / "output", today=TODAY), Asked(None, "pdf")
    )
    assert found is None
    (fault,) = outcome.diagnostics
    assert (fault.code, fault.mark.path, fault.mark.line) == ("template-fault", "templates/pdf/deck.typ", 2)
