"""Figures of a table as statistics and series."""

from __future__ import annotations

import pytest

from generator.drafting.drafts import SeriesDraft, StatisticDraft
from generator.importing.tables.figures import drafted, series_of
from generator.importing.tables.layout import table_of
from generator.importing.tables.reading import read_rows
from generator.vocabularies import Unit


def made(text: str) -> tuple[list[StatisticDraft], list[SeriesDraft], Unit | None]:
    """Statistics, series, and the unit that was guessed."""
    found = drafted(table_of(read_rows(text), "fr"), "Un tableau")
    ids = [one.draft.id for one in found.made]
    return [one.draft for one in found.made], list(series_of(found.made, ids, "tableau", "T")), found.guessed


@pytest.mark.parametrize(
    ("text", "unit", "guessed"),
    [
        ("Canal;Part\nA;51\nB;20", Unit.PERCENT, None),
        ("Canal;x\nA;51 %\nB;20", Unit.PERCENT, None),
        ("Canal;en %\nA;51\nB;20", Unit.PERCENT, None),
        ("En pourcentage;\nCanal;x\nA;51\nB;20", Unit.PERCENT, None),
        ("Canal;Prix (€)\nA;51\nB;20", Unit.CURRENCY, None),
        ("Canal;Attente en minutes\nA;51\nB;20", Unit.DURATION, None),
        ("Canal;x\nA;51\nB;25\nC;24", Unit.PERCENT, Unit.PERCENT),
        ("Canal;x\nA;51\nB;20", Unit.COUNT, Unit.COUNT),
    ],
)
def test_the_unit_is_as_the_table_says(text: str, unit: Unit, guessed: Unit | None) -> None:
    """In a cell, a head or the title; else it is guessed, and that is said."""
    statistics, _, guess = made(text)
    assert {one.unit for one in statistics} == {unit}
    assert guess == guessed


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Canal;%\nA;51\nB;25\nC;24", "breakdown"),
        ("Canal;%\nA;51\nB;25\nC;25", "multiple-answers"),
        ("Canal;%\nA;51\nB;25\nC;< 24", "multiple-answers"),
        ("Canal;F (%);H (%)\nA;51;50\nB;25;30\nC;24;20", "breakdown"),
        ("Canal;F (%);H (%)\nA;51;50\nB;25;30\nC;24;21", "multiple-answers"),
        ("Canal;appels\nA;51\nB;20", "comparison"),
        ("Année;%\n2012;51\n2013;20", "time"),
        ("Canal;2012;2013\nA;51 %;20 %\nB;1 %;2 %", "time"),
    ],
)
def test_the_form_follows_from_the_figures(text: str, form: str) -> None:
    """Over time, parts of a whole, several answers, or a comparison."""
    _, (series,), _ = made(text)
    assert series.form == form


def test_lines_over_time_have_their_names() -> None:
    """Where there are several; a single one needs none."""
    _, (lines,), _ = made("Canal;2012;2013\nA;51 %;20 %\nB;1 %;2 %")
    assert [(one.stat, one.label, one.group) for one in lines.points] == [
        ("a-2012", None, "A"),
        ("a-2013", None, "A"),
        ("b-2012", None, "B"),
        ("b-2013", None, "B"),
    ]
    _, (line,), _ = made("Année;%\n2012;51\n2013;20")
    assert {one.group for one in line.points} == {None}


def test_columns_are_groups() -> None:
    """In the series, and in the label of each statistic, so that none is taken for another."""
    statistics, (series,), _ = made("Canal;Femmes (%);Hommes (%)\nTéléphone;51;50\nCourriel;25;30")
    assert [(one.id, one.label) for one in statistics][:2] == [
        ("telephone-femmes", "Téléphone, Femmes"),
        ("telephone-hommes", "Téléphone, Hommes"),
    ]
    assert [(one.label, one.group) for one in series.points][:2] == [
        ("Téléphone", "Femmes"),
        ("Téléphone", "Hommes"),
    ]


def test_units_do_not_share_a_series() -> None:
    """Nor does a single figure make one."""
    _, series, _ = made("Canal;Part (%);Coût (€)\nA;51;3\nB;20;4")
    assert [(one.id, len(one.points), {point.group for point in one.points}) for one in series] == [
        ("tableau-percent", 2, {None}),
        ("tableau-currency", 2, {None}),
    ]
    assert made("Canal;Part (%)\nA;51")[1] == []
