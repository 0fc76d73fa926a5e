"""Entries of feeds: as they are found, and as they are remembered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Final, NamedTuple

from generator.frozen import frozen

Figures = tuple[Mapping[str, object], ...]

ALPHABET: Final = "23456789bcdfghjkmnpqrstvwxz"  # neither vowels nor look-alikes: no words, no doubts
ID_LENGTH: Final = 5


class EntryStatus(StrEnum):
    """What the author made of an entry: nothing yet, put aside, or a study of it."""

    NEW = "new"
    DROPPED = "dropped"
    ADOPTED = "adopted"


class Found(NamedTuple):
    """An entry as a feed gives it: plain text only. `guid` is what tells it from the feed's others.

    `published` and `updated` are UTC. `figures` are what was found in `reading`; None where that was known.
    """

    guid: str
    title: str
    link: str | None = None
    text: str = ""
    author: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    figures: Figures | None = ()


@frozen(kw_only=True)
class Entry:
    """An entry as its feed's snapshot remembers it.

    `id` is unique in its feed and never changes; `changed` is when title, link or text last did. `study`
    is what it was adopted as.
    """

    id: str
    guid: str
    title: str
    first_seen: datetime
    link: str | None = None
    text: str = ""
    author: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    changed: datetime | None = None
    language: str | None = None
    figures: Figures = ()
    status: EntryStatus = EntryStatus.NEW
    study: str | None = None

    @property
    def date(self) -> datetime:
        """When it came out, as far as is known."""
        return self.published or self.updated or self.first_seen

    @property
    def reading(self) -> str:
        """What figures are looked for in, and what their offsets count in."""
        return reading(self.title, self.text)


@frozen(kw_only=True)
class Snapshot:
    """What is remembered of a feed; entries come newest first."""

    feed: str
    title: str | None = None
    link: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()


def reading(title: str, text: str) -> str:
    """Title and text of an entry as one text."""
    return f"{title}\n\n{text}" if text else title


def named(text: str) -> str:
    """A short name for the title and text of an entry, by which to tell whether they were read."""
    return sha256(text.encode()).hexdigest()[:16]


def entry_id(feed: str, guid: str, length: int = ID_LENGTH) -> str:
    """A short name for an entry, made of nothing but its feed and its guid."""
    number = int.from_bytes(sha256(f"{feed}\x1f{guid}".encode()).digest())
    letters = []
    for _ in range(length):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return f"{feed}-{''.join(letters)}"
