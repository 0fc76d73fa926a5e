"""A chart file's plain data → the plain data of a series with a drawing of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from generator.chartfiles.modules import MODULE, NAMES, SUFFIX
from generator.diagnostics import suggest
from generator.validate import Fault, Loc, shown
from generator.vocabularies import DrawingKind, SeriesForm

META: Final = "usermeta"
"""Where Vega-Lite leaves room for what is not its own."""
_TYPED: Final = ("points", "subtitle", "caveat", "note")
_PASSED_OVER: Final = ("embedOptions",)  # those of the editors that write Vega-Lite


def series_of(raw: dict[str, Any], path: str, name: str) -> dict[str, Any]:
    """The raw series; `name` is its id."""
    meta = raw.get(META)
    own = {key: value for key, value in (meta if isinstance(meta, dict) else {}).items() if key in _TYPED}
    title = {"title": raw["title"]} if "title" in raw else {}
    module = path.endswith(SUFFIX)
    drawing = {
        "kind": DrawingKind.ALTAIR if module else DrawingKind.VEGA_LITE,
        "path": path,
        "text": raw.get(MODULE, "") if module else _canonical(raw),
    }
    return {**own, **title, "id": name, "form": SeriesForm.CUSTOM, "drawing": drawing}


def file_faults(raw: dict[str, Any], path: str) -> Iterator[Fault]:
    """What the file lacks, or has where nothing reads it."""
    meta = raw.get(META)
    if META not in raw:
        yield Fault((), "missing-key", "", {"key": META})
    elif not isinstance(meta, dict):
        yield Fault((META,), "wrong-type", "map", {"key": META, "got": shown(meta)})
    elif not path.endswith(SUFFIX):
        for key in meta:
            if key not in (*_TYPED, *_PASSED_OVER):
                values = {"key": key, "known": ", ".join(_TYPED)}
                yield Fault((META, key), "unknown-key", "", values, suggest(key, _TYPED), on_key=True)


def typed_at(loc: Loc) -> Loc:
    """From a place in the raw series file back to the place in the chart file."""
    match loc:
        case ("series", "title", *rest):
            return ("title", *rest)
        case ("series", *rest):
            return (META, *rest) if rest else ()
    return loc


def as_typed_in(fault: Fault, path: str) -> Fault:
    """A module calls keys by the names of constants."""
    key = fault.values.get("key", "")
    if not path.endswith(SUFFIX) or key not in NAMES:
        return fault
    return fault._replace(values={**fault.values, "key": NAMES[key]})


def _canonical(raw: dict[str, Any]) -> str:
    """The specification without what is said of it elsewhere; the same however it was typed."""
    spec = {key: value for key, value in raw.items() if key not in {"title", META, "$schema"}}
    return json.dumps(_plain(spec), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value
