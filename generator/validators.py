"""From a record's type to the core that validates it, without pydantic's own reading of types.

pydantic needs forty milliseconds to wake and to read our types: half of what a build after a small edit
takes. Records have few kinds of fields, and what pydantic makes of those is written down here; a test
holds that it is the same.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, SchemaValidator

Schema = dict[str, Any]

_SIMPLE: Mapping[object, str] = {str: "str", int: "int", float: "float", bool: "bool", dt.date: "date"}


def validator(record: type) -> SchemaValidator:
    """What validates plain data for `record`, a dataclass.

    Raises:
        TypeError: a field is of a kind that no record has had yet.
    """
    from pydantic_core import SchemaValidator

    return SchemaValidator(cast("CoreSchema", schema_of(record)))


def schema_of(kind: Any) -> Schema:  # noqa: ANN401 - a type, or what `typing` makes of several
    """The core schema of a type: a record, one of its fields' types, or a class that describes itself."""
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    if get_origin(kind) is Annotated:
        base, described = get_args(kind)
        return _described(described, base)
    if type(None) in get_args(kind):
        (inner,) = (one for one in get_args(kind) if one is not type(None))
        return {"type": "nullable", "schema": schema_of(inner)}
    return _of_class(kind) if isinstance(kind, type) and not get_args(kind) else _of_many(kind)


def _of_many(kind: object) -> Schema:
    """A tuple of any length, or a mapping."""
    match get_origin(kind), get_args(kind):
        case [origin, (item, rest)] if origin is tuple and rest is ...:
            return {"type": "tuple", "items_schema": [schema_of(item)], "variadic_item_index": 0}
        case [origin, (key, value)] if origin is Mapping:
            keys, values = schema_of(key), schema_of(value)
            return {"type": "dict", "keys_schema": keys, "values_schema": values, "strict": False}
    raise TypeError(kind)


def _of_class(kind: type[Any]) -> Schema:
    if hasattr(kind, "__get_pydantic_core_schema__"):
        return _described(kind, kind)
    if issubclass(kind, StrEnum):
        return {"type": "enum", "cls": kind, "members": list(kind), "sub_type": "str"}
    if dataclasses.is_dataclass(kind):
        return _of_record(kind)
    raise TypeError(kind)


def _described(described: Any, base: object) -> Schema:  # noqa: ANN401 - a class or its annotation
    """By what pydantic would ask, too."""
    found: Schema = described.__get_pydantic_core_schema__(base, schema_of)
    return found


def _of_record(kind: type[Any]) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    fields = [(field.name, _of_field(field, hints[field.name])) for field in dataclasses.fields(kind)]
    listed = [{"type": "dataclass-field", "name": name, "schema": one} for name, one in fields]
    return {
        "type": "dataclass",
        "cls": kind,
        "fields": [name for name, _ in fields],
        "schema": {"type": "dataclass-args", "dataclass_name": kind.__name__, "fields": listed},
        "slots": hasattr(kind, "__slots__"),
        "config": _config(kind),
    }


def _config(kind: type[Any]) -> Schema:
    """Pydantic's names of what `__pydantic_config__` says, where the core calls it otherwise."""
    config = dict(getattr(kind, "__pydantic_config__", {}))
    if "extra" in config:
        config["extra_fields_behavior"] = config.pop("extra")
    return {**config, "title": kind.__name__}


def _of_field(field: dataclasses.Field[Any], kind: object) -> Schema:
    schema = schema_of(kind)
    if field.default_factory is not dataclasses.MISSING:
        return {"type": "default", "schema": schema, "default_factory": field.default_factory}
    if field.default is not dataclasses.MISSING:
        return {"type": "default", "schema": schema, "default": field.default}
    return schema
