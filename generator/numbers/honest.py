"""What may honestly be said of a number: rounded half up, a simple fraction, a qualifier that holds."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final

from generator.vocabularies import Qualifier

NEAR: Final = Fraction(1, 10)
"""How far from its mark "environ" or "près de" may be, as a part of the mark."""
_HALF: Final = Fraction(1, 2)
_A_POINT: Final = Fraction(1, 100)
_TOLERANCE: Final = 3 * _A_POINT  # how far "huit sur dix" may be from the share
_TEN: Final = 10
# The fractions that people say. Sevenths and ninths count only where they are typed.
_SIMPLE: Final = frozenset(
    {
        *(Fraction(1, whole) for whole in (2, 3, 4, 5, 6, 8, 10)),
        *(Fraction(part, 5) for part in (2, 3, 4)),
        *(Fraction(2, 3), Fraction(3, 4), Fraction(9, 10)),
    }
)
_LARGEST_SIMPLE: Final = 12  # "7 sur 12" is said of twelve; "35 sur 50" is a share of fifty


def rounds(actual: Fraction, typed: Fraction, quantum: Fraction) -> bool:
    """Whether `actual`, rounded half up to units of `quantum`, is what was typed; signs are not compared."""
    return math.floor(abs(actual) / quantum + _HALF) * quantum == abs(typed)


def is_fraction(actual: Fraction, typed: Fraction, quantum: Fraction, *, of: Fraction) -> bool:
    """Whether a share may be called `typed`, a fraction of a whole `of`.

    It is within three points, and no simple fraction is nearer by more than one.
    """
    off = abs(actual - typed)
    if off > _TOLERANCE or not rounds(actual, typed, quantum):
        return False
    if of == _TEN or of > _LARGEST_SIMPLE or quantum * of < 1:  # "7,5 sur 10" is as exact as it was typed
        return True
    return all(off - abs(actual - other) <= _A_POINT for other in _SIMPLE)


def holds(qualifier: Qualifier, actual: Fraction, mark: Fraction) -> bool:  # noqa: PLR0911 - one each
    """Whether "plus de", "près de" … before `mark` is true of `actual`; "seulement" wants the mark itself."""
    actual, mark = abs(actual), abs(mark)
    match qualifier:
        case Qualifier.MORE_THAN:
            return actual > mark
        case Qualifier.AT_LEAST:
            return actual >= mark
        case Qualifier.LESS_THAN:
            return actual < mark
        case Qualifier.AT_MOST:
            return actual <= mark
        case Qualifier.NEARLY:
            return mark * (1 - NEAR) <= actual < mark
        case Qualifier.ABOUT:
            return abs(actual - mark) <= mark * NEAR
        case Qualifier.ONLY:
            return actual == mark
