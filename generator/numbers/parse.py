"""Find the quantities that a text states in digits, in French and in English notation.

What is not a figure is passed over: years, dates, hours, ages, page numbers, ordinals and digits inside
names. Numbers written out in words are read where they make a ratio ("un sur trois").
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from generator.numbers.cldr import conventions
from generator.vocabularies import Qualifier


class Sign(StrEnum):
    """The unit that a quantity shows by itself; a bare number has none."""

    PERCENT = "percent"
    RATIO = "ratio"
    TIMES = "times"
    POINTS = "points"
    RANK = "rank"
    CURRENCY = "currency"


class Quantity(NamedTuple):
    """A number in a text: `value` between `start` and `end`, which include its unit.

    `value` counts what the sign says (84 for "84 %", 0.6 for "6 sur 10"), magnitudes applied. `quantum` is
    what one unit of the last digit typed is worth; `of` is the whole of a ratio.
    """

    start: int
    end: int
    value: Fraction
    decimals: int = 0
    quantum: Fraction = Fraction(1)
    sign: Sign | None = None
    of: Fraction | None = None
    qualifier: Qualifier | None = None


def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order, without overlap."""
    return tuple(_found(text, language))


def _found(text: str, language: str) -> Iterator[Quantity]:
    for match in _pattern(language).finditer(text):
        match match.lastgroup:
            case "ratio":
                yield from _ratio(match, language)
            case "fraction":
                yield _vulgar(match)
            case "figure":
                yield _figure(match, language)


