"""The nouns of the field: what a site is about, as frozen records.

Records hold the ids of other records, never the records; `Site` resolves them. Field names are the
keys that authors type (docs/reference/content.md lists them with their meaning).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from generator.diagnostics import Severity
from generator.frozen import frozen
from generator.values import (
    Amount,
    Archive,
    Colour,
    FeedAddress,
    HostName,
    Interval,
    LocalText,
    PartialDate,
    Proxy,
    WebAddress,
)
from generator.vocabularies import (
    Audience,
    DrawingKind,
    Measure,
    Mode,
    Qualifier,
    Sampling,
    SeriesForm,
    SourceCheck,
    StatisticKind,
    Status,
    StudyKind,
    Unit,
    Unverified,
)

# pydantic reads this where it validates a record: an unknown key is a fault, a bare number a text.
_STRICT: Mapping[str, object] = {"extra": "forbid", "coerce_numbers_to_str": True}

# NOT_TYPED names a record's fields that come from its place or its file's name, never from a key.


class Kind(StrEnum):
    """What a link can name: the part before the colon in `[[stat:…]]`."""

    STATISTIC = "stat"
    SERIES = "series"
    STUDY = "study"
    PUBLISHER = "publisher"
    BRAND = "brand"
    INDICATOR = "indicator"
    THEME = "theme"
    REPORT = "report"
    TREND = "trend"
    ARTICLE = "article"
    PAGE = "page"


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """The name of a record: its kind and its id, which is unique within the kind."""

    kind: Kind
    id: str

    def __str__(self) -> str:
        """As an author may type it in a link."""
        return f"{self.kind}:{self.id}"


@frozen(kw_only=True)
class Publisher:
    """Who publishes studies: an institute, a company, a magazine, a person."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    kind: LocalText | None = None
    url: WebAddress | None = None
    aliases: tuple[str, ...] = ()
    note: LocalText | None = None


@frozen(kw_only=True)
class Brand:
    """A brand that reports give as an example."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    name: str
    url: WebAddress | None = None
    aliases: tuple[str, ...] = ()
    publisher: str | None = None
    note: LocalText | None = None


@frozen(kw_only=True)
class Indicator:
    """What several statistics measure over the years."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: LocalText
    description: LocalText | None = None
    caveat: LocalText | None = None


@frozen(kw_only=True)
class Theme:
    """A subject that trends of several years share."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: LocalText
    description: LocalText | None = None


@frozen(kw_only=True)
class Via:
    """The text in which a second-hand figure was read."""

    __pydantic_config__: ClassVar = _STRICT
    title: LocalText
    publisher: str | None = None
    author: str | None = None
    date: PartialDate | None = None
    url: WebAddress | None = None


@frozen(kw_only=True)
class Method:
    """How a study was made; `sample` counts respondents, `deff` is the design effect."""

    __pydantic_config__: ClassVar = _STRICT
    sample: int | None = None
    population: LocalText | None = None
    country: str | None = None
    fieldwork: PartialDate | None = None
    mode: Mode | None = None
    sampling: Sampling | None = None
    weighting: LocalText | None = None
    deff: float | None = None
    question: LocalText | None = None
    notice: WebAddress | None = None


@frozen(kw_only=True)
class Statistic:
    """One figure of a study: its value, what it measures, and of whom."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = (
        "id",
        "study",
    )
    id: str
    study: str
    value: Amount
    unit: Unit
    label: LocalText
    noun: LocalText | None = None
    per: LocalText | None = None
    currency: str | None = None
    qualifier: Qualifier | None = None
    audience: Audience | None = None
    base: LocalText | None = None
    sample: int | None = None
    period: PartialDate | None = None
    geography: str | None = None
    kind: StatisticKind = StatisticKind.FINDING
    indicator: str | None = None
    locator: str | None = None
    quote: LocalText | None = None
    due: PartialDate | None = None
    superseded_by: str | None = None
    aliases: tuple[str, ...] = ()
    note: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)  # made by the thousand
