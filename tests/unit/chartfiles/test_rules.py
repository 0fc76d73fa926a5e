"""What a drawing may not do: show what is no statistic's, and mislead."""

from __future__ import annotations

from typing import Any

import pytest

from generator.chartfiles.bound import data_findings
from generator.chartfiles.findings import Finding, Row
from generator.chartfiles.misleading import misleading
from generator.models import Statistic
from generator.values import Amount, LocalText
from generator.vocabularies import Unit

DATA = {"data": {"name": "points"}}
X = {"field": "value", "type": "quantitative"}
Y = {"field": "label", "type": "nominal"}


def row(
    label: str, value: str = "50", unit: Unit = Unit.PERCENT, base: str = "tous", group: str | None = None
) -> Row:
    """A point of a chart."""
    text = LocalText.of(label)
    statistic = Statistic(
        id=label, study="s", value=Amount.parse(value), unit=unit, label=text, base=LocalText.of(base)
    )
    fields = {"label": label, "group": group, "value": float(statistic.value.fraction), "unit": str(unit)}
    return Row({**fields, "statistic": label}, statistic)


TWO = (row("a"), row("b"))


def keys(found: list[Finding]) -> list[str]:
    """Variants with their places."""
    return [f"{one.variant or 'source'} {'/'.join(map(str, one.loc))}" for one in found]


def data_of(spec: dict[str, Any]) -> list[str]:
    """What is said of a drawing's data."""
    return keys(list(data_findings({**DATA, **spec})))


def misled(spec: dict[str, Any], rows: tuple[Row, ...] = TWO, *, caveat: bool = False) -> list[str]:
    """How a drawing misleads."""
    return keys(list(misleading({**DATA, **spec}, rows, caveat=caveat)))


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ({"mark": "bar", "encoding": {"x": X, "y": Y}}, []),
        ({"mark": "bar", "data": {"name": "autres"}}, ["source data"]),
        ({"mark": "bar", "data": {"name": "points", "values": [{"value": 1}]}}, ["source data"]),
        ({"mark": "bar", "data": {"url": "a.csv"}}, ["source data"]),
        ({"mark": "bar", "data": {"sequence": {"start": 0, "stop": 9}}}, ["source data"]),
        ({"mark": "bar", "datasets": {"points": [{"value": 1}]}}, ["source datasets"]),
        ({"layer": [{"mark": "bar", "data": {"values": []}}]}, ["source layer/0/data"]),
        (
            {"mark": "bar", "transform": [{"lookup": "label", "from": {"data": {"values": []}, "key": "k"}}]},
            ["source transform/0/from/data"],
        ),
        (
            {
                "mark": "bar",
                "transform": [{"lookup": "label", "from": {**DATA, "key": "label", "fields": ["value"]}}],
            },
            [],
        ),
        ({"mark": {"type": "image", "url": "x.png"}}, ["image mark", "url mark/url"]),
        ({"mark": "point", "encoding": {"url": Y}}, ["url encoding/url"]),
        ({"mark": {"type": "bar", "href": "https://a.example"}}, ["href mark/href"]),
        ({"mark": "bar", "encoding": {"href": Y}}, ["href encoding/href"]),
        ({"mark": "rule", "encoding": {"x": {"datum": 50}}}, ["datum encoding/x/datum"]),
        (
            {"mark": "rule", "encoding": {"x": {"datum": "50,5", "type": "quantitative"}}},
            ["datum encoding/x/datum"],
        ),
        ({"mark": "rule", "encoding": {"x": {"datum": {"expr": "1 + 1"}}}}, ["datum encoding/x/datum"]),
        ({"mark": "bar", "encoding": {"x2": {"datum": 0}}}, []),
        ({"mark": "rule", "encoding": {"x": {"datum": {"year": 2014}}, "y": {"datum": "Oui"}}}, []),
        ({"mark": {"type": "text", "text": "84 %"}}, ["text mark/text"]),
        ({"mark": {"type": "text", "text": ["en", "2014"]}}, []),
        ({"mark": "text", "encoding": {"text": {"value": "8 sur 10"}}}, ["text encoding/text"]),
        (
            {"mark": "bar", "transform": [{"calculate": "84", "as": "value"}]},
            ["made-up transform/0/calculate"],
        ),
        ({"mark": "bar", "transform": [{"calculate": "datum.value / 2", "as": "half"}]}, []),
        (
            {"mark": "bar", "transform": [{"calculate": "datum.value * random()", "as": "v"}]},
            ["made-up transform/0/calculate"],
        ),
        ({"mark": "bar", "transform": [{"filter": "now() > 0"}]}, ["made-up transform/0/filter"]),
        ({"mark": "bar", "transform": [{"sample": 2}]}, ["made-up transform/0/sample"]),
        (
            {"mark": "bar", "transform": [{"impute": "value", "key": "label", "value": 3}]},
            ["made-up transform/0/impute"],
        ),
        ({"mark": "bar", "encoding": {"x": {"field": "valeur"}}}, ["field encoding/x/field"]),
        (
            {
                "mark": "bar",
                "transform": [{"calculate": "datum.value", "as": "v"}],
                "encoding": {"x": {"field": "v"}},
            },
            [],
        ),
        (
            {
                "mark": "bar",
                "transform": [{"pivot": "label", "value": "value"}],
                "encoding": {"x": {"field": "a"}},
            },
            [],
        ),
    ],
)
def test_numbers_stay_bound(spec: dict[str, Any], expected: list[str]) -> None:
    """A drawing has the points of its file, and nothing else to draw."""
    assert data_of(spec) == expected


