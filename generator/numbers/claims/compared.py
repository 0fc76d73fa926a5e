"""Whether a comparison is of how many: "plus cité que" and "twice as popular", not "plus cher que"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.models import Statistic
from generator.numbers.claims.claim import Claim, Sort
from generator.numbers.claims.vocabulary import compiled

_STEM = 5  # letters by which an adjective is known again in what a figure is called


def of_how_many(claim: Claim, text: str, among: Iterable[Statistic], language: str) -> bool:
    """Whether shares can bear out or belie a comparison.

    They can where no word says in what it is made, or one that counts ("souvent", "nombreux"), or one of the
    figures' own labels ("satisfaits").
    """
    found = [*compiled(language, "COMPARATOR").finditer(text, claim.start, claim.end)]
    if not found:
        return True
    said = found[0] if claim.sort is Sort.ORDER else found[-1]
    if compiled(language, "COSTS").search(text, max(0, said.start() - 40), said.start()):
        return False
    word = compiled(language, "IN_WHAT").match(text, said.end())
    if word is None or compiled(language, "HOW_MANY").match(word["what"]):
        return True
    stem = word["what"].casefold()[:_STEM]
    return len(stem) == _STEM and any(stem in one.label.get(language).casefold() for one in among)
