"""Text that fits its place on a slide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decks import Role
from generator.slides.fitting import POINTS, TITLE, fits, pages, shared_out, size_for
from generator.slides.views import ReferenceLine, Slide

WORDS = st.lists(st.text("abcdefgh ij", min_size=1, max_size=160), max_size=30)


def slide(**said: object) -> Slide:
    """A slide that says this."""
    return Slide(**{"id": "points", "role": Role.POINTS, "title": "À retenir", **said})  # type: ignore[arg-type]


def test_a_short_title_is_large_and_a_long_one_smaller() -> None:
    """As large as its box allows, and no smaller than its least size."""
    assert size_for(["Court"], TITLE) == TITLE.sizes[0]
    longer = "Un titre qui tient sur deux lignes, mais pas à trente points. " * 2
    assert TITLE.sizes[-1] < size_for([longer], TITLE) < TITLE.sizes[0]
    assert size_for(["Un titre bien trop long pour deux lignes " * 9], TITLE) == TITLE.sizes[-1]


@given(WORDS)
def test_lists_are_cut_where_they_must_be_and_lose_nothing(points: list[str]) -> None:
    """Each page fits at the smallest size, but where one entry alone is higher than the box."""
    runs = shared_out(points, POINTS, str)
    assert [one for run in runs for one in run] == points
    for run in runs:
        assert len(run) <= 1 or fits(run, POINTS, POINTS.sizes[-1])


def test_the_pages_of_a_list_are_about_equal() -> None:
    """Not nine entries and then one."""
    points = tuple(f"Une phrase de longueur moyenne, la numéro {number}" for number in range(12))
    assert [len(page.points) for page in pages(slide(points=points))] == [6, 6]


def test_pages_are_numbered_and_share_the_time() -> None:
    """The first keeps the address of the slide."""
    long = "Une référence complète, longue comme un jour sans pain, la numéro {}. " * 3
    references = tuple(ReferenceLine(long.format(n, n, n)) for n in range(30))
    made = list(
        pages(slide(id="sources", role=Role.SOURCES, title="Sources", references=references, seconds=60))
    )
    assert len(made) > 1
    assert [page.id for page in made][:2] == ["sources", "sources-2"]
    assert made[0].title == f"Sources (1/{len(made)})"
    assert sum(page.seconds for page in made) == pytest.approx(60, abs=len(made))


def test_other_slides_stay_one() -> None:
    """A short list as well."""
    one = slide(points=("Un", "Deux"))
    assert list(pages(one)) == [one]
    quote = slide(role=Role.QUOTE)
    assert list(pages(quote)) == [quote]
