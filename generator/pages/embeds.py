"""Figures that travel: a page for frames of other sites, the markup to paste, what oEmbed says of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from math import ceil
from typing import Final

from generator.charts.chart import Chart
from generator.models import Kind, Ref, Statistic
from generator.pages import figures, standing
from generator.pages.embed_views import EmbedPage
from generator.pages.here import Here
from generator.pages.policy import allowed_at, places, policy
from generator.pages.views import DrawingView, EmbedBoxView, LinkView
from generator.site import Site
from generator.urls import Urls

STYLE: Final = "assets/embed.css"
SCRIPT: Final = "assets/embed.js"
OEMBED: Final = "oembed.json"
WIDTHS: Final = {Kind.STATISTIC: 480, Kind.SERIES: 720}
"""How wide a frame is at most, in pixels."""
# How high a frame is before anybody measured it, in pixels: what stands around a figure, a line of each of
# its texts and how much fits into one, a row of a chart and how many are reckoned with.
_AROUND: Final = {Kind.STATISTIC: 172, Kind.SERIES: 130}
_TITLE: Final = (27, 42)
_SMALL: Final = (21, 62)
_ROW: Final = 46
_ROWS: Final = (3, 9)


def embed_paths(site: Site, urls: Urls, ref: Ref, language: str) -> tuple[str, ...]:
    """Where that page stands: a frame that was pasted when the figure had another id shows it as before."""
    aliases = site.statistics[ref.id].aliases if ref.kind is Kind.STATISTIC else ()
    return tuple(urls.embed(Ref(ref.kind, name), language) for name in (ref.id, *aliases))


def embed_page(here: Here, ref: Ref) -> EmbedPage:
    """The page of a figure that stands in frames of other sites, and is as the site is now."""
    statistic = here.site.statistics.get(ref.id) if ref.kind is Kind.STATISTIC else None
    made = _statistic(here, statistic) if statistic else _chart(here, ref)
    known = here.once("places", "", lambda: places(here.edition))
    return made._replace(
        policy=policy(allowed_at(here.path, known)),
        style=here.to(STYLE),
        script=here.to(SCRIPT),
    )


def embed_box(here: Here, ref: Ref, title: str) -> EmbedBoxView | None:
    """What the page of a figure offers to those who want to show it; None where the site does not."""
    if not here.edition.embeds:
        return None
    path = here.urls.embed(ref, here.language)
    return EmbedBoxView(live=markup(here, ref, path, title), href=here.to(path))


def markup(here: Here, ref: Ref, path: str, title: str) -> str:
    """The frame as others paste it; before it is shown its height is a guess."""
    site = here.local(here.site.config.title)
    width, height = size(here, ref)
    return (
        f'<iframe src="{here.address_of(path)}" title="{escape(f"{title} – {site}")}" width="{width}" '
        f'height="{height}" style="width:100%;max-width:{width}px;border:0" loading="lazy"></iframe>'
    )


def size(here: Here, ref: Ref) -> tuple[int, int]:
    """How wide and how high a frame is offered, in pixels."""
    rows = 0
    if ref.kind is Kind.STATISTIC:
        statistic = here.site.statistics[ref.id]
        title, *small = figures.in_words(here, statistic)[2], figures.base_of(here, statistic)
    else:
        drawn = figures.chart(here, ref)
        title, *small = drawn.title, drawn.subtitle, drawn.caveat
        rows = min(max(len(drawn.points), _ROWS[0]), _ROWS[1])
    words = _lines(title, *_TITLE) + sum(_lines(one, *_SMALL) for one in small)
    return WIDTHS[ref.kind], _AROUND[ref.kind] + words + rows * _ROW


def _lines(text: str, high: int, wide: int) -> int:
    return ceil(len(text) / wide) * high


def oembed_address(here: Here, ref: Ref) -> str:
    """Where it is said to programs how a figure is shown; "" where the site does not offer that."""
    if not here.edition.embeds:
        return ""
    return here.address_of(f"{here.urls.embed(ref, here.language)}{OEMBED}") or ""


def oembed(here: Here, ref: Ref) -> str:
    """How a figure is shown, as programs read it (oembed.com, 1.0)."""
    title = title_of(here, ref)
    width, height = size(here, ref)
    said = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": here.local(here.site.config.title),
        "provider_url": here.address_of(here.urls.home(here.language)),
        "html": markup(here, ref, here.urls.embed(ref, here.language), title),
        "width": width,
        "height": height,
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=2)}\n"


def title_of(here: Here, ref: Ref) -> str:
    """What a figure says, in one line."""
    if ref.kind is Kind.SERIES:
        return figures.chart(here, ref).title
    before, value, label = figures.in_words(here, here.site.statistics[ref.id])
    return " ".join(filter(None, (before, value, label)))


def _statistic(here: Here, statistic: Statistic) -> EmbedPage:
    ref = Ref(Kind.STATISTIC, statistic.id)
    study = here.site.studies[statistic.study]
    before, value, label = figures.in_words(here, statistic)
    later = standing.newer(here, statistic)
    return _page(here, ref, [statistic.id])._replace(
        before=before,
        value=value,
        label=label,
        base=figures.base_of(here, statistic),
        badge=figures.badge(here, study, labelled=True),
        dated=later.text if later else standing.overdue(here, statistic),
    )


def _chart(here: Here, ref: Ref) -> EmbedPage:
    drawn: Chart = figures.chart(here, ref)
    statistics = [point.stat for point in here.site.series[ref.id].points]
    return _page(here, ref, statistics)._replace(
        label=drawn.title,
        subtitle=drawn.subtitle,
        drawings=tuple(DrawingView(width=one.width, slot=one.slot) for one in figures.drawings(here, ref)),
        caveat=drawn.caveat,
    )


def _page(here: Here, ref: Ref, statistics: Sequence[str]) -> EmbedPage:
    """All but the figure itself."""
    page = here.urls.of(ref, here.language)
    return EmbedPage(
        language=here.language,
        title=title_of(here, ref),
        policy="",
        canonical=here.address_of(page) or "",
        home=LinkView(text=here.local(here.site.config.title), href=here.to(page)),
        sources=figures.sources_of(here, statistics),
    )
