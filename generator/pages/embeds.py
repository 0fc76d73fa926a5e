"""Figures that travel: a page for frames of other sites, the markup to paste, what oEmbed says of it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from html import escape
from math import ceil
from typing import Final

from generator.cache import key
from generator.charts.chart import Chart
from generator.charts.style import Palette, chart_css, token_css
from generator.models import Kind, Ref, Statistic
from generator.numbers.dates import format_date
from generator.pages import figures, standing
from generator.pages.chrome import early_fonts
from generator.pages.embed_views import EmbedPage
from generator.pages.faces import page_rules
from generator.pages.here import Here, content_path
from generator.pages.policy import PINNED, allowed_at, places, policy
from generator.pages.views import DrawingView, EmbedBoxView, LinkView
from generator.pins import Pin
from generator.site import Site
from generator.urls import Urls

STYLE: Final = "assets/embed.css"
SCRIPT: Final = "assets/embed.js"
OEMBED: Final = "oembed.json"
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE: Final = re.compile(r"\s+")
_AROUND_SIGN: Final = re.compile(r" ?([{};,]) ?")
_TOKEN: Final = re.compile(r"var\(--(\w+)\)")
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
    return tuple(urls.embed(one, language) for one in _names(site, ref))


def _names(site: Site, ref: Ref) -> Iterator[Ref]:
    """A figure as it is called, then as it was called before."""
    aliases = (site.series if ref.kind is Kind.SERIES else site.statistics)[ref.id].aliases
    return (Ref(ref.kind, name) for name in (ref.id, *aliases))


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
    pin = current_pin(here, ref)
    return EmbedBoxView(
        live=markup(here, ref, path, title),
        href=here.to(path),
        pinned=markup(here, ref, pin.path, title) if pin else "",
        day=format_date(pin.day, here.language) if pin else "",
    )


def current_pin(here: Here, ref: Ref) -> Pin | None:
    """The copy that says what the figure says now, the oldest of several; also one under an old id."""
    known = here.once("pins", "", lambda: _pins(here.edition.pins))
    found = [pin for name in _names(here.site, ref) for pin in known.get((name, here.language), ())]
    if not found:
        return None
    says = says_of(here, ref)
    alike = [pin for pin in found if pin.says == says]
    return min(alike, key=lambda pin: (pin.day, pin.digest)) if alike else None


def _pins(pins: tuple[Pin, ...]) -> dict[tuple[Ref, str], tuple[Pin, ...]]:
    found: dict[tuple[Ref, str], tuple[Pin, ...]] = {}
    for pin in pins:
        found[pin.ref, pin.language] = (*found.get((pin.ref, pin.language), ()), pin)
    return found


def says_of(here: Here, ref: Ref) -> str:
    """A digest of what a figure says in frames, but not of how it looks or where it leads."""
    page = embed_page(here, ref)
    points = figures.chart(here, ref).points if ref.kind is Kind.SERIES else ()
    return key(
        "says",
        (page.before, page.value, page.label, page.subtitle, page.base, page.badge, page.caveat),
        [(source.text, source.note) for source in page.sources],
        [(one.label, one.group or "", one.date.text if one.date else "", one.text) for one in points],
    )[:16]


def pin_page(here: Here, ref: Ref, day: date) -> EmbedPage:
    """The same as a copy of a day: its style is in itself, and it does not know the site's address."""
    page = embed_page(here, ref)
    rules = _rules(here, page)
    return page._replace(
        policy=policy(PINNED, style=_digest(rules)),
        canonical="",
        style="",
        rules=rules,
        dated="",
        pinned=here.say("view.pinned", day=format_date(day, here.language)),
    )


def _rules(here: Here, page: EmbedPage) -> str:
    """All rules that the page needs, with the tokens that they name, and no sign too many."""
    own = page_rules(here.site.identity, lambda file: here.to(content_path(file.path)))
    sheet = here.edition.assets[STYLE.removeprefix("assets/")].decode()
    sheet = sheet.replace('url("fonts/', f'url("{here.to("assets/fonts/")}')
    rules = _SPACE.sub(" ", _COMMENT.sub("", f"{chart_css() if page.drawings else ''}{sheet}{own}"))
    rules = _AROUND_SIGN.sub(r"\1", rules).strip()
    named = {*_TOKEN.findall(rules)}
    palette = here.edition.palette
    light, dark = (
        {name: one[name] for name in one if name in named} for one in (palette.light, palette.dark)
    )
    return f"{token_css(Palette(light, dark))}{rules}".replace("\n", "")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


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
    title = figures.title_of(here, ref)
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
        title=figures.title_of(here, ref),
        policy="",
        canonical=here.address_of(page) or "",
        home=LinkView(text=here.local(here.site.config.title), href=here.to(page)),
        sources=figures.sources_of(here, statistics),
        fonts=early_fonts(here, STYLE),
    )
