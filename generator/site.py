"""Site: the one value that is passed along, with read-only indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.frontmatter import Article, Comment, Page, Report, Trend, Written
from generator.frozen import frozen
from generator.identity import Identity
from generator.incoming.notes import Notes
from generator.ledger import Recorded
from generator.models import (
    Brand,
    Derived,
    Erratum,
    Indicator,
    Kind,
    Publisher,
    Ref,
    Series,
    Statistic,
    Study,
    Theme,
)
from generator.pictures import Picture
from generator.prose.marks import ProseMark
from generator.settings import Config, Deck, Sources
from generator.values import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from generator.incoming.watched import Watched, WatchedFeed

TABLES: Final[Mapping[Kind, str]] = {
    Kind.STATISTIC: "statistics",
    Kind.SERIES: "series",
    Kind.STUDY: "studies",
    Kind.PUBLISHER: "publishers",
    Kind.BRAND: "brands",
    Kind.INDICATOR: "indicators",
    Kind.THEME: "themes",
    Kind.REPORT: "reports",
    Kind.TREND: "trends",
    Kind.ARTICLE: "articles",
    Kind.PAGE: "pages",
}
"""The field of `Site` that holds the records of a kind."""

WRITTEN: Final = (Kind.REPORT, Kind.TREND, Kind.ARTICLE, Kind.PAGE)
"""The kinds of text that authors write."""

RECORDS: Final = (
    Kind.STUDY,
    Kind.STATISTIC,
    Kind.SERIES,
    Kind.PUBLISHER,
    Kind.BRAND,
    Kind.INDICATOR,
    Kind.THEME,
)
"""The kinds of what texts stand on, and what they share."""


class Place(StrEnum):
    """Where on a page something is used."""

    PROSE = "prose"
    SUMMARY = "summary"
    CHALLENGE = "challenge"
    CAPTION = "caption"
    CHART = "chart"
    SLIDE = "slide"
    KEY_FIGURE = "key-figure"
    FRONT_MATTER = "front-matter"


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One use of a record: by which record, where there, and in which language ("" is the site's)."""

    by: Ref
    place: Place
    language: str = ""


@dataclass(frozen=True, slots=True)  # made by the thousand
class LinkedMark:
    """A mark of the prose with what it names: one ref, or one per item of a citation.

    `refs` holds None where a citation or a typed number is the author's own; a typed number that nothing
    sources has none. `picture` is set for a picture; `spoken` says that the mark stands in the speaker's
    notes, which no page shows. A number that is computed from others of its sentence has no refs of its
    own, and theirs in `computed_from`.
    """

    mark: ProseMark
    refs: tuple[Ref | None, ...] = ()
    picture: Picture | None = None
    spoken: bool = False
    computed_from: tuple[Ref, ...] = ()


class LinkedText(NamedTuple):
    """A text of a record with its marks in order, and the spans of its sentences while it is linked."""

    text: str
    marks: tuple[LinkedMark, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()


class TextId(NamedTuple):
    """Which text: of which record, in which language ("" is the site's), in which field."""

    by: Ref
    language: str
    field: str


@frozen(kw_only=True)
class Site:
    """All records, resolved and in order, and who uses whom.

    `trends_of` (by report) is in the report's order, `series_of` (by statistic), `statistics_of`
    (by indicator) and `studies_of` (by publisher) in the records' order: all give ids.
    `translations` holds the texts of other languages, `errata` what was corrected, in the order of their
    file; `published` what was recorded of each statistic when it became public. `overdue` says since when a
    newer figure is expected of each statistic of which it should be there. `watched` are the feeds that have
    entries, `adopted` gives the entry that a study was made of, `read` the day on which a feed last was.
    `links` has the cited addresses that are dead, or say something else than they did; `decks` (by report)
    what their files say. `comments` are those shown, by the text ("article:wait") that they are on;
    `identity` is what is shown of the site's brand.
    """

    config: Config
    sources: Sources
    publishers: Mapping[str, Publisher] = field(default_factory=dict)
    brands: Mapping[str, Brand] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    studies: Mapping[str, Study] = field(default_factory=dict)
    statistics: Mapping[str, Statistic] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    derived: Mapping[str, Derived] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
    trends: Mapping[str, Trend] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    translations: Mapping[tuple[Ref, str], Written] = field(default_factory=dict)
    texts: Mapping[TextId, LinkedText] = field(default_factory=dict)
    uses: Mapping[Ref, tuple[Use, ...]] = field(default_factory=dict)
    trends_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    series_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    statistics_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    studies_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    overdue: Mapping[str, PartialDate] = field(default_factory=dict)
    errata: tuple[Erratum, ...] = ()
    published: Mapping[str, Recorded] = field(default_factory=dict)
    watched: Mapping[str, WatchedFeed] = field(default_factory=dict)
    adopted: Mapping[str, Watched] = field(default_factory=dict)
    read: Mapping[str, date] = field(default_factory=dict)
    links: Notes = field(default_factory=dict)
    decks: Mapping[str, Deck] = field(default_factory=dict)
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    identity: Identity = Identity()

    @property
    def has_timeline(self) -> bool:
        """Whether there are several reports to put in order."""
        return len(self.reports) > 1

    def written(self, ref: Ref, language: str) -> Written | None:
        """The text that a reader of `language` gets, or None where there is no such version."""
        if language == self.config.language:
            return self.original(ref)
        return self.translations.get((ref, language))

    def original(self, ref: Ref) -> Written:
        """The report, trend, article or page as written in the site's own language."""
        written: Written = self.table(ref.kind)[ref.id]
        return written

    def table(self, kind: Kind) -> Mapping[str, Any]:
        """The records of a kind by id."""
        table: Mapping[str, Any] = getattr(self, TABLES[kind])
        return table

    def refs(self, kinds: Iterable[Kind] = tuple(Kind)) -> Iterator[Ref]:
        """The names of all records of these kinds."""
        return (Ref(kind, name) for kind in kinds for name in self.table(kind))

    def text(self, ref: Ref, language: str, name: str) -> LinkedText | None:
        """A linked text of a record, or None where the record has none of that name."""
        own = "" if language == self.config.language else language
        return self.texts.get(TextId(ref, own, name))
