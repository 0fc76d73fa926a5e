"""Files beside the pages: a chart's SVG, PNG, CSV and JSON; citations as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.artifact import Artifact
from generator.charts.downloads import chart_json, csv
from generator.charts.draw import png
from generator.citations.export import bibtex, csl_json, ris
from generator.edition import Edition
from generator.models import Kind, Ref
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.lists import by_date
from generator.pages.studies import citation_files

NAME = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFile:
    """A chart as a file of a format; the wide drawing is the one that travels."""

    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """A file whose text was made while planning, because pages show it as well."""

    text: str


def plan(edition: Edition) -> Iterator[Artifact]:
    """The files of every series, statistic and study, and of the bibliography."""
    for language in edition.site.config.languages:
        for name in edition.site.series:
            yield from _chart_files(edition, language, Ref(Kind.SERIES, name))
        yield from _citation_files(edition, language)


def render(artifact: Artifact, _edition: Edition, drawn: Mapping[str, str]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    if isinstance(job, TextFile):
        return job.text.encode()
    assert isinstance(job, ChartFile)  # noqa: S101 - this output's own job
    (drawing,) = artifact.drawings
    match job.suffix:
        case "svg":
            return drawn[drawing.slot].encode()
        case "png":
            return png(drawn[drawing.slot])
        case "csv":
            return csv(drawing.chart).encode()
        case _:
            return f"{json.dumps(chart_json(drawing.chart), ensure_ascii=False, indent=2)}\n".encode()


def _chart_files(edition: Edition, language: str, ref: Ref) -> Iterator[Artifact]:
    page = edition.urls.of(ref, language)
    wide = figures.drawings(Here(edition, language, page), ref)[:1]
    for suffix in ("svg", "png", "csv", "json"):
        job = ChartFile(suffix=suffix)
        yield Artifact(path=f"{page}{ref.id}.{suffix}", output=NAME, job=job, drawings=wide)


def _citation_files(edition: Edition, language: str) -> Iterator[Artifact]:
    for kind, table in ((Kind.STUDY, edition.site.studies), (Kind.STATISTIC, edition.site.statistics)):
        for name in table:
            ref = Ref(kind, name)
            page = edition.urls.of(ref, language)
            for suffix, text in citation_files(Here(edition, language, page), ref).items():
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
        "json": f"{json.dumps(csl_json(studies, publishers, here.language), ensure_ascii=False, indent=2)}\n",
    }
