"""Plan → bytes: what is drawn, when, and by whom."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from generator.artifact import Drawing
from generator.edition import Edition
from generator.executors import Result, SerialExecutor
from generator.plan import parts, plan
from generator.render import Renderer, print_part, render_without_drawings
from generator.theme import TemplateFault
from tests.program import SMALL, edition_of, small_site, write

P = ParamSpec("P")
T = TypeVar("T")


class Counting(SerialExecutor):
    """An executor that keeps the drawings it is asked for."""

    def __init__(self) -> None:
        """Start from none."""
        self.drawings: list[Drawing] = []

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Run the job, and note what it is to draw."""
        self.drawings += [one for one in args if isinstance(one, Drawing)]
        return super().submit(job, *args, **kwargs)


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A small edition."""
    return edition_of(small_site(tmp_path))


def rendered(edition: Edition, executor: Counting) -> dict[str, bytes | None]:
    """The bytes of each artifact."""
    printed = [one for part in parts(edition, "tool") for one in print_part(part, {}, edition)]
    return {one.path: one.content for one in Renderer(edition, executor).render(printed)}


def test_each_drawing_is_drawn_once_and_remembered(edition: Edition) -> None:
    """A chart on two pages and in a file: at two widths, and as a PNG; the first time only."""
    first, second = Counting(), Counting()
    made = rendered(edition, first)
    assert {one.width for one in first.drawings} == {340, 680}
    assert len({one.slot for one in first.drawings}) == len(first.drawings)
    assert rendered(edition, second) == made
    assert second.drawings == []


def test_a_drawing_is_drawn_once_whatever_it_is_called(tmp_path: Path) -> None:
    """Pages and decks name it otherwise; a deck is made of what is drawn for its report's pages."""
    site = {"content/site.yaml": f"{SMALL['content/site.yaml']}downloads: [deck.html, deck.pdf]\n"}
    edition, executor = edition_of(small_site(tmp_path, **site)), Counting()
    rendered(edition, executor)
    drawn = [(one.chart, one.width) for one in executor.drawings]
    assert len({one.slot for artifact in plan(edition) for one in artifact.drawings}) > len(drawn)
    assert all(drawn.count(one) == 1 for one in drawn)


def test_drawings_stand_where_the_page_has_its_slots(edition: Edition) -> None:
    """Each one with ids of its own; no slot is left."""
    page = (rendered(edition, Counting())["2025-rapport/une-tendance/index.html"] or b"").decode()
    assert page.count("<svg") == 2
    assert "<!--drawing" not in page


def test_what_waits_for_drawings_comes_last(edition: Edition) -> None:
    """Pages are printed while charts are drawn; each group in the order of the parts."""
    waiting = {one.path for one in plan(edition) if one.drawings}
    paths = list(rendered(edition, Counting()))
    assert waiting
    assert [path in waiting for path in paths] == sorted(path in waiting for path in paths)


def test_drawings_are_counted_when_they_are_known(edition: Edition) -> None:
    """None before, all of them done at the end; what is remembered is not drawn."""
    printed = [one for part in parts(edition, "") for one in print_part(part, {}, edition)]
    for expected in (2, 0):
        renderer = Renderer(edition, Counting())
        assert renderer.progress == (0, 0)
        assert len(list(renderer.render(printed))) == len(printed)
        assert renderer.progress == (expected, expected)


def test_what_stands_is_not_handed_on(edition: Edition) -> None:
    """Where the same bytes stand, none come; where others do, or wait for a drawing, they do."""
    printed = [one for part in parts(edition, "") for one in print_part(part, {}, edition)]
    standing = {one.path: sha256(one.content).hexdigest() for one in printed if one.content is not None}
    standing["index.html"] = sha256(b"other").hexdigest()
    again = [one for part in parts(edition, "") for one in print_part(part, standing, edition)]
    assert [one.path for one in again] == [one.path for one in printed]
    handed_on = {one.path for one in again if one.content is not None}
    assert handed_on == {"index.html"}
    assert {one.path for one in again if one.waits} == {one.path for one in printed if one.waits}
    assert {one.path for one in printed if one.waits}


def test_a_look_prints_every_page(tmp_path: Path) -> None:
    """A template that only one kind of page uses is tried as well."""
    write(small_site(tmp_path), {"templates/pages/not_found.html": "{{ page.nothing }}\n"})
    edition = edition_of(tmp_path)
    with pytest.raises(TemplateFault, match="nothing"):
        render_without_drawings(plan(edition), edition)
