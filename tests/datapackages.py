"""What version 1 of Data Package, Tabular Data Package and Table Schema asks of a package."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

NAME = re.compile(r"[-a-z0-9._/]+")
WHOLE, DECIMAL = re.compile(r"-?\d+"), re.compile(r"-?\d+(?:\.\d+)?")
TYPES = frozenset({"string", "integer", "number", "boolean", "date"})
CONSTRAINTS = frozenset({"required", "unique", "enum"})


def faults(files: Mapping[str, bytes]) -> list[str]:
    """All that is wrong with a package; `files` are its datapackage.json and those beside it."""
    return list(_faults(files))


def resources(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """The package's resources by name."""
    return {one["name"]: one for one in json.loads(files["datapackage.json"])["resources"]}


def rows(files: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    """The rows of a resource as texts."""
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode(), newline="")))


def _faults(files: Mapping[str, bytes]) -> Iterator[str]:
    package = json.loads(files["datapackage.json"])
    yield from _package(package)
    found = package.get("resources") or []
    if not found or len({one.get("name") for one in found}) != len(found):
        yield "no resources, or two of a name"
    for one in found:
        yield from (f"{one.get('name')}: {fault}" for fault in _resource(one, found, files))


def _package(package: dict[str, Any]) -> Iterator[str]:
    if package.get("profile") != "tabular-data-package" or not NAME.fullmatch(package.get("name", "")):
        yield "profile or name of the package"
    for licence in package.get("licenses", ()):
        known = licence.get("name") or licence.get("path")
        if not known or not re.fullmatch(r"[\w.-]+", licence.get("name", "x")):
            yield "a licence without name or path"
    if not all(one.get("title") for one in package.get("contributors", ())):
        yield "a contributor without a title"
    if not package.get("homepage", "https://").startswith("https://"):
        yield "homepage"


def _resource(one: dict[str, Any], every: list[dict[str, Any]], files: Mapping[str, bytes]) -> Iterator[str]:
    if one.get("profile") != "tabular-data-resource" or not NAME.fullmatch(one.get("name", "")):
        yield "profile or name"
    path = one.get("path", "")
    if path.startswith(("/", "../")) or path not in files:
        yield f"no file {path}"
        return
    content = files[path]
    if one["bytes"] != len(content) or one["hash"] != f"sha256:{sha256(content).hexdigest()}":
        yield "size or hash"
    if one["encoding"] != "utf-8" or one["format"] != "csv" or one["mediatype"] != "text/csv":
        yield "encoding, format or media type"
    yield from _rfc_4180(content)
    yield from _schema(one["schema"], every)
    yield from _rows(one, files)
    yield from _keys(one, every, files)


def _rfc_4180(content: bytes) -> Iterator[str]:
    """CRLF after each record and in no cell, as many cells in each, no mark at the start."""
    text = content.decode()
    if text.startswith("\ufeff") or not text.endswith("\r\n"):
        yield "mark at the start, or no end of the last line"
    if text.count("\n") != text.count("\r\n") or text.count("\r") != text.count("\r\n"):
        yield "line ends"
    if len({len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}) != 1:
        yield "rows of several lengths"


def _schema(schema: dict[str, Any], every: list[dict[str, Any]]) -> Iterator[str]:
    names = [field.get("name") for field in schema["fields"]]
    if len({*names}) != len(names):
        yield "two fields of a name"
    for field in schema["fields"]:
        if field["type"] not in TYPES or not field.get("description"):
            yield f"{field['name']}: type or description"
        if not {*field.get("constraints", ())} <= CONSTRAINTS:
            yield f"{field['name']}: constraints"
    if schema["missingValues"] != [""]:
        yield "missing values"
    if not schema["primaryKey"] or not {*schema["primaryKey"]} <= {*names}:
        yield "primary key"
    resources = {one["name"]: one for one in every}
    for key in schema.get("foreignKeys", ()):
        reference = key["reference"]
        target = resources.get(reference["resource"]) if reference["resource"] else {"schema": schema}
        known = [field["name"] for field in target["schema"]["fields"]] if target else []
        if key["fields"] not in names or reference["fields"] not in known:
            yield f"foreign key {key}"


def _rows(one: dict[str, Any], files: Mapping[str, bytes]) -> Iterator[str]:
    fields = one["schema"]["fields"]
    found = rows(files, one["path"].removesuffix(".csv"))
    head = files[one["path"]].decode().partition("\r\n")[0]
    if head != ",".join(field["name"] for field in fields):
        yield "the head is not that of the schema"
    for field in fields:
        limits = field.get("constraints", {})
        values = [row[field["name"]] for row in found]
        given = [value for value in values if value]
        if limits.get("required") and len(given) < len(values):
            yield f"{field['name']}: empty"
        if limits.get("unique") and len({*given}) < len(given):
            yield f"{field['name']}: twice"
        if "enum" in limits and not {*given} <= {*limits["enum"]}:
            yield f"{field['name']}: no such word"
        bad = next((value for value in given if not _is(field["type"], value)), None)
        if bad is not None:
            yield f"{field['name']}: {bad} is no {field['type']}"


def _is(kind: str, value: str) -> bool:
    match kind:
        case "integer":
            return bool(WHOLE.fullmatch(value))
        case "number":
            return bool(DECIMAL.fullmatch(value))
        case "boolean":
            return value in {"true", "false"}
        case "date":
            return len(value) == 10 and bool(date.fromisoformat(value))
    return True


def _keys(one: dict[str, Any], every: list[dict[str, Any]], files: Mapping[str, bytes]) -> Iterator[str]:
    found = rows(files, one["name"])
    primary = [tuple(row[name] for name in one["schema"]["primaryKey"]) for row in found]
    if len({*primary}) < len(primary) or any("" in key for key in primary):
        yield "a primary key twice, or empty"
    paths = {other["name"]: other["path"] for other in every}
    for key in one["schema"].get("foreignKeys", ()):
        reference = key["reference"]
        target = paths[reference["resource"] or one["name"]].removesuffix(".csv")
        known = {row[reference["fields"]] for row in rows(files, target)}
        lost = {row[key["fields"]] for row in found} - known - {""}
        if lost:
            yield f"{key['fields']} leads nowhere: {min(lost)}"
