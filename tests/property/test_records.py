"""Every record of the field comes back from JSON as it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.records import from_json, to_json
from generator.values import Amount, LocalText, PartialDate
from tests.records import RECORDS

LANGUAGE = st.sampled_from(["", "fr", "en"])
DATES = st.dates(date(1000, 1, 1), date(9999, 12, 31))
PARTIAL = st.one_of(
    DATES.map(str),
    st.integers(1000, 9999).map(str),
    st.tuples(st.integers(1000, 9999), st.integers(1, 4)).map(lambda pair: f"{pair[0]}-Q{pair[1]}"),
    st.tuples(DATES, DATES).map(lambda pair: f"{min(pair)}/{max(pair)}"),
)
NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,11})([.,][0-9]{1,12})?", fullmatch=True)
VALUES: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(),
    int: st.integers(),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    date: DATES,
    LocalText: st.text() | st.dictionaries(LANGUAGE, st.text(), min_size=1),
    Amount: NUMBERS | st.tuples(NUMBERS, st.integers(1, 100)).map(lambda pair: f"{pair[0]}/{pair[1]}"),
    PartialDate: PARTIAL,
}
READ = {LocalText: LocalText.of, Amount: Amount.parse, PartialDate: PartialDate.parse}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field of this type."""
    if hint in VALUES:
        return VALUES[hint].map(READ[hint]) if hint in READ else VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return records(hint)
    of, inner = get_origin(hint), get_args(hint)
    if of is tuple:
        return st.lists(values(inner[0]), max_size=2).map(tuple)
    if of is Mapping:
        return st.dictionaries(st.text(), values(inner[1]), max_size=2)
    return st.one_of([st.none() if one is type(None) else values(one) for one in inner])


def records(cls: Any) -> st.SearchStrategy[Any]:
    """Any record of a class: some fields given, the others at their default."""
    hints = get_type_hints(cls)
    required = {field.name for field in fields(cls) if is_required(field)}
    given_fields = {field.name: values(hints[field.name]) for field in fields(cls)}
    return st.fixed_dictionaries(
        {name: of for name, of in given_fields.items() if name in required},
        optional={name: of for name, of in given_fields.items() if name not in required},
    ).map(lambda named: cls(**named))


def is_required(field: Field[Any]) -> bool:
    """Whether a field has no default."""
    return field.default is MISSING and field.default_factory is MISSING


def test_there_are_models() -> None:
    """The property below is checked for every noun of the field."""
    assert {"Study", "Statistic", "Report", "Trend", "Config"} <= set(RECORDS)


@pytest.mark.parametrize("cls", RECORDS.values(), ids=RECORDS)
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(choose=st.data())
def test_a_record_comes_back_as_it_was(cls: type[Any], choose: st.DataObject) -> None:
    """from_json(cls, to_json(x)) == x, also by way of JSON text, and no field changes its type."""
    record = choose.draw(records(cls))
    back = from_json(cls, json.loads(json.dumps(to_json(record), allow_nan=True)))
    assert back == record
    assert repr(back) == repr(record)
