"""Figures of one sentence that are read together, each with its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.extract.kept import Figure
from generator.prose.patterns import Pattern
from generator.vocabularies import Unit

_APART: Final = 140  # characters between two figures of a series
_ENDS = Pattern(r"[;!?]|\.\s")
_ALIKE: Final = {Unit.RATE: Unit.COUNT}


def groups(text: str, figures: Sequence[Figure]) -> list[int | None]:
    """The number of the group of each figure, counted from 0 within the sentence; None for one alone."""
    numbered: list[int | None] = [None] * len(figures)
    current = -1
    for index in range(1, len(figures)):
        one, two = figures[index - 1], figures[index]
        if not _together(text, one, two):
            continue
        if numbered[index - 1] is None:
            current += 1
            numbered[index - 1] = current
        numbered[index] = numbered[index - 1]
    return numbered


def _together(text: str, one: Figure, two: Figure) -> bool:
    between = text[one.end : two.start]
    same = _ALIKE.get(one.unit, one.unit) is _ALIKE.get(two.unit, two.unit) and one.part == two.part
    listed = one.unit in {Unit.PERCENT, Unit.RATIO, Unit.POINTS, Unit.SCORE} or len(between) < _APART // 3
    return same and listed and len(between) < _APART and not _ENDS.search(between)


_BEFORE = Pattern(
    r"(?:^|[,;:()]\s?|\s(?:et|and|suivie?s?|puis|followed|then)\s)(?P<label>[^,;:()\d%]{2,60}?)\s?\(?\s?$"
)
_AFTER = Pattern(
    r"\)?\s(?P<lead>(?:pour|for|sur|par|by|on|chez|en|in|dans|des|de|of|du|au|aux|à|sont|citent"
    r"|disent)\s|d[’'])(?P<label>[^,;:()\d%]{2,60}?)(?=\s(?:et|and)\s|\s?[,;:(.!?)]|\s\d|$)"
)
_INNER = Pattern(r"^[^\s]+\s(?:le\s|la\s|les\s|l[’']|the\s)(?=\w)")  # "devance le téléphone (31 %)"
_FILLERS: Final = re.compile(
    r"(?i)^(?:(?:suivie?s?|followed)\s(?:de\s(?:la\s|l[’'])?|du\s|des\s|by\s(?:the\s)?)"
    r"|(?:de\s(?:la\s|l[’'])|du\s|des\s|le\s|la\s|les\s|l[’']|the\s|et\s|and\s|then\s|puis\s"
    r"|by\s)+)+|\s(?:à|avec|with|at)$"
)


# Words behind which something is still to come: "gain de temps pour", "à hauteur de", "mais".
_OPEN: Final = re.compile(
    r"(?i)(?:(?:^|\s)(?:à\shauteur\sde|(?:plus|moins|près)\sd(?:es?\b|[’'])|environ|à|de|des|du|d[’']|pour|que|qu[’']|et|en"
    r"|sur|par|dans|au|aux|avec|contre|mais|ou|les?|la|seulement|with|for|to|of|that|at|by|on|in|but|and|or|the|only|from))+$"
)
_NOTHING: Final = re.compile(
    r"(?i)\W*|(?:on\sapprend|ils?|elles?|on|nous|they|it|we|he|she|entre\seux|of\sthem|cela|ça|this|un|une|an?)"
)


def label(text: str, figures: Sequence[Figure], index: int, period: str | None) -> str | None:
    """What a figure of a group is about, where it differs from its neighbours; else its period."""
    figure = figures[index]
    before = figures[index - 1].end if index else 0
    after = figures[index + 1].start if index + 1 < len(figures) else len(text)
    enclosed = text[max(0, figure.start - 2) : figure.start].rstrip().endswith("(")
    ahead = _BEFORE.search(text, max(before, figure.start - 80), figure.start)
    behind = _AFTER.match(text, figure.end, min(after, figure.end + 80))
    chosen = ahead if enclosed or behind is None else behind
    if period and not enclosed:
        return period
    if chosen is None:
        return period
    words = _OPEN.sub("", _FILLERS.sub("", chosen["label"].strip())).strip()
    if enclosed and (inner := _INNER.search(words)):
        words = words[inner.end() :]
    return period if _NOTHING.fullmatch(words) else words
