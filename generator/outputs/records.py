"""The pages of what reports stand on, and of what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.artifact import Artifact
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs.html import page_artifact, render
from generator.pages import lists, studies
from generator.pages.here import Here
from generator.site import RECORDS

NAME = "records"

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
    """A page for every record, in every language of the site."""
    for language in edition.site.config.languages:
        yield from (plan_one(edition, ref, language) for ref in edition.site.refs(RECORDS))


def plan_one(edition: Edition, ref: Ref, language: str) -> Artifact:
    """The page of one record."""
    template, make = _RECORDS[ref.kind]
    here = Here(edition, language, edition.urls.of(ref, language))
    shown = (ref,) if ref.kind is Kind.SERIES else ()
    return page_artifact(NAME, here, template, make(here, edition.site.table(ref.kind)[ref.id]), shown)


__all__ = ["NAME", "plan", "plan_one", "render"]
