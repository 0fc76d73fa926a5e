"""A series is drawn in the form that shows it best, and claims no more than it may."""

from __future__ import annotations

import json
import pickle
import re
from dataclasses import asdict, replace

import pytest

from generator.charts.chart import Chart
from generator.charts.choose import chart_of, chart_of_statistic
from generator.charts.draw import spec_of
from generator.charts.style import NARROW, WIDE, WIDTHS
from generator.models import Point, Statistic
from generator.values import PartialDate
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import case, statistic, words
from tests.unit.charts.cases import (
    ANSWERS,
    CARDS,
    CASES,
    FALLING,
    GROUPED,
    GROUPED_CARDS,
    LINES,
    SEVERAL_ROWS,
    TWO_DATES,
    every_chart,
)
from tests.unit.charts.counted import RULE


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("answers", "bars"),
        ("breakdown", "bars"),
        ("rule", "rule"),
        ("rule-of-bars", "bars"),
        ("falling", "bars"),
        ("three-groups", "bars"),
        ("grouped", "grouped"),
        ("two-dates", "before-after"),
        ("tripled", "before-after"),
        ("fallen", "before-after"),
        ("several-rows", "dumbbell"),
        ("crossing", "slope"),
        ("close-crossing", "slope"),
        ("lines", "line"),
        ("broken-line", "line"),
        ("six-lines", "multiples"),
        ("panels", "multiples"),
        ("broken-panels", "multiples"),
        ("by-age", "intervals"),
        ("margins", "intervals"),
        ("one-bar", "stacked"),
        ("leaders", "stacked"),
        ("one-scale", "stacked"),
        ("likert", "stacked"),
        ("four-steps", "stacked"),
        ("three-steps", "stacked"),
        ("stacked", "stacked"),
        ("two-parts", "stacked"),
        ("cards", "cards"),
        ("grouped-cards", "cards"),
        ("matrix", "matrix"),
        ("delays", "facts"),
        ("seven", "facts"),
        ("shops", "matrix"),
        ("ranks", "ranking"),
        ("ranks-apart", "ranking"),
        ("ranks-over-time", "ranking"),
        ("ranks-that-leave", "ranking"),
        ("ranks-by-group", "ranking"),
        ("waffle", "waffle"),
        ("persons", "pictogram"),
        ("half", "pictogram"),
        ("persons-by-channel", "pictogram"),
        ("discs-by-trade", "pictogram"),
        ("number", "number"),
    ],
)
def test_the_form_follows_from_the_series(name: str, form: str) -> None:
    """Units, dates and groups decide the form."""
    assert CASES[name].chart().form == form


@pytest.mark.parametrize(
    "other",
    [
        statistic("autre", "3", "Autre", unit=Unit.COUNT),
        statistic("autre", "3/5", "Autre", unit=Unit.RATIO),
        statistic("autre", "12,5", "Autre", unit=Unit.CURRENCY, currency="EUR"),
    ],
)
def test_different_units_share_no_axis(other: Statistic) -> None:
    """A percentage beside anything else is a row of cards."""
    mixed = case("mixte", SeriesForm.COMPARISON, "Mixte", [statistic("part", "84", "Part"), other])
    assert mixed.chart().form == "cards"


def test_a_count_of_other_things_is_another_unit() -> None:
    """Photos and videos are not compared; two counts of photos are."""
    photos, videos, more = (
        statistic(f"s{index}", "5", "x", unit=Unit.COUNT, noun=noun)
        for index, noun in enumerate(("photos", "vidéos", "photos"))
    )
    assert case("a", SeriesForm.COMPARISON, "A", [photos, videos]).chart().form == "cards"
    assert case("b", SeriesForm.COMPARISON, "B", [photos, more]).chart().form == "bars"


def test_answers_are_sorted_and_the_largest_marked() -> None:
    """Answers come largest first, whatever their order in the file."""
    points = ANSWERS.chart().points
    assert [point.statistic for point in points] == ["immediatete", "temps", "simplicite"]
    assert [point.highlighted for point in points] == [True, False, False]


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        (("24", "24", "23"), [True, True, False]),
        (("24", "24", "24"), [False, False, False]),
    ],
)
def test_equal_values_are_marked_alike(values: tuple[str, ...], marked: list[bool]) -> None:
    """One of two that are as large does not lead, and among equals nothing stands out."""
    answers = [statistic(f"r{place}", value, f"R{place}") for place, value in enumerate(values)]
    points = case("egaux", SeriesForm.COMPARISON, "Égaux", answers).chart().points
    assert [point.highlighted for point in points] == marked


