"""One scanner over the source text: every mark with its place, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.diagnostics import Severity
from generator.prose import blocks, inline
from generator.prose.containers import parse, single
from generator.prose.figures import figures
from generator.prose.marks import Fault, NumberMark, ProseMark
from generator.prose.patterns import Pattern
from generator.prose.sentences import sentences
from generator.prose.tokens import Sort, Token, masked, safe_address

MAX_BYTES = 500_000
MAX_MARKS = 50_000
_BAR = Pattern(r"(?<!\\)\|")


class Scan(NamedTuple):
    """The marks of a text in order, disjoint, and its faults in order.

    `spoken` has the starts of the marks that stand in the speaker's notes, which no page shows, `titles`
    those of the numbers in headings and in call-outs' titles. `sentences` are the spans of all sentences,
    which end with their paragraph, heading, item or cell at the latest.
    """

    marks: tuple[ProseMark, ...] = ()
    faults: tuple[Fault, ...] = ()
    spoken: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    sentences: tuple[tuple[int, int], ...] = ()


def scan(text: str, *, one_line: bool = False) -> Scan:
    """What stands in `text`; `one_line` for titles, summaries and captions, which have no blocks.

    Takes linear time, whatever the text.
    """
    if too_large(text):
        return Scan(faults=(Fault(code="markdown-too-large", start=0, end=1, values=(("kb", "500"),)),))
    document = single(text) if one_line else parse(text)
    marks: list[ProseMark] = []
    faults = [*document.faults, *_definition_faults(document)]
    used: set[str] = set()
    notes = {id(leaf) for leaf in blocks.spoken(document.blocks)}
    spoken: set[int] = set()
    titles: set[int] = set()
    spans: list[tuple[int, int]] = []
    for leaf in all_leaves(document):
        offsets = leaf.offsets()
        found = inline.read(leaf.text, offsets, document.definitions, document.footnotes)
        tokens = sorted((*found.tokens, *_numbers(leaf.text, offsets, found.tokens)), key=_by_start)
        spans += _sentences(leaf, offsets, tokens)
        faults += found.faults
        used |= {token.text for token in tokens if token.sort is Sort.NOTE}
        here = [token.mark for token in tokens if token.mark]
        marks += here
        spoken |= {mark.start for mark in here if id(leaf) in notes}
        if leaf.kind == "title":
            titles |= {mark.start for mark in here if isinstance(mark, NumberMark)}
    faults += _unused_footnotes(document, used)
    if len(marks) > MAX_MARKS:
        faults.append(Fault(code="markdown-too-large", variant="marks", start=0, end=1))
    return Scan(
        tuple(sorted(marks, key=lambda mark: mark.start)),
        tuple(sorted(faults, key=lambda fault: (fault.start, fault.end, fault.code))),
        frozenset(spoken),
        frozenset(titles),
        tuple(sorted(spans)),
    )


def _numbers(text: str, offsets: blocks.Offsets, tokens: Iterable[Token]) -> Iterator[Token]:
    """The figures typed in a leaf's plain words, which are shown as they are typed."""
    for start, end, noun in figures(masked(text, tokens)):
        mark = NumberMark(
            start=offsets.source(start),
            end=offsets.source_end(end),
            text=" ".join(text[start:end].split("\n")),
            noun=noun,
        )
        yield Token(start=start, end=end, sort=Sort.MARK, mark=mark)


def _by_start(token: Token) -> int:
    return token.start


def _sentences(
    leaf: blocks.Leaf, offsets: blocks.Offsets, tokens: Iterable[Token]
) -> Iterator[tuple[int, int]]:
    """The spans of a leaf's sentences in the source; a table's row has at least one for each cell."""
    text = masked(leaf.text, tokens)
    for first, last in _cells(text) if leaf.kind == "row" else ((0, len(text)),):
        for start, end in sentences(text[first:last]):
            yield offsets.source(first + start), offsets.source_end(first + end)


def _cells(row: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*(found.end() for found in _BAR.finditer(row)), len(row)):
        yield start, end
        start = end


def too_large(text: str) -> bool:
    """Whether `text` is more than what is rendered."""
    return len(text) > MAX_BYTES or len(text.encode(errors="replace")) > MAX_BYTES


def all_leaves(document: blocks.Document) -> list[blocks.Leaf]:
    """The text of a document, that of its footnotes last."""
    notes = (leaf for inner in document.footnotes.values() for leaf in blocks.leaves(inner))
    return [*blocks.leaves(document.blocks), *notes]


def _definition_faults(document: blocks.Document) -> list[Fault]:
    return [
        Fault(
            code="bad-link",
            start=definition.start,
            end=definition.end,
            values=(("url", definition.target),),
        )
        for definition in document.definitions.values()
        if not safe_address(definition.target)
    ]


def _unused_footnotes(document: blocks.Document, used: set[str]) -> list[Fault]:
    return [
        Fault(
            code="unused-footnote",
            start=start,
            end=end,
            values=(("label", label),),
            severity=Severity.WARNING,
        )
        for label, (start, end) in document.footnote_places.items()
        if label not in used
    ]
