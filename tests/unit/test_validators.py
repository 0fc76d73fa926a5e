"""generator.validators: what pydantic would make of our records, without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter

from generator.frozen import frozen
from generator.validators import schema_of
from tests.records import RECORDS

TYPED = {name: found for name, found in RECORDS.items() if hasattr(found, "__pydantic_config__")}
# What pydantic adds that changes nothing of what is valid: notes for schemas, and the core's own defaults.
_NOTES = {"metadata", "ref", "init", "computed_fields", "collect_init_only", "post_init", "frozen"}
_NOTES |= {"default_factory_takes_data", "definitions"}


def _bare(schema: Any, definitions: Mapping[str, Any]) -> Any:
    if isinstance(schema, list | tuple):
        return [_bare(one, definitions) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "definitions":
        return _bare(schema["schema"], {one["ref"]: one for one in schema["definitions"]})
    if schema.get("type") == "definition-ref":
        return _bare(definitions[schema["schema_ref"]], definitions)
    return {name: _bare(one, definitions) for name, one in schema.items() if name not in _NOTES}


@pytest.mark.parametrize("record", TYPED.values(), ids=TYPED)
def test_same_as_pydantic(record: type) -> None:
    """Each record is validated by the core exactly as pydantic itself would have it."""
    assert _bare(schema_of(record), {}) == _bare(TypeAdapter(record).core_schema, {})


def test_all_records_are_compared() -> None:
    """The comparison covers the records that files are read into, with those inside them."""
    inner = {hint for record in TYPED.values() for hint in get_type_hints(record).values()}
    assert {"Study", "Trend", "Config", "Erratum"} <= {*TYPED}
    assert TYPED["Method"] in inner


@frozen(kw_only=True)
class _Odd:
    value: set[str]


@dataclass
class _Other:
    value: str | int


@pytest.mark.parametrize("record", [_Odd, _Other])
def test_unknown_kind_of_field(record: type) -> None:
    """A field of a kind that is not written down is refused, not guessed."""
    with pytest.raises((TypeError, ValueError)):
        schema_of(record)
