"""Where a site's figures say what two audiences answered."""

from __future__ import annotations

from fractions import Fraction

from generator.contrasts import Contrast, contrasts
from generator.numbers.gap import NoGap
from tests.content import linked

SIDES = {
    "habitants-pour": ("customers", 66, "des habitants en veulent"),
    "commercants-pour": ("companies", 47, "des commerçants en veulent"),
    "habitants-contre": ("customers", 18, "des habitants n'en veulent pas"),
    "experts-pour": ("experts", 80, "des urbanistes en veulent"),
    "tous": ("", 50, "de tous en veulent"),
}


def found(series: str = "", indicator: str = "", **labels: str) -> tuple[Contrast, ...]:
    """The contrasts of a site with one study, a series of these points, or all of an indicator."""
    figures = "".join(
        f"  {name}: {{value: {value}, unit: percent, label: {labels.get(name, label)!r}"
        + (f", audience: {audience}" if audience else "")
        + (f", indicator: {indicator}" if indicator else "")
        + "}\n"
        for name, (audience, value, label) in SIDES.items()
    )
    drawn = f"series:\n  s: {{title: S, form: comparison, points: [{series}]}}\n" if series else ""
    files = {
        "content/studies/arceaux.yaml": "title: Arceaux\ndate: 2025\nchecked: primary\nstatistics:\n"
        + figures
        + drawn,
        "content/indicators.yaml": "arceaux: {title: Arceaux}\n",
    }
    return contrasts(linked(files).value)


def points(**labels: str) -> str:
    """Points of a series by their statistic, each with a label."""
    return ", ".join(f"{{stat: {name.replace('_', '-')}, label: {label}}}" for name, label in labels.items())


def test_a_label_with_a_figure_of_each_audience_is_a_pair() -> None:
    """Customers first, whatever comes first in the series; a label that one audience has alone is none."""
    (one,) = found(points(commercants_pour="Pour", habitants_pour="Pour", habitants_contre="Contre"))
    (pair,) = one.pairs
    assert (str(one.ref), one.audiences) == ("series:s", ("customers", "companies"))
    assert [figure.id for figure in pair.figures] == ["habitants-pour", "commercants-pour"]
    assert (pair.label.get("fr"), pair.gap) == ("Pour", Fraction(19))


def test_each_two_of_three_audiences_are_a_contrast() -> None:
    """Experts too."""
    shown = found(points(habitants_pour="Pour", commercants_pour="Pour", experts_pour="Pour"))
    assert [one.audiences for one in shown] == [
        ("customers", "companies"),
        ("customers", "experts"),
        ("companies", "experts"),
    ]


def test_two_figures_of_an_audience_for_a_label_say_nothing() -> None:
    """Which of them stands for the other audience's nobody knows."""
    assert found(points(habitants_pour="Pour", habitants_contre="Pour", commercants_pour="Pour")) == ()


def test_an_indicator_s_figures_stand_beside_one_another() -> None:
    """Without a difference: no two of them say the same."""
    one, *_ = found(indicator="arceaux")
    assert (str(one.ref), one.pairs) == ("indicator:arceaux", ())
    assert [[figure.id for figure in those] for those in one.of] == [
        ["habitants-pour", "habitants-contre"],
        ["commercants-pour"],
    ]
    assert one.apart is NoGap.LABEL


def test_figures_of_an_indicator_that_say_the_same_are_a_pair() -> None:
    """By their labels."""
    one, *_ = found(indicator="arceaux", **{"habitants-pour": "en veulent", "commercants-pour": "en veulent"})
    (pair,) = one.pairs
    assert pair.gap == Fraction(19)


def test_what_a_series_pairs_its_indicator_does_not_repeat() -> None:
    """Each figure is compared once."""
    shown = found(points(habitants_pour="Pour", commercants_pour="Pour"), indicator="arceaux")
    assert [str(one.ref) for one in shown] == ["series:s"]


def test_a_site_where_nobody_says_who_was_asked_has_none() -> None:
    """Nor one with one audience."""
    assert found(points(habitants_pour="Pour", tous="Pour")) == ()
    assert contrasts(linked({}).value) == ()
