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
    """Print the ids that words lead to, and the figures that a number and a name do."""
    from generator import find as ids
    from generator import listings
    from generator.find_figure import find_figures
    from generator.lookups import read_site
    from generator.models import Kind

    try:
        known, outcome = read_site(options_of(site))
    except OSError as error:
        terminal.broken(error, "read")
    language = outcome.language
    offers, found = find_figures(known, words, language), ids.find(known, words, language)
    if not offers and not found:
        terminal.stop(say(language, "find.nothing", words=" ".join(words)), terminal.CONTENT_FAULT)
    shown = {offer.statistic.id for offer in offers}
    rest = [one for one in found if one.ref.kind is not Kind.STATISTIC or one.ref.id not in shown]
    terminal.answer(listings.format_offers(offers, language, colour=terminal.colours()))
    terminal.answer("".join(f"{click.style(str(one.ref), bold=True)}  {one.title}\n" for one in rest))
