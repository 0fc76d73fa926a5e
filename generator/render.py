"""Parts → bytes: prints each artifact, and has drawn what must be drawn meanwhile.

A part is printed at one go, here or in another process. What waits for drawings comes back with its
page printed and a comment in place of each; here they are filled in.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from generator.artifact import Artifact, Drawing, Drawn, Part, Rendered
from generator.cache import Store, key
from generator.charts.faults import ChartFault
from generator.edition import Edition
from generator.executors import Executor, Result, SerialExecutor
from generator.outputs import html
from generator.plan import is_index, output

_VERSION = 1
# So many pages wait for their drawings at the most: their text is in memory.
_WAITING = 400

Progress = Callable[[int, int], None]


class Printed(NamedTuple):
    """An artifact's bytes, or itself if it `waits` for drawings or an index; neither if the same stands."""

    path: str
    content: bytes | None = None
    waits: Artifact | None = None


def print_part(part: Part, standing: Mapping[str, str], edition: Edition) -> tuple[Printed, ...]:
    """Plan a part and print it; `standing` has the SHA-256 of each file that stands, by path.

    Raises:
        TemplateFault: a template is at fault.
    """
    if is_index(part):
        return tuple(Printed(artifact.path, waits=artifact) for artifact in part.plan())
    return tuple(print_artifact(artifact, edition, standing) for artifact in part.plan())


def print_artifact(
    artifact: Artifact, edition: Edition, standing: Mapping[str, str] = MappingProxyType({})
) -> Printed:
    """One artifact, as far as it can be made without its drawings."""
    if artifact.drawings:
        return Printed(artifact.path, waits=html.printed(artifact, edition))
    content = output(artifact.output).render(artifact, edition, {})
    stands = artifact.path in standing and standing[artifact.path] == sha256(content).hexdigest()
    return Printed(artifact.path, None if stands else content)


class Renderer:
    """Turns what was printed into bytes, its drawings filled in; `count` is how many were drawn."""

    def __init__(self, edition: Edition, executor: Executor) -> None:
        self._edition = edition
        self._asked = _Asked(edition.store, executor)
        self._waiting: deque[Artifact] = deque()

    def render(self, printed: Iterable[Printed]) -> Iterator[Rendered]:
        """Everything that was printed; what waits for drawings comes as late as can be.

        Raises:
            ChartFaults: authors' own drawings are at fault.
        """
        for one in printed:
            if one.waits:
                self._asked.ask(one.waits.drawings)
                self._waiting.append(one.waits)
            else:
                yield Rendered(one.path, one.content)
            while len(self._waiting) > _WAITING:
                yield self._filled()
        while self._waiting:
            yield self._filled()

    @property
    def drawings(self) -> tuple[int, int]:
        """How many drawings are done, of how many so far."""
        return self._asked.done, self._asked.count

    def _filled(self) -> Rendered:
        artifact = self._waiting.popleft()
        drawn = {drawing.slot: self._asked.drawn(drawing) for drawing in artifact.drawings}
        return Rendered(artifact.path, output(artifact.output).render(artifact, self._edition, drawn))


def png_now(drawing: Drawing, edition: Edition) -> bytes:
    """A drawing as PNG: remembered, or made here and now.

    Raises:
        ChartFaults: it is an author's own, and at fault.
    """
    asked = _Asked(edition.store, SerialExecutor())
    asked.ask([drawing])
    return asked.drawn(drawing).png


def draw_to_nowhere(artifacts: Iterable[Artifact], edition: Edition, executor: Executor) -> None:
    """Draw what authors draw themselves: what is wrong with it shows.

    Raises:
        ChartFaults: all that is.
    """
    own = [one for artifact in artifacts for one in artifact.drawings if one.chart.own]
    asked = _Asked(edition.store, executor)
    asked.ask(drawing._replace(as_png=False) for drawing in own)
    for drawing in own:
        asked.drawn(drawing)


def render_without_drawings(artifacts: Iterable[Artifact], edition: Edition) -> None:
    """Print every page to nowhere: what is wrong with a template shows.

    Raises:
        TemplateFault: a template is at fault.
    """
    for artifact in artifacts:
        html.printed(artifact, edition)


class ChartFaults(Exception):  # noqa: N818 - faults of the content, which the shell reports as diagnostics
    """All the drawings that authors must mend; one message for what all copies of a drawing have."""

    def __init__(self, faults: Iterable[ChartFault]) -> None:
        super().__init__()
        self.faults = tuple({(one.path, repr(one.findings), one.line): one for one in faults}.values())


class IndexFailed(Exception):  # noqa: N818 - it names what happened
    """The program that makes search indexes cannot be run here, or did not do what it was asked."""


class _Asked:
    """Drawings that were remembered, or asked of the executor as soon as they are known."""

    def __init__(self, store: Store, executor: Executor) -> None:
        self._store = store
        self._executor = executor
        self._known: dict[str, Drawn] = {}
        self._coming: dict[str, tuple[str, Result[Drawn]]] = {}
        self.count = 0
        self.done = 0

    def ask(self, drawings: Iterable[Drawing]) -> None:
        """Have these drawn, unless they are or will be."""
        for drawing in drawings:
            if drawing.slot in self._known or drawing.slot in self._coming:
                continue
            memo = key("drawing", _VERSION, drawing.chart, drawing.width, drawing.palette)
            known = self._remembered(memo, drawing)
            if known is None:
                self._coming[drawing.slot] = (memo, self._executor.submit(draw_one, drawing))
                self.count += 1
            else:
                self._known[drawing.slot] = known

    def drawn(self, drawing: Drawing) -> Drawn:
        """The drawing, as soon as it is there."""
        if drawing.slot not in self._known:
            memo, coming = self._coming.pop(drawing.slot)
            self._known[drawing.slot] = made = self._result(coming)
            self._store.put("svg", memo, made.svg.encode())
            if made.png:
                self._store.put("png", memo, made.png)
            self.done += 1
        return self._known[drawing.slot]

    def _remembered(self, memo: str, drawing: Drawing) -> Drawn | None:
        svg = self._store.get("svg", memo)
        picture = self._store.get("png", memo) if drawing.as_png else b""
        return None if svg is None or picture is None else Drawn(svg.decode(), picture)

    def _result(self, coming: Result[Drawn]) -> Drawn:
        """What was drawn; where that was refused, every other refusal is waited for and told with it."""
        try:
            return coming.result()
        except ChartFault as fault:
            others = (_refused(other) for _, other in self._coming.values())
            raise ChartFaults([fault, *(one for one in others if one)]) from fault


def _refused(coming: Result[Drawn]) -> ChartFault | None:
    try:
        coming.result()
    except ChartFault as fault:
        return fault
    return None


def draw_one(drawing: Drawing) -> Drawn:
    """One drawing; a function of a module, so that another process can be asked for it."""
    from generator.charts.draw import draw, png  # a stage that most builds do without

    svg = draw(drawing.chart, drawing.width, drawing.palette)
    return Drawn(svg, png(svg, drawing.palette) if drawing.as_png else b"")