def test_a_drawing_asks_for_its_points() -> None:
    """Without data nothing would be drawn."""
    assert keys(list(data_findings({"mark": "bar"}))) == ["missing "]
    assert not list(data_findings({"layer": [{"mark": "bar", **DATA}]}))


def test_what_a_field_was_meant_to_be() -> None:
    """The nearest is suggested."""
    (found,) = data_findings({**DATA, "mark": "bar", "encoding": {"x": {"field": "valu"}}})
    assert found.suggestion == "value"


def bar(scale: dict[str, Any], mark: str = "bar") -> dict[str, Any]:
    """Bars over a scale."""
    return {"mark": mark, "encoding": {"x": {**X, "scale": scale}, "y": Y}}


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (bar({}), []),
        (bar({"zero": False}), ["zero encoding/x/scale/zero"]),
        (bar({"zero": False}, "area"), ["zero encoding/x/scale/zero"]),
        (bar({"zero": False}, "point"), []),
        (bar({"zero": False}, "line"), []),
        (bar({"domain": [20, 60]}), ["zero encoding/x/scale/domain"]),
        (bar({"domain": [-60, -20]}), ["zero encoding/x/scale/domain"]),
        (bar({"domain": [0, 100]}), []),
        (bar({"domain": [-10, 10], "zero": False}), []),
        (bar({"domain": {"unionWith": [0, 100]}}), []),
        (bar({"domain": {"param": "brush"}}), ["zero encoding/x/scale/domain"]),
        (bar({"domainMin": 10}), ["zero encoding/x/scale/domainMin"]),
        (bar({"domainMax": -1}), ["zero encoding/x/scale/domainMax"]),
        (bar({"type": "log"}), ["zero encoding/x/scale/type"]),
        ({**bar({}), "config": {"scale": {"zero": False}}}, ["zero config/scale/zero"]),
        (
            {"layer": [bar({}), bar({"zero": False}, "line")]},
            ["zero layer/1/encoding/x/scale/zero"],
        ),
        ({"vconcat": [bar({}), bar({"zero": False}, "line")]}, []),
        (
            {
                "encoding": {"x": {**X, "scale": {"zero": False}}},
                "layer": [{"mark": "bar"}, {"mark": "rule"}],
            },
            ["zero encoding/x/scale/zero"],
        ),
        ({"layer": [{"spec": bar({"zero": False})}]}, ["zero layer/0/spec/encoding/x/scale/zero"]),
        ({"mark": "bar", "encoding": {"x": {"field": "value", "type": "quantitative", "bin": True}}}, []),
    ],
)
def test_lengths_start_from_zero(spec: dict[str, Any], expected: list[str]) -> None:
    """A bar that starts at 40 makes of a tenth a double; layers share the scale that one of them sets."""
    assert misled(spec) == expected


def test_two_scales_over_one_plot() -> None:
    """They would cross wherever their maker likes; below one another they are two plots."""
    spec: dict[str, Any] = {"layer": [bar({}), bar({}, "line")], "resolve": {"scale": {"x": "independent"}}}
    assert misled(spec) == ["axes resolve/scale/x"]
    assert misled({"vconcat": spec["layer"], "resolve": spec["resolve"]}) == []


MIXED = (row("a"), row("b"), row("c", "8", Unit.DURATION), row("d", "9", Unit.DURATION))


