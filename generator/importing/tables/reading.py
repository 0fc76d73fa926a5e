"""Text parted by semicolons, commas or tabs → rows of cells that know their line."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice
from typing import Final, NamedTuple

from generator.importing.outcome import Refused

_DELIMITERS: Final = ("\t", ";", ",")  # the likeliest first: a comma may be one of decimals
_LOOKED_AT: Final = 50
_BLANK: Final = " \t\u00a0\u202f\u2009\ufeff"


class Row(NamedTuple):
    """A line's cells, without what surrounds their words."""

    line: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns, from 0, that hold something."""
        return tuple(at for at, cell in enumerate(self.cells) if cell)


def read_rows(text: str) -> list[Row]:
    """The rows that hold anything.

    Raises:
        Refused: a quote is not closed, or a row has more cells than the widest of those before the numbers.
    """
    return [row for row in _rows(text, _delimiter(text)) if row.filled]


def letter(column: int) -> str:
    """A column, from 0, as spreadsheets name it: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _delimiter(text: str) -> str:
    """The sign by which most lines have the same number of cells, two at least."""

    def regular(delimiter: str) -> int:
        widths: Counter[int] = Counter()
        with suppress(Refused):
            widths.update(len(row.cells) for row in islice(_rows(text, delimiter), _LOOKED_AT))
        return max((lines for width, lines in widths.items() if width > 1), default=0)

    return max(_DELIMITERS, key=regular)


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield Row(line, tuple(" ".join(cell.strip(_BLANK).split()) for cell in cells))
            line = reader.line_num + 1
    except csv.Error:
        raise Refused("table-quote", line=str(line)) from None
