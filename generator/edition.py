"""Edition: a site with its addresses and files, about to be published."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import field, fields, replace
from datetime import date
from typing import TypeVar

from generator.cache import Store, key
from generator.charts.chart import Chart
from generator.charts.style import PALETTE, Palette
from generator.contrasts import Contrast
from generator.files import SourceFile
from generator.frontmatter import Trend, Written
from generator.frozen import frozen
from generator.models import Kind, Ref
from generator.names import Names
from generator.pins import Pin
from generator.site import Site
from generator.texts import ref_of
from generator.urls import Urls
from generator.values import PartialDate

W = TypeVar("W", bound=Written)
SHOWN_ELSEWHERE = frozenset({"title", "summary"})
"""The texts of a record that other pages show."""


@frozen(kw_only=True)
class Edition:
    """What outputs plan from.

    `dates` are those of the studies, by statistic; `counts` says how many records of each kind there
    are, `feeds` which languages have a feed, `contrasts` what two audiences answered; `templates` holds the
    texts of all templates by name, `pictures` the files of content/. `charts` remembers those that were made,
    `memo` what pages share; `compiled` keeps templates (see `theme.render`). `records` names the content of
    all files but those of texts. `search`: there is a page that looks for words, and who makes what it looks
    into. `pins` are the copies of figures that do not change, `pinned` their files by digest.
    """

    site: Site
    urls: Urls
    names: Names
    store: Store
    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    pictures: Mapping[str, SourceFile]
    dates: Mapping[str, PartialDate] = field(default_factory=dict)
    counts: Mapping[Kind, int] = field(default_factory=dict)
    feeds: frozenset[str] = frozenset()
    contrasts: tuple[Contrast, ...] = ()
    charts: dict[tuple[Ref, str], Chart] = field(default_factory=dict)
    memo: dict[Hashable, object] = field(default_factory=dict)
    compiled: Store | None = None
    records: str = ""
    search: bool = False
    pins: tuple[Pin, ...] = ()
    pinned: Mapping[str, SourceFile] = field(default_factory=dict)
    palette: Palette = PALETTE

    @property
    def embeds(self) -> bool:
        """Whether other sites may show figures in a frame: they need a whole address."""
        return self.site.config.embeds and self.site.config.base_url is not None

    @property
    def cards(self) -> bool:
        """Whether links to pages are shown elsewhere with a picture, which needs a whole address."""
        return self.site.config.cards and self.site.config.base_url is not None

    def facts(self) -> Edition:
        """The edition without the bodies of its texts: all that other pages may say of a text."""
        return replace(self, site=_without_bodies(self.site))


def dated_texts(site: Site, language: str) -> Iterator[tuple[date, Written]]:
    """What a feed in `language` may list, with the day on which each was published.

    A trend without a day of its own has its report's.
    """
    for record in (*site.reports.values(), *site.trends.values(), *site.articles.values()):
        written = site.written(ref_of(record), language)
        day = written.published if written else None
        if day is None and isinstance(written, Trend):
            day = site.reports[written.report].published
        if written and day:
            yield day, written


def feed_languages(site: Site) -> frozenset[str]:
    """The languages in which there is a feed: it needs a base URL, and a text that is dated."""
    if site.config.base_url is None:
        return frozenset()
    return frozenset(one for one in site.config.languages if any(dated_texts(site, one)))


def facts_digest(facts: Edition, tool: str) -> str:
    """What every artifact that is made from the facts depends on, but when feeds were last read."""
    templates = {name: key(text) for name, text in facts.templates.items()}
    assets = {name: key(content) for name, content in facts.assets.items()}
    # Records are read from their files and nothing else, so a digest of those says it faster.
    left = {"published", "read", *(_OF_RECORDS if facts.records else ())}
    site = [(one.name, getattr(facts.site, one.name)) for one in fields(facts.site) if one.name not in left]
    # Of what was published pages show only what is gone.
    published = facts.site.published.items()
    site.append(("gone", {name: one for name, one in published if name not in facts.site.statistics}))
    return key("facts", tool, facts.records, facts.search, facts.pins, site, templates, assets)


_OF_RECORDS = (
    *("publishers", "brands", "indicators", "themes", "studies", "statistics", "series", "derived"),
    *("series_of", "statistics_of", "studies_of", "watched", "adopted", "comments"),
)


def without_body(written: W) -> W:
    """All that pages other than its own may say of a text."""
    return replace(written, body="", body_line=1)


def _without_bodies(site: Site) -> Site:
    bare = without_body
    return replace(
        site,
        reports={name: bare(one) for name, one in site.reports.items()},
        trends={name: bare(one) for name, one in site.trends.items()},
        articles={name: bare(one) for name, one in site.articles.items()},
        pages={name: bare(one) for name, one in site.pages.items()},
        translations={name: bare(one) for name, one in site.translations.items()},
        texts={text_id: text for text_id, text in site.texts.items() if text_id.field in SHOWN_ELSEWHERE},
    )
