"""A report's deck as a PowerPoint file, on our own template or on its speaker's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.charts.style import Palette
from generator.decks import outline
from generator.documentfaults import DocumentFault, DocumentFaults
from generator.edition import Edition
from generator.identity import Identity
from generator.logos import Logo
from generator.outputs import pdf
from generator.powerpoint.branding import PLAIN, Brand, LogoPicture
from generator.powerpoint.deck import blank, prepared, presentation_of
from generator.powerpoint.slots import divided, drawings
from generator.prose.typography import local
from generator.rasters import raster
from generator.slides.fill import deck_view
from generator.slides.pictures import read_pictures, shown_pictures
from generator.slides.views import DeckView

NAME = "deck_pptx"
SUFFIX = "pptx"


class DeckPptx(NamedTuple):
    """The slides of a deck, the site's colours and brand; digests by path of pictures and template."""

    deck: DeckView
    palette: Palette
    identity: Identity
    name: str
    files: tuple[tuple[str, str], ...]


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`."""
    deck = divided(deck)
    names = (*shown_pictures(deck), *([deck.template] if deck.template else ()))
    files = tuple((name, edition.pictures[name].digest) for name in names)
    identity = edition.site.identity
    name = local(identity.name or edition.site.config.title, deck.language)
    job = DeckPptx(deck, edition.palette, identity, name, files)
    return Artifact(path, NAME, job, drawings(deck.slides, edition.palette))


def template(edition: Edition, language: str) -> bytes:
    """Our own template in the site's colours, to start another from."""
    identity = edition.site.identity
    name = local(identity.name or edition.site.config.title, language)
    return blank(edition.palette, language, _brand(identity, name, pdf.own_files(edition)))


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


def task(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> Callable[[], bytes]:
    """What makes the document.

    Raises (when it is called):
        DocumentFaults: the template or a picture cannot be used.
    """
    job = artifact.job
    assert isinstance(job, DeckPptx)  # noqa: S101 - this output's own job
    contents = {name: edition.pictures[name].content for name, _ in job.files}
    return partial(_presented, job, contents, drawn, pdf.own_files(edition))


def attempt(artifact: Artifact, edition: Edition) -> None:
    """Open the template and the pictures; raises as its task does."""
    job = artifact.job
    assert isinstance(job, DeckPptx)  # noqa: S101 - this output's own job
    contents = {name: edition.pictures[name].content for name, _ in job.files}
    read_pictures(job.deck, contents)
    if job.deck.template:
        prepared(job.deck, job.palette, contents[job.deck.template])


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document; raises as its task does."""
    return task(artifact, edition, drawn)()


def _presented(
    job: DeckPptx, contents: Mapping[str, bytes], drawn: Mapping[str, Drawn], own: Mapping[str, bytes]
) -> bytes:
    pictures = {path: one.content for path, one in read_pictures(job.deck, contents).items()}
    template = contents[job.deck.template] if job.deck.template else b""
    brand = PLAIN if template else _brand(job.identity, job.name, own)
    return presentation_of(job.deck, job.palette, template, pictures, drawn, brand)


def _brand(identity: Identity, name: str, own: Mapping[str, bytes]) -> Brand:
    """The brand as our own template shows it; somebody's own template has its own."""
    text = identity.text
    titles = identity.titles or text
    return Brand(
        text=text.family if text else PLAIN.text,
        titles=titles.family if titles else PLAIN.titles,
        stretch=max(text.stretch, PLAIN.stretch) if text else PLAIN.stretch,
        name=name,
        logo=_picture(identity.logo, own) if identity.logo else None,
        dark=_picture(identity.logo_dark, own) if identity.logo_dark else None,
    )


def _picture(logo: Logo, own: Mapping[str, bytes]) -> LogoPicture:
    content = own[logo.path]
    if logo.kind == "png":
        return LogoPicture(raster(content).content, logo.width, logo.height)
    return LogoPicture(pdf.drawn_png(content, logo.width, logo.height), logo.width, logo.height, content)
