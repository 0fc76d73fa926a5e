"""A report with its trends as a PDF book: contents, chapters, footnotes, bibliography, index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.artifact import Artifact, Drawn
from generator.book.fill import book, drawings
from generator.book.views import Book
from generator.catalogue import say
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.edition import Edition
from generator.frontmatter import Report
from generator.outputs import pdf
from generator.rasters import Raster, UnreadableError, raster

NAME = "report_pdf"
SUFFIX = "pdf"
_TEMPLATE = "pdf/report.typ"
_WORDS = ("contents", "sources", "index", "brands", "studies", "source", "caveat", "online")


def plan_report(edition: Edition, report: Report, language: str, path: str) -> Artifact:
    """The book as a file at `path`."""
    return Artifact(path, NAME, book(edition, report, language), drawings(edition, report, language))


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document.

    Raises:
        DocumentFaults: a picture cannot be read.
        TemplateFault: pdf/report.typ is at fault.
    """
    made = artifact.job
    assert isinstance(made, Book)  # noqa: S101 - this output's own job
    told = {
        "book": made,
        "colours": edition.palette.light,
        "words": {name: say(made.language, f"book.{name}") for name in _WORDS},
        "drawings": pdf.drawings(drawn),
    }
    return pdf.typeset(edition.templates, _TEMPLATE, _read(made, edition), {"report": told}, made.day)


def _read(made: Book, edition: Edition) -> dict[str, Raster]:
    found: dict[str, Raster] = {}
    faults: list[DocumentFault] = []
    for path in dict.fromkeys(_pictures(made)):
        try:
            found[path] = raster(edition.pictures[path].content)
        except UnreadableError:
            values = {"file": path.rpartition("/")[2]}
            faults.append(DocumentFault("bad-image", "not-a-picture", values, file=path))
    if faults:
        raise DocumentFaults(faults)
    return found


def _pictures(made: Book) -> Iterator[str]:
    for chapter in made.chapters:
        yield from (block.picture.src for block in chapter.blocks if block.picture)
