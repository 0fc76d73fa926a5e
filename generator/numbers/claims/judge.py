"""Judge what a sentence claims of the statistics that it names.

A claim is judged only where the sentence names what it needs. Where two readings are possible and one
holds, it holds: a false alarm is worse than silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Final, NamedTuple

from generator.models import Statistic
from generator.numbers.alike import SHARES, height, one_unit, possible, value_of
from generator.numbers.claims.claim import Claim, Sort, bears_out
from generator.numbers.claims.compared import of_another_subject, of_another_thing, of_how_many, of_some
from generator.numbers.claims.find import (
    Transition,
    find_claims,
    find_transitions,
    of_time_spent,
    said_of_values,
)
from generator.numbers.claims.gates import OF_ONE
from generator.numbers.claims.groups import Groups
from generator.numbers.claims.pairs import (
    Caveats,
    Pair,
    in_time,
    of_one_time,
    pair_unlike,
    readings,
    segment,
    told_of,
)
from generator.numbers.claims.swapped import swapped
from generator.numbers.claims.text import FalseClaim, Named, plain
from generator.numbers.claims.told import Teller
from generator.numbers.parse import find_quantities
from generator.numbers.time_units import time_unit
from generator.vocabularies import Unit

_BOTH: Final = 2
_MONEY: Final = ("euro", "€", "dollar", "livre", "pound", "franc", "yen", "yuan")


def false_claims(
    sentence: str, named: Sequence[Named], language: str, caveats: Caveats = ()
) -> tuple[FalseClaim, ...]:
    """What `sentence` says of the statistics that it names and that is not so, by place.

    Each of `caveats` are ids of statistics of which a caveat says why they may be compared.
    """
    if not named:
        return ()
    text = plain(sentence, named, language)
    return tuple(sorted(_Judge(Teller(sentence, text, language), caveats).found(), key=lambda one: one.start))


class _Judge(NamedTuple):
    teller: Teller
    caveats: Caveats

    def found(self) -> Iterator[FalseClaim]:
        alone = len(self.teller.plain.named) < _BOTH
        claims = find_claims(self.teller.plain.text, self.teller.language, OF_ONE if alone else None)
        transitions: tuple[Transition, ...] = ()
        if not alone:
            transitions = find_transitions(self.teller.plain.text, self.teller.language)
        blamed: set[tuple[str, str]] = set()
        for claim in claims:
            for one, pair in self._judged(claim, told_of(claim, claims, self.teller.plain, transitions)):
                if pair:
                    blamed.add(_ids(pair))
                yield one
        for transition in transitions:
            yield from self._moved(transition, blamed)
        for start, end, pair in () if alone else swapped(self.teller.plain, self.teller.language):
            yield self.teller.false(Claim(Sort.ORDER, start, end), "order", pair)

    def _judged(
        self, claim: Claim, transitions: Sequence[Transition]
    ) -> Iterator[tuple[FalseClaim, Pair | None]]:
        groups = Groups(self.teller, self.caveats)
        match claim.sort:
            case Sort.MAJORITY:
                yield from ((one, None) for one in groups.majority(claim))
            case Sort.RANK:
                yield from ((one, None) for one in groups.rank(claim))
            case Sort.SUM:
                yield from ((one, None) for one in groups.sum_of(claim))
            case _:
                yield from self._compared(claim, transitions)

    # Two statistics

    def _compared(
        self, claim: Claim, transitions: Sequence[Transition]
    ) -> Iterator[tuple[FalseClaim, Pair | None]]:
        claim = self._of_time(claim)
        pairs, said = readings(claim, self.teller.plain, transitions, self.teller.language)
        pairs = [
            pair
            for pair in pairs
            if _computable(claim, pair, self.teller.language) and self._fits(claim, pair)
        ]
        if not pairs:
            return
        judged = [(pair, pair_unlike(pair, self.caveats), self._holds(claim, pair)) for pair in pairs]
        if any(holds and not why for _, why, holds in judged):
            return
        if claim.sort is Sort.ORDER:
            judged = [one for one in judged if not one[2]]
        comparable = [one for one in judged if not one[1]]
        pair, why, holds = (comparable or judged or [(pairs[0], None, True)])[0]
        if why is None and not holds:
            yield self._wrong(claim, pair), pair
        elif (
            why and claim.sort is not Sort.ORDER and (said or holds or len(self.teller.plain.named) == _BOTH)
        ):
            yield self.teller.not_comparable(claim, pair, why), pair

    def _fits(self, claim: Claim, pair: Pair) -> bool:
        """Whether what the two figures measure is what the claim is about, as far as it says so."""
        text, language, two = self.teller.plain.text, self.teller.language, pair[:2]
        if claim.sort is Sort.ORDER and of_some(
            claim, text, segment(text, claim.start, claim.end), two, language
        ):
            return False
        other = of_another_thing, of_another_subject
        if claim.timed and any(one(claim, text, two, language) for one in other):
            return False
        return of_how_many(claim, text, two, language)

    def _of_time(self, claim: Claim) -> Claim:
        unit = time_unit(claim.noun, self.teller.language)
        spent = unit and of_time_spent(claim, self.teller.plain.text, self.teller.language)
        return claim._replace(way=0) if spent else claim

    def _holds(self, claim: Claim, pair: Pair) -> bool:
        bases, values = possible(pair.base.statistic), possible(pair.value.statistic)
        if any(_two_hold(claim, *two, either=pair.either) for two in product(bases, values)):
            return True
        exact = (height(pair.base.statistic), height(pair.value.statistic))
        shown = tuple(self._shown(one, value) for one, value in zip(pair[:2], exact, strict=True))
        return shown != exact and _two_hold(claim, shown[0], shown[1], either=pair.either)

    def _shown(self, named: Named, exact: Fraction) -> Fraction:
        """The value as the sentence shows it: a reader reckons with that."""
        typed = find_quantities(self.teller.sentence[named.start : named.end], self.teller.language)
        if len(typed) != 1 or named.statistic.unit is not Unit.PERCENT or abs(typed[0].value - exact) > 1:
            return exact
        return typed[0].value

    def _wrong(self, claim: Claim, pair: Pair) -> FalseClaim:
        base, value = value_of(pair.base.statistic), value_of(pair.value.statistic)
        if claim.sort is Sort.ORDER:
            return self.teller.false(claim, "order", pair)
        wrong_way = (height(pair.value.statistic) - height(pair.base.statistic)) * claim.way < 0
        if wrong_way and not pair.either:
            order = claim.than is not None or claim.sort is Sort.PLACES
            return self.teller.false(claim, "order" if order else "direction", pair)
        points, percent = abs(value - base), abs(value - base) / base * 100 if base else Fraction(0)
        shares = pair.base.statistic.unit in SHARES and claim.qualifier is None
        if claim.sort is Sort.PERCENT and shares and bears_out(claim, points):
            right = {
                "points": self.teller.points(claim, points),
                "percent": self.teller.percent(claim, percent),
            }
            return self.teller.false(claim, "points", pair, **right)
        if claim.sort is Sort.POINTS and shares and bears_out(claim, percent):
            right = {
                "points": self.teller.points(claim, points),
                "percent": self.teller.percent(claim, percent),
            }
            return self.teller.false(claim, "percent", pair, **right)
        return self.teller.false(claim, "change", pair, actual=self.teller.actual(claim, pair))

    # "progresse de T à T"

    def _moved(self, transition: Transition, blamed: set[tuple[str, str]]) -> Iterator[FalseClaim]:
        if transition.way is None:
            return
        base, value = (self.teller.plain.named_at(at) for at in (transition.first, transition.last))
        pair = Pair(base, value)
        if _ids(pair) in blamed or not one_unit(base.statistic, value.statistic):
            return
        if not transition.told and of_one_time(base, value):  # "recule, mais devance B (T contre T)"
            return
        if base.statistic.unit is Unit.RANK and said_of_values(transition.verb, self.teller.language):
            return
        claim = Claim(Sort.DIRECTION, transition.start, transition.end, way=transition.way)
        ordered = in_time(base, value)
        ends = product(possible(base.statistic), possible(value.statistic))
        if transition.told and ordered and ordered[0] is value:
            yield self.teller.false(claim, "time", pair)
        elif not any((b - a) * transition.way >= 0 for a, b in ends):
            ranks = base.statistic.unit is Unit.RANK  # of which the higher number is the lower
            yield self.teller.false(claim, "order" if ranks else "direction", pair)
        elif why := pair_unlike(pair, self.caveats):
            yield self.teller.not_comparable(claim, pair, why)


def _two_hold(claim: Claim, base: Fraction, value: Fraction, *, either: bool) -> bool:
    orders = [(base, value), (value, base)] if either else [(base, value)]
    return any(_pair_holds(claim, *order) for order in orders)


def _pair_holds(claim: Claim, base: Fraction, value: Fraction) -> bool:
    change = value - base
    if claim.sort is Sort.ORDER:
        return change * claim.way > 0
    if claim.sort is Sort.TIMES:
        parts = (base, value) if claim.way >= 0 else (value, base)
        return parts[0] > 0 and bears_out(claim, parts[1] / parts[0])
    if change * claim.way < 0:
        return False
    if claim.sort is Sort.PERCENT:
        return base != 0 and bears_out(claim, abs(change / base) * 100)
    return bears_out(claim, abs(change))


def _computable(claim: Claim, pair: Pair, language: str) -> bool:
    """Points part shares, places ranks, amounts what is counted; a ratio wants something to divide by."""
    shares, ranks = pair.base.statistic.unit in SHARES, pair.base.statistic.unit is Unit.RANK
    if ranks or claim.sort is Sort.PLACES:
        return ranks and claim.sort in {Sort.PLACES, Sort.ORDER}
    if claim.sort is Sort.POINTS and not shares:
        return pair.base.statistic.unit is Unit.SCORE
    if claim.sort is Sort.AMOUNT and (shares or not _counts(claim.noun, pair.base.statistic, language)):
        return False
    if pair.base.statistic.unit in {Unit.POINTS, Unit.MULTIPLIER}:
        return False
    base, value = (value_of(one.statistic) for one in (pair.base, pair.value))
    if claim.sort is Sort.TIMES:
        return base > 0 and value > 0
    return claim.sort is not Sort.PERCENT or base != 0


def _counts(noun: str, statistic: Statistic, language: str) -> bool:
    """Whether a statistic counts what is called so; what is not called may be anything."""
    if not noun:
        return True
    if statistic.unit is Unit.CURRENCY:
        return noun.casefold().startswith(_MONEY)
    own = statistic.noun.get(language) if statistic.noun else ""
    if unit := time_unit(own, language):
        return time_unit(noun, language) == unit
    return bool(own) and own.split()[0].casefold().rstrip("sx") == noun.casefold().rstrip("sx")


def _ids(pair: Pair) -> tuple[str, str]:
    return pair.base.statistic.id, pair.value.statistic.id
