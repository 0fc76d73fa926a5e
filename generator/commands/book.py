"""`trendbook book`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.arguments import base_url_option, options_of, site_option, today_option
from generator.terminal import words


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
    from generator.documentfile import write_document
    from generator.documents import make_book

    write_document(lambda: make_book(options_of(**given), report, lang or ""), out)
