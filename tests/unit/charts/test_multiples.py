"""Small multiples: many lines, each in its own panel, all on one scale."""

from __future__ import annotations

import pytest

from generator.charts.draw import spec_of
from generator.charts.style import WIDTHS
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import Words, case, over_time
from tests.unit.charts.cases_over_time import BROKEN_PANELS, FOUR_LINES, PANELS
from tests.unit.charts.reading import seen

AXES = {"ax"}


def lines(count: int, dates: tuple[str, ...] = ("2010", "2011", "2012")) -> str:
    """The form of so many lines over these dates."""
    rows: dict[str, tuple[Words, list[str]]] = {
        f"l{place}": (f"Ligne {place}", [str(10 + place)] * len(dates)) for place in range(count)
    }
    return case("l", SeriesForm.TIME, "L", over_time(rows, dates)).chart().form


@pytest.mark.parametrize(("count", "form"), [(1, "line"), (4, "line"), (5, "multiples"), (13, "multiples")])
def test_more_lines_than_colours_are_panels(count: int, form: str) -> None:
    """Four lines have a colour each; a fifth could not be told from them."""
    assert lines(count) == form


def test_two_dates_are_no_lines() -> None:
    """However many rows."""
    assert lines(6, ("2010", "2011")) == "dumbbell"


def test_panels_come_by_their_last_value() -> None:
    """The line that ends highest first."""
    assert PANELS.chart().labels == ("Commerce", "Banque", "Transport", "Assurance", "Énergie", "Télécoms")
    assert FOUR_LINES.chart().labels[0] == "Canal 0"


@pytest.mark.parametrize("width", WIDTHS)
def test_panels_share_one_scale_from_zero(width: int) -> None:
    """A value stands as high above zero in every panel, and zero is the axis of all."""
    layers = spec_of(PANELS.chart(), width)["layer"]
    rules = next(layer["data"]["values"] for layer in layers if layer["mark"]["type"] == "rule")
    axes = sorted({place["y"] for place in rules if place["token"] in AXES})
    dots = [
        place for layer in layers if layer["mark"]["type"] == "point" for place in layer["data"]["values"]
    ]
    scales = set()
    for dot in dots:
        value = float(dot["tip"].rpartition("\u00a0: ")[2].split("\u202f")[0])
        axis = next(y for y in axes if y >= dot["y"])
        scales.add(round((axis - dot["y"]) / value, 6))
    assert len(scales) == 1
    assert len(axes) == 6 // {680: 3, 340: 2}[width]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_panel_has_its_line_in_colour_and_all_others_in_grey(width: int) -> None:
    """The line of a panel is drawn once in c1; the five others stand behind it."""
    curves = [layer for layer in spec_of(PANELS.chart(), width)["layer"] if layer["mark"]["type"] == "line"]
    grey, coloured = ({place["line"] for place in layer["data"]["values"]} for layer in curves)
    assert (len(grey), len(coloured)) == (6 * 5, 6)
    tokens = [{place["token"] for place in layer["data"]["values"]} for layer in curves]
    assert tokens == [{"off"}, {"c1"}]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_that_stops_says_when(width: int) -> None:
    """Its last value is not that of the others' last date."""
    texts = seen(BROKEN_PANELS.chart(), width).texts
    assert "novembre 2012" in texts
    assert texts.count("novembre 2013") == 5


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_crosses_a_break(width: int) -> None:
    """As in a chart of few lines; a dashed line stands in each panel, its words once beneath."""
    layers = spec_of(BROKEN_PANELS.chart(), width)["layer"]
    curves = [layer for layer in layers if layer["mark"]["type"] == "line"]
    dashed = [layer["data"]["values"] for layer in layers if "strokeDash" in layer["mark"]]
    assert sorted(map(len, dashed)) == [1, 5]
    for place in dashed[0]:
        for layer in curves:
            names = {one["line"] for one in layer["data"]["values"]}
            for name in names:
                xs = [one["x"] for one in layer["data"]["values"] if one["line"] == name]
                assert not min(xs) < place["x"] < max(xs)
    assert seen(BROKEN_PANELS.chart(), width).texts.count("rupture de série, 2012") == 1
