"""`trendbook inbox`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import terminal
from generator.arguments import format_option, offering, options_of, site_option
from generator.terminal import words

if TYPE_CHECKING:
    from generator.inbox.command import Answer


@click.command(help=words("command.inbox.help"))
@click.option(
    "--drop", metavar="ID", multiple=True, help=words("option.drop"), shell_complete=offering("entries")
)
@click.option("--all", "every", is_flag=True, help=words("option.all"))
@site_option()
@format_option("text", "json")
def inbox(drop: tuple[str, ...], every: bool, site: Path, form: str) -> None:  # noqa: FBT001 - click's own
    """Show what came, or put some of it aside."""
    from generator.inbox import command

    options = options_of(site)
    if drop and every:
        terminal.stop(words("inbox.all-only"), terminal.USAGE)
    if drop:
        answered(lambda: command.drop(options, drop, form), form)
    else:
        answered(lambda: command.show(options, form, every=every, colour=terminal.colours()), form)


def answered(ask: Callable[[], Answer], form: str = "text") -> None:
    """Say what there is to say of the inbox; the run ends with its code."""
    from generator.lock import LockHeld

    try:
        answer = ask()
    except LockHeld as other:
        terminal.held(other, "fetch.held")
    except OSError as error:
        terminal.stop(words("inbox.broken", reason=terminal.reason(error)), terminal.ENVIRONMENT)
    terminal.show_faults(answer.faults, answer.texts, answer.language, "text")
    terminal.answer(terminal.fitted(answer.text) if form == "text" else answer.text)
    for line in answer.problems:
        terminal.complain(terminal.fitted(line, errors=True))
    if answer.code:
        sys.exit(answer.code)
