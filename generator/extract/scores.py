"""Points of a scale: "4,2/5", "une note de 8 sur 10", "7,9 de moyenne"."""

from __future__ import annotations

from typing import Final

from generator.numbers.quantities import Quantity
from generator.prose.patterns import AnyCase, Pattern

_HUNDRED: Final = 100
_NOUN = Pattern(r"\s?(?:[«“\"]\s?)?[^\W\d_][\w’'-]*")
_SCALES: Final = frozenset({5, 10, 20, _HUNDRED})
_RATIO_WORDS: Final = 4  # "8 out of 10"
_SCORED_BEFORE = AnyCase(
    r"\b(?:gave|gives?|given|awarded|donn(?:e|é)\w*|attribu\w+|not(?:e|es|é|ée|és|ées|ation|ations)"
    r"|scores?|moyenne|rat(?:ed|ing|ings|e|es)"
    r"|marks?|average|évalu\w+|noté\w*)\b[^.;:!?()]{0,48}$"
)
_SCORED_AFTER = Pattern(
    r"(?i)\s(?:(?:and|to|et|à)\s\d[.,]\d\s)?(?:de\smoyenne|en\smoyenne(?!\spar\s)|étoiles|stars|on\saverage(?!\sper\s))\b"
)


def scored(text: str, one: Quantity) -> bool:
    """Whether a part of a whole are points of a scale: "4,2/5", "une note de 8 sur 10"."""
    if one.of is None or one.of not in _SCALES or one.in_words:
        return False
    typed = text[one.start : one.end]
    if "/" in typed or one.decimals:
        points = one.value * one.of
        decimal = points.denominator != 1 or one.decimals
        return bool(decimal or _SCORED_BEFORE.search(text, max(0, one.start - 60), one.start))
    bare = typed.replace("\u00a0", " ").split()
    if len(bare) > _RATIO_WORDS or _nouned(bare):
        return False
    return bool(_SCORED_BEFORE.search(text, max(0, one.start - 60), one.start))


def _nouned(words: list[str]) -> bool:
    """Whether a ratio names whom it counts: "8 clients sur 10"."""
    return any(word.isalpha() and word.casefold() not in {"sur", "out", "of", "in"} for word in words)


def graded(text: str, one: Quantity) -> bool:
    """Whether a number with decimals is a mark: "une note de 8,2", "obtient 7,9 de moyenne"."""
    if _promoted(text, one):
        return True
    marked = one.decimals or _MARK_OF.search(text, max(0, one.start - 12), one.start)
    if one.in_words or one.value > _HUNDRED or not (marked or one.value <= _MOST):
        return False
    after = _SCORED_AFTER.match(text, one.end)
    if after and (one.decimals or "toil" in after[0] or "star" in after[0]):
        return True
    if (
        one.decimals
        and one.value <= _MOST
        and _NOUN.match(text, one.end) is None
        and _GIVEN.search(text, max(0, one.start - 16), one.start)
    ):
        return True
    before = _GRADE.search(text, max(0, one.start - 40), one.start)
    return bool(before and (one.decimals or _NOUN.match(text, one.end) is None))


_MOST: Final = 20  # points of a scale
_GIVEN = AnyCase(r"\b(?:avec|obtient|obtenu|reçoit|donnent|with|gets|got|gives?|gave)\s$")
_MARK_OF = AnyCase(r"\b(?:note|score)s?\s(?:de|of)\s$")
_GRADE = AnyCase(
    r"\b(?:notes?|scores?|indices?|index|(?<!en\s)moyenne|noté\w*|rated|rating)\b[^.;:!?()\d]{0,24}$"
)
_PROMOTER = AnyCase(r"\b(?:nps|net\spromoter\sscores?)\b[^.;:!?()]{0,48}$")
_BARE = Pattern(
    r"\s?(?:[^\w\s]|$)|\s(?:en|à|contre|et|il|sur|cette|cet|l[’']|aujourd|to|in|this|last|from|and|against"
    r"|at|by|after|en|avant|après)\b"
)


def _promoted(text: str, one: Quantity) -> bool:
    """Whether a bare number is a net promoter score: "notre NPS atteint 31"."""
    near = text[max(0, one.start - 72) : one.start]
    if "NPS" not in near and "nps" not in near and "romoter" not in near.lower():
        return False  # quicker than to look for them
    before = _PROMOTER.search(text, max(0, one.start - 72), one.start)
    return bool(before and not one.in_words and one.value <= _HUNDRED and _BARE.match(text, one.end))
