"""The decks of this repository's own reports, each made once."""

from __future__ import annotations

from functools import cache

from generator.decks import outline
from generator.edition import Edition
from generator.executors import SerialExecutor
from generator.outputs import deck_pptx
from generator.render import Renderer, print_artifact
from generator.slides.fill import deck_view
from generator.slides.views import DeckView
from tests.program import ROOT, edition_of

REPORTS = ("2011-tendances", "2014-tendances", "2016-defis")
DECKS = [(name, language) for name in REPORTS for language in ("fr", "en")]


@cache
def edition() -> Edition:
    """The site."""
    return edition_of(ROOT, base_url="https://exemple.org/")


@cache
def presented(name: str, language: str) -> tuple[DeckView, bytes]:
    """The deck of a report as values and as a file."""
    record = edition().site.reports[name]
    deck = edition().site.decks.get(name)
    view = deck_view(edition(), record, outline(edition().site, record, deck).slides, language, deck)
    artifact = deck_pptx.plan_deck(edition(), view, "deck.pptx")
    (rendered,) = Renderer(edition(), SerialExecutor()).render([print_artifact(artifact, edition())])
    assert rendered.content
    return view, rendered.content
