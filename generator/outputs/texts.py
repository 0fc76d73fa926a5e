"""The pages that authors write: reports, trends, articles, pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.artifact import Artifact
from generator.edition import Edition
from generator.frontmatter import Report
from generator.models import Kind, Ref
from generator.outputs.html import page_artifact, render
from generator.pages import figures, reports
from generator.pages.downloads import sizes
from generator.pages.here import Here
from generator.site import WRITTEN
from generator.translations import is_outdated

NAME = "texts"

_PAGES: Mapping[Kind, tuple[str, Callable[[Here, Any], object]]] = {
    Kind.REPORT: ("report.html", reports.report_page),
    Kind.TREND: ("trend.html", reports.trend_page),
    Kind.ARTICLE: ("text.html", reports.text_page),
    Kind.PAGE: ("text.html", reports.text_page),
}


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for each text, in each language in which it is written."""
    yield from (plan_one(edition, ref, language) for _, ref, language, _ in ingredients(edition))


def ingredients(edition: Edition) -> Iterator[tuple[str, Ref, str, object]]:
    """Each page by a name of its own, with all that it depends on beside the facts.

    Those are its record, in which all its texts stand, what the marks in them lead to, and of a translation
    whether its original has changed since.
    """
    site = edition.site
    by_text: dict[tuple[Ref, str], list[object]] = {}
    for text_id, text in site.texts.items():
        leads = [(linked.refs, linked.picture) for linked in text.marks]
        by_text.setdefault((text_id.by, text_id.language or site.config.language), []).append(
            (text_id, leads)
        )
    for language in site.config.languages:
        for ref in site.refs(WRITTEN):
            if written := site.written(ref, language):
                outdated = is_outdated(site, ref, language)
                linked = by_text.get((ref, language), [])
                yield f"{language} {ref}", ref, language, (written, linked, outdated)


def plan_one(edition: Edition, ref: Ref, language: str) -> Artifact:
    """The page of one text."""
    here = Here(edition, language, edition.urls.of(ref, language))
    template, make = _PAGES[ref.kind]
    embeds = figures.embedded(edition.site, ref, language)
    written = edition.site.written(ref, language)
    told = sizes(here, written) if isinstance(written, Report) else ()
    return page_artifact(NAME, here, template, make(here, written), embeds, sizes=told)


__all__ = ["NAME", "ingredients", "plan", "plan_one", "render"]
