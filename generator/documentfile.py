"""A document as the one file that a command is asked for, or why there is none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from generator import terminal
from generator.catalogue import say
from generator.documents import Made, Refused
from generator.state import Outcome, replace_file


def write_document(make: Callable[[], tuple[Outcome, Made | Refused | None]], out: Path | None) -> None:
    """Write what was made, or say why there is nothing; then the run ends."""
    try:
        outcome, made = make()
    except OSError as error:
        terminal.broken(error, "read")
    if made is None:
        terminal.show(outcome, "text")
        sys.exit(terminal.CONTENT_FAULT)
    if isinstance(made, Refused):
        terminal.stop(say(outcome.language, f"deck.{made.key}", **made.values), terminal.CONTENT_FAULT)
    target = out or Path(made.name)
    try:
        replace_file(target, made.content)
    except OSError as error:
        terminal.broken(error, "write")
    terminal.note(say(outcome.language, "deck.done", file=target))
