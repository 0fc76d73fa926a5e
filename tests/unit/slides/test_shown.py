"""Figures and charts as slides show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.slides import shown
from tests.program import SMALL, edition_of, small_site

STUDY = "content/studies/enquete.yaml"
MORE = """\
  parmi: {value: 3/4, unit: ratio, label: le disent, base: clients}
  dit: {value: 3/4, unit: ratio, label: des clients le disent, base: clients}
  hausse: {value: 30, unit: percent, label: de croissance des ventes}
  taux: {value: 98, unit: percent, label: Taux de réponse}
  deux: {value: 60, unit: percent, label: {fr: des clients sont pour, en: of customers are in favour}}
  moitie: {value: 5, unit: count, label: {fr: lues, en: read}, noun: lettres}
"""


@pytest.fixture
def here(tmp_path: Path) -> Here:
    """A page in English of a site in French."""
    study = SMALL[STUDY].replace("series:\n", f"{MORE}series:\n")
    edition = edition_of(small_site(tmp_path, **{STUDY: study}))
    return Here(edition, "en", "2025-rapport/")


def stat(name: str) -> Ref:
    """A statistic."""
    return Ref(Kind.STATISTIC, name)


def test_a_share_is_shown_as_a_part_of_a_hundred(here: Here) -> None:
    """A percentage that counts something is; one that grew, or is a rate, need not be a part of anything."""
    forms = {name: shown.figure_of(here, stat(name)).form for name in ("pour", "hausse", "taux", "parmi")}
    assert forms == {"pour": "waffle", "hausse": "number", "taux": "number", "parmi": "pictogram"}


def test_a_headline_is_a_sentence(here: Here) -> None:
    """It begins with a capital, and reads on where the label does."""
    said = [shown.headline(shown.figure_of(here, stat(name))) for name in ("pour", "parmi", "taux")]
    assert said == [
        "60\u202f% des clients sont pour",
        "3\u00a0sur\u00a04 le disent",
        "98\u202f%\u00a0: Taux de réponse",
    ]


def test_a_ratio_says_of_whom_it_speaks(here: Here) -> None:
    """Where its label does not."""
    of, told = (shown.sentence(shown.chart_of(here, stat(name))) for name in ("parmi", "dit"))
    assert of.endswith("4 (clients) le disent")
    assert told.endswith("4 des clients le disent")


def test_what_is_not_translated_stays_whole(here: Here) -> None:
    """A chart is in the page's language if all of its words are: no English number before French words."""
    languages = {name: shown.language_of(here, stat(name)) for name in ("pour", "deux", "moitie")}
    assert languages == {"pour": "fr", "deux": "en", "moitie": "fr"}
    assert shown.chart_of(here, stat("deux")).points[0].text == "60%"
    assert shown.chart_of(here, stat("pour")).points[0].text == "60\u202f%"
    assert shown.language_of(here, Ref(Kind.SERIES, "avis")) == "fr"


def test_names_are_the_same_in_all_languages(tmp_path: Path) -> None:
    """An item that is typed once does not make a translated chart French."""
    series = """series:
  lieux:
    title: {fr: Les lieux, en: The places}
    form: multiple-answers
    points: [{stat: deux, label: Twitter}, {stat: trois, label: {fr: Ailleurs, en: Elsewhere}}]
"""
    more = "  trois: {value: 40, unit: percent, label: {fr: sont contre, en: are against}}\n"
    study = f"{SMALL[STUDY].partition('series:')[0]}{MORE}{more}{series}"
    trend = "---\ntitle: T\nnumber: 1\n---\n![[lieux]]\n"
    files = {STUDY: study, "content/2025-rapport/01-une-tendance.md": trend}
    here = Here(edition_of(small_site(tmp_path, **files)), "en", "2025-rapport/")
    assert shown.language_of(here, Ref(Kind.SERIES, "lieux")) == "en"
    assert shown.chart_of(here, Ref(Kind.SERIES, "lieux")).points[0].label == "Twitter"
