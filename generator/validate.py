"""Loose data from YAML becomes typed records: the only module that adapts pydantic.

A fault keeps the path of the value it is about, as the author wrote it, so that decoding can say
where it stands.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args, get_type_hints

from generator.diagnostics import suggest
from generator.validators import validator
from generator.values import Unreadable, Words

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails, SchemaValidator

T = TypeVar("T")
Loc = tuple[str | int, ...]

_SHOWN = 40  # characters of a wrong value in a message
_LIKE = 0.4  # how alike a missing key and a mistyped one are: "nom" and "name"
_LISTS = ("tuple_type", "list_type", "missing_keyword_only_argument")
_MAPS = ("dict_type", "mapping_type", "dataclass_type", "model_type")
_NUMBERS = ("int_", "float_", "decimal_")
_TYPED = {"measure": "as", "old": "from", "new": "to"}
_CODES = {"date": "bad-date", "day": "bad-date", "url": "bad-url", "feed": "bad-url"}  # by what was expected
_VARIANTS = {"day": "day", "feed": "feed"}


class Fault(NamedTuple):
    """What is wrong with the value at `loc`; `on_key` when it is the key that is wrong."""

    loc: Loc
    code: str
    variant: str = ""
    values: Mapping[str, str] = {}
    suggestion: str | None = None
    on_key: bool = False


def validate(record_type: type[T], raw: Mapping[str, object]) -> T | list[Fault]:
    """A record of `record_type` from plain data, or all that is wrong with it."""
    from pydantic_core import ValidationError

    try:
        validated: T = _validator(record_type).validate_python(raw)
    except ValidationError as error:
        faults = [_fault(detail, record_type) for detail in error.errors(include_url=False)]
        return _renamed(faults)
    return validated


def json_schema(record_type: type) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a record as its file may be typed."""
    from pydantic import TypeAdapter

    return TypeAdapter(record_type).json_schema()


def _validator(record_type: type) -> SchemaValidator:
    """Made once for each type: it takes longer than all that it validates."""
    if record_type not in _VALIDATORS:
        _VALIDATORS[record_type] = validator(record_type)
    return _VALIDATORS[record_type]


_VALIDATORS: dict[type, SchemaValidator] = {}


def _fault(detail: ErrorDetails, record_type: type) -> Fault:
    loc, kind = detail["loc"], detail["type"]
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        key = str(loc[-1])
        known = _known_keys(record_type, loc[:-1])
        values = {"key": key, "known": ", ".join(known)}
        return Fault(loc, "unknown-key", "", values, suggest(key, known), on_key=True)
    key = as_typed(_name(loc))
    if kind.startswith("missing"):
        return Fault(loc[:-1], "missing-key", "", {"key": key})
    if detail["input"] is None:
        return Fault(loc, "missing-key", "empty", {"key": key}, on_key=True)
    if kind == "enum":
        known = _choices(record_type, loc)
        got = str(detail["input"])
        values = {"key": key, "got": got, "known": ", ".join(known)}
        return Fault(loc, "bad-value", "", values, suggest(got, known))
    expected = _expected(kind, detail)
    got = shown(detail["input"])
    if code := _CODES.get(expected):
        return Fault(loc, code, _VARIANTS.get(expected, ""), {"got": got})
    return Fault(loc, "wrong-type", expected, {"key": key, "got": got})


def _renamed(faults: list[Fault]) -> list[Fault]:
    """A key that is unknown beside one that is missing is that key, mistyped: one fault, not two."""
    found: list[Fault] = []
    unknown: list[Fault] = []
    missing: dict[Loc, dict[str, Fault]] = {}
    for one in faults:
        if one.code == "unknown-key":
            unknown.append(one)
        elif one.code == "missing-key" and not one.variant:
            missing.setdefault(one.loc, {})[one.values["key"]] = one
        else:
            found.append(one)
    for fault in unknown:
        beside = missing.get(fault.loc[:-1], {})
        close = get_close_matches(fault.values["key"], beside, n=1, cutoff=_LIKE)
        if close:
            del beside[close[0]]
        found.append(fault._replace(suggestion=close[0]) if close else fault)
    return [*found, *(one for beside in missing.values() for one in beside.values())]


def as_typed(name: str) -> str:
    """The key that authors type for a field: Python keeps some of them to itself."""
    return _TYPED.get(name, name)


def _expected(kind: str, detail: ErrorDetails) -> str:
    """Which notation was expected: the variant of `wrong-type`, or a key of `_CODES`."""
    error = detail.get("ctx", {}).get("error")
    if isinstance(error, Unreadable):
        return error.expected
    if kind.startswith("date"):
        return "day"
    if kind in _LISTS:
        return "list"
    if kind in _MAPS:
        return "map"
    if kind.startswith("bool"):
        return "boolean"
    return "number" if kind.startswith(_NUMBERS) else "text"


def _known_keys(record_type: type, loc: Loc) -> list[str]:
    found = _type_at(record_type, loc)
    if not dataclasses.is_dataclass(found):
        return []
    hidden = getattr(found, "NOT_TYPED", ())
    return [as_typed(field.name) for field in dataclasses.fields(found) if field.name not in hidden]


def _choices(record_type: type, loc: Loc) -> list[str]:
    found = _type_at(record_type, loc)
    if not (isinstance(found, type) and issubclass(found, StrEnum)):
        return []
    return [choice.value for choice in (found.typed() if issubclass(found, Words) else found)]


def _type_at(record_type: object, loc: Loc) -> object:
    """The type of the value at `loc`, seen through tuples, mappings and `| None`."""
    found = record_type
    for step in loc:
        if isinstance(step, str) and dataclasses.is_dataclass(found):
            assert isinstance(found, type)  # noqa: S101 - narrows for the type checker
            found = _hints(found).get(step)
        elif (arguments := get_args(found)) and arguments[0] is not str:
            found = arguments[0]
        elif arguments:
            found = arguments[-1]
        found = _without_none(found)
    return found


@cache
def _hints(record_type: type) -> dict[str, Any]:
    return get_type_hints(record_type)


def _without_none(found: object) -> object:
    arguments = get_args(found)
    if type(None) not in arguments:
        return found
    return next(argument for argument in arguments if argument is not type(None))


def _name(loc: Loc) -> str:
    """The key that a fault is about; for an item of a list, the list's key."""
    return next((step for step in reversed(loc) if isinstance(step, str)), "")


def shown(value: object) -> str:
    """A wrong value, short enough for a message."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
