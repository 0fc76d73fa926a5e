"""`trendbook where`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import terminal
from generator.arguments import format_option, offering, options_of, site_option
from generator.terminal import words


@click.command(help=words("command.where.help"))
@click.argument("ids", metavar="ID...", nargs=-1, required=True, shell_complete=offering("records"))
@site_option()
@format_option("text", "json")
def where(ids: tuple[str, ...], site: Path, form: str) -> None:
    """Print each place that names a record."""
    from generator import listings
    from generator import where as places
    from generator.link import names_of
    from generator.lookups import read_records

    try:
        known, corpus = read_records(options_of(site))
    except OSError as error:
        terminal.broken(error, "read")
    language = known.config.language
    found, unknown = places.look_up(known, names_of(corpus, known), ids)
    for one in unknown:
        terminal.complain(listings.format_unknown(one, language))
    used = {ref: places.where(known, corpus, ref) for ref in found}
    if form == "json":
        terminal.answer(listings.format_uses_json(used))
    else:
        terminal.answer(listings.format_uses(used, language, colour=terminal.colours()))
    if unknown:
        sys.exit(terminal.CONTENT_FAULT)
