"""Do an author's own words for a statistic say its value?"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, assert_never

from generator.models import Statistic
from generator.numbers.format import format_statistic
from generator.numbers.parse import Quantity, Sign, find_quantities
from generator.vocabularies import Qualifier, Unit

_NEAR: Final = Fraction(1, 10)  # how far from its mark "environ" or "près de" may be
_RATIO_TOLERANCE: Final = Fraction(3, 100)  # how far "8 sur 10" may be from the share


def digits_disagree(text: str, statistic: Statistic, language: str) -> str | None:
    """What `text` should have shown, when the digits in it are not those of `statistic`; else None.

    Words without digits are not judged. Quantities that show the statistic's unit must all agree; where
    there are none, one bare number must.
    """
    quantities = find_quantities(text, language)
    targets = _targets(statistic)
    comparable = [quantity for quantity in quantities if quantity.sign and quantity.sign in targets]
    bare = [quantity for quantity in quantities if quantity.sign is None]
    if comparable:
        agreed = all(_agrees(quantity, targets, statistic.qualifier) for quantity in comparable)
    else:
        agreed = not quantities or any(_agrees(quantity, targets, statistic.qualifier) for quantity in bare)
    return None if agreed else format_statistic(statistic, language)


def _targets(statistic: Statistic) -> Mapping[Sign | None, Fraction]:  # noqa: PLR0911 - one per unit
    """The value under every sign by which it may be given."""
    number, value = Fraction(statistic.value.number), statistic.value.fraction
    match statistic.unit:
        case Unit.PERCENT:
            return {None: number, Sign.PERCENT: number, Sign.RATIO: number / 100}
        case Unit.RATIO:
            return {None: number, Sign.PERCENT: value * 100, Sign.RATIO: value}
        case Unit.SCORE:
            return {None: number, Sign.RATIO: value}
        case Unit.MULTIPLIER:
            return {None: number, Sign.TIMES: number, Sign.PERCENT: (number - 1) * 100}
        case Unit.POINTS:
            return {None: number, Sign.POINTS: number}
        case Unit.RANK:
            return {None: number, Sign.RANK: number}
        case Unit.CURRENCY:
            return {None: number, Sign.CURRENCY: number}
        case Unit.COUNT | Unit.RATE | Unit.DURATION:
            return {None: number}
        case _ as never:
            assert_never(never)


def _agrees(quantity: Quantity, targets: Mapping[Sign | None, Fraction], printed: Qualifier | None) -> bool:
    actual = targets[quantity.sign]
    if actual < 0 <= quantity.value:
        actual = -actual  # "une baisse de 8 points": the words carry the direction
    if quantity.qualifier in {None, Qualifier.ONLY, printed}:
        return _rounds(actual, quantity)
    return _holds(quantity.qualifier, actual, quantity.value)


def _rounds(actual: Fraction, quantity: Quantity) -> bool:
    """Whether `actual`, rounded half up to the digits typed, is what was typed."""
    steps = math.floor(abs(actual) / quantity.quantum + Fraction(1, 2))
    if steps * quantity.quantum != abs(quantity.value):
        return False
    return quantity.sign is not Sign.RATIO or abs(actual - quantity.value) <= _RATIO_TOLERANCE


def _holds(qualifier: Qualifier | None, actual: Fraction, mark: Fraction) -> bool:
    """Whether "plus de", "près de" … before `mark` is true of `actual`."""
    holds = {
        Qualifier.MORE_THAN: actual > mark,
        Qualifier.AT_LEAST: actual >= mark,
        Qualifier.LESS_THAN: actual < mark,
        Qualifier.AT_MOST: actual <= mark,
        Qualifier.NEARLY: mark * (1 - _NEAR) <= actual < mark,
        Qualifier.ABOUT: abs(actual - mark) <= abs(mark) * _NEAR,
    }
    return qualifier in holds and holds[qualifier]
