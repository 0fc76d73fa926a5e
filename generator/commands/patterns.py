"""`trendbook patterns`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import terminal
from generator.arguments import FOLDER, options_of, site_option
from generator.commands.build import build_site, tell
from generator.terminal import words


@click.command(help=words("command.patterns.help"))
@site_option()
@click.option("--out", type=FOLDER, help=words("option.patterns.out"))
def patterns(site: Path, out: Path | None) -> None:
    """Write a site of invented content in the look of this one, in which every component is."""
    from generator.inputs import read_inputs, unchanged

    options = options_of(site, output=out or site / "patterns", patterns=True)
    try:
        inputs = read_inputs(options, cached=True)
        outcome = unchanged(options, inputs) or build_site(options, inputs)
    except OSError as error:
        terminal.broken(error, "build")
    tell(outcome, options, "text")
