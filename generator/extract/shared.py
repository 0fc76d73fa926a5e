"""What a number borrows from another: its unit, its scale, that it is the rest of a hundred.

"61, 54 et 33 %", "900 millions dont 150 hors d’Asie", "62 euros sur ordinateur, 48 sur mobile".
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from generator.numbers.quantities import Quantity, Sign
from generator.numbers.typed import scale_of
from generator.prose.patterns import AnyCase, Pattern


def share(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """The quantities of a sentence, each with what it borrows."""
    return _rest(text, _forwards(text, _backwards(text, found, language), language))


_LISTED = Pattern(r"\s?(?:,|et|ou|à|puis|and|or|to|-|–)\s?(?:(?:de|à)\s)?|,\s(?:et|puis|and|then)\s")
_RANGES: Final = frozenset({"à", "to", "-", "–"})
_SHARED: Final = frozenset({Sign.PERCENT, Sign.POINTS})


def _backwards(text: str, found: list[Quantity], language: str) -> list[Quantity]:
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


_OF_WHICH = AnyCase(
    r"(?:\bdont|\bcontre|\bof which|\bof whom|\bincluding|\bagainst|\bversus"
    r"|\bvs\.?)\s(?:(?:plus de|près de|environ|about|over)\s)?$"
)
_NO_NOUN = Pattern(
    r"\s?(?:[^\w\s]|$)|\s(?:hors|se|ne|y|ont|sont|seront|have|are|log|en|au|aux|à|dans|chez|pour"
    r"|sur|cette|ce|un|une|il|l[’']|aujourd|auparavant|avant|hier|alors|jadis|naguère|précédemment"
    r"|seulement|in|at|on|outside|for|this|last|a|the|year|before|previously|earlier|then|only"
    r"|from|by|abroad|now|today|and|et|or|ou)\b"
)
_TO = Pattern(
    r"\s(?:à|to)\s|[^.;:!?\d]{0,24},?\s(?:contre|au\slieu\sde|against|versus|compared\swith"
    r"|instead\sof|down\sfrom|up\sfrom)\s"
)
# "14 minutes ; il en prend 5", "52 % des voix, l’autre en obtient 31".
_OF_IT = Pattern(
    r"[^.!?\d]{0,60}\ben\s(?:pr[ei]\w+|représent\w+|p[eè]s\w+|met\w*|obt\w+|recueill\w+|dur\w+|faut|fallait"
    r"|demand\w+)\s"
)
# "The average wait is 3 minutes; last year it was 5."
_WAS = Pattern(
    r"[^.:!?\d]{0,40}[;,]\s[^.:!?\d]{0,32}\b(?:était|étaient|it\swas|was|were)\s(?:de\s|à\s|at\s)?"
)
_THOUSAND: Final = 1000
_CARRIED: Final = frozenset({Sign.DURATION, Sign.PERCENT, Sign.CURRENCY})


def _forwards(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """In "900 millions d’inscrits dont 150 en Asie" the second is counted in millions as well."""
    for index, two in enumerate(found[1:], 1):
        one = found[index - 1]
        if two.sign is not None:
            continue
        if one.sign in _CARRIED and (
            (_TO.fullmatch(text, one.end, two.start) and _NO_NOUN.match(text, two.end))
            or _alike(text, one, two)
            or _more_or_less(text, one, two)
            or (_NAME_FOR.fullmatch(text, one.end, two.start) and _CLAUSE_END.match(text, two.end))
            or (_OF_IT.fullmatch(text, one.end, two.start) and _NO_NOUN.match(text, two.end))
            or (_WAS.fullmatch(text, one.end, two.start) and _CLAUSE_END.match(text, two.end))
        ):
            found[index] = two._replace(sign=one.sign, unit=one.unit)
            continue
        scale = _scale(text, one, language)
        if not scale or two.in_words or two.value >= _THOUSAND or _scale(text, two, language):
            continue
        of_which = _OF_WHICH.search(text, max(0, two.start - 24), two.start)
        if (of_which and _NO_NOUN.match(text, two.end)) or _next_name(text, one, two):
            found[index] = two._replace(value=two.value * scale, quantum=two.quantum * scale)
    return found


_PLACED = Pattern(r"\s(?P<word>sur|chez|en|dans|pour|au|aux|on|in|for|at|among|with)\b")
_CLAUSE = Pattern(r"[^.;:!?()\d]{3,48}(?:,\s(?:et\s|and\s)?|\s(?:et|and)\s)(?:seulement\s|only\s)?")


def _alike(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether the same word stands behind both: "62 euros sur ordinateur, 48 sur mobile"."""
    first, second = _PLACED.match(text, one.end), _PLACED.match(text, two.end)
    return bool(
        first and second and first["word"] == second["word"] and _CLAUSE.fullmatch(text, one.end, two.start)
    )


_NEXT_NAME = Pattern(
    r"[^.;:!?()\d]{0,48}[,;]\s(?:et\s|and\s|mais\s|but\s)?(?:chez\s)?[A-ZÀ-Þ][\w’.&-]*"
    r"(?:\s[A-ZÀ-Þ][\w’.&-]*)?,?\s(?::\s)?"
)
_NEXT_NOUN = Pattern(r"[^.;:!?()\d]{0,48}[,;]\s(?:(?:et|and|les|the)\s){0,2}[^\W\d]+\s")
_CLAUSE_END = Pattern(r"\s?(?:[.;,)!?](?!\d)|$)")


def _next_name(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether only another name is told: "300 millions d’inscrits, Twitter 284"."""
    if not _CLAUSE_END.match(text, two.end):
        return False
    names = _NEXT_NAME.fullmatch(text, one.end, two.start)
    return bool(names or (two.decimals and _NEXT_NOUN.fullmatch(text, one.end, two.start)))


# As in: Vivaldi accounts for 14% of loops, Einaudi for 9.
_NAME_FOR = Pattern(
    r"[^.;:!?()\d]{0,40}[,;]\s(?:et\s|and\s)?[A-ZÀ-Þ][\w’.&-]*(?:\s[A-ZÀ-Þ][\w’.&-]*)?\s(?:for|with|at|avec"
    r"|à|en)\s"
)
_SO = Pattern(r",\s(?:soit\s)?")
_LESS = Pattern(r"\s(?:de\s(?:moins|plus)|more|less|fewer)\b")


def _more_or_less(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether the second is a difference: "11 jours, soit 2 de moins"."""
    return bool(_SO.fullmatch(text, one.end, two.start) and _LESS.match(text, two.end))


_HUNDRED: Final = 100
_OTHERS = AnyCase(r"\s(?:autres|restants|others?|remaining)\b")


def _rest(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "10 % …, les 90 autres" the rest of a hundred is in percent as well; also of several shares."""
    others = [at for at, one in enumerate(found) if one.sign is None and _OTHERS.match(text, one.end)]
    if not others:
        return found
    shares = [one.value for one in found if one.sign is Sign.PERCENT]
    for at in others:
        if shares and _HUNDRED - found[at].value in {*shares, sum(shares, Fraction(0))}:
            found[at] = found[at]._replace(sign=Sign.PERCENT)
    return found
