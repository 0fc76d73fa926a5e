"""Text that fits its place on a slide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decks import Role
from generator.slides.fitting import POINTS, TITLE, fits, pages, shared_out, size_for, with_points
from generator.slides.views import Note, Point, ReferenceLine, Slide, SourceLine

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
    points = tuple(Point(f"Une phrase de longueur moyenne, la numéro {number}") for number in range(12))
    assert [len(page.points) for page in pages(slide(points=points))] == [6, 6]


def test_a_page_names_the_sources_of_its_own_points() -> None:
    """Not those of what stands on another; what belongs to none of them stays on each."""
    lines = [SourceLine(name, name) for name in "abc"]
    notes = [Note(name, (name,)) for name in "abc"]
    long = "Une phrase de longueur moyenne, qui tient sur une ligne, la numéro {}"
    points = tuple(Point(long.format(n), (lines[n % 2],), (notes[n // 6],)) for n in range(12))
    first, second = pages(with_points(slide(sources=(lines[2],), notes=(notes[2],)), points))
    assert [len(page.points) for page in (first, second)] == [6, 6]
    assert first.sources == second.sources == (lines[2], lines[0], lines[1])
    assert first.notes == (notes[2], notes[0])
    assert second.notes == (notes[2], notes[1])


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
    one = slide(points=(Point("Un"), Point("Deux")))
    assert list(pages(one)) == [one]
    quote = slide(role=Role.QUOTE)
    assert list(pages(quote)) == [quote]
