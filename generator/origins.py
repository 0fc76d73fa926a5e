"""Where each record was written: asked only when something is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from generator import yamlio
from generator.chartfiles.modules import node_of
from generator.diagnostics import Mark
from generator.files import SourceFile
from generator.frozen import frozen
from generator.models import Ref
from generator.validate import Loc


class Origin(NamedTuple):
    """A record's file, and the path of its node in that file's YAML (or front matter)."""

    path: str
    loc: Loc = ()


class Texts(Mapping[str, str]):
    """The texts of files by path, each read when it is asked for: that is where something is wrong."""

    def __init__(self, files: Mapping[str, SourceFile]) -> None:
        self._files = files

    def __getitem__(self, path: str) -> str:
        return self._files[path].text

    def with_files(self, files: Mapping[str, SourceFile]) -> Texts:
        """The same with these files, some of them in the place of others."""
        return Texts({**self._files, **files})

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@frozen
class Origins:
    """All origins, and the texts in which marks are found when they are asked for.

    `translated` has the texts of other languages, by name and language. `lost` are the files of which
    something could not be read: what is missing there may be what a later stage looks for.
    """

    by_ref: Mapping[Ref, Origin] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    translated: Mapping[tuple[Ref, str], Origin] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()

    def mark(self, ref: Ref, *loc: str | int, key: bool = False) -> Mark:
        """Where the value at `loc` of a record stands, or its key; the nearest place that exists."""
        return self.mark_at(self.by_ref[ref], loc, key=key)

    def mark_at(self, origin: Origin, loc: Loc, *, key: bool = False) -> Mark:
        """The same for a record of which the origin is known."""
        return self.mark_in(origin.path, (*origin.loc, *loc), key=key)

    def mark_in(self, path: str, loc: Loc, *, key: bool = False) -> Mark:
        """The same for a file of which only the path is known."""
        node = node_of(self.texts.get(path, ""), path)
        return yamlio.find(node, loc, key=key) if node else Mark(path)

    def place(self, ref: Ref, *loc: str | int) -> str:
        """The file and line of the value at `loc` of a record, as messages name it: "studies/a.yaml:7"."""
        mark = self.mark(ref, *loc)
        return f"{mark.path}:{mark.line}"

    def path(self, ref: Ref, language: str = "") -> str:
        """The file in which a record is written, or its translation into `language`."""
        return (self.translated[ref, language] if language else self.by_ref[ref]).path
