"""Text parted by semicolons, commas or tabs."""

from __future__ import annotations

import pytest

from generator.importing.outcome import Refused
from generator.importing.tables.reading import letter, read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a;b\nx;1,5\n", [("a", "b"), ("x", "1,5")]),
        ("a,b\nx,1.5\n", [("a", "b"), ("x", "1.5")]),
        ("a\tb\nx; y\t1,5\n", [("a", "b"), ("x; y", "1,5")]),
        ('a,b\n"x, y","1,5"\n', [("a", "b"), ("x, y", "1,5")]),
        ('a;b\n"two\nlines";"say ""yes"""\n', [("a", "b"), ("two lines", 'say "yes"')]),
        (" a ;\u00a0b\u202f\n\n;;\nx;1\n", [("a", "b"), ("x", "1")]),
        ("Canal;Part\nA;1,5\nB;2,5", [("Canal", "Part"), ("A", "1,5"), ("B", "2,5")]),
    ],
)
def test_the_sign_between_cells_is_found(text: str, rows: list[tuple[str, ...]]) -> None:
    """That by which lines are alike; quotes hold signs and lines; blank rows are none."""
    assert [row.cells for row in read_rows(text)] == rows


def test_rows_know_their_line() -> None:
    """Also behind a cell of several lines."""
    assert [row.line for row in read_rows('a;b\n\n"x\ny";1\nz;2\n')] == [1, 3, 5]


@pytest.mark.parametrize("text", ['a;b\nx;"1\ny;2\n', 'a;b\nx;"1"2\n'])
def test_a_quote_that_is_not_closed_is_told(text: str) -> None:
    """With the line on which it opens."""
    with pytest.raises(Refused) as found:
        read_rows(text)
    assert (found.value.code, found.value.values) == ("table-quote", {"line": "2"})


def test_columns_are_called_as_in_spreadsheets() -> None:
    """A to Z, then AA."""
    assert [letter(at) for at in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
