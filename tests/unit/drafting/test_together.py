"""Figures of one sentence become a series."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.drafting.drafts import PointDraft, SeriesDraft, StatisticDraft, Unwritten
from generator.drafting.statistics import Context, drafted
from generator.drafting.together import series_of
from generator.incoming.figures import Figure
from generator.vocabularies import SeriesForm

SENTENCE = "Le téléphone est le canal préféré (51 %), suivi de l’e-mail (25 %)."


def figure(value: int, label: str | None, **more: Any) -> Figure:
    """A figure of the sentence."""
    given = {"measures": f"{label} ({value} %)", "sentence": SENTENCE, "group": 1, "unit": "percent"}
    return Figure(**{"value": Decimal(value), "text": f"{value} %", "label": label, **given, **more})


def series(*figures: Figure, put_off: tuple[str, ...] = ()) -> tuple[SeriesDraft, ...]:
    """The series of these figures, of which some are `put_off`."""
    context = Context("fr", "fr", "x-2026", set(), {})
    reasons = (*put_off, *[""] * len(figures))
    made: list[StatisticDraft | Unwritten] = [
        drafted(one, context, why) for one, why in zip(figures, reasons, strict=False)
    ]
    return series_of(zip(figures, made, strict=True), context, "Plus tard.")


FIRST = figure(51, "Le téléphone est le canal préféré")


def test_figures_of_a_group_are_a_series() -> None:
    """Each with its label, unless that is a whole clause; the sentence says what it is about."""
    (found,) = series(FIRST, figure(25, "e-mail"), figure(3, "seul", group=None))
    assert found == SeriesDraft(
        id="canal-prefere",
        title=SENTENCE,
        form=SeriesForm.COMPARISON,
        points=(PointDraft("telephone-canal-prefere"), PointDraft("canal-prefere-e-mail", "e-mail")),
        put_off="Plus tard.",
    )


@pytest.mark.parametrize(
    ("figures", "form"),
    [
        ((figure(51, "a", period="2013"), figure(25, "b", period="2014")), SeriesForm.TIME),
        ((figure(51, "a", period="2013"), figure(25, "b", period="2013")), SeriesForm.COMPARISON),
        ((figure(51, "a"), figure(25, "b"), figure(24, "c")), SeriesForm.BREAKDOWN),
        ((figure(51, "a"), figure(49, "b")), SeriesForm.COMPARISON),
    ],
)
def test_its_form_follows_from_its_figures(figures: tuple[Figure, ...], form: SeriesForm) -> None:
    """Dates make a line, a hundred in three parts a whole."""
    assert [one.form for one in series(*figures)] == [form]


def test_what_cannot_be_read_together_is_no_series() -> None:
    """One figure, different units, or figures that are put off."""
    assert series(FIRST) == ()
    assert series(FIRST, figure(3, "e-mail", unit="points")) == ()
    assert series(FIRST, figure(25, "e-mail"), put_off=("Personne n’est cité.",)) == ()


def test_a_long_sentence_is_cut() -> None:
    """Between words: the author writes a title anyway."""
    (found,) = series(figure(51, "a", sentence="mot " * 40), figure(25, "b"))
    assert found.title.endswith("mot…")
    assert len(found.title) <= 80
