"""Whole presentations: what each slide must have, on our template and on others'."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openxml_audit import validate_pptx
from pptx.util import Length

from generator.charts.draw import describe
from generator.charts.glyphs import SLACK, wrap
from generator.decks import Role
from generator.powerpoint.design import LAYOUTS
from generator.powerpoint.native import native
from generator.powerpoint.template import layout_name
from generator.powerpoint.text import look_of
from generator.slides.views import DeckView, Point
from tests.unit.powerpoint.decks import CHARTS, chart_slide, deck_of, every_kind, made
from tests.unit.powerpoint.foreign import FOREIGN
from tests.unit.powerpoint.reading import (
    A,
    C,
    P,
    described,
    opened,
    parts,
    shapes_that_show,
    words_of,
)
from tests.unit.powerpoint.reports import DECKS, presented


@pytest.fixture(scope="module", params=DECKS, ids=str)
def report(request: pytest.FixtureRequest) -> tuple[DeckView, bytes]:
    """The deck of a report as values and as a file."""
    return presented(*request.param)


def audited(content: bytes, folder: Path) -> list[str]:
    """What is wrong with a file by the schemas of Office Open XML."""
    file = folder / "deck.pptx"
    file.write_bytes(content)
    return [str(error) for error in validate_pptx(file).errors]


def test_a_report_is_a_presentation(report: tuple[DeckView, bytes], tmp_path: Path) -> None:
    """That PowerPoint opens without mending it."""
    assert audited(report[1], tmp_path) == []


def test_every_slide_has_a_title_and_a_number(report: tuple[DeckView, bytes]) -> None:
    """The cover needs no number; each slide stands in the section of its trend."""
    _, content = report
    slides = list(opened(content).slides)
    for place, slide in enumerate(slides):
        assert slide.shapes.title.text_frame.text.strip()
        fields = slide.element.findall(f".//{A}fld")
        assert [field.get("type") for field in fields] == (["slidenum"] if place else [])
    (main,) = parts(content, r"ppt/presentation\.xml").values()
    assert main.count(b"<p14:sldId ") == len(slides)


def test_every_figure_has_its_source_and_its_notes(report: tuple[DeckView, bytes]) -> None:
    """The source line names each study with its link; the notes have reference, method and how many."""
    view, content = report
    slides = list(opened(content).slides)
    shown = [slide for slide in view.slides if slide.sources]
    assert shown
    for planned in shown:
        mine = [
            one for one in slides if one.name == planned.id or re.fullmatch(rf"{planned.id}-\d", one.name)
        ]
        words = "\n".join(words_of(one) for one in mine)
        notes = "\n".join(one.notes_slide.notes_text_frame.text for one in mine)
        links = {rel.target_ref for one in mine for rel in one.part.rels.values() if rel.is_external}
        for line in planned.sources:
            assert f"{line.text}, {line.sample}" in words if line.sample else line.text in words
            assert not line.href or line.href in links
        assert all(
            line in notes for note in planned.notes for text in note.paragraphs for line in text.split("\n")
        )


def test_charts_are_charts(report: tuple[DeckView, bytes]) -> None:
    """As many native ones as have a form in PowerPoint; only authors' own drawings are pictures."""
    view, content = report
    charts = [chart for slide in view.slides if slide.role is not Role.FIGURE for chart in slide.charts]
    kinds = [shape.shape_type for slide in opened(content).slides for shape in slide.shapes]
    assert kinds.count(3) == sum(native(chart) is not None for chart in charts)
    assert kinds.count(13) == sum(chart.own is not None for chart in charts)


def test_whoever_does_not_see_it_is_told(report: tuple[DeckView, bytes]) -> None:
    """Every chart, table, picture and group says what the data say, and no path."""
    view, content = report
    told = {describe(chart) for slide in view.slides for chart in slide.charts}
    found = [described(shape) for slide in opened(content).slides for shape in shapes_that_show(slide)]
    assert found
    assert set(found) <= told


