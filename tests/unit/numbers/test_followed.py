"""Which figures of an indicator are one measure over time, where its line breaks, and what parts others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from generator.models import Point, Series, Statistic, Study
from generator.numbers.alike import Unlike
from generator.numbers.followed import Followed, earlier_in, followed, joined, parted, unbroken
from generator.values import LocalText, PartialDate
from generator.vocabularies import Audience, Mode, SeriesForm, Unit
from tests.unit.numbers.test_waves import BUYERS, READERS, STUDIES, YEARS, figure, series, study

DATES = {f"f-{year}": PartialDate.parse(year) for year in YEARS}


def lines(
    figures: Iterable[Statistic],
    shown: Iterable[Series] = (),
    studies: dict[str, Study] = STUDIES,
) -> list[tuple[list[str], list[str]]]:
    """The ids of each measure, and where it breaks."""
    found = followed(figures, studies, shown, DATES)
    return [([one.id for one in line.figures], [str(date) for date in line.breaks]) for line in found]


def waves(**other: Any) -> list[Statistic]:
    """The three figures, the last one with something else."""
    return [figure("2010"), figure("2012"), figure("2014", **other)]


def line(*breaks: str) -> Series:
    """An author's series that shows them as one line."""
    points = tuple(Point(stat=f"f-{year}", label=LocalText.of("Achat")) for year in YEARS)
    return replace(series(*breaks), points=points)


def test_what_says_the_same_of_the_same_is_one_measure() -> None:
    """In whatever order it is given; by date."""
    assert lines(reversed(waves())) == [(["f-2010", "f-2012", "f-2014"], [])]


@pytest.mark.parametrize(
    "other",
    [
        {"label": LocalText.of("achètent en magasin")},
        {"unit": Unit.COUNT},
        {"base": BUYERS},
        {"audience": Audience.COMPANIES},
        {"geography": LocalText.of("US")},
    ],
)
def test_what_says_something_else_is_not(other: dict[str, Any]) -> None:
    """Another label, unit, base, audience or place."""
    assert lines(waves(**other)) == [(["f-2010", "f-2012"], [])]


def test_one_figure_is_no_measure_over_time() -> None:
    """Nor is one without a date."""
    undated = replace(figure("2012"), id="undated")
    assert lines([figure("2010"), undated]) == []


def test_a_line_breaks_where_it_was_asked_in_another_way() -> None:
    """What only one of two surveys says is a break as well: nobody vouches for the line."""
    for other in ({"mode": Mode.ONLINE}, {"question": None}):
        studies = {**STUDIES, "2014": study("2014", **other)}
        assert lines(waves(), studies=studies) == [(["f-2010", "f-2012", "f-2014"], ["2014"])]


def test_an_author_s_line_is_one_measure() -> None:
    """Whatever its figures are called; it breaks where its author says so, or something differs for sure."""
    figures, every = waves(label=LocalText.of("achetaient en ligne")), ["f-2010", "f-2012", "f-2014"]
    assert lines(figures, [line()]) == [(every, [])]
    assert lines(figures, [line("2013")]) == [(every, ["2013"])]
    unsaid = {**STUDIES, "2014": study("2014", question=None)}
    assert lines(figures, [line()], unsaid) == [(every, [])]
    online = {**STUDIES, "2014": study("2014", mode=Mode.ONLINE)}
    assert lines(figures, [line()], online) == [(every, ["2014"])]


def test_other_charts_make_no_line() -> None:
    """Only a series over time says that its figures are one measure."""
    shown = replace(line(), form=SeriesForm.COMPARISON)
    assert lines(waves(label=LocalText.of("achetaient")), [shown]) == [(["f-2010", "f-2012"], [])]


def test_two_lines_of_a_series_are_two_measures() -> None:
    """A label each."""
    others = [
        replace(one, id=f"g-{one.study}", label=LocalText.of("vendent"), period=PartialDate.parse(one.study))
        for one in waves()
    ]
    points = [
        Point(stat=one.id, label=LocalText.of(name))
        for name, those in (("A", waves()), ("B", others))
        for one in those
    ]
    shown = replace(series(), points=tuple(points))
    assert [ids for ids, _ in lines([*waves(), *others], [shown])] == [
        ["f-2010", "f-2012", "f-2014"],
        ["g-2010", "g-2012", "g-2014"],
    ]


def test_a_figure_that_replaces_another_goes_on_with_it() -> None:
    """Though its label is another one; at the same date it takes its place."""
    figures = waves(label=LocalText.of("achetaient en ligne"))
    figures[1] = replace(figures[1], superseded_by="f-2014")
    assert [ids for ids, _ in lines(figures)] == [["f-2010", "f-2012", "f-2014"]]
    corrected = replace(figure("2012"), id="right", period=PartialDate.parse("2012"))
    wrong = replace(figure("2012"), superseded_by="right")
    assert [ids for ids, _ in lines([figure("2010"), wrong, corrected])] == [["f-2010", "right"]]


def test_of_two_figures_of_one_date_each_publisher_has_its_own_line() -> None:
    """What stands twice for a date is no line."""
    twins = [replace(one, id=f"t-{one.study}", study=f"t{one.study}") for one in waves()[:2]]
    studies = {
        **{name: replace(one, publisher="a") for name, one in STUDIES.items()},
        **{f"t{name}": replace(one, id=f"t{name}", publisher="b") for name, one in STUDIES.items()},
    }
    dated = [replace(one, period=PartialDate.parse(one.study[-4:])) for one in (*waves()[:2], *twins)]
    assert [ids for ids, _ in lines(dated, studies=studies)] == [["f-2010", "f-2012"], ["t-2010", "t-2012"]]
    same = {name: replace(one, publisher="a") for name, one in studies.items()}
    assert lines(dated, studies=same) == []


def test_a_line_leads_to_a_figure_from_the_one_before() -> None:
    """Not across a break, and to the first from nowhere."""
    first, second, third = waves()
    measure = Followed((first, second, third), (PartialDate.parse("2014"),))
    assert earlier_in(second, [measure], DATES) == first
    assert earlier_in(third, [measure], DATES) is None
    assert earlier_in(first, [measure], DATES) is None
    assert (joined(measure, DATES), unbroken(measure, DATES)) == (True, False)
    assert unbroken(Followed((first, second)), DATES)
    assert not joined(Followed((second, third), (PartialDate.parse("2014"),)), DATES)


def test_what_parts_two_years_is_said_of_the_figures_most_alike() -> None:
    """Another unit counts less than another base; None where nothing is known to differ."""
    count = replace(figure("2010"), id="count", unit=Unit.COUNT)
    assert parted([count], [figure("2012")], STUDIES) is Unlike.UNIT
    assert (
        parted([count, figure("2010", base=READERS)], [figure("2012", base=BUYERS)], STUDIES) is Unlike.BASE
    )
    assert parted([count, figure("2010")], [figure("2012")], STUDIES) is None


def test_where_a_line_breaks_that_is_the_reason() -> None:
    """A question or a way of asking that is known to be another one says more than that something changed."""
    pair = (figure("2010"), figure("2012", base=BUYERS))
    measure = Followed(pair, (PartialDate.parse("2011"),))
    assert parted(pair[:1], pair[1:], STUDIES, [measure]) is Unlike.BREAK
    online = {**STUDIES, "2012": study("2012", mode=Mode.ONLINE)}
    measure = Followed((figure("2010"), figure("2012")), (PartialDate.parse("2012"),))
    assert parted(measure.figures[:1], measure.figures[1:], online, [measure]) is Unlike.METHOD
