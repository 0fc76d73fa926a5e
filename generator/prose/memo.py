"""Scanning remembered: what stood in a text that has not changed need not be looked for again."""

from __future__ import annotations

import json

from generator.cache import Store, key
from generator.prose.marks import (
    CitationMark,
    CitedItem,
    EmbedMark,
    LinkMark,
    NumberMark,
    PictureMark,
    ProseMark,
)
from generator.prose.scan import Scan, scan

_VERSION = 3
_MARKS = {mark.__name__: mark for mark in (LinkMark, EmbedMark, CitationMark, NumberMark, PictureMark)}


def scan_remembered(text: str, store: Store, *, one_line: bool = False) -> Scan:
    """What `scan` finds; a text with faults is scanned each time."""
    memo = key("scan", _VERSION, text, one_line)
    known = store.get("scan", memo)
    if known is not None:
        marks, spoken, titles, spans = json.loads(known)
        return Scan(
            tuple(_mark(name, fields) for name, fields in marks),
            spoken=frozenset(spoken),
            titles=frozenset(titles),
            sentences=tuple((start, end) for start, end in spans),
        )
    found = scan(text, one_line=one_line)
    if not found.faults:
        marks = [[type(mark).__name__, mark] for mark in found.marks]
        kept = [marks, sorted(found.spoken), sorted(found.titles), found.sentences]
        store.put("scan", memo, json.dumps(kept).encode())
    return found


def _mark(name: str, fields: list[object]) -> ProseMark:
    mark: ProseMark = _MARKS[name](*fields)  # type: ignore[arg-type]
    if isinstance(mark, CitationMark):
        return mark._replace(items=tuple(CitedItem(*item) for item in mark.items))
    return mark
