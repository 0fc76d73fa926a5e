"""Numbers stay bound to statistics: a drawing has the points of its file, and nothing else to draw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.chartfiles.findings import FIELDS, POINTS, Finding, Loc, Spec, walk
from generator.chartfiles.views import units
from generator.diagnostics import suggest

_OURS: Final = {"name": POINTS}
_CHANCE: Final = re.compile(r"\b(?:random|now|sample\w+)\s*\(")
_DATUM: Final = re.compile(r"\bdatum\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_EXPRESSIONS: Final = ("calculate", "filter", "expr", "test", "signal")
# What transforms call their results where no `as` says otherwise.
_UNNAMED: Final = ("key", "value", "density", "prob")
_SHOWN: Final = 40


def data_findings(spec: Spec) -> Iterator[Finding]:
    """Every number of a drawing that is no statistic's, and everything that it would fetch."""
    keys = list(walk(spec))
    if not any(key == "data" for _, key, _ in keys):
        yield Finding("chart-data", "missing", ())
    for loc, key, value in keys:
        yield from _at(loc, key, value)
    if not any(key == "pivot" for _, key, _ in keys):
        yield from _unknown_fields(spec, keys)


def _at(loc: Loc, key: str, value: object) -> Iterator[Finding]:
    if (key == "data" and value != _OURS) or key == "datasets":
        yield Finding("chart-data", "", loc)
    elif key == "url" and loc[-2:-1] != ("data",):
        yield Finding("chart-data", "url", loc)
    elif key == "href":
        yield Finding("chart-data", "href", loc)
    elif key == "mark" and _is_image(value):
        yield Finding("chart-data", "image", loc)
    elif key == "datum" and not _is_harmless(value):
        yield Finding("chart-data", "datum", loc, on_key=False)
    elif key == "text" and (typed := _typed_number(value)):
        yield Finding("chart-data", "text", loc, {"got": typed})
    elif _makes_up(loc, key, value):
        yield Finding("chart-data", "made-up", loc, {"key": key})


def _is_image(mark: object) -> bool:
    return (mark.get("type") if isinstance(mark, Mapping) else mark) == "image"


def _is_harmless(datum: object) -> bool:
    """Zero, from which bars start; a name or a date, which stand for no amount."""
    if isinstance(datum, bool):
        return True
    if isinstance(datum, int | float):
        return datum == 0
    if isinstance(datum, str):
        return not re.fullmatch(r"\s*[-+\u2212]?[\d.,]+\s*", datum) or bool(_YEAR.fullmatch(datum))
    return isinstance(datum, Mapping) and "year" in datum


def _typed_number(text: object) -> str:
    """Words of a drawing that hold a number other than a year."""
    said = text.get("value") if isinstance(text, Mapping) else text
    words = " ".join(map(str, said)) if isinstance(said, list | tuple) else str(said or "")
    return words[:_SHOWN] if re.search(r"\d", _YEAR.sub("", words)) else ""


def _makes_up(loc: Loc, key: str, expression: object) -> bool:
    """Chance, the time of day, rows that are no points, or a column that no column goes into."""
    if key in {"impute", "sample"}:
        return loc[-3:-2] == ("transform",)
    if key not in _EXPRESSIONS or not isinstance(expression, str):
        return False
    return bool(_CHANCE.search(expression)) or (key == "calculate" and not _DATUM.search(expression))


def _unknown_fields(spec: Spec, keys: list[tuple[Loc, str, object]]) -> Iterator[Finding]:
    made = {*_UNNAMED, *(name for _, key, value in keys if key == "as" for name in _names(value))}
    known = {*FIELDS, *made}
    seen = set()
    for unit in units(spec):
        for channel in unit.channels.values():
            name = channel.field
            if name and not re.search(r"[.\[]", name) and name not in known and channel.loc not in seen:
                seen.add(channel.loc)
                values = {"got": name, "known": ", ".join(FIELDS[:-1])}
                at = (*channel.loc, "field")
                yield Finding("chart-data", "field", at, values, suggest(name, known), on_key=False)


def _names(value: object) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list | tuple) else [value])]
