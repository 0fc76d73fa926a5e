"""The figures of a report as a file: where it is, how many they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.models import Kind, Ref
from generator.pages.here import Here
from generator.pages.updates import figures_of, report_texts
from generator.pages.views import LinkView


class ReportData(NamedTuple):
    """The ids of the figures that a report and its trends use, and the path of their file from the root."""

    report: str
    path: str
    figures: tuple[str, ...]


def report_files(here: Here) -> Iterator[ReportData]:
    """Those of all reports that use figures, in their order."""
    return filter(None, (report_data(here, report) for report in here.site.reports))


def report_data(here: Here, report: str) -> ReportData | None:
    """That of a report for readers of the language; None where it uses no figure."""
    figures = figures_of(here, report_texts(here, report))
    return ReportData(report, _path(here, report), figures) if figures else None


def data_link(here: Here, report: str) -> tuple[LinkView, ...]:
    """What leads to it from the report's page."""
    found = report_data(here, report)
    return (LinkView(text=here.say("data.report.link"), href=here.to(found.path)),) if found else ()


def _path(here: Here, report: str) -> str:
    """In the report's folder; of a report that is not in the language, in that of the data."""
    ref = Ref(Kind.REPORT, report)
    folder = here.urls.of(ref, here.language) if here.urls.has(ref, here.language) else None
    return f"{folder or here.urls.data(here.language)}{report}.csv"
