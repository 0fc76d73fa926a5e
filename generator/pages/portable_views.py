"""What the templates of feeds and letters see: a text as it is read away from its page.

All links are those of the text's own page; `portable_markup` makes whole addresses of them once the
template is printed.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.pages.views import (
    ErratumView,
    FigureCard,
    Html,
    LinkView,
    PictureView,
    ReferenceView,
    TextCard,
)


class ChartView(NamedTuple):
    """A chart as a picture; `alt` says all that it shows, `href` leads to its page.

    `narrow` is a drawing for phones, "" where there is none. A single statistic has no picture, so that
    `src` is "": it is a `card`, and told in words.
    """

    title: str
    subtitle: Html
    href: str
    src: str
    alt: str
    narrow: str = ""
    card: FigureCard | None = None
    caveat: str = ""
    dated: LinkView | None = None
    sources: tuple[LinkView, ...] = ()


class PortableBlock(NamedTuple):
    """A stretch of a text: markup, or a chart or picture that interrupts it."""

    html: Html = ""
    chart: ChartView | None = None
    picture: PictureView | None = None


class PortableText(NamedTuple):
    """A report, trend, article or page. What only some kinds have is empty for the others.

    `eyebrow` leads to a trend's report, or to all articles; `href` to the text's own page.
    """

    language: str
    title: str
    href: str
    summary: Html
    body: tuple[PortableBlock, ...]
    references: tuple[ReferenceView, ...]
    trust: str
    errata: tuple[ErratumView, ...]
    picture: PictureView | None = None
    eyebrow: LinkView | None = None
    position: str = ""
    after: LinkView | None = None
    key_figures: tuple[FigureCard, ...] = ()
    trends_title: str = ""
    trends: tuple[TextCard, ...] = ()
    partial: str = ""
    conference: str = ""
    byline: str = ""
    challenges_title: str = ""
    challenges: tuple[Html, ...] = ()
    second_hand: str = ""


class LetterView(NamedTuple):
    """letters/letter.html: a text as a newsletter.

    `preview` is what lists of mails show beside the subject; `home` leads to the site. `online`: there is an
    address to which links into the site can lead.
    """

    text: PortableText
    preview: str
    site_title: str
    home: str
    online: bool
    licence: LinkView | None = None
