"""A number that a text states, as a value."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from generator.vocabularies import Qualifier


class Sign(StrEnum):
    """The unit that a quantity shows by itself; a bare number has none."""

    PERCENT = "percent"
    RATIO = "ratio"
    TIMES = "times"
    POINTS = "points"
    RANK = "rank"
    CURRENCY = "currency"
    DURATION = "duration"


class Quantity(NamedTuple):
    """A number in a text: `value` between `start` and `end`, which include its unit.

    `value` counts what the sign says (84 for "84 %", 0.6 for "6 sur 10"), magnitudes applied. `quantum` is
    what one unit of the last digit typed is worth; `of` is the whole of a ratio. `unit` is a duration's unit
    of time ("minute") or the word of a multiple ("fois", "fois plus"); `per`, the unit of time of a rate.
    Between `opens` and `closes` stand the number and the words of its qualifier. `in_words` says that no
    digit was typed.
    """

    start: int
    end: int
    value: Fraction
    decimals: int = 0
    quantum: Fraction = Fraction(1)
    sign: Sign | None = None
    of: Fraction | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    per: str | None = None
    in_words: bool = False
    opens: int = 0
    closes: int = 0


_COUNT_FROM = 10  # smaller counts are told, not measured: "trois exemples"
# Deadlines that name a thing rather than measure one: "sous 24 heures".
_CUSTOMARY = frozenset({24, 48, 72})  # hours
_ALWAYS = frozenset({7, 24})  # open "24/24, 7/7"
_TOLD = frozenset({"year", "half-year", "quarter"})


def is_figure(quantity: Quantity) -> bool:  # noqa: PLR0911 - one for each sign
    """Whether a quantity of a text needs a source.

    Percents, ratios, multiples, points and amounts of money do, and counts of ten or more. Small counts and
    ranks do not; nor spans of years, customary deadlines ("24 h"), or durations and multiples in small number
    words ("trois heures", "deux fois").
    """
    match quantity.sign:
        case Sign.RANK:
            return False
        case Sign.RATIO:
            return not (quantity.value == 1 and quantity.of in _ALWAYS)
        case Sign.PERCENT | Sign.POINTS | Sign.CURRENCY:
            return True
        case Sign.TIMES:
            return quantity.unit != "fois" or not quantity.in_words or quantity.value >= _COUNT_FROM
        case Sign.DURATION:
            if quantity.unit in _TOLD or (quantity.unit == "hour" and quantity.value in _CUSTOMARY):
                return False
            return not quantity.in_words or quantity.value >= _COUNT_FROM
        case _:
            rate = quantity.per is not None and not quantity.in_words
            return rate or abs(quantity.value) >= _COUNT_FROM
