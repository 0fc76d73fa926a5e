"""What a report's book shows, chapter by chapter."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from generator.book.nodes import Node
from generator.frozen import frozen


class BookFigure(NamedTuple):
    """A chart: `slot` names its drawing; `single`: the drawing holds the sentence that is its title.

    `several`: it has more than one source.
    """

    title: str
    subtitle: tuple[Node, ...]
    slot: str
    source: str
    several: bool = False
    caveat: str = ""
    single: bool = False


class BookPicture(NamedTuple):
    """A picture by its path in content/."""

    src: str
    alt: str
    caption: tuple[Node, ...] = ()
    credit: str = ""


class BookBlock(NamedTuple):
    """A stretch of a text: nodes, or what interrupts them."""

    nodes: tuple[Node, ...] = ()
    figure: BookFigure | None = None
    picture: BookPicture | None = None


class BookCard(NamedTuple):
    """A key figure: the word before it, the figure, what it measures, whose it is."""

    before: str
    value: str
    label: str
    source: str


class Chapter(NamedTuple):
    """The introduction of a report, or one of its trends; `id` names it, `position` is "5/10" or "".

    `language` is that of its text, which need not be the book's; `title_language` that of its title.
    """

    id: str
    language: str
    title: str
    title_language: str
    position: str
    summary: tuple[Node, ...]
    blocks: tuple[BookBlock, ...]
    cards: tuple[BookCard, ...] = ()
    challenges_title: str = ""
    challenges: tuple[tuple[Node, ...], ...] = ()


class BookReference(NamedTuple):
    """An entry of the bibliography, and what is known of how the study was made."""

    label: str
    nodes: tuple[Node, ...]
    method: str = ""


@frozen(kw_only=True)
class Book:
    """A report as a book in one language; `day` dates it.

    `title_language` is that of title and summary. `brands` and `studies` are the names of which the index
    asks for pages, in its order.
    """

    id: str
    language: str
    day: date
    title: str
    title_language: str
    summary: str
    author: str
    dated: str
    after: str = ""
    address: str = ""
    site_title: str = ""
    licence: str = ""
    chapters: tuple[Chapter, ...] = ()
    references: tuple[BookReference, ...] = ()
    brands: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
