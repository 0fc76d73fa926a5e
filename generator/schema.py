"""JSON Schemas of the files that authors type, for completion in an editor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator import frontmatter, models, settings
from generator.chartfiles.findings import POINTS
from generator.validate import as_typed, json_schema
from generator.values import LANGUAGES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, tuple[type, bool]] = {
    "site": (settings.Config, False),
    "sources": (settings.Sources, False),
    "publishers": (models.Publisher, True),
    "brands": (models.Brand, True),
    "indicators": (models.Indicator, True),
    "themes": (models.Theme, True),
    "study": (models.Study, False),
    "series": (models.Series, False),
    "report": (frontmatter.Report, False),
    "trend": (frontmatter.Trend, False),
    "article": (frontmatter.Article, False),
    "page": (frontmatter.Page, False),
    "deck": (settings.Deck, False),
    "comments": (frontmatter.Comments, False),
}
_PARTS: dict[str, type] = {one.__name__: one for one in (models.Statistic, models.Series, models.Derived)}
"""The records within another one's file of which not every field is typed."""


def write_schemas(folder: Path) -> int:
    """Write one file a kind, `<kind>.schema.json`; how many.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = schema_files()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return len(files)


def schema_files() -> dict[str, str]:
    """The text of each kind's file, `<kind>.schema.json`."""
    return {
        f"{name}.schema.json": f"{json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True)}\n"
        for name, schema in schemas().items()
    }


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, as authors may type it."""
    typed = {name: _schema(name, record, keyed=keyed) for name, (record, keyed) in _FILES.items()}
    return {**typed, "chart": _chart(typed["series"]), "errata": _errata()}


def _schema(name: str, record: type, *, keyed: bool) -> dict[str, Any]:
    found = json_schema(record)
    definitions = found.pop("$defs", {})
    for title, definition in definitions.items():
        _as_typed(definition, _PARTS.get(title))
    _as_typed(found, record)
    if name == "study":
        _keyed_lists(found, definitions)
    if name == "series":
        found["properties"]["derived"] = _map_of({"$ref": "#/$defs/Derived"})
        definitions["Derived"] = _derived()
    if "Series" in definitions or name == "series":
        _short_points(definitions.get("Series", found))
    if name == "site":
        language = found["properties"]["language"] = {"type": "string", "enum": list(LANGUAGES)}
        found["properties"]["languages"] |= {"items": language, "minItems": 1}
    top = _map_of(found) if keyed else found
    for title in ("OwnDrawing", "DrawingKind"):  # no file that has a schema is a chart file
        definitions.pop(title, None)
    return {"$schema": _DIALECT, "$id": f"{name}.schema.json", **top, "$defs": definitions}


def _chart(series: dict[str, Any]) -> dict[str, Any]:
    """A chart file: what it says of its points; the rest is Vega-Lite's."""
    typed = series["properties"]
    told = {name: typed[name] for name in ("points", "subtitle", "caveat", "note")}
    meta = {"type": "object", "properties": told, "required": ["points"]}
    return {
        "$schema": _DIALECT,
        "$id": "chart.schema.json",
        "title": "Chart",
        "type": "object",
        "properties": {"title": typed["title"], "usermeta": meta, "data": {"const": {"name": POINTS}}},
        "required": ["title", "usermeta"],
        "$defs": {"Point": series["$defs"]["Point"]},
    }


def _errata() -> dict[str, Any]:
    """A list of entries, of which `from` and `to` are called otherwise in the record."""
    entry = json_schema(models.Erratum)
    definitions = entry.pop("$defs", {})
    entry["properties"] = {as_typed(name): found for name, found in entry["properties"].items()}
    entry["required"] = [as_typed(name) for name in entry["required"]]
    return {
        "$schema": _DIALECT,
        "$id": "errata.schema.json",
        "title": "Errata",
        "type": "object",
        "properties": {"errata": {"type": "array", "items": {"$ref": "#/$defs/Erratum"}}},
        "required": ["errata"],
        "additionalProperties": False,
        "$defs": {**definitions, "Erratum": entry},
    }


def _as_typed(schema: dict[str, Any], record: type | None) -> None:
    """Without the fields that come from a file's name or place."""
    for name in getattr(record, "NOT_TYPED", ()):
        schema.get("properties", {}).pop(name, None)
        if name in schema.get("required", ()):
            schema["required"].remove(name)


def _keyed_lists(study: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Statistics, series and derived figures are maps from id to fields."""
    for name, title in (("statistics", "Statistic"), ("series", "Series"), ("derived", "Derived")):
        study["properties"][name] = _map_of({"$ref": f"#/$defs/{title}"})
    definitions["Derived"] = _derived()


def _derived() -> dict[str, Any]:
    """`as` is the key of what the record calls `measure`."""
    found = json_schema(models.Derived)
    measures = found.pop("$defs")["Measure"]
    _as_typed(found, models.Derived)
    found["properties"]["as"] = measures
    del found["properties"]["measure"]
    found["required"] = ["as" if name == "measure" else name for name in found["required"]]
    found["properties"]["label"] = found["properties"]["caveat"] = {"type": ["string", "object"]}
    return found


def _short_points(series: dict[str, Any]) -> None:
    """A point may be just the statistic's id; there is at least one."""
    points = series["properties"]["points"]
    points |= {"items": {"anyOf": [{"type": "string"}, points["items"]]}, "minItems": 1}


def _map_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": schema}
