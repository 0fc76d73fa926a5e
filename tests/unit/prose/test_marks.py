"""Places in a text, and faults as diagnostics."""

from __future__ import annotations

import pytest

from generator.diagnostics import Mark
from generator.prose.marks import Fault, LineIndex, diagnose
from generator.prose.scan import scan


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (5, (3, 2))]
)
def test_lines_and_columns_count_from_one(offset: int, place: tuple[int, int]) -> None:
    """A line's end belongs to it; an empty line has a column 1."""
    assert LineIndex("ab\n\nc").place(offset) == place


def test_faults_stand_in_their_file() -> None:
    """The line where the text starts in its file is added to a fault's own."""
    text = "Un mot\net [a](javascript:x) ici"
    (found,) = diagnose(scan(text).faults, text, "pages/a.md", 12)
    assert found.mark == Mark("pages/a.md", 13, 4, 17)
    assert found.message_key == "bad-link"
    assert found.values == {"url": "javascript:x"}


def test_first_column_counts_on_the_first_line_only() -> None:
    """A summary in front matter starts in the middle of a line."""
    faults = [Fault(code="x", start=0, end=1), Fault(code="x", start=2, end=3)]
    places = [(one.mark.line, one.mark.column) for one in diagnose(faults, "a\nb", "f", 4, 11)]
    assert places == [(4, 11), (5, 1)]
