"""How promising an entry is: whether a study that can be cited may come of it.

An inbox is read from above and seldom to its end, so the order matters and the score does not:

- **Figures** are what a report needs. Two for each of which the text says whose it is, one for any other,
  ten at most: five credited figures make a study; fifty are a table of prices.
- **A known publisher** (3) is one whose work was used before. Where only a figure is credited to one, the
  text relays it (2).
- **Words to keep** (`keep`) say what the site is about: two for each in the title, one in the text, four
  at most; a text that happens to name all of them is no better than one that is about two.
- **Newness** is four on the day itself and half of that after each month: a study with three figures of
  half a year ago still comes before today's entry without any.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from generator.incoming.entries import Entry
from generator.incoming.figures import Figure
from generator.incoming.matching import folded
from generator.incoming.publishers import KnownPublishers, credit_of

_CREDITED: Final = 2.0
_OTHER: Final = 1.0
_MOST_FIGURES: Final = 10.0
_IN_TITLE: Final = 2.0
_IN_TEXT: Final = 1.0
_MOST_WORDS: Final = 4.0
_OWN: Final = 3.0
_RELAYED: Final = 2.0
_NEW: Final = 4.0
_HALVED_AFTER: Final = 30.0  # days
_DAY: Final = 86_400.0


class Promise(NamedTuple):
    """What speaks for an entry, each part by its weight."""

    figures: float
    words: float
    publisher: float
    newness: float

    @property
    def total(self) -> float:
        """All of it."""
        return sum(self)


def promise(
    entry: Entry,
    figures: Iterable[Figure],
    keep: Sequence[str],
    publisher: str | None,
    known: KnownPublishers,
    now: datetime,
) -> Promise:
    """The promise of an entry from a feed of `publisher`."""
    listed = tuple(figures)
    counted = sum(_CREDITED if one.source else _OTHER for one in listed)
    return Promise(
        figures=min(counted, _MOST_FIGURES),
        words=_words(entry, keep),
        publisher=_publisher(listed, publisher, known),
        newness=_newness(entry, now),
    )


def _words(entry: Entry, keep: Sequence[str]) -> float:
    title, text = folded(entry.title), folded(entry.text)
    found = 0.0
    for word in keep:
        pattern = rf"(?<!\w){re.escape(folded(word).strip())}"
        found += _IN_TITLE if re.search(pattern, title) else _IN_TEXT if re.search(pattern, text) else 0.0
    return min(found, _MOST_WORDS)


def _publisher(figures: Iterable[Figure], publisher: str | None, known: KnownPublishers) -> float:
    if publisher in known.by_id:
        return _OWN
    return _RELAYED if any(one.source and known.named(credit_of(one.source).by) for one in figures) else 0.0


def _newness(entry: Entry, now: datetime) -> float:
    days = max(0.0, (now - entry.date).total_seconds() / _DAY)
    return _NEW * math.pow(0.5, days / _HALVED_AFTER)
