"""What front matter says of a text."""

from __future__ import annotations

import pytest

from generator.frontmatter import Trend


@pytest.mark.parametrize(("number", "rank"), [(None, 7), (3, 3), (0, 0)])
def test_a_trend_comes_where_its_number_says(number: int | None, rank: int) -> None:
    """Else where its file's name says; a number that is nought is one."""
    trend = Trend(id="2014/a", report="2014", slug="a", title="A", place=7, number=number)
    assert trend.rank == rank
