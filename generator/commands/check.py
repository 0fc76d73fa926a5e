"""`trendbook check`."""

from __future__ import annotations

import sys
from typing import Any

import click

from generator import terminal
from generator.arguments import build_options, options_of
from generator.catalogue import say
from generator.terminal import words


@click.command(help=words("command.check.help"))
@build_options
def check(form: str, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Say what a build would say."""
    from generator import build as line
    from generator.listings import format_coverage

    try:
        outcome = line.check_only(options_of(**given))
    except OSError as error:
        terminal.broken(error, "read")
    terminal.show(outcome, form, counted=True)
    if outcome.failed:
        sys.exit(terminal.CONTENT_FAULT)
    if table := format_coverage(outcome.coverage, outcome.language):
        terminal.note(table, form)
    if not outcome.diagnostics:
        terminal.note(say(outcome.language, "check.done"), form)
