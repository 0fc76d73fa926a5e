"""Records in lists, and where each is used."""

from __future__ import annotations

from pathlib import Path

from generator.citations.entries import figure_text
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages.cards import figure_cards, newest_first, text_card
from generator.pages.figures import badge
from generator.pages.here import Here
from generator.pages.uses import uses
from tests.program import SMALL, edition_of, small_site

STAT, SERIES = Ref(Kind.STATISTIC, "contre"), Ref(Kind.SERIES, "avis")


def english(folder: Path) -> Edition:
    """The small site in two languages; the English trend mentions nothing."""
    files = {
        "content/site.yaml": "title: Site\nlanguages: [fr, en]\n",
        "content/2025-rapport/01-une-tendance.en.md": "---\ntitle: A trend\nnumber: 1\n---\nNothing here.\n",
    }
    return edition_of(small_site(folder, **files))


def test_uses_say_where_and_lead_there(tmp_path: Path) -> None:
    """To the first mention, else to the chart that shows it."""
    here = Here(edition_of(small_site(tmp_path)), "fr", "chiffres/contre/")
    found = uses(here, [STAT], "Où", "uses")
    assert found is not None
    (link,) = found.links
    assert link.text == "Une tendance (2025)"
    assert link.href == "../../2025-rapport/une-tendance/#c-contre"
    assert link.note == "dans le texte, dans un graphique"
    charted = uses(here, [Ref(Kind.STATISTIC, "pour")], "Où")
    assert charted is not None
    assert [one.href for one in charted.links] == [
        "../../2025-rapport/#c-pour",
        "../../2025-rapport/une-tendance/#fig-avis",
    ]


def test_a_theme_needs_no_word(tmp_path: Path) -> None:
    """What a text declares is about all of it, not a place in it."""
    files = {
        "content/themes.yaml": "avis: {title: Les avis}\n",
        "content/2025-rapport/01-une-tendance.md": "---\ntitle: T\nnumber: 1\nthemes: [avis]\n---\nTexte.\n",
    }
    here = Here(edition_of(small_site(tmp_path, **files)), "fr", "themes/avis/")
    found = uses(here, [Ref(Kind.THEME, "avis")], "Mentions")
    assert found is not None
    assert [link.note for link in found.links] == [""]


def test_sections_of_a_report_without_numbers_show_none(tmp_path: Path) -> None:
    """Whatever orders them."""
    report = "---\ntitle: R\nyear: 2025\nsections: {numbered: false}\n---\nTexte.\n"
    for files, mark in (({}, "1"), ({"content/2025-rapport/report.md": report}, "")):
        here = Here(edition_of(small_site(tmp_path / mark, **files)), "fr", "")
        assert text_card(here, here.site.trends["2025-rapport/une-tendance"]).mark == mark


def test_a_ratio_says_of_whom(tmp_path: Path) -> None:
    """A bare "3 sur 4" has its base beside it, in lists and citations; a percentage's label has its own."""
    study = (
        SMALL["content/studies/enquete.yaml"]
        .replace(
            "pour: {value: 60, unit: percent, label: des clients sont pour}",
            "pour: {value: 3/4, unit: ratio, label: sont pour, base: clients}",
        )
        .replace("  avis:", "  autre:")
        .replace("points: [pour, contre]", "points: [contre]")
    )
    files = {"content/studies/enquete.yaml": study}
    files["content/2025-rapport/01-une-tendance.md"] = "---\ntitle: T\nnumber: 1\n---\nTexte.\n"
    here = Here(edition_of(small_site(tmp_path, **files)), "fr", "chiffres/")
    pour, contre = figure_cards(here, ["pour", "contre"])
    assert (pour.value, pour.note) == ("3\u00a0sur\u00a04", "Base\u00a0: clients")
    assert contre.note == ""

    assert (
        figure_text(here.site.statistics["pour"], "fr") == "3\u00a0sur\u00a04 sont pour (base\u00a0: clients)"
    )
    assert figure_text(here.site.statistics["contre"], "fr") == "30\u202f% des clients sont contre"


def test_no_source_is_said_once(tmp_path: Path) -> None:
    """The page of an unsourced study has a badge; beside its label, which says so, it has none."""
    study = SMALL["content/studies/enquete.yaml"].replace("date: 2025", "date: 2025\nkind: unsourced")
    here = Here(
        edition_of(small_site(tmp_path, **{"content/studies/enquete.yaml": study})), "fr", "chiffres/"
    )
    unsourced = here.site.studies["enquete"]
    assert badge(here, unsourced) == "sans source"
    (card,) = figure_cards(here, ["pour"])
    assert (card.badge, "source non indiquée" in card.source.text) == ("", True)


