"""The words that authors choose from: units, qualifiers, kinds, forms.

The values are what authors type (docs/reference/content.md says what each means).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from generator.values import Words


class Unit(StrEnum):
    """What a statistic's value counts."""

    PERCENT = "percent"
    RATIO = "ratio"
    COUNT = "count"
    RATE = "rate"
    MULTIPLIER = "multiplier"
    POINTS = "points"
    RANK = "rank"
    SCORE = "score"
    DURATION = "duration"
    CURRENCY = "currency"


class Qualifier(StrEnum):
    """The word that must stay with a value."""

    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    ONLY = "only"


class Audience(StrEnum):
    """Who was asked."""

    CUSTOMERS = "customers"
    COMPANIES = "companies"
    EXPERTS = "experts"


class StatisticKind(StrEnum):
    """What sort of statement a figure is."""

    FINDING = "finding"
    COMMITMENT = "commitment"
    BRAND_COUNT = "brand-count"
    FORECAST = "forecast"
    RULE = "rule"


class StudyKind(StrEnum):
    """What sort of work a figure comes from."""

    SURVEY = "survey"
    BAROMETER = "barometer"
    CORPORATE = "corporate"
    PLATFORM_COUNT = "platform-count"
    CONTENT_ANALYSIS = "content-analysis"
    FORECAST = "forecast"
    RANKING = "ranking"
    RULE = "rule"
    QUALITATIVE = "qualitative"
    TESTIMONY = "testimony"
    UNSOURCED = "unsourced"


class SourceCheck(StrEnum):
    """Where the figures were read: in the study, in a text that quotes it, or not checked yet."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Unverified(StrEnum):
    """What a report says of the unverified figures that it uses."""

    ACCEPTED = "accepted"


class Mode(StrEnum):
    """How a survey was taken."""

    TELEPHONE = "telephone"
    ONLINE = "online"
    FACE_TO_FACE = "face-to-face"
    MAIL = "mail"
    MIXED = "mixed"
    SCRAPING = "scraping"
    LOG = "log"


class Sampling(StrEnum):
    """How respondents were chosen."""

    PROBABILITY = "probability"
    QUOTA = "quota"
    OPT_IN = "opt-in"
    CENSUS = "census"
    UNKNOWN = "unknown"


class SeriesForm(Words):
    """How the points of a series stand to one another; it decides the drawing."""

    BREAKDOWN = "breakdown"
    MULTIPLE_ANSWERS = "multiple-answers"
    TIME = "time"
    RANKING = "ranking"
    COMPARISON = "comparison"
    RULE = "rule"
    PROFILE = "profile"
    CUSTOM = "custom"  # a chart file says itself how they are drawn; nobody types it

    @classmethod
    def typed(cls) -> tuple[Self, ...]:
        """The forms of a series that is typed in a study or a file of content/series/."""
        return tuple(form for form in cls if form != "custom")


class DrawingKind(StrEnum):
    """In what an author's own drawing is written."""

    VEGA_LITE = "vega-lite"
    ALTAIR = "altair"


class FeedContent(StrEnum):
    """How much of a text its feeds hold."""

    FULL = "full"
    SUMMARY = "summary"


class Download(StrEnum):
    """A document that a report's page offers; what follows the full stop is its format."""

    DECK_PPTX = "deck.pptx"
    DECK_HTML = "deck.html"
    DECK_PDF = "deck.pdf"
    REPORT_PDF = "report.pdf"


class Status(StrEnum):
    """Whether a text is shown."""

    PUBLISHED = "published"
    DRAFT = "draft"


class Measure(StrEnum):
    """How a derived figure is computed from its parts."""

    POINTS = "points"
    PERCENT = "percent"
    RATIO = "ratio"
    TIMES = "times"
    SUM = "sum"
    RANK = "rank"
