"""What words without a number say of a figure: "la majorité", "deuxième", "doublé"."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from generator.models import Statistic
from generator.numbers.cardinals import SPACE
from generator.numbers.honest import holds
from generator.vocabularies import Qualifier, Unit

_HALF: Final = Fraction(1, 2)
_DOUBLED: Final = Fraction(1, 20)  # how far from twice as many "doubled" may be, as a part of it
_ABOVE: Final = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_BELOW: Final = frozenset({Qualifier.LESS_THAN, Qualifier.AT_MOST})
_ORDINALS: Final[Mapping[str, tuple[str, ...]]] = {
    "fr": (
        *("premi", "deuxième|second", "troisième", "quatrième", "cinquième", "sixième", "septième"),
        *("huitième", "neuvième", "dixième"),
    ),
    "en": (*("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),),
}
_MULTIPLES: Final = {"doub": 2, "trip": 3, "treb": 3, "quad": 4, "quin": 5, "déc": 10, "twic": 2}


def not_belied(text: str, statistic: Statistic, language: str) -> bool:
    """Whether words without a number say nothing of the value, or what is true."""
    match statistic.unit:
        case Unit.PERCENT | Unit.RATIO:
            said = _majorities(language).search(text)
            return not said or (is_minority(statistic) if said["minority"] else is_majority(statistic))
        case Unit.RANK:
            places = {place for one in _places(language).finditer(text) if (place := one.lastindex)}
            return not places or any(place == statistic.value.number for place in places)
        case Unit.MULTIPLIER:
            multiple = _multiples(language).search(text)
            return not multiple or _multiplied(multiple, Fraction(statistic.value.number))
        case _:
            return True


def is_majority(share: Statistic) -> bool:
    """Whether more than half is surely meant."""
    part = share.value.fraction / (100 if share.unit is Unit.PERCENT else 1)
    above = part > _HALF or (part == _HALF and share.qualifier is Qualifier.MORE_THAN)
    return above and share.qualifier not in _BELOW


def is_minority(share: Statistic) -> bool:
    """Whether less than half is surely meant."""
    part = share.value.fraction / (100 if share.unit is Unit.PERCENT else 1)
    below = part < _HALF or (part == _HALF and share.qualifier in {Qualifier.LESS_THAN, Qualifier.NEARLY})
    return below and share.qualifier not in _ABOVE


def _multiplied(match: re.Match[str], actual: Fraction) -> bool:
    mark = Fraction(
        next(times for start, times in _MULTIPLES.items() if match["times"].casefold().startswith(start))
    )
    if match["more"]:
        return actual > mark
    if match["nearly"]:
        return holds(Qualifier.NEARLY, actual, mark)
    return abs(actual - mark) <= mark * _DOUBLED


@functools.cache
def _places(language: str) -> re.Pattern[str]:
    """Ordinals, each in the group of its number: "deuxième", not "la deuxième fois"."""
    s = SPACE
    ordinals = "|".join(rf"({one})" for one in _ORDINALS["fr" if language == "fr" else "en"])
    if language == "fr":
        return re.compile(
            rf"(?i)\b(?:{ordinals})(?:er|ère|ers|ères|e|s)?\b(?!{s}(?:fois|année|trimestre|semestre))"
        )
    return re.compile(rf"(?i)\b(?:{ordinals})\b(?!{s}(?:time|year|quarter|half))")


@functools.cache
def _multiples(language: str) -> re.Pattern[str]:
    s = SPACE
    if language == "fr":
        return re.compile(
            rf"(?i)(?P<more>plus{s}(?:que|du|de)(?:{s}le)?{s})?(?P<nearly>(?:presque|quasiment|quasi|près{s}du)"
            rf"(?:{s}le)?[\s-])?\b(?P<times>doubl|tripl|quadrupl|quintupl|décupl)(?:e|é|ée|és|ées|er|ement)\b"
        )
    return re.compile(
        rf"(?i)(?P<more>(?:more{s}than|over){s})?(?P<nearly>(?:almost|nearly){s})?"
        rf"\b(?P<times>doubl|tripl|trebl|quadrupl|quintupl|twic)(?:e|ed|ing)\b"
    )


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
