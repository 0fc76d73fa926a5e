"""From a report or a trend to the same in other years."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.pages import switcher
from generator.pages.switcher import switcher_of_report, switcher_of_trend
from generator.pages.views import SwitcherView
from tests.years import place, text

if TYPE_CHECKING:
    import pytest


def of_trend(folder: Path, trend: str, **changed: str) -> SwitcherView | None:
    """The row of a trend's page."""
    here = place(folder, f"{trend}/", **changed)
    return switcher_of_trend(here, here.site.trends[trend])


def row(view: SwitcherView | None) -> list[tuple[str, str, str]]:
    """The links of a row: text, address, note."""
    assert view is not None
    return [(one.text, one.href, one.note) for one in view.years]


def test_a_trend_leads_to_its_theme_in_other_years(tmp_path: Path) -> None:
    """Where a year has nothing about it, to that year's report, and says so."""
    view = of_trend(tmp_path, "2011-tendances/ici")
    assert row(view) == [
        ("2011", "./", ""),
        ("2014", "../../2014-tendances/", "rien sur ce thème"),
        ("2016", "../../2016-tendances/mobilite/", ""),
    ]
    assert view is not None
    assert [one.current for one in view.years] == [True, False, False]
    assert (view.about.text, view.about.href) == ("Mobile, d’une année à l’autre", "../../themes/mobile/")


def test_it_follows_the_theme_that_most_years_share(tmp_path: Path) -> None:
    """Of several the first that is typed."""
    other = text(title="Vidéo", themes="[avis]")
    for files, theme in (
        ({"content/2014-tendances/02-video.md": other, "content/2016-tendances/02-video.md": other}, "Avis"),
        ({"content/2014-tendances/02-video.md": other}, "Mobile"),
    ):
        folder = tmp_path / theme
        view = of_trend(folder, "2011-tendances/ici", **files)
        assert view is not None
        assert view.about.text.startswith(theme)


def test_of_several_texts_of_a_year_the_most_alike_is_chosen(tmp_path: Path) -> None:
    """By the themes that it shares, then that of the same series."""
    view = of_trend(
        tmp_path / "themes",
        "2016-tendances/mobilite",
        **{
            "content/2016-tendances/01-mobilite.md": text(title="M", themes="[mobile, seul]"),
            "content/2011-tendances/02-avis.md": text(title="Croire", themes="[mobile, seul]"),
        },
    )
    assert row(view)[0][1] == "../../2011-tendances/avis/"
    same = text(title="Essai", themes="[mobile]")
    view = of_trend(
        tmp_path / "series", "2016-tendances/mobilite", **{"content/2011-essais/01-essai.md": same}
    )
    assert row(view)[0][1] == "../../2011-tendances/ici/"


def test_a_report_about_a_theme_stands_for_its_year(tmp_path: Path) -> None:
    """It is a text of that theme as well."""
    report = text(title="Tendances 2014", year="2014", themes="[mobile]")
    view = of_trend(tmp_path, "2011-tendances/ici", **{"content/2014-tendances/report.md": report})
    assert row(view)[1] == ("2014", "../../2014-tendances/", "")


def test_a_theme_that_no_other_year_has_makes_no_row(tmp_path: Path) -> None:
    """Nor does a trend without themes."""
    assert of_trend(tmp_path, "2014-tendances/trace") is None
    bare = {"content/2011-tendances/01-ici.md": text("[[achat-2011]]", title="Ici")}
    assert of_trend(tmp_path / "bare", "2011-tendances/ici", **bare) is None


def test_a_report_leads_to_all_others(tmp_path: Path) -> None:
    """Two of one year are told apart by their titles; all of them stand on the timeline."""
    here = place(tmp_path, "2014-tendances/")
    view = switcher_of_report(here, here.site.reports["2014-tendances"])
    assert row(view) == [
        ("Essais 2011", "../2011-essais/", ""),
        ("Tendances 2011", "../2011-tendances/", ""),
        ("2014", "./", ""),
        ("2016", "../2016-tendances/", ""),
    ]
    assert view is not None
    assert (view.about.text, view.about.href) == ("Tous les rapports", "../chronologie/")


def test_the_only_report_has_no_row(tmp_path: Path) -> None:
    """There is nowhere to go."""
    gone = ("2011-essais/report", "2014-tendances/report", "2016-tendances/report")
    trends = ("2014-tendances/01-trace", "2016-tendances/01-mobilite")
    here = place(tmp_path, "2011-tendances/", **{f"content/{name}.md": "" for name in (*gone, *trends)})
    assert switcher_of_report(here, here.site.reports["2011-tendances"]) is None


def test_on_a_site_of_many_years_the_nearest_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever comes before or after."""
    monkeypatch.setattr(switcher, "MOST", 2)
    assert [one for one, *_ in row(of_trend(tmp_path, "2016-tendances/mobilite"))] == ["2014", "2016"]
    here = place(tmp_path / "report", "2016-tendances/")
    view = switcher_of_report(here, here.site.reports["2016-tendances"])
    assert [one for one, *_ in row(view)] == ["2014", "2016"]


def test_a_year_that_is_not_translated_says_in_which_language_it_is(tmp_path: Path) -> None:
    """For whoever hears the page."""
    path = "content/2011-tendances/01-ici.en.md"
    more = {"content/site.yaml": "title: Un site\nlanguages: [fr, en]\n"}
    here = place(
        tmp_path,
        "en/2011-tendances/ici/",
        "en",
        **more,
        **{path: text("Here.", title="Here", themes="[mobile]")},
    )
    view = switcher_of_trend(here, here.site.trends["2011-tendances/ici"])
    assert view is not None
    assert view.about.text == "Mobile, from year to year"
    assert [(one.href, one.language) for one in view.years] == [
        ("./", ""),
        ("../../../2014-tendances/", "fr"),
        ("../../../2016-tendances/mobilite/", "fr"),
    ]
