"""The pictures of a deck, read to their end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.documentfaults import DocumentFault, DocumentFaults
from generator.rasters import Raster, UnreadableError, raster
from generator.slides.views import DeckView, Slide


def shown_pictures(deck: DeckView) -> tuple[str, ...]:
    """Their paths, each once."""
    return tuple(sorted({slide.picture.picture.path for slide in deck.slides if slide.picture}))


def read_pictures(deck: DeckView, contents: Mapping[str, bytes]) -> dict[str, Raster]:
    """Each by its path, of which `contents` has the bytes.

    Raises:
        DocumentFaults: all that cannot be read, each where deck.yaml names it.
    """
    found: dict[str, Raster] = {}
    faults: list[DocumentFault] = []
    for slide, path in _named(deck.slides):
        try:
            found[path] = found.get(path) or raster(contents[path])
        except UnreadableError:
            values = {"file": path.rpartition("/")[2]}
            loc = ("slides", slide.own or 0, "picture", "file")
            faults.append(DocumentFault("bad-image", "not-a-picture", values, deck.path, loc))
    if faults:
        raise DocumentFaults(faults)
    return found


def _named(slides: Iterable[Slide]) -> Iterable[tuple[Slide, str]]:
    return ((slide, slide.picture.picture.path) for slide in slides if slide.picture)
