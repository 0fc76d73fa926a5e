"""Claims of one statistic among others: majorities, ranks; and of several together: sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.models import Statistic
from generator.numbers.alike import SHARES, height, one_unit, possible, value_of
from generator.numbers.claims.claim import Claim, bears_out
from generator.numbers.claims.compared import of_some
from generator.numbers.claims.pairs import Caveats, Pair, in_time, pair_unlike, places, segment
from generator.numbers.claims.text import FalseClaim, Named
from generator.numbers.claims.told import Teller
from generator.numbers.claims.vocabulary import compiled
from generator.numbers.honest import NEAR
from generator.numbers.unnumbered import is_majority, is_minority
from generator.vocabularies import Unit

_BOTH: Final = 2
_MANY: Final = 24  # nobody adds up more in one sentence, and there are too many runs of them to try
_NEAR: Final = 80  # characters within which "est" leads to what it names


class Groups(NamedTuple):
    """Judges them for one sentence."""

    teller: Teller
    caveats: Caveats

    def sum_of(self, claim: Claim) -> Iterator[FalseClaim]:
        """Some of the statistics beside one another make the total, and may be added up."""
        named = [one for one in self.teller.plain.named if _summable(claim, one.statistic)]
        if len(named) > _MANY:
            return
        runs = [
            named[first:last]
            for first, last in combinations(range(len(named) + 1), 2)
            if last - first >= max(_BOTH, claim.parts) and (not claim.parts or last - first == claim.parts)
        ]
        if not runs:
            return
        right = [run for run in runs if _makes(run, claim)]
        for run in right or runs:
            unlikes = [pair_unlike(Pair(one, other), self.caveats) for one, other in combinations(run, 2)]
            if right and not any(unlikes):
                return
        run = (right or [max(runs, key=len)])[0]
        pair = Pair(run[0], run[-1])
        if right:
            why = next(why for one in combinations(run, 2) if (why := pair_unlike(Pair(*one), self.caveats)))
            yield self.teller.not_comparable(claim, pair, why)
        else:
            total = sum(map(_worth, run), Fraction(0))
            shares = run[0].statistic.unit in SHARES
            actual = self.teller.percent(claim, total) if shares else self.teller.number(claim, total)
            yield self.teller.false(claim, "sum", pair, actual=actual, parts=self.teller.parts(run))

    def majority(self, claim: Claim) -> Iterator[FalseClaim]:
        """More than half, or less."""
        named = self._apposed(claim)
        if named is None or named.statistic.unit not in SHARES:
            return
        holds = is_majority if claim.way > 0 else is_minority
        if not holds(named.statistic):
            yield self.teller.false(claim, "majority" if claim.way > 0 else "minority", Pair(named, named))

    def rank(self, claim: Claim) -> Iterator[FalseClaim]:
        """Nothing that it is ranked with stands where it is said to stand."""
        wrong: list[FalseClaim] = []
        for named in self._subjects(claim):
            others = self._others(named, claim)
            value = height(named.statistic)
            ahead = [one for one in others if (height(one) - value) * claim.way > 0]
            ties = [one for one in others if height(one) == value]
            if not others or len(ahead) <= claim.mark - 1 <= len(ahead) + len(ties):
                return
            span = segment(self.teller.plain.text, claim.start, claim.end)
            if of_some(claim, self.teller.plain.text, span, [named], self.teller.language):
                return
            first = max(ahead, key=lambda one: height(one) * claim.way, default=named.statistic)
            pair = Pair(named, named._replace(statistic=first))
            actual = say(self.teller.language, "number.rank", number=1 + len(ahead))
            wrong.append(self.teller.false(claim, "place" if claim.mark > 1 else "rank", pair, actual=actual))
        yield from wrong[:1]

    def _apposed(self, claim: Claim) -> Named | None:
        """The share that is said to be one: in brackets or after a colon behind it, or before "soit"."""
        text = self.teller.plain.text
        after = places(text, claim.end, min(len(text), claim.end + _NEAR))
        if after:
            between = text[claim.end : after[0]]
            bracketed = re.fullmatch(
                r"[^,;:.()]*(?:\(|:|,\s+(?:soit\s|or\s|with\s|à\s))[^;:.()]{0,16}", between
            )
            closed = text[after[0] + 1 : after[0] + 2] in {",", ")"}
            beside = closed and re.fullmatch(r"[^;:.()]{0,45},\s", between)
            if bracketed or beside:
                return self.teller.plain.named_at(after[0])
        before = places(text, max(0, claim.start - 60), claim.start)
        if before:
            between = text[before[-1] + 1 : claim.start]
            apposed = compiled(self.teller.language, "APPOSED").search(between)
            if apposed and not re.search(r"[;:.]", between):
                return self.teller.plain.named_at(before[-1])
        return None

    def _subjects(self, claim: Claim) -> Sequence[Named]:
        """The statistic of which a rank is said, or the two between which the sentence leaves the choice."""
        text = self.teller.plain.text
        first, last = segment(text, claim.start, claim.end)
        before, after = places(text, first, claim.start), places(text, claim.end, last)
        aside = compiled(self.teller.language, "ASIDE").search(text, first, claim.start)
        if aside or not (before or after):  # "after the phone, visits are the most cited"
            return ()
        behind = text[claim.end : after[0]] if after else ""
        ahead = text[before[-1] + 1 : claim.start] if before else ""
        copula = compiled(self.teller.language, "COPULA")
        if not before or (after and copula.search(behind) and len(behind) < _NEAR):
            chosen = [*after[:1]]
        elif not after or copula.search(ahead):
            chosen = [before[-1]]
        elif re.fullmatch(r"[^,;:()]*\(?", behind) and re.search(r",\s|\bet\b|\band\b", ahead):
            chosen = [after[0]]
        else:
            chosen = [before[-1], after[0]]
        return [self.teller.plain.named_at(at) for at in chosen]

    def _others(self, named: Named, claim: Claim) -> Sequence[Statistic]:
        """What it is ranked with: its series and, for the first and the last, what is named beside it."""
        own = named.statistic
        peers = [one for one in named.peers if one.id != own.id and _one_question(own, one)]
        if claim.mark > 1:
            return peers
        beside = [
            other.statistic
            for other in self.teller.plain.named
            if other.statistic.id != own.id
            and not pair_unlike(Pair(named, other), self.caveats)
            and not in_time(named, other)
        ]
        return [*peers, *(one for one in beside if one.id not in {peer.id for peer in peers})]


def _one_question(own: Statistic, other: Statistic) -> bool:
    """Answers of the same people at one time: a later wave is no competitor."""
    if not one_unit(own, other) or own.base != other.base:
        return False
    return own.period is None or other.period is None or own.period == other.period


def _summable(claim: Claim, statistic: Statistic) -> bool:
    """Shares where the total bears their sign, counts where it does not."""
    return statistic.unit in SHARES if claim.way else statistic.unit is Unit.COUNT and claim.quantum >= 1


def _makes(run: Sequence[Named], claim: Claim) -> bool:
    """Whether statistics add up to what is claimed, as exactly as they are known."""
    total = sum(map(_worth, run), Fraction(0))
    about = any(len(possible(one.statistic)) > 1 for one in run)
    return bears_out(claim, total) or (about and abs(total - claim.mark) <= claim.mark * NEAR)


def _worth(named: Named) -> Fraction:
    return value_of(named.statistic)
