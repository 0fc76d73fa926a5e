"""The documents that a report's page offers: its deck in several formats, its book."""

from __future__ import annotations

from typing import Final

from generator.artifact import FileSize
from generator.frontmatter import Report
from generator.numbers.dates import format_date
from generator.pages.here import Here
from generator.pages.updates import last_change
from generator.pages.views import DownloadsView, DownloadView
from generator.settings import Config
from generator.texts import ref_of
from generator.vocabularies import Download

_BOOK: Final = Download.REPORT_PDF


def offered(config: Config) -> tuple[Download, ...]:
    """What the site offers of each report, in the order in which site.yaml has it."""
    return tuple(dict.fromkeys(config.downloads))


def documents(here: Here, report: Report) -> DownloadsView | None:
    """What a report's page leads to; None where the site offers nothing."""
    paths = download_paths(here, report)
    if not paths:
        return None
    dated = last_change(here, ref_of(report))
    when = {"date": format_date(dated, here.language)} if dated else {"year": report.year}
    return DownloadsView(
        title=here.say(f"view.downloads.{'dated' if dated else 'year'}", **when),
        files=tuple(_file(here, kind, path) for kind, path in paths.items()),
    )


def download_paths(here: Here, report: Report) -> dict[Download, str]:
    """Where each document stands: in the folder of its report's page.

    A deck as a page has its style and its script in itself, which servers allow in its own folder alone.
    """
    folder, deck = here.urls.of(ref_of(report), here.language), f"{report.id}-{here.say('url.deck')}"
    names = {kind: f"{folder}{deck}.{_suffix(kind)}" for kind in offered(here.site.config)}
    for kind, path in (
        (Download.REPORT_PDF, f"{folder}{report.id}.pdf"),
        (Download.DECK_HTML, f"{here.urls.home(here.language)}{here.say('url.decks')}/{report.id}.html"),
    ):
        if kind in names:
            names[kind] = path
    return names


def sizes(here: Here, report: Report) -> tuple[FileSize, ...]:
    """The sizes that a report's page tells."""
    return tuple(_size(here, path) for path in download_paths(here, report).values())


def _file(here: Here, kind: Download, path: str) -> DownloadView:
    return DownloadView(
        text=here.say("view.download.report" if kind is _BOOK else "view.download.deck"),
        href=here.to(path),
        format=_suffix(kind).upper(),
        size=_size(here, path).slot,
    )


def _size(here: Here, path: str) -> FileSize:
    return FileSize(f"<!--size {path}-->", path, here.language)


def _suffix(kind: Download) -> str:
    return kind.rpartition(".")[2]
