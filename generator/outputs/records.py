"""The pages of what reports stand on, and of what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.artifact import Artifact
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.outputs.html import page_artifact, render
from generator.pages import entities, indicator, studies
from generator.pages.followed import charts_of
from generator.pages.here import Here
from generator.site import RECORDS

NAME = "records"

_RECORDS: Mapping[Kind, tuple[str, Callable[[Here, Any], object]]] = {
    Kind.STUDY: ("study.html", studies.study_page),
    Kind.STATISTIC: ("statistic.html", studies.statistic_page),
    Kind.SERIES: ("series.html", studies.series_page),
    Kind.PUBLISHER: ("entity.html", entities.entity_page),
    Kind.BRAND: ("entity.html", entities.entity_page),
    Kind.INDICATOR: ("indicator.html", indicator.indicator_page),
    Kind.THEME: ("entity.html", entities.entity_page),
}


def plan(edition: Edition) -> Iterator[Artifact]:
    """A page for every record, in every language of the site."""
    for language in edition.site.config.languages:
        yield from (plan_one(edition, ref, language) for ref in edition.site.refs(RECORDS))


def plan_one(edition: Edition, ref: Ref, language: str) -> Artifact:
    """The page of one record."""
    template, make = _RECORDS[ref.kind]
    here = Here(edition, language, edition.urls.of(ref, language))
    view = make(here, edition.site.table(ref.kind)[ref.id])
    return page_artifact(NAME, here, template, view, _charts(here, ref))


def _charts(here: Here, ref: Ref) -> tuple[Ref, ...]:
    if ref.kind is Kind.INDICATOR:
        return charts_of(here, ref.id)
    return (ref,) if ref.kind is Kind.SERIES else ()


__all__ = ["NAME", "plan", "plan_one", "render"]
