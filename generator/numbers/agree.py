"""Do an author's own words for a statistic say its value? The rules of honest words.

A number equals the value rounded half up to the decimals typed; "près de" stays below its mark, by a tenth of
it at most; "environ" within a tenth; "plus de" strictly above, "moins de" strictly below, "au moins" and "au
plus" with the mark included; "la majorité" above half. A fraction or ratio is the simple one that the value
rounds to, within three points.
"""

from __future__ import annotations

import functools
import math
import re
from fractions import Fraction
from typing import Final

from generator.models import Statistic
from generator.numbers.cardinals import SPACE
from generator.numbers.format import format_statistic
from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import convert, time_unit
from generator.vocabularies import Qualifier, Unit

_NEAR: Final = Fraction(1, 10)  # how far from its mark "environ" or "près de" may be
_RATIO_TOLERANCE: Final = Fraction(3, 100)  # how far "huit sur dix" may be from the share
_HALF: Final = Fraction(1, 2)
_A_POINT: Final = Fraction(1, 100)
_TEN: Final = 10
_SHARES: Final = frozenset({Unit.PERCENT, Unit.RATIO})
_ABOVE: Final = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_BELOW: Final = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
# The fractions that people say. Sevenths and ninths count only where they are typed.
_SIMPLE: Final = frozenset(
    {
        *(Fraction(1, whole) for whole in (2, 3, 4, 5, 6, 8, 10)),
        *(Fraction(part, 5) for part in (2, 3, 4)),
        *(Fraction(2, 3), Fraction(3, 4), Fraction(9, 10)),
    }
)
_LARGEST_SIMPLE: Final = 12  # "7 sur 12" is said of twelve; "35 sur 50" is a share of fifty


def disagreement(text: str, statistic: Statistic, language: str) -> str | None:
    """What `text` should have shown, when its words are not true of `statistic`; else None.

    Words in which no quantity is found are not judged. Quantities that show the statistic's unit must all
    agree; where there are none, one bare number must.
    """
    quantities = find_quantities(text, language)
    agreed = _agreed(quantities, statistic, language) if quantities else _majority(text, statistic, language)
    return None if agreed else format_statistic(statistic, language)


def agrees(quantity: Quantity, statistic: Statistic, language: str) -> bool:
    """Whether one quantity, as its qualifier means it, is true of `statistic`."""
    actual = _target(quantity, statistic, language)
    if actual is None:
        return False
    if actual < 0 <= quantity.value:
        actual = -actual  # "une baisse de 8 points": the words carry the direction
    if (quantity.value < 0) != (actual < 0):
        return False
    said, printed = quantity.qualifier, statistic.qualifier
    if (said in _BELOW and printed in _ABOVE) or (said in _ABOVE and printed in _BELOW):
        return False  # what is more than 20 may be anything above
    if said in {None, Qualifier.ONLY, printed}:
        return _equals(actual, quantity, statistic)
    return _holds(said, actual, quantity.value)


def _agreed(quantities: tuple[Quantity, ...], statistic: Statistic, language: str) -> bool:
    bare = [quantity for quantity in quantities if quantity.sign is None]
    comparable = [
        quantity
        for quantity in quantities
        if quantity.sign is not None and _target(quantity, statistic, language) is not None
    ]
    if comparable:
        return all(agrees(quantity, statistic, language) for quantity in comparable)
    if statistic.unit in {Unit.PERCENT, Unit.POINTS, Unit.CURRENCY}:
        # "L'un des deux canaux" does not say a percentage.
        told = [one for one in bare if one.in_words and one.value < _TEN and one.qualifier is None]
        if len(told) == len(quantities):
            return True
    return any(agrees(quantity, statistic, language) for quantity in bare)


def _target(  # noqa: C901, PLR0911 - one for each pair of units
    quantity: Quantity, statistic: Statistic, language: str
) -> Fraction | None:
    """What `quantity` would be if it were the value; None where its unit cannot say it."""
    number, value = Fraction(statistic.value.number), statistic.value.fraction
    if quantity.sign is None:
        return _by_time(number, quantity, statistic, language)
    match statistic.unit, quantity.sign:
        case (Unit.PERCENT, Sign.PERCENT) | (Unit.POINTS, Sign.POINTS) | (Unit.MULTIPLIER, Sign.TIMES):
            return number
        case (Unit.RANK, Sign.RANK) | (Unit.CURRENCY, Sign.CURRENCY):
            return number
        case (Unit.PERCENT, Sign.RATIO):
            return number / 100
        case (Unit.PERCENT, Sign.TIMES):  # +200 % is × 3; a share is no change
            return number / 100 + 1 if number >= 100 else None  # noqa: PLR2004 - percent
        case (Unit.RATIO, Sign.PERCENT):
            return value * 100
        case (Unit.RATIO | Unit.SCORE, Sign.RATIO):
            return value
        case (Unit.COUNT, Sign.RATIO) if quantity.of and not quantity.in_words:
            return number / quantity.of  # "12 photos sur 20" are twelve
        case (Unit.MULTIPLIER, Sign.PERCENT):
            return (number - 1) * 100
        case (Unit.DURATION | Unit.COUNT | Unit.RATE, Sign.DURATION):
            return _in_typed_unit(number, quantity, statistic, language)
        case _:
            return None


