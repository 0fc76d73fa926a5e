"""What a synthetic site holds, as plain records: Trendbook's site and its peers' are written from them.

Everything hangs on a trend's number alone, so that a larger site is a smaller one and more. How many there
are of each kind follows this repository's own site: with ten trends come five studies, sixty statistics, some
ten brands and indicators, two or three publishers, a theme.
"""

from __future__ import annotations

from typing import NamedTuple

from figures import Series, Statistic, charts_of, indicators, statistics_of
from invented import chance, phrase, sentences, slug, words
from prose import body_of, introduction

TRENDS_IN_A_REPORT = 10
TRENDS_OF_A_STUDY = 2
TRENDS_OF_A_THEME = 10
STUDIES_OF_A_PUBLISHER = 2
MONTH = 9
"""In which all studies are published."""
POPULATION = "des personnes inventées"
"""Whom all studies ask."""
_FIRST_YEAR = 2000
_YEARS = 26


class Named(NamedTuple):
    """A publisher, a brand, an indicator or a theme."""

    id: str
    name: str
    description: str


class Study(NamedTuple):
    """A study with what it found."""

    id: str
    title: str
    publisher: str
    year: int
    sample: int
    statistics: tuple[Statistic, ...]
    series: tuple[Series, ...]

    @property
    def fieldwork(self) -> tuple[str, str]:
        """The first and the last day on which people were asked."""
        return f"{self.year}-03-01", f"{self.year}-03-09"


class Trend(NamedTuple):
    """A trend; `body` is Markdown with Trendbook's links."""

    id: str
    report: str
    number: int
    title: str
    summary: str
    themes: tuple[str, ...]
    brand: str
    challenges: tuple[str, ...]
    body: str


class Report(NamedTuple):
    """A report of ten trends, or of those that are left."""

    id: str
    year: int
    title: str
    summary: str
    trends: int
    key_figures: tuple[str, ...]
    body: str


class Corpus(NamedTuple):
    """A whole site."""

    reports: tuple[Report, ...]
    trends: tuple[Trend, ...]
    studies: tuple[Study, ...]
    publishers: tuple[Named, ...]
    brands: tuple[Named, ...]
    indicators: tuple[Named, ...]
    themes: tuple[Named, ...]

    @property
    def statistics(self) -> tuple[Statistic, ...]:
        """Those of all studies."""
        return tuple(one for study in self.studies for one in study.statistics)

    @property
    def series(self) -> tuple[Series, ...]:
        """Those of all studies."""
        return tuple(one for study in self.studies for one in study.series)


def corpus(trends: int, *, charts: bool) -> Corpus:
    """A site of so many trends; without charts it has no series either."""
    studies = _shares(trends, TRENDS_OF_A_STUDY)
    return Corpus(
        reports=tuple(_report(number, trends) for number in range(_shares(trends, TRENDS_IN_A_REPORT))),
        trends=tuple(_trend(number, charts=charts) for number in range(trends)),
        studies=tuple(_study(number, trends, charts=charts) for number in range(studies)),
        publishers=tuple(_named("institut", one) for one in range(_shares(studies, STUDIES_OF_A_PUBLISHER))),
        brands=tuple(_named("marque", one) for one in range(trends)),
        indicators=tuple(_named("indicateur", one) for one in range(indicators(trends))),
        themes=tuple(_named("theme", one) for one in range(_shares(trends, TRENDS_OF_A_THEME))),
    )


def _shares(count: int, size: int) -> int:
    """How many groups of `size` hold `count`."""
    return -(-count // size)


def _named(kind: str, number: int) -> Named:
    source = chance(kind, number)
    return Named(f"{kind}-{number:05}", phrase(source, 2), " ".join(sentences(source, 14)))


def _report(number: int, trends: int) -> Report:
    source = chance("report", number)
    first = number * TRENDS_IN_A_REPORT
    year = _FIRST_YEAR + number % _YEARS
    own = range(first, min(first + TRENDS_IN_A_REPORT, trends))
    return Report(
        id=_report_id(first),
        year=year,
        title=f"{phrase(source, 3)} {year}",
        summary=" ".join(sentences(source, 20)),
        trends=len(own),
        key_figures=tuple(statistics_of(trend, "")[0].id for trend in own[:3]),
        body=introduction(source, [trend_id(trend) for trend in own[:2]]),
    )


def _report_id(trend: int) -> str:
    return f"rapport-{trend // TRENDS_IN_A_REPORT:04}"


def trend_id(number: int) -> str:
    """The id of a trend, by which texts link to it."""
    return f"{slug(chance('trend id', number), 3)}-{number:05}"


def _study_id(trend: int) -> str:
    return f"etude-{trend // TRENDS_OF_A_STUDY:05}"


def _study(number: int, trends: int, *, charts: bool) -> Study:
    source = chance("study", number)
    first = number * TRENDS_OF_A_STUDY
    own = range(first, min(first + TRENDS_OF_A_STUDY, trends))
    found = [(trend, statistics_of(trend, _study_id(trend))) for trend in own]
    return Study(
        id=_study_id(first),
        title=phrase(source, 5),
        publisher=f"institut-{number // STUDIES_OF_A_PUBLISHER:05}",
        year=_FIRST_YEAR + number % _YEARS,
        sample=source.randrange(400, 3000),
        statistics=tuple(one for _, statistics in found for one in statistics),
        series=tuple(one for trend, known in found if charts for one in charts_of(trend, known)),
    )


def _trend(number: int, *, charts: bool) -> Trend:
    source = chance("trend", number)
    themes = {number // TRENDS_OF_A_THEME, source.randrange(number // TRENDS_OF_A_THEME + 1)}
    statistics = statistics_of(number, _study_id(number))
    return Trend(
        id=trend_id(number),
        report=_report_id(number),
        number=number % TRENDS_IN_A_REPORT + 1,
        title=phrase(source, 4),
        summary=" ".join(sentences(source, 24)),
        themes=tuple(f"theme-{one:05}" for one in sorted(themes)),
        brand=f"marque-{number:05}",
        challenges=tuple(words(source, 9).capitalize() for _ in range(3)),
        body=body_of(
            source,
            statistics,
            [one.id for one in charts_of(number, statistics)] if charts else [],
            brands=[f"marque-{one:05}" for one in (number, source.randrange(number + 1))],
            trend=trend_id(source.randrange(max(number, 1))),
        ),
    )
