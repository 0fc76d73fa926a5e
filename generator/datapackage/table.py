"""Tables as values: fields as Table Schema names them (specs.frictionlessdata.io/table-schema), and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.values import LocalText, PartialDate

Value = str | int | Decimal | bool | date | None
Row = tuple[Value, ...]


class Type(StrEnum):
    """What a field holds."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


class Field(NamedTuple):
    """A field: `words` are all that it may say, `leads` the table whose `id` it names ("" for its own)."""

    name: str
    type: Type = Type.STRING
    required: bool = False
    words: tuple[str, ...] = ()
    leads: str | None = None


class Column(NamedTuple):
    """A field, and what it says of a record on the page `Here`."""

    field: Field
    of: Callable[[Here, Any], Value]


class Table(NamedTuple):
    """Rows with a value for each field; those of `key` tell one row from all others."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ("id",)


def filled(
    name: str, columns: Iterable[Column], here: Here, records: Iterable[Any], key: tuple[str, ...] = ("id",)
) -> Table:
    """The table with a row for each of these records."""
    every = tuple(columns)
    rows = tuple(tuple(column.of(here, record) for column in every) for record in records)
    return Table(name, tuple(column.field for column in every), rows, key)


def plain(name: str, of: Callable[[Here, Any], Value], kind: Type = Type.STRING) -> Column:
    """A field that may be empty."""
    return Column(Field(name, kind), of)


def needed(name: str, of: Callable[[Here, Any], Value], kind: Type = Type.STRING) -> Column:
    """A field that each row has."""
    return Column(Field(name, kind, required=True), of)


def words(
    name: str, which: type[StrEnum], of: Callable[[Here, Any], Value], *, required: bool = False
) -> Column:
    """A field with a word of a vocabulary."""
    return Column(Field(name, required=required, words=tuple(str(word) for word in which)), of)


def leading(
    name: str, kind: Kind, table: str, of: Callable[[Here, Any], str | None], *, required: bool = False
) -> Column:
    """A field with the id of a row of `table`; empty where what it names is not on the site."""

    def known(here: Here, record: object) -> str | None:
        found = of(here, record)
        return found if found in here.site.table(kind) else None

    return Column(Field(name, required=required, leads=table), known)


def dated(name: str, of: Callable[[Any], PartialDate | None]) -> tuple[Column, ...]:
    """Three fields: a date as precisely as it is known, its first day and its last."""

    def start(_: Here, record: object) -> Value:
        when = of(record)
        return when.start if when else None

    def end(_: Here, record: object) -> Value:
        when = of(record)
        return when.end if when else None

    def typed(_: Here, record: object) -> Value:
        when = of(record)
        return str(when) if when else None

    return (
        plain(name, typed),
        plain(f"{name}_start", start, Type.DATE),
        plain(f"{name}_end", end, Type.DATE),
    )


def text(here: Here, local: LocalText | None) -> str | None:
    """A text in the language of the package, as it was typed."""
    return (local.get(here.language) or None) if local else None


def listed(names: Iterable[str], separator: str = " ") -> str | None:
    """Several ids in one cell."""
    return separator.join(names) or None


def page_of(here: Here, ref: Ref) -> str:
    """The address of a record's page: whole where the site has one, else as it is found from the package."""
    path = here.urls.of(ref, here.language)
    return here.address_of(path) or here.to(path)


def cells(table: Table) -> Iterator[tuple[Field, Value]]:
    """Every cell with its field."""
    for row in table.rows:
        yield from zip(table.fields, row, strict=True)
