"""What is typed after `new`: an id or a title; each gives the other."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from generator.prose.slug import slug
from generator.yamlio.writing import clean

YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

# From this month on, the report that somebody begins is next year's.
_OCTOBER: Final = 10


class Named(NamedTuple):
    """The id and the title of what is to be written."""

    id: str
    title: str


def named(typed: str) -> Named | None:
    """An id as it is, with its words as title and a year last; a title with its slug; None for neither."""
    words = clean(typed)
    found = slug(words, "")  # which is short, and no name that some system keeps for a device
    if not found:
        return None
    return Named(found, _title(words) if found == words else words)


def year_in(typed: str, today: date) -> int:
    """The year that an id or a title names; else that of the next edition, from October on next year's."""
    found = YEAR.search(typed)
    return int(found[0]) if found else edition_year(today)


def edition_year(today: date) -> int:
    """Which year's report is written on a day."""
    return today.year + (today.month >= _OCTOBER)


def moved(text: str, years: tuple[int, int]) -> str:
    """A text of the first year as one of the second."""
    before, after = map(str, years)
    return YEAR.sub(lambda found: after if found[0] == before else found[0], text)


def _title(words: str) -> str:
    """`2027-tendances` is "Tendances 2027"."""
    years = YEAR.findall(words)
    others = [word for word in words.split("-") if word not in years]
    title = " ".join([*others, *years])
    return title[:1].upper() + title[1:]
