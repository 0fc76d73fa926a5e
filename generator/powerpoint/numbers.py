"""Values as a workbook holds them, and the number format that shows them as the report does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from generator.catalogue import say
from generator.charts.chart import Chart, ChartPoint
from generator.numbers.format import format_number
from generator.vocabularies import Unit

GENERAL = "General"


def in_cell(point: ChartPoint) -> int | float:
    """The value as it was typed; a ratio's or a score's quotient."""
    fraction = point.amount.fraction
    return int(fraction) if fraction.denominator == 1 else float(fraction)


def number_format(points: Sequence[ChartPoint], language: str) -> str:
    """The format of a series: its unit's sign, as many decimals as its values have.

    Thousands and decimals are parted as the machine of the reader does it.
    """
    decimals = max((_decimals(point.amount.number) for point in points), default=0)
    digits = "0" + ("." + "0" * decimals if decimals else "")
    if all(point.unit is Unit.PERCENT for point in points):
        sign = say(language, "number.percent", number="")
        return f'{digits}"{sign}"'
    if all(point.unit in {Unit.COUNT, Unit.RATE, Unit.DURATION, Unit.SCORE, Unit.RANK} for point in points):
        return f"#,##{digits}"
    return GENERAL if decimals or any(point.amount.of for point in points) else digits


def axis_format(chart: Chart) -> str:
    """The format of the values at an axis: the ticks are whole more often than the values."""
    whole = all(float(tick.value).is_integer() for tick in chart.ticks)
    form = number_format(chart.points, chart.language)
    return re.sub(r"\.0+", "", form) if whole else form


def is_plain(point: ChartPoint, language: str, decimals: int) -> bool:
    """Whether the format shows the value as the report does; else its words are typed as its label."""
    number = format_number(Decimal(point.amount.number), language, decimals=decimals)
    shown = {Unit.PERCENT: say(language, "number.percent", number=number)}.get(point.unit, number)
    local = point.unit is not Unit.PERCENT and abs(point.amount.number) >= 1000  # noqa: PLR2004 - thousands
    return point.text == shown and not local and not point.amount.of


def decimals_of(points: Sequence[ChartPoint]) -> int:
    """As many as the most precise value has."""
    return max((_decimals(point.amount.number) for point in points), default=0)


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(value: float, places: int = 6) -> float:
    """A length in a chart, in as few digits as matter."""
    return float(Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))
