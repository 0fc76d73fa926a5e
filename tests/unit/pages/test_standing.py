"""What pages say of how far a figure may be relied on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.charts.draw import describe
from generator.models import Indicator, Kind, Ref
from generator.pages import figures, standing
from generator.pages.cards import figure_cards
from generator.pages.here import Here
from generator.pages.home import home_page
from generator.pages.indicator import indicator_page
from generator.pages.page_views import StatisticPage
from generator.pages.reports import report_page, trend_page
from generator.pages.studies import series_page, statistic_page, study_page
from tests.program import SMALL, edition_of, published, small_site

STUDY = "content/studies/enquete.yaml"
RANDOM = "sample: 1000, sampling: probability"


NO_FILES: Mapping[str, str] = {}


def here(
    folder: Path, study: str, files: Mapping[str, str] = NO_FILES, today: date = date(2026, 11, 30)
) -> Here:
    """The small site with another study."""
    site = small_site(folder, **{STUDY: study, **files})
    return Here(edition_of(site, today=today), "fr", "chiffres/pour/")


def with_method(method: str, figure: str = "") -> str:
    """The small site's study with a method, and more said of its first figure."""
    study = SMALL[STUDY].replace("statistics:", f"method: {{{method}}}\nstatistics:", 1)
    return study.replace("sont pour}", f"sont pour{figure}}}")


def rows_of(page: StatisticPage) -> dict[str, tuple[str, str]]:
    """A page's rows by name: text and note."""
    return {row.name: (row.text, row.note) for row in page.rows}


INTERVAL = "Intervalle à 95\u202f%"


@pytest.mark.parametrize(
    ("method", "figure", "text", "note"),
    [
        (RANDOM, "", "56,9 à 63,0\u202f%, n\u00a0=\u00a01\u202f000", "95 fois sur 100."),
        (
            "sample: 1000, sampling: quota",
            "",
            "56,9 à 63,0\u202f%, n\u00a0=\u00a01\u202f000",
            "choisies par quotas.",
        ),
        (RANDOM, ", base: b, sample: 50", "46,2 à 72,4\u202f%, n\u00a0=\u00a050", "95 fois sur 100."),
        ("sample: 1000, sampling: opt-in", "", "aucun\u00a0: répondait qui voulait", ""),
        ("sample: 1000", "", "aucun\u00a0: la source ne dit pas comment", ""),
        ("mode: online", "", "aucun\u00a0: la source ne dit ni combien", ""),
        ("sampling: quota", "", "aucun\u00a0: la source ne dit pas combien de personnes ont répondu", ""),
        (
            RANDOM,
            ", base: b",
            "aucun\u00a0: la source ne dit pas combien de personnes ont répondu dans ce",
            "",
        ),
        (RANDOM, ", qualifier: about", "aucun\u00a0: la valeur n’est connue qu’à peu près", ""),
        ("sampling: census", "", "aucun\u00a0: tout le monde a été interrogé", ""),
        ("sample: 9, sampling: quota, deff: -1", "", "aucun\u00a0: l’effet de plan", ""),
    ],
)
def test_a_percentage_has_its_interval_or_the_reason(
    tmp_path: Path, method: str, figure: str, text: str, note: str
) -> None:
    """In a person's words; indicative for quotas; of its own sub-group."""
    place = here(tmp_path, with_method(method, figure))
    found = rows_of(statistic_page(place, place.site.statistics["pour"]))[INTERVAL]
    assert found[0].startswith(text)
    assert found[1].endswith(note)
    assert bool(found[1]) is bool(note)


@pytest.mark.parametrize(
    "study",
    [
        with_method(RANDOM).replace("value: 60, unit: percent", "value: 60, unit: count"),
        with_method(RANDOM).replace("date: 2025", "date: 2025\nkind: corporate"),
        with_method(RANDOM, ", kind: forecast"),
    ],
)
def test_what_is_no_survey_s_percentage_says_nothing_of_it(tmp_path: Path, study: str) -> None:
    """Nobody misses the interval of a count."""
    place = here(tmp_path, study)
    assert INTERVAL not in rows_of(statistic_page(place, place.site.statistics["pour"]))


