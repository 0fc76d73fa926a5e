"""The pages of what reports stand on and share, the lists, the front page, 404.html."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.artifact import Artifact
from generator.edition import Edition
from generator.models import Kind
from generator.outputs.html import page_artifact, render
from generator.pages import home, lists, studies
from generator.pages.here import Here
from generator.site import RECORDS
from generator.urls import LISTED

NAME = "records"
NOT_FOUND = "404.html"

_RECORDS: Mapping[Kind, tuple[str, Callable[[Here, Any], object]]] = {
    Kind.STUDY: ("study.html", studies.study_page),
    Kind.STATISTIC: ("statistic.html", studies.statistic_page),
    Kind.SERIES: ("series.html", studies.series_page),
    Kind.PUBLISHER: ("entity.html", lists.entity_page),
    Kind.BRAND: ("entity.html", lists.entity_page),
    Kind.INDICATOR: ("entity.html", lists.entity_page),
    Kind.THEME: ("entity.html", lists.entity_page),
}


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for every record and list, in every language of the site."""
    for language in edition.site.config.languages:
        start = Here(edition, language, edition.urls.home(language))
        yield page_artifact(NAME, start, "home.html", home.home_page(start))
        yield from _records(edition, language)
        yield from _lists(edition, language)
    yield _not_found(edition)


def _records(edition: Edition, language: str) -> Iterator[Artifact]:
    """What reports stand on, and what they share."""
    for ref in edition.site.refs(RECORDS):
        template, make = _RECORDS[ref.kind]
        here = Here(edition, language, edition.urls.of(ref, language))
        shown = (ref,) if ref.kind is Kind.SERIES else ()
        yield page_artifact(NAME, here, template, make(here, edition.site.table(ref.kind)[ref.id]), shown)


def _lists(edition: Edition, language: str) -> Iterator[Artifact]:
    here = Here(edition, language, edition.urls.bibliography(language))
    yield page_artifact(NAME, here, "bibliography.html", lists.bibliography_page(here))
    for kind in LISTED:
        if edition.counts[kind]:
            listing = here.at(edition.urls.listing(kind, language))
            yield page_artifact(NAME, listing, "list.html", lists.list_page(listing, kind))


def _not_found(edition: Edition) -> Artifact:
    """The page for addresses at any depth: its links start at the base URL's path."""
    config = edition.site.config
    here = Here(edition, config.language, "", root=base_path(config.base_url))
    return page_artifact(NAME, here, "not_found.html", lists.not_found_page(here), path=NOT_FOUND)


def base_path(base_url: str | None) -> str:
    """The path of a base URL: "/" where there is none."""
    path = (base_url or "").partition("://")[2].partition("/")[2]
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


__all__ = ["NAME", "plan", "render"]
