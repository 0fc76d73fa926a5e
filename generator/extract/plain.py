"""Plain text, Markdown or HTML → the words a reader sees, with where each of them stands in the input."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from generator.extract.markup import html_pieces
from generator.prose.patterns import Pattern

LIMIT: Final = 2_000_000  # characters; what comes after is not read


class Form(StrEnum):
    """In what a text is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


class Piece(NamedTuple):
    """Words between `start` and `end` of the input; as long as they are there, or one character for all.

    `target` is where they lead: an address; or a sign of `OPEN` or `CLOSE`, where other pieces do.
    """

    words: str
    start: int
    end: int
    target: str = ""


OPEN: Final = "<"  # before the address to which the next pieces lead, up to
CLOSE: Final = ">"
NOTE: Final = "^"  # before the name of a note, with a colon behind it where the note itself begins


class Anchor(NamedTuple):
    """Words between `start` and `end` of the plain text that lead to `target`."""

    start: int
    end: int
    target: str


class Plain:
    """The words of a text, and which of them lead somewhere. `span` leads back to the input."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self.anchors: list[Anchor] = []
        at, opened = 0, -1
        for piece in pieces:
            if piece.target:
                opened = self._lead(piece, at, opened)
            if piece.words:
                self._pieces.append(piece)
                self._starts.append(at)
                at += len(piece.words)
        self.text = "".join(piece.words for piece in self._pieces)

    def _lead(self, piece: Piece, at: int, opened: int) -> int:
        """Note where a piece leads; which anchor is open behind it, -1 for none."""
        if piece.target == CLOSE:
            if opened >= 0:
                self.anchors[opened] = self.anchors[opened]._replace(end=at)
            return -1
        self.anchors.append(Anchor(at, at + len(piece.words), piece.target.removeprefix(OPEN)))
        return len(self.anchors) - 1 if piece.target.startswith(OPEN) else opened

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words between `start` and `end`, which are not empty, stand in the input."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        index = bisect_right(self._starts, at) - 1
        piece, within = self._pieces[index], at - self._starts[index]
        if len(piece.words) != piece.end - piece.start:
            return piece.start, piece.end
        return piece.start + within, piece.start + within + 1


_SNIFFED: Final = 4000
_TAGS = Pattern(
    r"(?i)<(?:!doctype html|html|head|body|div|p|article|section|h[1-6]|ul|table|span|br)\b[^<>]*>"
)
_MARKED = Pattern(r"(?m)^#{1,6} \S|\*\*[^\s*]|\]\(https?:|^(?:```|~~~)|^> \S|^\|.*\|$|\A---\n")


def form_of(text: str) -> Form:
    """What a text of unknown origin is written in."""
    head = text[:_SNIFFED]
    if _TAGS.search(head):
        return Form.HTML
    return Form.MARKDOWN if _MARKED.search(head) else Form.PLAIN


def read_plain(text: str, form: Form | None = None) -> Plain:
    """The words of `text`, of which no more than `LIMIT` characters are read."""
    text = text[:LIMIT]
    form = form or form_of(text)
    if form is Form.HTML:
        return Plain(_spaced(Piece(*piece) for piece in html_pieces(text)))
    return Plain(_without(text) if form is Form.MARKDOWN else _lines(text, 0, len(text)))


# What is no word of a text, or only around words (its groups, which are kept).
_MARKUP = Pattern(
    r"""(?mx)
    \A---\n(?s:.{0,20000}?)\n---\s*$
  | ^[ ]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?s:.{0,20000}?)\n[ ]{0,3}(?P=fence)[^\n]*$
  | <!--[^<]{0,5000}?-->
  | ^[ ]{0,3}\#{1,6}[ ]+ | ^[ ]{0,3}(?:>[ ]?){1,9} | ^[ ]{0,3}\|?[ ]*:?-{3,}[-|: ]*$
  | `[^`\n]{1,300}`
  | !\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}(?:[ ]"[^"\n]{0,300}")?\)
  | \[(?P<linked>[^\[\]\n]{1,300}|\[\d{1,3}\])\]
    (?:\((?P<address>[^()\s]{0,2000})(?:[ ]"[^"\n]{0,300}")?\)|\[(?P<key>[^\[\]\n]{0,100})\])
  | \[(?P<note>\^[^\[\]\n]{1,40})\](?P<defines>:?)
  | </?[A-Za-z][^<>\n]{0,500}>
  | \*{1,3}(?=\S) | (?<=\S)\*{1,3} | (?<!\w)_{1,3}(?=\S) | (?<=\S)_{1,3}(?!\w)
  | \\(?=[^\w\s])
    """
)
_SPACES = Pattern(r"\s{2,}|[\n\t\r\f\v]")


def _without(text: str) -> Iterator[Piece]:
    """The pieces of a text between its markup."""
    at = 0
    for match in _MARKUP.finditer(text):
        yield from _lines(text, at, match.start())
        if linked := match["linked"]:
            yield Piece(linked, *match.span("linked"), match["address"] or "")
        elif note := match["note"]:
            yield Piece("", *match.span(), f"{note}{match['defines']}")
        at = match.end()
    yield from _lines(text, at, len(text))


_GAP = Pattern(r"[^\S\n](?:[^\S\n]+|(?<=[\t\r\f\v]))")


def _lines(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a part of a text; a run of spaces within a line is one."""
    at = start
    for match in _GAP.finditer(text, start, end):
        if at < match.start():
            yield Piece(text[at : match.start()], at, match.start())
        yield Piece(" ", match.start(), match.end())
        at = match.end()
    if at < end:
        yield Piece(text[at:end], at, end)


def _spaced(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """With each run of spaces in HTML's words as one; the lines that blocks make stay."""
    for piece in pieces:
        if len(piece.words) != piece.end - piece.start:
            yield piece
            continue
        at, text = 0, piece.words
        for match in _SPACES.finditer(text):
            yield Piece(text[at : match.start()], piece.start + at, piece.start + match.start())
            yield Piece(" ", piece.start + match.start(), piece.start + match.end())
            at = match.end()
        yield Piece(text[at:], piece.start + at, piece.end)
