"""Two reports beside each other: what was measured again, what was not, what goes on, what is due.

A report's figures are those that it and its trends use, in prose, in charts, as key figures or on slides. An
indicator of theirs is in one class: *new* and *dropped* where one report alone has it; *updated* where the
later report has a figure of it that the earlier one has not and that is newer; else *unchanged*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from generator.frontmatter import Report, Written
from generator.models import Kind, Ref
from generator.numbers.waves import earlier_of
from generator.site import Site
from generator.texts import ref_of
from generator.values import PartialDate

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Standing(StrEnum):
    """What became of an indicator from one report to another."""

    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DROPPED = "dropped"
    NEW = "new"


class Measured(NamedTuple):
    """An indicator, with the ids of its figures in the earlier report and in the later one.

    `follows` has those of the later one that can be compared with one of the earlier: later → earlier.
    """

    indicator: str
    standing: Standing
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    follows: Mapping[str, str]


class Continued(NamedTuple):
    """A theme, and which of each report's texts (itself, its trends) are about it; one may have none."""

    theme: str
    earlier: tuple[Ref, ...]
    later: tuple[Ref, ...]

    @property
    def goes_on(self) -> bool:
        """Whether both reports are about it."""
        return bool(self.earlier and self.later)


class Comparison(NamedTuple):
    """Two reports by their ids; `unmeasured` counts the figures of each that have no indicator.

    `due` are figures of either that the later report's year should replace, and nothing on the site does,
    the earliest first.
    """

    earlier: str
    later: str
    indicators: tuple[Measured, ...]
    themes: tuple[Continued, ...]
    due: tuple[str, ...]
    unmeasured: tuple[int, int]

    def of(self, standing: Standing) -> tuple[Measured, ...]:
        """The indicators of that class."""
        return tuple(one for one in self.indicators if one.standing is standing)

    @property
    def has_much_in_common(self) -> bool:
        """Whether readers of one report learn something from the other: a theme or a measure goes on."""
        both = (one.goes_on for one in self.themes)
        return any(both) or any(one.earlier and one.later for one in self.indicators)


def compare(site: Site, earlier: str, later: str, used: Mapping[Ref, list[str]] | None = None) -> Comparison:
    """What became of one report in another, by their ids; `used` is `figures_by_text`, where it is known."""
    used = figures_by_text(site) if used is None else used
    before, after = (_figures(site, used, one) for one in (earlier, later))
    return Comparison(
        earlier=earlier,
        later=later,
        indicators=tuple(_indicators(site, before, after)),
        themes=tuple(_themes(site, earlier, later)),
        due=tuple(_due(site, dict.fromkeys((*before, *after)), site.reports[later].year)),
        unmeasured=(_unmeasured(site, before), _unmeasured(site, after)),
    )


def series_of(report: str) -> str:
    """What the ids of all editions of a report have in common: the id without its year."""
    return _YEAR.sub("", report).strip("-")


def editions(site: Site) -> Iterator[tuple[str, str]]:
    """Each report with the one of the same series before it: (earlier, later).

    A series is all whose ids are alike but for the year, as 2026-tendances and 2027-tendances are.
    """
    series: defaultdict[str, list[Report]] = defaultdict(list)
    for report in site.reports.values():
        series[series_of(report.id)].append(report)
    for reports in series.values():
        for earlier, later in pairwise(sorted(reports, key=lambda one: (one.year, one.id))):
            if earlier.year < later.year:
                yield earlier.id, later.id


def figures_by_text(site: Site) -> dict[Ref, list[str]]:
    """The ids of the statistics that each text uses, in the records' order."""
    found: defaultdict[Ref, list[str]] = defaultdict(list)
    for name in site.statistics:
        uses = site.uses.get(Ref(Kind.STATISTIC, name), ())
        for by in dict.fromkeys(use.by for use in uses):
            found[by].append(name)
    return found


def texts_of(site: Site, report: str) -> tuple[Written, ...]:
    """A report and its trends, in order."""
    return (site.reports[report], *(site.trends[one] for one in site.trends_of.get(report, ())))


def renewal_of(site: Site, statistic: str) -> PartialDate | None:
    """When a newer figure is expected of a statistic that nothing on the site replaces or follows."""
    one = site.statistics[statistic]
    if one.due is None or one.superseded_by:
        return None
    followed = _follows(site, one.indicator).values() if one.indicator else ()
    return None if statistic in followed else one.due


def _figures(site: Site, used: Mapping[Ref, list[str]], report: str) -> dict[str, None]:
    refs = [ref_of(one) for one in texts_of(site, report)]
    return dict.fromkeys(name for ref in refs for name in used.get(ref, ()))


def _indicators(site: Site, before: Iterable[str], after: Iterable[str]) -> Iterator[Measured]:
    earlier, later = _by_indicator(site, before), _by_indicator(site, after)
    for name in sorted({*earlier, *later}):
        old, new = earlier.get(name, ()), later.get(name, ())
        pairs = _follows(site, name) if old and new else {}
        follows = {one: pairs[one] for one in new if pairs.get(one) in old}
        yield Measured(name, _standing(site, old, new), old, new, follows)


def _standing(site: Site, old: tuple[str, ...], new: tuple[str, ...]) -> Standing:
    if not old:
        return Standing.NEW
    if not new:
        return Standing.DROPPED
    replaced = {site.statistics[one].superseded_by for one in old}
    dates = [date.end for one in old if (date := _date(site, one))]
    for one in new:
        date = _date(site, one)
        newer = one in replaced or not dates or (date is not None and date.end > max(dates))
        if one not in old and newer:
            return Standing.UPDATED
    return Standing.UNCHANGED


def _themes(site: Site, earlier: str, later: str) -> Iterator[Continued]:
    before, after = _by_theme(site, earlier), _by_theme(site, later)
    for name in sorted({*before, *after}):
        yield Continued(name, tuple(before.get(name, ())), tuple(after.get(name, ())))


def _by_theme(site: Site, report: str) -> dict[str, list[Ref]]:
    found: defaultdict[str, list[Ref]] = defaultdict(list)
    for written in texts_of(site, report):
        for theme in dict.fromkeys(written.themes):
            if theme in site.themes:
                found[theme].append(ref_of(written))
    return found


def _due(site: Site, figures: Iterable[str], year: int) -> list[str]:
    expected = {one: date for one in figures if (date := renewal_of(site, one)) and date.start.year <= year}
    return sorted(expected, key=lambda one: (expected[one].start, one))


def _unmeasured(site: Site, figures: Iterable[str]) -> int:
    return sum(site.statistics[one].indicator is None for one in figures)


def _by_indicator(site: Site, figures: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in figures:
        indicator = site.statistics[one].indicator
        if indicator is not None and indicator in site.indicators:
            found[indicator].append(one)
    return {indicator: tuple(ids) for indicator, ids in found.items()}


def _follows(site: Site, indicator: str) -> dict[str, str]:
    """Each figure of an indicator with the one before it that it can be compared with."""
    figures = [site.statistics[one] for one in site.statistics_of.get(indicator, ())]
    shown = dict.fromkeys(name for one in figures for name in site.series_of.get(one.id, ()))
    return earlier_of(figures, site.studies, [site.series[name] for name in shown])


def _date(site: Site, statistic: str) -> PartialDate | None:
    one = site.statistics[statistic]
    study = site.studies.get(one.study)
    return one.period or (study.date if study else None)
