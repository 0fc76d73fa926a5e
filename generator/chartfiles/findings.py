"""What is wrong with an author's drawing, by its place in the specification."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from generator.models import Statistic

Loc: TypeAlias = tuple[str | int, ...]
Spec: TypeAlias = Mapping[str, Any]

POINTS = "points"
"""The name under which a drawing asks for its data."""

FIELDS = ("label", "group", "date", "when", "value", "text", "unit", "statistic", "order", "tip")
"""The columns of that data."""


class Finding(NamedTuple):
    """A fault at `loc`; `on_key` where the key is to be shown rather than its value."""

    code: str
    variant: str
    loc: Loc
    values: Mapping[str, str] = {}
    suggestion: str | None = None
    on_key: bool = True


class Row(NamedTuple):
    """One point as a drawing gets it, with the figure behind it."""

    fields: Mapping[str, object]
    statistic: Statistic


def walk(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, str, object]]:
    """Every key of a specification with its place and value, outermost first."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield (*loc, key), key, inner
            yield from walk(inner, (*loc, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from walk(inner, (*loc, index))
