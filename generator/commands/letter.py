"""`trendbook letter`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import terminal
from generator.arguments import FOLDER, base_url_option, options_of, site_option
from generator.catalogue import say
from generator.terminal import words

if TYPE_CHECKING:
    from generator.state import Options


@click.command(help=words("command.letter.help"))
@click.argument("text", metavar="ID")
@site_option()
@click.option("--output", "folder", type=FOLDER, help=words("option.letters"))
@click.option("--lang", "language", metavar="LANG", help=words("option.letter_language"))
@click.option("--drafts", is_flag=True, help=words("option.drafts"))
@base_url_option()
@click.option("--force", is_flag=True, help=words("option.replace"))
def letter(  # noqa: PLR0913 - click's own
    text: str,
    site: Path,
    folder: Path | None,
    language: str | None,
    *,
    drafts: bool,
    base_url: str | None,
    force: bool,
) -> None:
    """Write a text as a newsletter."""
    options = options_of(site, drafts=drafts, base_url=base_url)
    try:
        _write(options, text, folder or site / "letters", language, force=force)
    except OSError as error:
        terminal.broken(error, "letter")


def _write(options: Options, text: str, folder: Path, language: str | None, *, force: bool) -> None:
    from generator.letters import writing
    from generator.letters.command import NoLetter, letter_of
    from generator.lookups import look_at

    if not writing.is_apart(options, folder):
        terminal.stop(words("letter.folder", folder=folder), terminal.USAGE)
    outcome, found = look_at(options, partial(letter_of, typed=text, language=language))
    if found is None:
        terminal.show(outcome, "text")
        terminal.note(say(outcome.language, "letter.nothing"))
        sys.exit(terminal.CONTENT_FAULT)
    if isinstance(found, NoLetter):
        terminal.stop(found.why, terminal.CONTENT_FAULT)
    filed = writing.file(found.letter, folder / found.name, options.site, force=force)
    if filed.changed:
        files = ", ".join(map(str, filed.changed))
        terminal.stop(say(outcome.language, "letter.changed", files=files), terminal.CONTENT_FAULT)
    terminal.answer("".join(f"{path}\n" for path in filed.files))
    for note in found.notes:
        terminal.note(note)
