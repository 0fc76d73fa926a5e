"""The numbers of a sentence, as the checks read them, and what only a text of prose has besides.

Such are numbers that borrow what they count from one before or behind them, times in two units
("4 minutes 30"), halves that something fell by ("de moitié"), scales without a number ("le million").
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from generator.extract.composed import halved, times_joined
from generator.extract.shared import share
from generator.numbers.grammar import PARTS
from generator.numbers.parse import Quantity, find_quantities
from generator.numbers.quantities import Sign
from generator.numbers.typed import part_of, scale_of
from generator.prose.patterns import AnyCase, Pattern
from generator.vocabularies import Qualifier


@lru_cache(maxsize=32)  # the title of an entry is often its first sentence as well
def quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence in order, without overlap."""
    found = [one for one in find_quantities(text, language) if not _in_a_row(text, one)]
    others = (*_bare_scales(text, language), *_qualified_parts(text), *halved(text))
    found += [one for one in others if _free(one, found)]
    if not found:
        return ()
    found.sort(key=lambda one: one.start)
    found = [_working_time(text, _without_points_of_sale(text, one)) for one in times_joined(text, found)]
    return tuple(_passed(text, one) for one in share(text, found, language))


def _in_a_row(text: str, one: Quantity) -> bool:
    """Whether a bare number stands before another: "36 37", a row of numbers counts nothing."""
    return (
        one.sign is None
        and text[one.end : one.end + 1].isspace()
        and text[one.end + 1 : one.end + 2].isdigit()
    )


def _free(one: Quantity, others: list[Quantity]) -> bool:
    return all(one.end <= other.start or other.end <= one.start for other in others)


_BARE_SCALE = AnyCase(
    r"(?<!\w)(?:barre|cap|seuil|mark|threshold|barrier)\s(?:symbolique\s)?(?:du|des"
    r"|of(?:\sthe|\sa)?)\s(?P<scale>millions?|milliards?|billion)\b"
    r"|(?<!\w)(?:the)\s(?P<mark>million|billion)(?=[\s-](?:mark|barrier|threshold)\b)"
)


def _bare_scales(text: str, language: str) -> list[Quantity]:
    """Scales without a number: "la barre du million"."""
    found: list[Quantity] = []
    if "illi" not in text:  # quicker than to look for the words
        return found
    for match in _BARE_SCALE.finditer(text):
        name = "scale" if match["scale"] else "mark"
        scale = scale_of(match[name].lower(), language)
        start, end = match.span(name)
        found.append(Quantity(start, end, Fraction(scale), in_words=True, opens=start, closes=end))
    return found


# "Un tiers" may be somebody; "près d’un tiers" and "of those, a third" are parts.
_PART = AnyCase(
    r"(?<!\w)(?:(?:près|plus|moins)\sd[’']|(?:environ|presque|quasiment|seulement|dont|pour"
    r"|parmi\s(?:eux|elles),?|soit)\s"
    r"|(?:nearly|almost|about|around|over|under|only|just|roughly|more\sthan|less\sthan"
    r"|of\s(?:whom|which)|(?:of|among)\s(?:these|those|them|whom),)\s)"
    r"(?P<part>(?:un|a|one)\s(?P<name>tiers|quart|cinquième|sixième|dixième|third|quarter|fifth"
    r"|sixth|tenth))(?!\w)(?!\sd[’']heure|-|\sof\san\shour|\spart(?:y|ies))"
)


_PART_NAMES: Final = ("tiers", "quart", "ième", "third", "fth", "xth", "tenth")


def _qualified_parts(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    if not any(part in text for part in _PART_NAMES):  # quicker than to look for the words around it
        return found
    for match in _PART.finditer(text):
        side = "fr" if match["part"].casefold().startswith("un") else "en"
        whole = PARTS[side].get(match["name"].casefold())
        if whole:
            found.append(part_of(*match.span("part"), 1, whole))
    return found


_PLACES = AnyCase(
    r"\spoints?(?=\s(?:de\s(?:vente|contact|retrait|livraison|vue|service)|relais|d[’']"
    r"|of\s(?:sale|contact)|à\s(?:retenir|savoir|connaître)|clés?\b|pour\s(?:y|bien|mieux|comprendre)\s))"
)


def _without_points_of_sale(text: str, one: Quantity) -> Quantity:
    """Places are counted, not measured: "210 points de vente"."""
    if one.sign is Sign.POINTS and (match := _PLACES.search(text, one.start)) and match.end() == one.end:
        return one._replace(end=match.start(), closes=match.start(), sign=None)
    return one


_WORKING = Pattern(r"(?i)\s(?:working|business|full)\s(?P<unit>day|hour)s?\b")


def _working_time(text: str, one: Quantity) -> Quantity:
    """A time whose unit stands behind an adjective: "ten working days"."""
    match = _WORKING.match(text, one.end) if one.sign is None else None
    if match is None:
        return one
    return one._replace(end=match.end(), closes=match.end(), sign=Sign.DURATION, unit=match["unit"])


_PASSED = AnyCase(
    r"\b(?:(?:dépass|franch|surpass|exceed)\w*|topped|(?:pass|cross|broke"
    r"|atteint)\w*\s(?=(?:la|le|the)\s))\s?"
    r"(?:(?:la|le|les|l[’']|the|allègrement|déjà|already)\s){0,2}"
    r"(?P<mark>(?:barre|cap|seuil)\s(?:symbolique\s)?(?:du|des|de(?:\sla)?|d[’'])\s?)?$"
)
_BELOW = AnyCase(
    r"\b(?:pass|tomb|descend|repass)\w*\ssous\s(?:(?:la\sbarre|le\sseuil)\sde(?:s|\sla)?\s|les\s)?$"
)
_MARK = Pattern(r"[\s-](?:\w+\s)?(?:mark|barrier|threshold)\b")


def _passed(text: str, one: Quantity) -> Quantity:
    """With "more than" where a mark was passed: "a franchi le cap des 30 millions"; or with "less than"."""
    if one.qualifier is not None:
        return one
    if " sous " in text[max(0, one.start - 48) : one.start] and _BELOW.search(
        text, max(0, one.start - 48), one.start
    ):
        return one._replace(qualifier=Qualifier.LESS_THAN)
    before = _PASSED.search(text, max(0, one.start - 48), one.start)
    if before and (before["mark"] or before[0][0].casefold() not in "pcba" or _MARK.match(text, one.end)):
        return one._replace(qualifier=Qualifier.MORE_THAN)
    return one
