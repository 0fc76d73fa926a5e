"""Decks to make: of every chart that there is a case for, and of every kind of slide."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.artifact import Drawn
from generator.charts.draw import draw, png
from generator.charts.style import PALETTE
from generator.charts.table import table
from generator.decks import Role
from generator.powerpoint.deck import presentation_of
from generator.powerpoint.slots import divided, drawings
from generator.slides.views import DeckView, Note, Point, Quotation, ReferenceLine, Slide, SourceLine
from tests.unit.charts.cases import CASES

SOURCES = (SourceLine("a", "Baromètre fictif, 2025", "https://exemple.org/a", "n\u00a0= 1\u202f204"),)
NOTES = (Note("Source", ("Institut Fictif. Baromètre.", "https://exemple.org/a")),)
CHARTS = {name: {language: case.chart(language) for language in ("fr", "en")} for name, case in CASES.items()}


def chart_slide(name: str, language: str = "fr") -> Slide:
    """The slide of a case."""
    chart = CHARTS[name][language]
    return Slide(
        id=name,
        role=Role.CHART,
        title=chart.title,
        subtitle=chart.subtitle,
        section="Graphiques",
        charts=(chart,),
        sources=SOURCES,
        notes=NOTES,
    )


def deck_of(*slides: Slide, language: str = "fr", **changed: object) -> DeckView:
    """A deck of these slides."""
    told: dict[str, Any] = {
        "id": "2026-galerie",
        "title": "Galerie",
        "speaker": "Ana",
        "event": "Le salon",
        "contact": "ana@exemple.org",
        "address": "https://exemple.org/galerie/",
        "day": date(2026, 2, 4),
        "path": "content/2026-galerie/deck.yaml",
    }
    return DeckView(language=language, slides=slides, **{**told, **changed})


def every_kind(language: str = "fr") -> tuple[Slide, ...]:
    """A slide of each kind but a picture."""
    bars, grouped = CHARTS["answers"][language], CHARTS["grouped"][language]
    shown: dict[str, Any] = {"sources": SOURCES, "notes": NOTES, "section": "Une section"}
    return (
        Slide(id="cover", role=Role.COVER, title="Un titre", text="Un résumé."),
        Slide(
            id="points",
            role=Role.POINTS,
            title="À retenir",
            points=(Point("Un point"), Point("Deux points")),
            **shown,
        ),
        Slide(id="section", role=Role.SECTION, title="Une section", number="7", text="De quoi il s’agit."),
        Slide(
            id="figure", role=Role.FIGURE, title="Un chiffre", charts=(CHARTS["waffle"][language],), **shown
        ),
        chart_slide("grouped", language),
        Slide(id="two", role=Role.CHARTS, title="Deux à la fois", charts=(bars, grouped), **shown),
        Slide(id="read", role=Role.READING, title="À lire", charts=(bars,), text="Ce qu’on y lit.", **shown),
        Slide(id="table", role=Role.TABLE, title="En chiffres", table=table(grouped), **shown),
        Slide(
            id="quote",
            role=Role.QUOTE,
            title="Ce que dit Ana",
            quotation=Quotation(("« Voilà. »",), "Ana B."),
        ),
        Slide(
            id="sources",
            role=Role.SOURCES,
            title="Sources",
            references=(ReferenceLine("Institut Fictif, 2025.", "https://exemple.org/a"),),
        ),
        Slide(id="closing", role=Role.CLOSING, title="Merci"),
    )


def made(deck: DeckView, template: bytes = b"") -> bytes:
    """The file, everything drawn that must be."""
    deck = divided(deck)
    drawn = {}
    for drawing in drawings(deck.slides, PALETTE):
        svg = draw(drawing.chart, drawing.width, PALETTE)
        drawn[drawing.slot] = Drawn(svg, png(svg) if drawing.as_png else b"")
    return presentation_of(deck, PALETTE, template, {}, drawn)
