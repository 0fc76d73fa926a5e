"""Persons or discs of which some are filled, for ratios of small wholes."""

from __future__ import annotations

import pytest

from generator.charts.choose import chart_of_statistic
from generator.charts.draw import draw
from generator.charts.style import WIDTHS
from generator.vocabularies import Audience, Qualifier, SeriesForm, Unit
from tests.unit.charts.building import CLIENTS, DECIDERS, case, statistic
from tests.unit.charts.counted import DISCS_BY_TRADE, HALF, PERSONS, PERSONS_BY_CHANNEL
from tests.unit.charts.reading import read


@pytest.mark.parametrize("value", ["0/2", "1/2", "3/4", "10/10"])
def test_a_ratio_alone_is_drawn(value: str) -> None:
    """In a text as in a series of one point."""
    ratio = statistic("s", value, "des clients", unit=Unit.RATIO)
    assert chart_of_statistic(ratio, "fr").form == "pictogram"
    assert case("c", SeriesForm.COMPARISON, "C", [ratio]).chart().form == "pictogram"


@pytest.mark.parametrize("value", ["1/100", "2,5/10", "1/11", "12/10", "-1/3", "1/1", "3/3,5"])
def test_what_cannot_be_counted_stays_a_big_number(value: str) -> None:
    """Large wholes, parts of persons, more than all."""
    ratio = statistic("s", value, "des clients", unit=Unit.RATIO)
    assert chart_of_statistic(ratio, "fr").form == "number"


def test_a_score_is_no_ratio() -> None:
    """3/5 stars are not three persons of five."""
    assert chart_of_statistic(statistic("s", "3/5", "la note", unit=Unit.SCORE), "fr").form == "number"


def test_rows_have_one_whole() -> None:
    """1 in 2 beside 3 in 4 would look like less than half as many: bars measure both."""
    mixed = [statistic(value, value, value, unit=Unit.RATIO) for value in ("1/2", "3/4")]
    assert case("m", SeriesForm.COMPARISON, "M", mixed).chart().form == "bars"


def test_rows_have_one_base() -> None:
    """Customers and companies are not counted in one picture."""
    mixed = [
        statistic(value, value, value, unit=Unit.RATIO, base=base)
        for value, base in (("1/4", "clients"), ("3/4", "entreprises"))
    ]
    assert case("m", SeriesForm.COMPARISON, "M", mixed).chart().form == "cards"


def test_rows_are_not_grouped() -> None:
    """Two groups a label are grouped bars."""
    ratios = [statistic(value, value, "oui", unit=Unit.RATIO) for value in ("1/4", "3/4")]
    grouped = case("g", SeriesForm.COMPARISON, "G", ratios, groups=[CLIENTS, DECIDERS])
    assert grouped.chart().form == "grouped"


def test_dates_go_on_an_axis() -> None:
    """Two dates of one ratio are two bars."""
    waves = [
        statistic(date, value, "oui", unit=Unit.RATIO, period=date)
        for date, value in (("2010", "1/4"), ("2012", "3/4"))
    ]
    assert case("d", SeriesForm.TIME, "D", waves).chart().form == "before-after"


@pytest.mark.parametrize(
    ("audience", "people"),
    [(Audience.CUSTOMERS, True), (Audience.EXPERTS, True), (Audience.COMPANIES, False), (None, False)],
)
def test_persons_stand_for_persons(audience: Audience | None, people: bool) -> None:  # noqa: FBT001 - drawn
    """A company, a site, a question is a disc; so is what nobody says is a person."""
    ratio = statistic("s", "1/3", "oui", unit=Unit.RATIO, audience=audience)
    drawing = read(draw(chart_of_statistic(ratio, "fr"), 680))
    assert set(drawing.outlines.values()) == {2 if people else 1}


def test_rows_of_persons_and_companies_are_discs() -> None:
    """One figure for all rows, so that they compare."""
    mixed = [
        statistic(value, value, value, unit=Unit.RATIO, audience=audience)
        for value, audience in (("1/4", Audience.CUSTOMERS), ("3/4", Audience.COMPANIES))
    ]
    drawing = read(draw(case("m", SeriesForm.COMPARISON, "M", mixed).chart(), 680))
    assert sorted(drawing.outlines.values()) == [1, 3]


@pytest.mark.parametrize("width", WIDTHS)
def test_more_than_half_is_not_said_to_be_half(width: int) -> None:
    """One of two is filled, and the words before the figure say that it is more."""
    drawing = read(draw(HALF.chart(), width))
    assert "plus d’" in drawing.texts
    assert "un\u00a0sur\u00a0deux" in drawing.texts


@pytest.mark.parametrize("width", WIDTHS)
def test_a_row_keeps_the_sign_of_its_qualifier(width: int) -> None:
    """Five of ten are filled where there are more than five, and its value says so."""
    assert ">\u202f5\u00a0sur\u00a010" in read(draw(PERSONS_BY_CHANNEL.chart(), width)).texts


def test_the_largest_comes_first() -> None:
    """As in bars; the largest is marked."""
    points = DISCS_BY_TRADE.chart().points
    assert [int(point.amount.number) for point in points] == [3, 1, 0]
    assert [point.highlighted for point in points] == [True, False, False]


@pytest.mark.parametrize("width", WIDTHS)
def test_persons_stay_on_the_canvas(width: int) -> None:
    """Ten have room at both widths."""
    (extent,) = read(draw(PERSONS.chart(), width)).extents.values()
    assert 0 <= extent[0] < extent[1] <= 0.65 * width


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_every_qualifier_is_read(qualifier: Qualifier) -> None:
    """The words around the figure are those of the text."""
    ratio = statistic("s", "2/3", "des clients", unit=Unit.RATIO, qualifier=qualifier)
    chart = chart_of_statistic(ratio, "fr")
    (point,) = chart.points
    before = point.text.removesuffix(point.figure).strip(" ")
    assert before
    assert before in read(draw(chart, 340)).texts
