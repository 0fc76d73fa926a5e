"""The page of an indicator: what was measured year by year, what is drawn of it, and why nothing is."""

from __future__ import annotations

from pathlib import Path

from generator.models import Kind, Ref
from generator.outputs import records
from generator.pages.indicator import indicator_page
from generator.pages.page_views import IndicatorPage
from tests.years import WAVES, place, text

SECOND = "content/studies/vague-2014.yaml"
THIRD = "content/studies/vague-2016.yaml"
MODE = "mode: telephone"


def page(folder: Path, language: str = "fr", **changed: str) -> IndicatorPage:
    """The page of online buying."""
    home = "" if language == "fr" else f"{language}/"
    here = place(folder, f"{home}indicateurs/achat/", language, **changed)
    return indicator_page(here, here.site.indicators["achat"])


def test_figures_stand_year_by_year(tmp_path: Path) -> None:
    """The newest first: value, base, question and mode, study, and the texts that use it."""
    found = page(tmp_path)
    assert [year.year for year in found.years] == ["2016", "2014", "2011"]
    (first,) = found.years[2].figures
    assert (first.value, first.label, first.base) == ("40\u202f%", "des clients achètent en ligne", "clients")
    assert first.asked == "«\u00a0Achetez-vous en ligne\u202f?\u00a0» · téléphone"
    assert (first.study.text, first.study.href) == ("BVA, 2011", "../../etudes/vague-2011/")
    assert [(one.text, one.href) for one in first.used_by] == [
        ("Trace (2014)", "../../2014-tendances/trace/#c-achat-2011"),
        ("Tendances 2011", "../../2011-tendances/"),
        ("Ici (2011)", "../../2011-tendances/ici/#c-achat-2011"),
    ]
    assert found.caveat == "Des clients seulement."


def test_what_follows_says_what(tmp_path: Path) -> None:
    """The first follows nothing."""
    notes = [one.note for year in page(tmp_path).years for one in year.figures]
    assert notes == ["Fait suite à 52\u202f% (2014)", "Fait suite à 40\u202f% (2011)", ""]


def test_what_can_be_compared_is_drawn(tmp_path: Path) -> None:
    """As a line that says what it comes to; its sources are those of its figures."""
    found = page(tmp_path)
    (chart,) = found.charts
    assert (chart.form, chart.title) == (
        "line",
        "60\u202f% des clients achètent en ligne (2016), contre 40\u202f% (2011)",
    )
    assert [source.text for source in chart.sources] == ["BVA, 2011", "BVA, 2014", "CSA, 2016"]
    assert (found.alone, [year.apart for year in found.years]) == ("", ["", "", ""])


def test_a_line_breaks_where_what_was_asked_changed(tmp_path: Path) -> None:
    """The chart, the table, and a title that compares nothing across it."""
    found = page(tmp_path, **{THIRD: WAVES[THIRD].replace(MODE, "mode: online")})
    (chart,) = found.charts
    assert chart.title == "60\u202f% des clients achètent en ligne (2016)"
    assert "2016" in str(chart.table)
    apart = "Rien ne relie les chiffres de 2014 à ceux de 2016\u00a0: "
    apart += "les deux études n’ont pas été menées de la même façon."
    assert [year.apart for year in found.years] == [apart, "", ""]


def test_what_cannot_be_compared_is_not_joined(tmp_path: Path) -> None:
    """One under the other, with the reason between them."""
    found = page(
        tmp_path,
        **{
            SECOND: WAVES[SECOND].replace("base: clients", "base: internautes"),
            THIRD: WAVES[THIRD].replace("unit: percent", "unit: count, noun: achats"),
        },
    )
    assert found.charts == ()
    assert found.alone.startswith("Pas de courbe\u00a0: d’une année à l’autre")
    assert [year.apart for year in found.years] == [
        "Rien ne relie les chiffres de 2014 à ceux de 2016\u00a0: ils ne comptent pas la même chose.",
        "Rien ne relie les chiffres de 2011 à ceux de 2014\u00a0: ils n’ont pas la même base.",
        "",
    ]


