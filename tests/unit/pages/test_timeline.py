"""The page of all reports by year, and who leads there."""

from __future__ import annotations

from pathlib import Path

from generator.outputs import timeline
from generator.pages.home import home_page
from generator.pages.timeline import timeline_page
from tests.program import published, write
from tests.years import FILES, place


def test_reports_stand_in_the_order_of_their_years(tmp_path: Path) -> None:
    """With their trends, in order, and their first key figure where they have one."""
    here = place(tmp_path, "chronologie/")
    found = timeline_page(here)
    assert [(year.year, year.anchor) for year in found.years] == [
        ("2011", "y2011"),
        ("2014", "y2014"),
        ("2016", "y2016"),
    ]
    essays, trends = found.years[0].editions
    assert (essays.report.title, essays.trends, essays.figures) == ("Essais 2011", (), ())
    assert (trends.report.title, trends.report.summary, trends.report.mark) == (
        "Tendances 2011",
        "Le premier.",
        "",
    )
    assert [(link.text, link.href) for link in trends.trends] == [
        ("Ici", "../2011-tendances/ici/"),
        ("Croire", "../2011-tendances/avis/"),
    ]
    assert [card.value for card in trends.figures] == ["40\u202f%"]


def test_home_and_footer_lead_there(tmp_path: Path) -> None:
    """From any page."""
    here = place(tmp_path)
    home = home_page(here)
    assert home.timeline is not None
    assert home.timeline.href == "chronologie/"
    assert home.chrome.footer[0].text == "Chronologie"


def test_a_site_of_one_report_has_none(tmp_path: Path) -> None:
    """Neither page nor link."""
    gone = [name for name in FILES if name.startswith("content/201") and "2011-tendances" not in name]
    here = place(tmp_path, **dict.fromkeys(gone, ""))
    assert [*timeline.plan(here.edition)] == []
    home = home_page(here)
    assert home.timeline is None
    assert "Chronologie" not in [link.text for link in home.chrome.footer]


def test_it_is_published_in_each_language_and_in_the_sitemap(tmp_path: Path) -> None:
    """At an address that no page of an author may take."""
    write(tmp_path, {**FILES, "content/site.yaml": "title: S\nlanguages: [fr, en]\n"})
    assert published(tmp_path, base_url="https://example.org/").written
    assert (tmp_path / "output/chronologie/index.html").exists()
    assert "Timeline" in (tmp_path / "output/en/timeline/index.html").read_text("utf-8")
    sitemap = (tmp_path / "output/sitemap.xml").read_text("utf-8")
    assert sitemap.count("/chronologie/<") == sitemap.count("/en/timeline/<") == 1
    write(tmp_path, {"content/pages/chronologie.md": "---\ntitle: C\n---\n"})
    found = published(tmp_path)
    assert "url-collision/reserved" in {one.message_key for one in found.diagnostics}
