"""How many times more, and how often: multiples, and by what time something is counted."""

from __future__ import annotations

from typing import Final

from generator.numbers.quantities import Quantity
from generator.numbers.time_units import time_units
from generator.prose.patterns import AnyCase
from generator.vocabularies import Unit

_SMALL: Final = 10
_OFTEN = AnyCase(r"(?:fois|times)$")
_COMPARED = AnyCase(
    r"\s(?:plus|moins|mieux|davantage|supérieure?s?|inférieure?s?|more|less|fewer|as|higher"
    r"|lower|bigger|larger|better|faster|longer)\b"
)
_EVERY = AnyCase(
    r"\s(?:par|chaque|per|an?|each|every)\s(?:seconde?|minute|heure|hour|jour|day|semaine"
    r"|week|mois|month|an|year)\b"
)


_EVERY_TIME = AnyCase(r"\b(?:par|chaque|per|an?|each|every)\s(?P<time>[a-zéè]{2,9})\b")
_NEAR: Final = 70


def every(text: str, one: Quantity, language: str) -> str | None:
    """The unit of time by which something is counted: behind the number, else before it."""
    units = time_units(language)
    places = ((one.end, one.end + _NEAR), (max(0, one.start - _NEAR), one.start))
    found = [match["time"].lower() for place in places for match in _EVERY_TIME.finditer(text, *place)]
    return next((units[word] for word in found if word in units), None)


def times(text: str, one: Quantity) -> Unit | None:
    """How many times more, or how often by some time; "deux fois" alone is told."""
    if not _OFTEN.search(text[one.start : one.end]) or _COMPARED.match(text, one.end):
        return Unit.MULTIPLIER
    if one.in_words and one.value < _SMALL:
        return None
    if one.per or _EVERY.match(text, one.end):
        return Unit.RATE
    if _multiple(text, one):
        return Unit.MULTIPLIER
    if one.value.denominator != 1:
        return Unit.COUNT
    return Unit.COUNT if one.value >= _SMALL else None


_OF_WHAT = AnyCase(
    r"\s(?:l[ea]\s|l[’']|les\s|the(?:ir)?\s|its\s|son\s|sa\s|ses\s|leurs?\s|ce(?:lle|lui|ux)?\s|th(?:at"
    r"|ose)\s)"
    r"(?!an\b|année|mois|semaine|jour|week|month|year|day)"
)
_WORTH = AnyCase(
    r"\b(?:va(?:ut|lent|lait)|coût\w*|représent\w*|équiva\w*|soit|p[èe]s\w*|rapport\w*|gagn\w*|pa(?:ie"
    r"|y)\w*"
    r"|worth|costs?|earns?|pays?|spends?|equals?|is|are|was|were|at)\s[^.;:!?()\d]{0,24}$"
)
_GREW = AnyCase(r"\b(?:augment|progress|cr[uû]|gr[eo]w|increas|ris|rose|multipl)\w*\b[^.;:!?,()\d]{0,36}$")


def _multiple(text: str, one: Quantity) -> bool:
    """Whether "times" compares: "2,5 fois le prix", "worth ten times their first purchase"."""
    if _OF_WHAT.match(text, one.end):
        return one.value.denominator != 1 or bool(
            _WORTH.search(text, max(0, one.start - 40), min(one.opens or one.start, one.start))
        )
    return one.value.denominator != 1 and bool(
        _GREW.search(text, max(0, one.start - 48), min(one.opens or one.start, one.start))
    )
