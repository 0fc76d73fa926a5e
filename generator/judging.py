"""Which statistics a typed number can be, and what can be computed from two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from generator.models import Statistic
from generator.numbers.agree import disagreement
from generator.numbers.parse import Quantity, Sign, find_quantities
from generator.vocabularies import Unit

_VERSION = 1
_OWN_UNITS: Final[Mapping[Sign | None, frozenset[Unit]]] = {
    Sign.PERCENT: frozenset({Unit.PERCENT}),
    Sign.RATIO: frozenset({Unit.RATIO, Unit.SCORE}),
    Sign.TIMES: frozenset({Unit.MULTIPLIER}),
    Sign.POINTS: frozenset({Unit.POINTS}),
    Sign.RANK: frozenset({Unit.RANK}),
    Sign.CURRENCY: frozenset({Unit.CURRENCY}),
    Sign.DURATION: frozenset({Unit.DURATION, Unit.COUNT, Unit.RATE}),
    None: frozenset({Unit.COUNT, Unit.RATE, Unit.DURATION}),
}
_NEAR: Final = Fraction(1, 5)  # how far from its mark a value may be that "plus de" or "moins de" means
_MOST_PARTS: Final = 12  # of more figures in one sentence nothing is computed


class Judge:
    """Says which of some statistics a typed number can be; what it found is remembered for the run.

    To look it up in a store would take as long.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, tuple[str, ...]], tuple[str, ...] | None] = {}

    def agreeing(self, text: str, language: str, among: Sequence[Statistic]) -> tuple[Statistic, ...] | None:
        """Those that `text` states, the ones in its own unit before others; None where it states nothing."""
        asked = (text, language, tuple(one.id for one in among))
        if asked not in self._known:
            agreeing = _agreeing(text, language, among)
            self._known[asked] = None if agreeing is None else tuple(agreeing)
        found = self._known[asked]
        return None if found is None else tuple(one for one in among if one.id in found)


def _agreeing(text: str, language: str, among: Sequence[Statistic]) -> list[str] | None:
    quantities = find_quantities(text, language)
    if not quantities:
        return None
    found = [one for one in among if agrees(text, one, language)]
    own = [one for one in found if one.unit in _OWN_UNITS[quantities[0].sign]]
    found = own or found
    if quantities[0].qualifier:  # "plus de 80 %" is true of 84, of 92 and of 300: 84 is meant
        found = [one for one in nearest(quantities[0], found) if _near(one, quantities[0])]
    return [one.id for one in found]


def agrees(text: str, statistic: Statistic, language: str) -> bool:
    """Whether a typed number says the value of a statistic."""
    return disagreement(text, statistic, language) is None


def _near(statistic: Statistic, quantity: Quantity) -> bool:
    return abs(_measured(statistic, quantity.sign) - quantity.value) <= abs(quantity.value) * _NEAR


def nearest(quantity: Quantity, among: Iterable[Statistic]) -> list[Statistic]:
    """Those whose value is nearest to `quantity`, in its own unit if there are any."""
    statistics = list(among)
    own = [one for one in statistics if one.unit in _OWN_UNITS.get(quantity.sign, frozenset())]
    apart = [(abs(_measured(one, quantity.sign) - quantity.value), one) for one in own or statistics]
    least = min((distance for distance, _ in apart), default=None)
    return [one for distance, one in apart if distance == least]


def _measured(statistic: Statistic, sign: Sign | None) -> Fraction:
    """The value as a quantity with that sign counts it."""
    ratio = statistic.unit in {Unit.RATIO, Unit.SCORE}
    if sign is Sign.RATIO:
        return statistic.value.fraction if ratio else Fraction(statistic.value.number) / 100
    if sign is Sign.PERCENT and ratio:
        return statistic.value.fraction * 100
    return Fraction(statistic.value.number)


def computed(quantity: Quantity, parts: Sequence[Statistic]) -> bool:
    """Whether two of `parts` make `quantity`: a difference, a change or sum in percent, a multiple."""
    return len(parts) <= _MOST_PARTS and any(
        _rounds(value, quantity)
        for first in parts
        for second in parts
        if first.id != second.id and first.unit is second.unit
        for value in _made(quantity.sign, first, second)
    )


def _made(sign: Sign | None, first: Statistic, second: Statistic) -> Iterator[Fraction]:
    one, other = Fraction(first.value.number), Fraction(second.value.number)
    shares = first.unit is Unit.PERCENT
    if sign is Sign.POINTS and shares:
        yield abs(one - other)
    if sign is Sign.PERCENT and other:
        yield abs(one - other) / abs(other) * 100
    if sign is Sign.PERCENT and shares:
        yield from (one + other, one * other / 100)
    if sign is Sign.TIMES and other:
        yield first.value.fraction / second.value.fraction


def _rounds(value: Fraction, quantity: Quantity) -> bool:
    return abs(value - abs(quantity.value)) * 2 <= quantity.quantum
