"""The front page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from generator.frontmatter import Report
from generator.pages.cards import (
    figure_cards,
    only_second_hand,
    report_card,
    text_card,
    unmarked,
)
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import HomePage
from generator.pages.prose import other_language
from generator.pages.views import LinkView, YearView
from generator.texts import ref_of

NEWEST_FIGURES = 6


def home_page(here: Here) -> HomePage:
    """The front page: reports by year, the newest one's key figures, articles."""
    site = here.site
    title = here.local(site.config.title)
    reports = list(site.reports.values())
    newest = _newest(here, reports)
    cards = figure_cards(here, newest.key_figures[:NEWEST_FIGURES]) if newest else ()
    second_hand = only_second_hand(here, cards)
    return HomePage(
        chrome=chrome(here, title, here.local(site.config.description), address=here.urls.home),
        title=title,
        subtitle=here.local(site.config.subtitle),
        description=here.local(site.config.description),
        years=tuple(
            YearView(year=str(year), texts=tuple(report_card(here, report) for report in same_year))
            for year, same_year in groupby(reports, lambda report: report.year)
        ),
        timeline=_timeline(here),
        key_figures=unmarked(cards) if second_hand else cards,
        second_hand=second_hand,
        articles=tuple(text_card(here, article) for article in site.articles.values()),
        newest=text_card(here, newest) if newest else None,
        newest_title=here.say("view.newest" if newest is next(iter(reports), None) else "view.newest.here"),
    )


def _timeline(here: Here) -> LinkView | None:
    if not here.site.has_timeline:
        return None
    return LinkView(text=here.say("view.timeline.see"), href=here.to(here.urls.timeline(here.language)))


def _newest(here: Here, reports: Sequence[Report]) -> Report | None:
    """The newest report that readers of the page's language can read, else the newest."""
    readable = (one for one in reports if not other_language(here, ref_of(one)))
    return next(readable, next(iter(reports), None))
