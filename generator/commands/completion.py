"""`trendbook completion`."""

from __future__ import annotations

import click

from generator import terminal
from generator.terminal import words

_PROGRAM = "trendbook"


@click.command(help=words("command.completion.help"))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what a shell needs to complete commands, options and ids."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is None:
        raise AssertionError(shell)
    script = kind(context.find_root().command, {}, _PROGRAM, f"_{_PROGRAM.upper()}_COMPLETE").source()
    terminal.answer(f"{script.strip()}\n")
