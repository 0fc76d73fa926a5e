"""Tables as files: CSV as RFC 4180 wants it, JSON, and all of a package in one ZIP archive."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.charts.downloads import safe_text
from generator.datapackage.table import Table, Value

_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def csv_text(table: Table) -> str:
    """A line for each row under the names of the fields: UTF-8, CRLF, decimal points, dates as ISO 8601.

    A text that a spreadsheet would run as a formula starts with an apostrophe, and has no line breaks.
    """
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\r\n")
    lines.writerow([field.name for field in table.fields])
    lines.writerows(map(_cell, row) for row in table.rows)
    return written.getvalue()


def json_text(tables: Iterable[Table]) -> str:
    """All tables by name as lists of objects, texts unaltered; what is not known is null."""
    found = ",\n".join(f'"{table.name}": [{_objects(table)}]' for table in tables)
    return f"{{\n{found}\n}}\n"


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files, which says nothing of when and where it was made."""
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            entry = ZipInfo(name, _NO_TIME)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o644 << 16
            made.writestr(entry, content)
    return archive.getvalue()


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return safe_text(value)
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return str(value)


def _objects(table: Table) -> str:
    names = [field.name for field in table.fields]
    rows = (dict(zip(names, map(_plain, row), strict=True)) for row in table.rows)
    lines = ",\n".join(_JSON(row) for row in rows)
    return f"\n{lines}\n" if lines else ""


_JSON: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _plain(value: Value) -> str | int | float | bool | None:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value
