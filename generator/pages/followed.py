"""What an indicator's figures measure at several dates, and the chart that is drawn of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from generator.models import Kind, Point, Ref, Series, Statistic
from generator.numbers.comparable import measure_of, one_axis
from generator.numbers.dates import format_date
from generator.numbers.followed import Followed, followed, joined, unbroken
from generator.numbers.format import format_statistic
from generator.numbers.waves import date_of
from generator.pages.here import Here
from generator.values import LocalText
from generator.vocabularies import SeriesForm

MOST: Final = 3
"""An indicator's page has so many charts at most."""


def measures_of(here: Here, indicator: str) -> tuple[Followed, ...]:
    """Its measures of which there are figures of two dates or more."""
    return here.once("measures", indicator, lambda: _measures(here, indicator))


def charts_of(here: Here, indicator: str) -> tuple[Ref, ...]:
    """The charts of what can be compared: an author's series that shows it, else one made of all the rest."""
    return here.once("charts", indicator, lambda: _charts(here, indicator))


def series_of(here: Here, indicator: str) -> Series | None:
    """The series of an indicator's measures that no author has drawn over time; None where there is none."""
    return here.once("followed series", indicator, lambda: _series(here, indicator))


def _measures(here: Here, indicator: str) -> tuple[Followed, ...]:
    site = here.site
    figures = [site.statistics[one] for one in site.statistics_of.get(indicator, ())]
    shown = dict.fromkeys(name for one in figures for name in site.series_of.get(one.id, ()))
    series = [site.series[name] for name in shown]
    return followed(figures, site.studies, series, here.edition.dates)


def _charts(here: Here, indicator: str) -> tuple[Ref, ...]:
    drawn = [_drawn(here, one) for one in _joined(here, indicator)]
    refs = dict.fromkeys(Ref(Kind.SERIES, name) for name in drawn if name)
    if series_of(here, indicator):
        refs[Ref(Kind.INDICATOR, indicator)] = None
    return tuple(refs)[:MOST]


def _joined(here: Here, indicator: str) -> list[Followed]:
    return [one for one in measures_of(here, indicator) if joined(one, here.edition.dates)]


def _drawn(here: Here, measure: Followed) -> str | None:
    """The author's series over time that shows all of a measure and least beside it."""
    names = {one.id for one in measure.figures}
    site = here.site
    showing = (site.series[name] for name in site.series_of.get(measure.figures[0].id, ()))
    found = [
        one
        for one in showing
        if one.form is SeriesForm.TIME and names <= {point.stat for point in one.points}
    ]
    return min(found, key=lambda one: (len(one.points), one.id)).id if found else None


def _series(here: Here, indicator: str) -> Series | None:
    """The measures that one axis can hold, of several such the most."""
    left = [one for one in _joined(here, indicator) if not _drawn(here, one)]
    together: defaultdict[tuple[object, ...], list[Followed]] = defaultdict(list)
    for one in left:
        first = one.figures[0]
        together[measure_of(first), first.base, first.geography, one.breaks].append(one)
    if not together:
        return None
    found = _together(here, indicator, max(together.values(), key=len))
    return found if one_axis(found, here.site.statistics) else None


def _together(here: Here, indicator: str, lines: Sequence[Followed]) -> Series:
    """Each measure a line, called as its last figure is."""
    base = lines[0].figures[0].base
    return Series(
        id=indicator,
        title=LocalText.of(_title(here, indicator, lines)),
        subtitle=LocalText.of(here.say("view.base", base=here.local(base))) if base else None,
        form=SeriesForm.TIME,
        points=tuple(
            Point(stat=one.id, label=LocalText.of(_capital(here.local(line.figures[-1].label))))
            for line in lines
            for one in line.figures
        ),
        breaks=lines[0].breaks,
    )


def _title(here: Here, indicator: str, lines: Sequence[Followed]) -> str:
    """What the only line comes to; several are the indicator's."""
    if len(lines) > 1:
        return here.name(Ref(Kind.INDICATOR, indicator))
    first, *_, last = lines[0].figures
    words = f"{format_statistic(last, here.language)} {here.local(last.label)}"
    text = here.say("view.newer.value", value=words, date=_date(here, last))
    if not unbroken(lines[0], here.edition.dates):
        return text
    before = format_statistic(first, here.language)
    return here.say("view.followed.against", value=text, before=before, date=_date(here, first))


def _date(here: Here, one: Statistic) -> str:
    date = date_of(one, here.edition.dates)
    return format_date(date, here.language) if date else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