def _in_typed_unit(
    number: Fraction, quantity: Quantity, statistic: Statistic, language: str
) -> Fraction | None:
    """A duration in the unit that was typed; counts of photos are none."""
    noun = time_unit(statistic.noun.get(language) if statistic.noun else None, language)
    if noun is None:
        return number if statistic.unit is Unit.DURATION else None
    converted = convert(number, noun, quantity.unit or noun)
    return None if converted is None else _by_time(converted, quantity, statistic, language)


def _by_time(number: Fraction, quantity: Quantity, statistic: Statistic, language: str) -> Fraction | None:
    """A rate by the time that was typed: 7 a week is 1 a day."""
    per = time_unit(statistic.per.get(language) if statistic.per else None, language)
    if statistic.unit is not Unit.RATE or per is None or quantity.per is None or per == quantity.per:
        return number
    spans = convert(Fraction(1), quantity.per, per)
    return None if spans is None else number * spans


def _equals(actual: Fraction, quantity: Quantity, statistic: Statistic) -> bool:
    """Whether the value is what was typed, at the precision typed."""
    if quantity.sign is not Sign.RATIO or not quantity.of:
        return _rounds(actual, quantity.value, quantity.quantum)
    if statistic.value.of == quantity.of or statistic.unit in {Unit.SCORE, Unit.COUNT}:
        return _rounds(actual, quantity.value, quantity.quantum)
    if quantity.of > _LARGEST_SIMPLE or quantity.decimals:
        near = abs(actual - quantity.value) <= _RATIO_TOLERANCE
        return near and _rounds(actual, quantity.value, quantity.quantum)
    return _simple(actual, quantity)


def _rounds(actual: Fraction, typed: Fraction, quantum: Fraction) -> bool:
    """Whether `actual`, rounded half up to units of `quantum`, is what was typed."""
    return math.floor(abs(actual) / quantum + _HALF) * quantum == abs(typed)


def _simple(actual: Fraction, quantity: Quantity) -> bool:
    """Whether the fraction typed is the one that `actual` rounds to: none is nearer by more than a point."""
    off = abs(actual - quantity.value)
    if off > _RATIO_TOLERANCE or not _rounds(actual, quantity.value, quantity.quantum):
        return False
    if quantity.of == _TEN:
        return True
    return all(off - abs(actual - other) <= _A_POINT for other in _SIMPLE)


def _holds(qualifier: Qualifier | None, actual: Fraction, mark: Fraction) -> bool:  # noqa: PLR0911 - one each
    """Whether "plus de", "près de" … before `mark` is true of `actual`."""
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
            return mark * (1 - _NEAR) <= actual < mark
        case Qualifier.ABOUT:
            return abs(actual - mark) <= mark * _NEAR
        case _:
            return False


def _majority(text: str, statistic: Statistic, language: str) -> bool:
    """Whether words without a number claim no majority, or a true one."""
    if statistic.unit not in _SHARES or not (match := _majorities(language).search(text)):
        return True
    share = statistic.value.fraction / (100 if statistic.unit is Unit.PERCENT else 1)
    if match["minority"]:
        return share < _HALF and statistic.qualifier not in _ABOVE
    above = share > _HALF or (share == _HALF and statistic.qualifier is Qualifier.MORE_THAN)
    return above and statistic.qualifier not in _BELOW


@functools.cache
def _majorities(language: str) -> re.Pattern[str]:
    s = SPACE
    if language == "fr":
        return re.compile(
            rf"(?i)(?<!\w)(?:(?:l[ea]|une?|cette){s}(?:(?:grande|large|courte|vaste|forte|très{s}grande){s})?"
            rf"(?:majorité|plupart)|majoritaire(?:s|ment)?|(?P<minority>une{s}(?:petite{s}|faible{s})?minorité"
            rf"|minoritaires?|une{s}minorité))(?!\w)"
        )
    return re.compile(
        rf"(?i)(?<!\w)(?:(?:an?|the){s}(?:(?:large|vast|small|clear|great|overwhelming){s})?majority"
        rf"|(?<!the{s})(?<!at{s})most{s}(?:of\b|people\b|(?!\w+ous\b)\w+s\b)|(?P<minority>an?{s}(?:small{s})?minority))(?!\w)"
    )
