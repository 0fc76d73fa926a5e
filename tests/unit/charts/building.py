"""Series to draw, put together from what an author types; words that several of them use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.charts.chart import Chart
from generator.charts.choose import chart_of
from generator.models import Method, Point, Series, Statistic, Study
from generator.numbers.survey import Interval, interval_of
from generator.values import Amount, LocalText, PartialDate
from generator.vocabularies import Audience, Qualifier, Sampling, SeriesForm, Unit

Words = str | tuple[str, str]


@dataclass(frozen=True)
class Case:
    """A series with its statistics."""

    series: Series
    statistics: Mapping[str, Statistic]
    intervals: Mapping[str, Interval] = field(default_factory=dict)

    def chart(self, language: str = "fr") -> Chart:
        """The chart of the series."""
        return chart_of(self.series, self.statistics, language, intervals=self.intervals)


def words(text: Words) -> LocalText:
    """One text, or French and English."""
    return LocalText.of(text if isinstance(text, str) else {"fr": text[0], "en": text[1]})


def statistic(
    id: str,  # noqa: A002 - as in the record
    value: str,
    label: Words,
    *,
    unit: Unit = Unit.PERCENT,
    study: str = "observatoire-2010",
    period: str | None = None,
    noun: Words | None = None,
    per: Words | None = None,
    base: Words | None = None,
    currency: str | None = None,
    qualifier: Qualifier | None = None,
    indicator: str | None = None,
    audience: Audience | None = None,
) -> Statistic:
    """A statistic from what an author types."""
    return Statistic(
        id=id,
        study=study,
        value=Amount.parse(value),
        unit=unit,
        label=words(label),
        period=PartialDate.parse(period) if period else None,
        noun=words(noun) if noun else None,
        per=words(per) if per else None,
        base=words(base) if base else None,
        currency=currency,
        qualifier=qualifier,
        indicator=indicator,
        audience=audience,
    )


def case(
    id: str,  # noqa: A002 - as in the record
    form: SeriesForm,
    title: Words,
    statistics: Sequence[Statistic],
    *,
    groups: Sequence[Words] = (),
    labels: Sequence[Words] = (),
    breaks: Sequence[str] = (),
    scale: bool = False,
    caveat: Words | None = None,
    intervals: Mapping[str, Interval] | None = None,
) -> Case:
    """A series of `statistics`, in order, with groups and labels repeated along them."""
    points = tuple(
        Point(
            stat=found.id,
            label=words(labels[index % len(labels)]) if labels else None,
            group=words(groups[index % len(groups)]) if groups else None,
        )
        for index, found in enumerate(statistics)
    )
    series = Series(
        id=id,
        study="observatoire-2010",
        title=words(title),
        form=form,
        points=points,
        breaks=tuple(PartialDate.parse(date) for date in breaks),
        scale=scale,
        caveat=words(caveat) if caveat else None,
        margins=intervals is not None,
    )
    return Case(series, {found.id: found for found in statistics}, intervals or {})


def interval(statistic: Statistic, sample: int, *, indicative: bool = False) -> Interval:
    """The interval of a statistic of `sample` respondents, chosen by quota where it is `indicative`."""
    sampling = Sampling.QUOTA if indicative else Sampling.PROBABILITY
    study = Study(id=statistic.study, title=words("Étude"), method=Method(sampling=sampling))
    found = interval_of(replace(statistic, sample=sample), study)
    assert isinstance(found, Interval)
    return found


def over_time(
    rows: Mapping[str, tuple[Words, Sequence[str | None]]], dates: Sequence[str]
) -> list[Statistic]:
    """A statistic for each row and date; None where the value is not known."""
    return [
        statistic(f"{row}-{date}", value, label, period=date)
        for row, (label, values) in rows.items()
        for date, value in zip(dates, values, strict=True)
        if value is not None
    ]


PHONE: Words = ("Téléphone", "Telephone")
MAIL: Words = ("E-mail", "E-mail")
WEB: Words = ("Web", "Web")
CLIENTS: Words = ("Clients", "Customers")
DECIDERS: Words = ("Décideurs", "Decision makers")