def test_one_axis_has_one_unit() -> None:
    """Percentages and minutes cannot be compared, caveat or not; plots of their own can be told apart."""
    assert misled(bar({}), MIXED) == ["units encoding/x"]
    assert misled(bar({}), MIXED, caveat=True) == ["units encoding/x"]
    parted = [
        {**bar({}), "transform": [{"filter": {"field": "unit", "equal": unit}}]}
        for unit in ("percent", "duration")
    ]
    assert misled({"hconcat": parted}, MIXED) == []
    assert misled({"layer": parted}, MIXED) == ["units layer/0/encoding/x"]
    kept = {"transform": [{"filter": {"field": "label", "oneOf": ["a", "b"]}}]}
    assert misled({**kept, "vconcat": [bar({})]}, MIXED) == []
    assert misled({**bar({}), "transform": [{"filter": "datum.unit == 'percent'"}]}, MIXED) == [
        "units encoding/x"
    ]


def test_one_axis_has_one_base_or_a_caveat() -> None:
    """Buyers beside all customers need a word of explanation."""
    rows = (row("a"), row("b", base="acheteurs"))
    assert misled(bar({}), rows) == ["bases encoding/x"]
    assert misled(bar({}), rows, caveat=True) == []
    assert misled(bar({}), rows[:1]) == []


ARC = {"mark": "arc", "encoding": {"theta": X, "color": Y}}


@pytest.mark.parametrize(
    ("values", "caveat", "expected"),
    [
        (("60", "40"), False, []),
        (("60", "30"), False, ["whole encoding/theta"]),
        (("60", "39.5"), False, ["whole encoding/theta"]),
        (("60", "39.5"), True, []),
        (("60", "30"), True, ["whole encoding/theta"]),
    ],
)
def test_a_pie_is_whole(values: tuple[str, ...], *, caveat: bool, expected: list[str]) -> None:
    """Its parts make 100 %, or nearly so where a caveat says that they are rounded."""
    rows = tuple(row(str(place), value) for place, value in enumerate(values))
    assert misled(ARC, rows, caveat=caveat) == expected


def test_a_full_bar_is_whole() -> None:
    """Each of them by itself; counts make no whole that anybody stated."""
    full = {
        "mark": "bar",
        "encoding": {"x": {**X, "stack": "normalize"}, "y": {"field": "group"}, "color": Y},
    }
    groups = tuple(
        row(f"{g}{v}", v, group=g) for g, v in (("a", "60"), ("a", "40"), ("b", "70"), ("b", "30"))
    )
    assert misled({**full, "encoding": {**full["encoding"], "color": {"value": "c1"}}}, groups) == []  # type: ignore[dict-item]
    assert misled(full, groups[:3]) == ["whole encoding/x"]
    assert misled(ARC, (row("a", "3", Unit.COUNT), row("b", "5", Unit.COUNT))) == ["whole encoding/theta"]


def test_a_pie_in_every_panel() -> None:
    """Facets part the points."""
    groups = tuple(
        row(f"{g}{v}", v, group=g) for g, v in (("a", "60"), ("a", "40"), ("b", "70"), ("b", "30"))
    )
    pie = {"mark": "arc", "encoding": {"theta": X}}
    assert misled({"facet": {"field": "group"}, "spec": pie}, groups) == []
    assert misled({"facet": {"row": {"field": "group"}}, "spec": pie}, groups) == []
    assert misled({**pie, "encoding": {"theta": X, "column": {"field": "group"}}}, groups) == []
    assert misled(pie, groups) == ["whole encoding/theta"]


def test_four_colours_are_enough() -> None:
    """Five names in five colours cannot be told apart; amounts may have a ramp."""
    rows = tuple(row(name) for name in "abcde")
    coloured = {"mark": "point", "encoding": {"x": X, "color": Y}}
    assert misled(coloured, rows[:4]) == []
    assert misled(coloured, rows) == ["colours encoding/color"]
    assert misled(
        {"encoding": coloured["encoding"], "layer": [{"mark": "point"}, {"mark": "line"}]}, rows
    ) == ["colours encoding/color"]
    assert misled({"mark": "point", "encoding": {"y": Y, "fill": X}}, rows) == []


@pytest.mark.parametrize(
    "spec", [{"layer": 3}, {"mark": None}, {"encoding": [], "mark": "bar"}, {"transform": "x"}]
)
def test_nonsense_is_left_to_vega(spec: dict[str, Any]) -> None:
    """No specification makes the rules stumble."""
    assert misled(spec) == []
    assert isinstance(data_of(spec), list)
