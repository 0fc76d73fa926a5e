"""Plan → bytes: draws what must be drawn, then hands each artifact to its output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.artifact import Artifact, Drawing, Plan, Rendered
from generator.cache import Store, key
from generator.charts.chart import Chart
from generator.charts.draw import draw
from generator.edition import Edition
from generator.executors import Executor
from generator.outputs import html

_VERSION = 1

Progress = Callable[[int, int], None]


def artifact_key(artifact: Artifact, tool: str) -> str:
    """What the artifact's bytes depend on: the same key, the same bytes."""
    return key("artifact", _VERSION, tool, artifact)


def render(plan: Plan, edition: Edition, executor: Executor, progress: Progress) -> Iterator[Rendered]:
    """The bytes of each artifact, in order. `progress` is told how many steps of how many are done."""
    wanted = plan.artifacts
    drawings = {drawing.slot: drawing for artifact in wanted for drawing in artifact.drawings}
    steps = len(wanted) + len(drawings)
    drawn: dict[str, str] = {}
    for done, (slot, svg) in enumerate(_draw(drawings.values(), edition.store, executor), 1):
        drawn[slot] = svg
        progress(done, steps)
    for done, artifact in enumerate(wanted, len(drawings) + 1):
        yield Rendered(artifact.path, plan.outputs[artifact.output].render(artifact, edition, drawn))
        progress(done, steps)


def render_without_drawings(plan: Plan, edition: Edition) -> None:
    """Print every page to nowhere: what is wrong with a template shows.

    Raises:
        TemplateFault: a template is at fault.
    """
    for artifact in plan.artifacts:
        if isinstance(artifact.job, html.Page):
            html.print_page(artifact, edition)


def _draw(drawings: Iterable[Drawing], store: Store, executor: Executor) -> Iterator[tuple[str, str]]:
    """The SVG of each slot: remembered, or drawn by the executor."""
    missing: list[tuple[Drawing, str]] = []
    for drawing in drawings:
        memo = key("svg", _VERSION, drawing.chart, drawing.width)
        known = store.get("svg", memo)
        if known is None:
            missing.append((drawing, memo))
        else:
            yield drawing.slot, known.decode()
    made = executor.map(draw_one, [(drawing.chart, drawing.width) for drawing, _ in missing])
    for (drawing, memo), svg in zip(missing, made, strict=True):
        store.put("svg", memo, svg.encode())
        yield drawing.slot, svg


def draw_one(job: tuple[Chart, int]) -> str:
    """One drawing; a function of a module, so that another process can be asked for it."""
    chart, width = job
    return draw(chart, width)
