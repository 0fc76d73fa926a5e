"""The decks of this repository's own reports beside the YAML that their figures were typed in."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import chain, pairwise
from typing import Any

import pytest
import yaml

from generator.catalogue import say
from generator.decks import Role
from generator.powerpoint.native import native
from generator.prose.typography import local
from generator.slides.views import DeckView
from generator.vocabularies import StudyKind
from tests.program import ROOT
from tests.unit.powerpoint.reading import cached, described, opened, rows_of, shapes_that_show
from tests.unit.powerpoint.reports import DECKS, edition, presented

# What PowerPoint has a chart for.
NATIVE = {"bars", "before-after", "grouped", "intervals", "line", "slope", "stacked"}


@pytest.fixture(scope="module", params=DECKS, ids=str)
def report(request: pytest.FixtureRequest) -> tuple[DeckView, bytes]:
    """The deck of a report as values and as a file."""
    return presented(*request.param)


ASKED = {StudyKind.SURVEY, StudyKind.BAROMETER}


@cache
def typed() -> dict[str, Fraction]:
    """The value of every statistic as it stands in content/studies, read without the program."""
    found: dict[str, Fraction] = {}
    for path in (ROOT / "content" / "studies").glob("*.yaml"):
        study = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, statistic in (study.get("statistics") or {}).items():
            found[name] = Fraction(str(statistic["value"]).replace(" ", "").replace(",", "."))
    return found


@cache
def series() -> dict[str, list[tuple[str, str]]]:
    """The points of every series, each a statistic and its label, as they are typed."""
    files = chain((ROOT / "content/studies").glob("*.yaml"), (ROOT / "content/series").glob("*.yaml"))
    found: dict[str, list[tuple[str, str]]] = {}
    for path in files:
        record = yaml.safe_load(path.read_text(encoding="utf-8"))
        every: dict[str, Any] = record.get("series") or {path.stem: record}
        for name, one in every.items():
            if isinstance(one, dict) and "points" in one:
                points = [point if isinstance(point, dict) else {"stat": point} for point in one["points"]]
                found[name] = [(point["stat"], str(point.get("label", ""))) for point in points]
    return found


def slides_of(content: bytes) -> dict[str, Any]:
    """The slides by their names."""
    return {slide.name: slide for slide in opened(content).slides}


def test_native_charts_have_the_values_of_the_yaml(report: tuple[DeckView, bytes]) -> None:
    """Every chart with a form there is one; its part and its workbook hold what was typed, by label."""
    view, content = report
    slides = slides_of(content)
    count = 0
    for planned in view.slides:
        if planned.role is Role.FIGURE:
            continue
        drawn = (
            [shape.chart for shape in slides[planned.id].shapes if shape.has_chart] if planned.charts else []
        )
        mine = [chart for chart in planned.charts if chart.form in NATIVE and not chart.own]
        assert len(drawn) == len(mine)
        for made, chart in zip(drawn, mine, strict=True):
            count += 1
            expected = sorted(typed()[name] for name, _ in series()[chart.id])
            shown = cached(made)
            values = [value for _, numbers in shown for value in numbers if value is not None]
            assert sorted(map(Fraction, map(str, values))) == expected, chart.id
            head, *rows = rows_of(made.part.chart_workbook.xlsx_part.blob)
            assert head[1:] == [name for name, _ in shown]
            cells = [cell for row in rows for cell in row[1:] if cell is not None]
            assert sorted(Fraction(str(cell)) for cell in cells) == expected, chart.id
            if len(shown) == 1:  # each value stands beside its own label
                labels = {point.label: typed()[point.statistic] for point in chart.points}
                if len(labels) == len(rows):
                    assert {row[0]: Fraction(str(row[1])) for row in rows} == labels, chart.id
    forms = {chart.form for slide in view.slides for chart in slide.charts if not chart.own}
    assert count or not forms & NATIVE


def test_what_is_no_chart_of_powerpoints_has_no_form_there(report: tuple[DeckView, bytes]) -> None:
    """Nothing is drawn as shapes that could be edited as a chart."""
    for slide in report[0].slides:
        for chart in slide.charts:
            assert (native(chart) is not None) == (chart.form in NATIVE and not chart.own)


def test_everything_that_is_shown_is_told(report: tuple[DeckView, bytes]) -> None:
    """Every chart, picture and group has words of its own, with each of its values."""
    view, content = report
    slides = slides_of(content)
    for planned in (slide for slide in view.slides if slide.charts):
        told = [described(shape) for shape in shapes_that_show(slides[planned.id])]
        squares = planned.role is Role.FIGURE and not told
        assert all(told)
        assert squares or len(told) == len(planned.charts)
        for words, chart in zip(told, planned.charts, strict=False):
            assert all(point.text in words for point in chart.points), planned.id


def test_no_two_slides_in_a_row_have_one_title(report: tuple[DeckView, bytes]) -> None:
    """And every slide has one."""
    titles = [slide.shapes.title.text_frame.text.strip() for slide in opened(report[1]).slides]
    assert all(titles)
    assert all(first != second for first, second in pairwise(titles))


def test_figures_can_be_answered_for(report: tuple[DeckView, bytes]) -> None:
    """Notes have the whole reference of each study, and how many were asked, or that nobody says."""
    view, content = report
    slides = list(opened(content).slides)
    unknown = {"fr": "échantillon", "en": "sample"}[view.language], say(view.language, "view.unknown.all")
    asked = 0
    for planned in (slide for slide in view.slides if slide.sources):
        mine = [one for one in slides if one.name.startswith(planned.id)]
        notes = "\n".join(one.notes_slide.notes_text_frame.text for one in mine)
        for line in planned.sources:
            study = edition().site.studies[line.study]
            assert local(study.title, view.language) in notes, planned.id
            if study.kind in ASKED:
                asked += 1
                assert any(one in notes for one in ("n\u00a0= ", *unknown)), planned.id
    assert asked
