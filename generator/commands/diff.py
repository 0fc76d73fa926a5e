"""`trendbook diff`."""

from __future__ import annotations

from pathlib import Path

import click

from generator import terminal
from generator.arguments import format_option, options_of, site_option
from generator.terminal import words


@click.command(help=words("command.diff.help"))
@click.argument("earlier", metavar="REPORT")
@click.argument("later", metavar="REPORT")
@site_option()
@format_option("text", "json")
def diff(earlier: str, later: str, site: Path, form: str) -> None:
    """Compare two reports."""
    from generator import comparison_listing as listing
    from generator import listings
    from generator.comparison import compare
    from generator.link import names_of
    from generator.lookups import read_records
    from generator.models import Kind
    from generator.names import Unresolved
    from generator.where import Unknown

    try:
        known, corpus = read_records(options_of(site))
    except OSError as error:
        terminal.broken(error, "read")
    language = known.config.language
    names = names_of(corpus, known)
    ids = []
    for typed in (earlier, later):
        found = names.of_kind(Kind.REPORT, typed)
        if isinstance(found, Unresolved):
            meant = (found.suggestion,) if found.suggestion else tuple(known.reports)
            why = listings.format_unknown(Unknown(typed, found.known, meant), language)
            terminal.stop(why, terminal.CONTENT_FAULT)
        ids.append(found.id)
    compared = compare(known, ids[0], ids[1])
    if form == "json":
        terminal.answer(listing.format_json(known, compared))
    else:
        terminal.answer(listing.format_text(known, compared, language, colour=terminal.colours()))
