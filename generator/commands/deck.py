"""`trendbook deck`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Final

import click

from generator import terminal
from generator.arguments import base_url_option, format_option, options_of, site_option, today_option
from generator.catalogue import say
from generator.terminal import words

FORMATS: Final = ("html", "pdf")
"""Each is made by the output `deck_<format>`."""


@click.command(help=words("command.deck.help"))
@click.argument("report", required=False)
@format_option(*FORMATS, default=FORMATS[0])
@click.option("--trends", default="", help=words("option.trends"))
@click.option("--figures", default="", help=words("option.figures"))
@click.option("--template", type=click.Path(path_type=Path), help=words("option.template"))
@click.option("--lang", type=click.Choice(("fr", "en")), help=words("option.lang"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words("option.out"))
@click.option("--drafts", is_flag=True, help=words("option.drafts"))
@base_url_option()
@site_option()
@today_option()
def deck(report: str | None, form: str, out: Path | None, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Make a report's deck."""
    from generator.deckmaking import Asked, Refused, make_deck
    from generator.state import replace_file

    asked = Asked(
        report,
        form,
        trends=_listed(given.pop("trends")),
        figures=_listed(given.pop("figures")),
        language=given.pop("lang") or "",
        template=str(given.pop("template") or ""),
    )
    try:
        outcome, made = make_deck(options_of(**given), asked)
    except OSError as error:
        terminal.broken(error, "read")
    if made is None:
        terminal.show(outcome, "text")
        sys.exit(terminal.CONTENT_FAULT)
    if isinstance(made, Refused):
        terminal.stop(say(outcome.language, f"deck.{made.key}", **made.values), terminal.CONTENT_FAULT)
    target = out or Path(made.name)
    try:
        replace_file(target, made.content)
    except OSError as error:
        terminal.broken(error, "write")
    terminal.note(say(outcome.language, "deck.done", file=target))


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in typed.split(","))))
