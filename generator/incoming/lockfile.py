"""sources.lock.json read and written: what is known of each source, one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field, fields
from datetime import datetime
from typing import Any, Final

from generator.frozen import frozen
from generator.incoming.places import Damaged
from generator.incoming.stamps import read_stamp, stamp

_VERSION: Final = 1
_KINDS: Final = ("feeds", "studies")


@frozen(kw_only=True)
class Known:
    """What is known of one source since it was last looked at.

    `etag` and `last_modified` are those that the server at `final_url` gave, letter for letter; `moved_to`
    is where it sends everybody for good, seen on `moved_days` days, the last of them `moved_seen`.
    `next_check` is when to look again, `wait_until` before when the server does not want to be asked.
    `settings` names what sources.yaml said of it, `body` and `snapshot` are SHA-256. `ttl` is for how many
    minutes its feed wants to be left alone. `before` is only there while a snapshot is written: what it was.
    """

    url: str
    final_url: str | None = None
    moved_to: str | None = None
    moved_days: int = 0
    moved_seen: str | None = None
    status: int = 0
    etag: str | None = None
    last_modified: str | None = None
    fetched_at: datetime | None = None
    next_check: datetime | None = None
    wait_until: datetime | None = None
    settings: str = ""
    body: str | None = None
    snapshot: str | None = None
    before: str | None = None
    format: str | None = None
    ttl: int | None = None
    errors: int = 0
    last_error: str | None = None
    failing_since: datetime | None = None
    gone: bool = False

    def allows(self, digest: str) -> bool:
        """Whether a snapshot of this SHA-256 is as it was written, be it that a newer one is on its way."""
        return digest in {self.snapshot, self.before}


@frozen(kw_only=True)
class Lock:
    """All that is known of the sources, by their ids."""

    feeds: Mapping[str, Known] = field(default_factory=dict)
    studies: Mapping[str, Known] = field(default_factory=dict)


_FIELDS: Final = tuple(one.name for one in fields(Known))
_DATES: Final = frozenset({"fetched_at", "next_check", "wait_until", "failing_since"})
_NUMBERS: Final = frozenset({"moved_days", "status", "errors", "ttl"})


def write(lock: Lock) -> str:
    """The file's text: sorted, one source a line."""
    lines = ["{", f' "version": {_VERSION}']
    for kind in _KINDS:
        rows = [
            f"  {json.dumps(name)}: {json.dumps(_row(known), ensure_ascii=False, sort_keys=True)}"
            for name, known in sorted(getattr(lock, kind).items())
        ]
        lines[-1] += ","
        lines += [f' "{kind}": {{', ",\n".join(rows), " }"] if rows else [f' "{kind}": {{}}']
    return "\n".join([*lines, "}", ""])


def read(text: str) -> Lock | Damaged:
    """What `write` wrote."""
    try:
        whole = json.loads(text)
        if not isinstance(whole, dict) or whole.get("version") != _VERSION:
            return Damaged("version")
        kinds = {
            kind: {str(name): _known(row) for name, row in dict(whole.get(kind, {})).items()}
            for kind in _KINDS
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        return Damaged(type(fault).__name__)
    return Lock(**kinds)


def _row(known: Known) -> dict[str, object]:
    row: dict[str, object] = {}
    for name in _FIELDS:
        value = getattr(known, name)
        if value or name == "url":
            row[name] = stamp(value) if isinstance(value, datetime) else value
    return row


def _known(row: Mapping[str, Any]) -> Known:
    if not row.keys() <= set(_FIELDS):
        raise ValueError(str(sorted(row.keys() - set(_FIELDS))))
    for name, value in row.items():
        kind = bool if name == "gone" else int if name in _NUMBERS else str
        if not isinstance(value, kind):
            raise TypeError(name)
    given: dict[str, Any] = {name: read_stamp(one) if name in _DATES else one for name, one in row.items()}
    return Known(**given)
