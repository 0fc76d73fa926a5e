"""datapackage.json: what is in each file of a package (specs.frictionlessdata.io/data-package, version 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Final

from generator.catalogue import knows
from generator.datapackage.table import Field, Table, Type
from generator.pages.here import Here
from generator.prose.slug import slug

Json = dict[str, object]
DESCRIPTOR: Final = "datapackage.json"
# Licences of Creative Commons as authors write them; a package names them as the Open Definition does.
_CREATIVE_COMMONS: Final = re.compile(
    r"CC[ -]?(0|BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)[ -](\d\.\d)", re.IGNORECASE
)


def descriptor(here: Here, tables: Sequence[Table], files: Mapping[str, bytes]) -> str:
    """The package on the page `here`; `files` are the CSV files of its tables by name."""
    config = here.site.config
    found: Json = {
        "profile": "tabular-data-package",
        "name": slug(here.local(config.title), "site"),
        "id": here.address_of(f"{here.path}{DESCRIPTOR}"),
        "title": here.say("data.package.title", site=here.local(config.title)),
        "description": here.say("data.package.description"),
        "homepage": here.url,
        "licenses": licences(here),
        "contributors": [{"title": config.author, "role": "author"}] if config.author else None,
        "resources": [_resource(here, table, files[file_of(table)]) for table in tables],
    }
    text = json.dumps({key: value for key, value in found.items() if value}, ensure_ascii=False, indent=2)
    return f"{text}\n"


def file_of(table: Table) -> str:
    """The name of a table's file."""
    return f"{table.name}.csv"


def described(here: Here, table: str, field: str = "") -> str:
    """What a table or a field holds, in the page's language; fields of several tables share their words."""
    if not field:
        return here.say(f"data.about.{table}")
    key = f"data.{table}.{field}"
    return here.say(key if knows(key) else f"data.any.{field}")


def licences(here: Here) -> list[Json]:
    """The site's licence by the name that programs know, or by its address; none where it has neither."""
    title, path = here.local(here.site.config.licence), here.site.config.licence_url
    found: Json = {}
    if known := _CREATIVE_COMMONS.fullmatch(title):
        kind = known[1].upper()
        found["name"] = f"CC0-{known[2]}" if kind == "0" else f"CC-{kind}-{known[2]}"
    if path:
        found["path"] = path
    return [{**found, "title": title or path}] if found else []


def _resource(here: Here, table: Table, content: bytes) -> Json:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file_of(table),
        "title": here.say(f"data.table.{table.name}"),
        "description": described(here, table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": _schema(here, table),
    }


def _schema(here: Here, table: Table) -> Json:
    leads = [field for field in table.fields if field.leads is not None]
    found: Json = {
        "fields": [_field(here, table, field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [_foreign_key(field) for field in leads],
    }
    return {key: value for key, value in found.items() if value}


def _field(here: Here, table: Table, field: Field) -> Json:
    limits: Json = {}
    if field.required:
        limits["required"] = True
    if table.key == (field.name,):
        limits["unique"] = True
    if field.words:
        limits["enum"] = list(field.words)
    return {
        "name": field.name,
        "type": str(field.type),
        **({"format": "default"} if field.type is Type.DATE else {}),
        "description": described(here, table.name, field.name),
        **({"constraints": limits} if limits else {}),
    }


def _foreign_key(field: Field) -> Json:
    return {"fields": field.name, "reference": {"resource": field.leads, "fields": "id"}}
