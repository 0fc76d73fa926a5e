"""The numbers of a sentence, as the checks read them, and what only a text of prose has besides.

Such are numbers that borrow what they count from one before or behind them: "900 millions dont 150
hors d’Asie", "61, 54 et 33 %", "la barre du million".
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.numbers.grammar import PARTS
from generator.numbers.parse import Quantity, find_quantities
from generator.numbers.qualifiers import qualified
from generator.numbers.quantities import Sign
from generator.numbers.typed import part_of, scale_of
from generator.prose.patterns import Pattern
from generator.vocabularies import Qualifier


def quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of a sentence in order, without overlap."""
    found = [one for one in find_quantities(text, language) if not _in_a_row(text, one)]
    found += [one for one in (*_bare_scales(text, language), *_qualified_parts(text)) if _free(one, found)]
    found.sort(key=lambda one: one.start)
    found = [_without_points_of_sale(text, one) for one in found]
    found = _share_backwards(text, found, language)
    found = _share_forwards(text, found, language)
    return [_passed(text, one) for one in _rest(text, found)]


def _in_a_row(text: str, one: Quantity) -> bool:
    """Whether a bare number stands before another: "36 37", a row of numbers counts nothing."""
    return (
        one.sign is None
        and text[one.end : one.end + 1].isspace()
        and text[one.end + 1 : one.end + 2].isdigit()
    )


def _free(one: Quantity, others: list[Quantity]) -> bool:
    return all(one.end <= other.start or other.end <= one.start for other in others)


_BARE_SCALE = Pattern(
    r"(?i)(?<!\w)(?:barre|cap|seuil|mark|threshold|barrier)\s(?:symbolique\s)?(?:du|des"
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
_PART = Pattern(
    r"(?i)(?<!\w)(?:(?:près|plus|moins)\sd[’']|(?:environ|presque|quasiment|seulement|dont|pour"
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


_PLACES = Pattern(
    r"(?i)\spoints?(?=\s(?:de\s(?:vente|contact|retrait|livraison|vue|service)|relais|d[’']"
    r"|of\s(?:sale|contact)))"
)


def _without_points_of_sale(text: str, one: Quantity) -> Quantity:
    """Places are counted, not measured: "210 points de vente"."""
    if one.sign is Sign.POINTS and (match := _PLACES.search(text, one.start)) and match.end() == one.end:
        return one._replace(end=match.start(), closes=match.start(), sign=None)
    return one


_LISTED = Pattern(r"\s?(?:,|et|ou|à|puis|and|or|to|-|–)\s?(?:(?:de|à)\s)?|,\s(?:et|puis|and|then)\s")
_RANGES: Final = frozenset({"à", "to", "-", "–"})
_SHARED: Final = frozenset({Sign.PERCENT, Sign.POINTS})


def _share_backwards(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """In "61, 54 et 33 %" and "3 à 5 millions" the last says what all of them count."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        one, two = shared[index], shared[index + 1]
        if one.sign is not None or one.in_words or not _LISTED.fullmatch(text, one.end, two.start):
            continue
        if text[: one.start].strip() == "" and text[one.end : two.start].strip() in {"-", "–"}:
            continue  # "9 - 52 % …" is the ninth of a list
        if two.sign in _SHARED:
            shared[index] = one._replace(sign=two.sign)
            continue
        scale = None if _scale(text, one, language) else _scale(text, two, language)
        if two.sign is None and scale and text[one.end : two.start].strip() in _RANGES:
            shared[index] = one._replace(value=one.value * scale, quantum=one.quantum * scale)
    return shared


_WORD_OF_SCALE = Pattern(r"(?:millions?|milliards?|billions?|trillions?)\b")


def _scale(text: str, one: Quantity, language: str) -> int | None:
    match = _WORD_OF_SCALE.search(text, one.start, one.end)
    return scale_of(match[0], language) if match else None


_OF_WHICH = Pattern(
    r"(?i)(?:\bdont|\bcontre|\bof which|\bof whom|\bincluding|\bagainst|\bversus"
    r"|\bvs\.?)\s(?:(?:plus de|près de|environ|about|over)\s)?$"
)
_NO_NOUN = Pattern(
    r"\s?(?:[^\w\s]|$)|\s(?:hors|se|ne|y|ont|sont|seront|have|are|log|en|au|aux|à|dans|chez|pour"
    r"|sur|cette|ce|un|une|il|l[’']|aujourd"
    r"|in|at|on|outside|for|this|last|a|the|year"
    r"|from|by|abroad|now|today|and|et|or|ou)\b"
)


_TO = Pattern(
    r"\s(?:à|to)\s|[^.;:!?\d]{0,24},?\s(?:contre|au\slieu\sde|against|versus|compared\swith"
    r"|instead\sof)\s"
)
_THOUSAND: Final = 1000
_CARRIED: Final = frozenset({Sign.DURATION, Sign.PERCENT, Sign.CURRENCY})


def _share_forwards(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """In "900 millions d’inscrits dont 150 en Asie" the second is counted in millions as well."""
    for index, two in enumerate(found[1:], 1):
        one = found[index - 1]
        if (
            one.sign in _CARRIED
            and two.sign is None
            and _TO.fullmatch(text, one.end, two.start)
            and _NO_NOUN.match(text, two.end)
        ):
            found[index] = two._replace(sign=one.sign, unit=one.unit)
            continue
        scale = _scale(text, one, language)
        if not scale or two.sign is not None or two.in_words or _scale(text, two, language):
            continue
        of_which = two.value < _THOUSAND and _OF_WHICH.search(text, max(0, two.start - 24), two.start)
        if of_which and _NO_NOUN.match(text, two.end):
            found[index] = two._replace(value=two.value * scale, quantum=two.quantum * scale)
    return found


_PASSED = Pattern(
    r"(?i)\b(?:(?:dépass|franch|surpass|exceed)\w*|topped|(?:pass|cross|broke"
    r"|atteint)\w*\s(?=(?:la|le|the)\s))\s?"
    r"(?:(?:la|le|les|l[’']|the|allègrement|déjà|already)\s){0,2}"
    r"(?P<mark>(?:barre|cap|seuil)\s(?:symbolique\s)?(?:du|des|de(?:\sla)?|d[’'])\s?)?$"
)
_MARK = Pattern(r"[\s-](?:\w+\s)?(?:mark|barrier|threshold)\b")


def _passed(text: str, one: Quantity) -> Quantity:
    """With "more than" where a mark was passed: "a franchi le cap des 30 millions"."""
    if one.qualifier is not None:
        return one
    before = _PASSED.search(text, max(0, one.start - 48), one.start)
    if before and (before["mark"] or before[0][0].casefold() not in "pcba" or _MARK.match(text, one.end)):
        return one._replace(qualifier=Qualifier.MORE_THAN)
    return one


_OTHERS = Pattern(r"(?i)\s(?:autres|restants|others?|remaining)\b")


def _rest(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "10 % …, les 90 autres" the rest of a hundred is in percent as well."""
    shares = {one.value for one in found if one.sign is Sign.PERCENT}
    return [
        one._replace(sign=Sign.PERCENT)
        if one.sign is None and 100 - one.value in shares and _OTHERS.match(text, one.end)
        else one
        for one in found
    ]


def qualifier_of(text: str, one: Quantity, language: str) -> Qualifier | None:
    """How a number is meant."""
    return one.qualifier or qualified(text, one.start, one.end, language).qualifier
