"""What is wrong with a claim, in words for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from generator.catalogue import say
from generator.numbers.alike import Unlike, height, value_of
from generator.numbers.claims.claim import Claim, Sort, bears_out
from generator.numbers.claims.pairs import Pair
from generator.numbers.claims.text import FIRST, FalseClaim, Named, Plain, is_stand_in
from generator.numbers.format import format_computed, format_number, format_percent, format_statistic
from generator.vocabularies import Measure


class Teller(NamedTuple):
    """Tells of the claims of one sentence."""

    sentence: str
    plain: Plain
    language: str

    def false(self, claim: Claim, variant: str, pair: Pair, **values: str) -> FalseClaim:
        """The claim as it was typed, the two figures, and what `variant` has to say."""
        start, end = self.plain.span(claim.start, claim.end)
        told = {
            "claimed": self._words(claim.start, claim.end),
            "first": self.value(pair.base),
            "second": self.value(pair.value),
            "first_id": pair.base.statistic.id,
            "second_id": pair.value.statistic.id,
        }
        if variant == "direction":
            rises = height(pair.value.statistic) > height(pair.base.statistic)
            told["way"] = say(self.language, f"claim.{'rise' if rises else 'fall'}")
        return FalseClaim(start, end, variant, told | values)

    def not_comparable(self, claim: Claim, pair: Pair, why: Unlike) -> FalseClaim:
        """The two figures may not be reckoned with."""
        return self.false(claim, "not-comparable", pair, why=say(self.language, f"unlike.{why}"))

    def actual(self, claim: Claim, pair: Pair) -> str:
        """What the two values give, as the claim counts it."""
        base, value = (value_of(one.statistic) for one in (pair.base, pair.value))
        if claim.sort is Sort.POINTS:
            return self.points(claim, abs(value - base))
        if claim.sort is Sort.AMOUNT:
            return format_computed(abs(value - base), Measure.SUM, pair.value.statistic, self.language)
        if claim.sort is Sort.PLACES:
            places = f"claim.places/{'one' if abs(value - base) == 1 else 'many'}"
            return say(self.language, places, number=format_number(abs(value - base), self.language))
        if claim.sort is Sort.PERCENT:
            return self.percent(claim, abs(value - base) / base * 100)
        ratio = max(value, base) / min(value, base) if claim.way >= 0 or value < base else base / value
        return say(self.language, "number.times", number=format_number(ratio, self.language))

    def parts(self, named: Iterable[Named]) -> str:
        """What was added up."""
        return " + ".join(map(self.value, named))

    def value(self, named: Named) -> str:
        """A figure with what it counts: "12 minutes"."""
        return format_statistic(replace(named.statistic, qualifier=None), self.language)

    def points(self, claim: Claim, points: Fraction) -> str:
        """Points with the digits of the claim."""
        number = self.number(claim, points)
        plural = "one" if points < (2 if self.language == "fr" else Fraction(11, 10)) else "many"
        return say(self.language, f"number.points/{plural}", number=number)

    def number(self, claim: Claim, number: Fraction) -> str:
        """To one digit more than was typed where that is what tells it apart."""
        typed = max(0, len(str(claim.quantum.denominator)) - 1)
        finer = bears_out(claim._replace(qualifier=None), number)
        return format_number(number, self.language, decimals=typed + 1 if finer and number % 1 else typed)

    def percent(self, claim: Claim, percent: Fraction) -> str:
        """As `number`, in percent."""
        typed = max(0, len(str(claim.quantum.denominator)) - 1)
        finer = bears_out(claim._replace(qualifier=None), percent)
        return format_percent(percent, self.language, decimals=typed + 1 if finer and percent % 1 else typed)

    def _words(self, start: int, end: int) -> str:
        """A part of the sentence as readers see it, with values for links."""
        shown = (
            format_statistic(self.plain.named[ord(sign) - FIRST].statistic, self.language, bare=True)
            if is_stand_in(sign)
            else sign
            for sign in self.plain.text[start:end]
        )
        return " ".join(word for word in "".join(shown).split(" ") if word)
