"""Numbered discs, for ranks of one ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.charts.chart import Chart
from generator.charts.choose import chart_of
from generator.charts.draw import draw, spec_of
from generator.charts.style import WIDTHS
from generator.charts.table import table
from generator.values import PartialDate
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import Case, case, statistic, words
from tests.unit.charts.counted import RANKS, RANKS_APART, RANKS_BY_GROUP, RANKS_OVER_TIME, RANKS_THAT_LEAVE
from tests.unit.charts.reading import read

LISTS = {"2010": "ABC", "2012": "AB", "2014": "CAB"}


def ranks(
    *rows: tuple[str, str, str | None],
    groups: Sequence[str] = (),
    qualifier: Qualifier | None = None,
    bases: Sequence[str] = ("marques",),
) -> Case:
    """A ranking of (name, rank, date)."""
    found = [
        statistic(
            f"s{place}",
            rank,
            name,
            unit=Unit.RANK,
            period=date,
            qualifier=qualifier,
            base=bases[place % len(bases)],
        )
        for place, (name, rank, date) in enumerate(rows)
    ]
    return case("r", SeriesForm.RANKING, "R", found, groups=groups)


def lines(chart: Chart, width: int = 680) -> list[dict[str, object]]:
    """The lines that join discs."""
    found = [
        layer["data"]["values"] for layer in spec_of(chart, width)["layer"] if layer["mark"]["type"] == "rule"
    ]
    return [line for layer in found for line in layer]


def test_one_list_is_in_the_order_of_rank() -> None:
    """Whatever the order of the file; the first is marked."""
    chart = ranks(("B", "2", None), ("C", "3", None), ("A", "1", None)).chart()
    assert [point.label for point in chart.points] == ["A", "B", "C"]
    assert [point.highlighted for point in chart.points] == [True, False, False]


def test_percentages_stay_bars() -> None:
    """`form: ranking` with values says by how much; discs would hide it."""
    shares = [statistic(value, value, value) for value in ("40", "30")]
    assert case("r", SeriesForm.RANKING, "R", shares).chart().form == "bars"


@pytest.mark.parametrize("form", sorted(set(SeriesForm) - {SeriesForm.RANKING, SeriesForm.CUSTOM}))
def test_ranks_elsewhere_stay_cards(form: SeriesForm) -> None:
    """Only a ranking says that its ranks are of one list."""
    assert chart_of(replace(RANKS.series, form=form), RANKS.statistics, "fr").form == "cards"


def test_ranks_of_other_rankings_stay_cards() -> None:
    """First of the banks and second of the shops are in no one list."""
    assert ranks(("A", "1", None), ("B", "2", None), bases=["banques", "magasins"]).chart().form == "cards"


@pytest.mark.parametrize("rank", ["0", "1,5", "-1", "100"])
def test_what_is_no_rank_that_fits_a_disc_stays_cards(rank: str) -> None:
    """Ranks are whole, from one, of two digits at most."""
    assert ranks(("A", "1", None), ("B", rank, None)).chart().form == "cards"


def test_an_inexact_rank_stays_a_card() -> None:
    """What is about the third place needs its word."""
    assert ranks(("A", "1", None), ("B", "3", None), qualifier=Qualifier.ABOUT).chart().form == "cards"


def test_one_list_is_of_one_date() -> None:
    """First in 2010 and second in 2012 stand under their dates, in two lists."""
    assert ranks(("A", "1", "2010"), ("B", "2", "2012")).chart().form == "ranking"
    texts = read(draw(ranks(("A", "1", "2010"), ("B", "2", "2012")).chart(), 680)).texts
    assert {"2010", "2012"} <= set(texts)


def test_ranks_that_are_not_known_are_not_drawn() -> None:
    """Only those that are known, with dots where some are missing."""
    chart = RANKS_APART.chart()
    drawing = read(draw(chart, 680))
    assert sorted(drawing.discs) == sorted(drawing.tips)
    assert len(drawing.discs) == 4
    assert _dots(chart) == 3
    assert _dots(RANKS.chart()) == 0


def _dots(chart: Chart) -> int:
    layers = spec_of(chart, 680)["layer"]
    return Counter(place["token"] for layer in layers for place in layer["data"]["values"])["ax"]


def test_names_are_followed_from_date_to_date() -> None:
    """The one that ends first is marked in every column, its line lies on top, names stand by the last."""
    chart = RANKS_OVER_TIME.chart()
    assert {point.label for point in chart.points if point.highlighted} == {"Joindre un humain"}
    assert chart.labels[0] == "Joindre un humain"
    assert [line["token"] for line in lines(chart)] == ["n"] * 8 + ["c1"] * 2


def test_dashes_join_where_a_rank_is_not_known() -> None:
    """Of B nothing is known in 2012: its discs of 2010 and 2014 are its own, with no more said between."""
    chart = ranks(
        ("A", "1", "2010"),
        ("B", "2", "2010"),
        ("A", "1", "2012"),
        ("A", "1", "2014"),
        ("B", "2", "2014"),
    ).chart()
    assert chart.form == "ranking"
    (dashed,) = (layer for layer in spec_of(chart, 680)["layer"] if "strokeDash" in layer["mark"])
    assert len(lines(chart)) == 2 + len(dashed["data"]["values"])


@pytest.mark.parametrize("width", WIDTHS)
def test_dashes_go_through_no_disc_of_another(width: int) -> None:
    """C goes from third to first past a list without it, in which straight on would be second."""
    rows = [(name, str(rank), year) for year, names in LISTS.items() for rank, name in enumerate(names, 1)]
    chart = ranks(*rows).chart()
    (layer,) = (layer for layer in spec_of(chart, width)["layer"] if "strokeDash" in layer["mark"])
    before, after = layer["data"]["values"]
    assert (before["x2"], before["y2"]) == (after["x"], after["y"])
    crossed = [y for x, y in read(draw(chart, width)).discs.values() if abs(x - before["x2"]) < 1]
    assert len(crossed) == 2
    assert all(abs(y - before["y2"]) > 20 for y in crossed)


def test_nothing_joins_across_a_break() -> None:
    """Where the question changed ranks are not those of one ranking."""
    broken = replace(RANKS_OVER_TIME.series, breaks=(PartialDate.parse("2024"),))
    assert chart_of(broken, RANKS_OVER_TIME.statistics, "fr").form == "cards"


def test_two_names_at_one_rank_do_not_hide_one_another() -> None:
    """Equal ranks have a row each in one list; between lists they would be one disc."""
    tied = [("A", "1", "2010"), ("B", "1", "2010"), ("A", "1", "2012"), ("B", "2", "2012")]
    assert ranks(*tied).chart().form == "cards"
    assert ranks(*[(name, rank, None) for name, rank, _ in tied[:2]]).chart().form == "ranking"


def test_one_name_twice_in_one_list_stays_cards() -> None:
    """A name has one rank a list."""
    assert ranks(("A", "1", None), ("A", "2", None)).chart().form == "cards"


def test_more_than_five_lists_stay_cards() -> None:
    """Six columns have no room on a phone."""
    years = [str(year) for year in range(2010, 2016)]
    assert ranks(*[("A", "1", year) for year in years[:5]]).chart().form == "ranking"
    assert ranks(*[("A", "1", year) for year in years]).chart().form == "cards"


def test_headings_that_a_phone_has_no_room_for_stay_cards() -> None:
    """Words of headings are never cut, nor set on one another."""
    quarters = ["Professionnels", "Particuliers", "Associations", "Administrations"]
    named = ranks(*[("A", "1", None)] * 4, groups=quarters)
    assert named.chart().form == "cards"


def test_a_point_without_group_among_groups_stays_cards() -> None:
    """It would stand under no heading."""
    loose = RANKS_BY_GROUP.series.points[0]
    points = (replace(loose, group=None), *RANKS_BY_GROUP.series.points[1:])
    assert (
        chart_of(replace(RANKS_BY_GROUP.series, points=points), RANKS_BY_GROUP.statistics, "fr").form
        == "cards"
    )


def test_groups_stay_in_the_order_given() -> None:
    """Also where the first name of all is not in each: columns of drawing and table are as typed."""
    groups = ["Jeunes", "Adultes", "Aînés"]
    columns = ("AB", "BC", "CA")
    rows = [(name, str(rank), None) for names in columns for rank, name in enumerate(names, 1)]
    chart = ranks(*rows, groups=[group for group in groups for _ in "12"]).chart()
    assert chart.groups == table(chart).header[1:] == tuple(groups)
    heads = [word for word in read(draw(chart, 680)).words if word.text in groups]
    assert [word.text for word in sorted(heads, key=lambda word: word.x)] == groups
    assert {point.label for point in chart.points if point.highlighted} == {"C"}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("series", [RANKS_THAT_LEAVE, RANKS_BY_GROUP])
def test_every_name_is_read_once(series: Case, width: int) -> None:
    """Beside the last list; who is gone beside the first, or below with the ranks it had."""
    chart = series.chart()
    texts = read(draw(chart, width)).texts
    assert all(sum(label in text for text in texts) == 1 for label in chart.labels)


def test_who_is_gone_is_told_below_where_there_is_no_room() -> None:
    """With the date of its rank, since no line leads to it."""
    texts = read(draw(RANKS_THAT_LEAVE.chart(), 340)).texts
    assert "Fidélité récompensée\u00a0: nᵒ\u00a02 (2021)" in texts
    assert "Fidélité récompensée" in read(draw(RANKS_THAT_LEAVE.chart(), 680)).texts


def test_dates_are_columns_of_the_table() -> None:
    """As in the drawing; a rank that is not known is a dash."""
    found = table(replace(RANKS_THAT_LEAVE.chart(), points=RANKS_THAT_LEAVE.chart().points[:8]))
    assert found.header[0] == "Date"
    assert table(RANKS_BY_GROUP.chart()).header == ("Intitulé", "Clients", "Décideurs")


def test_a_rank_has_no_change_and_no_ticks() -> None:
    """The difference of two ranks measures nothing."""
    two = ranks(("A", "1", "2010"), ("B", "2", "2010"), ("A", "2", "2012"), ("B", "1", "2012")).chart()
    assert two.form == "ranking"
    assert (two.changes, two.ticks) == ((), ())


def test_a_base_of_its_own_for_each_group_needs_a_caveat() -> None:
    """What customers and what companies put first: two rankings side by side, and a word on it."""
    two = ranks(
        ("A", "1", None),
        ("B", "1", None),
        groups=["Clients", "Entreprises"],
        bases=["clients", "entreprises"],
    )
    assert two.chart().form == "cards"
    said = replace(two.series, caveat=words("Deux enquêtes."))
    assert chart_of(said, two.statistics, "fr").form == "ranking"
