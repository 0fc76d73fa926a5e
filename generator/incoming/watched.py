"""What the site shows of the feeds it follows: next to nothing of an entry, and no more than plain text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class WatchedSentence(NamedTuple):
    """A sentence: of its `runs` every second one is a number; `source` is whom it credits, or ""."""

    runs: tuple[str, ...]
    source: str


class Watched(NamedTuple):
    """An entry that was kept: `link` is an http or https address or "", `study` what it was adopted as.

    `sentences` are the first with figures; so many `more` figures were found. `language` is a code ("fr"),
    or "" where none is known.
    """

    id: str
    feed: str
    title: str
    link: str
    day: date
    language: str
    sentences: tuple[WatchedSentence, ...]
    more: int
    study: str


class WatchedFeed(NamedTuple):
    """A feed with its entries, newest first; `title` and `link` are what it says of itself, or ""."""

    id: str
    title: str
    link: str
    entries: tuple[Watched, ...]
