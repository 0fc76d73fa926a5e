"""Numbers in claims, in digits and in words, with what one unit of the last digit is worth."""

from __future__ import annotations

import functools
from fractions import Fraction
from typing import NamedTuple

from generator.numbers.cardinals import cardinals
from generator.numbers.typed import read_number


class Numeral(NamedTuple):
    """A number as typed; `quantum` is 0 where it stands in words."""

    value: Fraction
    quantum: Fraction


@functools.cache
def numeral(language: str) -> str:
    """An expression for a number in digits or in words; it has no groups."""
    known = sorted(cardinals(language).keys() - {"a"}, key=len, reverse=True)  # "dix" is no "dix-sept"
    word, joint = f"(?:{'|'.join(known)})", "et" if language == "fr" else "and"
    spelled = rf"{'' if language == 'fr' else '(?:a )?'}{word}(?:[- ](?:{joint}[- ])?{word}){{0,3}}"
    mark = "." if language == "fr" else ","
    return rf"(?:\d{{1,3}}(?:[ {mark}]\d{{3}})+(?!\d)|\d{{1,12}}(?:[.,]\d{{1,4}})?|{spelled}\b)"


def read(typed: str, language: str) -> Numeral | None:
    """The number that `numeral` found; None for words that make none ("trois quatre")."""
    value, decimals = read_number(typed, language)
    if value is None:
        return None
    return Numeral(value, Fraction(1, 10**decimals) if typed[0].isdigit() else Fraction(0))