_SPACE: Final = r"[\ \u00a0\u202f\u2009]"  # the first escaped, as verbose expressions want it
_CURRENCY: Final = r"(?:US|CA|AU?)?\$(?:US|CA|AU)?|£(?:GB)?|[€¥]|\b(?:EUR|USD|GBP|CHF|CAD|JPY|CNY|AUD)\b"
_CURRENCY_WORDS: Final = r"euros?\b|dollars?\b|livres?\b|pounds?\b|francs?\b|yens?\b|yuans?\b"
_VULGAR: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_THOUSAND, _MILLION, _MILLIARD, _BILLION = 10**3, 10**6, 10**9, 10**12
_SCALES: Final = {  # by how the words start; the two languages part at "billion"
    "fr": {"milliard": _MILLIARD, "million": _MILLION, "mill": _THOUSAND, "billion": _BILLION},
    "en": {"million": _MILLION, "billion": _MILLIARD, "thousand": _THOUSAND, "trillion": _BILLION},
}
_SHORT_SCALES: Final = {"k": _THOUSAND, "M": _MILLION, "Md": _MILLIARD, "Mds": _MILLIARD, "bn": _MILLIARD}
_NUMBER_WORDS: Final = {
    "fr": ("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


def _language(language: str) -> str:
    return "fr" if language == "fr" else "en"


@functools.cache
def _pattern(language: str) -> re.Pattern[str]:
    """One expression for everything that has digits: the first branch that fits decides what it is."""
    return re.compile(
        rf"""(?<!\w)(?:
            (?P<other>{_not_figures(language)})
          | {_ratios(language)}(?P<ratio>)
          | (?P<vulgar>[{_VULGAR}])(?P<fraction>)
          | {_figures(language)}(?P<figure>)
        )""",
        re.VERBOSE,
    )


@functools.cache
def _plain_pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_figures(language)}", re.VERBOSE)


def _number(language: str) -> str:
    """A number as typed: groups of three parted by spaces (or the language's mark), then decimals."""
    mark, decimal = (r"\.", ",") if language == "fr" else (",", r"\.")
    grouped = rf"\d{{1,3}}(?:[\ \u00a0\u202f\u2009{mark}]\d{{3}})+(?!\d)(?:{decimal}\d+)?"
    return rf"(?:{grouped}|\d+(?:[.,]\d+)?)"


def _not_figures(language: str) -> str:
    names = conventions(language)
    months = "|".join(re.escape(name) for name in (*names.months, *names.short_months))
    s = _SPACE
    return rf"""
        \d{{1,2}}(?:er|ᵉʳ)?(?:{s}?[-–]{s}?\d{{1,2}})?{s}(?:{months})(?!\w)(?:,?{s}\d{{4}})?
      | (?:{months}){s}(?:\d{{1,2}}(?:{s}?[-–]{s}?\d{{1,2}})?(?!\w)(?:,{s}\d{{4}})?|\d{{4}})(?!\w)
      | \d{{4}}-\d\d(?:-\d\d)?(?!\w) | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}(?!\w)
      | (?:[Ee]n{s}|[Ii]n{s})?(?:19|20)\d\d(?:[-–/](?:\d\d){{1,2}})?
        (?![\w.,/]*\d)(?!{s}?(?:%|€|\$|{_scale_words(language)}|points?\b|fois\b|times\b))
      | \d{{1,2}}{s}?(?:h|:)(?:{s}?\d\d)?(?!\w)
      | \d{{1,3}}{s}?(?:-|–|à|et|to|and){s}?\d{{1,3}}{s}?(?:ans|years?|year-olds)(?!\w)
      | \d{{1,3}}(?:{s}(?:ans|years))?{s}(?:et{s}plus|et{s}moins|and{s}over|and{s}under|years{s}old)(?!\w)
      | (?:pp?\.|pages?|chapitre|chapter|section|figure|tableau|table|web|version){s}?\d+(?:[.-]\d+)*
      | \d+(?:[.]\d+){{2,}}
      | \d+(?:er|re|ère|[eè]me|e|[ᵉʳ]+|st|nd|rd|th)(?!\w)
    """


def _ratios(language: str) -> str:
    """`6 sur 10`, `6 entreprises sur 10`, `un Français sur deux`, `3/4`; in English `in`, `out of`."""
    number, words = _number(language), "|".join(_NUMBER_WORDS[language])
    part = rf"(?P<part>{number}|(?i:{words}|une)\b)"
    whole = rf"(?!(?:19|20)\d\d(?!\w))(?P<whole>{number}|(?i:{words})\b)"
    s = _SPACE
    joint = "sur" if language == "fr" else rf"in|out{s}of|of"
    return rf"""(?:
        {part}(?:{s}[^\W\d]+){{0,3}}?{s}(?:{joint}){s}{whole}(?![\w%]|{s}?%|[.,/]\d)
      | (?P<upper>{number})/(?P<lower>(?!0){number})(?![\w/]|[.,]\d)
    )"""


def _figures(language: str) -> str:
    s, scale = _SPACE, _scale_words(language)
    return rf"""
        (?P<before>(?:n[ᵒ°ºo]\.?|numéro|number|№|\#){s}?)?
        (?P<minus>[-−+]{s}?)?
        (?P<times>[×x]{s}?)?
        (?P<paid>(?:{_CURRENCY}){s}?)?
        (?P<number>{_number(language)})(?![.,/]?\d)
        (?:{s}?(?P<scale>{scale}|(?:Mds?|bn|[kM])(?=\b|{s}?[€$£]))|(?!\w))
        (?:{s}?(?P<unit>%|(?:pour{s}cent|p\.{s}?cent|per{s}?cent|points?|pts?|fois|times)\b|×
            |(?:d(?:e{s}|[’'])(?:[^\W\d]+{s})?)?(?:{_CURRENCY}|{_CURRENCY_WORDS}))(?!\d))?
    """


def _scale_words(language: str) -> str:
    if language == "fr":
        return r"(?:mille|milliers?|millions?|milliards?|billions?)\b"
    return r"(?:thousand|millions?|billions?|trillions?)\b"


def _ratio(match: re.Match[str], language: str) -> Iterator[Quantity]:
    """A part of a whole; "12 ventes sur 5 sites" is none, and gives its two numbers."""
    part, decimals = _read(match["part"] or match["upper"], language)
    whole, _ = _read(match["whole"] or match["lower"], language)
    if whole == 0 or part > whole:
        plain = _plain_pattern(language).finditer(match.string, match.start(), match.end())
        yield from (_figure(number, language) for number in plain)
        return
    yield Quantity(
        start=match.start(),
        end=match.end(),
        value=part / whole,
        decimals=decimals,
        quantum=Fraction(1, 10**decimals) / whole,
        sign=Sign.RATIO,
        of=whole,
        qualifier=_qualifier(match.string, match.start(), language),
    )


def _vulgar(match: re.Match[str]) -> Quantity:
    value = Fraction(unicodedata.numeric(match["vulgar"])).limit_denominator(10)
    return Quantity(
        start=match.start(),
        end=match.end(),
        value=value,
        quantum=Fraction(1, value.denominator),
        sign=Sign.RATIO,
        of=Fraction(value.denominator),
    )


def _figure(match: re.Match[str], language: str) -> Quantity:
    value, decimals = _read(match["number"], language)
    scale = _scale(match["scale"], language)
    sign = -1 if (match["minus"] or "").strip() in {"-", "−"} else 1
    return Quantity(
        start=match.start(),
        end=match.end(),
        value=sign * value * scale,
        decimals=decimals,
        quantum=Fraction(scale, 10**decimals),
        sign=_sign(match),
        qualifier=_qualifier(match.string, match.start(), language),
    )


def _sign(match: re.Match[str]) -> Sign | None:
    unit = match["unit"] or ""
    if unit == "%" or unit.endswith("cent"):
        return Sign.PERCENT
    if unit.startswith("p"):
        return Sign.POINTS
    if match["times"] or unit in {"fois", "times", "×"}:
        return Sign.TIMES
    if match["before"]:
        return Sign.RANK
    return Sign.CURRENCY if unit or match["paid"] else None


def _scale(word: str | None, language: str) -> int:
    if not word:
        return 1
    if word in _SHORT_SCALES:
        return _SHORT_SCALES[word]
    scales = _SCALES[_language(language)]
    return next(scale for start, scale in scales.items() if word.startswith(start))


def _read(typed: str, language: str) -> tuple[Fraction, int]:
    """The value, and how many decimals were typed."""
    words = _NUMBER_WORDS[_language(language)]
    if typed.casefold() in {*words, "une"}:
        return Fraction(1 if typed.casefold() == "une" else words.index(typed.casefold()) + 1), 0
    digits = re.sub(_SPACE, "", typed)
    group = "." if language == "fr" else ","
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:[.,]\d+)?", digits):
        digits = digits.replace(group, "")
    whole, _, decimals = digits.replace(",", ".").partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals)), len(decimals)