def test_nothing_used_is_no_list(tmp_path: Path) -> None:
    """Not an empty one."""
    here = Here(edition_of(small_site(tmp_path)), "fr", "")
    assert uses(here, [Ref(Kind.PUBLISHER, "institut-exemple")], "Où") is None
    assert uses(here, [], "Où") is None


def test_a_reader_gets_the_uses_of_their_language(tmp_path: Path) -> None:
    """What only the French text mentions is not said of its translation; an untranslated text counts."""
    found = english(tmp_path)
    assert uses(Here(found, "en", "en/figures/contre/"), [STAT, SERIES], "Where") is None
    assert uses(Here(found, "fr", "chiffres/contre/"), [STAT], "Où") is not None
    report = uses(Here(found, "en", "en/figures/pour/"), [Ref(Kind.STATISTIC, "pour")], "Where")
    assert report is not None
    (link,) = report.links
    assert (link.text, link.language) == ("Le rapport", "fr")
    assert link.href == "../../../2025-rapport/#c-pour"


def test_newest_report_first_and_trends_in_order(tmp_path: Path) -> None:
    """A report before its trends, texts outside the years last."""
    more = {
        "content/2026-rapport/report.md": "---\ntitle: Plus neuf\nyear: 2026\n---\n[[contre]]\n",
        "content/2025-rapport/02-suite.md": "---\ntitle: Suite\nnumber: 2\n---\n[[contre]]\n",
        "content/pages/page.md": "---\ntitle: Page\n---\n[[contre]]\n",
    }
    here = Here(edition_of(small_site(tmp_path, **more)), "fr", "")
    found = uses(here, [STAT], "Où")
    assert found is not None
    assert [link.text for link in found.links] == [
        "Page",
        "Plus neuf",
        "Une tendance (2025)",
        "Suite (2025)",
    ] or [link.text for link in found.links] == ["Plus neuf", "Une tendance (2025)", "Suite (2025)", "Page"]


def test_a_card_shows_a_text_in_the_reader_s_language(tmp_path: Path) -> None:
    """With its number or year, and its summary."""
    found = english(tmp_path)
    trend = found.site.trends["2025-rapport/une-tendance"]
    card = text_card(Here(found, "en", "en/"), trend)
    assert (card.title, card.href, card.mark, card.language) == (
        "A trend",
        "2025-rapport/une-tendance/",
        "1",
        "",
    )
    own = text_card(Here(found, "fr", ""), trend)
    assert (own.title, own.summary) == ("Une tendance", "Un résumé.")


def test_a_sub_group_s_size_is_the_one_shown(tmp_path: Path) -> None:
    """N is of those who were asked this, not of all."""
    study = SMALL["content/studies/enquete.yaml"].replace(
        "checked: primary", "checked: primary\nmethod: {sample: 1004}"
    )
    study = study.replace("{value: 30,", "{value: 30, sample: 412,")
    here = Here(edition_of(small_site(tmp_path, **{"content/studies/enquete.yaml": study})), "fr", "")
    notes = [card.source.note for card in figure_cards(here, ["pour", "contre"])]
    assert notes == ["n\u00a0=\u00a01\u202f004", "n\u00a0=\u00a0412"]


def test_measures_of_one_thing_come_newest_first(tmp_path: Path) -> None:
    """By the period they are about, else by their study's date."""
    study = SMALL["content/studies/enquete.yaml"].replace("{value: 30,", "{value: 30, period: 2026,")
    here = Here(edition_of(small_site(tmp_path, **{"content/studies/enquete.yaml": study})), "fr", "")
    assert newest_first(here, ["pour", "contre"]) == ["contre", "pour"]
    assert newest_first(here, ["contre", "pour"]) == ["contre", "pour"]


def test_a_base_is_not_said_twice(tmp_path: Path) -> None:
    """Where the label names it already: "3 sur 4 clients sont pour"."""
    study = SMALL["content/studies/enquete.yaml"].replace(
        "pour: {value: 60, unit: percent, label: des clients sont pour}",
        "pour: {value: 3/4, unit: ratio, label: clients sont pour, base: Clients}",
    )
    study = study.replace("points: [pour, contre]", "points: [contre]")
    found = edition_of(small_site(tmp_path, **{"content/studies/enquete.yaml": study}))
    (card,) = figure_cards(Here(found, "fr", "chiffres/"), ["pour"])
    assert card.note == ""
    assert figure_text(found.site.statistics["pour"], "fr") == "3\u00a0sur\u00a04 clients sont pour"
