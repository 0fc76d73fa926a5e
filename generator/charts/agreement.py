"""How many agree: the steps of a scale above its neutral one, taken together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.catalogue import say
from generator.charts.chart import ChartPoint, Total
from generator.charts.parts import part_name, rows_of
from generator.numbers.format import format_percent


def agreeing(parts: Sequence[ChartPoint]) -> Sequence[ChartPoint]:
    """The steps above the neutral one, of all steps in their order; four steps have none between."""
    return parts[-(len(parts) // 2) :]


def totals(points: Sequence[ChartPoint], language: str) -> tuple[Total, ...]:
    """What those steps make in each row; nothing where it is one step, which says so itself."""
    rows = rows_of(points)
    return tuple(
        Total(
            label=steps[0].label if len(rows) > 1 else "",
            name=common_name([part_name(step) for step in steps], language),
            text=format_percent(sum((step.amount.number for step in steps), Decimal()), language),
        )
        for steps in map(agreeing, rows)
        if len(steps) > 1
    )


def common_name(names: Sequence[str], language: str) -> str:
    """What steps have in common apart from their degree ("d’accord"), else all of their names.

    Nothing but known words of degree is left out, so that the name stays true whatever the author's
    words are, and whichever pole comes last.
    """
    cores = [_without_degree(name, language) for name in names]
    if len({core.casefold() for core in cores}) > 1:
        return " + ".join(names)
    return cores[0][:1].upper() + cores[0][1:]


def _without_degree(name: str, language: str) -> str:
    for degree in say(language, "chart.degrees").split("|"):
        if name.casefold().startswith(f"{degree} "):
            return name[len(degree) + 1 :]
        if name.casefold().endswith(f" {degree}"):
            return name[: -len(degree) - 1].rstrip(", ")
    return name
