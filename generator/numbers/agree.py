"""Do an author's own words for a statistic say its value? The rules of honest words.

A number is the value rounded, or its qualifier holds (`numbers.honest`). A unit may be told in another:
60 % as six in ten, 8 minutes in seconds, × 3 as +200 %. Words without a number may say the value as well
(`numbers.unnumbered`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.models import Statistic
from generator.numbers.format import format_statistic
from generator.numbers.honest import holds, is_fraction, rounds
from generator.numbers.parse import find_quantities
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import convert, time_unit
from generator.numbers.unnumbered import not_belied
from generator.vocabularies import Qualifier, Unit

_TEN: Final = 10
_ABOVE: Final = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_BELOW: Final = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})


def disagreement(text: str, statistic: Statistic, language: str) -> str | None:
    """What `text` should have shown, when its words are not true of `statistic`; else None.

    Words in which no quantity is found are not judged. Quantities that show the statistic's unit must all
    agree; where there are none, one bare number must.
    """
    quantities = find_quantities(text, language)
    agreed = _agreed(quantities, statistic, language) if quantities else not_belied(text, statistic, language)
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
    return holds(said, actual, quantity.value)


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
    whole = quantity.of if quantity.sign is Sign.RATIO else None
    if not whole or statistic.value.of == whole or statistic.unit in {Unit.SCORE, Unit.COUNT}:
        return rounds(actual, quantity.value, quantity.quantum)
    return is_fraction(actual, quantity.value, quantity.quantum, of=whole)
