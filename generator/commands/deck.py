"""`trendbook deck`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from generator.arguments import base_url_option, format_option, options_of, site_option, today_option
from generator.terminal import CONTENT_FAULT, USAGE, stop, words

if TYPE_CHECKING:
    from generator.files import SourceFile

FORMATS: Final = ("html", "pdf", "pptx")
"""Each is made by the output `deck_<format>`."""


@click.command(help=words("command.deck.help"))
@click.argument("report", required=False)
@format_option(*FORMATS, default=FORMATS[0])
@click.option("--trends", default="", help=words("option.trends"))
@click.option("--figures", default="", help=words("option.deck.figures"))
@click.option("--template", type=click.Path(path_type=Path), help=words("option.template"))
@click.option(
    "--new-template", type=click.Path(dir_okay=False, path_type=Path), help=words("option.new_template")
)
@click.option("--lang", type=click.Choice(("fr", "en")), help=words("option.lang"))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words("option.out"))
@click.option("--drafts", is_flag=True, help=words("option.drafts"))
@base_url_option()
@site_option()
@today_option()
def deck(report: str | None, form: str, out: Path | None, **given: Any) -> None:  # noqa: ANN401 - click's own
    """Make a report's deck."""
    from generator.documentfile import write_document
    from generator.documents import Asked, make_deck, make_template

    new = given.pop("new_template")
    if new:
        language = given.pop("lang") or ""
        write_document(lambda: make_template(options_of(**given), language), new)
        return
    asked = Asked(
        report,
        form,
        trends=_listed(given.pop("trends")),
        figures=_listed(given.pop("figures")),
        language=given.pop("lang") or "",
        template=_template(given.pop("template"), form),
    )
    write_document(lambda: make_deck(options_of(**given), asked), out)


def _template(path: Path | None, form: str) -> SourceFile | None:
    """The file that the deck is to look like; the run ends where it cannot be read, or is of no use."""
    from generator.files import SourceFile

    if path is None:
        return None
    if form != "pptx":
        stop(words("deck.template-format"), USAGE)
    try:
        return SourceFile.of(path.as_posix(), path.read_bytes())
    except OSError as error:
        stop(words("deck.template", file=path, reason=error.strerror or error), CONTENT_FAULT)


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in typed.split(","))))
