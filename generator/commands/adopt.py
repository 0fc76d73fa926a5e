"""`trendbook adopt`."""

from __future__ import annotations

from pathlib import Path

import click

from generator.arguments import offering, options_of, site_option
from generator.commands.inbox import answered
from generator.terminal import words


@click.command(help=words("command.adopt.help"))
@click.argument("entry", metavar="ID", shell_complete=offering("entries"))
@click.option("--into", metavar="FILE", help=words("option.into"))
@site_option()
def adopt(entry: str, into: str | None, site: Path) -> None:
    """Make a study of an entry."""
    from generator.inbox import command

    options = options_of(site)
    answered(lambda: command.adopt(options, entry, into))
