"""`trendbook extract`."""

from __future__ import annotations

import click

from generator import terminal
from generator.arguments import format_option
from generator.terminal import words


@click.command(help=words("command.extract.help"))
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, allow_dash=True))
@format_option("text", "json", "yaml")
@click.option("--source", metavar="NAME", help=words("option.source"))
@click.option("--language", type=click.Choice(["fr", "en"]), help=words("option.language"))
def extract(file: str, form: str, source: str | None, language: str | None) -> None:
    """Print the figures of a text."""
    from generator import extracting

    try:
        given = extracting.read(file)
    except OSError as error:
        why = terminal.reason(OSError(error.errno, error.strerror))
        terminal.stop(words("extract.unreadable", file=file, reason=why), terminal.ENVIRONMENT)
    except extracting.NotTextError:
        terminal.stop(words("extract.binary", file=file), terminal.CONTENT_FAULT)
    terminal.answer(extracting.report(given, form, terminal.LANGUAGE, source=source, language=language))
    if given.cut:
        terminal.complain(words("extract.cut", n=len(given.text)))
