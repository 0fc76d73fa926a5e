"""A claim as a value, and whether a number bears it out."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from generator.numbers.honest import NEAR, holds, rounds
from generator.vocabularies import Qualifier

_WORDS_TOLERANCE: Final = Fraction(1, 20)  # "doubled" is 2 within 5 %
_SEVERAL: Final = 3
_OVER: Final = Fraction(3, 25)  # how far above its mark a multiple may be
_DOUBLE, _ALMOST_DOUBLE = 2, Fraction(19, 10)


class Sort(StrEnum):
    """What is claimed of one statistic or of two."""

    POINTS = "points"  # b − a
    PERCENT = "percent"  # (b − a) / a
    AMOUNT = "amount"  # b − a, in the unit of both
    PLACES = "places"  # a − b, of two ranks
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
    slack: Fraction | None = None  # a simple fraction in words holds within so much
    noun: str = ""  # what an amount counts, if that is said


def bears_out(claim: Claim, actual: Fraction) -> bool:
    """Whether `actual`, of the kind and way that `claim` says, is honestly what it says."""
    if claim.slack is not None and claim.qualifier is None:
        return abs(actual - claim.mark) <= claim.slack
    if claim.qualifier in {None, Qualifier.ONLY}:
        if claim.sort is Sort.TIMES:
            return _multiple(claim, actual)
        return rounds(actual, claim.mark, claim.quantum or Fraction(1))
    if claim.qualifier is Qualifier.NEARLY and claim.sort is Sort.TIMES and claim.mark == _DOUBLE:
        return _ALMOST_DOUBLE <= actual < _DOUBLE
    return holds(claim.qualifier, actual, claim.mark)


def _multiple(claim: Claim, actual: Fraction) -> bool:
    """In words within 5 %; in digits as rounded, which for "× 2" alone would let 1.5 pass.

    From three on "three times" may leave out what rounding leaves out: 3.3.
    """
    far = abs(actual - claim.mark)
    if actual > claim.mark >= _SEVERAL and claim.quantum in {0, 1}:
        return far <= claim.mark * _OVER and far < Fraction(1, 2)
    if not claim.quantum:
        return far <= claim.mark * _WORDS_TOLERANCE
    return rounds(actual, claim.mark, claim.quantum) and far <= claim.mark * NEAR
