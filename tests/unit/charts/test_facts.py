"""Figures that share no axis, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.charts.chart import Chart
from generator.charts.choose import chart_of
from generator.charts.style import NARROW, WIDE, WIDTHS
from generator.charts.table import table
from generator.vocabularies import SeriesForm, Unit
from tests.unit.charts.building import case, statistic, words
from tests.unit.charts.cases_without_axis import DELAYS, SEVEN
from tests.unit.charts.reading import seen


def chart(groups: Sequence[str | None], unit: Unit = Unit.PERCENT) -> Chart:
    """As many figures, each of a base of its own."""
    labels = [f"L{place}" for place in range(len(groups))]
    found = [statistic(label, "10", label, unit=unit, base=label) for label in labels]
    made = case("c", SeriesForm.COMPARISON, "C", found, labels=labels)
    points = tuple(
        replace(point, group=words(group) if group else None)
        for point, group in zip(made.series.points, groups, strict=True)
    )
    return chart_of(replace(made.series, points=points), made.statistics, "fr")


def test_groups_of_several_are_headings() -> None:
    """One of them at least has two figures; else a group is a part of its figure's name."""
    assert chart("xxy").form == "facts"
    assert chart("xyz").form == "cards"
    assert chart(["x", "x", "y", None]).form == "cards"
    assert chart("xxx").form == "cards"
    assert chart("xxy", Unit.RANK).form == "cards"


def test_more_than_six_are_listed() -> None:
    """Cards are for what is taken in at a glance."""
    assert chart([None] * 6).form == "cards"
    assert chart([None] * 7).form == "facts"


def test_those_of_a_group_stand_together() -> None:
    """In the order of their first, whatever the order in the file."""
    assert [(point.group, point.label) for point in chart("xyx").points] == [
        ("x", "L0"),
        ("x", "L2"),
        ("y", "L1"),
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_heading_stands_once_over_its_figures(width: int) -> None:
    """Level with the first of them, or above it on a phone."""
    found = {word.text: word for word in seen(DELAYS.chart(), width).words}
    firsts = {point.group or "": point for point in reversed(DELAYS.chart().points)}
    for group, point in firsts.items():
        assert [word.text for word in seen(DELAYS.chart(), width).words].count(group) == 1
        down = found[point.text].y - found[group].y
        assert down < 2 if width == WIDE else 20 < down < 40


def test_figures_and_words_are_columns() -> None:
    """Beside one another; on a phone each figure is above its words."""
    for width, columns in ((WIDE, 2), (NARROW, 1)):
        found = {word.text: word.x for word in seen(SEVEN.chart(), width).words}
        assert len({found[point.text] for point in SEVEN.chart().points}) == 1
        assert len(set(found.values())) == columns


def test_the_table_says_the_group_in_a_column() -> None:
    """A column for each group would be empty but for a few cells."""
    found = table(DELAYS.chart())
    assert found.header == ("Intitulé", "Groupe", "Valeur")
    assert found.rows[0] == ("Une réponse immédiate, selon un observatoire", "Attendu", "84\u202f%")
    assert found.statistics[0, 2] == "immediate"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_heading_makes_room_for_itself(width: int) -> None:
    """A section is as high as its heading, where that has more lines than its figure."""
    long = "Ce que les entreprises ont promis par écrit à leurs clients"
    found = {word.text: word for word in seen(chart([long, "y", "y"]), width).words}
    heading = found[long]
    assert heading.y + (heading.lines - 1) * 18 < found["y"].y - 18
