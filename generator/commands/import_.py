"""`trendbook import`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator import terminal
from generator.arguments import format_option, options_of, site_option
from generator.terminal import words


@click.command("import", help=words("command.import.help"))
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--report", is_flag=True, help=words("option.report"))
@click.option("--figures", is_flag=True, help=words("option.figures"))
@click.option("--pictures", is_flag=True, help=words("option.pictures"))
@click.option("--private", is_flag=True, help=words("option.private"))
@click.option("--recover", is_flag=True, help=words("option.recover"))
@click.option("--study", metavar="ID", help=words("option.study"))
@site_option()
@format_option("text", "json")
def import_(file: Path, site: Path, form: str, **typed: Any) -> None:  # noqa: ANN401 - click's own
    """Take in what another program exported."""
    from generator.importing import command, report
    from generator.importing.job import Wish
    from generator.importing.outcome import Refused

    options = options_of(site)
    try:
        with terminal.Bar("import") as bar:
            outcome = command.take_in(options, file, Wish(**typed), bar.show)
    except Refused as refused:
        code = terminal.USAGE if refused.is_usage else terminal.CONTENT_FAULT
        terminal.stop(report.format_refused(refused, terminal.LANGUAGE), code)
    except OSError as error:
        terminal.stop(words("import.broken", reason=terminal.reason(error)), terminal.ENVIRONMENT)
    terminal.answer(report.format_json(outcome) if form == "json" else report.format_text(outcome))
