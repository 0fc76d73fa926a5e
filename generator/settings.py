"""What the settings files of a site say, as frozen records: site.yaml, sources.yaml, deck.yaml.

Field names are the keys that authors type (docs/reference/content.md lists them with their meaning).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from generator.diagnostics import Severity
from generator.frozen import frozen
from generator.models import STRICT
from generator.values import (
    Archive,
    Colour,
    EntryCount,
    ErrorAddress,
    FeedAddress,
    HostName,
    Interval,
    LocalText,
    PartialDate,
    Proxy,
    WebAddress,
)
from generator.vocabularies import Download, FeedContent


@frozen(kw_only=True)
class NavigationItem:
    """A link of the site's menu: `to` is a link target as in prose, or an address."""

    __pydantic_config__: ClassVar = STRICT
    label: LocalText
    to: str


@frozen(kw_only=True)
class Newsletter:
    """Where readers subscribe."""

    __pydantic_config__: ClassVar = STRICT
    label: LocalText
    url: WebAddress


@frozen(kw_only=True)
class FeedSettings:
    """What the site's own feeds hold: how much of each text, and how many `entries` at most."""

    __pydantic_config__: ClassVar = STRICT
    content: FeedContent = FeedContent.FULL
    entries: EntryCount = 30


TOKENS = (
    *("bg", "paper", "ink", "mut", "ax", "grid", "off", "n"),
    *("c1", "c2", "c3", "c4", "c1x", "c2x", "c3x", "c4x", "c1o", "c2o", "c3o", "c4o", "c1t"),
    *("l1", "l2", "l3", "l4", "l5", "onl", "ond"),
)
"""The colours of a site by name; `charts.style` says what each is."""


@frozen(kw_only=True)
class TypefaceFiles:
    """Font files of one family, each a path from content/; what is not there is set in `regular`."""

    __pydantic_config__: ClassVar = STRICT
    regular: str
    bold: str | None = None
    italic: str | None = None


@frozen(kw_only=True)
class BrandFonts:
    """A site's own typefaces: of all `text`, and of `titles` where those have another."""

    __pydantic_config__: ClassVar = STRICT
    text: TypefaceFiles | None = None
    titles: TypefaceFiles | None = None


@frozen(kw_only=True)
class BrandStyle:
    """How a site looks: whose it is, its logo on light and on dark (paths from content/), typefaces.

    `light` and `dark` are its own colours: token (c1, paper …) to `#RRGGBB`.
    """

    __pydantic_config__: ClassVar = STRICT
    name: LocalText | None = None
    logo: str | None = None
    logo_dark: str | None = None
    fonts: BrandFonts = BrandFonts()
    light: Mapping[str, Colour] = field(default_factory=dict)
    dark: Mapping[str, Colour] = field(default_factory=dict)


@frozen(kw_only=True)
class Config:
    """content/site.yaml. The first language is the one whose pages stand at the root.

    `downloads` are the documents that a report's page offers. `comments`: those that came with imported
    texts are shown below them; `search`: there is a page that looks for words; `embeds`: other sites may
    show figures in a frame; `pins`: publications keep copies of those that do not change; `cards`: links to
    pages are shown elsewhere with a picture of ours.
    """

    __pydantic_config__: ClassVar = STRICT
    title: LocalText
    subtitle: LocalText | None = None
    description: LocalText | None = None
    languages: tuple[str, ...] = ("fr",)
    author: str | None = None
    base_url: WebAddress | None = None
    navigation: tuple[NavigationItem, ...] = ()
    licence: LocalText | None = None
    licence_url: WebAddress | None = None
    newsletter: Newsletter | None = None
    report_errors: ErrorAddress | None = None
    feeds: FeedSettings = FeedSettings()
    downloads: tuple[Download, ...] = ()
    brand: BrandStyle = BrandStyle()
    comments: bool = False
    search: bool = True
    embeds: bool = True
    pins: bool = True
    cards: bool = True
    checks: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The site's own language."""
        return self.languages[0]


@frozen(kw_only=True)
class Feed:
    """A feed that sources.yaml lists; only `trendbook fetch` reads feeds. Of a `sample` all is invented."""

    __pydantic_config__: ClassVar = STRICT
    id: str
    url: FeedAddress
    publisher: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    every: Interval = "1d"
    language: str | None = None
    sample: bool = False


@frozen(kw_only=True)
class Sources:
    """sources.yaml: globs or addresses of study files, feeds, and how they may be reached.

    `allow_private` are hosts that may be machines of a private network; `archive` is asked for copies of
    cited pages.
    """

    __pydantic_config__: ClassVar = STRICT
    studies: tuple[str, ...] = ("content/studies/*.yaml",)
    feeds: tuple[Feed, ...] = ()
    allow_private: tuple[HostName, ...] = ()
    proxy: Proxy | None = None
    archive: Archive | None = None


@frozen(kw_only=True)
class SlidePicture:
    """A picture that fills a slide; `alt` says what it shows."""

    __pydantic_config__: ClassVar = STRICT
    file: str
    alt: LocalText
    credit: LocalText | None = None


@frozen(kw_only=True)
class OwnSlide:
    """A slide that deck.yaml adds, or puts in another's place.

    It stands after or before the slide named, else before the sources. It shows one thing: a figure, one
    or two charts, a table, points, a quote or a picture; `text` is read beside it. Without any it is the
    title of a section.
    """

    __pydantic_config__: ClassVar = STRICT
    after: str | None = None
    before: str | None = None
    replace: str | None = None
    title: LocalText | None = None
    figure: str | None = None
    charts: tuple[str, ...] = ()
    table: str | None = None
    points: tuple[LocalText, ...] = ()
    quote: LocalText | None = None
    by: LocalText | None = None
    picture: SlidePicture | None = None
    text: LocalText | None = None
    notes: LocalText | None = None


@frozen(kw_only=True)
class Deck:
    """A report's deck.yaml; `minutes` is the time budget.

    `trends` are numbers, slugs or ids, in the order of the talk. `layouts` says which layout of the
    `template` a kind of slide takes. `leave_out` names slides, or kinds of them.
    """

    __pydantic_config__: ClassVar = STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id", "path")
    id: str
    path: str = ""
    title: LocalText | None = None
    subtitle: LocalText | None = None
    event: LocalText | None = None
    date: PartialDate | None = None
    speaker: str | None = None
    contact: str | None = None
    language: str | None = None
    template: str | None = None
    layouts: Mapping[str, str] = field(default_factory=dict)
    trends: tuple[str, ...] = ()
    slides: tuple[OwnSlide, ...] = ()
    leave_out: tuple[str, ...] = ()
    minutes: int | None = None
