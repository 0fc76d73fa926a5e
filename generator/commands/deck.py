"""`trendbook deck`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from generator.arguments import base_url_option, format_option, options_of, site_option, today_option
from generator.terminal import words

FORMATS: Final = ("html", "pdf")
"""Each is made by the output `deck_<format>`."""


@click.command(help=words("command.deck.help"))
@click.argument("report", required=False)
@format_option(*FORMATS, default=FORMATS[0])
@click.option("--trends", default="", help=words("option.trends"))
@click.option("--figures", default="", help=words("option.deck.figures"))
@click.option("--template", type=click.Path(path_type=Path), help=words("option.template"))
@click.option("--lang", type=click.Choice(("fr", "en")), help=words("option.lang"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words("option.out"))
@click.option("--drafts", is_flag=True, help=words("option.drafts"))
@base_url_option()
@site_option()
@today_option()
def deck(report: str | None, form: str, out: Path | None, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Make a report's deck."""
    from generator.commands.book import write_document
    from generator.documents import Asked, make_deck

    asked = Asked(
        report,
        form,
        trends=_listed(given.pop("trends")),
        figures=_listed(given.pop("figures")),
        language=given.pop("lang") or "",
        template=str(given.pop("template") or ""),
    )
    write_document(lambda: make_deck(options_of(**given), asked), out)


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in typed.split(","))))
