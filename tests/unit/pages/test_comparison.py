"""The page of what changed from an edition to the next: when there is one, and what stands on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outputs import comparisons
from generator.pages.comparison import changes_link, compared, comparison_page
from generator.pages.here import Here
from generator.pages.page_views import ComparisonPage
from tests.content import TODAY
from tests.program import edition_of, published, write
from tests.unit.test_comparison import FILES

REPORT = "2027-tendances"


def here(folder: Path, **more: str) -> Here:
    """A page of a site of two editions."""
    write(folder, {"content/site.yaml": "title: Un site\nlanguages: [fr]\n", **FILES, **more})
    return Here(edition_of(folder, today=TODAY), "fr", f"{REPORT}/changements/")


@pytest.fixture
def page(tmp_path: Path) -> ComparisonPage:
    """The page of the later edition."""
    start = here(tmp_path)
    return comparison_page(start, compared(start)[REPORT])


def test_each_class_stands_in_its_place(page: ComparisonPage) -> None:
    """With the figures of each year; a figure that both have is shown once."""
    assert (page.before.text, page.after.text, page.title) == ("2026", "2027", "Ce qui a changé depuis 2026")
    (waiting,) = page.updated
    assert [card.value for card in waiting.before] == ["65\u202f%"]
    assert [card.value for card in waiting.after] == ["66\u202f%"]
    assert [(one.indicator.text, one.before) for one in page.unchanged] == [("prix", ())]
    assert [one.indicator.text for one in page.new] == ["avis"]
    assert [one.text for one in page.dropped] == ["robots"]
    assert [one.theme.text for one in page.themes] == ["Argent"]


def test_a_figure_says_how_far_it_is_from_the_one_before(page: ComparisonPage) -> None:
    """And whether that may be chance."""
    (waiting,) = page.updated
    assert "1 point" in waiting.after[0].note
    assert "hasard" in waiting.after[0].note


def test_what_is_due_says_when(page: ComparisonPage) -> None:
    """In time or late."""
    late, coming = page.due
    assert "juin 2026" in late.overdue
    assert late.note == ""
    assert coming.note == "Nouveau chiffre attendu\u00a0: juin 2027"


def test_the_report_leads_there(tmp_path: Path) -> None:
    """That of the later edition alone."""
    start = here(tmp_path).at(f"{REPORT}/")
    link = changes_link(start, REPORT)
    assert link is not None
    assert (link.text, link.href) == ("Ce qui a changé depuis 2026", "changements/")
    assert changes_link(start, "2026-tendances") is None


def test_reports_with_nothing_in_common_have_no_page(tmp_path: Path) -> None:
    """Nor a link, nor a line in the sitemap."""
    apart = {
        "content/2027-tendances/report.md": "---\ntitle: T\nyear: 2027\n---\n",
        "content/2027-tendances/01-a.md": "---\ntitle: A\n---\n[[avis-2025]]\n",
    }
    start = here(tmp_path, **apart)
    assert compared(start) == {}
    assert changes_link(start, REPORT) is None
    assert [*comparisons.plan(start.edition)] == []


def test_a_draft_is_compared_only_among_drafts(tmp_path: Path) -> None:
    """Readers see no page of a report that is not out."""
    path = "content/2027-tendances/report.md"
    draft = {path: FILES[path].replace("year: 2027", "year: 2027\nstatus: draft")}
    assert compared(here(tmp_path, **draft)) == {}
    shown = Here(edition_of(tmp_path, drafts=True), "fr", "")
    assert [*compared(shown)] == [REPORT]


def test_it_is_published_and_in_the_sitemap(tmp_path: Path) -> None:
    """Once, at an address that no trend may take."""
    here(tmp_path)
    assert published(tmp_path, base_url="https://example.org/", today=TODAY).written
    page = f"{REPORT}/changements/"
    assert (tmp_path / "output" / page / "index.html").exists()
    assert (tmp_path / "output/sitemap.xml").read_text("utf-8").count(f"/{page}<") == 1
    write(tmp_path, {f"content/{REPORT}/changements.md": "---\ntitle: Changements\n---\n"})
    found = published(tmp_path, today=TODAY)
    assert "url-collision/reserved" in {one.message_key for one in found.diagnostics}
    assert found.written is None
