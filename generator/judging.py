"""Which statistics a typed number can be, and what can be computed from two of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, permutations
from typing import Final

from generator.models import Statistic
from generator.numbers.agree import disagreement
from generator.numbers.alike import SHARES, one_unit, value_of
from generator.numbers.honest import holds, is_fraction, rounds
from generator.numbers.parse import Quantity, Sign, find_quantities
from generator.numbers.time_units import time_unit
from generator.vocabularies import Qualifier, Unit

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
_NOT_RECKONED: Final = frozenset({Unit.RANK, Unit.POINTS, Unit.MULTIPLIER})
_OF_THEMSELVES: Final = frozenset({Sign.POINTS, Sign.PERCENT, Sign.TIMES})  # are said of figures
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
    if quantities[0].qualifier:  # "plus de 80 %" is true of 84, of 92 and of 300: 84 is meant
        found = nearest(quantities[0], [one for one in found if _near(one, quantities[0])])
    own = [one for one in found if one.unit in _OWN_UNITS[quantities[0].sign]]
    return [one.id for one in own or found]


def agrees(text: str, statistic: Statistic, language: str) -> bool:
    """Whether a typed number says the value of a statistic."""
    return disagreement(text, statistic, language) is None


def _near(statistic: Statistic, quantity: Quantity) -> bool:
    return apart(quantity, statistic) <= abs(quantity.value) * _NEAR


def nearest(quantity: Quantity, among: Iterable[Statistic]) -> list[Statistic]:
    """Those whose value is nearest to `quantity`, in its own unit if there are any."""
    statistics = list(among)
    own = [one for one in statistics if one.unit in _OWN_UNITS.get(quantity.sign, frozenset())]
    distances = [(apart(quantity, one), one) for one in own or statistics]
    least = min((distance for distance, _ in distances), default=None)
    return [one for distance, one in distances if distance == least]


def apart(quantity: Quantity, statistic: Statistic) -> Fraction:
    """How far a value is from `quantity`, counted as its sign does."""
    return abs(_measured(statistic, quantity.sign) - quantity.value)


def _measured(statistic: Statistic, sign: Sign | None) -> Fraction:
    """The value as a quantity with that sign counts it."""
    ratio = statistic.unit in {Unit.RATIO, Unit.SCORE}
    if sign is Sign.RATIO:
        return statistic.value.fraction if ratio else Fraction(statistic.value.number) / 100
    if sign is Sign.PERCENT and ratio:
        return statistic.value.fraction * 100
    return Fraction(statistic.value.number)


def computed(quantity: Quantity, parts: Sequence[Statistic], *, told: bool = False) -> bool:
    """Whether `parts`, in the order in which a sentence names them, make `quantity`.

    Two of them do by their difference, change, multiple or product; those beside one another by their sum,
    or by what it leaves of a whole. Of counts, amounts and fractions that is only believed where the
    sentence says so ("soit 60 de plus"; `told`): some two of a sentence's counts are often as far apart.
    """
    if len(parts) > _MOST_PARTS or (quantity.sign not in _OF_THEMSELVES and not told):
        return False
    return any(
        _says(quantity, value) for shown in (_exact, _whole) for value in _made(quantity, parts, shown)
    )


def _exact(statistic: Statistic) -> Fraction:
    return value_of(statistic)


def _whole(statistic: Statistic) -> Fraction:
    """As a sentence shows it that rounds: whoever reads "de 62 % à 65 %" sees three points."""
    return (
        Fraction(math.floor(value_of(statistic) + Fraction(1, 2)))
        if statistic.unit in SHARES
        else Fraction(0)
    )


def _made(
    quantity: Quantity, parts: Sequence[Statistic], shown: Callable[[Statistic], Fraction]
) -> Iterator[Fraction]:
    """What `parts` make that could be `quantity`, as its sign counts it: shares in percent."""
    known = [one for one in parts if one.unit not in _NOT_RECKONED]
    for one, other in permutations(known, 2):
        if one_unit(one, other):
            yield from _of_two(quantity, one, other, shown)
    for first, last in combinations(range(len(known) + 1), 2):
        run = known[first:last]
        if all(one_unit(run[0], one) for one in run):
            yield from _of_run(quantity, run, sum(map(shown, run), Fraction(0)))


def _of_two(
    quantity: Quantity, one: Statistic, other: Statistic, shown: Callable[[Statistic], Fraction]
) -> Iterator[Fraction]:
    first, second, shares = shown(one), shown(other), one.unit in SHARES
    match quantity.sign:
        case Sign.POINTS if shares or one.unit is Unit.SCORE:
            yield abs(first - second)
        case Sign.PERCENT:
            if second:
                yield abs(first - second) / abs(second) * 100
            if shares:
                yield first * second / 100
        case Sign.RATIO if second and (not shares or one.indicator == other.indicator is not None):
            yield abs(first - second) / abs(second) * 100  # "un quart de moins"
        case Sign.TIMES if second:
            yield first / second
        case None | Sign.CURRENCY | Sign.DURATION if _counted_as(quantity, one):
            yield abs(first - second)


def _of_run(quantity: Quantity, run: Sequence[Statistic], total: Fraction) -> Iterator[Fraction]:
    if run[0].unit in SHARES:
        if quantity.sign in {Sign.PERCENT, Sign.RATIO}:
            yield from (total, 100 - total) if len(run) > 1 else (100 - total,)
    elif len(run) > 1 and _counted_as(quantity, run[0]):
        yield total


def _counted_as(quantity: Quantity, statistic: Statistic) -> bool:
    """Whether a quantity counts what a statistic does, as far as it says so."""
    if quantity.sign is Sign.DURATION:
        nouns = statistic.noun.by_language if statistic.noun else ()
        return any(
            time_unit(noun, language) == quantity.unit for _, noun in nouns for language in ("fr", "en")
        )
    own = Unit.CURRENCY if quantity.sign is Sign.CURRENCY else Unit.COUNT
    return quantity.sign in {None, Sign.CURRENCY} and statistic.unit is own


def _says(quantity: Quantity, value: Fraction) -> bool:
    """Whether a quantity is honestly said of what was computed; beside a qualifier, of what is near."""
    mark = quantity.value
    if quantity.sign is Sign.RATIO:
        value /= 100
    if quantity.qualifier not in {None, Qualifier.ONLY, Qualifier.AT_MOST}:  # "add up to 92%"
        return holds(quantity.qualifier, value, mark) and abs(value - mark) <= abs(mark) * _NEAR
    if quantity.sign is Sign.RATIO and quantity.of:
        return is_fraction(value, mark, quantity.quantum, of=quantity.of)
    return rounds(value, mark, quantity.quantum)
