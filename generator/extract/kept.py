"""Which of a sentence's numbers are figures: what somebody counted, measured, promised or foresees.

A number that names, dates, numbers or prices something is none; nor is a small count, a span of time in
which something happens, a size of goods.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from generator.extract.durations import duration
from generator.extract.found import quantities
from generator.extract.labels import labelled
from generator.extract.scores import graded, scored
from generator.extract.times import every, times
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Quantity, Sign
from generator.prose.patterns import Pattern
from generator.vocabularies import Qualifier, Unit

_SMALL: Final = 10
_HUNDRED: Final = 100


class Figure(NamedTuple):
    """A number in a sentence, from `start` to `end`, with what it counts.

    `value` is a ratio's quotient, a score's points; `whole` is what they are out of.
    """

    start: int
    end: int
    value: Fraction
    unit: Unit
    qualifier: Qualifier | None
    whole: Fraction | None = None
    part: str | None = None  # the unit of time of a duration, or by which a rate is counted
    opens: int = 0


def figures(text: str, language: str, *, heading: bool = False) -> list[Figure]:
    """The figures of a sentence in order; in a heading counts are announcements."""
    kept: list[Figure] = []
    for one in quantities(text, language):
        if labelled(text, one, heading=heading):
            continue
        figure = _figure(text, one, kept, language)
        if figure is not None:
            kept.append(figure)
    return kept


def _figure(text: str, one: Quantity, before: list[Figure], language: str) -> Figure | None:
    said = one.qualifier or qualified(text, one.start, one.end, language).qualifier
    unit, whole = _unit(text, one, said, before), None
    if unit is None:
        return None
    start, end, value = one.start, one.end, one.value
    part = one.unit if unit is Unit.DURATION else None
    if unit is Unit.SCORE and one.of is not None:
        value, whole = one.value * one.of, one.of
    if unit is Unit.RATIO:
        whole = one.of
    if unit is Unit.RATE:
        part = one.per or every(text, one, language)
    return Figure(start, end, value, unit, said, whole, part, min(one.opens or start, start))


def _unit(  # noqa: PLR0911 - one for each sign
    text: str, one: Quantity, said: Qualifier | None, before: list[Figure]
) -> Unit | None:
    match one.sign:
        case Sign.PERCENT:
            return None if _whole_of(text, one) or _rebated(text, one) else Unit.PERCENT
        case Sign.POINTS:
            return Unit.POINTS
        case Sign.RATIO:
            return Unit.SCORE if scored(text, one) else Unit.RATIO
        case Sign.CURRENCY:
            return None if _priced(text, one) else Unit.CURRENCY
        case Sign.TIMES:
            return times(text, one)
        case Sign.DURATION:
            return duration(text, one, said)
        case None:
            return _count(text, one, said, before)
        case _:
            return None


_AFTER_WHOLE = Pattern(
    r"\s(?!des?\b|du\b|d[’']|of\b|des\b|contre|en\s\d|and\b|et\b|are\b|ont\b|sont\b)[^\W\d]"
)


def _whole_of(text: str, one: Quantity) -> bool:
    """Whether "100 %" says "wholly": "100 % mobile", "à 100 %"."""
    if one.value != _HUNDRED:
        return False
    before = text[max(0, one.start - 3) : one.start].casefold().replace("\u00a0", " ")
    return before.endswith(" à ") or bool(_AFTER_WHOLE.match(text, one.end))


_REBATE = Pattern(
    r"(?i)\b(?:remises?|rabais|ristournes?|soldes?|tva|promo(?:tions?)?|discounts?"
    r"|vat)\s(?:(?:de|d[’']|à|at|of|jusqu[’']à|up to)\s?){0,2}-?\s?$"
)
_REBATED = Pattern(
    r"(?i)\s(?:de\s(?:remise|rabais|réduction\s(?:immédiate|sur\s(?:le|la|votre)))|off\b|discount)"
)


def _rebated(text: str, one: Quantity) -> bool:
    """Whether a percentage is that of a rebate or a tax."""
    return bool(_REBATE.search(text, max(0, one.start - 40), one.start) or _REBATED.match(text, one.end))


_PRICED = Pattern(
    r"(?i)\b(?:forfaits?|offres?|abonnements?|billets?|menus?|formules?|cartes?|packs?|tickets?"
    r"|pizzas?|box|livres?|guides?|entrée|plan|subscription|deal|fare)"
    r"\b[^.;,!?]{0,40}\b(?:à|pour|for|at|coûtent?|costs?)\s(?:partir\sde\s|seulement\s|only\s|just\s)?$"
)


_BY_MINUTE = Pattern(r"(?i)\s?(?:/|la\s|par\s|per\s|a\s)\s?(?:minute|mn|min)\b")


def _priced(text: str, one: Quantity) -> bool:
    """Whether money is the price by which goods are known: "le forfait à 2 euros"."""
    return bool(_PRICED.search(text, max(0, one.start - 80), one.start) or _BY_MINUTE.match(text, one.end))


_NOUN = Pattern(r"\s?(?:[«“\"]\s?)?(?P<noun>[^\W\d_][\w’'-]*)")
_NO_NOUN_WORDS: Final = """
    hors en au aux à dans chez pour sur cette ce cet ces un une des il elle ils elles on que qui dont et
    ou or and in at on outside for this last a an the from by with to of de du d’ d' l’ l' la le les est
    sont is are was were se s’ puis mais par avec contre against not but as when if que qu’ ne n’ y ni
    bis ter
