"""`trendbook book`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import terminal
from generator.arguments import base_url_option, options_of, site_option, today_option
from generator.catalogue import say
from generator.terminal import words

if TYPE_CHECKING:
    from generator.documents import Made, Refused
    from generator.state import Outcome


@click.command(help=words("command.book.help"))
@click.argument("report", required=False)
@click.option("--lang", type=click.Choice(("fr", "en")), help=words("option.lang"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words("option.out"))
@click.option("--drafts", is_flag=True, help=words("option.drafts"))
@base_url_option()
@site_option()
@today_option()
def book(report: str | None, lang: str | None, out: Path | None, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Make a report's book."""
    from generator.documents import make_book

    write_document(lambda: make_book(options_of(**given), report, lang or ""), out)


def write_document(make: Callable[[], tuple[Outcome, Made | Refused | None]], out: Path | None) -> None:
    """Write what was made, or say why there is nothing; then the run ends."""
    from generator.documents import Refused
    from generator.state import replace_file

    try:
        outcome, made = make()
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
