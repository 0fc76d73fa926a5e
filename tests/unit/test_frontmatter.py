"""What front matter says of a text."""

from __future__ import annotations

import pytest

from generator.frontmatter import Image, Page, Trend, texts_of


@pytest.mark.parametrize(("number", "rank"), [(None, 7), (3, 3), (0, 0)])
def test_a_trend_comes_where_its_number_says(number: int | None, rank: int) -> None:
    """Else where its file's name says; a number that is nought is one."""
    trend = Trend(id="2014/a", report="2014", slug="a", title="A", place=7, number=number)
    assert trend.rank == rank


def test_every_text_of_a_record_has_a_name() -> None:
    """By which it can be found again; what is not there is none."""
    bare = Page(id="a", title="A")
    assert dict(texts_of(bare)) == {"title": "A", "body": ""}
    image = Image(file="a.png", alt="B", caption="C")
    whole = Trend(
        id="2014/a", report="2014", slug="a", title="A", image=image, challenges=("D", "E"), body="F"
    )
    assert dict(texts_of(whole)) == {
        "title": "A",
        "image/caption": "C",
        "challenges/0": "D",
        "challenges/1": "E",
        "body": "F",
    }
