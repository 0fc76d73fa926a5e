"""Files beside the pages: a chart's SVG, PNG, CSV and JSON; citations as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.charts.downloads import chart_json, csv
from generator.citations.export import bibtex, csl_json, json_text, ris
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.lists import by_date
from generator.pages.studies import citation_files

NAME = "data"


class TextFile(NamedTuple):
    """A file whose text was made while planning, because pages show it as well."""

    text: str


class DrawingFile(NamedTuple):
    """A chart's drawing as a file, "svg" or "png"."""

    suffix: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """The files of every series and study, and of the bibliography."""
    for language in edition.site.config.languages:
        for name in edition.site.series:
            yield from _chart_files(edition, language, Ref(Kind.SERIES, name))
        yield from _citation_files(edition, language)


def render(artifact: Artifact, _edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    if isinstance(job, TextFile):
        return job.text.encode()
    assert isinstance(job, DrawingFile)  # noqa: S101 - this output's own job
    (drawing,) = artifact.drawings
    found = drawn[drawing.slot]
    return found.svg.encode() if job.suffix == "svg" else found.png


def _chart_files(edition: Edition, language: str, ref: Ref) -> Iterator[Artifact]:
    """The wide drawing, which is the one that travels, and the values behind it."""
    page = edition.urls.of(ref, language)
    wide = figures.drawings(Here(edition, language, page), ref)[0]
    for suffix in ("svg", "png"):
        path = f"{page}{ref.id}.{suffix}"
        yield Artifact(path=path, output=NAME, job=DrawingFile(suffix=suffix), drawings=(wide,))
    values = json.dumps(chart_json(wide.chart), ensure_ascii=False, indent=2)
    for suffix, text in (("csv", csv(wide.chart)), ("json", f"{values}\n")):
        yield Artifact(path=f"{page}{ref.id}.{suffix}", output=NAME, job=TextFile(text=text))


def _citation_files(edition: Edition, language: str) -> Iterator[Artifact]:
    for name, study in edition.site.studies.items():
        page = edition.urls.of(Ref(Kind.STUDY, name), language)
        for suffix, text in citation_files(Here(edition, language, page), study).items():
            yield Artifact(path=f"{page}{name}.{suffix}", output=NAME, job=TextFile(text=text))
    yield from _bibliography(edition, language)


def _bibliography(edition: Edition, language: str) -> Iterator[Artifact]:
    path = edition.urls.bibliography(language)
    here = Here(edition, language, path)
    name = here.say("url.bibliography")
    for suffix, text in bibliography_files(here).items():
        yield Artifact(path=f"{path}{name}.{suffix}", output=NAME, job=TextFile(text=text))


def bibliography_files(here: Here) -> dict[str, str]:
    """All studies of the site, in each format."""
    studies, publishers = by_date(here), here.site.publishers
    return {
        "bib": bibtex(studies, publishers, here.language),
        "ris": ris(studies, publishers, here.language),
        "json": json_text(csl_json(studies, publishers, here.language)),
    }
