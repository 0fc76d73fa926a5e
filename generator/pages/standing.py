"""How far a figure may be relied on: its interval, its change since the last survey, what replaces it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.models import Kind, Ref, Statistic
from generator.numbers.dates import format_date
from generator.numbers.format import format_number, format_points, format_statistic
from generator.numbers.survey import (
    Difference,
    Interval,
    NoInterval,
    Surveyed,
    difference,
    interval_of,
    sample_of,
)
from generator.numbers.waves import earlier_of, newest
from generator.pages.here import Here
from generator.pages.views import LinkView, RowView
from generator.values import PartialDate

# What is no survey's percentage has no interval, and nobody misses it.
_NOT_ASKED: Final = frozenset({NoInterval.UNIT, NoInterval.RANGE, NoInterval.KIND})
_EXACT: Final = (Decimal(0), Decimal(100))


def newer(here: Here, statistic: Statistic) -> LinkView | None:
    """That another figure replaces this one, leading to the newest."""
    other = newest(statistic, here.site.statistics) if statistic.superseded_by else None
    if other is None:
        return None
    text = format_statistic(other, here.language)
    date, later = _date(here, statistic), _date(here, other)
    if later:
        text = here.say("view.newer.value", value=text, date=_told_apart(here, later, date))
    if date and later and date.year != later.year:
        text = here.say("view.newer", date=date.year, newer=text)
    else:
        text = here.say("view.newer/undated", newer=text)
    return LinkView(text=text, href=here.href(Ref(Kind.STATISTIC, other.id)))


def overdue(here: Here, statistic: Statistic) -> str:
    """That a newer figure should be out; "" where it should not, or is."""
    since = here.site.overdue.get(statistic.id) if statistic.due else None
    return here.say("view.overdue", date=format_date(since, here.language)) if since else ""


def interval_row(here: Here, statistic: Statistic) -> Iterator[RowView]:
    """The 95 % interval of a survey's percentage, or why it has none."""
    study = here.site.studies[statistic.study]
    found = interval_of(statistic, study)
    if isinstance(found, Interval):
        yield _interval(here, found)
    elif found not in _NOT_ASKED:
        variant = ""
        if found is NoInterval.SAMPLING and not sample_of(statistic, study):
            variant = "/sample"
        elif found is NoInterval.SAMPLE and statistic.base:
            variant = "/base"
        why = here.say(f"view.why.{found}{variant}")
        yield RowView(name=here.say("view.row.interval"), text=here.say("view.no_interval", why=why))


def change_row(here: Here, statistic: Statistic) -> Iterator[RowView]:
    """How far a figure is from the one before it, where both surveys say enough to judge it."""
    if statistic.indicator is None:
        return
    before = _earlier(here, statistic.indicator).get(statistic.id)
    if before and (found := _change(here, here.site.statistics[before], statistic)):
        href = here.href(Ref(Kind.STATISTIC, before))
        yield RowView(name=here.say("view.row.change"), text=found, href=href)


def change(here: Here, earlier: str, later: str) -> str:
    """How far a figure is from an earlier one that it can be compared with; "" where nobody can judge it."""
    return _change(here, here.site.statistics[earlier], here.site.statistics[later])


def _earlier(here: Here, indicator: str) -> dict[str, str]:
    return here.once("earlier", indicator, lambda: _find_earlier(here, indicator))


def _find_earlier(here: Here, indicator: str) -> dict[str, str]:
    site = here.site
    figures = [site.statistics[one] for one in site.statistics_of.get(indicator, ())]
    shown = dict.fromkeys(name for one in figures for name in site.series_of.get(one.id, ()))
    return earlier_of(figures, site.studies, [site.series[name] for name in shown])


def _change(here: Here, before: Statistic, after: Statistic) -> str:
    """The change in words; "" where nobody can judge it."""
    first, second = (Surveyed(one, here.site.studies[one.study]) for one in (before, after))
    found = difference(first, second)
    if not isinstance(found, Difference):
        return ""
    date = _date(here, before)
    assert date is not None  # noqa: S101 - what has no date follows nothing
    variant = "/chance" if found.by_chance else ""
    key = f"view.change{variant}" if found.points else "view.change/none"
    text = here.say(
        key,
        points=format_points(found.points, here.language),
        date=_told_apart(here, date, _date(here, after)),
        value=format_statistic(before, here.language),
    )
    return here.say("view.change.indicative", change=text) if found.indicative else text


def _interval(here: Here, found: Interval) -> RowView:
    rough, exact = ([_end(here, end, decimals) for end in found[:2]] for decimals in (1, 2))
    low, high = rough if rough[0] != rough[1] else exact
    n = format_number(Decimal(found.sample), here.language)
    text = here.say("view.interval", low=low, high=high, n=n)
    notes = [here.say("view.interval.note"), *([here.say("view.indicative")] if found.indicative else [])]
    return RowView(name=here.say("view.row.interval"), text=text, note=" ".join(notes))


def _end(here: Here, value: Decimal, decimals: int) -> str:
    """An end of an interval; nothing and all are exact."""
    return format_number(value, here.language, decimals=0 if value in _EXACT else decimals)


def _date(here: Here, statistic: Statistic) -> PartialDate | None:
    return statistic.period or here.edition.dates.get(statistic.id)


def _told_apart(here: Here, date: PartialDate, other: PartialDate | None) -> str:
    """The year, or the whole date beside another of the same year."""
    return format_date(date, here.language) if other and other.year == date.year else str(date.year)
