"""JSON Schemas: what an editor completes is what is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from generator import yamlio
from generator.load import load
from generator.schema import schemas, write_schemas
from generator.shapes import shape_of
from tests.records import RECORDS

ROOT = Path(__file__).parents[2]
SITES = (ROOT, ROOT / "tests/golden/cases/bilingual")
SCHEMAS = schemas()
BY_RECORD = {
    "Config": "site",
    "Sources": "sources",
    "Publisher": "publishers",
    "Brand": "brands",
    "Indicator": "indicators",
    "Theme": "themes",
    "Study": "study",
    "SeriesFile": "series",
    "Report": "report",
    "Trend": "trend",
    "Article": "article",
    "Page": "page",
    "Deck": "deck",
    "Comments": "comments",
    "Erratum": "errata",
}
# Short for languages; beside a series; as for measure, from and to for an erratum's old and new.
TYPED_APART = {"language", "derived", "as", "measure", "from", "to", "old", "new"}


def read(text: str, path: str) -> Any:
    """A file's data as an editor's validator sees it: numbers are numbers."""
    node = yamlio.node_of(text, path)
    assert node, path
    return json.loads(json.dumps(yamlio.plain(node), default=float))


def content() -> Iterator[tuple[str, str, Any]]:
    """Every file of the sites with its schema's name and its data."""
    for site in SITES:
        for file in load(site).value:
            shape = shape_of(file.path, lambda path: path.startswith("content/studies/"))
            if shape:
                name = "chart" if shape.chart else BY_RECORD[shape.record.__name__]
                yield f"{site.name}/{file.path}", name, read(file.text, file.path)


def faults(name: str, value: object) -> list[str]:
    """What a validator has against a value."""
    return [error.message for error in Draft202012Validator(SCHEMAS[name]).iter_errors(value)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name: str) -> None:
    """Of the dialect that it names, and without a reference that leads nowhere."""
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert references(schema) <= {f"#/$defs/{title}" for title in schema["$defs"]}
    assert {*BY_RECORD.values(), "chart"} == set(SCHEMAS)


def references(schema: object) -> set[str]:
    """All that a schema refers to."""
    if isinstance(schema, dict):
        own = {schema["$ref"]} if isinstance(schema.get("$ref"), str) else set()
        return own.union(*(references(one) for one in schema.values()))
    return set().union(*(references(one) for one in schema)) if isinstance(schema, list) else set()


def test_every_file_of_the_sites_is_valid() -> None:
    """What the program reads without a fault, an editor does not underline."""
    found = {path: faults(name, value) for path, name, value in content()}
    assert len(found) > 20
    assert {path: one for path, one in found.items() if one} == {}


@pytest.mark.parametrize("record", [name for name in BY_RECORD if name not in {"SeriesFile", "Erratum"}])
def test_a_schema_knows_the_fields_that_are_typed(record: str) -> None:
    """All of them, and none that comes from a file's name or place."""
    schema = SCHEMAS[BY_RECORD[record]]
    listed = schema.get("additionalProperties")
    assert_fields(listed if isinstance(listed, dict) else schema, record)
    for title, definition in schema["$defs"].items():
        if "properties" in definition:
            assert_fields(definition, title)


def test_errata_are_a_list_of_such_entries() -> None:
    """Below a key of their own."""
    assert_fields(SCHEMAS["errata"]["$defs"]["Erratum"], "Erratum")


def assert_fields(schema: dict[str, Any], record: str) -> None:
    """The schema's properties are the record's fields, and no other is allowed."""
    cls = RECORDS[record]
    typed = {field.name for field in fields(cls)} - set(getattr(cls, "NOT_TYPED", ()))
    assert set(schema["properties"]) - TYPED_APART == typed - TYPED_APART
    assert set(schema.get("required", ())) <= set(schema["properties"])
    assert schema["additionalProperties"] is False


