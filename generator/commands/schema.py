"""`trendbook schema`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import terminal
from generator.arguments import FOLDER
from generator.terminal import words


@click.command(help=words("command.schema.help"))
@click.argument("folder", metavar="DIR", type=FOLDER)
def schema(folder: Path) -> None:
    """Write the JSON Schemas."""
    from generator.schema import write_schemas

    try:
        written = write_schemas(folder)
    except OSError as error:
        terminal.broken(error, "schema")
    terminal.note(words("schema.done", n=written, folder=folder))
