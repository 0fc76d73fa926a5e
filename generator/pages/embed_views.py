"""What the template of a figure in a frame of another site sees; see `views` for how views are made."""

from __future__ import annotations

from typing import NamedTuple

from generator.pages.views import DrawingView, Html, LinkView


class EmbedPage(NamedTuple):
    """pages/embed.html: a figure with its source, for frames of other sites; links open windows of their own.

    `title` is what the frame is called. A statistic has `before`, `value` and `label` as FigureCard has
    them; of a chart `label` is the finding, below which stand its `subtitle` and `drawings`. `base` says of
    whom it speaks, `caveat` how it is to be read, `dated` that it is replaced by another. `home` leads to the
    figure's page, by the site's name, and `canonical` is that page's whole address. `fonts`, `style` and
    `script` are addresses; a page that keeps its look has `rules` in place of the style, and `pinned` says of
    which day it is.
    """

    language: str
    title: str
    policy: Html
    canonical: str
    home: LinkView
    sources: tuple[LinkView, ...]
    style: str = ""
    script: str = ""
    before: str = ""
    value: str = ""
    label: str = ""
    subtitle: str = ""
    drawings: tuple[DrawingView, ...] = ()
    base: str = ""
    badge: str = ""
    caveat: str = ""
    dated: str = ""
    rules: Html = ""
    pinned: str = ""
    fonts: tuple[str, ...] = ()