class Point:
    """One statistic in a series; `group` names the second dimension (customers, companies)."""

    __pydantic_config__: ClassVar = _STRICT
    stat: str
    label: LocalText | None = None
    group: LocalText | None = None


@frozen(kw_only=True)
class OwnDrawing:
    """How a chart file draws its points: a specification as canonical JSON, or a module's source.

    Faults that show only when it is drawn are shown in the file at `path`.
    """

    kind: DrawingKind
    path: str
    text: str


@frozen(kw_only=True)
class Series:
    """Statistics that are read together. `study` is None where it joins several studies.

    `breaks` are the dates at which question, base or mode changed. `scale` says that the parts go from
    one pole to the other (disagree … agree) in the order of the points; `margins`, that each value is
    shown within its 95 % interval.
    """

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = (
        "id",
        "study",
        "drawing",
    )
    id: str
    study: str | None = None
    title: LocalText
    form: SeriesForm
    points: tuple[Point, ...]
    subtitle: LocalText | None = None
    caveat: LocalText | None = None
    breaks: tuple[PartialDate, ...] = ()
    scale: bool = False
    margins: bool = False
    note: LocalText | None = None
    drawing: OwnDrawing | None = None  # a chart file's


@frozen(kw_only=True)
class Derived:
    """A figure computed from the statistics named in `change`, as `measure` says."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = (
        "id",
        "study",
    )
    id: str
    study: str | None = None
    change: tuple[str, ...]
    measure: Measure
    label: LocalText | None = None
    caveat: LocalText | None = None


@frozen(kw_only=True)
class Study:
    """A reference with its method and what it found."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: LocalText
    publisher: str | None = None
    co_publishers: tuple[str, ...] = ()
    commissioned_by: str | None = None
    authors: tuple[str, ...] = ()
    kind: StudyKind = StudyKind.SURVEY
    date: PartialDate | None = None
    date_inferred: bool = False
    url: WebAddress | None = None
    doi: str | None = None
    archived: WebAddress | None = None
    accessed: dt.date | None = None
    language: str | None = None
    via: Via | None = None
    checked: SourceCheck = SourceCheck.UNVERIFIED
    method: Method = Method()
    statistics: tuple[Statistic, ...] = ()
    series: tuple[Series, ...] = ()
    derived: tuple[Derived, ...] = ()
    note: LocalText | None = None


@frozen(kw_only=True)
class SeriesFile:
    """What a file of content/series/ holds: one series, and figures derived across studies."""

    id: str
    series: Series
    derived: tuple[Derived, ...] = ()


@frozen(kw_only=True)
class Erratum:
    """A published value that was corrected; `new` is None where the figure was withdrawn."""

    __pydantic_config__: ClassVar = _STRICT
    statistic: str
    date: dt.date
    old: Amount
    new: Amount | None
    reason: LocalText


@frozen(kw_only=True)
class Image:
    """A picture beside a text; `alt` says what it shows, `caption` why."""

    __pydantic_config__: ClassVar = _STRICT
    file: str
    alt: str
    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class After:
    """Whose original a report retells: "d'après …"."""

    __pydantic_config__: ClassVar = _STRICT
    author: str | None = None
    title: str
    study: str | None = None
    date: PartialDate | None = None
    url: WebAddress | None = None


@frozen(kw_only=True)
class Sections:
    """How a report is cut: the word for a section, how many were announced, whether all are there."""

    __pydantic_config__: ClassVar = _STRICT
    word: str | None = None
    announced: int | None = None
    numbered: bool = True
    partial: bool = False
    callout: str | None = None


