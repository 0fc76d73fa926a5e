"""What the scanner finds in a text: links, embeds, citations, numbers, pictures, and faults.

`start` and `end` are offsets in the scanned text; `text[start:end]` is the mark as typed. The records
of this package are named tuples, since a site has many and every start of the program makes them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from generator.diagnostics import Diagnostic, Mark, Severity


class LinkMark(NamedTuple):
    """`[[target]]`, `[[target|text]]`, or `[[target|!]]`, which asks for the bare value.

    `text_start` is where `text` starts, for faults in the author's words.
    """

    start: int
    end: int
    target: str
    text: str | None = None
    text_start: int = 0
    bare: bool = False


class EmbedMark(NamedTuple):
    """`![[target]]` or `![[target|caption]]`; a caption may hold marks of its own."""

    start: int
    end: int
    target: str
    caption: str | None = None
    caption_start: int = 0


class CitedItem(NamedTuple):
    """One reference of a citation: `voir -@key#statistic, p. 12`."""

    key: str
    statistic: str | None = None
    locator: str | None = None
    prefix: str | None = None
    suppress_author: bool = False


class CitationMark(NamedTuple):
    """`[@a, p. 12; @b#stat]`, as in Pandoc."""

    start: int
    end: int
    items: tuple[CitedItem, ...]


class NumberMark(NamedTuple):
    """A figure typed in the prose, with its unit and qualifier: `84 %`, `6 sur 10`, `plus de 20 %`.

    `noun` is what a small count or a duration counts ("minutes"): such a number is a figure only where the
    study cited beside it counts the same. It is "" for all others.
    """

    start: int
    end: int
    text: str
    noun: str = ""


class PictureMark(NamedTuple):
    """`![alt](file "caption")`; `file` is as typed, relative to the text's file."""

    start: int
    end: int
    file: str
    alt: str
    caption: str | None = None


ProseMark = LinkMark | EmbedMark | CitationMark | NumberMark | PictureMark


class Fault(NamedTuple):
    """Something wrong in a text that does not know yet in which file it stands."""

    code: str
    start: int
    end: int
    variant: str = ""
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str | None = None
    severity: Severity = Severity.ERROR


class LineIndex:
    """Where the offsets of a text are, as lines and columns from 1."""

    def __init__(self, text: str) -> None:
        """Find the lines of `text` once, so that each look-up is cheap."""
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def diagnose(
    faults: Iterable[Fault], text: str, path: str, first_line: int = 1, first_column: int = 1
) -> tuple[Diagnostic, ...]:
    """The faults of `text` as diagnostics of the file in which it starts at that line and column."""
    lines = LineIndex(text)
    return tuple(_diagnostic(fault, lines, path, first_line, first_column) for fault in faults)


def _diagnostic(fault: Fault, lines: LineIndex, path: str, first_line: int, first_column: int) -> Diagnostic:
    line, column = lines.place(fault.start)
    last_line, last_column = lines.place(fault.end)
    length = last_column - column if last_line == line else 1
    return Diagnostic(
        code=fault.code,
        mark=Mark(
            path,
            line + first_line - 1,
            column + (first_column - 1 if line == 1 else 0),
            max(length, 1),
        ),
        severity=fault.severity,
        variant=fault.variant,
        values=dict(fault.values),
        suggestion=fault.suggestion,
    )
