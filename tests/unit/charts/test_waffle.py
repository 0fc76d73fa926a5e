"""A hundred squares, for one share of a whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.choose import chart_of_statistic
from generator.charts.draw import draw
from generator.charts.squares import COUNT, Squares
from generator.charts.style import WIDTHS
from generator.charts.waffle import filled
from generator.models import Statistic
from generator.vocabularies import SeriesForm, Unit
from tests.unit.charts.building import Case, case, statistic
from tests.unit.charts.counted import ALMOST_ALL, HARDLY_ANY, QUALIFIED_WAFFLE, WAFFLE
from tests.unit.charts.reading import read

SHARES = st.decimals(min_value=0, max_value=100, places=2)


def single(found: Statistic, form: SeriesForm = SeriesForm.BREAKDOWN) -> Case:
    """A series of one point."""
    return case("un", form, "Un", [found])


@pytest.mark.parametrize(
    ("share", "squares", "part"),
    [
        ("0", 0, 0),
        ("62", 62, 0),
        ("62.4", 62, 0),
        ("62.5", 63, 0),
        ("0.4", 0, 0.4),
        ("0.9", 0, 0.9),
        ("1", 1, 0),
        ("99", 99, 0),
        ("99.6", 99, 0.6),
        ("100", 100, 0),
    ],
)
def test_squares_are_rounded_half_up(share: str, squares: int, part: float) -> None:
    """62.5 is 63 squares; below one and above 99 the square in question is filled in part."""
    count, rest = filled(Fraction(share))
    assert (count, float(rest)) == (squares, part)


@given(SHARES)
def test_something_is_never_nothing_nor_almost_all_all(share: Decimal) -> None:
    """No square is empty where something is, none full where something is missing."""
    count, part = filled(Fraction(share))
    assert (count == 0 and part == 0) == (share == 0)
    assert (count == COUNT) == (share == COUNT)
    assert abs(count + part - Fraction(share)) <= Fraction(1, 2)


@given(st.floats(min_value=0.001, max_value=0.999))
def test_a_part_can_be_told_from_nothing_and_from_all(share: float) -> None:
    """A sixth of the square at least is filled, and a sixth at least is not."""
    path = Squares(24, 3).part(0, share)
    across = float(path.split("h")[1].split("q")[0])
    corners = 2 * 2
    assert 4 - 1e-3 <= across + corners <= 20 + 1e-3


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("series", [HARDLY_ANY, ALMOST_ALL])
def test_a_part_lies_on_an_empty_square(series: Case, width: int) -> None:
    """What is missing of the square is seen as missing."""
    chart = series.chart()
    drawing = read(draw(chart, width))
    (outlines,) = drawing.outlines.values()
    assert outlines + drawing.rest == COUNT + 1


@pytest.mark.parametrize(
    "other",
    [
        statistic("s", "-6", "en un an"),
        statistic("s", "130", "en un an"),
        statistic("s", "8", "en un an", unit=Unit.POINTS),
        statistic("s", "9", "en un an", unit=Unit.MULTIPLIER),
        statistic("s", "62", "des clients", unit=Unit.COUNT),
        statistic("s", "3/5", "la note", unit=Unit.SCORE),
    ],
)
def test_what_is_no_share_fills_no_squares(other: Statistic) -> None:
    """A fall, a growth beyond the whole, points, times, counts and scores stay a big number."""
    assert single(other).chart().form == "number"


@pytest.mark.parametrize("form", [SeriesForm.COMPARISON, SeriesForm.PROFILE, SeriesForm.TIME])
def test_a_percentage_that_may_be_a_change_fills_no_squares(form: SeriesForm) -> None:
    """Only forms whose percentages are parts of a whole say that there is one: +40 % is no share."""
    assert single(statistic("s", "40", "de hausse en un an"), form).chart().form == "number"


def test_a_figure_in_a_text_stays_a_big_number() -> None:
    """Squares are for a series, whose title says what the share means."""
    assert chart_of_statistic(WAFFLE.statistics["heure"], "fr").form == "number"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_qualifier_keeps_its_word(width: int) -> None:
    """Twenty squares are filled, and the words say that it is more."""
    drawing = read(draw(QUALIFIED_WAFFLE.chart(), width))
    assert "plus de" in drawing.texts
    assert set(drawing.outlines.values()) == {20}


def test_a_long_sentence_stands_below_on_a_phone() -> None:
    """Beside the squares it would leave a hole below them; the figure stays beside."""
    words = read(draw(QUALIFIED_WAFFLE.chart(), 340)).words
    (sentence,) = (word for word in words if word.text.startswith("des Français"))
    (figure,) = (word for word in words if word.text == "20\u202f%")
    assert sentence.x == 0
    assert figure.x > 150
    (short,) = (word for word in read(draw(WAFFLE.chart(), 340)).words if word.text.startswith("des clients"))
    assert short.x == figure.x


@pytest.mark.parametrize("width", WIDTHS)
def test_a_group_is_said(width: int) -> None:
    """Of whom the one figure is, where the series names a group."""
    found = case("g", SeriesForm.BREAKDOWN, "G", [statistic("s", "62", "attendent")], groups=["clients"])
    assert "attendent – clients" in read(draw(found.chart(), width)).texts


def test_the_base_is_said_once() -> None:
    """Beside the squares, unless the subtitle says it."""
    chart = WAFFLE.chart()
    assert any(text.startswith("Base\u00a0:") for text in read(draw(chart, 680)).texts)
    said = replace(chart, subtitle=chart.points[0].base)
    assert not any("Base" in text for text in read(draw(said, 680)).texts)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("form", "value"), [("waffle", "62"), ("number", "62"), ("pictogram", "3/4")])
def test_what_a_title_says_is_not_said_again(form: str, value: str, width: int) -> None:
    """The figure is larger instead; who does not see it is told all the same."""
    unit = Unit.RATIO if form == "pictogram" else Unit.PERCENT
    card = chart_of_statistic(
        statistic("un", value, ("des clients attendent", "of customers wait"), unit=unit), "fr"
    )
    chart = replace(card, form=form)
    whole, bare = (read(draw(one, width)) for one in (chart, replace(chart, titled=True)))
    assert "attendent" in " ".join(whole.texts)
    assert "attendent" not in " ".join(bare.texts)
    assert chart.points[0].figure in " ".join(bare.texts)
    assert bare.description == whole.description
