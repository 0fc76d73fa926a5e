"""Figures of one sentence that are read together, as a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.drafting.drafts import PointDraft, SeriesDraft, StatisticDraft, Unwritten
from generator.drafting.naming import is_short, series_id
from generator.drafting.statistics import Context
from generator.incoming.figures import Figure
from generator.vocabularies import SeriesForm, Unit

_TITLE: Final = 80
_SERIES: Final = {"fr": "serie"}
_WHOLE: Final = Decimal(100)
_PARTS: Final = 3  # two that make a hundred may do so by chance


def series_of(
    found: Iterable[tuple[Figure, StatisticDraft | Unwritten]], context: Context, put_off: str = ""
) -> tuple[SeriesDraft, ...]:
    """A series for each group of which two figures or more can be cited; their ids are taken from now on."""
    return tuple(_series(found, context, put_off))


def _series(
    found: Iterable[tuple[Figure, StatisticDraft | Unwritten]], context: Context, put_off: str
) -> Iterator[SeriesDraft]:
    groups: dict[int, list[tuple[Figure, StatisticDraft]]] = {}
    for figure, made in found:
        if figure.group is not None and isinstance(made, StatisticDraft) and not made.put_off:
            groups.setdefault(figure.group, []).append((figure, made))
    for group, points in groups.items():
        if len(points) > 1 and len({made.unit for _, made in points}) == 1:
            shared = context.groups[group].of_others(points[1][0].label or "")
            kind = _SERIES.get(context.text_language, "series")
            name = series_id(shared, context.study, kind, context.taken)
            context.taken.add(name)
            yield SeriesDraft(
                id=name,
                title=_cut(points[0][0].sentence),
                form=_form([made for _, made in points]),
                points=tuple(PointDraft(made.id, _label(figure)) for figure, made in points),
                put_off=put_off,
            )


def _label(figure: Figure) -> str | None:
    return figure.label if is_short(figure.label) else None


def _form(points: Sequence[StatisticDraft]) -> SeriesForm:
    """Over time where each has a date; parts of a whole where they make a hundred; else a comparison."""
    periods = [one.period for one in points]
    if all(periods) and len(set(periods)) == len(periods):
        return SeriesForm.TIME
    shares = all(one.unit is Unit.PERCENT and one.qualifier is None for one in points)
    if shares and len(points) >= _PARTS and sum(Decimal(one.value) for one in points) == _WHOLE:
        return SeriesForm.BREAKDOWN
    return SeriesForm.COMPARISON


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _TITLE else f"{sentence[: _TITLE - 1].rpartition(' ')[0]}…"
