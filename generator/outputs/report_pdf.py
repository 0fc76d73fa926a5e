"""A report with its trends as a PDF book: contents, chapters, footnotes, bibliography, index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.book.fill import book, drawings
from generator.book.views import Book
from generator.catalogue import say
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.edition import Edition
from generator.frontmatter import Report
from generator.outputs import pdf
from generator.rasters import Raster, UnreadableError, raster
from generator.values import LANGUAGES

NAME = "report_pdf"
SUFFIX = "pdf"
_TEMPLATE = "pdf/report.typ"
_WORDS = ("contents", "sources", "index", "brands", "studies", "source", "caveat", "online")


class ReportPdf(NamedTuple):
    """A book as its template sees it, what sets it, its pictures' digests by path."""

    book: Book
    setting: pdf.Setting
    pictures: tuple[tuple[str, str], ...]


def plan_report(edition: Edition, report: Report, language: str, path: str) -> Artifact:
    """The book as a file at `path`."""
    made = book(edition, report, language)
    pictures = tuple((place, edition.pictures[place].digest) for place in dict.fromkeys(_pictures(made)))
    job = ReportPdf(made, pdf.setting_of(edition), pictures)
    return Artifact(path, NAME, job, drawings(edition, report, language))


def task(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> Callable[[], bytes]:
    """What makes the document.

    Raises (when it is called):
        DocumentFaults: a picture cannot be read.
        TemplateFault: pdf/report.typ is at fault.
    """
    job = artifact.job
    assert isinstance(job, ReportPdf)  # noqa: S101 - this output's own job
    contents = {place: edition.pictures[place].content for place, _ in job.pictures}
    return partial(_typeset, job, contents, drawn, pdf.own_files(edition))


def attempt(artifact: Artifact, edition: Edition) -> None:
    """The document to nowhere, its drawings left blank; raises as its task does."""
    task(artifact, edition, pdf.blank(artifact.drawings))()


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document; raises as its task does."""
    return task(artifact, edition, drawn)()


def _typeset(
    job: ReportPdf, contents: Mapping[str, bytes], drawn: Mapping[str, Drawn], own: Mapping[str, bytes]
) -> bytes:
    told = {
        "book": job.book,
        "colours": job.setting.colours,
        "words": {language: _words(language) for language in LANGUAGES},
        "drawings": pdf.drawings(drawn, job.setting),
        "brand": pdf.brand_of(job.setting, job.book.language),
    }
    return pdf.typeset(job.setting, _TEMPLATE, _read(contents), {"report": told}, job.book.day, own)


def _words(language: str) -> dict[str, str]:
    """What the template says itself, in the language of the book or of a chapter."""
    named = {name: say(language, f"book.{name}") for name in _WORDS}
    return {**named, "several": say(language, "slides.sources.line")}


def _read(contents: Mapping[str, bytes]) -> dict[str, Raster]:
    found: dict[str, Raster] = {}
    faults: list[DocumentFault] = []
    for path, content in contents.items():
        try:
            found[path] = raster(content)
        except UnreadableError:
            values = {"file": path.rpartition("/")[2]}
            faults.append(DocumentFault("bad-image", "not-a-picture", values, file=path))
    if faults:
        raise DocumentFaults(faults)
    return found


def _pictures(made: Book) -> Iterator[str]:
    for chapter in made.chapters:
        yield from (block.picture.src for block in chapter.blocks if block.picture)
