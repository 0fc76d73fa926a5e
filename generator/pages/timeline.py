"""The page of all reports in the order of their years, each with its trends and its first key figure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.frontmatter import Report
from generator.models import Kind, Ref
from generator.pages.cards import figure_cards, only_second_hand, report_card, unmarked
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.page_views import EditionsView, EditionView, TimelinePage
from generator.pages.prose import text_link


def timeline_page(here: Here) -> TimelinePage:
    """The reports by year, the earliest first."""
    title, text = here.say("view.timeline"), here.say("view.timeline.text")
    reports = sorted(here.site.reports.values(), key=lambda one: (one.year, one.id))
    years = tuple(
        EditionsView(str(year), f"y{year}", tuple(_edition(here, one) for one in same_year))
        for year, same_year in groupby(reports, lambda one: one.year)
    )
    shown = [card for year in years for one in year.editions for card in one.figures]
    second_hand = only_second_hand(here, shown)
    return TimelinePage(
        chrome=chrome(here, title, text, address=here.urls.timeline),
        title=title,
        description=text,
        years=tuple(map(_unmarked, years)) if second_hand else years,
        second_hand=second_hand,
    )


def _edition(here: Here, report: Report) -> EditionView:
    trends = here.site.trends_of.get(report.id, ())
    return EditionView(
        report=report_card(here, report),
        trends=tuple(text_link(here, Ref(Kind.TREND, one)) for one in trends),
        figures=figure_cards(here, report.key_figures[:1]),
    )


def _unmarked(year: EditionsView) -> EditionsView:
    ours: Iterable[EditionView] = (one._replace(figures=unmarked(one.figures)) for one in year.editions)
    return year._replace(editions=tuple(ours))
