"""The search indexes of one build: begun as soon as it is known what they hold, fetched in the end.

Which files something gave is remembered: where those stand, nothing is made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self, cast

from generator.artifact import Part, Rendered
from generator.cache import Store, key
from generator.render import Printed

if TYPE_CHECKING:
    from generator.outputs.search import Shelved
    from generator.pagefind import Indexing

_VERSION = 1


class _Begun(NamedTuple):
    """A part, the key by which its files are remembered, and them by their SHA-256, or who makes them."""

    part: Part
    memo: str
    stands: Mapping[str, str]
    indexing: Indexing | None


class Indexes:
    """Several indexes; `standing` has the SHA-256 of each file that stands, by path."""

    def __init__(self, store: Store, standing: Mapping[str, str]) -> None:
        self._store = store
        self._standing = standing
        self._begun: list[_Begun] = []

    def begin(self, part: Part, planned: Sequence[Printed]) -> None:
        """Begin what a part planned, unless its files stand.

        Raises:
            IndexFailed: it cannot be made.
        """
        for one in planned:
            assert one.waits  # noqa: S101 - as all that is planned of an index
            shelved = cast("Shelved", one.waits.job)
            memo = key("shelf", _VERSION, shelved)
            known = self._store.get("shelf", memo)
            stands = json.loads(known) if known else {}
            made = stands and stands.items() <= self._standing.items()
            self._begun.append(_Begun(part, memo, stands, None if made else _indexing(shelved)))

    def made(self) -> Iterator[tuple[Part, tuple[Rendered, ...]]]:
        """The files of each part, in the order in which they were begun.

        Raises:
            IndexFailed: one could not be made.
        """
        for part, memo, stands, indexing in self._begun:
            if indexing is None:
                yield part, tuple(Rendered(path, None) for path in stands)
                continue
            files = indexing.files()
            digests = {path: sha256(content).hexdigest() for path, content in files.items()}
            self._store.put("shelf", memo, json.dumps(digests).encode())
            yield (
                part,
                tuple(
                    Rendered(path, None if self._standing.get(path) == digests[path] else content)
                    for path, content in files.items()
                ),
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for begun in self._begun:
            if begun.indexing:
                begun.indexing.stop()


def _indexing(shelved: Shelved) -> Indexing:
    from generator.pagefind import Indexing  # a stage that most builds do without

    return Indexing(shelved)
