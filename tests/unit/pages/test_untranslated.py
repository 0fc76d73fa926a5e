"""What readers are told where a text is not in their language, or its translation is not up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs import untranslated
from generator.outputs.html import Page
from generator.pages.as_markdown import as_markdown
from generator.pages.here import Here
from generator.pages.home import home_page
from generator.pages.page_views import UntranslatedPage
from generator.pages.reports import report_page, trend_page
from generator.pages.untranslated import untranslated_page
from generator.pages.views import AlternateView
from generator.translations import stamp
from tests.program import SMALL, edition_of, small_site

REPORT, TREND = Ref(Kind.REPORT, "2025-rapport"), Ref(Kind.TREND, "2025-rapport/une-tendance")
SITE = "title: Site\nlanguages: [fr, en]\n"
ENGLISH = "---\ntitle: The report\nyear: 2025\n---\nThe survey finds [[pour]].\n"


def edition(folder: Path, **more: str) -> Edition:
    """The small site in two languages, of which only what is given is in English."""
    return edition_of(
        small_site(folder, **{"content/site.yaml": SITE, **more}), base_url="https://a.example/"
    )


def stand_in(found: Edition, ref: Ref) -> UntranslatedPage:
    """The English page of a text that is not translated."""
    here = Here(found, "en", found.urls.stand_ins[ref, "en"])
    return untranslated_page(here, found.site.original(ref))


def test_a_missing_translation_says_so_and_leads_to_the_original(tmp_path: Path) -> None:
    """At the address where the translation would be; what is in the reader's language is shown in it."""
    found = edition(tmp_path)
    assert found.urls.stand_ins[TREND, "en"] == "en/2025-rapport/une-tendance/"
    page = stand_in(found, TREND)
    notice = page.chrome.notice
    assert notice
    assert (notice.text, notice.label) == (
        "This text has not been translated into English.",
        "Read the original, in French",
    )
    assert (notice.href, notice.language) == ("../../../2025-rapport/une-tendance/", "fr")
    assert (page.title, page.summary, page.language) == ("Une tendance", "Un résumé.", "fr")
    assert [one.href for one in page.figures] == ["../../figures/contre/"]
    assert [one.href for one in page.series] == ["../../series/avis/"]
    assert page.eyebrow
    assert (page.eyebrow.text, page.eyebrow.href) == ("2025 report", "../")


def test_a_report_that_is_not_translated_lists_its_sections(tmp_path: Path) -> None:
    """Each with the language in which it is."""
    page = stand_in(edition(tmp_path), REPORT)
    (card,) = page.texts
    assert (card.title, card.language, card.spoken) == ("Une tendance", "fr", "in French")
    assert card.href == "../../2025-rapport/une-tendance/"


def test_the_switch_keeps_the_page_and_says_where_there_is_none(tmp_path: Path) -> None:
    """Search engines are not told of what stands in for a page."""
    found = edition(tmp_path, **{"content/2025-rapport/report.en.md": ENGLISH})
    here = Here(found, "fr", found.urls.of(REPORT, "fr"))
    (there,) = report_page(here, found.site.reports[REPORT.id]).chrome.alternates
    assert there == AlternateView("en", "../en/2025-rapport/", "https://a.example/en/2025-rapport/")
    here = Here(found, "fr", found.urls.of(TREND, "fr"))
    (nearest,) = trend_page(here, found.site.trends[TREND.id]).chrome.alternates
    assert nearest == AlternateView("en", "../../en/2025-rapport/une-tendance/", None, "not translated")
    (back,) = stand_in(found, TREND).chrome.alternates
    assert back == AlternateView("fr", "../../../2025-rapport/une-tendance/", None)


def test_where_a_page_of_ours_stands_the_front_page_is_the_nearest(tmp_path: Path) -> None:
    """A French text may be called as the English list of figures is."""
    found = edition(tmp_path, **{"content/pages/figures.md": "---\ntitle: Figures\n---\nTexte.\n"})
    ref = Ref(Kind.PAGE, "figures")
    assert (ref, "en") not in found.urls.stand_ins
    from generator.pages.reports import text_page

    here = Here(found, "fr", found.urls.of(ref, "fr"))
    (nearest,) = text_page(here, found.site.pages["figures"]).chrome.alternates
    assert nearest == AlternateView("en", "../en/", None, "not translated: front page")


def test_each_text_and_language_without_a_translation_has_its_page(tmp_path: Path) -> None:
    """But where an old address of a text leads on."""
    front = SMALL["content/2025-rapport/report.md"].replace(
        "year: 2025", "year: 2025\naliases: [/en/2025-rapport/]"
    )
    made = [*untranslated.plan(edition(tmp_path, **{"content/2025-rapport/report.md": front}))]
    assert [one.path for one in made] == ["en/2025-rapport/une-tendance/index.html"]
    assert isinstance(made[0].job, Page)
    assert made[0].job.template == "pages/untranslated.html"
    assert [*untranslated.plan(edition_of(small_site(tmp_path / "one")))] == []


@pytest.mark.parametrize(("changed", "told"), [("", False), (" Et plus.", True)])
def test_readers_of_a_translation_know_that_its_original_changed(
    tmp_path: Path,
    changed: str,
    told: bool,  # noqa: FBT001
) -> None:
    """It says so, and leads there; an original says nothing."""
    own = edition(tmp_path / "own").site.reports[REPORT.id]
    noted = ENGLISH.replace("year: 2025", f"year: 2025\noriginal: {stamp(own)}")
    report = SMALL["content/2025-rapport/report.md"].replace("satisfaits.", f"satisfaits.{changed}")
    files = {"content/2025-rapport/report.en.md": noted, "content/2025-rapport/report.md": report}
    found = edition(tmp_path, **files)
    here = Here(found, "en", found.urls.of(REPORT, "en"))
    translation = found.site.translations[REPORT, "en"]
    page = report_page(here, translation)  # type: ignore[arg-type]
    notice = page.chrome.notice
    assert bool(notice) is told
    if notice:
        assert notice.text == "The original has changed since this translation."
        assert (notice.label, notice.href) == ("Read the original", "../../2025-rapport/")
    told_in_markdown = "changed since this translation. [Read the original](" in as_markdown(page, str)
    assert told_in_markdown is told
    here = Here(found, "fr", found.urls.of(REPORT, "fr"))
    assert report_page(here, found.site.reports[REPORT.id]).chrome.notice is None


def test_a_front_page_opens_with_the_newest_report_that_its_readers_can_read(tmp_path: Path) -> None:
    """And says so where a later one is in another language only."""
    sections = "sections: {word: partie, announced: 3, partial: true}"
    later = f"---\ntitle: Le suivant\nyear: 2026\n{sections}\n---\nUn mot.\n"
    files = {"content/2025-rapport/report.en.md": ENGLISH, "content/2026-rapport/report.md": later}
    found = edition(tmp_path, **files)
    french, english = (home_page(Here(found, one, found.urls.home(one))) for one in ("fr", "en"))
    assert french.newest
    assert (french.newest.title, french.newest_title) == ("Le suivant", "Dernier rapport")
    assert english.newest
    assert (english.newest.title, english.newest_title) == ("The report", "Latest report in English")
    (card,) = english.years[0].texts
    assert (card.title, card.spoken) == ("Le suivant", "in French")
    assert card.note == "0 sections of the 3 announced; the rest is not retold here."
    alone = home_page(Here(edition(tmp_path / "alone"), "en", "en/"))
    assert alone.newest
    assert (alone.newest.spoken, alone.newest_title) == ("in French", "Latest report")