def test_other_words_are_another_measure(tmp_path: Path) -> None:
    """Where nothing else is known to differ, that is said."""
    label = "label: des clients achètent en ligne"
    found = page(tmp_path, **{SECOND: WAVES[SECOND].replace(label, "label: des clients paient en ligne")})
    assert found.years[1].apart.endswith("rien ne dit qu’ils mesurent la même chose.")


def test_one_year_draws_nothing(tmp_path: Path) -> None:
    """A figure without a date stands last, and nothing is said of what parts it."""
    text_of = WAVES[SECOND].replace("date: 2014\n", "")
    found = page(tmp_path, **{SECOND: text_of, THIRD: WAVES[THIRD].replace(", indicator: achat", "")})
    assert [(year.year, year.apart) for year in found.years] == [("2011", ""), ("Sans date", "")]
    assert found.alone == "Pas de courbe\u00a0: il y faudrait des chiffres de deux années."


def test_an_indicator_without_figures_has_neither_table_nor_chart(tmp_path: Path) -> None:
    """Nor a word on why there is none."""
    bare = {path: wave.replace(", indicator: achat", "") for path, wave in WAVES.items()}
    found = page(tmp_path, **bare)
    assert (found.years, found.charts, found.alone) == ((), (), "")


def test_an_author_s_series_is_shown_in_the_place_of_ours(tmp_path: Path) -> None:
    """With its title, its caveat and its files."""
    points = ", ".join(f"{{stat: achat-{year}, label: Achat}}" for year in (2011, 2014, 2016))
    series = f"title: Toujours plus\nform: time\npoints: [{points}]\ncaveat: Prudence.\n"
    (chart,) = page(tmp_path, **{"content/series/achats.yaml": series}).charts
    assert (chart.title, chart.caveat, chart.href) == ("Toujours plus", "Prudence.", "../../series/achats/")
    assert [link.text for link in chart.downloads] == ["SVG", "PNG", "CSV", "JSON"]


def test_several_measures_share_a_chart(tmp_path: Path) -> None:
    """Each a line, where one axis holds them; the title is the indicator's."""
    more = {
        path: wave + wave.split("statistics:\n")[1].replace("achat-", "paie-").replace("achètent", "paient")
        for path, wave in WAVES.items()
    }
    (chart,) = page(tmp_path, **more).charts
    assert (chart.form, chart.title) == ("line", "Achat en ligne")
    assert "Des clients paient en ligne" in str(chart.table)


def test_ranks_are_on_no_axis(tmp_path: Path) -> None:
    """The table says what follows what; there is no line from first to third."""
    ranks = {path: wave.replace("percent, label: des", "rank, label: des") for path, wave in WAVES.items()}
    found = page(tmp_path, **ranks)
    assert (found.charts, found.alone) == ((), "")
    assert found.years[0].figures[0].note == "Fait suite à nᵒ\u00a052 (2014)"


def test_its_drawings_are_planned_with_the_page(tmp_path: Path) -> None:
    """Of our chart as of an author's."""
    here = place(tmp_path)
    artifact = records.plan_one(here.edition, Ref(Kind.INDICATOR, "achat"), "fr")
    assert [drawing.width for drawing in artifact.drawings] == [680, 340]
    assert not any(drawing.as_png for drawing in artifact.drawings)


def test_it_is_in_english(tmp_path: Path) -> None:
    """Words, dates and numbers."""
    more = {"content/site.yaml": "title: Un site\nlanguages: [fr, en]\n"}
    found = page(tmp_path, "en", **more, **{THIRD: WAVES[THIRD].replace(MODE, "mode: online")})
    assert found.years[1].figures[0].note == "Follows 40% (2011)"
    assert found.years[0].apart == (
        "Nothing joins the figures of 2014 to those of 2016: the two studies were not made in the same way."
    )


def test_who_links_to_the_indicator_is_named(tmp_path: Path) -> None:
    """Beside those who use its figures."""
    more = {"content/2016-tendances/01-mobilite.md": text("Voir [[indicator:achat]].", title="Mobilité")}
    mentions = page(tmp_path, **more).mentions
    assert mentions is not None
    assert [link.text for link in mentions.links] == ["Mobilité (2016)"]
    assert page(tmp_path / "none").mentions is None
