"""Figures computed from others."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from generator.models import Derived, Method, Statistic, Study
from generator.numbers.derived import DerivedValue, NotDerived, derived_value
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Measure, Mode, Unit


def _statistic(name: str, value: str, study: str, **fields: object) -> Statistic:
    one = Statistic(
        id=name,
        study=study,
        value=Amount.parse(value),
        unit=Unit.PERCENT,
        label=LocalText.of(name),
        base=LocalText.of("internautes"),
        indicator="conversation",
    )
    return replace(one, **fields)  # type: ignore[arg-type]


def _study(name: str, method: Method = Method()) -> Study:  # noqa: B008 - a frozen value
    return Study(id=name, title=LocalText.of(name), method=method, date=PartialDate.parse(f"20{name[1:]}"))


STUDIES = {name: _study(name) for name in ("w09", "w10", "w11")}
STATISTICS = {
    one.id: one
    for one in (
        _statistic("a", "68", "w09"),
        _statistic("b", "76", "w10"),
        _statistic("c", "81", "w11"),
        _statistic("ratio", "9/10", "w11", unit=Unit.RATIO),
        _statistic("none", "0", "w09"),
        _statistic("count", "13", "w09", unit=Unit.COUNT),
        _statistic("count2", "39", "w10", unit=Unit.COUNT),
        _statistic("others", "20", "w10", base=LocalText.of("entreprises")),
        _statistic("else", "20", "w10", indicator="confiance"),
        _statistic("rank", "1", "w10", unit=Unit.RANK),
    )
}


def _derived(measure: Measure, *change: str, caveat: str | None = None) -> Derived:
    return Derived(
        id="d", change=change, measure=measure, caveat=LocalText.of(caveat) if caveat is not None else None
    )


@pytest.mark.parametrize(
    ("measure", "change", "value"),
    [
        (Measure.POINTS, ("a", "c"), Fraction(13)),
        (Measure.POINTS, ("c", "a"), Fraction(-13)),
        (Measure.POINTS, ("c", "ratio"), Fraction(9)),
        (Measure.PERCENT, ("a", "c"), Fraction(1300, 68)),
        (Measure.PERCENT, ("count", "count2"), Fraction(200)),
        (Measure.TIMES, ("count", "count2"), Fraction(3)),
        (Measure.RATIO, ("a", "b"), Fraction(76, 68)),
        (Measure.SUM, ("a", "b", "c"), Fraction(225)),
        (Measure.RANK, ("c", "a", "b"), Fraction(1)),
        (Measure.RANK, ("a", "b", "c"), Fraction(3)),
    ],
)
def test_each_measure_is_computed_exactly(measure: Measure, change: tuple[str, ...], value: Fraction) -> None:
    """A change leads from the first part to the second; a share counts in percent."""
    found = derived_value(_derived(measure, *change), STATISTICS, STUDIES)
    assert found == DerivedValue(value, measure, tuple(STATISTICS[name] for name in change))


@pytest.mark.parametrize(
    ("measure", "change", "why"),
    [
        (Measure.POINTS, ("a", "gone"), NotDerived.UNKNOWN),
        (Measure.POINTS, ("a",), NotDerived.COUNT),
        (Measure.POINTS, ("a", "b", "c"), NotDerived.COUNT),
        (Measure.POINTS, ("count", "count2"), NotDerived.UNIT),
        (Measure.SUM, ("a", "count"), NotDerived.UNIT),
        (Measure.SUM, ("rank", "rank"), NotDerived.UNIT),
        (Measure.PERCENT, ("none", "b"), NotDerived.ZERO),
        (Measure.POINTS, ("a", "others"), NotDerived.BASE),
        (Measure.POINTS, ("a", "else"), NotDerived.QUESTION),
    ],
)
def test_what_cannot_be_reckoned_with_has_a_reason(
    measure: Measure, change: tuple[str, ...], why: NotDerived
) -> None:
    """Nothing is computed from figures that differ in unit, base or question."""
    assert derived_value(_derived(measure, *change), STATISTICS, STUDIES) is why


def test_a_change_of_method_stops_it_and_a_caveat_does_not() -> None:
    """Telephone one year and online the next is a break, unless the author says why it holds."""
    studies = STUDIES | {
        "w09": _study("w09", Method(mode=Mode.TELEPHONE)),
        "w10": _study("w10", Method(mode=Mode.ONLINE)),
    }
    assert derived_value(_derived(Measure.POINTS, "a", "b"), STATISTICS, studies) is NotDerived.METHOD
    excused = derived_value(_derived(Measure.POINTS, "a", "b", caveat="Essai"), STATISTICS, studies)
    assert isinstance(excused, DerivedValue)
    assert excused.value == 8


def test_a_caveat_does_not_mend_a_difference_of_unit() -> None:
    """Percent and counts have no sum, whatever is said of it."""
    derived = _derived(Measure.SUM, "a", "count", caveat="Essai")
    assert derived_value(derived, STATISTICS, STUDIES) is NotDerived.UNIT


def test_nothing_is_computed_across_a_break() -> None:
    """A date at which the series broke lies between the two."""
    breaks = (PartialDate.parse("2010"),)
    assert derived_value(_derived(Measure.POINTS, "a", "b"), STATISTICS, STUDIES, breaks) is NotDerived.BREAK
    later = derived_value(_derived(Measure.POINTS, "b", "c"), STATISTICS, STUDIES, breaks)
    assert isinstance(later, DerivedValue)
