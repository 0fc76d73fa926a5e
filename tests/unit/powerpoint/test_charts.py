"""Charts that PowerPoint draws itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.charts.chart import Chart
from generator.powerpoint.native import native
from tests.unit.powerpoint.decks import CHARTS, chart_slide, deck_of, made
from tests.unit.powerpoint.reading import A, C, cached, described, opened, parts, rows_of

# The forms that PowerPoint has.
FORMS = {"bars", "before-after", "grouped", "intervals", "line", "slope", "stacked"}
NATIVE = sorted(name for name, charts in CHARTS.items() if native(charts["fr"]))


@pytest.fixture(scope="module", params=["fr", "en"])
def deck(request: pytest.FixtureRequest) -> bytes:
    """Every native chart on a slide of its own."""
    return made(deck_of(*(chart_slide(name, request.param) for name in NATIVE), language=request.param))


def of(deck: bytes, name: str) -> Chart:
    """The chart of a case in the language of a deck."""
    language = "fr" if opened(deck).core_properties.language == "fr-FR" else "en"
    return CHARTS[name][language]


def test_every_form_that_powerpoint_has_is_its_own() -> None:
    """And no other: what has no such form is drawn."""
    assert {charts["fr"].form for charts in CHARTS.values() if native(charts["fr"])} == FORMS
    assert all(charts["fr"].form in FORMS for name, charts in CHARTS.items() if name in NATIVE)
    slides = opened(made(deck_of(chart_slide("answers")))).slides
    assert [shape.has_chart for shape in slides[0].shapes if not shape.is_placeholder or shape.has_chart] == [
        True
    ]


@pytest.mark.parametrize("name", NATIVE)
def test_part_and_workbook_have_the_values_of_the_study(deck: bytes, name: str) -> None:
    """Each value as it was typed, neither rounded nor as text; a whole number stays whole."""
    slide = opened(deck).slides[NATIVE.index(name)]
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    shown = cached(chart)
    values = sorted(value for _, series in shown for value in series if value is not None)
    typed = sorted(float(point.amount.fraction) for point in of(deck, name).points)
    assert values == typed
    head, *rows = rows_of(chart.part.chart_workbook.xlsx_part.blob)
    assert head[1:] == [series for series, _ in shown]
    columns = [[row[place] if place < len(row) else None for row in rows] for place in range(1, len(head))]
    assert columns == [values for _, values in shown]


def test_numbers_are_shown_as_the_report_shows_them() -> None:
    """By the number format where it can say so, which follows the data; else in words."""
    chart = opened(made(deck_of(chart_slide("breakdown")))).slides[0].shapes[1].chart
    formats = {one.text for one in chart._chartSpace.iter(f"{C}formatCode")}
    assert formats == {'0"\u202f%"'}
    assert {one.get("formatCode") for one in chart._chartSpace.iter(f"{C}numFmt")} >= {'0"\u202f%"'}
    said = ["".join(t.text for t in label.iter(f"{A}t")) for label in chart._chartSpace.iter(f"{C}dLbl")]
    assert said == ["≈\u202f10\u202f%", "<\u202f3\u202f%"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_large_numbers_are_said_in_words(language: str) -> None:
    """The cell holds all of their digits."""
    chart = CHARTS["tripled"][language]
    found = native(chart)
    assert found
    assert [Fraction(value) for series in found.series for value in series.values if value is not None] == [
        point.amount.fraction for point in chart.points
    ]


def test_no_colour_but_those_of_the_theme(deck: bytes) -> None:
    """So that another theme recolours every chart."""
    charts = parts(deck, r"ppt/charts/chart\d+\.xml")
    assert len(charts) == len(NATIVE)
    for xml in charts.values():
        assert b"<a:srgbClr" not in xml
        assert b"<a:schemeClr" in xml


def test_axes_are_numbered_as_powerpoint_reads_them(deck: bytes) -> None:
    """From nought to below 2³¹, each name twice: of the axis, and of that which crosses it."""
    for shape in (shape for slide in opened(deck).slides for shape in slide.shapes if shape.has_chart):
        ids = [int(one.get("val")) for one in shape.chart._chartSpace.iter(f"{C}axId", f"{C}crossAx")]
        assert all(0 <= one < 2**31 for one in ids)


def test_what_a_chart_shows_is_told(deck: bytes) -> None:
    """Every value, and no path of a file."""
    for name, slide in zip(NATIVE, opened(deck).slides, strict=True):
        (shape,) = [shape for shape in slide.shapes if shape.has_chart]
        told = described(shape)
        assert all(point.text in told for point in of(deck, name).points), name
        assert "/ppt" not in told


def test_bars_begin_at_nought(deck: bytes) -> None:
    """A bar's length is its value; the first category stands on top."""
    for name, slide in zip(NATIVE, opened(deck).slides, strict=True):
        (shape,) = [shape for shape in slide.shapes if shape.has_chart]
        if of(deck, name).form not in {"bars", "grouped", "before-after", "intervals"}:
            continue
        axis = shape.chart.value_axis
        low, high = axis.minimum_scale, axis.maximum_scale
        values = [value for _, series in cached(shape.chart) for value in series if value is not None]
        assert low <= min(0, *values) if min(values) < 0 else low == 0
        assert high >= max(0, *values)
        assert shape.chart.category_axis.reverse_order


def test_a_line_breaks_where_its_series_does() -> None:
    """On either side of the break stands a series of the same name and colour; the words say when."""
    slide = opened(made(deck_of(chart_slide("broken-line")))).slides[0]
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    names = [name for name, _ in cached(shape.chart)]
    assert len(names) == 2
    assert len(set(names)) == 1
    known = [
        [place for place, value in enumerate(values) if value is not None]
        for _, values in cached(shape.chart)
    ]
    assert max(known[0]) < min(known[1])
    assert any(
        "rupture de série, 2012" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame
    )


def test_intervals_are_error_bars(deck: bytes) -> None:
    """As far to either side as the study's margin goes."""
    slide = opened(deck).slides[NATIVE.index("by-age")]
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    (bars,) = shape.chart._chartSpace.iter(f"{C}errBars")
    plus, minus = (
        [float(one.text) for one in bars.find(f"{C}{side}").iter(f"{C}v")] for side in ("plus", "minus")
    )
    points = of(deck, "by-age").points
    assert all(point.interval for point in points)
    for point, up, down in zip(points, plus, minus, strict=True):
        assert point.interval
        assert up == pytest.approx(float(point.interval.high) - point.value, abs=1e-3)
        assert down == pytest.approx(point.value - float(point.interval.low), abs=1e-3)
