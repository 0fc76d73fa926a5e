"""Which drawings a deck needs: of the charts that PowerPoint does not draw itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import ceil
from typing import Final

from generator.artifact import Drawing
from generator.cache import key
from generator.charts import cards, facts, matrix
from generator.charts.chart import Chart
from generator.charts.style import WIDE, Palette
from generator.decks import Role
from generator.powerpoint.native import native
from generator.slides.fitting import numbered
from generator.slides.views import DeckView, Slide

# So many of their rows can be read on a slide. Charts with an axis are not cut: halves would not compare.
_ROWS: Final = {cards.FORM: 6, facts.FORM: 9, matrix.FORM: 7}


def divided(deck: DeckView) -> DeckView:
    """The deck with drawings of too many rows on several slides."""
    return replace(deck, slides=tuple(part for slide in deck.slides for part in _divided(slide)))


def _divided(slide: Slide) -> Iterator[Slide]:
    parts = [slide]
    if slide.role is Role.CHART and len(slide.charts) == 1:
        parts = [replace(slide, charts=(chart,)) for chart in _parts(slide.charts[0])]
    yield from numbered(slide, parts)


def _parts(chart: Chart) -> list[Chart]:
    most = _ROWS.get(chart.form)
    across = chart.form == matrix.FORM
    names = [(point.label, "" if across else point.group) for point in chart.points]
    rows = list(dict.fromkeys(names))
    if chart.own or most is None or len(rows) <= most:
        return [chart]
    each = ceil(len(rows) / ceil(len(rows) / most))
    runs = [set(rows[start : start + each]) for start in range(0, len(rows), each)]
    kept = [[point for point, name in zip(chart.points, names, strict=True) if name in run] for run in runs]
    return [replace(chart, points=tuple(points)) for points in kept]


def drawings(slides: Iterable[Slide], palette: Palette) -> tuple[Drawing, ...]:
    """Each drawing once; those of authors as PNG as well."""
    found: dict[str, Drawing] = {}
    for slide in slides:
        for chart in slide.charts:
            if native(chart) is None and slide.role is not Role.FIGURE:
                slot = slot_of(chart, palette)
                found[slot] = Drawing(slot, chart, WIDE, palette, as_png=chart.own is not None)
    return tuple(found.values())


def slot_of(chart: Chart, palette: Palette) -> str:
    """What a chart's drawing is called."""
    return key("drawing", chart, palette)
