"""What is measured together: sites, generators, rounds; and the rounds themselves.

Every round runs each command of each generator once, in turn, so that a busy moment of the machine hits all
of them; what counts are the ratios of the medians within one run.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import tools
from corpus import Corpus, corpus
from edits import ROOT, Subject
from measure import Sample, Written, written
from peers import addresses
from synthetic import LIKE_PEERS, study_path, trend_path, write_site
from tools import Tool
from words import unlike

DOWNLOADS: Final = "downloads: "
DATA: Final = "donnees/index.html"
"""What describes the data package, which the others do not make, and so have no page of."""
# Shown by its id alone in this repository's texts, and a trend that is not translated; a test says if that
# changes.
OWN: Final = Subject(
    trend="content/2012-medias-sociaux/07-la-crise-s-apprend.md",
    study="content/studies/thismoment-ugc.yaml",
    statistic="photos-instagram-par-jour",
)
CACHES: Final = "caches"
"""Of the user, as opposed to a site's own: what was compiled."""


class Suite(NamedTuple):
    """Sites of several sizes (none: this repository's own), and who builds them besides Trendbook."""

    name: str
    trends: tuple[int, ...]
    charts: bool
    peers: tuple[str, ...]
    rounds: int


SUITES: Final = {
    suite.name: suite
    for suite in (
        Suite("own", (), charts=True, peers=(tools.NAIVE,), rounds=7),
        Suite("charts", (100,), charts=True, peers=(tools.NAIVE,), rounds=3),
        Suite("pages", (100, 1000), charts=False, peers=(tools.NAIVE, tools.HUGO, tools.PELICAN), rounds=5),
        Suite("large", (1000, 10_000), charts=False, peers=(), rounds=1),
    )
}


class Result(NamedTuple):
    """All samples of one command of one generator for one site; `trends` is 0 for this repository's own."""

    trends: int
    tool: str
    command: str
    samples: list[Sample]


class Measured(NamedTuple):
    """What came of a suite; `written` by number of trends and generator."""

    suite: Suite
    results: list[Result]
    written: dict[tuple[int, str], Written]


class OtherPages(RuntimeError):  # noqa: N818 - it names what happened
    """A generator wrote other pages than it should, or pages that say less: times would not compare."""


def measure_suite(suite: Suite, folder: Path, installed: Path) -> Measured:
    """Set sites up in `folder`, and run all rounds; peers are installed in `installed`.

    Raises:
        CommandFailed: a command did not end well.
        OtherPages: a generator wrote other pages than the others, or they say less.
        PeerMissing: a generator is not installed.
    """
    _warm_up(folder)
    sites = [_site(suite, trends, folder / f"{trends}", installed) for trends in suite.trends or (0,)]
    done = Measured(suite, _results(sites), {})
    for number in range(suite.rounds):
        print(f"{suite.name}: round {number + 1} of {suite.rounds}", file=sys.stderr)
        _round(done, sites)
    return done


def _warm_up(folder: Path) -> None:
    """Modules and templates are compiled once in a user's life: on a site that is not measured."""
    made = corpus(1, charts=True)
    write_site(folder / "first", made)
    for tool in (
        tools.trendbook(folder / "first", subject_of(made), folder / CACHES),
        tools.naive(folder / "first", folder / CACHES),
    ):
        tool.run()


class _Site(NamedTuple):
    trends: int
    tools: Sequence[Tool]
    pages: frozenset[str]  # that each generator should write; none where nobody knows

    def tool(self, name: str) -> Tool:
        return next(tool for tool in self.tools if tool.name == name)


def _site(suite: Suite, trends: int, folder: Path, installed: Path) -> _Site:
    site, caches = folder / "site", folder.parent / CACHES
    if not trends:
        shutil.copytree(ROOT / "content", site / "content")
        shutil.copy(ROOT / "sources.yaml", site)
        config = site / "content" / "site.yaml"
        # Decks and books are timed by documents.py, what else peers do not make by extras.py.
        kept = [line for line in config.read_text("utf-8").splitlines(keepends=True) if DOWNLOADS not in line]
        config.write_text("".join([*kept, LIKE_PEERS]), encoding="utf-8")
        return _Site(0, [tools.trendbook(site, OWN, caches), tools.naive(site, caches)], frozenset())
    made = corpus(trends, charts=suite.charts)
    write_site(site, made)
    return _Site(trends, _tools(suite, made, folder, installed), addresses(made))


def _tools(suite: Suite, made: Corpus, folder: Path, installed: Path) -> list[Tool]:
    site, caches = folder / "site", folder.parent / CACHES
    makers = {
        tools.NAIVE: lambda: tools.naive(site, caches),
        tools.HUGO: lambda: tools.hugo(folder / "hugo", made, installed),
        tools.PELICAN: lambda: tools.pelican(folder / "pelican", made, installed),
    }
    return [tools.trendbook(site, subject_of(made), caches), *(makers[name]() for name in suite.peers)]


def subject_of(made: Corpus) -> Subject:
    """The first trend, and its first statistic, which its text shows by id alone."""
    study = made.studies[0]
    return Subject(trend_path(made.trends[0]), study_path(study.id), study.statistics[0].id)


def _results(sites: Sequence[_Site]) -> list[Result]:
    """Places for the samples, in the order in which commands are run."""
    return [
        Result(site.trends, tool.name, command, [])
        for command in tools.COMMANDS
        for site in sites
        for tool in site.tools
        if command in tool.prepare
    ]


def _round(done: Measured, sites: Sequence[_Site]) -> None:
    by_trends = {site.trends: site for site in sites}
    for result in done.results:
        site = by_trends[result.trends]
        tool = site.tool(result.tool)
        result.samples.append(tool.sample(result.command))
        if (site.trends, tool.name) not in done.written:
            # Charts are drawn in other ways, and with other words.
            ours = None if done.suite.charts else done.written.get((site.trends, tools.TRENDBOOK))
            done.written[site.trends, tool.name] = counted(tool, site.pages, ours)


def counted(tool: Tool, pages: frozenset[str], ours: Written | None = None) -> Written:
    """What a tool wrote on its first build.

    Raises:
        OtherPages: those are not the pages that it should write, or they do not say as much as `ours`.
    """
    found = written(tool.output)
    found = found._replace(pages={page: words for page, words in found.pages.items() if page != DATA})
    if pages and found.pages.keys() != pages:
        missing, more = sorted(pages - found.pages.keys())[:3], sorted(found.pages.keys() - pages)[:3]
        raise OtherPages(f"{tool.name} wrote {len(found.pages)} pages, not {len(pages)}: -{missing} +{more}")
    if ours and (kinds := list(unlike(found.pages, ours.pages))):
        raise OtherPages(f"{tool.name} has not as many words as Trendbook: {', '.join(kinds)}")
    return found
