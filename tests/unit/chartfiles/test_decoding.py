"""A chart file becomes a series with a drawing; what is wrong in it is told where it is typed."""

from __future__ import annotations

import json

import pytest

from generator.chartfiles.modules import node_of
from generator.models import Series, SeriesFile
from generator.records import from_json, to_json
from generator.vocabularies import DrawingKind, SeriesForm
from tests.content import STUDY, decoded, linked, page, told

YAML = "content/pages/charts/pour.yaml"
JSON = "content/pages/charts/pour.json"
PY = "content/pages/charts/pour.py"
SPEC = """\
title: {fr: Pour, en: For}
usermeta:
  subtitle: Une question
  points: [pour, {stat: pour, label: Oui}]
data: {name: points}
mark: bar
encoding: {x: {field: value, type: quantitative, axis: null}}
"""
AS_JSON = """\
{"title": {"fr": "Pour", "en": "For"},
 "usermeta": {"subtitle": "Une question", "points": ["pour", {"stat": "pour", "label": "Oui"}],
              "embedOptions": {"actions": false}},
 "mark": "bar",
 "encoding": {"x": {"axis": null, "type": "quantitative", "field": "value"}}, "data": {"name": "points"}}
"""
MODULE = '''"""A module."""
raise SystemExit("it must not be run")

TITLE = {"fr": "Pour", "en": "For"}
SUBTITLE: str = "Une question"
POINTS = ["pour", {"stat": "pour", "label": "Oui"}]


def chart(points):
    return points
'''
STUDIES = {"content/studies/etude.yaml": STUDY}


def series_of(files: dict[str, str]) -> Series:
    """The only series of these files."""
    found = decoded({**STUDIES, **files})
    assert found.diagnostics == ()
    (file,) = [record for record in found.value.records if isinstance(record, SeriesFile)]
    return file.series


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (YAML, SPEC),
        (
            JSON,
            AS_JSON,
        ),
        (PY, MODULE),
    ],
    ids=["yaml", "json", "module"],
)
def test_a_chart_file_is_a_series(path: str, text: str) -> None:
    """Its name is the id; title, subtitle and points are the file's; the form is nobody's to type."""
    series = series_of({path: text})
    assert series.id == "pour"
    assert (series.title.get("en"), series.form) == ("For", SeriesForm.CUSTOM)
    assert series.subtitle
    assert series.subtitle.get("fr") == "Une question"
    assert [point.stat for point in series.points] == ["pour", "pour"]
    assert series.drawing
    assert series.drawing.path == path
    assert from_json(Series, json.loads(json.dumps(to_json(series)))) == series


def test_a_specification_is_kept_in_one_way() -> None:
    """Keys in order, without what is the series' own: the same drawing however it is typed."""
    drawing = series_of({YAML: SPEC}).drawing
    assert drawing
    assert drawing.kind is DrawingKind.VEGA_LITE
    assert drawing.text == (
        '{"data":{"name":"points"},"encoding":{"x":{"axis":null,"field":"value","type":"quantitative"}},'
        '"mark":"bar"}'
    )


def test_a_module_is_kept_as_it_is() -> None:
    """It is text until it must be drawn."""
    drawing = series_of({PY: MODULE}).drawing
    assert drawing
    assert (drawing.kind, drawing.text) == (DrawingKind.ALTAIR, MODULE)


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (YAML, SPEC.replace("usermeta:", "usermeto:"), ["pages/charts/pour.yaml:1:1 missing-key"]),
        (YAML, SPEC.replace("  points:", "  point:"), ["pages/charts/pour.yaml:4:3 unknown-key"]),
        (YAML, SPEC.replace("{stat: pour", "{stot: pour"), ["pages/charts/pour.yaml:4:19 unknown-key"]),
        (
            YAML,
            SPEC.replace("stat: pour", "stat: por"),
            ["pages/charts/pour.yaml:4:25 unknown-reference/stat"],
        ),
        (
            YAML,
            SPEC.replace("points: [pour, {stat: pour, label: Oui}]", "points: []"),
            ["pages/charts/pour.yaml:4:3 missing-key/empty"],
        ),
        (YAML, "mark: bar\nusermeta: non\n", ["pages/charts/pour.yaml:2:11 wrong-type/map"]),
        (
            YAML,
            SPEC.replace("title: {fr: Pour, en: For}", "title: [Pour]"),
            ["pages/charts/pour.yaml:1:8 wrong-type/text"],
        ),
        (
            PY,
            MODULE.replace('"stat": "pour"', '"stat": "por"'),
            ["pages/charts/pour.py:6:28 unknown-reference/stat"],
        ),
        (PY, MODULE.replace('"label": "Oui"', '"lable": "Oui"'), ["pages/charts/pour.py:6:36 unknown-key"]),
        (
            PY,
            MODULE.replace("POINTS = [", "POINTS = list(["),
            ["pages/charts/pour.py:6:14 chart-fault/syntax"],
        ),
        (PY, MODULE.replace('"Oui"', "str(1)"), ["pages/charts/pour.py:6:45 chart-fault/literal"]),
        (PY, MODULE.replace("def chart", "def graph"), ["pages/charts/pour.py:1:1 chart-fault/function"]),
        (PY, MODULE.replace("TITLE = {", "TITLES = {"), ["pages/charts/pour.py:1:1 missing-key"]),
        ("content/pages/charts/Pour.yaml", SPEC, ["pages/charts/Pour.yaml:1:1 bad-id"]),
    ],
)
def test_a_slip_is_told_where_it_is_typed(path: str, text: str, expected: list[str]) -> None:
    """Line and column of the file, in YAML and in Python alike; one slip, one message."""
    files = {**STUDIES, path: text, "content/pages/a.md": page("![[chart:pour]]\n")}
    found = [one for one in told(files) if not one.startswith("pages/a.md")]
    assert found == expected


