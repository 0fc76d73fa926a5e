"""What is said to the user, and how a run ends: the only place that prints.

Exit codes: 0 good, 1 faults in the content, 2 a mistyped command, 3 the machine does not allow it.
A bug shows its traceback; bad content never does.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Never, Self

import click

from generator.catalogue import knows, say

if TYPE_CHECKING:
    from generator.coverage import Covered
    from generator.diagnostics import Diagnostic
    from generator.lock import LockHeld
    from generator.render import Progress
    from generator.state import Outcome

CONTENT_FAULT: Final = 1
USAGE: Final = 2
ENVIRONMENT: Final = 3
_CONFIG: Final = 65_536  # bytes of site.yaml in which its language is looked for
_SLOW: Final = 1.0  # seconds after which a build shows a progress bar


def language_of(arguments: Sequence[str]) -> str:
    """The language of help and of what is said of a command: that of the site it is for, else of the system.

    The site's is read without YAML, since all commands ask; one that is written otherwise is the system's.
    """
    found = (_site_language(folder) for folder in (_site_named(arguments), Path()))
    return next(filter(None, found), None) or _system_language()


def _site_named(arguments: Sequence[str]) -> Path:
    """The folder after `--site`, as click will read it; else the one the command was started in."""
    for at, one in enumerate(arguments):
        if one == "--site" and at + 1 < len(arguments):
            return Path(arguments[at + 1])
        if one.startswith("--site="):
            return Path(one.removeprefix("--site="))
    return Path()


def _site_language(site: Path) -> str | None:
    try:
        with (site / "content" / "site.yaml").open("rb") as file:
            config = file.read(_CONFIG).decode("utf-8", "replace")
    except OSError:
        return None
    if "language" not in config:
        return "fr"  # as in settings.Config
    found = re.search(r"^languages?:[\s\[\-\"']*(fr|en)\b", config, re.MULTILINE)
    return found[1] if found else None


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"


LANGUAGE: Final = language_of(sys.argv)
"""Of this run."""


def words(key: str, /, **values: object) -> str:
    """The catalogue's words in the language of this run."""
    return say(LANGUAGE, key, **values)


def answer(text: str) -> None:
    """What was asked for, on the output; its colours are kept only where they are wanted."""
    click.echo(text, nl=False, color=colours())


def fitted(text: str, *, errors: bool = False) -> str:
    """Text with its lines broken to the terminal's width; as it is where it goes to a file or a program."""
    if not watched(errors=errors):
        return text
    from generator.columns import fitted as lines_of

    width = shutil.get_terminal_size().columns
    return "\n".join(line for long in text.split("\n") for line in lines_of(long, width))


def note(text: str, form: str = "text") -> None:
    """A line for a person; where the output is data it would be in the way."""
    if form == "text":
        click.echo(text)


def complain(text: str) -> None:
    """A line on the error stream."""
    click.echo(text, err=True)


def stop(text: str, code: int) -> Never:
    """Say why, and leave."""
    complain(text)
    sys.exit(code)


def broken(error: OSError, doing: str) -> Never:
    """Say what the machine did not allow, and leave; `doing` is "build", "read" or "schema"."""
    stop(words(f"broken.{doing}", reason=reason(error)), ENVIRONMENT)


def held(by: LockHeld, key: str) -> Never:
    """Say that another run is at work, since when, in the words for `key`, and leave."""
    since = by.since.strftime("%H:%M:%S")
    stop(words(key, pid=by.pid or "?", since=since), ENVIRONMENT)


def reason(error: OSError) -> str:
    """What the system says, in our words where it is common, and of which file."""
    key = f"errno.{errno.errorcode.get(error.errno or 0, '')}"
    said = words(key) if knows(key) else error.strerror or str(error)
    return f"{said}{f' ({error.filename})' if error.filename else ''}"


def show(outcome: Outcome, form: str, *, counted: bool = False) -> None:
    """The diagnostics of a build; `counted`, as data with the coverage."""
    coverage = outcome.coverage if counted else None
    show_faults(outcome.diagnostics, outcome.texts, outcome.language, form, coverage)


def show_faults(
    faults: Sequence[Diagnostic],
    texts: Mapping[str, str],
    language: str,
    form: str,
    coverage: Iterable[Covered] | None = None,
) -> None:
    """Diagnostics: on the error stream as text, on the output as data. `texts` are those they point into."""
    if form == "text" and not faults:
        return
    from generator import presentation

    if form == "json":
        answer(presentation.format_json(faults, language, coverage))
    elif form == "github":
        answer(presentation.format_github(faults, language))
    else:
        told = presentation.format_text(faults, texts, language, colour=colours(errors=True))
        click.echo(told, err=True, nl=False, color=True)


def colours(*, errors: bool = False) -> bool:
    """Only where somebody watches, and not where NO_COLOR asks for none (no-color.org)."""
    return not os.environ.get("NO_COLOR") and watched(errors=errors)


def watched(*, errors: bool = False) -> bool:
    """Whether the output is a terminal; or the error stream."""
    return (sys.stderr if errors else sys.stdout).isatty()


class Bar:
    """A progress bar, from the moment when it proves slow, and only on a terminal.

    `doing` is "build" or "import".
    """

    def __init__(self, doing: str = "build") -> None:
        self._doing = doing
        self._start = time.monotonic()
        self._progress: Any = None
        self._task: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    @property
    def show(self) -> Progress:
        """What a build tells of its steps."""
        return self._show

    def _show(self, done: int, steps: int) -> None:
        if self._progress is None:
            if not watched(errors=True) or time.monotonic() - self._start < _SLOW:
                return
            self._open(steps)
        self._progress.update(self._task, completed=done, total=steps)

    def _open(self, steps: int) -> None:
        from rich.console import Console
        from rich.progress import Progress as RichProgress

        self._progress = RichProgress(console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(words(f"{self._doing}.progress"), total=steps)
        self._progress.start()
