"""A whole in a hundred squares, for rules of thumb."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.charts.draw import draw, spec_of
from generator.charts.style import WIDTHS
from generator.vocabularies import Qualifier, SeriesForm
from tests.unit.charts.building import case, statistic
from tests.unit.charts.counted import RULE, RULE_OF_FOUR, UNEQUAL_RULE
from tests.unit.charts.reading import read


def form_of(values: Sequence[str], bases: Sequence[str | None], qualifier: Qualifier | None = None) -> str:
    """The form of a rule with these parts."""
    parts = [
        statistic(f"s{place}", value, f"partie {place}", base=base, qualifier=qualifier)
        for place, (value, base) in enumerate(zip(values, bases, strict=True))
    ]
    return case("r", SeriesForm.RULE, "R", parts).chart().form


def test_two_to_four_parts_of_one_whole() -> None:
    """20 and 80 of the same people are a rule."""
    assert form_of(["20", "80"], ["clients"] * 2) == "rule"
    assert form_of(["40", "30", "20", "10"], ["clients"] * 4) == "rule"


def test_more_parts_than_colours_are_bars() -> None:
    """Four colours are told apart, a fifth is not."""
    assert form_of(["40", "30", "10", "10", "10"], ["clients"] * 5) == "bars"


@pytest.mark.parametrize(
    "values", [["20", "70"], ["60", "60"], ["0", "100"], ["99,5", "0,5"], ["-10", "110"]]
)
def test_parts_that_do_not_make_a_hundred_squares_are_bars(values: list[str]) -> None:
    """Something missing, something twice, nothing, or less than a square: no square would be true."""
    assert form_of(values, ["clients"] * 2) == "bars"


def test_parts_of_two_wholes_are_not_one() -> None:
    """20 % of the customers and 80 % of the sales make no hundred."""
    assert form_of(["20", "80"], ["clients", "ventes"]) == "cards"


def test_parts_in_groups_are_no_rule() -> None:
    """Two groups are two wholes, and grouped bars name them."""
    parts = [statistic(value, value, "oui", base="clients") for value in ("20", "80")]
    grouped = case("r", SeriesForm.RULE, "R", parts, groups=["Femmes", "Hommes"])
    assert grouped.chart().form == "grouped"


def test_a_whole_must_be_named() -> None:
    """Without a base nobody knows whether there is one whole; bars claim less."""
    assert form_of(["20", "80"], [None, None]) == "bars"


def test_inexact_parts_are_bars() -> None:
    """What is about 90 fills no squares that can be counted."""
    assert form_of(["10", "90"], ["clients"] * 2, Qualifier.ABOUT) == "bars"


@pytest.mark.parametrize("width", WIDTHS)
def test_squares_follow_the_order_given(width: int) -> None:
    """1, 9, 90 are said, filled and named in that order, from the top."""
    drawing = read(draw(UNEQUAL_RULE.chart(), width))
    assert list(drawing.outlines.values()) == [1, 9, 90]
    values = [word for word in drawing.words if word.text.endswith("%")]
    assert [word.text for word in sorted(values, key=lambda word: word.y)] == [
        "1\u202f%",
        "9\u202f%",
        "90\u202f%",
    ]


@pytest.mark.parametrize("chart", [RULE.chart(), UNEQUAL_RULE.chart(), RULE_OF_FOUR.chart()])
def test_the_largest_part_has_the_first_colour(chart: object) -> None:
    """As in every chart the eye goes to the first colour; each other part has one of its own."""
    shapes = spec_of(chart, 680)["layer"][0]["data"]["values"]  # type: ignore[arg-type]
    by_token = {shape["token"]: shape for shape in shapes}
    assert len(by_token) == len(shapes)
    assert by_token["c1"] == max(shapes, key=lambda shape: str(shape["outline"]).count("M"))


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_do_not_touch(width: int) -> None:
    """A value and its name are one block; the next begins below it."""
    drawing = read(draw(RULE_OF_FOUR.chart(), width))
    words = sorted(
        (word for word in drawing.words if not word.text.startswith("Base")), key=lambda word: word.y
    )
    assert [word.text.endswith("%") for word in words] == [True, False] * 4
    ends = [word.y + (word.lines - 1) * 18 for word in words]
    assert all(later.y - end >= 14 for end, later in zip(ends, words[1:], strict=False))
