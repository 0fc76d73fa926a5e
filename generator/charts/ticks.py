"""The gridlines of a value axis: round numbers from zero to just above the largest value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from generator.charts.chart import Tick
from generator.models import Statistic
from generator.numbers.format import format_statistic
from generator.values import Amount
from generator.vocabularies import Unit

_INTERVALS: Final = 5
_TENTHS: Final = Decimal(10)
_ZERO: Final = Decimal(0)


def ticks_of(statistics: Sequence[Statistic], language: str) -> tuple[Tick, ...]:
    """The ticks for `statistics`, which share a measure; their words are those of a bare value."""
    whole = _whole(statistics[0])
    values = [
        Decimal(statistic.value.fraction.numerator) / statistic.value.fraction.denominator
        for statistic in statistics
    ]
    numbers = [value * (whole or 1) for value in values]
    return tuple(
        _tick(statistics[0], Amount(number, whole), language)
        for number in _steps(min(_ZERO, *numbers), max(_ZERO, *numbers))
    )


def _whole(statistic: Statistic) -> Decimal | None:
    """Ratios of different wholes are read in tenths; scores share theirs."""
    if statistic.value.of is None:
        return None
    return _TENTHS if statistic.unit is Unit.RATIO else statistic.value.of


def _steps(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    step = _round_step((high - low) / _INTERVALS)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max(first + 1, (high / step).to_integral_value(ROUND_CEILING))
    # Nothing is 0 in whatever steps: "0 %" beside "0,5 %".
    return (step * number if number else Decimal(0) for number in range(int(first), int(last) + 1))


def _round_step(rough: Decimal) -> Decimal:
    """The first of 1, 2, 5, 10 … that is not below `rough`."""
    if rough <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    return step.quantize(Decimal(1)) if step == step.to_integral_value() else step.normalize()


def _tick(statistic: Statistic, amount: Amount, language: str) -> Tick:
    at_tick = replace(statistic, value=amount)
    return Tick(value=float(amount.fraction), text=format_statistic(at_tick, language, bare=True))
