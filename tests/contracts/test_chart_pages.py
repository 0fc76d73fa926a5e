"""The pages on chart forms show what the program makes of what they say to type."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.charts.choose import chart_of
from generator.charts.forms import FORMS
from tests.program import ROOT, edition_of, write

PAGES = sorted((ROOT / "docs" / "charts").glob("*.md"))
EXAMPLE = re.compile(r"```yaml\n# (content/studies/\S+)\n(.*?)```", re.DOTALL)


def test_every_form_has_its_page() -> None:
    """That says what it is for, when to use it, and what it refuses."""
    assert {page.stem for page in PAGES} == {form.FORM for form in FORMS}


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_is_that_of_a_form_and_shows_it(page: Path) -> None:
    """Named after the form, with a picture drawn by docs/pictures.py, found from the table of forms."""
    assert page.stem in {form.FORM for form in FORMS}
    assert f"](../images/charts/{page.stem}.png)" in page.read_text(encoding="utf-8")
    how_to = (ROOT / "docs" / "how-to" / "draw-a-chart.md").read_text(encoding="utf-8")
    assert f"](../charts/{page.name})" in how_to


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_an_example_is_drawn_in_the_form_of_its_page(page: Path, tmp_path: Path) -> None:
    """A whole study that a page gives is read without a fault, and each of its series takes that form."""
    examples = EXAMPLE.findall(page.read_text(encoding="utf-8"))
    for path, study in examples:
        files = {
            "content/site.yaml": "title: Essai\nlanguages: [fr]\n",
            "content/publishers.yaml": "institut-exemple: {name: Institut Exemple}\n",
            "sources.yaml": "studies:\n  - content/studies/*.yaml\n",
            path: study,
        }
        site = edition_of(write(tmp_path, files)).site
        charts = [chart_of(series, site.statistics, "fr") for series in site.series.values()]
        assert {chart.form for chart in charts} == {page.stem}
