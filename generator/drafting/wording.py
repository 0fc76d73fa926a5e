"""The words around a number become the fields of a statistic: label, noun, currency."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from generator.incoming.figures import Figure
from generator.incoming.words import is_telling, words
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_EDGES: Final = " ,;:.!?–—-()[]«»“”\"'’\u00a0\u202f•*"
_NOUN = Pattern(r"\s*(?:de\s|d[’']|of\s)?\s*(?P<noun>[^\W\d_][\w’'-]*)")
_EACH = Pattern(r"(?i)\s*(?:/|(?:par|per|chaque|each|every|an?)\s)\s*(?P<time>[^\W\d_][\w-]*)")
_COUNTED: Final = frozenset({Unit.COUNT, Unit.RATE})
# What may stand before a number without saying anything that its qualifier does not.
_LEADS_WORDS: Final = """
plus de d pres environ autour quelque moins au aux a l le la les du des ce ces ainsi et soit
seulement seuls deja desormais encore jusqu pour en more less than over about around nearly almost
at least most up to only just some the a an and now already still fewer
"""
_LEADS: Final = frozenset(_LEADS_WORDS.split())
_CREDIT = Pattern(r"(?i)[,;]\s(?:(?:toujours\s)?selon|d[’']après|according\sto|says|said)\s[^,;]*$")
_SOURCE: Final = frozenset({"source", "etude", "sondage", "barometre", "study", "survey", "poll"})
GAP: Final = "…"
"""Stands where the number was."""
_LONG_ENOUGH: Final = 2  # words of a label


class Wording(NamedTuple):
    """`label` follows the value, with its noun, to make a sentence, if it `is_whole`."""

    label: str
    noun: str | None
    is_whole: bool


def wording(figure: Figure, unit: Unit) -> Wording:
    """The clause behind a number, where it begins with it; else the clause with "…" in the number's place."""
    typed, clause = figure.text, figure.measures
    before, found, after = clause.partition(typed)
    if not found:
        return Wording(
            _shown(clause) or typed, _time(figure) if unit is Unit.DURATION else None, is_whole=False
        )
    if figure.label and before.rstrip().endswith("("):
        return Wording(figure.label, None, is_whole=False)  # "le téléphone (31 %)": the clause is another's
    noun = _time(figure) if unit is Unit.DURATION else None
    if unit in _COUNTED and (match := _NOUN.match(after)):
        noun, after = match["noun"], after[match.end() :]
        after = _without_time(after, figure.per) if unit is Unit.RATE else after
    rest = _shown(_uncredited(after, figure.source))
    if set(words(before)) <= _LEADS and len(rest.split()) >= _LONG_ENOUGH:
        return Wording(_closed(rest), noun, is_whole=True)
    return Wording(_closed(" ".join(filter(None, (_shown(before), GAP, rest)))), noun, is_whole=False)


def _shown(text: str) -> str:
    """Without signs at its ends, nor whom it is credited to at its end."""
    return _CREDIT.sub("", text.strip(_EDGES)).strip(_EDGES)


def _uncredited(text: str, source: str | None) -> str:
    """Without a last parenthesis that only names the source: "(Example Institute, 2026)"."""
    head, opened, last = text.strip(_EDGES).rpartition("(")
    named, said = set(words(source or "")), set(words(last))
    rest = said - named - _SOURCE
    is_credit = opened and ")" not in last and named and named <= said and not any(map(is_telling, rest))
    return head if is_credit else text


def _without_time(text: str, per: str | None) -> str:
    """Without the unit of time at its start: a rate is printed with it."""
    match = _EACH.match(text)
    return text[match.end() :] if match and match["time"].casefold() in {per, _PER.get(per or "")} else text


def _closed(label: str) -> str:
    """With the parenthesis that was taken from its end as a sign."""
    return f"{label})" if label.count("(") > label.count(")") else label


def _time(figure: Figure) -> str | None:
    """The unit of time in a duration: the last word of it, else the one that is known."""
    last = figure.text.replace("-", " ").split()[-1].strip(_EDGES)
    return last if last.isalpha() else figure.per


_CURRENCIES: Final = (
    *(("€", "EUR"), ("euro", "EUR"), ("eur", "EUR"), ("£", "GBP"), ("pound", "GBP"), ("sterling", "GBP")),
    *(("chf", "CHF"), ("suisse", "CHF"), ("swiss", "CHF"), ("cad", "CAD"), ("aud", "AUD"), ("yen", "JPY")),
    *(("¥", "JPY"), ("yuan", "CNY"), ("$", "USD"), ("dollar", "USD"), ("usd", "USD"), ("gbp", "GBP")),
)


def currency_of(text: str) -> str | None:
    """The code of the currency that a number is typed with; None where none is known."""
    folded = text.casefold()
    return next((code for sign, code in _CURRENCIES if sign in folded), None)


_PER: Final = {
    "second": "seconde",
    "minute": "minute",
    "hour": "heure",
    "day": "jour",
    "week": "semaine",
    "month": "mois",
    "quarter": "trimestre",
    "half-year": "semestre",
    "year": "an",
}


def per_of(unit: str | None, language: str) -> str | None:
    """A unit of time in the language of the text."""
    return _PER.get(unit, unit) if unit and language == "fr" else unit


_OUT_OF = Pattern(
    r"(?i)(?P<part>\d+(?:[.,]\d+)?)\s*(?:[^\W\d]+\s+){0,3}?(?:/|sur\s|out\sof\s|in\s|on\s)\s*(?P<whole>\d+)"
)
_TENS: Final = ((("dix", "ten"), 10), (("cent", "hundred"), 100))
_CLOSE: Final = Fraction(1, 200)
_MOST: Final = 100


def out_of(figure: Figure, unit: Unit) -> str | None:
    """A ratio or a score as "6/10", in the text's own numbers where it has any."""
    value = Fraction(figure.value) if figure.value is not None else None
    typed = _OUT_OF.search(figure.text)
    if typed and int(typed["whole"]):
        part = Decimal(typed["part"].replace(",", "."))
        says = Fraction(part) if unit is Unit.SCORE else Fraction(part) / int(typed["whole"])
        if value is None or abs(says - value) <= _CLOSE:
            return f"{part:f}/{int(typed['whole'])}"
    if value is None or unit is Unit.SCORE or not 0 < value < 1:
        return None
    said = words(figure.text)
    for names, whole in _TENS:
        if any(name in said for name in names) and (value * whole).denominator == 1:
            return f"{value * whole}/{whole}"
    simple = value.limit_denominator(_MOST)
    return (
        f"{simple.numerator}/{simple.denominator}" if abs(simple - value) <= _CLOSE / 10 and simple else None
    )
