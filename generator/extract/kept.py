"""Which of a sentence's numbers are figures: what somebody counted, measured, promised or foresees.

A number that names, dates, numbers or prices something is none; nor is a small count, a span of time in
which something happens, a size of goods.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from generator.extract.counts import counted
from generator.extract.durations import duration
from generator.extract.found import quantities
from generator.extract.labels import labelled
from generator.extract.scores import scored
from generator.extract.times import every, times
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Quantity, Sign
from generator.prose.patterns import AnyCase, Pattern
from generator.vocabularies import Qualifier, Unit

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
    return [
        one
        for at, one in enumerate(kept)
        if not _said_exactly(text, kept, at) and not _said_again(text, kept, at)
    ]


_EXACTLY = Pattern(
    r"[^.;:()]{0,40}(?:\(|,\s(?:soit|or|ou)\s)(?:exactement\s|précisément\s|exactly\s|soit\s)?$"
)
_AGAIN = AnyCase(
    r"[^.;:()]{0,40}?(?:\(|,\s)(?:soit|or|donc)\s(?:près\sd(?:e\s|[’'])|environ\s|plus\sd(?:e\s|[’'])|nearly\s|about\s)?$"
)
_ROUNDED: Final = Fraction(6)  # points by which a rounded share may differ from the exact one


def _said_exactly(text: str, kept: list[Figure], at: int) -> bool:
    """Whether a share in words stands right before the same in figures: "La moitié d’entre eux (51 %)"."""
    one, two = kept[at], kept[at + 1] if at + 1 < len(kept) else None
    if two is None or one.unit is not Unit.RATIO or two.unit is not Unit.PERCENT:
        return False
    close = abs(one.value * _HUNDRED - two.value) <= _ROUNDED
    return close and bool(_EXACTLY.fullmatch(text, one.end, two.start))


def _said_again(text: str, kept: list[Figure], at: int) -> bool:
    """Whether a share in words only says again the one in figures before it: "51 %, soit la moitié"."""
    one, two = kept[at - 1] if at else None, kept[at]
    if one is None or one.unit is not Unit.PERCENT or two.unit is not Unit.RATIO:
        return False
    close = abs(two.value * _HUNDRED - one.value) <= _ROUNDED
    return close and bool(_AGAIN.fullmatch(text, one.end, two.start))


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
            return duration(text, one, said, before) or (Unit.DURATION if _vouched(text, one) else None)
        case None:
            return counted(text, one, said, before) or (Unit.COUNT if _vouched(text, one) else None)
        case _:
            return None


_VOUCHED = AnyCase(
    r"(?:\s[^\W\d]+){0,4}\s\((?:sources?|études?|etudes?|enquêtes?|sondages?|survey|study)\b[^()]{3,}\)"
)


def _vouched(text: str, one: Quantity) -> bool:
    """Whether a source stands right behind a number: "est lue en 3 minutes (Étude Exemplia 2014)"."""
    return bool(_VOUCHED.match(text, one.end))


_AFTER_WHOLE = Pattern(
    r"\s(?!des?\b|du\b|d[’']|of\b|des\b|contre|en\s\d|and\b|et\b|are\b|ont\b|sont\b)[^\W\d]"
)


def _whole_of(text: str, one: Quantity) -> bool:
    """Whether "100 %" says "wholly": "100 % mobile", "à 100 %"."""
    if one.value != _HUNDRED:
        return False
    before = text[max(0, one.start - 3) : one.start].casefold().replace("\u00a0", " ")
    return before.endswith(" à ") or bool(_AFTER_WHOLE.match(text, one.end))


_REBATE = AnyCase(
    r"\b(?:remises?|rabais|ristournes?|soldes?|tva|promo(?:tions?)?|discounts?"
    r"|vat)\s(?:(?:de|d[’']|à|at|of|jusqu[’']à|up to)\s?){0,2}-?\s?$"
)
_REBATED = AnyCase(
    r"\s(?:de\s(?:remise|rabais|réduction\s(?:immédiate|sur\s(?:le|la|votre)))|off\b|discount)"
)


def _rebated(text: str, one: Quantity) -> bool:
    """Whether a percentage is that of a rebate or a tax."""
    return bool(_REBATE.search(text, max(0, one.start - 40), one.start) or _REBATED.match(text, one.end))


_PRICED = AnyCase(
    r"\b(?:forfaits?|offres?|abonnements?|billets?|menus?|formules?|cartes?|packs?|tickets?"
    r"|pizzas?|box|livres?|guides?|entrée|lancée?s?|proposée?s?|affichée?s?|priced|plan|subscription|deal"
    r"|fare)"
    r"\b[^.;,!?]{0,40}\b(?:à|pour|for|at|coûtent?|costs?)\s(?:partir\sde\s|seulement\s|only\s|just\s)?$"
    r"|(?:^|[.,;(]\s)(?:prix|tarifs?|prices?)(?:\s[^\W\d]+)?\s?:\s$"
    r"|\bbons?\s(?:d[’']achat\s|cadeau\s|de\sréduction\s)?(?:de|d[’'])\s$"
)


_BY_MINUTE = AnyCase(
    r"\s?(?:/|la\s|par\s|per\s|a\s)\s?(?:minute|mn|min)\b|\s(?:gift\s)?(?:voucher|coupon|card)s?\b"
)


def _priced(text: str, one: Quantity) -> bool:
    """Whether money is the price by which goods are known: "le forfait à 2 euros"."""
    return bool(_PRICED.search(text, max(0, one.start - 80), one.start) or _BY_MINUTE.match(text, one.end))
