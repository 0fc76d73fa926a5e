"""Rows by columns, for values that no axis may hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.charts.chart import Chart
from generator.charts.choose import chart_of
from generator.charts.draw import describe
from generator.charts.style import WIDTHS
from generator.values import Amount
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import case, statistic, words
from tests.unit.charts.cases_without_axis import MATRIX, SHOPS
from tests.unit.charts.reading import seen


def chart(labels: Sequence[str], groups: Sequence[str | None], unit: Unit = Unit.PERCENT) -> Chart:
    """Shares of as many bases as there are labels."""
    found = [
        statistic(f"s{place}", str(10 + place), label, unit=unit, base=label)
        for place, label in enumerate(labels)
    ]
    made = case("c", SeriesForm.COMPARISON, "C", found, labels=labels)
    points = tuple(
        replace(point, group=words(group) if group else None)
        for point, group in zip(made.series.points, groups, strict=True)
    )
    return chart_of(replace(made.series, points=points), made.statistics, "fr")


def test_labels_and_groups_that_cross_are_rows_and_columns() -> None:
    """Two labels at least, most of them with a value in each group."""
    assert chart("aabb", "xyxy").form == "matrix"
    assert chart("aab", "xyx").form == "matrix"


@pytest.mark.parametrize(
    ("labels", "groups"),
    [
        ("aa", "xy"),
        ("ab", "xy"),
        ("aab", "xxy"),
        ("aabcd", "xyxyz"),
        ("aabb", ["x", "y", "x", None]),
        ("aaaaab", "vwxyzv"),
        ("aabb", ["x", "Anticonstitutionnellement", "x", "y"]),
    ],
    ids=[
        "one row",
        "no row with two",
        "a cell twice",
        "mostly empty",
        "a value without",
        "too many columns",
        "a long head",
    ],
)
def test_what_does_not_cross_is_no_matrix(labels: Sequence[str], groups: Sequence[str | None]) -> None:
    """Nor what a phone has no room for."""
    assert chart(labels, groups).form in {"cards", "facts", "grouped"}


def test_ranks_are_cards() -> None:
    """The largest number is the last rank."""
    assert chart("aabb", "xyxy", Unit.RANK).form == "cards"


def test_the_largest_of_each_row_is_marked() -> None:
    """Where a row has one: the point is to see it change sides."""
    assert [(point.group, point.text) for point in MATRIX.chart().points if point.highlighted] == [
        ("Facebook", "46\u202f%"),
        ("Twitter", "32\u202f%"),
        ("Twitter", "81\u202f%"),
    ]


@pytest.mark.parametrize(
    "other", [{"base": words("acheteurs")}, {"unit": Unit.RATIO}], ids=["people", "unit"]
)
def test_nothing_is_marked_where_a_row_does_not_compare(other: dict[str, object]) -> None:
    """A row without a mark among others would be taken for a draw."""
    assert _marked("service-17-1", other) == []


@pytest.mark.parametrize(
    "other", [{"value": Amount.parse("46")}, {"qualifier": Qualifier.ABOUT}], ids=["as large", "rough"]
)
def test_who_does_not_lead_is_not_marked(other: dict[str, object]) -> None:
    """Of two that are equal, or about which too little is known."""
    assert _marked("service-17-1", other) == ["Lieu des conversations", "Sites concernés"]


def _marked(changed: str, other: dict[str, object]) -> list[str]:
    """The rows in which a value is marked, when one statistic is another."""
    statistics = dict(MATRIX.statistics)
    statistics[changed] = replace(statistics[changed], **other)  # type: ignore[arg-type]
    found = chart_of(MATRIX.series, statistics, "fr")
    assert found.form == "matrix"
    return [point.label for point in found.points if point.highlighted]


@pytest.mark.parametrize("width", WIDTHS)
def test_values_stand_beneath_their_heads(width: int) -> None:
    """In columns that start where their heads do, a dash where nothing is known."""
    found = seen(MATRIX.chart(), width)
    head_at = {word.text: word.x for word in found.words if word.text in MATRIX.chart().groups}
    for point in MATRIX.chart().points:
        assert {word.x for word in found.words if word.text == point.text} == {head_at[point.group or ""]}
    dashes = [word.x for word in found.words if word.text == "–"]
    assert dashes == [head_at["Twitter"]]


@pytest.mark.parametrize("width", WIDTHS)
def test_units_and_qualifiers_are_in_words(width: int) -> None:
    """As on cards."""
    texts = seen(SHOPS.chart(), width).texts
    assert {"12 caisses", "moins de 5 minutes", "3\u00a0sur\u00a04"} <= set(texts)


def test_the_description_goes_row_by_row() -> None:
    """Each label with its values."""
    said = describe(MATRIX.chart())
    assert said.startswith(
        "Tableau croisé\u00a0: Facebook, Twitter. Y cherchent un service client (consommateurs)"
    )
    assert "Lieu des conversations\u00a0: 31\u202f% (Facebook), 32\u202f% (Twitter)\u202f; " in said
