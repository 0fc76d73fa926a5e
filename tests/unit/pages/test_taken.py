"""What a text takes from a study."""

from __future__ import annotations

from pathlib import Path

from generator.pages.here import Here
from generator.pages.taken import taken_view
from generator.pages.views import TakenView
from tests.program import SMALL, edition_of, write

STUDY = """title: Une enquête
kind: survey
publisher: institut-exemple
date: 2025
checked: primary
method: {sample: 1003}
statistics:
  pour:
    {value: 60, unit: percent, label: des gens sont pour, base: adultes, quote: Six sur dix sont pour.}
  contre:
    {value: 30, unit: percent, label: des jeunes sont contre, base: moins de 30 ans, sample: 210}
"""
TREND = SMALL["content/2025-rapport/01-une-tendance.md"].replace("![[avis]]", "")


def seen(tmp_path: Path, statistic: str) -> TakenView:
    """As a page at the root shows it."""
    edition = edition_of(
        write(
            tmp_path,
            {
                **SMALL,
                "content/studies/enquete.yaml": STUDY,
                "content/2025-rapport/01-une-tendance.md": TREND,
            },
        )
    )
    return taken_view(Here(edition, "fr", "page/"), statistic)


def test_a_figure_says_of_whom_it_is_in_its_study_s_words(tmp_path: Path) -> None:
    """Value and meaning, base with the study's sample, the quotation, and where its page is."""
    view = seen(tmp_path, "pour")
    assert (view.value, view.label) == ("60\u202f%", "des gens sont pour")
    assert view.base == "adultes, 1\u202f003 personnes interrogées"
    assert view.quote == "Six sur dix sont pour."
    assert view.href == "../chiffres/pour/"


def test_a_figure_of_a_part_has_the_sample_of_that_part(tmp_path: Path) -> None:
    """Not that of the whole study."""
    assert seen(tmp_path, "contre").base == "moins de 30 ans, 210 personnes interrogées"
