"""How many a study asked, among the figures of a text: "auprès de 1 002 personnes", "Base: 1,502 adults"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from generator.incoming.figures import Figure
from generator.vocabularies import Qualifier, Unit

_ASKED: Final = re.compile(
    r"(?i)(?:\bauprès\sd(?:e\s|[’'])(?:un\séchantillon\s[^.;:\d]{0,40})?|\béchantillon\s[^.;:\d]{0,40}"
    r"|\b(?:base|n)\s?[:=]\s|\b(?:interrogé|sondé|questionné)\s|\bsample\sof\s|\bsurvey(?:ed)?\s(?:of\s)?"
    r"|\b(?:polled|interviewed|asked|questioned)\s|\bamong\s)$"
)
_FEWEST: Final = 50  # people; of less no share can be told
_ROUND: Final = frozenset({Qualifier.MORE_THAN, Qualifier.ABOUT, Qualifier.NEARLY})


def sample_among(figures: Iterable[Figure]) -> Figure | None:
    """The figure that says how many were asked, where just one number does, and exactly."""
    found = [one for one in figures if _is_sample(one)]
    return found[0] if found and len({one.value for one in found}) == 1 else None


def _is_sample(one: Figure) -> bool:
    if one.unit != Unit.COUNT or one.value is None or one.qualifier in _ROUND:
        return False
    at = one.sentence.find(one.text)
    whole = (
        one.value >= _FEWEST and one.value == one.value.to_integral_value() and one.value < Decimal(10) ** 9
    )
    return whole and at >= 0 and bool(_ASKED.search(one.sentence[:at]))
