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
