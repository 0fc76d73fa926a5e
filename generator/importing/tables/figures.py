"""Figures of a table → statistics, and series that show them together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from generator.drafting.drafts import PointDraft, SeriesDraft, StatisticDraft
from generator.importing.tables.layout import Figure, Table
from generator.incoming.matching import folded
from generator.incoming.words import is_telling, words
from generator.prose.slug import slug
from generator.vocabularies import SeriesForm, Unit

_WHOLE: Final = Decimal(100)
_ROUNDING: Final = Decimal(1)
_PARTS: Final = 3  # two that make a hundred may do so by chance
_IN_ID: Final = 4  # words of a label that stand in an id
_PERCENT: Final = re.compile(r"%|\b(?:pourcent|pourcentages?|percent|percentages?|pct|parts?|shares?)\b")
_MONEY: Final = (("EUR", r"€|\beur(?:os?)?\b"), ("USD", r"\$|\busd\b|\bdollars?\b"), ("GBP", r"£|\bgbp\b"))
_TIMES: Final = re.compile(r"\b(secondes?|minutes?|heures?|jours?|seconds?|hours?|days?)\b")
_UNIT_WORDS: Final = re.compile(r"\s*[(\[]?\s*(?:en|in)?\s*%\s*[)\]]?\s*$")


class Made(NamedTuple):
    """A statistic as a table has it, with the parts that name it; `id` in its draft is only proposed."""

    draft: StatisticDraft
    figure: Figure
    line: str
    """By which it is told from the others over time, or ""."""


class Drafted(NamedTuple):
    """The statistics of a table; `guessed` says that its unit was not typed, and which was taken."""

    made: tuple[Made, ...]
    guessed: Unit | None


def drafted(table: Table, title: str) -> Drafted:
    """A statistic for each number. `title` is what stands for a label where rows have none."""
    columns = {one.column for one in table.figures}
    units = {column: _unit_of(table, column) for column in columns}
    guessed = next((unit for unit, _, is_guess, _ in units.values() if is_guess), None)
    return Drafted(tuple(_made(one, units[one.column], columns, title) for one in table.figures), guessed)


def series_of(made: Sequence[Made], ids: Sequence[str], name: str, title: str) -> Iterator[SeriesDraft]:
    """A series of the statistics of each unit, two at least; `ids` are those that they got."""
    by_unit: dict[tuple[Unit, str | None], list[tuple[Made, str]]] = {}
    for one, id_ in zip(made, ids, strict=True):
        by_unit.setdefault((one.draft.unit, one.draft.currency), []).append((one, id_))
    several = len(by_unit) > 1
    for (unit, _), points in by_unit.items():
        if len(points) > 1:
            form = _form([one for one, _ in points])
            whole = f"{name}-{unit}" if several else name
            shown = [_point(one, id_, form) for one, id_ in points]
            if len({point.group for point in shown}) == 1:
                shown = [point._replace(group=None) for point in shown]
            yield SeriesDraft(whole, title, form, tuple(shown))


def _made(one: Figure, unit: _Unit, columns: set[str], title: str) -> Made:
    head = _UNIT_WORDS.sub("", one.head)
    group = one.group or (head if len(columns) > 1 else None) or None
    label = one.label or (head if not group else "") or title
    is_whole = label if not group or not one.label else f"{label}, {group}"
    parts = (_short(label), slug(group or "", ""), one.period or "")
    return Made(
        StatisticDraft(
            id=slug("-".join(part for part in parts if part), "chiffre"),
            value=f"{one.cell.value:f}",
            unit=unit.unit,
            label=group if group and not one.label else is_whole,
            text="",
            quote="",
            qualifier=one.cell.qualifier,
            noun=unit.noun,
            currency=one.cell.currency or unit.currency,
            base=one.base,
            sample=one.sample,
            period=one.period,
            note=one.note,
        ),
        one,
        ", ".join(filter(None, (one.label, group))),
    )


def _short(label: str) -> str:
    """The words of a label that say something, if there are any."""
    said = [word for word in words(label) if is_telling(word)] or list(words(label))
    return slug("-".join(said[:_IN_ID]), "")


class _Unit(NamedTuple):
    unit: Unit
    currency: str | None = None
    is_guess: bool = False
    noun: str | None = None


def _unit_of(table: Table, column: str) -> _Unit:
    """What a column counts: as its cells say, else its head, else the title; else a hundred, else a count."""
    figures = [one for one in table.figures if one.column == column]
    typed = next((one.cell for one in figures if one.cell.unit), None)
    if typed and typed.unit:
        return _Unit(typed.unit, typed.currency)
    for said in (figures[0].head, table.title or ""):
        if found := _unit_said(folded(said)):
            return found
    values = [one.cell.value for one in figures]
    if len(values) >= _PARTS and abs(sum(values, Decimal(0)) - _WHOLE) <= _ROUNDING:
        return _Unit(Unit.PERCENT, is_guess=True)
    return _Unit(Unit.COUNT, is_guess=True)


def _unit_said(said: str) -> _Unit | None:
    if _PERCENT.search(said):
        return _Unit(Unit.PERCENT)
    for currency, pattern in _MONEY:
        if re.search(pattern, said):
            return _Unit(Unit.CURRENCY, currency)
    if found := _TIMES.search(said):
        return _Unit(Unit.DURATION, noun=found[1])
    return None


def _form(made: Sequence[Made]) -> SeriesForm:
    """Over time where dates differ; parts of a whole where each group makes a hundred."""
    if all(one.draft.period for one in made) and len({one.draft.period for one in made}) > 1:
        return SeriesForm.TIME
    if any(one.draft.unit is not Unit.PERCENT for one in made):
        return SeriesForm.COMPARISON
    groups: dict[str | None, list[Made]] = {}
    for one in made:
        groups.setdefault(_group(one), []).append(one)
    exact = all(one.draft.qualifier is None for one in made)
    wholes = (sum(one.figure.cell.value for one in group) == _WHOLE for group in groups.values())
    parts = max(map(len, groups.values())) >= _PARTS
    return SeriesForm.BREAKDOWN if exact and parts and all(wholes) else SeriesForm.MULTIPLE_ANSWERS


def _group(one: Made) -> str | None:
    return one.figure.group or (_UNIT_WORDS.sub("", one.figure.head) if one.figure.label else None) or None


def _point(one: Made, id_: str, form: SeriesForm) -> PointDraft:
    if form is SeriesForm.TIME:
        return PointDraft(id_, group=one.line or None)
    group = _group(one)
    return PointDraft(id_, one.figure.label or one.draft.label, group if group != one.draft.label else None)
