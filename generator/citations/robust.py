"""Links that outlive what they lead to: an address, the copy of it that lasts, and since when it is dead."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from generator.catalogue import say
from generator.citations.addresses import safe_url
from generator.incoming.notes import Copy, Notes, day_in, note_of
from generator.numbers.dates import format_date


class Fate(NamedTuple):
    """What became of an address; `copy` is the author's own, else the one known of what is dead."""

    dead: date | None = None
    copy: Copy | None = None


def in_words(fate: Fate, language: str) -> str:
    """What a reader is told: of when the copy is, or that the link is dead; "" of one that is alive."""
    if fate.copy:
        day = fate.copy.day and format_date(fate.copy.day, language)
        return say(language, "citation.archive-of", date=day) if day else say(language, "citation.archive")
    return say(language, "citation.dead", date=format_date(fate.dead, language)) if fate.dead else ""


def fate_of(address: str | None, archived: str | None, links: Notes) -> Fate:
    """What became of an address that is shown; an author's copy counts more than one that was found."""
    note = note_of(links, address)
    if own := safe_url(archived):
        return Fate(note.dead, Copy(own, day_in(own)))
    found = safe_url(note.copy.url) if note.dead and note.copy else None
    return Fate(note.dead, Copy(found, note.copy.day) if found and note.copy else None)
