"""`trendbook explain`."""

from __future__ import annotations

import click

from generator import terminal
from generator.arguments import offering
from generator.terminal import LANGUAGE, words


@click.command(help=words("command.explain.help"))
@click.argument("code", required=False, shell_complete=offering("codes"))
def explain(code: str | None) -> None:
    """Say what a code means, or which there are."""
    from generator import explain as explanations
    from generator.codes import CODES
    from generator.diagnostics import suggest

    if code is None:
        terminal.answer(explanations.listing(LANGUAGE, colour=terminal.colours()))
        return
    wanted = code.strip("[] ").lower()  # as it is copied from a message
    if wanted not in CODES:
        known = suggest(wanted, CODES)
        key = "explain.suggestion" if known else "explain.unknown"
        terminal.stop(words(key, code=wanted, known=known), terminal.USAGE)
    terminal.answer(explanations.explain(wanted, LANGUAGE, colour=terminal.colours()))
