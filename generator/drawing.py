"""Charts as drawings: remembered, or drawn by whoever draws, each once."""

from __future__ import annotations

from collections.abc import Iterable

from generator.artifact import Artifact, Drawing, Drawn
from generator.cache import Store, key
from generator.charts.faults import ChartFault
from generator.edition import Edition
from generator.executors import Executor, Result, SerialExecutor

_VERSION = 1


class Drawings:
    """Drawings that were remembered, or asked of the executor as soon as they are known.

    Pages and documents name the same drawing by other slots; it is drawn once, and again only where it was
    drawn before anybody wanted it as PNG.
    """

    def __init__(self, store: Store, executor: Executor) -> None:
        self._store = store
        self._executor = executor
        self._memos: dict[str, str] = {}
        self._known: dict[str, Drawn] = {}
        self._coming: dict[tuple[str, bool], Result[Drawn]] = {}
        self.count = 0
        self.done = 0

    def ask(self, drawings: Iterable[Drawing]) -> None:
        """Have these drawn, unless they are or will be."""
        for drawing in drawings:
            memo = self._memo(drawing)
            if self._is_there(memo, drawing) or self._wanted(memo, drawing) in self._coming:
                continue
            known = self._remembered(memo, drawing)
            if known is None:
                self._coming[memo, drawing.as_png] = self._executor.submit(draw_one, drawing)
                self.count += 1
            else:
                self._known[memo] = known

    def drawn(self, drawing: Drawing) -> Drawn:
        """The drawing, as soon as it is there."""
        memo = self._memo(drawing)
        if not self._is_there(memo, drawing):
            self._known[memo] = made = self._result(self._coming.pop(self._wanted(memo, drawing)))
            self._store.put("svg", memo, made.svg.encode())
            if made.png:
                self._store.put("png", memo, made.png)
            self.done += 1
        return self._known[memo]

    def _memo(self, drawing: Drawing) -> str:
        """What names a drawing, whatever its slot."""
        known = self._memos.get(drawing.slot)
        if known is None:
            known = key("drawing", _VERSION, drawing.chart, drawing.width, drawing.palette)
            self._memos[drawing.slot] = known
        return known

    def _is_there(self, memo: str, drawing: Drawing) -> bool:
        known = self._known.get(memo)
        return known is not None and (bool(known.png) or not drawing.as_png)

    def _wanted(self, memo: str, drawing: Drawing) -> tuple[str, bool]:
        """What was asked for that will do: with a PNG if there is one anyway."""
        return memo, drawing.as_png or (memo, True) in self._coming

    def _remembered(self, memo: str, drawing: Drawing) -> Drawn | None:
        svg = self._store.get("svg", memo)
        picture = self._store.get("png", memo) if drawing.as_png else b""
        return None if svg is None or picture is None else Drawn(svg.decode(), picture)

    def _result(self, coming: Result[Drawn]) -> Drawn:
        """What was drawn; where that was refused, every other refusal is waited for and told with it."""
        try:
            return coming.result()
        except ChartFault as fault:
            others = (_refused(other) for other in self._coming.values())
            raise ChartFaults([fault, *(one for one in others if one)]) from fault


class ChartFaults(Exception):  # noqa: N818 - faults of the content, which the shell reports as diagnostics
    """All the drawings that authors must mend; one message for what all copies of a drawing have."""

    def __init__(self, faults: Iterable[ChartFault]) -> None:
        super().__init__()
        self.faults = tuple({(one.path, repr(one.findings), one.line): one for one in faults}.values())


def png_now(drawing: Drawing, edition: Edition) -> bytes:
    """A drawing as PNG: remembered, or made here and now.

    Raises:
        ChartFaults: it is an author's own, and at fault.
    """
    asked = Drawings(edition.store, SerialExecutor())
    asked.ask([drawing])
    return asked.drawn(drawing).png


def draw_to_nowhere(artifacts: Iterable[Artifact], edition: Edition, executor: Executor) -> None:
    """Draw what authors draw themselves: what is wrong with it shows.

    Raises:
        ChartFaults: all that is.
    """
    shown = (one for artifact in artifacts for one in artifact.drawings)
    own = [drawing._replace(as_png=False) for drawing in shown if drawing.chart.own]
    asked = Drawings(edition.store, executor)
    asked.ask(own)
    for drawing in own:
        asked.drawn(drawing)


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