def test_every_run_has_its_language(report: tuple[DeckView, bytes]) -> None:
    """On slides, in notes and in charts: the deck's, but for what is not translated, which has its own."""
    view, content = report
    locale = {"fr": "fr-FR", "en": "en-GB"}[view.language]
    told: dict[str, set[str]] = {}
    for slide in opened(content).slides:
        pages = [slide.element, *([slide.notes_slide.element] if slide.has_notes_slide else [])]
        pages += [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
        for run in (run for page in pages for run in page.iter(f"{A}r", f"{A}fld")):
            text = "".join(one.text or "" for one in run.iter(f"{A}t"))
            told.setdefault(text.replace("\u00a0", " "), set()).add(run.find(f"{A}rPr").get("lang"))
    spoken = {text.replace("\u00a0", " "): language for text, language in view.spoken}
    assert set(spoken.values()) <= {"fr"}
    assert bool(spoken) == (view.language == "en" and "2016" in view.title)  # the one without a translation
    shown = [text for text in told if text in spoken]
    assert {one for text in shown for one in told[text]} <= {"fr-FR"}
    assert len(shown) >= 10 or not spoken
    for text in (
        "Source",
        "Sources: ",
        "Source: ",
        "Thank you. Questions?",
        "Challenges",
        "2",
        "Méthode",
        "Merci",
    ):
        assert told.get(text, {locale}) == {locale}
    for slide in view.slides:
        if slide.role in {Role.SECTION, Role.FIGURE, Role.CHART, Role.COVER}:
            title = slide.title.replace("\u00a0", " ")
            assert told.get(title, {locale}) == ({"fr-FR"} if title in spoken else {locale}), title


def test_a_chart_is_in_one_language(report: tuple[DeckView, bytes]) -> None:
    """One that is not translated is wholly as it is written: labels, numbers, what is said of it."""
    view, content = report
    charts = [chart for slide in view.slides for chart in slide.charts]
    assert {chart.language for chart in charts} <= {"fr", view.language}
    for slide in opened(content).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                space = shape.chart._chartSpace
                spoken = {one.get("lang") for one in space.iter(f"{A}rPr", f"{A}defRPr")}
                assert spoken in ({"fr-FR"}, {"en-GB"} if view.language == "en" else {"fr-FR"})
                formats = {one.text for one in space.iter(f"{C}formatCode")}
                assert spoken == {"en-GB"} or not any(form.startswith('0"%') for form in formats)


def test_no_colour_but_those_of_the_theme(report: tuple[DeckView, bytes]) -> None:
    """On slides as in charts."""
    for name, xml in parts(report[1], r"ppt/(slides|slideLayouts|charts)/[^/]+\.xml").items():
        assert b"srgbClr" not in xml, name


def needed(slide: Any, shape: Any) -> float:
    """How high the text of a shape stands in its width, in points."""
    index = shape.placeholder_format.idx if shape.is_placeholder else None
    look = look_of(slide.slide_layout, index)
    high = 0.0
    for paragraph in shape.text_frame.paragraphs:
        sizes = [run.font.size.pt if run.font.size else look.size for run in paragraph.runs] or [look.size]
        bold = any(run.font.bold or (run.font.bold is None and look.bold) for run in paragraph.runs)
        before = paragraph.space_before.pt if isinstance(paragraph.space_before, Length) else 0
        lines = wrap(paragraph.text, max(sizes) * SLACK, shape.width / 12700 - look.indent / 12700, bold=bold)
        high += len(lines) * max(sizes) * 1.15 + before
    return high


def test_text_stays_in_its_box(report: tuple[DeckView, bytes]) -> None:
    """Measured again, in the size that was chosen; and every box is on the slide."""
    presentation = opened(report[1])
    width, height = presentation.slide_width, presentation.slide_height
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= width
            assert shape.top + shape.height <= height
            for inner in shape.shapes if shape.shape_type == 6 else ():
                assert inner.left >= -2 * 12700
                assert inner.left + inner.width <= width
                assert inner.top + inner.height <= height


def test_the_same_deck_is_the_same_file() -> None:
    """Whatever the clock says: archive, properties and workbooks are dated by the talk."""
    deck = deck_of(*every_kind())
    assert made(deck) == made(deck)
    content = made(deck)
    assert b"2026-02-04T00:00:00Z" in b"".join(parts(content, r"docProps/core\.xml").values())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_our_template_has_a_layout_for_each_kind(language: str) -> None:
    """Under its name in the language of the deck."""
    presentation = opened(made(deck_of(*every_kind(language), language=language)))
    assert [one.name for one in presentation.slide_layouts] == [
        layout_name(role, language) for role in LAYOUTS
    ]
    used = [slide.slide_layout.name for slide in presentation.slides]
    assert used == [layout_name(slide.role, language) for slide in every_kind(language)]


@pytest.mark.parametrize("foreign", FOREIGN)
def test_another_template_is_as_good(foreign: str, tmp_path: Path) -> None:
    """The deck takes its layouts, says all that it says on ours, and keeps to the rules of the format."""
    template = FOREIGN[foreign]()
    deck = deck_of(*every_kind(), template="client.pptx")
    content = made(deck, template)
    assert audited(content, tmp_path) == []
    ours, theirs = opened(made(deck_of(*every_kind()))), opened(content)
    size = opened(template)
    assert (theirs.slide_width, theirs.slide_height) == (size.slide_width, size.slide_height)
    names = {layout.name for layout in size.slide_layouts}
    assert {slide.slide_layout.name for slide in theirs.slides} <= names
    for first, second in zip(ours.slides, theirs.slides, strict=True):
        said = {line.strip(" \u00a0–.—") for line in words_of(first).split("\n")}
        found = words_of(second)
        # A number over the title may stand in it, a figure's words on other lines.
        assert {line for line in said if line and line not in found and not line.isdigit()} == set()
        assert second.shapes.title.text_frame.text.strip()
    for slide in theirs.slides:
        for shape in slide.shapes:
            assert not (shape.is_placeholder and shape.has_text_frame and not shape.text_frame.text.strip())


@pytest.mark.parametrize("foreign", FOREIGN)
def test_places_of_another_template_do_not_overlap(foreign: str) -> None:
    """Title, content and source stand apart, wherever the template has them."""
    presentation = opened(made(deck_of(*every_kind(), template="client.pptx"), FOREIGN[foreign]()))
    for slide in presentation.slides:
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for place, one in enumerate(boxes):
            for other in boxes[place + 1 :]:
                wide = min(one[2], other[2]) - max(one[0], other[0])
                high = min(one[3], other[3]) - max(one[1], other[1])
                assert wide <= 12700 or high <= 4 * 12700, slide.shapes.title.text_frame.text


def test_parts_are_read_in_their_order() -> None:
    """Title first, then what is measured, what is shown, where it is from, the number."""
    slide = opened(made(deck_of(chart_slide("grouped")))).slides[0]
    names = [shape.name for shape in slide.shapes]
    assert names == [
        "Ce que dit la diapositive, en une phrase",
        "Question, unité, base",
        "Graphique",
        "Source",
        "Numéro",
    ]


def test_a_dark_layout_keeps_its_colours() -> None:
    """A slide has to say itself that its layout maps colours otherwise."""
    slide = opened(made(deck_of(*every_kind()))).slides[2]
    assert slide.element.find(f"{P}clrMapOvr/{A}overrideClrMapping").get("bg1") == "dk2"


def test_long_lists_go_on() -> None:
    """On as many slides as they need, none of them lost, numbered in the title."""
    points = tuple(
        Point(f"Le point numéro {number} dit quelque chose d’assez long pour deux lignes. " * 2)
        for number in range(12)
    )
    slide = replace(every_kind()[1], points=points)
    slides = list(opened(made(deck_of(slide))).slides)
    assert len(slides) > 1
    assert slides[0].shapes.title.text_frame.text == f"À retenir (1/{len(slides)})"
    said = [p.text for one in slides for p in one.placeholders[1].text_frame.paragraphs]
    assert said == [point.text for point in points]


def test_a_reading_that_is_too_long_goes_on_as_points() -> None:
    """The chart keeps its slide; the words have those that they need."""
    text = "\n".join(f"{number} " + "Une phrase qui n’en finit pas. " * 12 for number in range(4))
    slide = replace(every_kind()[6], text=text)
    slides = list(opened(made(deck_of(slide))).slides)
    assert len(slides) > 1
    assert any(shape.has_chart for shape in slides[0].shapes)
    said = "\n".join(words_of(one) for one in slides[1:])
    assert all(line in said for line in text.split("\n"))


def test_long_tables_go_on_with_their_head() -> None:
    """Each slide has the head and some rows."""
    table = every_kind()[7].table
    assert table
    rows = tuple((f"Ligne {number}", "12\u202f%", "13\u202f%") for number in range(30))
    slide = replace(every_kind()[7], table=replace(table, rows=rows))
    tables = [
        shape.table for one in opened(made(deck_of(slide))).slides for shape in one.shapes if shape.has_table
    ]
    assert len(tables) > 1
    said = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    assert said == [list(row) for row in rows]
    assert {tuple(cell.text for cell in table.rows[0].cells) for table in tables} == {tuple(table.header)}


def test_drawings_of_many_rows_are_shared_out() -> None:
    """Lists of facts are cut; a chart with an axis never is, for halves would not compare."""
    chart = CHARTS["seven"]["fr"]
    many = replace(
        chart,
        points=tuple(replace(point, label=f"{point.label} {n}") for n in range(2) for point in chart.points),
    )
    slides = opened(made(deck_of(replace(chart_slide("seven"), charts=(many,))))).slides
    told = [described(shape) for slide in slides for shape in shapes_that_show(slide)]
    assert len(told) == 2
    assert all(any(point.label in one for one in told) for point in many.points)


def test_sizes_never_grow_with_length() -> None:
    """A longer title is set smaller, down to what can be read."""
    sizes = []
    for length in (10, 60, 120, 200):
        slide = replace(every_kind()[1], title="mot " * length)
        run = opened(made(deck_of(slide))).slides[0].shapes.title.text_frame.paragraphs[0].runs[0]
        sizes.append(run.font.size.pt if run.font.size else 30)
    assert all(first >= second for first, second in pairwise(sizes))
    assert sizes[-1] >= 14
