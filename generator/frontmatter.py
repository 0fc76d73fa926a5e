"""The texts that authors write, as frozen records: what the front matter of each says, and its body.

Field names are the keys that authors type (docs/reference/content.md lists them with their meaning).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import ClassVar

from generator.diagnostics import Severity
from generator.frozen import frozen
from generator.models import STRICT
from generator.values import PartialDate, WebAddress
from generator.vocabularies import Status, Unverified


@frozen(kw_only=True)
class Image:
    """A picture beside a text; `alt` says what it shows, `caption` why."""

    __pydantic_config__: ClassVar = STRICT
    file: str
    alt: str
    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class After:
    """Whose original a report retells: "d'après …"."""

    __pydantic_config__: ClassVar = STRICT
    author: str | None = None
    title: str
    study: str | None = None
    date: PartialDate | None = None
    url: WebAddress | None = None


@frozen(kw_only=True)
class Sections:
    """How a report is cut: the word for a section, how many were announced, whether all are there."""

    __pydantic_config__: ClassVar = STRICT
    word: str | None = None
    announced: int | None = None
    numbered: bool = True
    partial: bool = False
    callout: str | None = None


@frozen(kw_only=True)
class Written:
    """What every text with front matter has. `body` is Markdown, `body_line` where it starts.

    `imported` names the text where `trendbook import` took it from: it does not come in twice. `original` is
    what a translation notes of the state of its original (see `translations.stamp`).
    """

    __pydantic_config__: ClassVar = STRICT
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
    imported: str | None = None
    original: str | None = None
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
class Comment:
    """What a reader wrote below a text where it was before: plain text, a claim of that reader's."""

    __pydantic_config__: ClassVar = STRICT
    text: str
    author: str | None = None
    date: dt.date | None = None


@frozen(kw_only=True)
class Comments:
    """The comments beside a text, `<its file>.comments.yaml`; `id` is the text's name ("article:wait")."""

    __pydantic_config__: ClassVar = STRICT
    NOT_TYPED: ClassVar[tuple[str, ...]] = ("id",)
    id: str
    comments: tuple[Comment, ...]


def texts_of(record: Written) -> Iterator[tuple[str, str]]:
    """Each text of a record by the name of its field; a list's items are numbered."""
    yield "title", record.title
    if record.summary:
        yield "summary", record.summary
    if record.image and record.image.caption:
        yield "image/caption", record.image.caption
    if isinstance(record, Trend):
        yield from ((f"challenges/{index}", text) for index, text in enumerate(record.challenges))
    yield "body", record.body
