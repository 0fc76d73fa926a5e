"""How descriptions and hovering texts join labels and values, by the typography of the language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.catalogue import say
from generator.charts.chart import Chart, ChartPoint
from generator.numbers.format import format_number


def titled(chart: Chart, label: str, text: str) -> str:
    """A value after its label: Téléphone : 51 %."""
    return say(chart.language, "chart.titled", label=label, text=text)


def stated(chart: Chart, point: ChartPoint) -> str:
    """A value and what it measures: one clause where the label goes on in lower case, else two parts."""
    label = row_name(point)
    return f"{point.text} {label}" if label[:1].islower() else titled(chart, point.text, label)


def row_name(point: ChartPoint) -> str:
    """The label, with the group where no place of the drawing says it."""
    return f"{point.label} – {point.group}" if point.group else point.label


def placed(chart: Chart, text: str, where: str) -> str:
    """A value with its group or date: 51 % (clients)."""
    return say(chart.language, "chart.placed", text=text, where=where)


def banded(chart: Chart, point: ChartPoint) -> str:
    """A value with its interval, and with its sample where others have another: 71 % (64–77 %, n = 212)."""
    if not point.interval:
        return point.text
    samples = {other.interval.sample for other in chart.points if other.interval}
    sample = f", {sampled(chart.language, point.interval.sample)}" if len(samples) > 1 else ""
    return placed(chart, point.text, f"{point.interval.text}{sample}")


def sampled(language: str, sample: int) -> str:
    """How many were asked: n = 1 204."""
    return say(language, "chart.sample", n=format_number(Decimal(sample), language))


def listed(chart: Chart, entries: Iterable[str]) -> str:
    """The entries of a description, parted by semicolons."""
    return say(chart.language, "chart.semicolon").join(entries)


def base_of(chart: Chart) -> str:
    """Of whom the values speak, if all speak of the same and the subtitle does not say so already."""
    (base, *others) = {point.base for point in chart.points}
    if others or not base or base == chart.subtitle:
        return ""
    return say(chart.language, "chart.base", base=base)


def with_base(chart: Chart, text: str) -> str:
    """A description, and of whom it speaks."""
    base = base_of(chart)
    return f"{text} {base}." if base else text
