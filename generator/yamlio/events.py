"""Text → YAML events: the one module that imports yaml.

Events are read, never objects: libyaml's own loaders hang on merge bombs and crash on deep
nesting. Depth is counted while reading, so nothing deep is ever built.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

MAX_DEPTH = 50
# What PyYAML raises for hostile text besides its own errors: bad escapes, huge numbers, nesting.
_ODD_ERRORS = (ValueError, OverflowError, RecursionError)


class Kind(Enum):
    """What an event opens, closes or is."""

    SCALAR = 0
    MAPPING = 1
    SEQUENCE = 2
    END = 3
    ALIAS = 4
    DOCUMENT = 5


_MODES = {"'": "quoted", '"': "quoted", "|": "block", ">": "block"}


class Event(NamedTuple):
    """One event; lines and columns from 0. `mode` is "plain", "quoted", "block" or "flow"."""

    kind: Kind
    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""
    mode: str = ""
    anchor: str | None = None
    tag: str | None = None


class Failure(NamedTuple):
    """Where reading stopped and why: variant "" (syntax), "depth" or "documents".

    `opened` is the line of the quote, bracket or key that was being read, if that is known.
    """

    line: int
    column: int
    variant: str = ""
    opened: int | None = None


def read_events(text: str, *, beyond: int | None = None) -> list[Event] | Failure:
    """All events of the one document in `text`, or where it cannot be read.

    With `beyond`, reading stops without fault after that line.
    """
    events: list[Event] = []
    depth = documents = 0
    try:
        for event in _events(text):
            kind = event.kind
            depth += (kind is Kind.MAPPING or kind is Kind.SEQUENCE) - (kind is Kind.END)
            documents += kind is Kind.DOCUMENT
            if depth > MAX_DEPTH or documents > 1:
                return Failure(event.line, event.column, "depth" if depth > MAX_DEPTH else "documents")
            if beyond is not None and event.line > beyond:
                break
            events.append(event)
    except _ODD_ERRORS:
        return Failure(events[-1].end_line, events[-1].end_column) if events else Failure(0, 0)
    except _yaml().YAMLError as error:
        return _failure(error)
    return events[1:]  # without the document's own


def _failure(error: Any) -> Failure:  # noqa: ANN401 - yaml's errors differ in their attributes
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    if problem is None:
        return Failure(0, 0)
    if context is None or "block" in (error.context or "block"):
        return Failure(problem.line, problem.column)
    return Failure(problem.line, problem.column, opened=context.line)


@cache
def _yaml() -> Any:  # noqa: ANN401 - a module
    import yaml

    return yaml


def _events(text: str) -> Iterator[Event]:
    yaml = _yaml()
    kinds = _kinds()
    # Where libyaml is missing the loader written in Python gives the same events, more slowly.
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        kind = kinds.get(event.__class__)
        if kind is None:
            continue
        start, end = event.start_mark, event.end_mark
        place = (kind, start.line, start.column, end.line, end.column)
        if kind is Kind.SCALAR:
            yield Event(*place, event.value, _MODES.get(event.style, "plain"), event.anchor, event.tag)
        elif kind is Kind.MAPPING or kind is Kind.SEQUENCE:
            yield Event(*place, "", "flow" if event.flow_style else "", event.anchor, event.tag)
        else:
            yield Event(*place, f"*{event.anchor}" if kind is Kind.ALIAS else "")


@cache
def _kinds() -> dict[type, Kind]:
    yaml = _yaml()
    return {
        yaml.ScalarEvent: Kind.SCALAR,
        yaml.MappingStartEvent: Kind.MAPPING,
        yaml.SequenceStartEvent: Kind.SEQUENCE,
        yaml.MappingEndEvent: Kind.END,
        yaml.SequenceEndEvent: Kind.END,
        yaml.AliasEvent: Kind.ALIAS,
        yaml.DocumentStartEvent: Kind.DOCUMENT,
    }
