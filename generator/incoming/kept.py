"""A snapshot → what the site shows of it: texts cut short and without signs that hide or steer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.watched import Watched, WatchedFeed, WatchedFigure

FIGURES: Final = 3
_TITLE: Final = 300
_AROUND: Final = 160
_NUMBER: Final = 60
_NAME: Final = 120

# Control characters, which XML does not allow, and those by which a text reorders or hides what follows it.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SPACE: Final = re.compile(r"[ \t\r\n\x85\u2028\u2029\u3000]+")  # no-break spaces stay: numbers have them
_NO_NAME: Final = re.compile(r"[^a-z0-9-]")
_LANGUAGE: Final = re.compile(r"(fr|en)(?![a-z])", re.IGNORECASE)


def kept(snapshot: Snapshot) -> WatchedFeed:
    """The entries that nobody put aside."""
    entries = (entry for entry in snapshot.entries if entry.status is not EntryStatus.DROPPED)
    watched = [_watched(entry, snapshot) for entry in entries]
    watched.sort(key=lambda one: one.id)
    watched.sort(key=lambda one: one.day, reverse=True)
    return WatchedFeed(snapshot.feed, _line(snapshot.title, _NAME), _address(snapshot.link), tuple(watched))


def dump(feed: WatchedFeed) -> bytes:
    """A feed for the cache."""
    rows = [[*entry[:4], entry.day.isoformat(), *entry[5:]] for entry in feed.entries]
    return json.dumps([*feed[:3], rows], ensure_ascii=False, separators=(",", ":")).encode()


def load(known: bytes) -> WatchedFeed:
    """What `dump` wrote."""
    name, title, link, rows = json.loads(known)
    for row in rows:
        row[4] = date.fromisoformat(row[4])
        row[6] = tuple(map(WatchedFigure._make, row[6]))
    return WatchedFeed(name, title, link, tuple(map(Watched._make, rows)))


def _watched(entry: Entry, snapshot: Snapshot) -> Watched:
    figures = [found for figure in entry.figures if (found := _figure(figure))]
    language = _LANGUAGE.match(entry.language or snapshot.language or "")
    return Watched(
        id=_NO_NAME.sub("", entry.id),
        feed=snapshot.feed,
        title=_line(entry.title, _TITLE),
        link=_address(entry.link),
        day=entry.date.date(),
        language=language[1].lower() if language else "",
        figures=tuple(figures[:FIGURES]),
        more=max(0, len(figures) - FIGURES),
        study=_NO_NAME.sub("", entry.study or ""),
    )


def _figure(figure: Mapping[str, Any]) -> WatchedFigure | None:
    """The number within the words about it: those that measure it, else its sentence, else none."""
    number = _line(figure.get("text"), _NUMBER)
    if not number:
        return None
    words = _line(figure.get("measures"), None) or _line(figure.get("sentence"), None)
    before, found, after = words.partition(number)
    if not found:
        before = after = ""
    source = _line(figure.get("source"), _NAME)
    year = figure.get("source_year")
    if source and isinstance(year, int) and not isinstance(year, bool) and str(year) not in source:
        source = f"{source}, {year}"
    return WatchedFigure(_end(before), number, _cut(after, _AROUND), source)


def _line(text: object, most: int | None) -> str:
    """A text in one line, without what cannot be seen; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    line = _UNSEEN.sub("", _SPACE.sub(" ", text)).strip()
    return line if most is None else _cut(line, most)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    head = text[: most - 1].rpartition(" ")[0]
    return f"{(head if len(head) > most // 2 else text[: most - 1]).rstrip()}…"


def _end(text: str) -> str:
    """The last words of a text that is too long."""
    if len(text) <= _AROUND:
        return text
    tail = text[1 - _AROUND :].partition(" ")[2]
    return f"…\u00a0{tail or text[1 - _AROUND :]}"


def _address(link: str | None) -> str:
    """An address that `safe_link` let through; none with signs that no address has."""
    return link if link and not _UNSEEN.search(link) else ""
