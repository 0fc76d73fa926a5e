"""Ids for shells to complete, guessed from how files are written: a key press does not wait for YAML.

What is guessed wrong is only offered; the command itself reads the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from generator.codes import CODES

_TABLES: Final = ("publishers", "brands", "indicators", "themes")
_MOST: Final = 5_000_000  # bytes of a file that are looked at
_KEY: Final = re.compile(r"^([a-z0-9][a-z0-9-]*):", re.MULTILINE)
_GROUP: Final = re.compile(r"^(?:statistics|series|derived):[ \t]*\n((?:[ \t]+.*\n|[ \t]*\n)*)", re.MULTILINE)
_INNER: Final = re.compile(r"^  ([a-z0-9][a-z0-9-]*):", re.MULTILINE)
_LISTED: Final = re.compile(r"\bid: *[\"']?([a-z0-9][a-z0-9-]*)")
_ENTRY: Final = re.compile(r'^   "id": "([a-z0-9-]+)"', re.MULTILINE)


def codes(_: Path) -> Iterator[str]:
    """The codes of faults, which are those of every site."""
    yield from CODES


def records(site: Path) -> Iterator[str]:
    """What links and `where` can name: figures, series, studies, publishers … and texts."""
    content = site / "content"
    for study in sorted(content.glob("studies/*.yaml")):
        yield study.stem
        for group in _GROUP.findall(_text(study)):
            yield from _INNER.findall(group)
    for table in _TABLES:
        yield from _KEY.findall(_text(content / f"{table}.yaml"))
    series = chain(content.glob("series/*.yaml"), content.glob("*/charts/*.*"))
    yield from (path.stem for path in sorted(series))
    yield from (path.parent.name for path in sorted(content.glob("*/report.md")))
    texts = chain(content.glob("articles/*.md"), content.glob("pages/*.md"))
    yield from (path.stem for path in sorted(texts))


def sources(site: Path) -> Iterator[str]:
    """The feeds of sources.yaml."""
    yield from _LISTED.findall(_text(site / "sources.yaml"))


def entries(site: Path) -> Iterator[str]:
    """What feeds brought, by the last part of its id, by which `adopt` knows it."""
    for path in sorted(site.glob("snapshots/*.json")):
        yield from (found.rpartition("-")[2] for found in _ENTRY.findall(_text(path)))


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_MOST)
    except OSError:
        return ""
