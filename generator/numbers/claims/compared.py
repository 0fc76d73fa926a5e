"""Whether a claim is about what its figures measure: "plus cité que", not "plus cher que"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.numbers.claims.claim import Claim, Sort
from generator.numbers.claims.text import Named, is_stand_in
from generator.numbers.claims.vocabulary import compiled
from generator.vocabularies import Unit

_SPENT: Final = {Unit.DURATION: "HOW_LONG", Unit.CURRENCY: "HOW_DEAR"}
_STEM = 5  # letters by which a word is known again in what a figure is called
_LOOK_BACK = 40  # characters before "plus" in which its verb stands
_TELLING = 4  # letters of a word that tells something


def of_how_many(claim: Claim, text: str, among: Sequence[Named], language: str) -> bool:
    """Whether figures can bear out or belie a comparison.

    They can where no word says in what it is made, or one that counts ("souvent", "nombreux"; "longtemps" for
    a time, "cher" for money), or one of the figures' own ("satisfaits").
    """
    unit = among[0].statistic.unit
    found = [*compiled(language, "COMPARATOR").finditer(text, claim.start, claim.end)]
    if claim.timed or not found:  # in "a plus que doublé" it qualifies
        return True
    said = found[0] if claim.sort is Sort.ORDER else found[-1]
    before = max(0, said.start() - _LOOK_BACK)
    verbs = [] if unit in _SPENT else ["COSTS"]
    if claim.sort in {Sort.ORDER, Sort.TIMES}:  # "progresse : 13 points de plus" is no comparison of changes
        verbs.append("CHANGES")
    if any(compiled(language, one).search(text, before, said.start()) for one in verbs):
        return False
    word = compiled(language, "IN_WHAT").match(text, said.end())
    if word is None or compiled(language, "HOW_MANY").match(word["what"]):
        return True
    if unit in _SPENT and compiled(language, _SPENT[unit]).match(word["what"]):
        return True
    return _of(among, word["what"])


def of_another_thing(claim: Claim, text: str, among: Sequence[Named], language: str) -> bool:
    """Whether a change has an object that is not what the figures measure: "a doublé ses effectifs"."""
    stop = re.compile(r"[,;:.()\ue000-\uf8ff]|$").search(text, claim.end)
    last = stop.start() if stop else len(text)
    objects = [*compiled(language, "COMPLEMENT").finditer(text[claim.start : last])]
    for found in compiled(language, "OBJECT").finditer(text, claim.start, last):
        before = text[: found.start()].split()[-1:]
        if not before or not compiled(language, "PREPOSITION").fullmatch(before[0]):
            objects.append(found)
    for found in objects:
        if not compiled(language, "GENERIC").search(found["what"]) and not _of(among, found["what"]):
            return True
    return False


def of_another_subject(claim: Claim, text: str, among: Sequence[Named], language: str) -> bool:
    """Whether a new clause says it of a subject of its own: "T contre T, et nos ventes ont doublé"."""
    last = max((at for at in range(claim.start) if is_stand_in(text[at])), default=0)
    found = compiled(language, "NEW_CLAUSE").search(text[last : claim.start].rstrip())
    if found is None or compiled(language, "GENERIC").search(found["subject"]):
        return False
    return not _of(among, found["subject"])


def of_some(claim: Claim, text: str, span: tuple[int, int], among: Sequence[Named], language: str) -> bool:
    """Whether what is said within `span` holds of some people only, or in one respect.

    Of that the figures say nothing: "chez les jeunes", "pour la rapidité"; unless they are of those people.
    """
    behind = text[claim.end : span[1]]
    if claim.sort is Sort.ORDER:  # what follows "than" is the other of the two, and no limit
        behind = behind[next((at for at, sign in enumerate(behind) if is_stand_in(sign)), 0) :]
    limits = [
        *compiled(language, "LIMIT_BEFORE").finditer(text[span[0] : claim.start].lstrip()),
        *compiled(language, "LIMIT_AFTER").finditer(behind),
    ]
    return not all(
        compiled(language, "EVERYBODY").search(one["who"]) or _of(among, one["who"], people=True)
        for one in limits
    )


def _of(among: Sequence[Named], words: str, *, people: bool = False) -> bool:
    """Whether one of `words` is used of the figures: of the `people`, else of what they count."""
    said = {
        word
        for one in among
        for text in (
            (one.statistic.base, one.study.method.population)
            if people
            else (one.statistic.label, one.statistic.noun, one.statistic.base)
        )
        if text
        for _, told in text.by_language
        for word in re.findall(r"[\w-]+", told.casefold())
    }
    asked = [word for word in re.findall(r"[\w-]+", words.casefold()) if len(word) >= _TELLING]
    return any(known.startswith(word[:_STEM]) for word in asked for known in said)