"""
_NO_NOUN: Final = frozenset(_NO_NOUN_WORDS.split())
_JOINED = Pattern(
    r"(?i)(?:\b(?:contre|à|et|puis|ou|dont|to|and|or|against|versus|vs\.?|de|from|then|plus\sde"
    r"|près\sde|environ|about)|[,:(=])\s?$"
)


def _count(text: str, one: Quantity, said: Qualifier | None, before: list[Figure]) -> Unit | None:
    if one.per:
        return Unit.RATE if not one.in_words or one.value >= _SMALL else None
    if graded(text, one):
        return Unit.SCORE
    noun = _NOUN.match(text, one.end)
    counts = (
        noun is not None
        and noun["noun"].casefold() not in _NO_NOUN
        and not noun["noun"].casefold().startswith(("l’", "l'", "d’", "d'", "n’", "qu’", "s’"))
    )
    grouped = any(sign in text[one.start : one.end] for sign in " .,\u00a0\u202f")
    large = abs(one.value) >= 1000 or one.value.denominator != 1  # noqa: PLR2004 - no number of a list
    if (
        not counts
        and not (noun and noun["noun"].casefold()[:2] in {"de", "d’", "d'", "of"} and (large or one.in_words))
        and not _alone(text, one, before, grouped=grouped and large)
    ):
        return None
    if abs(one.value) >= _SMALL or one.value.denominator != 1:
        return Unit.COUNT
    bound = (
        counts
        and one.value > 1
        and (
            _AT_MOST.match(text, one.end)
            or said in _LIMITS
            or (said is Qualifier.MORE_THAN and not one.in_words)
        )
    )
    return (
        Unit.COUNT
        if bound
        or (before and before[-1].unit is Unit.COUNT and _FROM.search(text, max(0, one.start - 6), one.start))
        else None
    )


_AT_MOST = Pattern(
    r"(?i)\s[^\W\d]+\s(?:(?:au\s)?(?:grand\s)?(?:maximum|plus|minimum)|at\s(?:most|least))\b(?!\s(?:de|d[’']|que))"
)
_LIMITS: Final = frozenset({Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.LESS_THAN})
_FROM = Pattern(r"\b(?:à|to)\s$")
_GREAT: Final = 10_000  # no year, no number of a page


def _alone(text: str, one: Quantity, before: list[Figure], *, grouped: bool) -> bool:
    """Whether a number counts although no noun follows it."""
    joined = _JOINED.search(text, max(0, one.start - 12), one.start)
    if _OF_IT.search(text, max(0, one.start - 24), one.start):
        return True
    again = _AGAIN.search(text, max(0, one.start - 48), one.start) and _CLAUSE_END.match(text, one.end)
    if before and before[-1].unit in {Unit.COUNT, Unit.RATE} and (joined or again):
        return True
    return grouped or one.value >= _GREAT or _comes_to(text, one) or _those(text, one)


_OF_IT = Pattern(r"(?i)[\s,]en\s(?:a\s)?[a-zà-ÿ]{3,}(?:e|ent|ait|é|it)\s$")  # "en déclare 150"
# In "happy customers tell 24 people, others tell 15" the noun is not said again.
_AGAIN = Pattern(r"[;,]\s(?:[^\W\d]+\s){1,4}$")
_CLAUSE_END = Pattern(r"\s?(?:[.;,)!?]|$)")
_THE = Pattern(r"(?i)\b(?:les|the|these|those|ces)\s$")
_OF_THEM = Pattern(r"\s(?:d[’']entre\s(?:eux|elles|les)|of\s(?:them|those))\b")
_WHO = Pattern(r"\s(?:qui|d[’']entre|who|that|of\s(?:them|those))\b")


def _those(text: str, one: Quantity) -> bool:
    """Whether a number stands for what it counts: "les 14 qui l’ont gardé"."""
    if _OF_THEM.match(text, one.end):
        return True
    return bool(_THE.search(text, max(0, one.start - 6), one.start) and _WHO.match(text, one.end))


_COMES_TO = Pattern(
    r"(?i)\b(?:passé\w*|passe|passent|went|rose|grew|fell|from|de|atteint|atteignent)\s(?:de\s|from\s)?$"
)


def _comes_to(text: str, one: Quantity) -> bool:
    """Whether a bare number is the first of two: "est passé de 130 à 410"."""
    return bool(_COMES_TO.search(text, max(0, one.start - 24), one.start) and _TO.match(text, one.end))


_TO = Pattern(r"\s(?:à|to)\s\d")
