"""The blocks of a text as records: paragraphs, headings, lists, quotes, call-outs, tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from generator.prose.marks import Fault


class Line(NamedTuple):
    """A line, or what is left of it inside its containers; `start` is its offset in the source."""

    start: int
    text: str

    def cut(self, width: int) -> Line:
        """The line without its first `width` characters."""
        return Line(self.start + width, self.text[width:])


class Leaf(NamedTuple):
    """Text without blocks in it: running text, a title (of a section, of a call-out), or a table's row."""

    lines: tuple[Line, ...]
    kind: Literal["text", "title", "row"] = "text"

    @property
    def text(self) -> str:
        """The lines joined, without what their containers put before them."""
        return "\n".join(line.text for line in self.lines)

    def offsets(self) -> Offsets:
        """How places in `text` stand to places in the source."""
        return Offsets(self.lines)


class Offsets:
    """Translates offsets between a leaf's text and the source."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Note where each of `lines` starts in the leaf and in the source."""
        self._source = [line.start for line in lines] or [0]
        self._leaf = [0, *accumulate(len(line.text) + 1 for line in lines)][: len(self._source)]

    def source(self, offset: int) -> int:
        """Where the character at `offset` of the leaf is in the source."""
        line = bisect_right(self._leaf, offset) - 1
        return self._source[line] + offset - self._leaf[line]

    def source_end(self, offset: int) -> int:
        """Where, in the source, a piece ends that ends at `offset` of the leaf."""
        return self.source(offset - 1) + 1 if offset else self._source[0]

    def leaf(self, offset: int) -> int:
        """Where the source's `offset` is in the leaf."""
        line = max(bisect_right(self._source, offset) - 1, 0)
        return self._leaf[line] + offset - self._source[line]


class Paragraph(NamedTuple):
    """A run of text."""

    leaf: Leaf


class Heading(NamedTuple):
    """`level` is the number of # as typed."""

    level: int
    leaf: Leaf


class Table(NamedTuple):
    """Rows as typed; the second one is the rule under the header."""

    rows: tuple[Leaf, ...]


class Rule(NamedTuple):
    """A thematic break."""


class Code(NamedTuple):
    """A fenced block."""

    text: str
    language: str


class Quote(NamedTuple):
    """A block quote."""

    blocks: tuple[Block, ...]


class Callout(NamedTuple):
    """`kind` is one of the values of CALLOUTS; `source` is the Markdown inside."""

    kind: str
    title: Leaf | None
    blocks: tuple[Block, ...]
    source: str


class Listing(NamedTuple):
    """A list; the items of a loose one hold paragraphs, those of a tight one bare text."""

    start: int | None
    tight: bool
    items: tuple[tuple[Block, ...], ...]


class Details(NamedTuple):
    """`<details>` on its own line, until `</details>` on its own; attributes as typed."""

    attributes: str
    summary: Leaf | None
    summary_attributes: str
    blocks: tuple[Block, ...]


Block = Paragraph | Heading | Table | Rule | Code | Quote | Callout | Listing | Details


class Definition(NamedTuple):
    """Where a reference link leads: `[label]: target "title"`."""

    target: str
    title: str | None
    start: int
    end: int


class Document:
    """The blocks of a text, and what its inline marks refer to."""

    def __init__(self, found: tuple[Block, ...] = ()) -> None:
        """Hold `found`; all else is added while a text is read."""
        self.blocks = found
        self.footnotes: dict[str, tuple[Block, ...]] = {}
        self.footnote_places: dict[str, tuple[int, int]] = {}
        self.definitions: dict[str, Definition] = {}
        self.faults: list[Fault] = []


def leaves(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """All the text of `blocks`, in the order in which it stands in the source."""
    for block in blocks:
        match block:
            case Paragraph(leaf) | Heading(_, leaf):
                yield leaf
            case Table(rows):
                yield from rows
            case Quote(inner):
                yield from leaves(inner)
            case Callout(_, title, inner) | Details(_, title, _, inner):
                yield from (title,) if title else ()
                yield from leaves(inner)
            case Listing(_, _, items):
                for item in items:
                    yield from leaves(item)
            case Rule() | Code():
                pass


def spoken(blocks: Iterable[Block]) -> Iterator[Leaf]:
    """The text of the speaker's notes among `blocks`, which no page shows."""
    for block in blocks:
        match block:
            case Callout("notes"):
                yield from leaves((block,))
            case Quote(inner) | Callout(_, _, inner) | Details(_, _, _, inner):
                yield from spoken(inner)
            case Listing(_, _, items):
                for item in items:
                    yield from spoken(item)
            case _:
                pass


def label(text: str) -> str:
    """A reference's or footnote's label as labels are compared."""
    return " ".join(text.casefold().split())
