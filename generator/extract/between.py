"""Figures of a paragraph: bare numbers also borrow what they count from the sentence before.

"Facebook : 800 millions d’utilisateurs. WhatsApp : 900.", "… 6 seconds. That is down from 9."
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from generator.extract.kept import Figure, figures
from generator.numbers.typed import read_number, scale_of
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_NUMBER: Final = r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?)"
_NAMED = Pattern(
    r"\W*(?:[Cc]elles?\s|[Cc]elui\s|[Cc]hez\s|[Aa]nd\s|[Ee]t\s|[Pp]our\s|[Ff]or\s|[Aa]t\s){0,2}(?:d[eu]\s|d[’'])?"
    r"[A-ZÀ-Þ][\w’.&-]*(?:\s[\w’.&-]+){0,2}(?:\s:|,)\s" + _NUMBER + r"\s?[.!]?\s*$"
)
_COMPARED = Pattern(
    r"\W*(?:(?:That|This|It|They)\s(?:is|was|are|were)\s(?:down|up)\sfrom|"
    r"(?:The|Its|Their|Our)\s(?:target|goal|aim|average|norm)\s(?:is|was)"
    r"|(?:L[’']objectif|La\s(?:cible|moyenne)|Le\sbut)\s(?:est|était)(?:\sde)?"
    r"|(?:Aujourd[’']hui|Désormais|Maintenant|Now|Today),?\s(?:c[’']est|it\sis|it[’']s)|C[’']était|(?:Il|Elle)\sétait\sde|Contre|Against)\s"
    + _NUMBER
    + r"(?=\s?[.,;!»”](?!\d)|\s*$|\s(?:in|at|a|last|for|il|en|avant|auparavant|l[’']an|voici)\b)"
)
_SCALE = Pattern(r"(?:millions?|milliards?|billions?|trillions?)\b")
_BORROWED: Final = frozenset({Unit.DURATION, Unit.PERCENT, Unit.CURRENCY, Unit.SCORE, Unit.COUNT, Unit.RATE})


def figures_of(sentences: Iterable[str], language: str, *, heading: bool = False) -> list[tuple[Figure, ...]]:
    """The figures of each sentence of a paragraph; in a heading counts are announcements."""
    told: list[tuple[Figure, ...]] = []
    before = ""
    for sentence in sentences:
        kept = figures(sentence, language, heading=heading)
        if told and told[-1] and len(kept) <= 1 and (one := _borrowing(sentence, before, told[-1], language)):
            kept = [one, *(other for other in kept if other.start >= one.end)]
        told.append(tuple(kept))
        before = sentence
    return told


def _borrowing(sentence: str, before: str, last: Sequence[Figure], language: str) -> Figure | None:
    """The bare number of a sentence that counts what the figure before counts."""
    lender = last[-1]
    if lender.unit not in _BORROWED:
        return None
    named = _NAMED.match(sentence)
    match = named or _COMPARED.match(sentence)
    if match is None:
        return None
    value, _ = read_number(match["number"], language)
    scale = _scale(before, lender, language)
    if value is None or (named and lender.unit is Unit.COUNT and scale == 1 and before.count(":") == 0):
        return None  # "45 boutiques. Windows, 8."
    start, end = match.span("number")
    return Figure(
        start, end, value * scale, lender.unit, None, whole=lender.whole, part=lender.part, opens=start
    )


def _scale(text: str, figure: Figure, language: str) -> Fraction:
    match = _SCALE.search(text, figure.start, figure.end)
    return Fraction(scale_of(match[0], language)) if match else Fraction(1)
