"""What an importer is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generator.importing.outcome import Outcome
from generator.importing.sniff import FileKind
from generator.importing.writer import Writer
from generator.inbox.reading import Inbox


class Wish(NamedTuple):
    """The options as they were typed."""

    report: bool = False
    figures: bool = False
    pictures: bool = False
    private: bool = False
    recover: bool = False
    study: str | None = None


class Job(NamedTuple):
    """A file to be taken in: of which kind its content is, the site as it stands, and who writes.

    `tell` is told how many steps are done, and of how many.
    """

    file: Path
    kind: FileKind
    wish: Wish
    site: Inbox
    writer: Writer
    today: date
    tell: Callable[[int, int], None]

    @property
    def language(self) -> str:
        """The site's own."""
        return self.site.language


Importer = Callable[[Job], Outcome]
"""Raises `outcome.Refused` where nothing of the file can be had, and OSError."""
