"""What changed from an edition of a report to the next: a page for each two that have something in common."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs.html import page_artifact, render
from generator.pages.comparison import compared, comparison_page
from generator.pages.here import Here

NAME = "comparisons"


def plan(edition: Edition) -> Iterator[Artifact]:
    """The pages, in each language in which the later report is written."""
    for language in edition.site.config.languages:
        start = Here(edition, language, edition.urls.home(language))
        for report, found in compared(start).items():
            here = start.at(edition.urls.changes(report, language))
            yield page_artifact(NAME, here, "comparison.html", comparison_page(here, found))


__all__ = ["NAME", "plan", "render"]
