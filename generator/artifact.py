"""What is to be made: artifacts, each with the job that makes its bytes, in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from generator.charts.chart import Chart
from generator.charts.style import Palette
from generator.edition import Edition


class Drawing(NamedTuple):
    """A chart to be drawn at a width, and the comment in a page's HTML that the drawing replaces.

    `as_png`: it is wanted as PNG as well.
    """

    slot: str
    chart: Chart
    width: int
    palette: Palette
    as_png: bool = False


class Drawn(NamedTuple):
    """A finished drawing; `png` is empty where it was not wanted."""

    svg: str
    png: bytes = b""


class Artifact(NamedTuple):
    """One file to make. `path` is relative to the target and '/'-separated; `output` is the maker's NAME.

    `job` holds all that making it needs beside its `drawings`: a template's name and a page view, a
    text. `cache.key` can name both, so an artifact whose key is known need not be made again.
    """

    path: str
    output: str
    job: object
    drawings: tuple[Drawing, ...] = ()


class Rendered(NamedTuple):
    """An artifact's path and its bytes; None if what stands there is the same."""

    path: str
    content: bytes | None


class Output(Protocol):
    """A format that a site is published in. A module with these three names is one."""

    NAME: str

    def plan(self, edition: Edition, /) -> Iterable[Artifact]:
        """What this format makes of an edition."""

    def render(self, artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn], /) -> bytes:
        """The artifact's bytes; `drawn` has its drawings by slot."""


class Part(NamedTuple):
    """Artifacts that depend on the same things: where `digest` is as before, none of them has changed.

    `plan` makes them one by one, which costs more than to compare a digest; `size` is about how much work
    they are, in pages of records. A digest is reckoned when it is asked for: on a first build that is while
    other processes print.
    """

    name: str
    reckon: Callable[[], str]
    size: int
    plan: Callable[[], Iterable[Artifact]]

    @property
    def digest(self) -> str:
        """Names all that the artifacts depend on."""
        return self.reckon()
