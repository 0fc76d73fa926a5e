"""The one writer of imports: new files of the site, whole or not at all; what stands is never replaced."""

from __future__ import annotations

import os
from pathlib import Path

from generator.importing.outcome import Refused
from generator.newfiles import create_file
from generator.targetpaths import is_safe


class Writer:
    """Writes below `site`; `files` are the paths written so far, relative to it."""

    def __init__(self, site: Path) -> None:
        self.site = site.resolve()
        self.files: list[str] = []

    def stands(self, path: str) -> bool:
        """Whether there is something of that name already."""
        return os.path.lexists(self.site / path)

    def holds(self, path: str, content: bytes) -> bool:
        """Whether a file has these bytes."""
        place = self.site / path
        return place.is_file() and place.stat().st_size == len(content) and place.read_bytes() == content

    def new(self, path: str, content: str | bytes) -> bool:
        """Write a file; False where something of that name stands, which then is left as it is.

        Raises:
            ValueError: no path that every system accepts; that is a bug.
            Refused: a link leads out of the site.
            OSError: the disk does not allow it.
        """
        place = self.site / path
        if not is_safe(path):
            raise ValueError(f"no path of a site: {path!r}")
        if not place.parent.resolve().is_relative_to(self.site):
            raise Refused("outside", is_usage=True, path=path)
        if self.stands(path):
            return False
        try:
            create_file(place, content.encode() if isinstance(content, str) else content)
        except FileExistsError:
            return False
        self.files.append(path)
        return True
