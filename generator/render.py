"""Parts → bytes: prints each artifact, and has drawn what must be drawn meanwhile.

A part is printed at one go, here or in another process. What waits for drawings comes back with its
page printed and a comment in place of each; here they are filled in. Documents are made last, from what
was drawn, and then the pages that tell their sizes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from generator.artifact import Artifact, Drawn, Part, Rendered
from generator.drawing import Drawings
from generator.edition import Edition
from generator.executors import Executor
from generator.making import Documents, remembered
from generator.outputs import html
from generator.plan import APART, DOCUMENTS, is_index, output

# So many pages wait for their drawings at the most: their text is in memory.
_WAITING = 400

Progress = Callable[[int, int], None]


class Printed(NamedTuple):
    """An artifact's bytes, or itself if it `waits` for something; neither if what stands is the same.

    It waits for drawings, for another program or process that makes it, or for the sizes of files that it
    tells. `size` is that of a document that waits no more, in bytes.
    """

    path: str
    content: bytes | None = None
    waits: Artifact | None = None
    size: int = 0


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
    """One artifact, as far as it can be made without its drawings and without other processes."""
    if artifact.output in APART:
        content = remembered(artifact, edition)
        if content is None:
            return Printed(artifact.path, waits=artifact)
    elif artifact.drawings or artifact.sizes:
        return Printed(artifact.path, waits=html.printed(artifact, edition))
    else:
        content = output(artifact.output).render(artifact, edition, {})
    stands = artifact.path in standing and standing[artifact.path] == sha256(content).hexdigest()
    size = len(content) if artifact.output in DOCUMENTS else 0
    return Printed(artifact.path, None if stands else content, size=size)


class Renderer:
    """Turns what was printed into bytes: drawings filled in, documents made, their sizes told."""

    def __init__(self, edition: Edition, executor: Executor) -> None:
        self._edition = edition
        self._asked = Drawings(edition.store, executor)
        self._documents = Documents(edition, executor)
        self._waiting: deque[Artifact] = deque()
        self._sized: deque[Artifact] = deque()
        self._sizes: dict[str, int] = {}

    def render(self, printed: Iterable[Printed]) -> Iterator[Rendered]:
        """Everything that was printed; what waits comes as late as can be.

        Raises:
            ChartFaults: authors' own drawings are at fault.
            DocumentFaults: a template of decks is, or a picture.
            TemplateFault: a template of documents is.
        """
        for one in printed:
            if one.waits:
                self._wait(one.waits)
            else:
                self._told(one.path, one.size)
                yield Rendered(one.path, one.content)
            while len(self._waiting) > _WAITING:
                yield self._filled(self._waiting.popleft())
        self._documents.begin(self._drawn)
        while self._waiting:
            yield self._filled(self._waiting.popleft())
        for made in self._documents.made(self._drawn):
            self._told(made.path, len(made.content or b""))
            yield made
        while self._sized:
            yield self._filled(html.sized(self._sized.popleft(), self._sizes))

    @property
    def progress(self) -> tuple[int, int]:
        """How many drawings and documents are done, of how many so far."""
        return self._asked.done + self._documents.done, self._asked.count + self._documents.count

    def _wait(self, artifact: Artifact) -> None:
        self._asked.ask(artifact.drawings)
        if artifact.output in APART:
            self._documents.add(artifact)
        else:
            (self._sized if artifact.sizes else self._waiting).append(artifact)

    def _told(self, path: str, size: int) -> None:
        if size:
            self._sizes[path] = size

    def _filled(self, artifact: Artifact) -> Rendered:
        drawn = self._drawn(artifact)
        content = output(artifact.output).render(artifact, self._edition, drawn)
        if artifact.output in DOCUMENTS:
            self._told(artifact.path, len(content))
        return Rendered(artifact.path, content)

    def _drawn(self, artifact: Artifact) -> dict[str, Drawn]:
        return {drawing.slot: self._asked.drawn(drawing) for drawing in artifact.drawings}


def render_without_drawings(artifacts: Iterable[Artifact], edition: Edition) -> None:
    """Print every page to nowhere: what is wrong with a template shows.

    Raises:
        TemplateFault: a template is at fault.
    """
    for artifact in artifacts:
        html.printed(artifact, edition)


class IndexFailed(Exception):  # noqa: N818 - it names what happened
    """The program that makes search indexes cannot be run here, or did not do what it was asked."""
