"""The search page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.models import Kind, Ref
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.prose import text_link
from generator.pages.search_views import ChoiceView, SearchPage
from generator.pages.shelves import shelves
from generator.pages.views import LinkView
from generator.prose.slug import slug
from generator.urls import LISTED

SCRIPT: Final = "assets/search.js"
STYLE: Final = "assets/search.css"
# What readers look for most stands first.
_KINDS: Final = (
    *(Kind.STATISTIC, Kind.REPORT, Kind.TREND, Kind.ARTICLE, Kind.STUDY, Kind.SERIES),
    *(Kind.INDICATOR, Kind.THEME, Kind.BRAND, Kind.PUBLISHER, Kind.PAGE),
)


def search_page(here: Here) -> SearchPage:
    """The form with all by which results can be narrowed down, and the lists for those without scripts."""
    title, text = here.say("view.search"), here.say("view.search.text")
    # Search engines look themselves.
    frame = chrome(here, title, text, address=here.urls.search, meta=(("robots", "noindex"),))
    return SearchPage(
        chrome=frame._replace(
            styles=(*frame.styles, here.to(STYLE)), scripts=(*frame.scripts, here.to(SCRIPT))
        ),
        title=title,
        description=text,
        root=here.to(""),
        shelves=tuple(here.to(shelf.folder) for shelf in shelves(here.edition, here.language)),
        kinds=tuple(_kind(here, kind) for kind in _KINDS if here.site.table(kind)),
        years=tuple(str(year) for year in sorted(_years(here), reverse=True)),
        publishers=tuple(sorted(_publishers(here), key=lambda one: slug(one.text))),
        lists=tuple(_lists(here)),
    )


def _kind(here: Here, kind: Kind) -> ChoiceView:
    return ChoiceView(value=kind, text=here.say(f"view.list.{kind}"), one=here.say(f"view.kind.{kind}"))


def _years(here: Here) -> set[int]:
    """Those of reports, texts, studies and figures."""
    site = here.site
    texts = (*site.trends.values(), *site.articles.values(), *site.pages.values())
    dates = [study.date for study in site.studies.values()]
    dates += [one.period for one in site.statistics.values()]
    return {
        *(report.year for report in site.reports.values()),
        *(text.published.year for text in texts if text.published),
        *(date.year for date in dates if date),
    }


def _publishers(here: Here) -> Iterator[ChoiceView]:
    """Those of studies; the others have nothing but their own page."""
    for name, studies in here.site.studies_of.items():
        if studies:
            yield ChoiceView(value=name, text=here.name(Ref(Kind.PUBLISHER, name)))


def _lists(here: Here) -> Iterator[LinkView]:
    """The reports, and the list of each kind of record."""
    for report in here.site.reports:
        yield text_link(here, Ref(Kind.REPORT, report))
    for kind in LISTED:
        if here.edition.counts[kind]:
            path = here.urls.listing(kind, here.language)
            yield LinkView(text=here.say(f"view.list.{kind}"), href=here.to(path))
