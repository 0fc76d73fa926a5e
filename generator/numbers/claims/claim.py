"""A claim as a value, and whether a number bears it out."""

from __future__ import annotations

import math
from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from generator.vocabularies import Qualifier

_WORDS_TOLERANCE: Final = Fraction(1, 20)  # "doubled" is 2 within 5 %
_NEAR: Final = Fraction(1, 10)  # how far from its mark "environ" or "près de" may be
_SEVERAL: Final = 3
_OVER: Final = Fraction(3, 25)  # how far above its mark a multiple may be
_ALMOST: Final = Fraction(1, 20)  # "almost doubled" is 1.9 or more


class Sort(StrEnum):
    """What is claimed of one statistic or of two."""

    POINTS = "points"  # b − a
    PERCENT = "percent"  # (b − a) / a
    AMOUNT = "amount"  # b − a, in the unit of both
    TIMES = "times"  # b / a
    DIRECTION = "direction"  # b is above a, or below
    ORDER = "order"  # as direction: of two things rather than two times
    SUM = "sum"
    MAJORITY = "majority"
    RANK = "rank"


class Claim(NamedTuple):
    """What is claimed between `start` and `end` of a plain text.

    `mark` is the number, `quantum` what one unit of its last digit is worth (0 for words). `way` is 1 for
    more and -1 for less; 0 says only how far. A ratio's `mark` is 1 or more, whichever way. `than` is
    where the word stands that leads to what it is compared with ("que", "than"). `timed`: something
    changed, so that of two statistics one is the earlier. For a rank `mark` is the place and `way` from
    which end it counts; for a sum `mark` is the total, `way` 1 if that is a share, and `parts` how many it
    has, if that is said.
    """

    sort: Sort
    start: int
    end: int
    mark: Fraction = Fraction(0)
    quantum: Fraction = Fraction(0)
    qualifier: Qualifier | None = None
    way: int = 0
    than: int | None = None
    timed: bool = False
    parts: int = 0
    number: tuple[int, int] | None = None  # where its number stands, unit included
    slack: Fraction | None = None  # a simple fraction in words holds within so much


def bears_out(claim: Claim, actual: Fraction) -> bool:
    """Whether `actual`, of the kind and way that `claim` says, is honestly what it says."""
    if claim.slack is not None and claim.qualifier is None:
        return abs(actual - claim.mark) <= claim.slack
    if claim.qualifier in {None, Qualifier.ONLY}:
        return _multiple(claim, actual) if claim.sort is Sort.TIMES else _rounds(claim, actual)
    if claim.qualifier is Qualifier.NEARLY and claim.sort is Sort.TIMES and not claim.quantum:
        return claim.mark * (1 - _ALMOST) <= actual < claim.mark
    return _holds(claim.qualifier, actual, claim.mark)


def _multiple(claim: Claim, actual: Fraction) -> bool:
    """In words within 5 %; in digits as rounded, which for "× 2" alone would let 1.5 pass.

    From three on "three times" may leave out what rounding leaves out: 3.3.
    """
    far = abs(actual - claim.mark)
    if actual > claim.mark >= _SEVERAL and claim.quantum in {0, 1}:
        return far <= claim.mark * _OVER and far < Fraction(1, 2)
    if not claim.quantum:
        return far <= claim.mark * _WORDS_TOLERANCE
    return _rounds(claim, actual) and far <= claim.mark * _NEAR


def _rounds(claim: Claim, actual: Fraction) -> bool:
    """Half up to the digits typed."""
    quantum = claim.quantum or Fraction(1)
    return math.floor(abs(actual) / quantum + Fraction(1, 2)) * quantum == claim.mark


def _holds(qualifier: Qualifier | None, actual: Fraction, mark: Fraction) -> bool:
    holds = {
        Qualifier.MORE_THAN: actual > mark,
        Qualifier.AT_LEAST: actual >= mark,
        Qualifier.LESS_THAN: actual < mark,
        Qualifier.AT_MOST: actual <= mark,
        Qualifier.NEARLY: mark * (1 - _NEAR) <= actual < mark,
        Qualifier.ABOUT: abs(actual - mark) <= mark * _NEAR,
    }
    return qualifier in holds and holds[qualifier]