def test_the_ends_of_a_narrow_interval_are_told_apart(tmp_path: Path) -> None:
    """And nothing at all is an exact end."""
    place = here(tmp_path, with_method("sample: 9000000, sampling: probability"))
    assert rows_of(statistic_page(place, place.site.statistics["pour"]))[INTERVAL][0].startswith(
        "59,97 à 60,03"
    )
    none = with_method("sample: 300, sampling: probability").replace("value: 60", "value: 0")
    place = here(tmp_path / "none", none)
    assert rows_of(statistic_page(place, place.site.statistics["pour"]))[INTERVAL][0].startswith(
        "0 à 1,3\u202f%"
    )


@pytest.mark.parametrize(
    ("method", "text", "note"),
    [
        (
            "sample: 1001, sampling: probability",
            "±\u00a03,1 points au plus, n\u00a0=\u00a01\u202f001",
            "de 50\u202f%.",
        ),
        (
            "sample: 1001, sampling: quota",
            "±\u00a03,1 points au plus, n\u00a0=\u00a01\u202f001",
            "par quotas.",
        ),
        ("sample: 1001, sampling: opt-in", "aucune\u00a0: répondait qui voulait", ""),
        ("sample: 1001", "", ""),
    ],
)
def test_a_method_has_its_margin_of_error(tmp_path: Path, method: str, text: str, note: str) -> None:
    """As the widest interval of all respondents; what is unknown stands in the line of what is."""
    place = here(tmp_path, with_method(method))
    view = study_page(place, place.site.studies["enquete"])
    found = [row for row in view.method if row.name == "Marge d’erreur"]
    assert [row.text.startswith(text) and row.note.endswith(note) for row in found] == [True] * bool(text)
    assert "échantillonnage" in view.unknown or "sampling" in method


def test_a_method_names_who_paid_and_where_the_note_is(tmp_path: Path) -> None:
    """Who ordered it is known, or named among what is not."""
    notice = "https://institut.example/notice/2025/observatoire.pdf"
    study = with_method(f'{RANDOM}, question: "Êtes-vous pour ?", notice: "{notice}"')
    place = here(tmp_path, study)
    view = study_page(place, place.site.studies["enquete"])
    rows = {row.name: row for row in view.method}
    assert rows["Notice"][1:3] == ("Lire la notice", notice)
    assert rows["Question posée"].text == "Êtes-vous pour\u202f?"
    assert view.unknown == (
        "Non précisé par la source\u00a0: population, terrain, mode de recueil, commanditaire."
    )


INDICATOR = {"content/indicators.yaml": "avis: {title: Avis}\n"}
WAVES = """\
title: Vague {year}
publisher: institut-exemple
date: {year}
checked: primary
method: {{{method}}}
statistics:
  pour-{year}: {{value: {value}, unit: percent, label: des clients sont pour, indicator: avis, note: n}}
"""


def waves(folder: Path, after: str, method: str = RANDOM, later: str = "") -> Here:
    """The small site with two waves of one question, 50 % and `after`."""
    files = {
        f"content/studies/vague-{year}.yaml": WAVES.format(year=year, value=value, method=how)
        for year, value, how in ((2020, "50", method), (2022, after, later or method))
    }
    return here(folder, SMALL[STUDY], {**INDICATOR, **files})


@pytest.mark.parametrize(
    ("after", "method", "text"),
    [
        (
            "58",
            RANDOM,
            "Écart de 8 points depuis 2020 (50\u202f%)\u00a0: plus que le hasard de l’échantillon",
        ),
        (
            "53",
            RANDOM,
            "Écart de 3 points depuis 2020 (50\u202f%)\u00a0: peut tenir au hasard de l’échantillon",
        ),
        ("51.5", RANDOM, "Écart de 1,5 point depuis 2020 (50\u202f%)\u00a0: peut tenir au hasard"),
        ("50", RANDOM, "Aucun écart depuis 2020 (50\u202f%)"),
        ("58", "sample: 1000, sampling: quota", "Écart de 8 points"),
    ],
)
def test_a_change_says_whether_it_may_be_chance(tmp_path: Path, after: str, method: str, text: str) -> None:
    """On the later figure's page, leading to the earlier one, and on the indicator's."""
    place = waves(tmp_path, after, method)
    (row,) = [
        row
        for row in statistic_page(place, place.site.statistics["pour-2022"]).rows
        if row.name == "Évolution"
    ]
    assert row.text.startswith(text)
    assert row.href == "../pour-2020/"
    assert row.text.endswith("(à titre indicatif)") is ("quota" in method)
    later, earlier = indicator_page(place, indicator(place)).years
    assert [(one.label, one.note) for one in later.figures] == [("des clients sont pour", row.text)]
    assert [one.note for one in earlier.figures] == [""]


