"""Numbers in claims, in digits and in words, with what one unit of the last digit is worth."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

_FR: Final = """
    un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
    dix-huit dix-neuf
"""
_EN: Final = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_FR_TENS: Final = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "quatre vingt": 80,
}
_EN_TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_TEEN: Final = 10


class Numeral(NamedTuple):
    """A number as typed; `quantum` is 0 where it stands in words."""

    value: Fraction
    quantum: Fraction


@functools.cache
def numeral(language: str) -> str:
    """An expression for a number in digits or in words; it has no groups."""
    units = (_FR if language == "fr" else _EN).split()
    small, teens = _either(units[: _TEEN - 1]), _either(units)
    if language == "fr":
        spelled = (
            rf"(?:soixante|quatre[- ]vingts?)(?:[- ](?:et[- ])?(?:{teens}))?"
            rf"|(?:vingt|trente|quarante|cinquante)(?:[- ](?:et[- ])?(?:une|{small}))?|une|{teens}|cent"
        )
    else:
        spelled = rf"(?:{_either(list(_EN_TENS))})(?:[- ](?:{small}))?|{teens}|(?:a|one)[- ]hundred"
    return rf"(?:\d{{1,3}}(?:[ .,]\d{{3}})+(?!\d)|\d{{1,12}}(?:[.,]\d{{1,4}})?|(?:{spelled})\b)"


def read(typed: str, language: str) -> Numeral:
    """The number that `numeral` found."""
    if not typed[0].isdigit():
        words = " ".join(typed.casefold().replace("-", " ").split()).replace(" et ", " ")
        return Numeral(Fraction(_words(language)[words]), Fraction(0))
    digits = typed.replace(" ", "")
    group, mark = (".", ",") if language == "fr" else (",", ".")
    if re.fullmatch(rf"\d{{1,3}}(?:\{group}\d{{3}})+", digits):
        digits = digits.replace(group, "")
    whole, _, decimals = digits.replace(mark, ".").replace(group, ".").partition(".")
    decimals = decimals.replace(".", "")
    return Numeral(Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals)))


def _either(words: list[str]) -> str:
    """The longer first, so that "dix-sept" is not read as "dix"."""
    return "|".join(word.replace("-", "[- ]") for word in sorted(words, key=len, reverse=True))


@functools.cache
def _words(language: str) -> Mapping[str, int]:
    units = {
        word.replace("-", " "): at for at, word in enumerate((_FR if language == "fr" else _EN).split(), 1)
    }
    units |= {"une": 1} if language == "fr" else {}
    tens = _FR_TENS if language == "fr" else _EN_TENS
    found = units | tens | {"quatre vingts": 80, "cent": 100, "a hundred": 100, "one hundred": 100}
    return found | {f"{ten} {unit}": tens[ten] + units[unit] for ten in tens for unit in units}
