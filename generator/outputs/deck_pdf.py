"""A report's deck as PDF, a page a slide."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.catalogue import say
from generator.charts.style import WIDE
from generator.edition import Edition
from generator.outputs import pdf
from generator.slides import fitting
from generator.slides.page import SlidePage, drawings, slide_pages
from generator.slides.pictures import read_pictures, shown_pictures
from generator.slides.views import DeckView

NAME = "deck_pdf"
SUFFIX = "pdf"
_TEMPLATE = "pdf/deck.typ"


class DeckPdf(NamedTuple):
    """The slides of a deck as its template sees them; `day` dates the file."""

    deck: DeckView
    slides: tuple[SlidePage, ...]
    day: date


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`."""
    deck = fitting.paged(deck)
    names = {place: place for place in edition.pictures}
    slides = slide_pages(deck, edition.palette, names)
    wide = tuple(one for one in drawings(deck.slides, edition.palette) if one.width == WIDE)
    return Artifact(path, NAME, DeckPdf(deck, slides, deck.day), wide)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document.

    Raises:
        DocumentFaults: a picture cannot be read.
        TemplateFault: pdf/deck.typ is at fault.
    """
    job = artifact.job
    assert isinstance(job, DeckPdf)  # noqa: S101 - this output's own job
    deck = job.deck
    told = {
        "title": deck.title,
        "author": deck.speaker,
        "language": deck.language,
        "colours": edition.palette.light,
        "words": {"source": say(deck.language, "pages.source")},
        "slides": job.slides,
        "drawings": pdf.drawings(drawn),
    }
    contents = {path: edition.pictures[path].content for path in shown_pictures(deck)}
    pictures = read_pictures(deck, contents)
    return pdf.typeset(edition.templates, _TEMPLATE, pictures, {"deck": told}, job.day)