def test_keys_of_a_module_are_told_by_their_constants() -> None:
    """Nobody typed `title` there."""
    (found,) = decoded({PY: MODULE.replace("TITLE = ", "TITLES = ")}).diagnostics
    assert found.values["key"] == "TITLE"


def test_columns_of_a_module_count_letters() -> None:
    """Python counts bytes."""
    node = node_of('POINTS = {"é": "à", "b": "c"}\n', "a.py")
    assert node
    below = node.entries[0].value.entries[0].value  # type: ignore[union-attr]
    assert [entry.value.mark.column for entry in below.entries] == [16, 26]  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["x = '\0'", "(" * 5000, "TITLE = " + "-" * 5000 + "1"])
def test_no_module_raises(text: str) -> None:
    """Whatever is in the file, it is a fault."""
    assert decoded({PY: text}).diagnostics


def test_a_chart_file_and_a_series_share_their_names() -> None:
    """Ids of series are unique, wherever they are written."""
    study = STUDY + "series:\n  pour: {title: Pour, form: rule, points: [pour]}\n"
    files = {"content/studies/etude.yaml": study, YAML: SPEC}
    assert "duplicate-id" in " ".join(told(files))


def test_nobody_types_the_form_of_a_chart_file() -> None:
    """`form: custom` would be a drawing without a drawing."""
    study = STUDY + "series:\n  pour: {title: Pour, form: custom, points: [pour], note: Non.}\n"
    assert told({"content/studies/etude.yaml": study}) == ["studies/etude.yaml:6:29 bad-value"]


def test_a_chart_is_named_by_its_file() -> None:
    """`chart:` names chart files alone; the id alone will do as well."""
    site = linked({**STUDIES, YAML: SPEC, "content/pages/a.md": page("![[chart:pour]] et ![[pour]]\n")})
    assert site.diagnostics == ()
    assert "pour" in site.value.series


@pytest.mark.parametrize(
    ("target", "suggestion"),
    [("chart:pur", "chart:pour"), ("chart:autre", "series:autre"), ("chart:xyz", None)],
)
def test_what_no_chart_is_called(target: str, suggestion: str | None) -> None:
    """The nearest chart file is suggested, or the series of that very name."""
    study = STUDY + "series:\n  autre: {title: Autre, form: rule, points: [pour]}\n"
    files = {"content/studies/etude.yaml": study, YAML: SPEC, "content/pages/a.md": page(f"![[{target}]]\n")}
    (found,) = linked(files).diagnostics
    assert (found.message_key, found.suggestion) == ("unknown-reference/chart", suggestion)


def test_a_chart_that_cannot_be_read_is_not_missed() -> None:
    """One slip in its file gives one message."""
    files = {**STUDIES, YAML: "title: [", "content/pages/a.md": page("![[chart:pour]]\n")}
    assert all("unknown-reference" not in one for one in told(files))


@pytest.mark.parametrize(
    "path", ["content/charts/a.yaml", "content/studies/charts/a.json", "content/a/b/charts/a.yaml"]
)
def test_charts_stand_in_the_folder_of_a_text(path: str) -> None:
    """Elsewhere they are none."""
    files = {path: SPEC, "sources.yaml": "studies: [content/studies/x.yaml]\n"}
    assert not [one for one in decoded(files).value.records if isinstance(one, SeriesFile)]