def indicator(place: Here) -> Indicator:
    """The one that the waves measure."""
    return place.site.indicators["avis"]


@pytest.mark.parametrize(
    ("method", "later"),
    [
        ("sampling: probability", ""),
        ("sample: 1000, sampling: opt-in", ""),
        (f"{RANDOM}, mode: telephone", f"{RANDOM}, mode: online"),
    ],
)
def test_no_change_is_computed_where_nobody_can_judge_it(tmp_path: Path, method: str, later: str) -> None:
    """Sample unknown, whoever wanted, asked in another way."""
    place = waves(tmp_path, "58", method, later)
    names = rows_of(statistic_page(place, place.site.statistics["pour-2022"]))
    assert "Évolution" not in names
    notes = [one.note for year in indicator_page(place, indicator(place)).years for one in year.figures]
    assert not any(note.startswith("Écart") for note in notes)


def replaced(figure: str = "", newer: str = "") -> str:
    """The study whose first figure the second one replaces."""
    study = with_method(RANDOM, f", superseded_by: contre{figure}")
    return study.replace("sont contre}", f"sont contre{newer}}}")


@pytest.mark.parametrize(
    ("figure", "newer", "text"),
    [
        (", period: 2010", ", period: 2016", "Chiffre de 2010, remplacé par 30\u202f% (2016)"),
        (", period: 2010-03", ", period: 2010-10", "Chiffre remplacé par 30\u202f% (octobre 2010)"),
        (", period: 2010", "", "Chiffre de 2010, remplacé par 30\u202f% (2025)"),
    ],
)
def test_what_is_replaced_says_so_wherever_it_is_shown(
    tmp_path: Path, figure: str, newer: str, text: str
) -> None:
    """On its page, its card in lists, and its card in texts, leading to the newer figure."""
    place = here(tmp_path, replaced(figure, newer))
    statistic = place.site.statistics["pour"]
    found = standing.newer(place, statistic)
    assert found is not None
    assert (found.text, found.href) == (text, "../contre/")
    card, other = figure_cards(place, ["pour", "contre"])
    assert (card.newer, other.newer) == (found, None)
    assert statistic_page(place, statistic).newer == found
    assert figures.figure_view(place, Ref(Kind.STATISTIC, "pour")).dated == found


def test_a_figure_that_is_late_says_since_when(tmp_path: Path) -> None:
    """Before its date the page says when it is due, after it that it is late."""
    study = with_method(RANDOM, ", due: 2027-06")
    early = here(tmp_path / "a", study, today=date(2027, 6, 30))
    view = statistic_page(early, early.site.statistics["pour"])
    assert (view.overdue, rows_of(view)["Prochain chiffre attendu"][0]) == ("", "juin 2027")
    late = here(tmp_path / "b", study, today=date(2027, 7, 1))
    view = statistic_page(late, late.site.statistics["pour"])
    assert view.overdue == "Nouveau chiffre attendu depuis juin 2027"
    assert "Prochain chiffre attendu" not in rows_of(view)
    assert [card.overdue for card in figure_cards(late, ["pour", "contre"])] == [view.overdue, ""]


def test_a_page_follows_the_day(tmp_path: Path) -> None:
    """What stands from the day before is printed anew once a date is past, and only then."""
    site = small_site(tmp_path, **{STUDY: with_method(RANDOM, ", due: 2027-06")})
    page = site / "output" / "chiffres" / "pour" / "index.html"
    told = []
    for day in (date(2027, 6, 1), date(2027, 6, 30), date(2027, 7, 1), date(2027, 7, 2)):
        outcome = published(site, today=day)
        assert outcome.written
        told.append(("attendu depuis juin 2027" in page.read_text(encoding="utf-8"), outcome.unchanged))
    assert told == [(False, False), (False, True), (True, False), (True, True)]


