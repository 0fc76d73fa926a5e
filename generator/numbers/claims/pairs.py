"""Which two of the statistics that a sentence names a claim is about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from generator.numbers.alike import Unlike, excused, one_unit, unlike, when
from generator.numbers.claims.claim import Claim, Sort
from generator.numbers.claims.find import Transition
from generator.numbers.claims.text import Named, Plain, is_stand_in
from generator.numbers.claims.vocabulary import compiled

_REACH: Final = 100  # characters after "que" in which the compared statistic is named
_BESIDE: Final = 2
# "A plus que B (T), C moins que D (T)": each figure is that of a whole comparison.
_NEW_SUBJECT: Final = re.compile(r"\),\s(?:l[ae]s?\s|l'|une?\s|des\s|the\s|an?\s)")
_CHANGES: Final = frozenset({Sort.POINTS, Sort.PERCENT, Sort.AMOUNT, Sort.PLACES, Sort.TIMES})


Caveats = Collection[Collection[str]]
"""Each the ids of statistics of which a caveat says why they may be compared."""


class Pair(NamedTuple):
    """From `base` to `value`. `either`: the sentence does not say which is which."""

    base: Named
    value: Named
    either: bool = False


class Readings(NamedTuple):
    """The pairs that a claim may be about; `said` where the sentence's grammar leaves one only."""

    pairs: Sequence[Pair]
    said: bool


def readings(claim: Claim, plain: Plain, told: Sequence[Transition], language: str) -> Readings:
    """The pairs of one unit that a claim may be about, the likeliest first; `told` as of `told_of`."""
    if claim.than is not None and (pair := _compared(claim, plain)):
        return Readings((pair,), said=True)
    if claim.sort is Sort.ORDER:
        return Readings((), said=False)
    if _said_of_others(claim, plain, language):
        return Readings((), said=False)
    pairs = [Pair(plain.named_at(one.first), plain.named_at(one.last)) for one in told]
    pairs = [pair for pair in pairs if _may_pair(pair.base, pair.value, claim)]
    if pairs:
        return Readings(pairs, said=len(pairs) == 1)
    return Readings(_beside(claim, plain), said=False)


def of_one_time(one: Named, other: Named) -> bool:
    """Whether nothing can have changed from one to the other: they are of one survey, or of one date."""
    times = [when(it.statistic, it.study) for it in (one, other)]
    if None in times:
        return one.study.id == other.study.id and one.statistic.period == other.statistic.period
    return times[0] == times[1]


def told_of(
    claim: Claim, claims: Sequence[Claim], plain: Plain, transitions: Sequence[Transition]
) -> Sequence[Transition]:
    """Which of `transitions`, in its part of the sentence, a claim may be about: mostly the nearest.

    Where several claims stand before all of them, or behind, it is the one in the same place of their row:
    "A gagne 2 points et B 3 : de T à T, de T à T".
    """
    first, last = segment(plain.text, claim.start, claim.end)
    near = [one for one in transitions if first <= one.start and one.end <= last]
    rivals = [one for one in claims if first <= one.start and one.end <= last and one.sort in _CHANGES]
    if len(near) > 1 and len(rivals) > 1 and claim in rivals:
        before = all(one.end <= near[0].start for one in rivals)
        if before or all(one.start >= near[-1].end for one in rivals):
            return near[rivals.index(claim) :][:1] if len(rivals) == len(near) else near
    return sorted(near, key=lambda one: max(one.start - claim.end, claim.start - one.end, 0))[:1]


def pair_unlike(pair: Pair, caveats: Caveats) -> Unlike | None:
    """Why nothing may be computed from a pair; None where it may, or a caveat says so."""
    first, second = pair.base, pair.value
    if excused(first.statistic, second.statistic, caveats):
        return None
    one_series = any(
        other.statistic.id in {peer.id for peer in one.peers}
        for one, other in ((first, second), (second, first))
    )
    breaks = (*first.breaks, *second.breaks) if one_series else ()
    studies = (first.study, second.study)
    return unlike(first.statistic, second.statistic, studies, one_series=one_series, breaks=breaks)


