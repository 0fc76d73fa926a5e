"""Find the quantities that a text states, in digits and in words, in French and in English.

What is not a figure is passed over: years, dates, hours, ages, page numbers, ordinals and digits inside
names.
"""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Final

from generator.numbers.cardinals import SPACE
from generator.numbers.digits import in_digits
from generator.numbers.grammar import per_pattern, side
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import time_units
from generator.numbers.words import in_words

__all__ = ["Quantity", "Sign", "find_quantities"]


_HALF: Final = Fraction(1, 2)


@lru_cache(1 << 10)  # a typed number is held to each figure of its study
def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order, without overlap."""
    found = [*in_digits(text, language), *in_words(text, language)]
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(_qualify(text, quantity, language))
    return tuple(_share_units(text, kept))


def _qualify(text: str, quantity: Quantity, language: str) -> Quantity:
    """With what stands around it: its qualifier, and the time by which it is counted."""
    if (
        quantity.sign is Sign.DURATION
        and language == "fr"
        and (half := _and_half().match(text, quantity.end))
    ):
        quantity = quantity._replace(end=half.end(), value=quantity.value + _HALF, quantum=_HALF)
    said = qualified(text, quantity.start, quantity.end, language)
    per = None
    if quantity.sign in {None, Sign.DURATION, Sign.CURRENCY} or quantity.unit == "fois":
        per = _per(text, quantity.end, language)
    return quantity._replace(
        qualifier=said.qualifier or quantity.qualifier, opens=said.start, closes=said.end, per=per
    )


@functools.cache
def _and_half() -> re.Pattern[str]:
    return re.compile(rf"{SPACE}et{SPACE}demie?\b")


_PER_HINTS: Final = {
    "fr": ("par", "chaque", "tous", "toutes", "à la"),
    "en": ("per", "each", "every", " a", "ly"),
}
_ADVERBS: Final = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}


def _per(text: str, end: int, language: str) -> str | None:
    near = text[end : end + 60]
    if not any(hint in near for hint in _PER_HINTS[side(language)]):
        return None
    match = per_pattern(language).match(text, end)
    if match is None:
        return None
    return time_units(language)[match["per"]] if match["per"] else _ADVERBS[match["adverb"]]


@functools.cache
def _span() -> re.Pattern[str]:
    return re.compile(rf"{SPACE}?(?:à|et|ou|to|and|or|-|–){SPACE}?(?:à{SPACE})?")


def _share_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "de 68 à 76 %" and "20-25 %" the unit of the second is the first's as well."""
    for index, (one, two) in enumerate(pairwise(found)):
        shared = {Sign.PERCENT, Sign.POINTS, Sign.DURATION, Sign.CURRENCY, Sign.TIMES}
        if one.sign is None and two.sign in shared and _span().fullmatch(text, one.end, two.start):
            found[index] = one._replace(sign=two.sign, unit=two.unit, per=two.per)
    return found
