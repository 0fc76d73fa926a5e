"""CSV and JSON of a chart."""

from __future__ import annotations

import csv as comma_separated
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.downloads import chart_json, csv
from generator.prose.typography import typeset
from generator.vocabularies import SeriesForm, Unit
from tests.unit.charts.building import case, statistic
from tests.unit.charts.cases import CASES, FALLING


def test_a_line_has_the_exact_number_and_the_text_shown() -> None:
    """Numbers have a point and no thousands' space; what readers saw stands beside."""
    header, first, second = csv(FALLING.chart()).splitlines()
    assert header == "Intitulé,Groupe,Date,Valeur,Sur,Unité,Affiché,Statistique"
    assert first == "Web,,,8,,points,'+8 points,hausse"
    assert second == "Téléphone,,,-6,,points,\u22126 points,baisse"


def test_a_ratio_keeps_its_whole() -> None:
    """6 in 10 is two numbers, never "6/10", which a spreadsheet takes for a date."""
    ratio = case("r", SeriesForm.COMPARISON, "R", [statistic("s", "6/10", "clients", unit=Unit.RATIO)])
    assert csv(ratio.chart("en")).splitlines()[1] == "clients,,,6,10,ratio,6\u00a0in\u00a010,s"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\ufeff=", " =", "＝"])
def test_text_is_no_formula(start: str) -> None:
    """A label that a spreadsheet would run starts with an apostrophe; JSON keeps it as it is."""
    label = f"{start}HYPERLINK(x)"
    hostile = case("h", SeriesForm.COMPARISON, "H", [statistic("s", "1", label)]).chart()
    rows = list(comma_separated.reader(io.StringIO(csv(hostile), newline="")))
    assert rows[1][0].startswith("'")
    assert json.loads(json.dumps(chart_json(hostile)))["points"][0]["label"] == label


@given(st.text(min_size=1).filter(lambda text: "\x00" not in text))
def test_any_label_survives(label: str) -> None:
    """Commas, quotes and line ends in a label do not move its cells."""
    chart = case("s", SeriesForm.COMPARISON, "S", [statistic("s", "1", label)]).chart()
    rows = list(comma_separated.reader(io.StringIO(csv(chart), newline="")))
    assert len(rows) == 2
    shown = typeset(label, "fr").lstrip("\ufeff")
    assert rows[1][0].removeprefix("'") == re.sub(r"[\r\n]+", " ", shown).removeprefix("'")


@pytest.mark.parametrize("name", CASES)
def test_lines_end_with_a_line_feed(name: str) -> None:
    """The file is the same on every system."""
    text = csv(CASES[name].chart())
    assert "\r" not in text
    assert text.endswith("\n")


def test_json_has_numbers_as_numbers() -> None:
    """Whole numbers stay whole, decimals are as typed."""
    chart = case(
        "s", SeriesForm.COMPARISON, "S", [statistic("a", "61,5", "A"), statistic("b", "8", "B")]
    ).chart()
    assert json.dumps([point["value"] for point in _points(chart_json(chart))]) == "[61.5, 8]"


def _points(plain: dict[str, object]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(json.dumps(plain["points"]))
    return found