def segment(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence between semicolons in which a claim stands."""
    first = max(text.rfind(";", 0, start), text.rfind(". ", 0, start)) + 1
    last = text.find(";", end)
    return first, len(text) if last < 0 else last


def places(text: str, start: int, end: int) -> list[int]:
    """Where statistics stand between two places."""
    return [at for at in range(start, end) if is_stand_in(text[at])]


def in_time(one: Named, other: Named) -> tuple[Named, Named] | None:
    """The earlier and the later of two statistics; None where that is not known or they are of one time."""
    if one.statistic.period is None or other.statistic.period is None:
        first, second = (when(it.statistic, it.study) for it in (one, other))
    else:
        first, second = one.statistic.period, other.statistic.period
    if first is None or second is None or first.start == second.start:
        return None
    return (one, other) if first.start < second.start else (other, one)


def _said_of_others(claim: Claim, plain: Plain, language: str) -> bool:
    """Whether all statistics stand in a clause of their own: "a doublé quand T et T appelaient"."""
    if claim.sort not in _CHANGES or places(plain.text, 0, claim.start):
        return False
    after = places(plain.text, claim.end, len(plain.text))
    return bool(after) and bool(compiled(language, "CLAUSE").search(plain.text, claim.end, after[0]))


def _compared(claim: Claim, plain: Plain) -> Pair | None:
    """What stands after "que" is the base; the value stands before it, or, for "devant", before the claim."""
    than = claim.than or claim.end
    first, last = segment(plain.text, claim.start, claim.end)
    after = places(plain.text, than, min(last, than + _REACH))
    before = places(plain.text, first, than)
    if claim.sort is Sort.ORDER and not before and (pair := _in_brackets(plain, after)):
        return pair
    if not after or not before:
        return None
    if claim.sort is Sort.ORDER and (
        re.search(r"[,:.]\s", plain.text[than : after[0]].strip())
        or _NEW_SUBJECT.search(plain.text[before[-1] : claim.start])
    ):
        return None
    pair = Pair(plain.named_at(after[0]), plain.named_at(before[-1]))
    return pair if one_unit(pair.base.statistic, pair.value.statistic) else None


def _in_brackets(plain: Plain, after: Sequence[int]) -> Pair | None:
    """Both in brackets, in the order of the names: "Twitter devance Facebook (T contre T)"."""
    if len(after) != _BESIDE:
        return None
    between = plain.text[after[0] + 1 : after[1]]
    if not re.fullmatch(r"\s?(?:contre|et|against|and|to|versus|vs\.?|-|/)\s", between, re.IGNORECASE):
        return None
    pair = Pair(plain.named_at(after[1]), plain.named_at(after[0]))
    return pair if one_unit(pair.base.statistic, pair.value.statistic) else None


def _beside(claim: Claim, plain: Plain) -> Sequence[Pair]:
    """The two nearest, and the two nearest before it; in the order of time where something changed."""
    first, last = segment(plain.text, claim.start, claim.end)
    known = places(plain.text, first, last)
    if len(known) < _BESIDE:
        known = places(plain.text, 0, len(plain.text))
    near = sorted(known, key=lambda at: abs(at - (claim.start if at < claim.start else claim.end)))
    before = [at for at in reversed(known) if at < claim.start]
    found: list[Pair] = []
    for chosen in (before, near):
        pair = _first_two([plain.named_at(at) for at in chosen], claim)
        if pair and pair not in found:
            found.append(pair)
    return found


def _first_two(chosen: Sequence[Named], claim: Claim) -> Pair | None:
    """The nearest, and the nearest other that has its unit."""
    if not chosen:
        return None
    nearest = chosen[0]
    other = next((one for one in chosen[1:] if _may_pair(nearest, one, claim)), None)
    if other is None:
        return None
    if ordered := in_time(other, nearest):
        return Pair(*ordered)
    base, value = sorted((other, nearest), key=lambda one: one.start)
    return Pair(base, value, either=True)


def _may_pair(one: Named, other: Named, claim: Claim) -> bool:
    if one.statistic.id == other.statistic.id or not one_unit(one.statistic, other.statistic):
        return False
    return not (claim.timed and of_one_time(one, other))
