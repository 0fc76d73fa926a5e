"""`trendbook next`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import click

from generator import terminal
from generator.arguments import format_option, options_of, site_option, today_option
from generator.catalogue import say
from generator.terminal import words

_LOOKED_AT: Final = 10  # days for which a build is tried


@click.command("next", help=words("command.next.help"))
@site_option()
@today_option()
@format_option("text", "json")
def next(site: Path, today: date | None, form: str) -> None:  # noqa: A001 - the command's name
    """Print when the site will change by itself, and why."""
    from generator import listings
    from generator.coming import coming
    from generator.lookups import errors_on, read_site

    options = options_of(site, today=today)
    try:
        known, outcome = read_site(options)
        found = coming(known, options.today)
        days = list(dict.fromkeys(one.day for one in found))[:_LOOKED_AT]
        faults = errors_on(options, days)
    except OSError as error:
        terminal.broken(error, "read")
    if form == "json":
        terminal.answer(listings.format_coming_json(found, faults, options.today))
    elif found:
        language = outcome.language
        terminal.answer(listings.format_coming(found, faults, language, colour=terminal.colours()))
    else:
        terminal.note(say(outcome.language, "next.nothing"))
