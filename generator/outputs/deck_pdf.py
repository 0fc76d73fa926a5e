"""A report's deck as PDF: a page a slide, then what stands behind their figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.catalogue import say
from generator.charts.style import WIDE
from generator.edition import Edition
from generator.outputs import pdf
from generator.slides import fitting
from generator.slides.notes import without_spoken
from generator.slides.page import SlidePage, drawings, slide_pages
from generator.slides.pictures import read_pictures, shown_pictures
from generator.slides.views import DeckView

NAME = "deck_pdf"
SUFFIX = "pdf"
_TEMPLATE = "pdf/deck.typ"


class DeckPdf(NamedTuple):
    """The slides of a deck as its template sees them, what sets them, its pictures' digests by path."""

    deck: DeckView
    slides: tuple[SlidePage, ...]
    setting: pdf.Setting
    pictures: tuple[tuple[str, str], ...]


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`; whoever is given it is not its speaker."""
    deck = fitting.paged(without_spoken(deck))
    names = {place: place for place in edition.pictures}
    slides = slide_pages(deck, edition.palette, names)
    wide = tuple(one for one in drawings(deck.slides, edition.palette) if one.width == WIDE)
    pictures = tuple((place, edition.pictures[place].digest) for place in shown_pictures(deck))
    return Artifact(path, NAME, DeckPdf(deck, slides, pdf.setting_of(edition), pictures), wide)


def task(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> Callable[[], bytes]:
    """What makes the document.

    Raises (when it is called):
        DocumentFaults: a picture cannot be read.
        TemplateFault: pdf/deck.typ is at fault.
    """
    job = artifact.job
    assert isinstance(job, DeckPdf)  # noqa: S101 - this output's own job
    contents = {place: edition.pictures[place].content for place, _ in job.pictures}
    return partial(_typeset, job, contents, drawn, pdf.own_files(edition))


def attempt(artifact: Artifact, edition: Edition) -> None:
    """The document to nowhere, its drawings left blank; raises as its task does."""
    task(artifact, edition, pdf.blank(artifact.drawings))()


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document; raises as its task does."""
    return task(artifact, edition, drawn)()


def _typeset(
    job: DeckPdf, contents: Mapping[str, bytes], drawn: Mapping[str, Drawn], own: Mapping[str, bytes]
) -> bytes:
    deck = job.deck
    told = {
        "title": deck.title,
        "author": deck.speaker,
        "language": deck.language,
        "colours": job.setting.colours,
        "words": {
            "source": say(deck.language, "pages.source"),
            "notes": say(deck.language, "slides.behind"),
            "sources": say(deck.language, "slides.sources.line"),
        },
        "spoken": dict(deck.spoken),
        "slides": job.slides,
        "drawings": pdf.drawings(drawn, job.setting),
        "brand": pdf.brand_of(job.setting, deck.language),
    }
    pictures = read_pictures(deck, contents)
    return pdf.typeset(job.setting, _TEMPLATE, pictures, {"deck": told}, deck.day, own)
