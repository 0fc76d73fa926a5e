"""Files beside the pages: a chart's SVG, PNG, CSV and JSON; citations as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.charts.downloads import chart_json, csv
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.lists import by_date
from generator.pages.studies import citation_files, citations

NAME = "data"


class TextFile(NamedTuple):
    """A file whose text was made while planning, because pages show it as well."""

    text: str


class DrawingFile(NamedTuple):
    """A chart's drawing as a file, "svg" or "png"."""

    suffix: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """The files of every series, and of the bibliography; those of a study are planned with its page."""
    for language in edition.site.config.languages:
        for name in edition.site.series:
            yield from plan_series(edition, Ref(Kind.SERIES, name), language)
        yield from plan_bibliography(edition, language)


def plan_study(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    """A study's citation in each format."""
    page = edition.urls.of(ref, language)
    study = edition.site.studies[ref.id]
    for suffix, text in citation_files(Here(edition, language, page), study).items():
        yield Artifact(path=f"{page}{ref.id}.{suffix}", output=NAME, job=TextFile(text=text))


def render(artifact: Artifact, _edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    if isinstance(job, TextFile):
        return job.text.encode()
    assert isinstance(job, DrawingFile)  # noqa: S101 - this output's own job
    (drawing,) = artifact.drawings
    found = drawn[drawing.slot]
    return found.svg.encode() if job.suffix == "svg" else found.png


def plan_series(edition: Edition, ref: Ref, language: str) -> Iterator[Artifact]:
    """The wide drawing, which is the one that travels, and the values behind it."""
    page = edition.urls.of(ref, language)
    wide = figures.drawings(Here(edition, language, page), ref)[0]
    for suffix in ("svg", "png"):
        path = f"{page}{ref.id}.{suffix}"
        yield Artifact(path=path, output=NAME, job=DrawingFile(suffix=suffix), drawings=(wide,))
    values = json.dumps(chart_json(wide.chart), ensure_ascii=False, indent=2)
    for suffix, text in (("csv", csv(wide.chart)), ("json", f"{values}\n")):
        yield Artifact(path=f"{page}{ref.id}.{suffix}", output=NAME, job=TextFile(text=text))


def plan_bibliography(edition: Edition, language: str) -> Iterator[Artifact]:
    """All studies in each format."""
    path = edition.urls.bibliography(language)
    here = Here(edition, language, path)
    name = here.say("url.bibliography")
    for suffix, text in citations(here, by_date(here)).items():
        yield Artifact(path=f"{path}{name}.{suffix}", output=NAME, job=TextFile(text=text))
