"""A slope says that rows overtake one another, and joins nothing that may not be compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.charts.choose import chart_of
from generator.charts.draw import spec_of
from generator.charts.glyphs import roomy
from generator.charts.style import NARROW, WIDTHS
from generator.values import PartialDate
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import Words, case, over_time, words
from tests.unit.charts.cases_over_time import CLOSE_CROSSING, CROSSING
from tests.unit.charts.reading import seen

AXES = {"ax"}


def form(rows: Mapping[str, tuple[str, str | None]], dates: tuple[str, str] = ("2024", "2025")) -> str:
    """The form of rows at two dates."""
    named: dict[str, tuple[Words, tuple[str, str | None]]] = {
        row: (row, values) for row, values in rows.items()
    }
    return case("s", SeriesForm.TIME, "S", over_time(named, dates)).chart().form


def test_rows_that_overtake_are_a_slope() -> None:
    """From two to six of them."""
    assert form({"a": ("10", "30"), "b": ("20", "25")}) == "slope"
    assert form({row: (str(10 + place), str(30 - place)) for place, row in enumerate("abcdef")}) == "slope"


def test_rows_in_one_order_are_dumbbells() -> None:
    """Lines that do not cross say nothing that dumbbells with their changes do not say better."""
    assert form({"a": ("10", "20"), "b": ("20", "30")}) == "dumbbell"
    assert form({"a": ("10", "20"), "b": ("10", "30")}) == "dumbbell"


def test_one_row_and_seven_rows_are_no_slope() -> None:
    """One has nothing to overtake; the names of seven do not stand beside one another."""
    assert form({"a": ("10", "20")}) == "before-after"
    assert (
        form({row: (str(10 + place), str(30 - place)) for place, row in enumerate("abcdefg")}) == "dumbbell"
    )


def test_a_row_without_one_of_its_dates_makes_dumbbells() -> None:
    """A line needs both ends."""
    assert form({"a": ("10", "30"), "b": ("20", "25"), "c": ("20", None)}) == "dumbbell"


def test_no_slope_across_a_break() -> None:
    """Where question, base or mode changed, no line says that something rose; nor is a change computed."""
    broken = replace(CROSSING.series, breaks=(PartialDate.parse("2025"),))
    chart = chart_of(broken, CROSSING.statistics, "fr")
    assert (chart.form, chart.changes) == ("dumbbell", ())


@pytest.mark.parametrize(
    "other",
    [
        {"qualifier": Qualifier.ABOUT},
        {"base": words("acheteurs"), "indicator": "canaux"},
        {"study": "autre-etude"},
        {"geography": "BE"},
    ],
)
def test_no_line_between_what_differs(other: dict[str, object]) -> None:
    """One value that is rough, or of other people, another place or another study, and no row is joined."""
    statistics = dict(CROSSING.statistics)
    statistics["visio-2025"] = replace(statistics["visio-2025"], **other)  # type: ignore[arg-type]
    assert chart_of(CROSSING.series, statistics, "fr").form != "slope"


def test_counts_may_cross_without_a_change() -> None:
    """Differences are taken in points of percentages; a line may join two counts of one thing."""
    counts = {
        name: replace(one, unit=Unit.COUNT, noun=words("appels")) for name, one in CROSSING.statistics.items()
    }
    chart = chart_of(CROSSING.series, counts, "fr")
    assert (chart.form, chart.changes) == ("slope", ())


def test_what_rose_most_is_marked() -> None:
    """In its colour, thicker, and in bold; rows are read as they end."""
    chart = CROSSING.chart()
    assert {point.label for point in chart.points if point.highlighted} == {"Messagerie instantanée"}
    assert chart.labels[:3] == ("Courriel", "Téléphone", "Messagerie instantanée")
    assert [change.text for change in chart.changes][2] == "+17\u00a0pts"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("found", [CROSSING, CLOSE_CROSSING], ids=["crossing", "close"])
def test_values_and_names_do_not_touch(found: object, width: int) -> None:
    """At the left values stand 19 px apart, at the right names with theirs."""
    chart = found.chart()  # type: ignore[attr-defined]
    drawing = seen(chart, width)
    values = [word for word in drawing.words if word.text in {point.text for point in chart.points}]
    for side in (min(word.x for word in values), max(word.x for word in values)):
        heights = sorted(word.y for word in values if word.x == side)
        assert len(heights) == len(chart.labels)
        assert all(later - earlier >= 18.99 for earlier, later in pairwise(heights))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_columns_stand_on_zero(width: int) -> None:
    """Heights are those of the values, from zero: no slope is made steeper than it is."""
    layers = spec_of(CROSSING.chart(), width)["layer"]
    dots = [
        place for layer in layers if layer["mark"]["type"] == "point" for place in layer["data"]["values"]
    ]
    axis = next(place for layer in layers for place in layer["data"]["values"] if place["token"] in AXES)
    heights = {place["tip"].rpartition(" ")[2].split("\u202f")[0]: axis["y"] - place["y"] for place in dots}
    assert all(height / heights["74"] == pytest.approx(int(value) / 74) for value, height in heights.items())


@pytest.mark.parametrize("width", WIDTHS)
def test_dates_do_not_touch(width: int) -> None:
    """Long ones take two lines over columns that stand close."""
    words = {word.text: word for word in seen(CLOSE_CROSSING.chart(), width).words}
    first, last = words["novembre 2010"], words["novembre 2012"]
    widest = roomy(last.text if last.lines == 1 else "novembre", 14, bold=True)
    assert last.x - first.x >= widest


def test_a_change_stands_below_its_value_on_a_phone() -> None:
    """So that the words of a row take two lines rather than three, and stay close to their line."""
    found = {word.text: word for word in seen(CROSSING.chart(), NARROW).words}
    value, change = found["58\u202f%"], found["+17\u00a0pts"]
    assert change.x == value.x
    assert change.y - value.y == pytest.approx(18, abs=1)
    assert found["Messagerie instantanée"].y == pytest.approx(value.y, abs=1)
