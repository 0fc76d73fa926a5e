"""A report's deck as one HTML document, which needs nothing beside it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.outputs import html
from generator.pages.faces import deck_rules
from generator.prose.typography import local
from generator.slides.fitting import paged
from generator.slides.page import DeckBrand, as_data, deck_page, drawings
from generator.slides.views import DeckView

NAME = "deck_html"
SUFFIX = "html"
FONTS = ("sans.woff2", "sans-semibold.woff2", "sans-more.woff2", "sans-semibold-more.woff2")
"""The theme's typeface, which a deck has in itself."""


def plan_deck(edition: Edition, deck: DeckView, path: str) -> Artifact:
    """The deck as a file at `path`."""
    deck = paged(deck)
    assets = {name: edition.templates[f"decks/{name}"] for name in ("deck.css", "deck.js")}
    shown = {slide.picture.picture.path for slide in deck.slides if slide.picture}
    sources = {path: as_data(path, edition.pictures[path].content) for path in shown}
    identity = edition.site.identity
    held = {path: as_data(path, edition.pictures[path].content) for path, _ in identity.files}
    assets["deck.css"] += deck_rules(identity, lambda file: held[file.path])
    brand = DeckBrand(
        name=local(identity.name or edition.site.config.title, deck.language),
        logo=held[identity.logo.path] if identity.logo else "",
        dark=held[identity.logo_dark.path] if identity.logo_dark else "",
    )
    names = () if identity.text else FONTS
    fonts = {name: edition.assets[f"fonts/{name}"] for name in names if f"fonts/{name}" in edition.assets}
    page = html.Page("decks/deck.html", deck_page(deck, edition.palette, assets, fonts, sources, brand))
    return Artifact(path, NAME, page, tuple(drawings(deck.slides, edition.palette)))


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The document."""
    return html.render(artifact, edition, drawn)
