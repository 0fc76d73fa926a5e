"""The forms that a chart can take. A new one is a module with these names, listed in FORMS."""

from __future__ import annotations

from typing import Final, Protocol, cast

from generator.charts import (
    bars,
    before_after,
    cards,
    custom,
    dumbbell,
    facts,
    grouped,
    intervals,
    line,
    matrix,
    multiples,
    number,
    pictogram,
    ranking,
    rule,
    slope,
    stacked,
    waffle,
)
from generator.charts.chart import Chart, ChartPoint
from generator.charts.marks import Spec
from generator.charts.subject import Subject


class Form(Protocol):
    """What a module of a form offers."""

    FORM: str

    def fits(self, subject: Subject) -> bool:
        """Whether the subject can honestly be drawn so."""

    def arrange(self, subject: Subject) -> tuple[ChartPoint, ...]:
        """The points in reading order, those to look at first marked."""

    def spec(self, chart: Chart, width: int) -> Spec:
        """The Vega-Lite specification at `width` px, its colours named by token."""

    def describe(self, chart: Chart) -> str:
        """What the drawing shows, every value included, for whoever does not see it."""


# The first that fits is drawn; bars fit whatever an axis can hold.
FORMS: Final = cast(
    tuple[Form, ...],
    (
        *(custom, waffle, pictogram, number, ranking, matrix, facts, cards),
        *(intervals, stacked, slope, before_after, dumbbell, multiples, line),
        *(rule, grouped, bars),
    ),
)


def form_for(subject: Subject) -> Form:
    """The form that a subject takes."""
    return next(form for form in FORMS if form.fits(subject))


def form_of(chart: Chart) -> Form:
    """The form that a chart has."""
    return next(form for form in FORMS if chart.form == form.FORM)
