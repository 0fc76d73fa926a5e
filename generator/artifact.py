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


class FileSize(NamedTuple):
    """The size of a file at `path`, told in a language; it replaces the comment `slot` in a page's HTML."""

    slot: str
    path: str
    language: str


class Artifact(NamedTuple):
    """One file to make. `path` is relative to the target and '/'-separated; `output` is the maker's NAME.

    `job` holds all that making it needs beside its `drawings`: a template's name and a page view, a
    text. `cache.key` can name both, so an artifact whose key is known need not be made again. `sizes` are
    those that its page tells of other files of its part.
    """

    path: str
    output: str
    job: object
    drawings: tuple[Drawing, ...] = ()
    sizes: tuple[FileSize, ...] = ()


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


class Apart(Output, Protocol):
    """A format whose files take long: other processes make them, and what they made is remembered."""

    def task(
        self, artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn], /
    ) -> Callable[[], bytes]:
        """What makes the artifact's bytes: a function of a module, with all that it needs."""

    def attempt(self, artifact: Artifact, edition: Edition, /) -> None:
        """Make it without drawings, to nowhere: what its author must mend shows, as when it is made."""


class Part(NamedTuple):
    """Artifacts that depend on the same things: where `digest` is as before, none of them has changed.

    `plan` makes them one by one, which costs more than to compare a digest; `size` is about how much work
    they are, in pages of records. `apart`: some of them take long, and are made in other processes.
    """

    name: str
    digest: str
    size: int
    plan: Callable[[], Iterable[Artifact]]
    apart: bool = False
