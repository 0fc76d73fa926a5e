"""The command line: which commands there are. Each has a module of its name in `commands`."""

from __future__ import annotations

import gc
import os
import sys
from gettext import bindtextdomain
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any, Final, Never

import click

from generator import __version__
from generator.terminal import LANGUAGE, words

# What click says by itself, it asks of gettext, which asks the environment (generator.catalogue.clicked).
os.environ["LANGUAGE"] = LANGUAGE
bindtextdomain("messages", str(Path(__file__).parent / "locales"))
# A build makes many values and hardly a cycle; looking for cycles every 700 values takes a tenth of it.
gc.set_threshold(100_000, 20, 20)
# What else is installed may not change what a file means; and to look for it takes a while.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

COMMANDS: Final = (
    "adopt",
    "book",
    "build",
    "check",
    "completion",
    "deck",
    "diff",
    "explain",
    "extract",
    "fetch",
    "find",
    "import",
    "inbox",
    "letter",
    "new",
    "next",
    "patterns",
    "publish",
    "schema",
    "serve",
    "where",
)


def command(name: str) -> click.Command:
    """The command of that name, its module imported."""
    # No module can be imported by the name of a word of Python's: it has a line below behind it.
    module = f"{name}_" if iskeyword(name) else name
    found: click.Command = getattr(import_module(f"generator.commands.{module}"), module)
    return found


class _Listed(click.Command):
    """A command as help lists it. Only the one that is asked for is imported."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own
    ) -> click.Context:
        """The context of the command itself, which click then runs."""
        return command(str(self.name)).make_context(info_name, args, parent, **extra)


@click.group(
    commands=[_Listed(name, help=words(f"command.{name}.help")) for name in COMMANDS],
    help=words("command.help"),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="trendbook", message="%(prog)s %(version)s")
def main() -> None:
    """Run a command."""


def run() -> Never:
    """The program. It leaves at once: tidying a memory that ends anyway takes a tenth of a short run."""
    code: object = 0
    try:
        main()
    except SystemExit as left:
        code = left.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else bool(code))
