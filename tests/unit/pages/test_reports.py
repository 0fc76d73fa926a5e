"""What a report's page says of its sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.here import Here
from generator.pages.reports import report_page
from tests.program import edition_of, small_site


@pytest.mark.parametrize(
    ("sections", "title", "partial"),
    [
        ("{word: défi, announced: 2}", "Les 2 défis", ""),
        (
            "{word: défi, announced: 4, partial: true}",
            "Les défis",
            "2 défis sur 4\u00a0; le reste n’est pas repris ici.",
        ),
        (
            "{announced: 4, partial: true}",
            "Les tendances",
            "2 sections sur 4\u00a0; le reste n’est pas repris ici.",
        ),
    ],
)
def test_sections_are_called_by_the_report_s_word(
    tmp_path: Path, sections: str, title: str, partial: str
) -> None:
    """Also where some are missing, and whatever the word's gender is."""
    report = f"---\ntitle: R\nyear: 2025\nsections: {sections}\n---\nTexte.\n"
    other = "---\ntitle: Autre\nnumber: 2\n---\nTexte.\n"
    files = {"content/2025-rapport/report.md": report, "content/2025-rapport/02-autre.md": other}
    here = Here(edition_of(small_site(tmp_path, **files)), "fr", "2025-rapport/")
    page = report_page(here, here.site.reports["2025-rapport"])
    assert (page.trends_title, page.partial) == (title, partial)
