"""A study's method as its page shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.here import Here
from generator.pages.page_views import StudyPage
from generator.pages.studies import statistic_page, study_page
from tests.program import SMALL, edition_of, small_site

STUDY = "content/studies/enquete.yaml"


def here(folder: Path, method: str, kind: str = "survey", figure: str = "") -> Here:
    """The small site with this method of its study, and more said of its first figure."""
    text = SMALL[STUDY].replace("statistics:", f"kind: {kind}\nmethod: {{{method}}}\nstatistics:", 1)
    text = text.replace("sont pour}", f"sont pour{figure}}}")
    return Here(edition_of(small_site(folder, **{STUDY: text})), "fr", "etudes/enquete/")


def page(place: Here) -> StudyPage:
    """Its study's page."""
    return study_page(place, place.site.studies["enquete"])


@pytest.mark.parametrize(
    ("method", "kind", "text"),
    [
        ("sample: 1004", "survey", "1\u202f004 personnes interrogées"),
        ("sample: 12", "qualitative", "12 personnes interrogées"),
        ("sample: 1004", "content-analysis", "1\u202f004"),
        ("sample: 1004, noun: conversations", "content-analysis", "1\u202f004 conversations"),
        ("sample: 1004, noun: foyers", "survey", "1\u202f004 foyers"),
    ],
)
def test_a_sample_says_what_it_counts(tmp_path: Path, method: str, kind: str, text: str) -> None:
    """People where people were asked, else its noun, else the number alone."""
    rows = {row.name: row.text for row in page(here(tmp_path, method, kind)).method}
    assert rows["Échantillon"] == text


def test_so_does_that_of_a_sub_group(tmp_path: Path) -> None:
    """On the figure's own page."""
    place = here(tmp_path, "noun: foyers", figure=", base: urbains, sample: 512")
    rows = {row.name: row.text for row in statistic_page(place, place.site.statistics["pour"]).rows}
    assert rows["Échantillon"] == "512 foyers"


def test_what_is_known_of_those_who_answered_is_told(tmp_path: Path) -> None:
    """How many did not, and what those who did got for it."""
    method = 'nonresponse: "un appel sur trois", incentive: "un bon d\'achat"'
    rows = {row.name: row.text for row in page(here(tmp_path, method)).method}
    assert (rows["Non-réponse"], rows["Gratification"]) == ("un appel sur trois", "un bon d’achat")


@pytest.mark.parametrize(
    ("method", "note"),
    [
        ("sample: 1000, deff: 1.25", "L’échantillon ne vaut que 800 réponses tirées au hasard."),
        ("deff: 1.25", ""),
        ("sample: 1000, deff: 1", ""),
    ],
)
def test_a_design_effect_is_explained(tmp_path: Path, method: str, note: str) -> None:
    """By what it makes of the sample."""
    rows = {row.name: row.note for row in page(here(tmp_path, method)).method}
    assert rows["Effet de plan"] == note


def test_a_sampling_that_is_said_to_be_unknown_is_not_known(tmp_path: Path) -> None:
    """It stands in the line of what is not, as if nothing were said."""
    said = page(here(tmp_path / "a", "sample: 1004, sampling: unknown"))
    assert "Échantillonnage" not in {row.name for row in said.method}
    assert said.unknown == page(here(tmp_path / "b", "sample: 1004")).unknown
    assert "échantillonnage" in said.unknown
