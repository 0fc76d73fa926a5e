"""links.lock.json read and written: what is known of each cited address, one a line.

The program writes it and the author commits it. The days in it cannot be found out again, so what is
not as it was written is damage, and is not guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, NamedTuple

from generator.frozen import frozen
from generator.incoming.notes import Copy, Note
from generator.incoming.stamps import read_stamp, stamp

_VERSION: Final = 1


class Standing(StrEnum):
    """How a link stands: `missing` and `silent` ones may be dead; `unclear` says nothing either way."""

    ALIVE = "alive"
    UNCLEAR = "unclear"
    MISSING = "missing"
    SILENT = "silent"
    DEAD = "dead"


@frozen(kw_only=True)
class Link:
    """What is known of one address since it was first looked at.

    `reason` says why it does not stand well: a word of the catalogue's `links.reason` or `fetch.reason`.
    `failing` is the first day of the failures that last, `days` on how many days they were seen, `dead`
    since when they are taken for good. `final_url` is where it leads, `moved` whether for good. `text` is
    the fingerprint of what was cited, `text_now` of what stands there since `changed`. `copy` is an
    archived copy made on `copy_day`, `copy_asked` when an archive was last asked for one. `wait_until` is
    before when the server does not want to be asked.
    """

    first: date
    looked: date
    standing: Standing = Standing.UNCLEAR
    reason: str = ""
    status: int = 0
    alive: date | None = None
    failing: date | None = None
    days: int = 0
    dead: date | None = None
    final_url: str | None = None
    moved: bool = False
    text: str | None = None
    text_now: str | None = None
    changed: date | None = None
    copy: str | None = None
    copy_day: date | None = None
    copy_asked: date | None = None
    wait_until: datetime | None = None


@frozen(kw_only=True)
class Ledger:
    """All links by their address; `archive_waits` is until when the archive wants to be left alone."""

    links: Mapping[str, Link] = field(default_factory=dict)
    archive_waits: datetime | None = None


class Damage(NamedTuple):
    """Where the ledger is not as it was written."""

    line: int = 1
    column: int = 1


def notes(ledger: Ledger) -> dict[str, Note]:
    """What a site has to be told, by address: of links that are alive and the same, nothing."""
    return {
        address: Note(link.dead, link.changed, Copy(link.copy, link.copy_day) if link.copy else None)
        for address, link in ledger.links.items()
        if link.dead or link.changed
    }


_FIELDS: Final = tuple(one.name for one in fields(Link))
_DAYS: Final = frozenset({"first", "looked", "alive", "failing", "dead", "changed", "copy_day", "copy_asked"})
_NEEDED: Final = frozenset({"first", "looked", "standing"})
_HEX: Final = frozenset("0123456789abcdef")
_PRINT: Final = 16


def write(ledger: Ledger) -> str:
    """The file's text: sorted, one link a line."""
    lines = ["{", f' "version": {_VERSION},']
    if ledger.archive_waits:
        lines.append(f' "archive_waits": {_json(stamp(ledger.archive_waits))},')
    rows = [f"  {_json(name)}: {_json(_row(link))}" for name, link in sorted(ledger.links.items())]
    lines += [' "links": {', ",\n".join(rows), " }"] if rows else [' "links": {}']
    return "\n".join([*lines, "}", ""])


def read(text: str) -> Ledger | Damage:
    """What `write` wrote, or where it is damaged."""
    try:
        whole = json.loads(text, object_pairs_hook=_once)
        if not isinstance(whole, dict) or whole.pop("version", None) != _VERSION:
            return Damage()
        waits = whole.pop("archive_waits", None)
        found = whole.pop("links", None)
        if whole or not isinstance(found, dict):
            return Damage()
        return Ledger(
            links={name: _link(name, row) for name, row in found.items()},
            archive_waits=read_stamp(waits) if waits is not None else None,
        )
    except json.JSONDecodeError as error:
        return Damage(error.lineno, error.colno)
    except _BadRowError as bad:
        return Damage(line_of(text, bad.name))
    except (ValueError, TypeError, RecursionError):
        return Damage()


def line_of(text: str, address: str) -> int:
    """The line on which an address stands in the ledger."""
    at = text.rfind(f"{_json(address)}:")
    return text.count("\n", 0, max(at, 0)) + 1


class _BadRowError(Exception):
    """A link whose line is not as it was written, or stands twice, as a careless merge leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _BadRowError(name)
        found[name] = value
    return found


def _row(link: Link) -> dict[str, object]:
    row: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(link, name)
        if isinstance(value, datetime):
            row[name] = stamp(value)
        elif value:
            row[name] = value.isoformat() if isinstance(value, date) else value
    return row


def _link(name: str, row: Any) -> Link:  # noqa: ANN401 - plain data
    try:
        if not isinstance(row, dict) or not _NEEDED <= row.keys() <= set(_FIELDS):
            raise _BadRowError(name)
        found = Link(**{key: _value(key, value) for key, value in row.items()})
    except (ValueError, TypeError) as error:
        raise _BadRowError(name) from error
    if not name.startswith(("http://", "https://")) or _row(found) != row:  # in another notation than ours
        raise _BadRowError(name)
    return found


def _value(key: str, value: Any) -> Any:  # noqa: ANN401 - plain data
    if key in {"status", "days"}:
        if not isinstance(value, int):
            raise TypeError(key)
        return value
    if key == "moved":
        return value is True
    if not isinstance(value, str):
        raise TypeError(key)
    if key in {"text", "text_now"} and not (len(value) == _PRINT and _HEX.issuperset(value)):
        raise ValueError(key)
    if key in {"copy", "final_url"} and not value.startswith(("http://", "https://")):
        raise ValueError(key)
    if key in _DAYS:
        return date.fromisoformat(value)
    if key == "wait_until":
        return read_stamp(value)
    return Standing(value) if key == "standing" else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
