"""The page of what two audiences answered, where figures say that."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs.html import page_artifact, render
from generator.pages.contrasts import charts_of, contrasts_page
from generator.pages.here import Here

NAME = "contrasts"


def plan(edition: Edition) -> Iterator[Artifact]:
    """The page in every language of the site."""
    if edition.contrasts:
        for language in edition.site.config.languages:
            here = Here(edition, language, edition.urls.contrasts(language))
            yield page_artifact(NAME, here, "contrasts.html", contrasts_page(here), charts_of(here))


__all__ = ["NAME", "plan", "render"]