def test_a_rule_of_halves_has_two_colours() -> None:
    """Of its largest parts only one has the first."""
    halves = [statistic(f"m{place}", "50", f"M{place}", base="tout") for place in range(2)]
    points = case("moities", SeriesForm.RULE, "Moitiés", halves).chart().points
    assert [point.highlighted for point in points] == [True, False]


def test_a_rule_keeps_its_order() -> None:
    """7, 38, 55 is said in that order; the largest is marked where it stands."""
    points = RULE.chart().points
    assert [point.statistic for point in points] == ["mots", "voix", "corps"]
    assert [point.highlighted for point in points] == [False, False, True]


def test_a_ranking_keeps_its_order_and_marks_its_first() -> None:
    """A ranking's order is its message."""
    ranking = replace(RULE.series, form=SeriesForm.RANKING)
    points = chart_of(ranking, RULE.statistics, "fr").points
    assert [point.statistic for point in points] == ["mots", "voix", "corps"]
    assert [point.highlighted for point in points] == [True, False, False]


def test_groups_are_sorted_by_their_gap() -> None:
    """The row where the first group leads most comes first, a row without its pair last."""
    assert GROUPED.chart().labels == ("Téléphone", "Web", "E-mail")
    alone = replace(GROUPED.series, points=GROUPED.series.points[1:])
    assert chart_of(alone, GROUPED.statistics, "fr").labels == ("E-mail", "Web", "Téléphone")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_lone_bar_leaves_no_gap(width: int) -> None:
    """A row of one bar is a bar lower than a row of two, in whichever group the bar is."""
    whole = _height(GROUPED.chart(), width)
    for missing in (0, 1):
        kept = [point for place, point in enumerate(GROUPED.series.points) if place != missing]
        lone = chart_of(replace(GROUPED.series, points=tuple(kept)), GROUPED.statistics, "fr")
        assert whole - _height(lone, width) == 20


@pytest.mark.parametrize(("count", "lines"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])])
def test_cards_fill_their_lines(count: int, lines: list[int]) -> None:
    """Three a line, but none alone beneath three; what is left of a line is not empty."""
    cards = replace(CARDS.series, points=CARDS.series.points[:1] * count)
    panels = spec_of(chart_of(cards, CARDS.statistics, "fr"), WIDE)["layer"][0]["data"]["values"]
    tops = [panel["y"] for panel in panels]
    assert [tops.count(top) for top in sorted(set(tops))] == lines
    assert all(max(panel["x2"] for panel in panels if panel["y"] == top) == WIDE for top in tops)


def test_many_cards_stand_in_pairs_on_a_phone() -> None:
    """Five or more, as long as their figures stay large; else a line each."""
    many = replace(GROUPED_CARDS.series, points=GROUPED_CARDS.series.points[:1] * 5)
    large = replace(CARDS.series, points=CARDS.series.points[:1] * 5)
    for series, found, lines in (
        (many, GROUPED_CARDS.statistics, [2, 2, 1]),
        (replace(many, points=many.points[:4]), GROUPED_CARDS.statistics, [1] * 4),
        (large, CARDS.statistics, [1] * 5),
    ):
        panels = spec_of(chart_of(series, found, "fr"), NARROW)["layer"][0]["data"]["values"]
        tops = [panel["y"] for panel in panels]
        assert [tops.count(top) for top in sorted(set(tops))] == lines


def _height(chart: Chart, width: int) -> int:
    return int(spec_of(chart, width)["height"])


def test_rows_are_sorted_by_their_rise() -> None:
    """What rose most comes first."""
    assert SEVERAL_ROWS.chart().labels == ("Messagerie instantanée", "Boutique", "Téléphone")


def test_labels_that_are_dates_make_one_row() -> None:
    """A series over time whose labels all differ is one row, named by the series."""
    dated = case(
        "avis",
        SeriesForm.TIME,
        "Lecteurs d’avis",
        list(TWO_DATES.statistics.values()),
        labels=["2010", "2012"],
    )
    assert dated.chart().labels == ("Lecteurs d’avis",)


def test_a_group_over_time_is_a_line() -> None:
    """Statistics worded each in its way are one line when they share a group."""
    years = [statistic(f"s{year}", year[2:], f"en {year}", period=year) for year in ("2010", "2011", "2012")]
    grouped = case("g", SeriesForm.TIME, "G", years, groups=["Clients"])
    assert grouped.chart().labels == ("Clients",)


