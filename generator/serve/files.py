"""The files of a site held in memory: after a save only what was saved is read again."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from unicodedata import normalize

from generator.files import SourceFile
from generator.inputs import Inputs, read_inputs
from generator.load import is_ignored, load
from generator.state import Options

TEMPLATES: Final = "templates/"
# An editor may empty a file before it writes it.
_EMPTIED: Final = 0.04


class Changed(NamedTuple):
    """What a save changed: paths in the site, in order; `edited` are the files of content that were.

    `edited` is None where files came, went or could not be read, so that all must be looked at again.
    """

    paths: tuple[str, ...]
    edited: tuple[SourceFile, ...] | None
    templates: frozenset[str] = frozenset()


class SiteFiles:
    """All that a build reads, as it stood when it was last looked at."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._root = options.site.resolve()
        self.inputs: Inputs = read_inputs(options, cached=options.cache)

    def refresh(self, places: Iterable[Path]) -> Changed | None:
        """Read again what stands at these places; None where nothing of it is other than before.

        Raises:
            OSError: a folder cannot be read.
        """
        found = _Found(self._root, self.inputs)
        # The texts of patterns do not stand where the site's own are saved.
        if self._options.patterns or not all(found.read(place) for place in places):
            return self._read_all()
        if not found.files:
            return None
        inputs = self.inputs
        self.inputs = replace(
            inputs,
            content=tuple(found.files.get(file.path, file) for file in inputs.content),
            templates={
                name: found.files.get(f"{TEMPLATES}{name}", file) for name, file in inputs.templates.items()
            },
        )
        content = tuple(file for path, file in found.files.items() if not path.startswith(TEMPLATES))
        return Changed(tuple(sorted(found.files)), content, _templates(found.files))

    def _read_all(self) -> Changed | None:
        before, self.inputs = self.inputs, read_inputs(self._options, cached=self._options.cache)
        paths = {*_differing(before.content, self.inputs.content)}
        templates = {*_differing(before.templates.values(), self.inputs.templates.values())}
        faulty = before.faults != self.inputs.faults
        if not (paths or templates or faulty):
            return None
        return Changed(
            tuple(sorted(paths | templates)), None if paths or faulty else (), _templates(templates)
        )


class _Found:
    """Files of a site that are other than they were."""

    def __init__(self, root: Path, inputs: Inputs) -> None:
        self._root = root
        self._known = {file.path: file for file in inputs.content}
        self._templates = inputs.templates
        self._faulty = {fault.mark.path for fault in inputs.faults}
        self.files: dict[str, SourceFile] = {}

    def read(self, place: Path) -> bool:
        """Look at one place; False where more is to be looked at than that."""
        try:
            path = normalize("NFC", place.relative_to(self._root).as_posix())
        except ValueError:  # the theme that came with the program
            return False
        if any(is_ignored(part) for part in PurePosixPath(path).parts):
            return True
        known = self._known.get(path) or self._templates.get(path.removeprefix(TEMPLATES))
        if known is None or path in self._faulty or place.is_symlink():
            return known is None and path not in self._faulty and not _exists(place)
        loaded = self._load(path)
        if loaded is None:
            return False
        if loaded.digest != known.digest:
            self.files[path] = loaded
        return True

    def _load(self, path: str) -> SourceFile | None:
        for pause in (_EMPTIED, 0):
            checked = load(self._root, [path])
            if checked.diagnostics or len(checked.value) != 1 or checked.value[0].path != path:
                return None
            if checked.value[0].content or not pause:
                break
            time.sleep(pause)
        return checked.value[0]


def _exists(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:
        return True


def _differing(before: Iterable[SourceFile], after: Iterable[SourceFile]) -> Iterator[str]:
    old, new = ({file.path: file.digest for file in files} for files in (before, after))
    return (path for path in {*old, *new} if old.get(path) != new.get(path))


def _templates(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path.removeprefix(TEMPLATES) for path in paths if path.startswith(TEMPLATES))
