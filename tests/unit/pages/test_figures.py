"""Charts as pages show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.charts.draw import describe
from generator.models import Kind, Ref
from generator.pages.figures import chart, figure_card, figure_view
from generator.pages.here import Here
from tests.program import SMALL, edition_of, small_site

SERIES = Ref(Kind.SERIES, "avis")
STUDY = "content/studies/enquete.yaml"


def here(folder: Path, method: str, more: str = "") -> Here:
    """The small site, its study with a method and its series with another field."""
    study = SMALL[STUDY].replace("statistics:", f"method: {{{method}}}\nstatistics:", 1)
    site = small_site(folder, **{STUDY: study.replace("    form:", f"{more}    form:")})
    return Here(edition_of(site), "fr", "series/avis/")


def test_a_chart_has_the_margins_that_its_series_asks_for(tmp_path: Path) -> None:
    """Computed of the study's method: in drawing, table and description."""
    asked = here(tmp_path, "sample: 400, sampling: quota", "    margins: true\n")
    drawn = chart(asked, SERIES)
    assert drawn.form == "intervals"
    assert "60\u202f% (55–65\u202f%)" in describe(drawn)
    assert drawn.note.endswith("n\u00a0=\u00a0400. À titre indicatif, par référence à la méthode aléatoire.")
    view = figure_view(asked, SERIES)
    assert view.table.header == ("Intitulé", "Valeur", "Intervalle à 95\u202f%", "n")
    assert [cell.text for cell in view.table.rows[1]][1:] == ["30\u202f%", "26–35\u202f%", "400"]


def test_a_chart_has_no_margins_unasked(tmp_path: Path) -> None:
    """However well the method is known."""
    assert chart(here(tmp_path, "sample: 400, sampling: quota"), SERIES).form == "bars"


@pytest.mark.parametrize(
    ("figure", "sample", "note"),
    [
        ("", "n\u00a0=\u00a0400", ""),
        (", base: urbains", "", ""),
        (", base: urbains, sample: 50", "n\u00a0=\u00a050", "Base\u00a0: urbains"),
    ],
)
def test_a_card_says_how_many_of_whom(tmp_path: Path, figure: str, sample: str, note: str) -> None:
    """A sub-group has its own number, of which the whole sample says nothing, and is named with it."""
    study = SMALL[STUDY].replace("statistics:", "method: {sample: 400}\nstatistics:", 1)
    study = study.replace("sont pour}", f"sont pour{figure}}}")
    place = Here(edition_of(small_site(tmp_path, **{STUDY: study})), "fr", "chiffres/")
    card = figure_card(place, place.site.statistics["pour"])
    assert (card.source.note, card.note) == (sample, note)
