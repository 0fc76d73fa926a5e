"""Which figure of a measure follows which, and where what was asked changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.models import Method, Point, Series, Statistic, Study
from generator.numbers.waves import earlier_of, newest, with_breaks
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Audience, Mode, Sampling, SeriesForm, StatisticKind, Unit

BUYERS, READERS = LocalText.of("acheteurs"), LocalText.of("lecteurs")
PHONE = Method(question=LocalText.of("Achetez-vous en ligne ?"), mode=Mode.TELEPHONE)
YEARS = ("2010", "2012", "2014")


def study(year: str, **method: Any) -> Study:
    """A survey of that year."""
    return Study(
        id=year, title=LocalText.of(year), date=PartialDate.parse(year), method=replace(PHONE, **method)
    )


def figure(year: str, **other: Any) -> Statistic:
    """What the survey of that year found."""
    plain = Statistic(
        id=f"f-{year}",
        study=year,
        value=Amount.parse("60"),
        unit=Unit.PERCENT,
        label=LocalText.of("achètent en ligne"),
        indicator="achat",
    )
    return replace(plain, **other)


STUDIES = {year: study(year) for year in YEARS}


def series(*breaks: str, **other: Any) -> Series:
    """The three figures over time."""
    return Series(
        id="s",
        title=LocalText.of("S"),
        form=SeriesForm.TIME,
        points=tuple(Point(stat=f"f-{year}") for year in YEARS),
        breaks=tuple(map(PartialDate.parse, breaks)),
        **other,
    )


def test_a_figure_follows_the_last_one_before_it() -> None:
    """In whatever order they are given."""
    figures = [figure(year) for year in ("2014", "2010", "2012")]
    assert earlier_of(figures, STUDIES, []) == {"f-2012": "f-2010", "f-2014": "f-2012"}


@pytest.mark.parametrize(
    "other",
    [
        {"label": LocalText.of("achètent en magasin")},
        {"unit": Unit.COUNT},
        {"kind": StatisticKind.FORECAST},
        {"base": BUYERS},
        {"audience": Audience.COMPANIES},
        {"geography": "US"},
        {"period": PartialDate.parse("2010")},
    ],
)
def test_what_measures_something_else_follows_nothing(other: Mapping[str, Any]) -> None:
    """Another finding, unit, base, audience or place; nor what is no later."""
    assert earlier_of([figure("2010"), figure("2012", **other)], STUDIES, []) == {}


@pytest.mark.parametrize(
    "method",
    [
        {"mode": Mode.ONLINE},
        {"mode": None},
        {"question": LocalText.of("Achetez-vous ?")},
        {"question": None},
        {"sampling": Sampling.QUOTA},
        {"population": BUYERS},
        {"country": "FR"},
    ],
)
def test_what_was_asked_otherwise_follows_nothing(method: Mapping[str, Any]) -> None:
    """Nor what may have been: one of the two does not say."""
    studies = {**STUDIES, "2012": study("2012", **method)}
    assert earlier_of([figure("2010"), figure("2012")], studies, []) == {}


def test_nothing_follows_across_a_break() -> None:
    """That of a series which shows both; another series says nothing of them."""
    figures = [figure("2010"), figure("2012")]
    assert earlier_of(figures, STUDIES, [series("2011")]) == {}
    assert earlier_of(figures, STUDIES, [series("2013")]) == {"f-2012": "f-2010"}
    other = replace(series("2011"), points=(Point(stat="f-2010"),))
    assert earlier_of(figures, STUDIES, [other]) == {"f-2012": "f-2010"}


def broken(own: Series, studies: Mapping[str, Study], **changed: Statistic) -> tuple[str, ...]:
    """The breaks of a series whose figures are those of three surveys."""
    statistics = {f"f-{year}": changed.get(f"y{year}", figure(year)) for year in YEARS}
    dates = {name: date for name, one in statistics.items() if (date := studies[one.study].date)}
    return tuple(map(str, with_breaks(own, statistics, studies, dates).breaks))


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ({}, ()),
        ({"mode": Mode.ONLINE}, ("2012", "2014")),
        ({"question": LocalText.of("Achetez-vous ?")}, ("2012", "2014")),
        ({"mode": None}, ()),
        ({"sampling": Sampling.UNKNOWN}, ()),
    ],
)
def test_a_change_of_question_or_mode_breaks_a_series(
    method: Mapping[str, Any], expected: tuple[str, ...]
) -> None:
    """At the date from which it holds, there and back; what is not said has not changed."""
    assert broken(series(), {**STUDIES, "2012": study("2012", **method)}) == expected


def test_a_break_that_is_given_stands_for_the_change() -> None:
    """Its own date is the better one; another change has its own."""
    studies = {**STUDIES, "2014": study("2014", mode=Mode.ONLINE)}
    assert broken(series("2013"), studies) == ("2013",)
    assert broken(series("2011"), studies) == ("2011", "2014")


def test_other_people_break_a_series_that_breaks_elsewhere() -> None:
    """With a break that is given, an axis holds several bases: each change of them breaks the line."""
    readers = {"y2010": figure("2010", base=BUYERS), "y2012": figure("2012", base=READERS)}
    assert broken(series("2014"), STUDIES, **readers) == ("2012", "2014")


def test_what_stands_on_no_axis_has_nothing_to_break() -> None:
    """Other bases without a break, another form: as the author gave them."""
    online = {**STUDIES, "2012": study("2012", mode=Mode.ONLINE)}
    assert broken(series(), online, y2010=figure("2010", base=BUYERS)) == ()
    assert broken(replace(series(), form=SeriesForm.COMPARISON), online) == ()


def test_ranks_break_as_values_do() -> None:
    """They stand on no axis, but lead from date to date; at one date nothing follows."""
    online = {**STUDIES, "2012": study("2012", mode=Mode.ONLINE)}
    ranks = {f"y{year}": figure(year, unit=Unit.RANK) for year in YEARS}
    ranking = replace(series(), form=SeriesForm.RANKING)
    assert broken(ranking, online, **ranks) == ("2012", "2014")
    at_once = {name: replace(one, period=PartialDate.parse("2010")) for name, one in ranks.items()}
    assert broken(ranking, online, **at_once) == ()
    assert broken(ranking, online) == ()


def test_each_line_breaks_by_itself() -> None:
    """Two groups asked by two institutes, each always in its own way, do not break one another."""
    points = [(group, year) for year in ("2010", "2012") for group in ("phone", "online")]
    studies = {
        f"{group}-{year}": replace(study(year, mode=mode), id=f"{group}-{year}")
        for group, mode in (("phone", Mode.TELEPHONE), ("online", Mode.ONLINE))
        for year in ("2010", "2012")
    }
    statistics = {
        f"f-{name}": figure(name, id=f"f-{name}", period=each.date) for name, each in studies.items()
    }
    grouped = replace(
        series(),
        points=tuple(Point(stat=f"f-{group}-{year}", group=LocalText.of(group)) for group, year in points),
    )
    assert with_breaks(grouped, statistics, studies, {}).breaks == ()


def test_what_replaces_a_figure_is_the_newest() -> None:
    """However many lie between; what is replaced in a circle, or by what is not there, is not."""
    chain = {
        year: figure(year, id=year, superseded_by=later)
        for year, later in (("2010", "2012"), ("2012", "2014"), ("2014", None))
    }
    assert newest(chain["2010"], chain) is chain["2014"]
    assert newest(chain["2012"], chain) is chain["2014"]
    assert newest(chain["2014"], chain) is None
    circle = {**chain, "2014": replace(chain["2014"], superseded_by="2010")}
    assert newest(circle["2010"], circle) is None
    assert newest(chain["2012"], {}) is None
