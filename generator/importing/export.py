"""What an export holds, whichever program wrote it: posts, pages, comments, and all else by name."""

from __future__ import annotations

import tempfile
from datetime import datetime
from enum import StrEnum
from types import TracebackType
from typing import Final, NamedTuple, Self

MAX_BODY: Final = 1_000_000
"""Characters of a post; one that has more is left out."""


class Sort(StrEnum):
    """What a text was."""

    POST = "post"
    PAGE = "page"


class State(StrEnum):
    """Who could read a text where it was."""

    PUBLIC = "public"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PRIVATE = "private"
    PROTECTED = "protected"
    TRASHED = "trashed"


class Piece(NamedTuple):
    """Where in a spool a text is."""

    start: int
    length: int


class Post(NamedTuple):
    """A post or a page. `origin` names it for ever; `key` is what its comments and children name it by.

    `link` is its old address, "" where it had none; `slug` the name that it had there. `excerpt` and the body
    are HTML; `has_breaks` says that an empty line of the body begins a paragraph, as WordPress keeps it.
    """

    sort: Sort
    origin: str
    key: str
    title: str
    state: State
    body: Piece
    link: str = ""
    slug: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    labels: tuple[str, ...] = ()
    excerpt: str = ""
    has_breaks: bool = False
    is_cut: bool = False


class Comment(NamedTuple):
    """A comment on the text that has this `key`: HTML. Nothing else of who wrote it is kept than the name."""

    of: str
    author: str
    text: str
    written: datetime | None = None
    why_left: str = ""


class Other(NamedTuple):
    """What is no text and is left out: `sort` and `why` are words of the catalogue."""

    sort: str
    name: str
    why: str = "no-text"


class Export(NamedTuple):
    """All of it, in the order of the file. `home` is the blog's old address; `pictures` those it lists."""

    posts: tuple[Post, ...]
    comments: tuple[Comment, ...] = ()
    others: tuple[Other, ...] = ()
    home: str = ""
    pictures: tuple[str, ...] = ()


class Spool:
    """Keeps long texts aside, on disk: only where they are is held."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def put(self, text: str) -> Piece:
        """Keep a text."""
        start = self._file.seek(0, 2)
        return Piece(start, self._file.write(text.encode("utf-8", "replace")))

    def get(self, piece: Piece) -> str:
        """The text as it was kept."""
        self._file.seek(piece.start)
        return self._file.read(piece.length).decode("utf-8")