ERRATUM = {"statistic": "a", "date": "2026-12-03", "from": 60, "to": None, "reason": {"fr": "R"}}
STATISTIC = {"value": 84, "unit": "percent", "label": "x"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("site", {"title": "T", "language": "fr"}),
        ("site", {"title": {"fr": "T", "en": "T"}, "languages": ["fr", "en"], "checks": {"unused": "off"}}),
        ("study", {"title": "T", "date": 2010, "statistics": {"a": STATISTIC}}),
        ("study", {"title": 2014, "date": "2010-Q4"}),
        ("study", {"title": "T", "statistics": {"a": {**STATISTIC, "value": "98 000"}}}),
        ("study", {"title": "T", "statistics": {"a": {**STATISTIC, "value": "6/10"}}}),
        (
            "study",
            {"title": "T", "series": {"s": {"title": "T", "form": "time", "points": ["a", {"stat": "b"}]}}},
        ),
        ("study", {"title": "T", "derived": {"d": {"change": ["a", "b"], "as": "points"}}}),
        (
            "series",
            {"title": "T", "form": "time", "points": ["a"], "derived": {"d": {"change": ["a"], "as": "sum"}}},
        ),
        ("brands", {"orange": {"name": "Orange", "aliases": ["FT"]}}),
        ("report", {"title": "T", "year": 2014, "sections": {"announced": 10}}),
        ("errata", {"errata": [ERRATUM, {**ERRATUM, "to": "6/10"}]}),
    ],
)
def test_what_may_be_typed_is_valid(name: str, value: object) -> None:
    """In each of its notations."""
    assert faults(name, value) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("site", {"title": "T", "language": "de"}),
        ("site", {"title": "T", "languages": ["de"]}),
        ("site", {"title": "T", "languages": []}),
        ("site", {"title": "T", "checks": {"unused": "non"}}),
        ("site", {"title": "T", "base_url": "exemple.org"}),
        ("study", {"publisher": "p"}),
        ("study", {"title": "T", "id": "x"}),
        ("study", {"title": "T", "date": "en mai"}),
        ("study", {"title": "T", "statistics": [STATISTIC]}),
        ("study", {"title": "T", "statistics": {"a": {**STATISTIC, "unit": "%"}}}),
        ("study", {"title": "T", "statistics": {"a": {**STATISTIC, "value": "beaucoup"}}}),
        ("study", {"title": "T", "statistics": {"a": {"value": 84, "unit": "percent"}}}),
        ("study", {"title": "T", "series": {"s": {"title": "T", "form": "time", "points": []}}}),
        ("study", {"title": "T", "derived": {"d": {"change": ["a", "b"], "measure": "points"}}}),
        ("series", {"title": "T", "form": "time", "points": []}),
        ("brands", {"orange": "Orange"}),
        ("page", {"title": "T", "body": "x"}),
        ("article", {"title": "T", "published": "hier"}),
        ("errata", [ERRATUM]),
        ("errata", {"errata": [{**ERRATUM, "old": 60}]}),
        ("errata", {"errata": [{name: value for name, value in ERRATUM.items() if name != "to"}]}),
    ],
)
def test_what_is_a_fault_is_none_less_in_an_editor(name: str, value: object) -> None:
    """It is underlined before it is built."""
    checked = Draft202012Validator(SCHEMAS[name], format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert list(checked.iter_errors(value))


def test_schemas_are_files(tmp_path: Path) -> None:
    """One each, the same each time, named as the content names them."""
    folder = tmp_path / "schemas"
    assert write_schemas(folder) == len(SCHEMAS)
    first = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert set(first) == {f"{name}.schema.json" for name in SCHEMAS}
    write_schemas(folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == first
    for file in load(ROOT).value:
        head = file.text.partition("\n")[0] if file.path.endswith(".yaml") else ""
        if "$schema=" in head:
            assert head.rpartition("/")[2] in first


def test_numbers_of_yaml_are_numbers() -> None:
    """The reader above hides nothing."""
    assert read("a: 1.5\nb: 2\n", "x.yaml") == {"a": float(Decimal("1.5")), "b": 2}
