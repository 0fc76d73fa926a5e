"""When a report was last changed, and when its next figure is expected, as its page says."""

from __future__ import annotations

from pathlib import Path

from generator.pages.here import Here
from generator.pages.reports import report_page
from generator.pages.updates import due_links, updated_line
from tests.program import SMALL, edition_of, small_site

STUDY = SMALL["content/studies/enquete.yaml"]
TREND = "content/2025-rapport/01-une-tendance.md"


def report(folder: Path, **files: str) -> Here:
    """The page of the small site's report."""
    return Here(edition_of(small_site(folder, **files)), "fr", "2025-rapport/")


def due(pour: str, contre: str) -> dict[str, str]:
    """The study, newer figures of which are expected then."""
    text = STUDY.replace("sont pour}", f"sont pour, due: {pour}}}").replace(
        "sont contre}", f"sont contre, due: {contre}}}"
    )
    return {"content/studies/enquete.yaml": text}


def test_a_report_that_stays_as_it_was_says_nothing(tmp_path: Path) -> None:
    """Its byline has the day on which it came out."""
    here = report(tmp_path)
    assert updated_line(here, here.site.reports["2025-rapport"]) == ""


def test_a_report_is_as_new_as_its_newest_trend(tmp_path: Path) -> None:
    """Or as a correction of one of its figures."""
    trend = SMALL[TREND].replace("number: 1", "number: 1\nupdated: 2025-09-09")
    here = report(tmp_path / "a", **{TREND: trend})
    page = report_page(here, here.site.reports["2025-rapport"])
    assert page.updated == "Mis à jour le 9 septembre 2025"
    errata = "errata:\n  - {statistic: pour, date: 2026-02-03, from: 61, to: 60, reason: Une faute.}\n"
    here = report(tmp_path / "b", **{TREND: trend, "content/errata.yaml": errata})
    assert updated_line(here, here.site.reports["2025-rapport"]) == "Mis à jour le 3 février 2026"


def test_the_next_figure_that_is_expected(tmp_path: Path) -> None:
    """The first of those to come, in its report and its trends, leading to the one that it will replace."""
    here = report(tmp_path, **due("2027-06", "2027-03"))
    (found,) = due_links(here, "2025-rapport")
    assert found.text == "Prochain chiffre attendu\u00a0: mars 2027"
    assert found.href == "../chiffres/contre/"
    page = report_page(here, here.site.reports["2025-rapport"])
    assert page.due == (found,)


def test_figures_that_should_be_renewed_are_counted_first(tmp_path: Path) -> None:
    """Nobody moves their day to the next month."""
    one = report(tmp_path / "a", **due("2027-06", "2025-12"))
    assert [found.text for found in due_links(one, "2025-rapport")] == [
        "1 chiffre attend d’être renouvelé depuis décembre 2025",
        "Prochain chiffre attendu\u00a0: juin 2027",
    ]
    both = report(tmp_path / "b", **due("2026-01", "2025-12"))
    (late,) = due_links(both, "2025-rapport")
    assert late.text == "2 chiffres attendent d’être renouvelés, le premier depuis décembre 2025"
    assert late.href == "../chiffres/contre/"


def test_a_figure_that_is_replaced_is_expected_no_more(tmp_path: Path) -> None:
    """Nor one of which nobody said when."""
    text = STUDY.replace("sont pour}", "sont pour, due: 2027-06, superseded_by: contre}")
    assert due_links(report(tmp_path, **{"content/studies/enquete.yaml": text}), "2025-rapport") == ()
