"""The page of all reports by year, where there are several."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs.html import page_artifact, render
from generator.pages.here import Here
from generator.pages.timeline import timeline_page

NAME = "timeline"


def plan(edition: Edition) -> Iterator[Artifact]:
    """The page in every language of the site."""
    if edition.site.has_timeline:
        for language in edition.site.config.languages:
            here = Here(edition, language, edition.urls.timeline(language))
            yield page_artifact(NAME, here, "timeline.html", timeline_page(here))


__all__ = ["NAME", "plan", "render"]