_QUALIFIERS: Final = {
    "fr": (
        (r"pas plus d(?:e |[’'])", Qualifier.AT_MOST),
        (r"pas moins d(?:e |[’'])", Qualifier.AT_LEAST),
        (r"plus d(?:e |[’'])", Qualifier.MORE_THAN),
        (r"moins d(?:e |[’'])", Qualifier.LESS_THAN),
        (r"au moins ", Qualifier.AT_LEAST),
        (r"(?:au plus|jusqu[’']à|au maximum) ", Qualifier.AT_MOST),
        (r"(?:près d(?:e |[’'])|presque |quasiment )", Qualifier.NEARLY),
        (r"(?:environ|quelque|autour de|à peu près) ", Qualifier.ABOUT),
        (r"seulement ", Qualifier.ONLY),
    ),
    "en": (
        (r"(?:no|not) more than ", Qualifier.AT_MOST),
        (r"(?:no|not) less than ", Qualifier.AT_LEAST),
        (r"(?:more than|over) ", Qualifier.MORE_THAN),
        (r"(?:less than|fewer than|under) ", Qualifier.LESS_THAN),
        (r"at least ", Qualifier.AT_LEAST),
        (r"(?:at most|up to) ", Qualifier.AT_MOST),
        (r"(?:nearly|almost) ", Qualifier.NEARLY),
        (r"(?:about|around|roughly|some) ", Qualifier.ABOUT),
        (r"only ", Qualifier.ONLY),
    ),
}
_LOOK_BACK: Final = 24  # characters: longer than any of the qualifiers


def _qualifier(text: str, start: int, language: str) -> Qualifier | None:
    before = re.sub(_SPACE, " ", text[max(0, start - _LOOK_BACK) : start]).casefold()
    return next(
        (
            qualifier
            for words, qualifier in _QUALIFIERS[_language(language)]
            if re.search(rf"(?<!\w){words}$", before)
        ),
        None,
    )
