"""Documents made, by other processes where there are such; what was made is remembered."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.artifact import Artifact, Drawn, Rendered
from generator.cache import key
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.edition import Edition
from generator.executors import Executor, Result
from generator.plan import APART, apart

_VERSION = 1
_KIND = "document"
# So many documents are made at a time, or made and not yet written: they are in memory.
_AT_ONCE = 8


class Documents:
    """Documents that are to be made, in other processes where there are such: a few at a time."""

    def __init__(self, edition: Edition, executor: Executor) -> None:
        self._edition = edition
        self._executor = executor
        self._waiting: deque[Artifact] = deque()
        self._coming: deque[tuple[Artifact, Result[bytes]]] = deque()
        self.count = 0
        self.done = 0

    def add(self, artifact: Artifact) -> None:
        """One more."""
        self._waiting.append(artifact)
        self.count += 1

    def begin(self, drawn: Callable[[Artifact], Mapping[str, Drawn]]) -> None:
        """Have the next few made, each as soon as its drawings are there."""
        while self._waiting and len(self._coming) < _AT_ONCE:
            artifact = self._waiting.popleft()
            job = apart(artifact.output).task(artifact, self._edition, drawn(artifact))
            self._coming.append((artifact, self._executor.submit(job)))

    def made(self, drawn: Callable[[Artifact], Mapping[str, Drawn]]) -> Iterator[Rendered]:
        """All of them; where some are refused, every refusal is told.

        Raises:
            DocumentFaults: a template of decks or a picture cannot be used.
        """
        faults: list[DocumentFault] = []
        while self._coming:
            artifact, coming = self._coming.popleft()
            try:
                content = coming.result()
            except DocumentFaults as found:
                faults += found.faults
            else:
                self._edition.store.put(_KIND, _memo(artifact), content)
                yield Rendered(artifact.path, content)
            self.done += 1
            self.begin(drawn)
        if faults:
            raise DocumentFaults(faults)


def remembered(artifact: Artifact, edition: Edition) -> bytes | None:
    """A document that was made of the same things before."""
    return edition.store.get(_KIND, _memo(artifact))


def make_to_nowhere(artifacts: Iterable[Artifact], edition: Edition) -> None:
    """Make the documents that are not remembered: what is wrong with a template or a picture shows.

    Raises:
        DocumentFaults: all that is wrong with templates of decks and with pictures.
        TemplateFault: a template of documents is at fault.
    """
    faults: list[DocumentFault] = []
    for artifact in artifacts:
        if artifact.output in APART and remembered(artifact, edition) is None:
            try:
                apart(artifact.output).attempt(artifact, edition)
            except DocumentFaults as found:
                faults += found.faults
    if faults:
        raise DocumentFaults(faults)


def _memo(artifact: Artifact) -> str:
    """What names a document's bytes: it is the same whatever its path."""
    return key("document", _VERSION, artifact.output, artifact.job, artifact.drawings)
