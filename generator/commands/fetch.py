"""`trendbook fetch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import terminal
from generator.arguments import format_option, offering, options_of, site_option
from generator.catalogue import say
from generator.terminal import words

if TYPE_CHECKING:
    from generator.fetch.linkcommand import LinkWish
    from generator.fetch.linkoutcomes import LinkReport
    from generator.fetch.outcomes import SourceReport


@click.command(help=words("command.fetch.help"))
@click.option("--links", is_flag=True, help=words("option.links"))
@click.option(
    "--only", metavar="ID", multiple=True, help=words("option.only"), shell_complete=offering("sources")
)
@click.option("--force", is_flag=True, help=words("option.force"))
@site_option()
@format_option("text", "json")
def fetch(links: bool, only: tuple[str, ...], force: bool, site: Path, form: str) -> None:  # noqa: FBT001 - click's own
    """Read what is new in the sources, or look at what the site cites."""
    from generator.lock import LockHeld

    options_of(site)
    try:
        (_fetch_links if links else _fetch_sources)(only, site, form, force=force)
    except LockHeld as other:
        terminal.held(other, "fetch.held")
    except OSError as error:
        key = "links.broken" if links else "fetch.broken"
        terminal.stop(words(key, reason=terminal.reason(error)), terminal.ENVIRONMENT)


def _fetch_sources(only: tuple[str, ...], site: Path, form: str, *, force: bool) -> None:
    from generator.fetch import command, report

    listing = command.read_sources(site)
    language = listing.config.language
    if unknown := listing.unknown(only):
        known = ", ".join(source.id for source in listing.listed)
        terminal.stop(say(language, "fetch.unknown", id=unknown[0], known=known), terminal.USAGE)
    if listing.failed:
        terminal.show_faults(listing.faults, listing.texts, language, form)
        sys.exit(terminal.CONTENT_FAULT)

    def tell(one: SourceReport, done: int, count: int) -> None:
        before = f"[{done}/{count}] " if terminal.watched() else ""
        terminal.note(before + report.line(one, language), form)
        if one.faults and form == "text":
            terminal.complain(report.faults(one, language, colour=terminal.colours(errors=True)))

    found = command.fetch_sources(command.Wish(site, only, force), listing, tell)
    if form == "json":
        terminal.answer(report.format_json(found, language))
    terminal.note(report.summary(found, language) if found.sources else say(language, "fetch.none"), form)
    if found.nothing_stands:
        sys.exit(terminal.ENVIRONMENT)


def _fetch_links(only: tuple[str, ...], site: Path, form: str, *, force: bool) -> None:
    from generator.fetch import linkcommand

    with linkcommand.alone(site):
        _look_at_links(linkcommand.LinkWish(site, only, force), form)


def _look_at_links(wish: LinkWish, form: str) -> None:
    from generator.fetch import linkcommand, linkreport

    known = linkcommand.read_cited(wish.site)
    language = known.config.language
    if known.faults:
        terminal.show_faults(known.faults, known.texts, language, form)
        sys.exit(terminal.CONTENT_FAULT)
    if unknown := known.unknown(wish.only):
        terminal.stop(say(language, "links.unknown", id=unknown[0]), terminal.USAGE)

    def tell(one: LinkReport, done: int, count: int) -> None:
        if one.is_news or terminal.watched():
            before = f"[{done}/{count}] " if terminal.watched() else ""
            terminal.note(before + linkreport.line(one, language), form)

    def search(count: int) -> None:
        if terminal.watched():
            terminal.note(say(language, "links.copies", count=count), form)

    found = linkcommand.fetch_links(wish._replace(search=search), known, tell)
    if form == "json":
        terminal.answer(linkreport.format_json(found, language))
    terminal.note(linkreport.summary(found, language) if found.links else say(language, "links.none"), form)
    if found.is_offline:
        sys.exit(terminal.ENVIRONMENT)
