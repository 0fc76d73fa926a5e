"""All that the site knows as a data package, with its page; and the figures of each report as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.artifact import Artifact, Drawn
from generator.datapackage.package import Package, has_data, package, report_csv
from generator.datapackage.page import data_page
from generator.edition import Edition
from generator.outputs import html
from generator.outputs.html import page_artifact
from generator.pages.here import Here
from generator.pages.report_data import report_files

NAME = "datapackage"


class DataFile(NamedTuple):
    """A file that was made while planning, because its page says how large it is."""

    content: bytes


def plan(edition: Edition) -> Iterator[Artifact]:
    """A package in each language; nothing for a site without figures."""
    for language in edition.site.config.languages:
        here = Here(edition, language, edition.urls.data(language))
        if has_data(here):
            made = package(here)
            yield from _plan_package(here, made)
            yield from _plan_reports(here, made)


def render(artifact: Artifact, edition: Edition, drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    return job.content if isinstance(job, DataFile) else html.render(artifact, edition, drawn)


def _plan_package(here: Here, made: Package) -> Iterator[Artifact]:
    yield page_artifact(NAME, here, "data.html", data_page(here, made))
    for name, content in made.files.items():
        yield Artifact(path=f"{here.path}{name}", output=NAME, job=DataFile(content))


def _plan_reports(here: Here, made: Package) -> Iterator[Artifact]:
    for found in report_files(here):
        content = report_csv(here, made, found).encode()
        yield Artifact(path=found.path, output=NAME, job=DataFile(content))
