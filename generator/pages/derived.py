"""Figures computed from others, as the pages of their series and study show them: with their parts."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from generator.derivation import derivation
from generator.models import Derived, Kind, Ref, Series, Statistic, Study
from generator.numbers.derived import DerivedValue
from generator.numbers.format import format_computed, format_statistic
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.views import DerivedView, LinkView


def derived_of_series(here: Here, series: Series) -> tuple[DerivedView, ...]:
    """What is computed from points of a series alone."""
    shown = {point.stat for point in series.points}
    return _views(here, (one for one in here.site.derived.values() if shown.issuperset(one.change)))


def derived_of_study(here: Here, study: Study) -> tuple[DerivedView, ...]:
    """What its file computes."""
    return _views(here, study.derived)


def _views(here: Here, derived: Iterable[Derived]) -> tuple[DerivedView, ...]:
    """Each with its value; checking has told of those that have none."""
    found = ((one, derivation(here.site, one)) for one in derived)
    return tuple(_view(here, one, value.value) for one, value in found if isinstance(value, DerivedValue))


def _view(here: Here, derived: Derived, value: Fraction) -> DerivedView:
    parts = [here.site.statistics[one] for one in derived.change]
    label = here.local(derived.label) or here.say(f"view.derived.{derived.measure}")
    return DerivedView(
        value=format_computed(value, derived.measure, parts[0], here.language),
        label=label,
        parts=tuple(_part(here, one) for one in parts),
        caveat=here.local(derived.caveat),
    )


def _part(here: Here, statistic: Statistic) -> LinkView:
    """A figure that it is computed from, with whose it is."""
    study = here.site.studies[statistic.study]
    return LinkView(
        text=f"{format_statistic(statistic, here.language)} {here.local(statistic.label)}",
        href=here.href(Ref(Kind.STATISTIC, statistic.id)),
        note=figures.source_link(here, study, [statistic]).text,
    )
