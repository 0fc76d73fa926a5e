"""The words around a number as the fields of a statistic: its noun, its currency, its label."""

from __future__ import annotations

from typing import Final

from generator.extract.extract import Extracted
from generator.numbers.time_units import time_units
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_NOUN = Pattern(r"\s?(?:de\s|d[’']|of\s)?(?P<noun>[^\W\d_][\w’'-]*)")
_CURRENCIES: Final = (
    *(("$", "USD"), ("dollar", "USD"), ("usd", "USD")),
    *(("£", "GBP"), ("pound", "GBP"), ("livre", "GBP"), ("gbp", "GBP")),
    *(("¥", "JPY"), ("yen", "JPY"), ("jpy", "JPY"), ("chf", "CHF"), ("franc", "CHF")),
    *(("yuan", "CNY"), ("cny", "CNY"), ("cad", "CAD"), ("aud", "AUD")),
)
_FRENCH: Final = {
    "second": "seconde",
    "hour": "heure",
    "day": "jour",
    "week": "semaine",
    "month": "mois",
    "quarter": "trimestre",
    "half-year": "semestre",
    "year": "an",
}
_EDGES: Final = " ,;:.–—-()«»“”\"’'"


def noun_of(one: Extracted) -> str | None:
    """What is counted: the word behind the number, or the unit of time in it."""
    if one.unit is Unit.DURATION:
        words = [
            word for word in one.text.replace("-", " ").split() if word.casefold() in time_units(one.language)
        ]
        return words[-1] if words else one.part
    at = one.measures.find(_typed(one))
    match = _NOUN.match(one.measures, at + len(_typed(one))) if at >= 0 else None
    return match["noun"] if match else None


def per_of(unit: str, language: str) -> str:
    """A unit of time in the language of the text."""
    return _FRENCH.get(unit, unit) if language == "fr" else unit


def currency_of(typed: str) -> str:
    """The code of a currency; the euro where no other is named."""
    folded = typed.casefold()
    return next((code for sign, code in _CURRENCIES if sign in folded), "EUR")


def rest_of(one: Extracted) -> str:
    """What makes a sentence with the number: the clause behind it, else the clause with "…" in its place."""
    typed, clause = _typed(one), one.measures
    if one.label and one.label != one.period and _ENCLOSED.search(clause.partition(typed)[0]):
        return one.label
    before, found, after = clause.partition(typed)
    after = after.strip(_EDGES)
    if found and len(before.split()) <= _LEAD and len(after) >= _SHORT:
        return after
    if not found or len(before) + len(after) < _SHORT + _LEAD:
        before, found, after = one.sentence.partition(typed)
    return " ".join(f"{before.strip(' ,;:–—-)')} … {after.strip(_EDGES)}".split()) if found else one.sentence


_ENCLOSED = Pattern(r"\(\s?$")
_LEAD: Final = 3  # words: "près de", "Plus de"
_SHORT: Final = 10  # letters: less says nothing


def _typed(one: Extracted) -> str:
    return " ".join(one.text.split())
