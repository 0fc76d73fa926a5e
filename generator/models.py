"""The nouns of the field: what texts stand on, as frozen records, and how each is named.

Records hold the ids of other records, never the records; `Site` resolves them. Field names are the
keys that authors type (docs/reference/content.md lists them with their meaning).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from generator.frozen import frozen
from generator.values import Amount, LocalText, PartialDate, WebAddress
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
    StudyKind,
    Unit,
)

STRICT: Final[Mapping[str, object]] = {"extra": "forbid", "coerce_numbers_to_str": True}
"""pydantic reads this where it validates a record: an unknown key is a fault, a bare number a text."""

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

    __pydantic_config__: ClassVar = STRICT
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

    __pydantic_config__: ClassVar = STRICT
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

    __pydantic_config__: ClassVar = STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: LocalText
    description: LocalText | None = None
    caveat: LocalText | None = None


@frozen(kw_only=True)
class Theme:
    """A subject that trends of several years share."""

    __pydantic_config__: ClassVar = STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    title: LocalText
    description: LocalText | None = None


@frozen(kw_only=True)
class Via:
    """The text in which a second-hand figure was read."""

    __pydantic_config__: ClassVar = STRICT
    title: LocalText
    publisher: str | None = None
    author: str | None = None
    date: PartialDate | None = None
    url: WebAddress | None = None


@frozen(kw_only=True)
class Method:
    """How a study was made; `sample` counts respondents, or what `noun` says; `deff` is the design effect."""

    __pydantic_config__: ClassVar = STRICT
    sample: int | None = None
    noun: LocalText | None = None
    population: LocalText | None = None
    country: LocalText | None = None
    fieldwork: PartialDate | None = None
    mode: Mode | None = None
    sampling: Sampling | None = None
    nonresponse: LocalText | None = None
    incentive: LocalText | None = None
    weighting: LocalText | None = None
    deff: float | None = None
    question: LocalText | None = None
    notice: WebAddress | None = None


@frozen(kw_only=True)
class Statistic:
    """One figure of a study: its value, what it measures, and of whom."""

    __pydantic_config__: ClassVar = STRICT
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
    geography: LocalText | None = None
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

    __pydantic_config__: ClassVar = STRICT
    stat: str
    label: LocalText | None = None
    group: LocalText | None = None


@frozen(kw_only=True)
class OwnDrawing:
    """How a chart file draws its points: a specification as canonical JSON, or a module's source.

    Faults that show only when it is drawn are shown in the file at `path`.
    """

    __pydantic_config__: ClassVar = STRICT
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

    __pydantic_config__: ClassVar = STRICT
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
    aliases: tuple[str, ...] = ()
    note: LocalText | None = None
    drawing: OwnDrawing | None = None  # a chart file's


@frozen(kw_only=True)
class Derived:
    """A figure computed from the statistics named in `change`, as `measure` says."""

    __pydantic_config__: ClassVar = STRICT
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
    """A reference with its method and what it found; nothing of it is shown before the day `embargo`."""

    __pydantic_config__: ClassVar = STRICT
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
    embargo: dt.date | None = None
    language: str | None = None
    via: Via | None = None
    checked: SourceCheck = SourceCheck.UNVERIFIED
    licence: LocalText | None = None
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

    __pydantic_config__: ClassVar = STRICT
    statistic: str
    date: dt.date
    old: Amount
    new: Amount | None
    reason: LocalText