def test_a_study_gives_its_date() -> None:
    """A statistic without a period stands at the date of its study; without any date it is a bar."""
    undated = {key: replace(found, period=None) for key, found in TWO_DATES.statistics.items()}
    dates = {"avis-2010": PartialDate.parse("2010"), "avis-2012": PartialDate.parse("2012")}
    assert chart_of(TWO_DATES.series, undated, "fr", dates=dates).form == "before-after"
    assert chart_of(TWO_DATES.series, undated, "fr").form == "bars"


def test_a_change_is_said_in_points() -> None:
    """68 % then 76 % is +8 points, not +8 %."""
    assert [change.text for change in TWO_DATES.chart().changes] == ["+8\u00a0pts"]


@pytest.mark.parametrize(
    "other",
    [
        {"qualifier": Qualifier.MORE_THAN},
        {"base": words("acheteurs")},
        {"study": "autre-etude"},
        {"geography": "BE"},
    ],
)
def test_no_change_between_what_differs(other: dict[str, object]) -> None:
    """Another base, place or study, or an inexact value, and no difference is taken."""
    first, last = TWO_DATES.statistics.values()
    changed = {first.id: first, last.id: replace(last, **other)}  # type: ignore[arg-type]
    assert chart_of(TWO_DATES.series, changed, "fr").changes == ()


def test_one_indicator_joins_studies() -> None:
    """Two waves of a barometer are two studies of one indicator: their difference holds."""
    waves = {
        key: replace(found, study=f"vague-{key}", indicator="avis")
        for key, found in TWO_DATES.statistics.items()
    }
    assert len(chart_of(TWO_DATES.series, waves, "fr").changes) == 1


def test_no_change_across_a_break() -> None:
    """Where the question changed between the two dates, their difference means nothing."""
    broken = replace(TWO_DATES.series, breaks=(PartialDate.parse("2011"),))
    assert chart_of(broken, TWO_DATES.statistics, "fr").changes == ()


def test_values_on_an_axis_are_short_and_cards_are_spelled_out() -> None:
    """A bar says "≈ 10 %", a card says "plus de 12\u00a0millions de vidéos" with its figure set large."""
    videos = CARDS.chart().points[1]
    assert re.fullmatch(r"plus de 12\smillions de vidéos", videos.text)
    assert re.fullmatch(r"12\smillions", videos.figure)
    assert CASES["breakdown"].chart().points[3].text == "≈\u202f10\u202f%"


def test_ticks_run_from_zero_over_the_largest() -> None:
    """The value axis starts at zero and ends on a round number that no value passes."""
    ticks = LINES.chart().ticks
    assert [tick.text for tick in ticks] == [f"{value}\u202f%" for value in (0, 20, 40, 60, 80, 100)]


def test_negative_values_are_told_apart() -> None:
    """A fall sorts below a rise."""
    assert [point.text for point in FALLING.chart().points] == ["+8 points", "\u22126 points"]


def test_a_statistic_alone_is_a_big_number() -> None:
    """One figure, its sentence and its study."""
    chart = chart_of_statistic(statistic("s", "84", "des clients", base="clients"), "fr")
    assert (chart.form, chart.title, chart.subtitle) == ("number", "des clients", "clients")
    assert chart.studies == ("observatoire-2010",)


def test_a_series_without_points_is_a_bug() -> None:
    """Checking refuses an empty series, so drawing one is an error of the program."""
    with pytest.raises(ValueError, match="no points"):
        chart_of(replace(ANSWERS.series, points=()), {}, "fr")


def test_a_missing_statistic_is_a_bug() -> None:
    """Linking resolves every point before a chart is made."""
    with pytest.raises(KeyError):
        chart_of(replace(ANSWERS.series, points=(Point(stat="absent"),)), {}, "fr")


@pytest.mark.parametrize(("name", "chart"), every_chart())
def test_a_chart_is_a_plain_value(name: str, chart: object) -> None:
    """It can be a key, cross to another process, and be written as JSON."""
    assert pickle.loads(pickle.dumps(chart)) == chart  # noqa: S301 - our own bytes
    assert hash(chart) == hash(pickle.loads(pickle.dumps(chart)))  # noqa: S301 - our own bytes
    assert json.dumps(asdict(chart), default=str)  # type: ignore[call-overload]


def test_a_break_stands_between_two_dates() -> None:
    """One before all that is drawn, or after it, is no line in it, and is not told."""
    for year, shown in (("2010", False), ("2013", True), ("2017", False)):
        series = replace(LINES.series, breaks=(PartialDate.parse(year),))
        chart = chart_of(series, LINES.statistics, "fr")
        assert bool(chart.breaks) is shown
        assert ("rupture" in json.dumps(spec_of(chart, WIDE))) is shown
