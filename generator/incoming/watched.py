"""What the site shows of the feeds it follows: next to nothing of an entry, and no more than plain text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class WatchedFigure(NamedTuple):
    """A figure as its entry words it: the number with the words around it, and who is credited, or ""."""

    before: str
    number: str
    after: str
    source: str


class Watched(NamedTuple):
    """An entry that was kept: `link` is an http or https address or "", `study` what it was adopted as.

    `figures` are the first ones; so many `more` were found. `language` is "fr" or "en", or "" where that is
    neither said nor known.
    """

    id: str
    feed: str
    title: str
    link: str
    day: date
    language: str
    figures: tuple[WatchedFigure, ...]
    more: int
    study: str


class WatchedFeed(NamedTuple):
    """A feed with its entries, newest first; `title` and `link` are what it says of itself, or ""."""

    id: str
    title: str
    link: str
    entries: tuple[Watched, ...]
