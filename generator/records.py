"""Records as plain JSON values and back, so that decoded content can be cached.

Only what differs from a field's default is written. Reading trusts its input: it is for values
that `to_json` made (the cache checks their digest), not for what authors type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.values import Amount, LocalText, PartialDate

R = TypeVar("R")
_Convert = Callable[[Any], Any]


def to_json(record: object) -> dict[str, Any]:
    """The record's fields, save those that have their default, as `json.dumps` can write them.

    Raises:
        TypeError: the record's class has a field of a type that is not foreseen here.
    """
    converter = _converter(type(record))
    return {
        name: write(value) if write else value
        for (name, default, write), value in zip(converter.writers, converter.values(record), strict=False)
        if value is not default and value != default
    }


def from_json(cls: type[R], value: Mapping[str, Any]) -> R:
    """The record of class `cls` that `to_json` wrote as `value`.

    Raises:
        Exception: any, where `to_json` did not write `value`; the caller forgets such a value.
    """
    readers = _converter(cls).readers
    given = {
        name: read(part) if (read := readers[name]) is not None else part for name, part in value.items()
    }
    return cls(**given)


class _Converter(NamedTuple):
    """How a class is written and read. A conversion that changes nothing is None."""

    values: Callable[[object], tuple[Any, ...]]
    writers: tuple[tuple[str, object, _Convert | None], ...]
    readers: dict[str, _Convert | None]


def _converter(cls: type) -> _Converter:
    if cls not in _CONVERTERS:
        _CONVERTERS[cls] = _compiled(cls)
    return _CONVERTERS[cls]


def _compiled(cls: type) -> _Converter:
    hints = get_type_hints(cls)
    of_class = fields(cls)
    pairs = {field.name: _pair(hints[field.name]) for field in of_class}
    names = [field.name for field in of_class]
    return _Converter(
        attrgetter(*names, names[0]),  # one name alone would not give a tuple; the last value is not used
        tuple((field.name, _default(field), pairs[field.name][0]) for field in of_class),
        {name: read for name, (_, read) in pairs.items()},
    )


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def _pair(hint: Any) -> tuple[_Convert | None, _Convert | None]:  # noqa: ANN401 - a type is any object
    """How to write and how to read a value of type `hint`."""
    if hint in _PLAIN:
        return None, None
    if hint in _VALUES:
        return _VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return attrgetter("value"), hint
    if isinstance(hint, type) and is_dataclass(hint):
        return to_json, lambda value: from_json(hint, value)
    return _generic(hint)


def _generic(hint: Any) -> tuple[_Convert | None, _Convert | None]:  # noqa: ANN401 - a type is any object
    match get_origin(hint), get_args(hint):
        case (of, (one, none)) if of in {UnionType, Union} and none is NoneType:
            write, read = _pair(one)
            return write and _unless_none(write), read and _unless_none(read)
        case (of, (one, more)) if of is tuple and more is ...:
            write, read = _pair(one)
            return (_each(write, list) if write else list), (_each(read, tuple) if read else tuple)
        case (of, (name, one)) if of is Mapping and name is str:
            write, read = _pair(one)
            return (_each_value(write) if write else dict), (_each_value(read) if read else dict)
    raise TypeError(f"records cannot hold {hint}")


def _unless_none(convert: _Convert) -> _Convert:
    return lambda value: None if value is None else convert(value)


def _each(convert: _Convert, made: Callable[[Iterable[Any]], Any]) -> _Convert:
    return lambda values: made([convert(value) for value in values])


def _each_value(convert: _Convert) -> _Convert:
    return lambda values: {name: convert(value) for name, value in values.items()}


def _write_text(text: LocalText) -> dict[str, str]:
    return dict(text.by_language)


def _read_text(value: Mapping[str, str]) -> LocalText:
    return LocalText(tuple(value.items()))


def _write_amount(amount: Amount) -> str:
    # Never with an exponent, which is no notation of authors.
    return f"{amount.number:f}" if amount.of is None else f"{amount.number:f}/{amount.of:f}"


_CONVERTERS: dict[type, _Converter] = {}
_PLAIN = {str, int, float, bool}
_VALUES: dict[type, tuple[_Convert, _Convert]] = {
    LocalText: (_write_text, _read_text),
    Amount: (_write_amount, Amount.parse),
    PartialDate: (str, PartialDate.parse),
    date: (date.isoformat, date.fromisoformat),
}
