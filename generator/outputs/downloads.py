"""The documents that a report's page offers, each made by the output of its name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.decks import outline
from generator.edition import Edition
from generator.frontmatter import Report
from generator.outputs import deck_html, deck_pdf, deck_pptx, report_pdf
from generator.pages.downloads import download_paths
from generator.pages.here import Here
from generator.slides.fill import deck_view
from generator.slides.notes import without_spoken
from generator.texts import ref_of
from generator.vocabularies import Download

_DECKS = {
    Download.DECK_PPTX: deck_pptx.plan_deck,
    Download.DECK_HTML: deck_html.plan_deck,
    Download.DECK_PDF: deck_pdf.plan_deck,
}


def plan_downloads(edition: Edition, report: Report, language: str) -> Iterator[Artifact]:
    """The documents of a report in the language of its page: they say what it says, and no more."""
    here = Here(edition, language, edition.urls.of(ref_of(report), language))
    paths = download_paths(here, report)
    deck = edition.site.decks.get(report.id)
    if paths.keys() & _DECKS.keys():
        slides = outline(edition.site, report, deck).slides
        view = without_spoken(deck_view(edition, report, slides, language, deck))
        for kind, plan_deck in _DECKS.items():
            if kind in paths:
                yield plan_deck(edition, view, paths[kind])
    if path := paths.get(Download.REPORT_PDF):
        yield report_pdf.plan_report(edition, report, language, path)
