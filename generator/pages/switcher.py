"""The way from a report or a trend to the same in other years: one link a year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.comparison import series_of, texts_of
from generator.frontmatter import Report, Trend, Written
from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.prose import other_language, spoken, title_of
from generator.pages.views import LinkView, SwitcherView
from generator.site import Site
from generator.texts import ref_of

Years = Mapping[int, Sequence[Written]]
MOST = 12
"""On a site of more years, or reports, the row has those that are nearest in time."""


def switcher_of_report(here: Here, report: Report) -> SwitcherView | None:
    """The way to all other reports; those that share a year are named by their titles."""
    reports = sorted(here.site.reports.values(), key=lambda one: (abs(one.year - report.year), one.id))[:MOST]
    if len(reports) < 2:  # noqa: PLR2004 - there is another
        return None
    count = Counter(one.year for one in reports)
    links = (
        _link(here, one, str(one.year) if count[one.year] == 1 else title_of(here, ref_of(one)))
        for one in sorted(reports, key=lambda one: (one.year, one.id))
    )
    timeline = here.to(here.urls.timeline(here.language))
    return SwitcherView(about=LinkView(here.say("view.switcher.reports"), timeline), years=tuple(links))


def switcher_of_trend(here: Here, trend: Trend) -> SwitcherView | None:
    """The way to the texts of other years about the theme that this trend shares with most years.

    A year of which no report has a text about it leads to its report.
    """
    own = here.site.reports[trend.report]
    reports, by_theme = here.once("years", "", lambda: (_by_year(here.site), _by_theme(here.site)))
    shared = [theme for theme in trend.themes if by_theme.get(theme, {}).keys() - {own.year}]
    if not shared:
        return None
    theme = max(shared, key=lambda one: len(by_theme[one]))  # of several the first that is typed
    near = sorted(reports, key=lambda year: (abs(year - own.year), year))[:MOST]
    ref = Ref(Kind.THEME, theme)
    return SwitcherView(
        about=LinkView(here.say("view.switcher.theme", theme=here.name(ref)), here.href(ref)),
        years=tuple(
            _of_year(here, trend, year, by_theme[theme].get(year, ()), reports[year]) for year in sorted(near)
        ),
    )


def _of_year(
    here: Here, trend: Trend, year: int, about: Sequence[Written], reports: Sequence[Report]
) -> LinkView:
    """The text that says most of what the trend is about, else a report, that of its own series first."""
    if year == here.site.reports[trend.report].year:
        return _link(here, trend, str(year))
    if about:
        return _link(here, max(about, key=lambda one: _likeness(trend, one)), str(year))
    report = max(reports, key=lambda one: series_of(one.id) == series_of(trend.report))
    return _link(here, report, str(year))._replace(note=here.say("view.switcher.nothing"))


def _likeness(trend: Trend, other: Written) -> tuple[int, bool, bool]:
    of = other.report if isinstance(other, Trend) else other.id
    return (
        len({*trend.themes} & {*other.themes}),
        series_of(of) == series_of(trend.report),
        isinstance(other, Trend),
    )


def _link(here: Here, written: Written, text: str) -> LinkView:
    ref = ref_of(written)
    path = here.urls.of(ref, here.language)
    return LinkView(
        text=text,
        href=here.to(path),
        current=path == here.path,
        language=other_language(here, ref),
        spoken=spoken(here, ref),
    )


def _by_year(site: Site) -> dict[int, list[Report]]:
    found: defaultdict[int, list[Report]] = defaultdict(list)
    for report in site.reports.values():
        found[report.year].append(report)
    return dict(found)


def _by_theme(site: Site) -> dict[str, Years]:
    """The texts about each theme by the year of their report: a report, then its trends in order."""
    found: defaultdict[str, defaultdict[int, list[Written]]] = defaultdict(lambda: defaultdict(list))
    for report in site.reports.values():
        for written in texts_of(site, report.id):
            for theme in dict.fromkeys(written.themes):
                found[theme][report.year].append(written)
    return dict(found)
