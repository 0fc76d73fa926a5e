"""`trendbook find`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import terminal
from generator.arguments import options_of, site_option
from generator.catalogue import say


@click.command(help=terminal.words("command.find.help"))
@click.argument("words", nargs=-1, required=True)
@site_option()
def find(words: tuple[str, ...], site: Path) -> None:
    """Print the ids that words lead to."""
    from generator import build as line
    from generator import find as ids

    try:
        known, outcome = line.read_site(options_of(site))
    except OSError as error:
        terminal.broken(error, "read")
    found = ids.find(known, words, outcome.language)
    if not found:
        terminal.stop(say(outcome.language, "find.nothing", words=" ".join(words)), terminal.CONTENT_FAULT)
    terminal.answer("".join(f"{click.style(str(one.ref), bold=True)}  {one.title}\n" for one in found))
