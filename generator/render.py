"""Plan → bytes: has drawn what must be drawn, and hands each artifact to its output meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.artifact import Artifact, Drawing, Plan, Rendered
from generator.cache import Store, key
from generator.charts.draw import draw
from generator.edition import Edition
from generator.executors import Executor, Result
from generator.outputs import html

_VERSION = 1

Progress = Callable[[int, int], None]


def artifact_key(artifact: Artifact, tool: str) -> str:
    """What the artifact's bytes depend on: the same key, the same bytes."""
    return key("artifact", _VERSION, tool, artifact)


def render(plan: Plan, edition: Edition, executor: Executor, progress: Progress) -> Iterator[Rendered]:
    """The bytes of each artifact; those that wait for drawings come last.

    `progress` is told how many steps of how many are done.
    """
    drawings = {drawing.slot: drawing for artifact in plan.artifacts for drawing in artifact.drawings}
    asked = _Asked(drawings.values(), edition.store, executor)
    ordered = sorted(plan.artifacts, key=lambda artifact: bool(artifact.drawings))
    steps = len(ordered) + len(drawings)
    for done, artifact in enumerate(ordered, 1):
        drawn = {drawing.slot: asked.drawn(drawing) for drawing in artifact.drawings}
        yield Rendered(artifact.path, plan.outputs[artifact.output].render(artifact, edition, drawn))
        progress(done + asked.count, steps)


def render_without_drawings(plan: Plan, edition: Edition) -> None:
    """Print every page to nowhere: what is wrong with a template shows.

    Raises:
        TemplateFault: a template is at fault.
    """
    for artifact in plan.artifacts:
        if isinstance(artifact.job, html.Page):
            html.print_page(artifact, edition)


class _Asked:
    """Drawings that were remembered, or asked of the executor; all are under way from the start."""

    def __init__(self, drawings: Iterable[Drawing], store: Store, executor: Executor) -> None:
        self._store = store
        self._known: dict[str, str] = {}
        self._coming: dict[str, tuple[str, Result[str]]] = {}
        self.count = 0
        for drawing in drawings:
            memo = key("svg", _VERSION, drawing.chart, drawing.width, drawing.palette)
            known = store.get("svg", memo)
            if known is None:
                self._coming[drawing.slot] = (memo, executor.submit(draw_one, drawing))
            else:
                self._known[drawing.slot] = known.decode()

    def drawn(self, drawing: Drawing) -> str:
        """The drawing, as soon as it is there."""
        if drawing.slot not in self._known:
            memo, coming = self._coming.pop(drawing.slot)
            self._known[drawing.slot] = made = coming.result()
            self._store.put("svg", memo, made.encode())
            self.count += 1
        return self._known[drawing.slot]


def draw_one(drawing: Drawing) -> str:
    """One drawing; a function of a module, so that another process can be asked for it."""
    return draw(drawing.chart, drawing.width, drawing.palette)
