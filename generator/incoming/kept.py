"""A snapshot → what the site shows of it: texts cut short and without signs that hide or steer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any, Final

from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.unseen import UNSEEN
from generator.incoming.watched import Watched, WatchedFeed, WatchedSentence

SENTENCES: Final = 2
_TITLE: Final = 300
_WORDS: Final = 300
_NUMBER: Final = 60
_NAME: Final = 120

_SPACE: Final = re.compile(r"[ \t\r\n\x85\u2028\u2029\u3000]+")  # no-break spaces stay: numbers have them
_NO_NAME: Final = re.compile(r"[^a-z0-9-]")
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(?![a-z])", re.IGNORECASE)


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
        row[6] = tuple(WatchedSentence(tuple(runs), source) for runs, source in row[6])
    return WatchedFeed(name, title, link, tuple(map(Watched._make, rows)))


def _watched(entry: Entry, snapshot: Snapshot) -> Watched:
    language = _LANGUAGE.match(entry.language or snapshot.language or "")
    figures = [figure for figure in entry.figures if _number(figure)]
    # The title is shown in any case.
    figures = [figure for figure in figures if not _in_title(figure, entry)]
    spoken = [(words, tuple(same)) for words, same in groupby(figures, _sentence)]
    return Watched(
        id=_NO_NAME.sub("", entry.id),
        feed=snapshot.feed,
        title=_line(entry.title, _TITLE),
        link=_address(entry.link),
        day=entry.date.date(),
        language=language[1].lower() if language else "",
        sentences=tuple(_said(words, same) for words, same in spoken[:SENTENCES]),
        more=sum(len(same) for _, same in spoken[SENTENCES:]),
        study=_NO_NAME.sub("", entry.study or ""),
    )


def _in_title(figure: Mapping[str, Any], entry: Entry) -> bool:
    start = figure.get("start")
    return isinstance(start, int) and start < len(entry.title)


def _number(figure: Mapping[str, Any]) -> str:
    return _line(figure.get("text"), _NUMBER)


def _sentence(figure: Mapping[str, Any]) -> str:
    """What a figure stands in; itself, where that is not known."""
    return _line(figure.get("sentence"), _WORDS) or _number(figure)


def _said(words: str, figures: Iterable[Mapping[str, Any]]) -> WatchedSentence:
    """A sentence in runs; a number that is not found in it, because it was cut short, say, is no run."""
    runs: list[str] = []
    rest = words
    sources: list[str] = []
    for figure in figures:
        before, number, after = rest.partition(_number(figure))
        if number:
            runs += [before, number]
            rest = after
            sources.append(_source(figure))
    return WatchedSentence((*runs, rest), ", ".join(filter(None, dict.fromkeys(sources))))


def _source(figure: Mapping[str, Any]) -> str:
    source = _line(figure.get("source"), _NAME)
    year = figure.get("source_year")
    if not source or not isinstance(year, int) or isinstance(year, bool) or str(year) in source:
        return source
    return f"{source}, {year}"


def _line(text: object, most: int) -> str:
    """A text in one line, without what cannot be seen; "" for what is no text."""
    if not isinstance(text, str):
        return ""
    return _cut(UNSEEN.sub("", _SPACE.sub(" ", text)).strip(), most)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    head = text[: most - 1].rpartition(" ")[0]
    return f"{(head if len(head) > most // 2 else text[: most - 1]).rstrip()}…"


def _address(link: str | None) -> str:
    """An address that `safe_link` let through; none with signs that no address has."""
    return link if link and not (UNSEEN.search(link) or _SPACE.search(link)) else ""
