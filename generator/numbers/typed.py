"""What was typed, as values: numbers, scales, signs; and the words around that change what they mean."""

from __future__ import annotations

import functools
import re
from fractions import Fraction
from typing import Final

from generator.numbers.cardinals import SPACE, read_cardinal
from generator.numbers.grammar import more_pattern, side
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import time_units

_THOUSAND, _MILLION, _MILLIARD, _BILLION = 10**3, 10**6, 10**9, 10**12
SCALES: Final = {  # by how the words start; the two languages part at "billion"
    "fr": {"milliard": _MILLIARD, "million": _MILLION, "mill": _THOUSAND, "billion": _BILLION},
    "en": {
        "million": _MILLION,
        "billion": _MILLIARD,
        "thousand": _THOUSAND,
        "hundred": 100,
        "trillion": _BILLION,
        "dozen": 12,
    },
}
_NO_SPACES: Final = str.maketrans(dict.fromkeys(" \u00a0\u202f\u2009\n"))
_SHORT_SCALES: Final = {
    **dict.fromkeys(("k", "K"), _THOUSAND),
    **dict.fromkeys(("M", "m", "mn"), _MILLION),
    **dict.fromkeys(("Md", "Mds", "bn", "b", "B"), _MILLIARD),
    "tn": _BILLION,
}


def read_number(typed: str, language: str) -> tuple[Fraction | None, int]:
    """The value, and how many decimals were typed; None for words that make no number."""
    if not typed[0].isdigit():
        value = read_cardinal(typed, language)
        return (None if value is None else Fraction(value)), 0
    if typed.isdecimal():
        return Fraction(int(typed)), 0
    digits = typed.translate(_NO_SPACES)
    group = "." if language == "fr" else ","
    if group in digits and _grouped(group).fullmatch(digits):
        digits = digits.replace(group, "")
    whole, _, decimals = digits.replace(",", ".").partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals)), len(decimals)


@functools.cache
def _grouped(group: str) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:[.,]\d+)?")


def scale_of(word: str | None, language: str) -> int:
    """What a word of size ("millions", "k") multiplies by."""
    if not word:
        return 1
    if word in _SHORT_SCALES:
        return _SHORT_SCALES[word]
    scales = SCALES[side(language)]
    return next(scale for start, scale in scales.items() if word.startswith(start))


def sign_of(unit: str | None, *, paid: bool = False, times: bool = False, rank: bool = False) -> Sign | None:
    """The sign that a unit stands for, or what stands before the number."""
    unit = (unit or "").casefold()
    if unit in {"%", "‰"} or unit.endswith(("cent", "mille", "thousand")):
        return Sign.PERCENT
    if unit.startswith(("point", "pt")):
        return Sign.POINTS
    if times or unit in {"fois", "times", "×"}:
        return Sign.TIMES
    if rank:
        return Sign.RANK
    last = unit.replace("’", " ").replace("'", " ").split()[-1:]  # "d’heures" after millions
    if last and (last[0] in time_units("fr") or last[0] in time_units("en")):
        return Sign.DURATION
    return Sign.CURRENCY if unit or paid else None


def per_mille(unit: str | None) -> bool:
    """Whether the unit is a tenth of a percent."""
    return (unit or "").casefold().endswith(("‰", "mille", "thousand"))


def often(unit: str | None, text: str, end: int, language: str) -> str | None:
    """What "fois" and "times" say: how often ("fois"), or how many times more ("fois plus")."""
    if (unit or "").casefold() not in {"fois", "times"}:
        return None
    return "fois plus" if more_pattern(language).match(text, end) else "fois"


def multiplied(text: str, start: int, value: Fraction, language: str) -> Fraction | None:
    """By how much something grew: "multiplié par 9"; "divisé par 2" leaves a half of it."""
    before = text[max(0, start - 36) : start]
    if ("par" if language == "fr" else "by") not in before or not (match := _multiplying().search(before)):
        return None
    return 1 / value if match["divided"] and value else value


@functools.cache
def _multiplying() -> re.Pattern[str]:
    s = SPACE
    little = (
        rf"(?:près{s}de|plus{s}de|moins{s}de|nearly|more{s}than|less{s}than|environ|about|presque|almost)"
    )
    return re.compile(
        rf"(?i:multipli(?:ée?s?|ent|e|cation|ant|ed|es){s}(?:par|by)"
        rf"|(?P<divided>divis(?:ée?s?|ent|e|ant)|divided){s}(?:par|by)){s}(?:{little}{s})?$"
    )


_BASES: Final = frozenset({10, 100})


def base_of_parts(text: str, start: int, value: Fraction) -> bool:
    """Whether a number is that of which others are parts: "sur dix internautes, neuf"."""
    return value in _BASES and text[max(0, start - 4) : start].lower() in {"sur ", "sur\u00a0", " of "}


@functools.cache
def followed_by_plural() -> re.Pattern[str]:
    """A word in the plural, after a number."""
    return re.compile(rf"{SPACE}[^\W\d]{{3,}}[sx]\b")


def counted_in(match: re.Match[str], language: str) -> bool:
    """In English "2 shops in 10 cities" counts shops; "2 shoppers in 10 say" is a ratio."""
    if side(language) == "fr" or match["joint"] != "in" or not match["noun"]:
        return False
    return bool(_plural_noun().match(match.string, match.end()))


@functools.cache
def _plural_noun() -> re.Pattern[str]:
    return re.compile(
        rf"{SPACE}(?!(?:is|was|has|does|less|always|sometimes|across|as|this|his|its|us|perhaps|across)\b)[a-z]+s\b"
    )


def part_of(start: int, end: int, part: int, whole: int) -> Quantity:
    """A fraction or a ratio in words."""
    return Quantity(
        start,
        end,
        Fraction(part, whole),
        quantum=Fraction(1, whole),
        sign=Sign.RATIO,
        of=Fraction(whole),
        in_words=True,
    )
