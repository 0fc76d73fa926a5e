"""The tables of figures: statistics, series and their observations, what is computed, what was corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from generator.corrections import errata_by_statistic
from generator.datapackage.table import (
    Column,
    Field,
    Table,
    Type,
    Value,
    dated,
    filled,
    leading,
    needed,
    page_of,
    plain,
    text,
    words,
)
from generator.derivation import derivation
from generator.models import Derived, Erratum, Kind, Point, Ref, Series, Statistic
from generator.numbers.derived import DerivedValue
from generator.numbers.format import format_computed, format_statistic
from generator.numbers.survey import Interval, interval_of, sample_of
from generator.pages.here import Here
from generator.values import PartialDate
from generator.vocabularies import Audience, Measure, Qualifier, SeriesForm, StatisticKind, Unit


class Observation(NamedTuple):
    """A point of a series, and its place there from 1."""

    series: Series
    position: int
    point: Point


class Corrected(NamedTuple):
    """An erratum with its number, and the present id of its figure."""

    number: int
    statistic: str
    erratum: Erratum


def _interval(here: Here, one: Statistic) -> Interval | None:
    found = here.once("interval", one.id, lambda: interval_of(one, here.site.studies[one.study]))
    return found if isinstance(found, Interval) else None


def _low(here: Here, one: Statistic) -> Value:
    found = _interval(here, one)
    return found and found.low


def _high(here: Here, one: Statistic) -> Value:
    found = _interval(here, one)
    return found and found.high


_STATISTICS = (
    needed("id", lambda _, one: one.id),
    leading("study", Kind.STUDY, "studies", lambda _, one: one.study, required=True),
    needed("value", lambda _, one: one.value.number, Type.NUMBER),
    plain("of", lambda _, one: one.value.of, Type.NUMBER),
    words("unit", Unit, lambda _, one: str(one.unit), required=True),
    words("qualifier", Qualifier, lambda _, one: one.qualifier and str(one.qualifier)),
    needed("shown", lambda here, one: format_statistic(one, here.language)),
    needed("label", lambda here, one: text(here, one.label)),
    plain("noun", lambda here, one: text(here, one.noun)),
    plain("per", lambda here, one: text(here, one.per)),
    plain("currency", lambda _, one: one.currency),
    words("audience", Audience, lambda _, one: one.audience and str(one.audience)),
    plain("base", lambda here, one: text(here, one.base)),
    plain("sample", lambda here, one: sample_of(one, here.site.studies[one.study]), Type.INTEGER),
    plain("interval_low", _low, Type.NUMBER),
    plain("interval_high", _high, Type.NUMBER),
    *dated("period", lambda one: one.period),
    plain("geography", lambda here, one: text(here, one.geography)),
    words("kind", StatisticKind, lambda _, one: str(one.kind), required=True),
    leading("indicator", Kind.INDICATOR, "indicators", lambda _, one: one.indicator),
    plain("locator", lambda _, one: one.locator),
    plain("quote", lambda here, one: text(here, one.quote)),
    plain("due", lambda _, one: one.due and str(one.due)),
    leading("superseded_by", Kind.STATISTIC, "", lambda _, one: one.superseded_by),
    plain("note", lambda here, one: text(here, one.note)),
    needed("page", lambda here, one: page_of(here, Ref(Kind.STATISTIC, one.id))),
)

_SERIES = (
    needed("id", lambda _, one: one.id),
    needed("title", lambda here, one: text(here, one.title)),
    plain("subtitle", lambda here, one: text(here, one.subtitle)),
    words("form", SeriesForm, lambda _, one: str(one.form), required=True),
    leading("study", Kind.STUDY, "studies", lambda _, one: one.study),
    plain("caveat", lambda here, one: text(here, one.caveat)),
    plain("breaks", lambda _, one: " ".join(str(when) for when in one.breaks) or None),
    plain("note", lambda here, one: text(here, one.note)),
    needed("page", lambda here, one: page_of(here, Ref(Kind.SERIES, one.id))),
)


def _statistic(here: Here, one: Observation) -> Statistic:
    return here.site.statistics[one.point.stat]


def _date(here: Here, one: Observation) -> PartialDate | None:
    return _statistic(here, one).period or here.edition.dates.get(one.point.stat)


def _date_text(here: Here, one: Observation) -> Value:
    when = _date(here, one)
    return str(when) if when else None


_OBSERVATIONS = (
    leading("series", Kind.SERIES, "series", lambda _, one: one.series.id, required=True),
    needed("position", lambda _, one: one.position, Type.INTEGER),
    leading("statistic", Kind.STATISTIC, "statistics", lambda _, one: one.point.stat, required=True),
    needed("label", lambda here, one: text(here, one.point.label or _statistic(here, one).label)),
    plain("group", lambda here, one: text(here, one.point.group)),
    plain("date", _date_text),
    needed("value", lambda here, one: _statistic(here, one).value.number, Type.NUMBER),
    plain("of", lambda here, one: _statistic(here, one).value.of, Type.NUMBER),
    words("unit", Unit, lambda here, one: str(_statistic(here, one).unit), required=True),
)


def _computed(here: Here, one: Derived) -> Fraction | None:
    found = derivation(here.site, one)
    return found.value if isinstance(found, DerivedValue) else None


def _value(here: Here, one: Derived) -> Value:
    """To six decimals, of which no reader needs as many."""
    found = _computed(here, one)
    return None if found is None else round(Decimal(found.numerator) / found.denominator, 6).normalize() + 0


def _shown(here: Here, one: Derived) -> Value:
    found = _computed(here, one)
    first = here.site.statistics[one.change[0]]
    return None if found is None else format_computed(found, one.measure, first, here.language)


_DERIVED = (
    needed("id", lambda _, one: one.id),
    leading("study", Kind.STUDY, "studies", lambda _, one: one.study),
    words("measure", Measure, lambda _, one: str(one.measure), required=True),
    needed("statistics", lambda _, one: " ".join(one.change)),
    plain("value", _value, Type.NUMBER),
    plain("shown", _shown),
    plain("label", lambda here, one: text(here, one.label)),
    plain("caveat", lambda here, one: text(here, one.caveat)),
)

_ERRATA = (
    needed("number", lambda _, one: one.number, Type.INTEGER),
    needed("statistic", lambda _, one: one.statistic),
    needed("date", lambda _, one: one.erratum.date, Type.DATE),
    needed("old", lambda _, one: one.erratum.old.number, Type.NUMBER),
    plain("old_of", lambda _, one: one.erratum.old.of, Type.NUMBER),
    plain("new", lambda _, one: one.erratum.new and one.erratum.new.number, Type.NUMBER),
    plain("new_of", lambda _, one: one.erratum.new and one.erratum.new.of, Type.NUMBER),
    needed("reason", lambda here, one: text(here, one.erratum.reason)),
)


def _publisher(here: Here, one: Statistic) -> str | None:
    found = here.site.publishers.get(here.site.studies[one.study].publisher or "")
    return found.name if found else None


def _study_date(here: Here, one: Statistic) -> str | None:
    when = here.site.studies[one.study].date
    return str(when) if when else None


_OF_ITS_STUDY: tuple[Column, ...] = (
    Column(
        Field("study_title", required=True), lambda here, one: text(here, here.site.studies[one.study].title)
    ),
    plain("study_publisher", _publisher),
    plain("study_date", _study_date),
    plain("study_url", lambda here, one: here.site.studies[one.study].url),
)


def figure_tables(here: Here) -> Iterable[Table]:
    """The tables in the order in which they are read."""
    site = here.site
    yield filled("statistics", _STATISTICS, here, site.statistics.values())
    yield filled("series", _SERIES, here, site.series.values())
    yield filled("observations", _OBSERVATIONS, here, _observations(here), ("series", "position"))
    yield filled("derived", _DERIVED, here, site.derived.values())
    yield filled("errata", _ERRATA, here, _corrected(here), ("number",))


def figures_table(here: Here, every: Table, statistics: Iterable[str]) -> Table:
    """Some rows of `every`, the table of statistics, each with its study: a table that is read alone."""
    wanted = frozenset(statistics)
    chosen = [row for row in every.rows if row[0] in wanted]
    ofs = (here.site.statistics[str(row[0])] for row in chosen)
    more = filled("studies", _OF_ITS_STUDY, here, ofs)
    rows = tuple((*row, *study) for row, study in zip(chosen, more.rows, strict=True))
    return Table("figures", (*every.fields, *more.fields), rows)


def _observations(here: Here) -> Iterator[Observation]:
    for series in here.site.series.values():
        for position, point in enumerate(series.points, 1):
            yield Observation(series, position, point)


def _corrected(here: Here) -> Iterator[Corrected]:
    if not here.site.errata:
        return
    found = [(one, name) for name, every in errata_by_statistic(here.site).items() for one in every]
    for number, (placed, name) in enumerate(sorted(found, key=lambda pair: pair[0].place), 1):
        yield Corrected(number, name, placed.erratum)
