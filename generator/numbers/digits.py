"""Quantities that begin with digits."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from generator.numbers.grammar import VULGAR, digits_pattern, plain_pattern
from generator.numbers.lookalikes import aged, belongs_before, clock
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Quantity, Sign
from generator.numbers.time_units import time_units
from generator.numbers.typed import (
    base_of_parts,
    counted_in,
    followed_by_plural,
    multiplied,
    often,
    part_of,
    per_mille,
    read_number,
    scale_of,
    sign_of,
)
from generator.vocabularies import Qualifier


def in_digits(text: str, language: str) -> Iterator[Quantity]:
    """The quantities of `text` that begin with digits or with what stands before digits."""
    if not _any_digit().search(text):  # quicker than to look at each word
        return
    for match in digits_pattern(language).finditer(text):
        kind = match.lastgroup
        if kind == "ratio":
            yield from _ratio(match, language)
        elif kind == "fraction":
            yield _vulgar(match)
        elif kind == "year":
            yield from _counted_like_a_year(match, language)
        elif kind == "figure":
            yield from _figure(match, language)


@functools.cache
def _any_digit() -> re.Pattern[str]:
    return re.compile(rf"[\d{VULGAR}]")


def _ratio(match: re.Match[str], language: str) -> Iterator[Quantity]:
    """A part of a whole; "12 ventes sur 5 sites" is none, and gives its two numbers."""
    part, decimals = read_number(match["part"] or match["upper"], language)
    whole, _ = read_number(match["whole"] or match["lower"], language)
    text, start = match.string, match.start()
    if match["upper"] and _place_in_series(text, start, match.end(), language):
        return
    if whole is None or part is None:
        return
    if whole == 0 or part > whole or counted_in(match, language):
        for plain in plain_pattern(language).finditer(text, start, match.end()):
            yield from _figure(plain, language)
        return
    yield Quantity(
        start=start,
        end=match.end(),
        value=part / whole,
        decimals=decimals,
        quantum=Fraction(1, 10**decimals) / whole,
        sign=Sign.RATIO,
        of=whole,
    )


def _place_in_series(text: str, start: int, end: int, language: str) -> bool:
    """Whether "5/10" is a place: "tendance 5/10", "5/10 : …", "Le titre (5/10)"."""
    if belongs_before(text, start, language):
        return True
    if start == 0 and _heading().match(text, end):
        return True
    if start < 2 or text[start - 1] != "(" or not _closing().match(text, end):  # noqa: PLR2004 - a title
        return False
    return not _marks().search(text[max(0, start - 40) : start])


@functools.cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"\)\s*\Z")


@functools.cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:not(?:e|ée?|ation)|scores?|moyenne|rat(?:ed|ing)|marks?|average)\b")


@functools.cache
def _heading() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\u202f]?[:–—]|\)?[ \u00a0](?:[-–—:]|\|)")


def _vulgar(match: re.Match[str]) -> Quantity:
    value = Fraction(unicodedata.numeric(match["vulgar"])).limit_denominator(10)
    return part_of(match.start(), match.end(), value.numerator, value.denominator)


def _counted_like_a_year(match: re.Match[str], language: str) -> Iterator[Quantity]:
    """Counts like "plus de 2000 clients"; everything else from 1900 to 2099 is a year."""
    if match.end() != match.end("year"):
        return
    said = qualified(match.string, match.start(), match.end(), language).qualifier
    if said in {None, Qualifier.ABOUT} and match.start() > 0:
        return
    if followed_by_plural().match(match.string, match.end()):
        yield Quantity(match.start(), match.end(), Fraction(int(match["year"])))


def _figure(match: re.Match[str], language: str) -> Iterator[Quantity]:
    value, decimals = read_number(match["number"], language)
    if value is None:
        return
    scale = scale_of(match["scale"], language)
    sign = sign_of(
        match["unit"], paid=bool(match["paid"]), times=bool(match["times"]), rank=bool(match["before"])
    )
    text, (start, end) = match.string, match.span()
    if sign is Sign.TIMES and match["scale"] and not match["times"]:  # "seen 2 million times" is a count
        sign, end = None, match.end("scale")
    unit = time_units(language)[match["time"].lower()] if match["time"] else None
    bare = sign is None and scale == 1 and not match["minus"]
    if bare and (
        base_of_parts(text, start, value)
        or belongs_before(text, start, language)
        or _own_list(text, start, end)
    ):
        return
    if unit == "hour" and value < 24 and clock(text, start, match["time"], language):  # noqa: PLR2004 - of a day
        return
    if unit == "year" and aged(text, start, language):
        return
    if sign is Sign.PERCENT and per_mille(match["unit"]):
        value, decimals = value / 10, decimals + 1
    if bare and (factor := multiplied(text, start, value, language)):
        value, sign, decimals = factor, Sign.TIMES, decimals if factor == value else 2
    if (match["minus"] or "").strip() in {"-", "−"}:
        value = -value
    yield Quantity(
        start=start,
        end=end,
        value=value if scale == 1 else value * scale,
        decimals=decimals,
        quantum=_quantum(scale, decimals),
        sign=sign,
        unit=often(match["unit"], text, end, language) if sign is Sign.TIMES else unit,
    )


@functools.lru_cache(1 << 6)
def _quantum(scale: int, decimals: int) -> Fraction:
    return Fraction(scale, 10**decimals)


def _own_list(text: str, start: int, end: int) -> bool:
    """Whether a number at the start of a line numbers it: "1. Le client"."""
    return (start == 0 or text[start - 1] == "\n") and text[end : end + 2] in {". ", ") ", ".\u00a0"}
