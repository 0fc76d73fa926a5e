"""`trendbook import` without its terminal: the file's kind, its importer, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from generator.importing.blogs import take_blog
from generator.importing.job import Importer, Job, Wish
from generator.importing.outcome import Outcome, Refused
from generator.importing.references import bibtex, csl, ris
from generator.importing.references.studies import importer
from generator.importing.sniff import HEAD, FileKind, file_kind
from generator.importing.tables import take
from generator.importing.writer import Writer
from generator.inbox.reading import read_inbox
from generator.state import Options

IMPORTERS: Final[Mapping[FileKind, Importer]] = {
    FileKind.BLOGGER: take_blog,
    FileKind.WORDPRESS: take_blog,
    FileKind.FEED: take_blog,
    FileKind.BIBTEX: importer(bibtex.read),
    FileKind.CSL_JSON: importer(csl.read),
    FileKind.RIS: importer(ris.read),
    FileKind.TABLE: take.take_in,
}


def take_in(
    options: Options, file: Path, wish: Wish, tell: Callable[[int, int], None] = lambda _done, _steps: None
) -> Outcome:
    """Make files of the site of what `file` holds.

    Raises:
        Refused: nothing of it can be taken.
        OSError: the file cannot be read, or the disk does not allow writing.
    """
    with file.open("rb") as stream:
        kind = file_kind(stream.read(HEAD))
    importer = IMPORTERS.get(kind)
    if importer is None:
        known = kind if kind is FileKind.HTML else FileKind.OTHER
        raise Refused(f"kind-{known}", file=file.name)
    writer = Writer(options.site)
    return importer(Job(file, kind, wish, read_inbox(options), writer, options.today, tell))
