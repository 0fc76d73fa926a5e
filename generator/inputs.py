"""Everything that a build reads, and one digest that names it all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Final

from generator import __version__, pins
from generator.cache import key
from generator.diagnostics import Diagnostic, Severity
from generator.files import SourceFile
from generator.frozen import frozen
from generator.load import StatCache, load, scan_folder
from generator.pins import Pin
from generator.published import is_current
from generator.shipped import shipped
from generator.state import CACHE_FOLDER, Options, Outcome, State, target_of

_PACKAGE: Final = Path(__file__).parent
FETCHED: Final = ("links.lock.json", "snapshots", "sources.lock.json")  # what `trendbook fetch` left
SHIPPED: Final = shipped("templates")
"""The folder of the theme that comes with the program."""


@frozen(kw_only=True)
class Inputs:
    """Everything that a build reads. `digest` names it all; `tool` is the version of the program.

    `indexer`: Pagefind is installed, which makes search indexes; there is none for some kinds of machine.
    `pins` are the copies of figures that do not change, `pinned` their files by digest.
    """

    content: tuple[SourceFile, ...]
    templates: Mapping[str, SourceFile]
    faults: tuple[Diagnostic, ...]
    tool: str
    digest: str
    indexer: bool = False
    pins: tuple[Pin, ...] = ()
    pinned: Mapping[str, SourceFile] = field(default_factory=dict)

    @property
    def studies(self) -> Iterator[SourceFile]:
        """The files in which series are mostly written."""
        return (file for file in self.content if file.path.endswith((".yaml", ".yml")))

    @property
    def unread(self) -> frozenset[str]:
        """The files that should be there and could not be read."""
        errors = (fault.mark.path for fault in self.faults if fault.severity is Severity.ERROR)
        return frozenset(path for path in errors if not path.startswith(f"{pins.FOLDER}/"))


def read_inputs(options: Options, *, cached: bool) -> Inputs:
    """The files of the site and of the theme; `cached` to look only at those that have changed."""
    stats = StatCache(options.site / CACHE_FOLDER / "inputs.json" if cached else None)
    found = _read(options, stats)
    stats.save()
    return found


def unchanged(options: Options, inputs: Inputs) -> Outcome | None:
    """What the last build said, if another one would make the very same site again."""
    if not options.cache:
        return None
    if not is_current(target_of(options), inputs.digest):
        return None
    return State(options).outcome(inputs.digest)


def _read(options: Options, stats: StatCache) -> Inputs:
    content = load(options.site, ("content", *FETCHED, "sources.yaml"), stats)
    if options.patterns:
        from generator.patterns import patterns

        content = patterns(content)
    shipped = load(SHIPPED.parent, ("templates",), stats)
    copies = load(options.site, () if options.patterns else (pins.FOLDER,), stats)
    own = load(options.site, ("templates",), stats) if options.site.resolve() != SHIPPED.parent else shipped
    templates = {file.path.removeprefix("templates/"): file for file in (*shipped.value, *own.value)}
    installed = _installed()
    tool = _tool(installed)
    kept = pins.read(copies.value)
    faults = (*content.diagnostics, *own.diagnostics, *copies.diagnostics, *kept.diagnostics)
    choices = (options.today, options.drafts, options.strict, options.base_url)
    digests = [(file.path, file.digest) for file in (*content.value, *copies.value, *templates.values())]
    return Inputs(
        content=content.value,
        templates=templates,
        faults=faults,
        tool=tool,
        digest=key("inputs", tool, choices, digests, faults),
        pins=kept.value,
        pinned=_by_digest(kept.value, copies.value),
        indexer=any(name.startswith("pagefind_bin-") for name in installed),
    )


def _by_digest(kept: Sequence[Pin], files: Sequence[SourceFile]) -> dict[str, SourceFile]:
    by_path = {file.path: file for file in files}
    return {pin.digest: by_path[pin.file] for pin in kept}


def _tool(installed: Sequence[str]) -> str:
    """The program's version; while it is being worked on, every change of its code is one."""
    code = [
        (file.path, file.size, file.mtime_ns)
        for file in scan_folder(_PACKAGE).value
        if file.path.endswith(".py")
    ]
    return f"{__version__} {key(code, sys.version, [*installed])}"


def _installed() -> list[str]:
    """The packages at hand with their versions: what Markdown or Vega makes of a text is theirs.

    Read off the names of their folders, since asking each takes a tenth of a short run.
    """
    names: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(folder or ".") if name.endswith(".dist-info"))  # noqa: PTH208 - names will do
    return sorted(names)
