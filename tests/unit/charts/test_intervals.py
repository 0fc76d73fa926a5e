"""Intervals are shown of all values of a series or of none, and only where they are asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts.choose import chart_of
from generator.charts.draw import describe, spec_of
from generator.charts.glyphs import roomy
from generator.charts.style import NARROW, WIDE, WIDTHS
from generator.vocabularies import SeriesForm
from tests.unit.charts.building import Case, case, interval, statistic, words
from tests.unit.charts.cases_of_margins import ANSWERS, BY_AGE
from tests.unit.charts.reading import seen

INK = "ink"


def test_a_series_asks_for_intervals() -> None:
    """That they could be computed is not enough."""
    plain = replace(ANSWERS.series, margins=False)
    chart = chart_of(plain, ANSWERS.statistics, "fr", intervals=ANSWERS.intervals)
    assert chart.form == "bars"
    assert chart.note == ""
    assert not any(point.interval for point in chart.points)


def test_a_value_without_interval_leaves_none() -> None:
    """Some bands of several would say that the others are exact; the check refuses such a series."""
    some = {name: one for name, one in ANSWERS.intervals.items() if name != "humain"}
    chart = chart_of(ANSWERS.series, ANSWERS.statistics, "fr", intervals=some)
    assert chart.form == "bars"
    assert not any(point.interval for point in chart.points)


def test_time_and_mixed_bases_have_no_bands() -> None:
    """Dumbbells, lines and cards do not show them, so their tables do not either."""
    dated = {name: replace(one, period=None) for name, one in ANSWERS.statistics.items()}
    over_time = replace(ANSWERS.series, form=SeriesForm.TIME)
    mixed = replace(BY_AGE.series, caveat=None)
    for series, found in ((over_time, dated), (mixed, BY_AGE.statistics)):
        chart = chart_of(series, found, "fr", intervals={**ANSWERS.intervals, **BY_AGE.intervals})
        assert not any(point.interval for point in chart.points)


def test_people_keep_their_order_and_answers_are_sorted() -> None:
    """Groups of one label are rows in the order given (ages); other values come largest first."""
    turned = replace(BY_AGE.series, points=BY_AGE.series.points[::-1])
    chart = chart_of(turned, BY_AGE.statistics, "fr", intervals=BY_AGE.intervals)
    assert chart.labels[0] == "65 ans et plus"
    assert chart.groups == ()
    assert [point.statistic for point in ANSWERS.chart().points] == ["rapide", "humain", "jamais"]


def test_several_labels_and_groups_are_named_together() -> None:
    """As in bars of more than two groups."""
    found = [statistic(f"s{place}", "50", "x") for place in range(4)]
    chart = case(
        "s",
        SeriesForm.COMPARISON,
        "S",
        found,
        labels=("A", "B"),
        groups=("C", "C", "D", "D"),
        intervals={one.id: interval(one, 400) for one in found},
    ).chart()
    assert chart.form == "intervals"
    assert "A – C\u00a0: 50\u202f% (45–55\u202f%)" in describe(chart)


def test_an_interval_is_as_exact_as_its_value() -> None:
    """Ends have the decimals of the value, and more where both would read alike."""
    texts = [point.interval.text for point in ANSWERS.chart().points if point.interval]
    assert texts == ["58,7–64,2\u202f%", "10–14\u202f%", "0,0–0,3\u202f%"]
    large = statistic("s", "12", "S")
    chart = case(
        "l",
        SeriesForm.COMPARISON,
        "L",
        [large, statistic("t", "50", "T")],
        intervals={"s": interval(large, 90_000), "t": interval(statistic("t", "50", "T"), 90_000)},
    ).chart()
    texts = [point.interval.text for point in chart.points if point.interval]
    assert texts == ["49,7–50,3\u202f%", "11,8–12,2\u202f%"]


def test_quotas_are_said() -> None:
    """Such an interval holds by reference to a random sample: drawing and description say so."""
    words_of_quota = "À titre indicatif, par référence à la méthode aléatoire."
    assert BY_AGE.chart().note.endswith(words_of_quota)
    assert describe(BY_AGE.chart()).endswith(words_of_quota)
    assert "indicatif" not in describe(ANSWERS.chart())


@pytest.mark.parametrize("width", WIDTHS)
def test_how_many_were_asked_is_said_once_or_by_row(width: int) -> None:
    """Once in the note where all have as many, else on each row."""
    assert any("n\u00a0=\u00a01\u202f204" in text for text in seen(ANSWERS.chart(), width).texts)
    texts = seen(BY_AGE.chart(), width).texts
    assert [text for text in texts if text.startswith("n\u00a0=")] == [
        "n\u00a0=\u00a0212",
        "n\u00a0=\u00a0245",
        "n\u00a0=\u00a01\u202f410",
        "n\u00a0=\u00a0402",
        "n\u00a0=\u00a0388",
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_axis_starts_at_zero_and_holds_every_band(width: int) -> None:
    """Its last tick is beyond the highest end, though no value is."""
    found = [statistic("a", "79", "A"), statistic("b", "50", "B")]
    intervals = {one.id: interval(one, 200) for one in found}
    chart = case("t", SeriesForm.COMPARISON, "T", found, intervals=intervals).chart()
    assert chart.ticks[0].value == 0
    assert chart.ticks[-1].value == 100
    assert "100\u202f%" in seen(chart, width).texts


@pytest.mark.parametrize(
    ("found", "width", "label", "value", "above"),
    [
        (ANSWERS, NARROW, "Parler à un humain, et non à un automate", "12\u202f%", True),
        (ANSWERS, WIDE, "Parler à un humain, et non à un automate", "12\u202f%", False),
        (BY_AGE, NARROW, "65 ans et plus", "31\u202f%", False),
        (BY_AGE, WIDE, "65 ans et plus", "31\u202f%", False),
    ],
)
def test_long_labels_stand_above_on_a_phone(
    found: Case, width: int, label: str, value: str, above: object
) -> None:
    """Short ones stand beside their band in both widths."""
    height = {word.text: word.y for word in seen(found.chart(), width).words}
    assert (height[label] < height[value] - 10) is above


def test_a_caveat_lets_ages_share_an_axis() -> None:
    """Each of its own base, as customers and companies may."""
    assert BY_AGE.series.caveat == words(
        ("Chaque âge a été interrogé à part.", "Each age was asked on its own.")
    )
    assert BY_AGE.chart().form == "intervals"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_at_zero_strikes_no_value(width: int) -> None:
    """What is near zero has its value beside the line rather than on it."""
    layers = spec_of(ANSWERS.chart(), width)["layer"]
    places = [(place, str(place["token"])) for layer in layers for place in layer["data"]["values"]]
    zero = next(place["x"] for place, token in places if token.startswith("ax"))
    value = next(place["x"] for place, token in places if token == INK and place["lines"] == ["0\u202f%"])
    assert value - zero > roomy("0\u202f%", 15, bold=True) / 2
