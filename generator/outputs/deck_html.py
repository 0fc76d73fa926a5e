"""A report's deck as one HTML document, which needs nothing beside it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.outputs import html
from generator.slides.fitting import paged
from generator.slides.page import deck_page, drawings
from generator.slides.views import DeckView

NAME = "deck_html"
SUFFIX = "html"


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`."""
    deck = paged(deck)
    assets = {name: edition.templates[f"decks/{name}"] for name in ("deck.css", "deck.js")}
    pictures = {path: file.content for path, file in edition.pictures.items()}
    page = html.Page("decks/deck.html", deck_page(deck, edition.palette, assets, pictures))
    return Artifact(path, NAME, page, tuple(drawings(deck.slides, edition.palette)))


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document."""
    return html.render(artifact, edition, drawn)
