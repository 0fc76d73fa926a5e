"""Plain data becomes records, and every fault keeps its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.diagnostics import Severity
from generator.frontmatter import Article, Report
from generator.models import Brand, Derived, Series, Study
from generator.settings import Config
from generator.validate import Fault, json_schema, shown, validate
from generator.vocabularies import Status

STATISTIC: dict[str, Any] = {"id": "pour", "study": "e", "value": 60, "unit": "percent", "label": "sont pour"}


def faults(record: type, **raw: object) -> list[Fault]:
    """What is wrong with a record's data."""
    found = validate(record, {"id": "e", "title": "Titre", **raw})
    assert isinstance(found, list)
    return found


def the_fault(record: type, **raw: object) -> Fault:
    """The only one."""
    (found,) = faults(record, **raw)
    return found


def test_data_becomes_a_record() -> None:
    """Lists are tuples, words are enums, days are dates, numbers stay exact."""
    study = validate(Study, {"id": "e", "title": "Titre", "authors": ["A"], "statistics": [STATISTIC]})
    assert isinstance(study, Study)
    assert study.authors == ("A",)
    assert study.statistics[0].value.number == Decimal(60)
    article = validate(Article, {"id": "a", "title": "T", "published": "2026-11-22", "status": "draft"})
    assert isinstance(article, Article)
    assert (article.published, article.status) == (date(2026, 11, 22), Status.DRAFT)
    config = validate(Config, {"title": "T", "checks": {"unused": "off"}})
    assert isinstance(config, Config)
    assert config.checks == {"unused": Severity.OFF}


def test_all_faults_come_at_once() -> None:
    """Not only the first."""
    found = faults(Study, ulr="x", kind="enquete", url="exemple.org", authors="A", checked=None)
    assert {(one.loc, one.code, one.variant) for one in found} == {
        (("ulr",), "unknown-key", ""),
        (("kind",), "bad-value", ""),
        (("url",), "bad-url", ""),
        (("authors",), "wrong-type", "list"),
        (("checked",), "missing-key", "empty"),
    }


@pytest.mark.parametrize(
    ("raw", "code", "variant"),
    [
        ({"title": ["a"]}, "wrong-type", "text"),
        ({"authors": [["a"]]}, "wrong-type", "text"),
        ({"date_inferred": "peut-être"}, "wrong-type", "boolean"),
        ({"method": "téléphone"}, "wrong-type", "map"),
        ({"method": {"sample": "mille"}}, "wrong-type", "number"),
        ({"method": {"deff": "x"}}, "wrong-type", "number"),
        ({"authors": {"a": 1}}, "wrong-type", "list"),
        ({"statistics": [{**STATISTIC, "value": "tous"}]}, "wrong-type", "amount"),
        ({"date": "2010-13"}, "bad-date", ""),
        ({"accessed": "2010"}, "bad-date", "day"),
        ({"accessed": 2010}, "bad-date", "day"),
        ({"url": "www.exemple.org"}, "bad-url", ""),
        ({"title": None}, "missing-key", "empty"),
    ],
)
def test_a_fault_says_what_was_expected(raw: dict[str, object], code: str, variant: str) -> None:
    """The variant is the notation."""
    found = the_fault(Study, **raw)
    assert (found.code, found.variant) == (code, variant)


def test_an_unknown_key_is_answered_with_the_nearest() -> None:
    """And with all that may be typed there, under the names that are typed."""
    found = the_fault(Study, publsher="x")
    assert (found.suggestion, found.on_key) == ("publisher", True)
    assert "id" not in found.values["known"].split(", ")
    nested = the_fault(Study, statistics=[{**STATISTIC, "uint": "percent"}])
    assert (nested.loc, nested.suggestion) == (("statistics", 0, "uint"), "unit")
    assert "study" not in nested.values["known"].split(", ")
    derived = validate(Derived, {"id": "d", "change": ["a"], "measure": "points", "x": 1})
    assert isinstance(derived, list)
    assert derived[0].values["known"] == "change, as, label, caveat"


def test_a_missing_key_is_missed_where_it_should_be() -> None:
    """In the map that lacks it."""
    found = the_fault(Study, statistics=[{key: STATISTIC[key] for key in STATISTIC if key != "label"}])
    assert (found.loc, found.values) == (("statistics", 0), {"key": "label"})
    derived = validate(Derived, {"id": "d", "change": ["a"]})
    assert isinstance(derived, list)
    assert derived[0].values == {"key": "as"}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("nom", [("unknown-key", "name")]),
        ("naem", [("unknown-key", "name")]),
        ("adresse", [("missing-key", None), ("unknown-key", None)]),
        ("aliasses", [("missing-key", None), ("unknown-key", "aliases")]),
    ],
)
def test_a_mistyped_key_is_not_missing_as_well(key: str, expected: list[tuple[str, str | None]]) -> None:
    """One slip, one fault, if the two are alike."""
    found = validate(Brand, {"id": "b", key: ["x"] if key == "aliasses" else "x"})
    assert isinstance(found, list)
    assert sorted((one.code, one.suggestion) for one in found) == expected


def test_a_bad_value_is_answered_with_those_that_exist() -> None:
    """Through lists and maps."""
    found = the_fault(Study, statistics=[{**STATISTIC, "unit": "percents"}])
    assert found.suggestion == "percent"
    assert found.values["known"].startswith("percent, ratio, count")
    checks = the_fault(Article, checks={"unused": "of"})
    assert (checks.loc, checks.suggestion) == (("checks", "unused"), "off")


@pytest.mark.parametrize("record", [Brand, Report, Series])
def test_what_is_missing_is_not_guessed(record: type) -> None:
    """A record without its required fields is none."""
    found = validate(record, {"id": "x"})
    assert isinstance(found, list)
    assert {one.code for one in found} == {"missing-key"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ({"a": 1}, "{…}"),
        ([1, 2], "[…]"),
        (12, "12"),
        ("x" * 40, "x" * 40),
        ("x" * 41, f"{'x' * 39}…"),
    ],
)
def test_a_wrong_value_is_shown_short(value: object, text: str) -> None:
    """A message stays one line."""
    assert shown(value) == text


def test_a_schema_is_that_of_the_record() -> None:
    """What validates is what the schema says."""
    assert set(json_schema(Brand)["properties"]) == {"id", "name", "url", "aliases", "publisher", "note"}
