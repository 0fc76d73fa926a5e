"""Stacked bars are drawn of what makes a whole, and of nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.charts.agreement import common_name
from generator.charts.choose import chart_of
from generator.charts.style import WIDE, WIDTHS
from generator.models import Statistic
from generator.vocabularies import Qualifier, SeriesForm, Unit
from tests.unit.charts.building import case, statistic, words
from tests.unit.charts.cases_of_parts import FOUR_STEPS, LEADERS, LIKERT, ONE_BAR, ONE_SCALE, STACKED
from tests.unit.charts.reading import seen


def bar(*values: str, form: SeriesForm = SeriesForm.BREAKDOWN, scale: bool = False) -> str:
    """The form of a breakdown of these values."""
    found = [statistic(f"s{place}", value, f"Part {place}") for place, value in enumerate(values)]
    return case("b", form, "B", found, scale=scale).chart().form


def rows(*values: str, parts: Sequence[str] = ("Oui", "Non"), scale: bool = False) -> str:
    """The form of rows of values parted by spaces, of as many `parts`."""
    found = [
        statistic(f"s{row}-{part}", value, f"Ligne {row}")
        for row, line in enumerate(values)
        for part, value in enumerate(line.split())
    ]
    return case("r", SeriesForm.BREAKDOWN, "R", found, groups=parts, scale=scale).chart().form


@pytest.mark.parametrize(
    "values", [("60", "40"), ("49,5", "50"), ("50", "51"), ("34", "34", "33"), ("25",) * 4]
)
def test_parts_that_make_a_whole_are_one_bar(values: Sequence[str]) -> None:
    """100 % give or take half a point for each part, which is what rounding may add."""
    assert bar(*values) == "stacked"


@pytest.mark.parametrize(
    "values", [("60", "30"), ("51", "25", "13", "14"), ("50", "51,5"), ("84", "77"), ("110", "-10")]
)
def test_parts_that_make_no_whole_are_bars(values: Sequence[str]) -> None:
    """A missing part, several answers or a fall are not the parts of a whole."""
    assert bar(*values) == "bars"


@pytest.mark.parametrize("form", [SeriesForm.MULTIPLE_ANSWERS, SeriesForm.COMPARISON, SeriesForm.RANKING])
def test_only_a_breakdown_is_a_whole(form: SeriesForm) -> None:
    """Two answers of several that happen to make 100 % stay bars."""
    assert bar("60", "40", form=form) == "bars"


def test_more_parts_than_colours_are_bars() -> None:
    """Five parts cannot be told apart by colour; five steps of a scale can, and six cannot."""
    assert bar("30", "25", "20", "15", "10") == "bars"
    assert bar("30", "25", "20", "15", "10", scale=True) == "stacked"
    assert bar("30", "20", "20", "10", "10", "10", scale=True) == "bars"
    assert bar("60", "40", scale=True) == "bars"


def test_a_part_too_narrow_for_its_value_makes_bars() -> None:
    """In a single bar every value stands on its part."""
    assert bar("53", "36", "9", "2") == "bars"
    assert bar("53", "31", "9", "7") == "stacked"


@pytest.mark.parametrize(
    "other",
    [
        {"qualifier": Qualifier.ABOUT},
        {"qualifier": Qualifier.LESS_THAN},
        {"unit": Unit.POINTS},
        {"base": words("acheteurs")},
        {"geography": words("BE")},
    ],
)
def test_what_is_blurred_or_mixed_is_no_whole(other: dict[str, object]) -> None:
    """A value known roughly, of another unit, base or place has no exact length among the others."""
    series, statistics = ONE_BAR.series, dict(ONE_BAR.statistics)
    statistics = {name: replace(one, geography=words("FR")) for name, one in statistics.items()}
    statistics["autres"] = replace(statistics["autres"], **other)  # type: ignore[arg-type]
    assert chart_of(series, statistics, "fr").form != "stacked"


def test_only_is_exact() -> None:
    """Seulement 8 % is 8 % and nothing else."""
    statistics = dict(ONE_BAR.statistics)
    statistics["autres"] = replace(statistics["autres"], qualifier=Qualifier.ONLY)
    assert chart_of(ONE_BAR.series, statistics, "fr").form == "stacked"


@pytest.mark.parametrize(
    ("values", "form"),
    [
        (("71 29", "48 52"), "stacked"),
        (("71 29", "48 40"), "grouped"),
        (("71 29", "48"), "grouped"),
        (("71 29 0", "48 52"), "bars"),
    ],
)
def test_every_row_makes_a_whole_of_the_same_parts(values: Sequence[str], form: str) -> None:
    """A row that makes no 100 %, or lacks a part, would be read against the others."""
    assert rows(*values) == form


def test_no_part_stands_twice_in_a_row() -> None:
    """Two values of one part of one label are no rows."""
    assert rows("50 50", "50 50", parts=("Oui", "Oui")) == "bars"


def test_a_single_row_is_one_bar() -> None:
    """Its parts are named by their group."""
    found = [statistic(f"s{place}", value, "Service") for place, value in enumerate(("29", "71"))]
    chart = case("s", SeriesForm.BREAKDOWN, "S", found, groups=("Non", "Oui")).chart()
    assert (chart.form, chart.labels, chart.groups) == ("stacked", ("Oui", "Non"), ())


def test_people_are_not_stacked_on_one_another() -> None:
    """Customers and companies who name one channel make no whole, though their shares may make 100 %."""
    found = [
        statistic(f"s{place}", value, "Web", base=base)
        for place, (value, base) in enumerate((("60", "clients"), ("40", "décideurs")))
    ]
    told = case(
        "p", SeriesForm.BREAKDOWN, "P", found, groups=("Clients", "Décideurs"), caveat="Deux enquêtes."
    )
    assert told.chart().form == "grouped"


def test_two_populations_stay_grouped() -> None:
    """Where each group makes 100 % over its labels, groups are people and not parts."""
    found = [statistic(f"s{place}", value, "x") for place, value in enumerate(("60", "30", "40", "70"))]
    chart = case(
        "g",
        SeriesForm.BREAKDOWN,
        "G",
        found,
        groups=("Clients", "Décideurs"),
        labels=("Web", "Web", "Mail", "Mail"),
    ).chart()
    assert chart.form == "grouped"


def test_a_row_may_have_people_of_its_own() -> None:
    """Each row makes 100 % of its base; a caveat says that these differ, else no axis holds them."""

    def of_base(one: Statistic) -> Statistic:
        return replace(one, base=one.label)

    statistics = {name: of_base(one) for name, one in STACKED.statistics.items()}
    told = replace(STACKED.series, caveat=words("Chaque âge fait 100 %."))
    assert chart_of(told, statistics, "fr").form == "stacked"
    assert chart_of(STACKED.series, statistics, "fr").form == "facts"


def test_parts_come_largest_first() -> None:
    """Unless they are the steps of a scale, whose order is their sense."""
    assert ONE_BAR.chart().labels == ("Twitter", "Facebook", "Forums de consommateurs", "Autres forums")
    assert ONE_SCALE.chart().labels[0] == "Pas du tout d’accord"


def test_rows_keep_their_order_and_their_parts() -> None:
    """No part is more the message than another; the first row says in which order they come."""
    assert STACKED.chart().labels == ("18–34 ans", "35–49 ans", "50 ans et plus")
    shuffled = replace(STACKED.series, points=(*STACKED.series.points[:4], *STACKED.series.points[:3:-1]))
    chart = chart_of(shuffled, STACKED.statistics, "fr")
    assert chart.groups == STACKED.chart().groups
    assert [point.group for point in chart.points] == list(chart.groups) * 3


def test_rows_of_a_scale_are_sorted_by_who_agrees() -> None:
    """Most agreement first; the total is the exact sum of the steps above the neutral one."""
    totals = LIKERT.chart().totals
    assert [(one.label, one.text) for one in totals] == [
        ("Je paierais plus pour un produit réparable", "61\u202f%"),
        ("Je fais confiance aux avis en ligne", "41\u202f%"),
        ("L’IA améliore le service client", "30\u202f%"),
        ("Les marques respectent mes données", "21\u202f%"),
    ]
    assert [one.text for one in FOUR_STEPS.chart().totals] == ["87,5\u202f%", "40\u202f%"]


def test_a_single_step_is_no_total() -> None:
    """Of three steps one is above the neutral one, and says so itself."""
    found = [statistic(f"s{place}", value, f"P{place}") for place, value in enumerate(("20", "45", "35"))]
    chart = case("t", SeriesForm.BREAKDOWN, "T", found, scale=True).chart()
    assert (chart.form, chart.totals) == ("stacked", ())


def test_a_scale_that_makes_no_whole_keeps_its_order() -> None:
    """As bars too, steps come from one pole to the other."""
    found = [statistic(f"s{place}", value, f"P{place}") for place, value in enumerate(("20", "45", "5"))]
    chart = case("t", SeriesForm.BREAKDOWN, "T", found, scale=True).chart()
    assert (chart.form, chart.labels) == ("bars", ("P0", "P1", "P2"))


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        (("Plutôt d’accord", "Tout à fait d’accord"), "fr", "D’accord"),
        (("D’accord", "Tout à fait d’accord"), "fr", "D’accord"),
        (("Oui, plutôt", "Oui, tout à fait"), "fr", "Oui"),
        (("Assez satisfait", "Très satisfait"), "fr", "Satisfait"),
        (("Rather agree", "Strongly agree"), "en", "Agree"),
        (("Souvent", "Toujours"), "fr", "Souvent + Toujours"),
        (("Plutôt pas d’accord", "Pas du tout d’accord"), "fr", "Plutôt pas d’accord + Pas du tout d’accord"),
        (("Rather disagree", "Strongly disagree"), "en", "Disagree"),
    ],
)
def test_a_total_says_truly_what_it_is_of(names: Sequence[str], language: str, expected: str) -> None:
    """Known words of degree are left out and nothing else: not the "pas" of a scale typed backwards."""
    assert common_name(names, language) == expected


def test_names_too_wide_for_their_part_are_led_to() -> None:
    """They stand further down, each on a line of its own, within the drawing and unbroken."""
    found = {word.text: word for word in seen(LEADERS.chart(), WIDE).words}
    names = [found[label] for label in LEADERS.chart().labels]
    assert [word.lines for word in names] == [1] * 4
    assert len({word.y for word in names}) == 4


@pytest.mark.parametrize("width", WIDTHS)
def test_a_long_name_is_wrapped_not_broken(width: int) -> None:
    """In the list of a phone and at the end of a leader no word is cut."""
    long = words("Formulaire de réclamation du site de l’entreprise et de ses filiales à l’étranger")
    points = (
        *ONE_BAR.series.points[:2],
        replace(ONE_BAR.series.points[2], label=long),
        ONE_BAR.series.points[3],
    )
    drawing = seen(chart_of(replace(ONE_BAR.series, points=points), ONE_BAR.statistics, "fr"), width)
    (name,) = (word for word in drawing.words if word.text.startswith("Formulaire"))
    assert name.text == long.get("fr")
    assert (name.lines > 1) is (width < WIDE)  # at the end of a leader there is room for one line