RELAYED = SMALL[STUDY].replace(
    "checked: primary",
    "checked: secondary\nvia: {title: Un article, publisher: institut-exemple, date: 2026}",
)


def test_what_all_have_is_said_once(tmp_path: Path) -> None:
    """Second-hand figures: no badge on each where all are; the study's own page has it at its head."""
    report = SMALL["content/2025-rapport/report.md"].replace(
        "year: 2025", "year: 2025\nkey_figures: [pour, contre]"
    )
    place = here(tmp_path, RELAYED, {"content/2025-rapport/report.md": report})
    for view in (home_page(place.at("")), series_page(place, place.site.series["avis"])):
        cards = getattr(view, "key_figures", ()) or getattr(view, "figures", ())
        assert [card.badge for card in cards] == ["", ""]
        assert view.second_hand.startswith("Tout est ici de seconde main")
    study = study_page(place, place.site.studies["enquete"])
    assert (study.badge, {card.badge for card in study.figures}) == ("de seconde main", {""})
    assert study.chain == "Institut Exemple, 2025, cité par Institut Exemple, «\u00a0Un article\u00a0»."
    assert statistic_page(place, place.site.statistics["pour"]).chain == study.chain


def test_what_nobody_is_named_for_has_no_chain(tmp_path: Path) -> None:
    """Whoever printed a figure without its source did not produce it."""
    place = here(tmp_path, RELAYED.replace("checked: secondary", "checked: secondary\nkind: unsourced"))
    assert study_page(place, place.site.studies["enquete"]).chain == ""


def test_an_exception_is_marked(tmp_path: Path) -> None:
    """Where one source was read in the original, the second-hand one has its badge; a lone one as well."""
    direct = "title: Directe\npublisher: institut-exemple\nchecked: primary\nnote: n\n"
    trend = SMALL["content/2025-rapport/01-une-tendance.md"].replace("refuser.", "refuser [@directe].")
    files = {"content/studies/directe.yaml": direct, "content/2025-rapport/01-une-tendance.md": trend}
    place = here(tmp_path, RELAYED, files)
    view = trend_page(place, place.site.trends["2025-rapport/une-tendance"])
    assert (view.second_hand, [one.badge for one in view.references]) == ("", ["de seconde main", ""])
    alone = report_page(place, place.site.reports["2025-rapport"])
    assert (alone.second_hand, [one.badge for one in alone.references]) == ("", ["de seconde main"])


def test_what_nobody_checked_is_marked_each(tmp_path: Path) -> None:
    """However many there are."""
    place = here(tmp_path, RELAYED.replace("secondary", "unverified"))
    view = series_page(place, place.site.series["avis"])
    assert (view.second_hand, [card.badge for card in view.figures]) == ("", ["non vérifié"] * 2)


def test_a_change_of_mode_breaks_a_chart(tmp_path: Path) -> None:
    """Drawn and told, and no difference is computed across it."""
    series = {
        "content/series/suivi.yaml": "title: Suivi\nform: time\nnote: n\npoints: [pour-2020, pour-2022]\n"
    }
    for mode, change in (("telephone", "+8\u00a0pts"), ("online", "")):
        methods = (f"{RANDOM}, mode: telephone", f"{RANDOM}, mode: {mode}")
        files = {
            f"content/studies/vague-{year}.yaml": WAVES.format(year=year, value=value, method=how)
            for year, value, how in zip((2020, 2022), (50, 58), methods, strict=True)
        }
        place = here(tmp_path / mode, SMALL[STUDY], {**INDICATOR, **files, **series})
        drawn = figures.chart(place, Ref(Kind.SERIES, "suivi"))
        assert [one.text for one in drawn.changes] == ([change] if change else [])
        assert [one.text for one in drawn.breaks] == ([] if change else ["2022"])
        assert describe(drawn)
