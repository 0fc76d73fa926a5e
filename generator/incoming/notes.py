"""What a site is told of the addresses that it cites, and how it finds what it was told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from generator.incoming.addresses import BadAddress, asked


class Copy(NamedTuple):
    """A copy in an archive, and the day on which it was made, if that is known."""

    url: str
    day: date | None = None


class Note(NamedTuple):
    """What a site is told of a link: since when it is dead, since when it says something else, its copy."""

    dead: date | None = None
    changed: date | None = None
    copy: Copy | None = None


Notes = Mapping[str, Note]


def note_of(known: Notes, typed: str | None) -> Note:
    """What is noted of an address as it was typed."""
    address = address_of(typed) if known else None
    return known.get(address, Note()) if address else Note()


def address_of(typed: str | None) -> str | None:
    """The name of an address in the ledger: as servers are asked for it; None for what is not asked."""
    try:
        return asked(typed) if typed else None
    except BadAddress:
        return None


def day_in(address: str) -> date | None:
    """The day of a copy, where its address says so, as the Wayback Machine's do."""
    found = _dated().search(address)
    return day_of(found[1]) if found else None


def day_of(digits: str) -> date | None:
    """The day at the start of a stamp of 8 or 14 digits."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(r"/((?:19|20)\d{12})(?:[a-z]{2}_)?/")
