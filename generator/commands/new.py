"""`trendbook new`: a site, or a file in one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import terminal
from generator.arguments import FOLDER, options_of, site_option, today
from generator.terminal import words

if TYPE_CHECKING:
    from generator.starting.command import Answer

# The name of the command that makes a site, which nobody types: what is no other command is a folder.
_SITE = ""


class _New(click.Group):
    """`new report …`, `new trend …` and so on; any other first word is the folder of a site."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Help for nothing at all; else the command that is meant stands first."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [_SITE, *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_New,
    help=words("command.new.help"),
    no_args_is_help=True,
    subcommand_metavar=words("new.usage"),
)
def new() -> None:
    """Make something new."""


@new.command(_SITE, hidden=True, help=words("command.new.site.help"))
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--lang", type=click.Choice(["fr", "en"]), default=terminal.LANGUAGE, help=words("new.lang"))
def new_site(folder: Path, lang: str) -> None:
    """A site to start from."""
    from generator.starting import command

    _tell(lambda: command.new_site(folder, lang, today()))


@new.command("report", help=words("command.new.report.help"))
@click.argument("report", metavar="ID")
@click.option("--from", "earlier", metavar="ID", help=words("option.from"))
@site_option()
def new_report(report: str, earlier: str | None, site: Path) -> None:
    """A report."""
    from generator.starting import command

    options = options_of(site)
    _tell(lambda: command.new_report(options, report, earlier))


@new.command("trend", help=words("command.new.trend.help"))
@click.argument("report", metavar="REPORT")
@click.argument("title", metavar="TITLE")
@site_option()
def new_trend(report: str, title: str, site: Path) -> None:
    """A trend of a report."""
    from generator.starting import command

    options = options_of(site)
    _tell(lambda: command.new_trend(options, report, title))


@new.command("article", help=words("command.new.article.help"))
@click.argument("title", metavar="TITLE")
@site_option()
def new_article(title: str, site: Path) -> None:
    """An article."""
    from generator.starting import command

    options = options_of(site)
    _tell(lambda: command.new_article(options, title))


@new.command("study", help=words("command.new.study.help"))
@click.argument("study", metavar="ID")
@site_option()
def new_study(study: str, site: Path) -> None:
    """A study."""
    from generator.starting import command

    options = options_of(site)
    _tell(lambda: command.new_study(options, study))


def _tell(make: Callable[[], Answer]) -> None:
    """Say what was made; the run ends with its code where nothing was."""
    try:
        answer = make()
    except OSError as error:
        terminal.broken(error, "new")
    if answer.code:
        terminal.stop(answer.text, answer.code)
    terminal.note(answer.text)
