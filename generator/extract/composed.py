"""Quantities of more than a number and its unit: "4 minutes 30", "de moitié"."""

from __future__ import annotations

from typing import Final

from generator.numbers.quantities import Quantity, Sign
from generator.numbers.typed import part_of
from generator.prose.patterns import AnyCase, Pattern

_SMALLER: Final = {
    "year": ("month", 12),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_JOINED = Pattern(r",?\s(?:et\s|and\s)?")
_BESIDE = Pattern(r"\s")
_NO_NOUN = Pattern(
    r"\s?(?:[^\w\s]|$)|\s(?:en|au|aux|à|dans|chez|pour|sur|par|avant|après|contre|il|et|ou|plus|moins"
    r"|in|on|at|for|per|before|after|to|from|and|or|more|less|long|longer)\b"
)


def times_joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """With one quantity for a time in two units: "4 minutes 30", "2 hours and 15 minutes"."""
    joined: list[Quantity] = []
    for two in found:
        one = joined[-1] if joined else None
        if one and one.sign is Sign.DURATION and one.unit in _SMALLER and _continues(text, one, two):
            value = one.value + two.value / _SMALLER[one.unit][1]
            joined[-1] = one._replace(end=two.end, closes=two.closes, value=value, per=two.per)
        else:
            joined.append(two)
    return joined


def _continues(text: str, one: Quantity, two: Quantity) -> bool:
    smaller, many = _SMALLER[one.unit or ""]
    if one.value.denominator != 1 or two.value.denominator != 1 or two.value >= many:
        return False
    if two.sign is Sign.DURATION:
        return two.unit == smaller and bool(_JOINED.fullmatch(text, one.end, two.start))
    return (
        two.sign is None
        and not two.in_words
        and bool(_BESIDE.fullmatch(text, one.end, two.start) and _NO_NOUN.match(text, two.end))
    )


_FELL = (
    r"(?:baiss|diminu|rédui|recul|chut|divis|fond|tomb|perd|augment|progress|gonfl|accr|raccourc|coup|amput"
    r"|grimp|écrasé|allég)\w*\s(?:[^.;:!?,()]{0,40}\s)?"
)
_PARTS_IT_FELL_BY = AnyCase(
    rf"\b{_FELL}(?:de\s(?:(?:près|plus)\sde\s|plus\sd[’']une\s)?(?P<moitié>moitié)|(?:de\s(?:près|plus)\s)?d[’'](?P<tiers>un\stiers)"
    r"|(?:de\s(?:près|plus)\s)?d[’'](?P<quart>un\squart))\b(?!\sd[’']heure)"
    r"|\b(?:cut|fell|fallen|falls?|drop\w*|reduc\w*|shr[aiu]nk|decreas\w*|slash\w*|down|rose|risen|grew|grown|up)\s"
    r"(?:[^.;:!?,()]{0,40}\s)?by\s(?:nearly\s|almost\s|more\sthan\s|over\s)?"
    r"(?:(?P<half>half)|(?P<third>a\sthird)|(?P<quarter>a\squarter))\b(?!\sof\san\shour)"
)
_WHOLE: Final = {"moitié": 2, "half": 2, "tiers": 3, "third": 3, "quart": 4, "quarter": 4}


def halved(text: str) -> list[Quantity]:
    """The parts by which something grew or shrank: "de moitié", "by a third"."""
    may = "tiers" in text or "moitié" in text or "quart" in text or "half" in text or "third" in text
    if not may:  # quicker than to look for the words around it
        return []
    return [
        part_of(*match.span(match.lastgroup or ""), 1, _WHOLE[match.lastgroup or ""])
        for match in _PARTS_IT_FELL_BY.finditer(text)
    ]
