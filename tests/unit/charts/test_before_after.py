"""One measure at two dates, as two bars from zero."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts.choose import chart_of
from generator.charts.draw import describe
from generator.charts.style import WIDTHS
from generator.values import PartialDate
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import case, over_time
from tests.unit.charts.cases import TWO_DATES
from tests.unit.charts.cases_over_time import FALLEN, TRIPLED
from tests.unit.charts.reading import seen


def test_one_row_at_two_dates_is_a_pair_of_bars() -> None:
    """Between two discs alone in a line nobody sees how much three times is; two rows are dumbbells."""
    one = {"a": ("a", ("10", "20"))}
    assert case("s", SeriesForm.TIME, "S", over_time(one, ("2024", "2025"))).chart().form == "before-after"
    two = one | {"b": ("b", ("20", "30"))}
    assert case("s", SeriesForm.TIME, "S", over_time(two, ("2024", "2025"))).chart().form == "dumbbell"


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_as_long_as_their_values(width: int) -> None:
    """From one zero: 39 is three times as long as 13."""
    before, after = (right - left for left, right in seen(TRIPLED.chart(), width).extents.values())
    assert after / before == pytest.approx(3, abs=0.02)


def test_the_earlier_comes_first_and_the_later_is_marked() -> None:
    """Whichever is larger."""
    points = FALLEN.chart().points
    assert [point.date.text for point in points if point.date] == ["novembre 2010", "novembre 2012"]
    assert [point.highlighted for point in points] == [False, True]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_change_is_said_where_it_may_be_taken(width: int) -> None:
    """In points of a percentage; not between counts, nor across a break, which two bars may stand beside."""
    broken = chart_of(
        replace(TWO_DATES.series, breaks=(PartialDate.parse("2012"),)), TWO_DATES.statistics, "fr"
    )
    assert broken.form == "before-after"
    assert "+8\u00a0pts" in seen(TWO_DATES.chart(), width).texts
    for chart in (TRIPLED.chart(), broken):
        words = seen(chart, width).texts
        assert not [word for word in words if "Écart" in word or "pts" in word]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_title_is_not_said_again(width: int) -> None:
    """The row's name stands above the bars, unless it is the title's."""
    assert "Internautes qui lisent les avis" in seen(TWO_DATES.chart(), width).texts
    assert FALLEN.chart().labels == (FALLEN.chart().title,)
    assert FALLEN.chart().title not in seen(FALLEN.chart(), width).texts


def test_the_description_says_both_dates_and_the_change() -> None:
    """As that of dumbbells does."""
    assert describe(TWO_DATES.chart()) == (
        "Comparaison de deux dates, 2010 et 2012. Internautes qui lisent les avis\u00a0: "
        "68\u202f% (2010), 76\u202f% (2012), écart\u00a0: +8\u00a0pts."
    )
