"""snapshots/<feed>.json read and written, and what authors do with its entries.

One key a line and entries newest first, so that a version control shows what came and what changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Final, NamedTuple, Never

from generator.incoming.addresses import safe_link
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.places import Damaged
from generator.incoming.stamps import read_stamp, stamp

_VERSION: Final = 1
_DATES: Final = frozenset({"first_seen", "published", "updated", "changed"})
_NEEDED: Final = ("id", "guid", "first_seen")
_KNOWN: Final = frozenset(field.name for field in fields(Entry))
_SORTED: Final = tuple(sorted(_KNOWN))
_JSON: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
_STRING: Final = json.encoder.encode_basestring  # the same for a string, without an encoder being made
_TEXTS: Final = _KNOWN - _DATES - {"figures", "status"}


def write(snapshot: Snapshot) -> str:
    """The file's text."""
    whole = {
        "version": _VERSION,
        "feed": snapshot.feed,
        "title": snapshot.title,
        "link": snapshot.link,
        "language": snapshot.language,
    }
    lines = [f" {_key(name)}{_JSON(value)}" for name, value in sorted(whole.items()) if value]
    entries = [_lines(entry) for entry in sorted(snapshot.entries, key=_newest)]
    if entries:
        lines.insert(0, ' "entries": [\n' + ",\n".join(entries) + "\n ]")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(text: str, feed: str) -> Snapshot | Damaged:
    """What `write` wrote."""
    try:
        whole = json.loads(text, parse_constant=_refused)
        if not isinstance(whole, dict) or whole.get("version") != _VERSION or whole.get("feed") != feed:
            return Damaged("version")
        entries = tuple(_entry(row) for row in whole.get("entries", []))
        if len({entry.id for entry in entries}) < len(entries):
            return Damaged("twice")
        return Snapshot(
            feed=feed,
            title=_text(whole.get("title")),
            link=safe_link(_text(whole.get("link"))),
            language=_text(whole.get("language")),
            entries=entries,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        return Damaged(type(fault).__name__)


def drop(snapshot: Snapshot, entry_id: str) -> Snapshot:
    """The snapshot with an entry put aside: its name stays, so that it does not come back as new."""
    return _with(
        snapshot,
        entry_id,
        lambda entry: replace(entry, status=EntryStatus.DROPPED, text="", figures=(), study=None),
    )


def adopt(snapshot: Snapshot, entry_id: str, study: str) -> Snapshot:
    """The snapshot with an entry marked as the study that was made of it."""
    return _with(snapshot, entry_id, lambda entry: replace(entry, status=EntryStatus.ADOPTED, study=study))


class Place(NamedTuple):
    """An entry with its feed's snapshot."""

    snapshot: Snapshot
    entry: Entry


def look_up(snapshots: Iterable[Snapshot], typed: str) -> tuple[Place, ...]:
    """The entries that a typed id may mean: that one, or those of which it is the last part."""
    wanted = typed.strip().lower()
    places = [Place(snapshot, entry) for snapshot in snapshots for entry in snapshot.entries]
    exact = tuple(place for place in places if place.entry.id == wanted)
    return exact or tuple(place for place in places if place.entry.id.rpartition("-")[2] == wanted)


def _with(snapshot: Snapshot, entry_id: str, change: Any) -> Snapshot:  # noqa: ANN401 - Entry to Entry
    if all(entry.id != entry_id for entry in snapshot.entries):
        raise KeyError(entry_id)
    entries = (change(entry) if entry.id == entry_id else entry for entry in snapshot.entries)
    return replace(snapshot, entries=tuple(entries))


def _newest(entry: Entry) -> tuple[float, str]:
    return -entry.date.timestamp(), entry.id


def _lines(entry: Entry) -> str:
    """A key a line, and a figure a line; what is empty is left out."""
    lines = []
    for name in _SORTED:
        value = getattr(entry, name)
        if isinstance(value, datetime):
            lines.append(f'   {_key(name)}"{stamp(value)}"')
        elif name == "figures" and value:
            figures = ",\n".join(f"    {_JSON(dict(figure))}" for figure in value)
            lines.append(f"   {_key(name)}[\n{figures}\n   ]")
        elif value and value is not EntryStatus.NEW:
            lines.append(f"   {_key(name)}{_STRING(value) if type(value) is str else _JSON(value)}")
    return "  {\n" + ",\n".join(lines) + "\n  }"


def _key(name: str) -> str:
    return f'"{name}": '


def _entry(row: Mapping[str, Any]) -> Entry:
    missing = [name for name in _NEEDED if name not in row]
    if missing or not row.keys() <= _KNOWN:
        raise ValueError(str(missing or sorted(row.keys() - _KNOWN)))
    texts = {name: row[name] for name in row.keys() & _TEXTS}
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError(str(row["id"]))
    figures = row.get("figures", [])
    if not isinstance(figures, list) or not all(isinstance(figure, dict) for figure in figures):
        raise TypeError("figures")
    given: dict[str, Any] = {
        "title": "",
        **texts,
        **{name: read_stamp(row[name]) for name in row.keys() & _DATES},
        "status": EntryStatus(row.get("status", "new")),
        "figures": tuple(figures),
        "link": safe_link(texts.get("link")),
    }
    return Entry(**given)


def _text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise TypeError(str(type(value)))


def _refused(_constant: str) -> Never:
    raise ValueError("NaN")
