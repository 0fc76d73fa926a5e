"""The front page, the lists of records, the bibliography, the errata, 404.html."""

from __future__ import annotations

from collections.abc import Iterator

from generator.artifact import Artifact
from generator.edition import Edition
from generator.outputs.html import page_artifact, render
from generator.pages import errata, home, lists
from generator.pages.here import Here
from generator.urls import LISTED

NAME = "lists"
NOT_FOUND = "404.html"


def plan(edition: Edition) -> Iterator[Artifact]:
    """The pages that gather, in every language of the site."""
    for language in edition.site.config.languages:
        start = Here(edition, language, edition.urls.home(language))
        yield page_artifact(NAME, start, "home.html", home.home_page(start))
        yield from _lists(edition, language)
    yield _not_found(edition)


def _lists(edition: Edition, language: str) -> Iterator[Artifact]:
    here = Here(edition, language, edition.urls.bibliography(language))
    yield page_artifact(NAME, here, "bibliography.html", lists.bibliography_page(here))
    for kind in LISTED:
        if edition.counts[kind]:
            listing = here.at(edition.urls.listing(kind, language))
            yield page_artifact(NAME, listing, "list.html", lists.list_page(listing, kind))
    if edition.site.errata:
        corrected = here.at(edition.urls.errata(language))
        yield page_artifact(NAME, corrected, "errata.html", errata.errata_page(corrected))


def _not_found(edition: Edition) -> Artifact:
    """The page for addresses at any depth: its links start at the base URL's path."""
    config = edition.site.config
    here = Here(edition, config.language, "", root=base_path(config.base_url))
    return page_artifact(NAME, here, "not_found.html", lists.not_found_page(here), path=NOT_FOUND)


def base_path(base_url: str | None) -> str:
    """The path of a base URL: "/" where there is none."""
    path = (base_url or "").partition("://")[2].partition("/")[2]
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


__all__ = ["NAME", "base_path", "plan", "render"]
