"""Figures share an axis only if they measure the same thing of the same people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.models import Point, Series, Statistic
from generator.numbers.comparable import one_axis_a_row, one_base, one_measure
from generator.values import Amount, LocalText
from generator.vocabularies import SeriesForm, Unit

FIGURE = Statistic(
    id="a", study="etude", value=Amount.parse("60"), unit=Unit.PERCENT, label=LocalText.of("des clients")
)
CLIENTS, READERS = LocalText.of("clients"), LocalText.of("lecteurs d’avis")


@pytest.mark.parametrize(
    ("changed", "holds"),
    [
        ({}, (True, True)),
        ({"study": "autre"}, (False, False)),
        ({"base": CLIENTS}, (False, False)),
        ({"geography": LocalText.of("FR")}, (True, True)),
        ({"indicator": "avis"}, (True, True)),
        ({"study": "autre", "indicator": "avis"}, (False, False)),
    ],
)
def test_a_base_that_is_not_given_is_the_study_s(
    changed: dict[str, object], holds: tuple[bool, bool]
) -> None:
    """Of one study it is one; beside a base that is given, or in another study, it may be any."""
    figures = [FIGURE, replace(FIGURE, **changed)]  # type: ignore[arg-type]
    assert (one_base(figures), one_base(figures, waves=True)) == holds


def test_waves_of_one_indicator_have_one_base() -> None:
    """A barometer's editions are studies of their own."""
    waves = [replace(FIGURE, indicator="avis", study=study) for study in ("vague-1", "vague-2")]
    assert one_base(waves, waves=True)
    assert not one_base(waves)


def test_a_base_that_is_given_is_compared() -> None:
    """Also across studies; two places are two publics."""
    clients = [replace(FIGURE, base=CLIENTS, study=study) for study in ("a", "b")]
    assert one_base(clients)
    assert not one_base([clients[0], replace(clients[1], base=READERS)])
    places = map(LocalText.of, ("FR", "US"))
    assert not one_base([replace(one, geography=place) for one, place in zip(clients, places, strict=True)])


def test_what_is_measured_is_unit_and_noun() -> None:
    """Minutes are not hours; of a percentage the noun says the base, not the measure."""
    minutes = replace(FIGURE, unit=Unit.DURATION, noun=LocalText.of("minutes"))
    assert one_measure([minutes, minutes])
    assert not one_measure([minutes, replace(minutes, noun=LocalText.of("heures"))])
    assert not one_measure([FIGURE, minutes])
    assert one_measure([FIGURE, replace(FIGURE, noun=LocalText.of("clients"))])


def test_a_row_may_have_an_axis_of_its_own() -> None:
    """Whatever other rows measure, of whomever: each label by itself."""
    figures = {
        name: replace(FIGURE, id=name, label=LocalText.of(label), **changed)
        for name, label, changed in (
            ("a", "attente", {"base": CLIENTS}),
            ("b", "attente", {"base": CLIENTS}),
            ("c", "délai", {"unit": Unit.DURATION}),
        )
    }
    series = Series(
        id="s",
        study="etude",
        title=LocalText.of("S"),
        form=SeriesForm.COMPARISON,
        points=tuple(Point(stat=name) for name in figures),
    )
    assert one_axis_a_row(series, figures)
    for other in ({"base": READERS}, {"unit": Unit.RATIO}):
        assert not one_axis_a_row(series, figures | {"b": replace(figures["b"], **other)})
