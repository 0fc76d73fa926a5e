"""The rows of a chart file as its drawing gets them, as far as its rules ask for them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.chartfiles.findings import Row
from generator.models import Series, Statistic
from generator.prose.typography import local


def rows_of(series: Series, statistics: Mapping[str, Statistic], language: str) -> list[Row]:
    """One row a point whose statistic exists."""
    found = ((place, point, statistics.get(point.stat)) for place, point in enumerate(series.points, 1))
    return [
        Row(
            {
                "label": local(point.label or statistic.label, language),
                "group": local(point.group, language) or None,
                "date": str(statistic.period or ""),
                "when": str(statistic.period or ""),
                "value": float(statistic.value.fraction),
                "text": str(statistic.value),
                "unit": str(statistic.unit),
                "statistic": statistic.id,
                "order": place,
            },
            statistic,
        )
        for place, point, statistic in found
        if statistic
    ]