@frozen(kw_only=True)
class Written:
    """What every text with front matter has. `body` is Markdown, `body_line` where it starts."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = (
        "id",
        "language",
        "body",
        "body_line",
    )
    id: str
    title: str
    summary: str | None = None
    author: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    status: Status = Status.PUBLISHED
    publish: dt.date | None = None
    image: Image | None = None
    themes: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    checks: Mapping[str, Severity] = field(default_factory=dict)
    language: str = ""
    body: str = ""
    body_line: int = 1


@frozen(kw_only=True)
class Report(Written):
    """A yearly report: an introduction and its trends.

    `unverified`: figures that nobody has checked are used on purpose, in it and in its trends.
    """

    year: int
    after: After | None = None
    sections: Sections = Sections()
    conference: str | None = None
    key_figures: tuple[str, ...] = ()
    unverified: Unverified | None = None


@frozen(kw_only=True)
class Trend(Written):
    """One section of a report; its id is `<report id>/<slug>`."""

    NOT_TYPED: ClassVar[tuple[str, ...]] = (
        "id",
        "language",
        "body",
        "body_line",
        "report",
        "slug",
        "place",
    )
    report: str
    slug: str
    place: int = 0
    number: int | None = None
    challenges: tuple[str, ...] = ()

    @property
    def rank(self) -> int:
        """Where it comes in its report: by its number, else by its file's name."""
        return self.place if self.number is None else self.number


@frozen(kw_only=True)
class Article(Written):
    """A single post."""


@frozen(kw_only=True)
class Page(Written):
    """A page that stands outside the years: about, method, contact."""


@frozen(kw_only=True)
class NavigationItem:
    """A link of the site's menu: `to` is a link target as in prose, or an address."""

    __pydantic_config__: ClassVar = _STRICT
    label: LocalText
    to: str


@frozen(kw_only=True)
class Newsletter:
    """Where readers subscribe."""

    __pydantic_config__: ClassVar = _STRICT
    label: LocalText
    url: WebAddress


TOKENS = (
    *("bg", "paper", "ink", "mut", "ax", "grid", "off", "n"),
    *("c1", "c2", "c3", "c4", "c1x", "c2x", "c3x", "c4x", "c1o", "c2o", "c3o", "c4o", "c1t"),
    *("l1", "l2", "l3", "l4", "l5", "onl", "ond"),
)
"""The colours of a site by name; `charts.style` says what each is."""


@frozen(kw_only=True)
class BrandStyle:
    """A site's own colours: token (c1, paper …) to `#RRGGBB`, for light and for dark."""

    __pydantic_config__: ClassVar = _STRICT
    light: Mapping[str, Colour] = field(default_factory=dict)
    dark: Mapping[str, Colour] = field(default_factory=dict)


@frozen(kw_only=True)
class Config:
    """content/site.yaml. The first language is the one whose pages stand at the root."""

    __pydantic_config__: ClassVar = _STRICT
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
    brand: BrandStyle = BrandStyle()
    checks: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The site's own language."""
        return self.languages[0]


@frozen(kw_only=True)
class Feed:
    """A feed that sources.yaml lists; only `trendbook fetch` reads feeds."""

    __pydantic_config__: ClassVar = _STRICT
    id: str
    url: FeedAddress
    publisher: str | None = None
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    every: Interval = "1d"
    language: str | None = None


@frozen(kw_only=True)
class Sources:
    """sources.yaml: globs or addresses of study files, feeds, and how they may be reached.

    `allow_private` are hosts that may be machines of a private network; `archive` is asked for copies of
    cited pages.
    """

    __pydantic_config__: ClassVar = _STRICT
    studies: tuple[str, ...] = ("content/studies/*.yaml",)
    feeds: tuple[Feed, ...] = ()
    allow_private: tuple[HostName, ...] = ()
    proxy: Proxy | None = None
    archive: Archive | None = None


@frozen(kw_only=True)
class Deck:
    """A report's deck.yaml; `minutes` is the time budget."""

    __pydantic_config__: ClassVar = _STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: str | None = None
    event: str | None = None
    date: PartialDate | None = None
    speaker: str | None = None
    language: str | None = None
    template: str | None = None
    trends: tuple[str, ...] = ()
    minutes: int | None = None
