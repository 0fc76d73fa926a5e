"""Plan → bytes: what is drawn, when, and by whom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from generator.artifact import Drawing, Plan
from generator.edition import Edition
from generator.executors import Result, SerialExecutor
from generator.plan import plan
from generator.render import artifact_key, render, render_without_drawings
from generator.theme import TemplateFault
from tests.program import edition_of, small_site, write

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


def quietly(_done: int, _steps: int) -> None:
    """Tell nobody."""


def rendered(planned: Plan, edition: Edition, executor: Counting) -> dict[str, bytes]:
    """The bytes of each artifact."""
    return {one.path: one.content for one in render(planned, edition, executor, quietly)}


def test_each_drawing_is_drawn_once_and_remembered(edition: Edition) -> None:
    """A chart on two pages and in a file: at two widths, and as a PNG; the first time only."""
    first, second = Counting(), Counting()
    made = rendered(plan(edition), edition, first)
    assert {one.width for one in first.drawings} == {340, 680}
    assert len({one.slot for one in first.drawings}) == len(first.drawings)
    assert rendered(plan(edition), edition, second) == made
    assert second.drawings == []


def test_drawings_stand_where_the_page_has_its_slots(edition: Edition) -> None:
    """Each one with ids of its own; no slot is left."""
    page = rendered(plan(edition), edition, Counting())["2025-rapport/une-tendance/index.html"].decode()
    assert page.count("<svg") == 2
    assert "<!--drawing" not in page


def test_what_waits_for_drawings_comes_last(edition: Edition) -> None:
    """Pages are printed while charts are drawn; each group in the order of its paths."""
    planned = plan(edition)
    waiting = {one.path for one in planned.artifacts if one.drawings}
    paths = list(rendered(planned, edition, Counting()))
    assert waiting
    assert paths == sorted(paths, key=lambda path: (path in waiting, path))


def test_steps_are_counted(edition: Edition) -> None:
    """Files and drawings; the last word is that all are done."""
    told: list[tuple[int, int]] = []
    executor = Counting()
    paths = list(render(plan(edition), edition, executor, lambda done, steps: told.append((done, steps))))
    steps = len(paths) + len(executor.drawings)
    assert told[-1] == (steps, steps)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_nothing_planned_is_nothing_rendered(edition: Edition) -> None:
    """Not even a drawing."""
    assert rendered(Plan((), {}), edition, Counting()) == {}


def test_a_key_names_all_that_a_file_is_made_of(tmp_path: Path) -> None:
    """The same page, the same key; another word, template or program, another one."""
    before = {one.path: artifact_key(one, "tool") for one in plan(edition_of(small_site(tmp_path))).artifacts}
    again = {one.path: artifact_key(one, "tool") for one in plan(edition_of(tmp_path)).artifacts}
    other = {one.path: artifact_key(one, "other") for one in plan(edition_of(tmp_path)).artifacts}
    assert before == again
    assert not set(before.items()) & set(other.items())
    write(tmp_path, {"templates/pages/home.html": "<p>{{ page.title }}</p>\n"})
    changed = {one.path: artifact_key(one, "tool") for one in plan(edition_of(tmp_path)).artifacts}
    assert {path for path in before if before[path] != changed[path]} == {"index.html"}


def test_a_look_prints_every_page(tmp_path: Path) -> None:
    """A template that only one kind of page uses is tried as well."""
    write(small_site(tmp_path), {"templates/pages/not_found.html": "{{ page.nothing }}\n"})
    edition = edition_of(tmp_path)
    with pytest.raises(TemplateFault, match="nothing"):
        render_without_drawings(plan(edition), edition)
