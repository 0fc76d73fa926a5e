"""A report's deck as a PowerPoint file, on our own template or on its speaker's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.decks import outline
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.edition import Edition
from generator.powerpoint.deck import blank, prepared, presentation_of
from generator.powerpoint.slots import divided, drawings
from generator.slides.fill import deck_view
from generator.slides.pictures import read_pictures, shown_pictures
from generator.slides.views import DeckView

NAME = "deck_pptx"
SUFFIX = "pptx"


class DeckPptx(NamedTuple):
    """The slides of a deck, the template of which it takes the look, its authors' pictures by path."""

    deck: DeckView
    template: bytes
    pictures: tuple[tuple[str, bytes], ...]


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`."""
    deck = divided(deck)
    pictures = tuple((place, edition.pictures[place].content) for place in shown_pictures(deck))
    template = edition.pictures[deck.template].content if deck.template else b""
    return Artifact(path, NAME, DeckPptx(deck, template, pictures), drawings(deck.slides, edition.palette))


def template(edition: Edition, language: str) -> bytes:
    """Our own template in the site's colours, to start another from."""
    return blank(edition.palette, language)


def open_templates(edition: Edition) -> None:
    """Open the template of each deck to nowhere: what is wrong with it shows.

    Raises:
        DocumentFaults: all that is.
    """
    faults: list[DocumentFault] = []
    for name, deck in edition.site.decks.items():
        if deck.template:
            report = edition.site.reports[name]
            planned = outline(edition.site, report, deck).slides
            view = deck_view(edition, report, planned, deck.language or edition.site.config.language, deck)
            try:
                prepared(view, edition.palette, edition.pictures[view.template].content)
            except DocumentFaults as found:
                faults += found.faults
    if faults:
        raise DocumentFaults(faults)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document.

    Raises:
        DocumentFaults: the template or a picture cannot be used.
    """
    job = artifact.job
    assert isinstance(job, DeckPptx)  # noqa: S101 - this output's own job
    pictures = {path: one.content for path, one in read_pictures(job.deck, dict(job.pictures)).items()}
    return presentation_of(job.deck, edition.palette, job.template, pictures, drawn)
