"""A sentence made plain: each statistic that it names is one character, markup is gone."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from generator.models import Statistic, Study
from generator.numbers.parse import find_quantities
from generator.values import PartialDate

OWN: Final = "\uf8ff"  # [@own]: the number before it is the author's
FIRST, _MOST = 0xE000, 0x1800  # a statistic, in the private area of Unicode


class Named(NamedTuple):
    """A statistic that a sentence names, from `start` to `end`: by a link, or by a number with its citation.

    `peers` are the other points of its series, all of which `breaks` part: the dates at which question,
    base or method changed.
    """

    start: int
    end: int
    statistic: Statistic
    study: Study
    peers: Sequence[Statistic] = ()
    breaks: Sequence[PartialDate] = ()


class FalseClaim(NamedTuple):
    """What is wrong between `start` and `end` of a sentence; `values` are in words for a person.

    `variant` is one of `change`, `points` (said in percent), `percent` (said in points), `direction`,
    `time`, `order`, `sum`, `majority`, `minority`, `rank`, `place`, `not-comparable`.
    """

    start: int
    end: int
    variant: str
    values: Mapping[str, str]


class Plain(NamedTuple):
    """`text`, and where each of its characters stood in the sentence; `named` by order."""

    text: str
    places: Sequence[int]
    named: Sequence[Named]

    def named_at(self, place: int) -> Named:
        """The statistic that is the character of `text` at `place`."""
        return self.named[ord(self.text[place]) - FIRST]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of `text` in the sentence; links whose words it touches belong to it."""
        first, last = self.places[start], self.places[end - 1] + 1
        inside = [one for one in self.named if one.start < last and first < one.end]
        return min([first, *(one.start for one in inside)]), max([last, *(one.end for one in inside)])


def is_stand_in(character: str) -> bool:
    """Whether a character of a plain text is a statistic."""
    return "\ue000" <= character < OWN


def plain(sentence: str, named: Sequence[Named], language: str) -> Plain:
    """The sentence with its markup gone and `named`, which may not overlap, each one character.

    An author's own words for a figure stay: "[[tel|le téléphone]]" is "le téléphone (T)". What in them states
    the value is the figure itself: "[[tel|la moitié des clients]]" is "T des clients".
    """
    ordered = sorted(named)[:_MOST] if len(named) > 1 else named
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for index, one in enumerate(ordered):
        _keep(sentence, at, one.start, kept, places)
        before, sign, after = _worded(sentence, one, chr(FIRST + index), language)
        _keep(sentence, *before, kept, places)
        kept.append(sign)
        places.extend([one.start] * len(sign))
        _keep(sentence, *after, kept, places)
        at = max(at, one.end)
    _keep(sentence, at, len(sentence), kept, places)
    return Plain("".join(kept), places, ordered)


def _worded(
    sentence: str, one: Named, sign: str, language: str
) -> tuple[tuple[int, int], str, tuple[int, int]]:
    """What of a link's own words stands before its figure, the figure's `sign`, and what stands behind."""
    nothing = (one.end, one.end)
    bar = sentence.find("|", one.start, one.end) + 1
    if not bar or not sentence.endswith("]]", one.start, one.end):
        return nothing, sign, nothing
    end = one.end - 2
    stated = find_quantities(sentence[bar:end], language)
    if not stated:
        return ((bar, end), f" ({sign})", nothing) if end - bar > 1 else (nothing, sign, nothing)  # not "|!"
    return (bar, bar + stated[0].opens), sign, (bar + stated[0].closes, end)


@functools.cache
def _markup() -> re.Pattern[str]:
    return re.compile(
        r"""[ \u00a0\u202f]?(?P<own>\[@(?:own|nous)\])
          | [ \u00a0\u202f]?\[[^\[\]]{0,20}@[^\[\]]{0,200}\]      # a citation
          | \[\[(?:[^\[\]|]{1,200}\|)?(?P<link>[^\[\]]{1,200})\]\]
          | (?P<gone>[*\u00ad\u200b\ue000-\uf8ff]|(?<!\w)_+|_+(?!\w))
          | (?P<space>[\n\u00a0\u202f\u2009])
          | (?P<mark>[\u2019\u2018\u2212\u2013\u2011\u2010])""",
        re.VERBOSE,
    )


_MARKS: Final = {
    "\u2019": "'",
    "\u2018": "'",
    "\u2212": "-",
    "\u2013": "-",
    "\u2011": "-",
    "\u2010": "-",
}


def _keep(sentence: str, start: int, end: int, kept: list[str], places: list[int]) -> None:
    at = start
    for found in _markup().finditer(sentence, start, end):
        kept.append(sentence[at : found.start()])
        places.extend(range(at, found.start()))
        at = found.end()
        if found["own"]:
            kept.append(OWN)
            places.append(found.start())
        elif found["link"]:
            kept.append(found["link"])
            places.extend(range(*found.span("link")))
        elif found["space"] or found["mark"]:
            kept.append(_MARKS.get(found[0], " "))
            places.append(found.start())
    kept.append(sentence[at:end])
    places.extend(range(at, end))
