"""The program as a whole: which commands there are, in which language, how fast it starts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator import __version__, catalogue, cli
from tests.program import ROOT, call, environment, run


def test_the_version_is_the_program_s() -> None:
    """As `python -m generator` and as the installed command say it."""
    assert run("--version").stdout == f"trendbook {__version__}\n"
    assert call("--version").stdout.split()[-1] == __version__


@pytest.mark.parametrize(
    ("language", "word"), [("fr_FR.UTF-8", "Construit"), ("en_GB.UTF-8", "Build"), ("C", "Build")]
)
def test_outside_of_a_site_help_speaks_the_user_s_language(language: str, word: str, tmp_path: Path) -> None:
    """LC_ALL, LC_MESSAGES, LANG: the first that is set."""
    done = run("build", "--help", env={"LANG": language}, site=tmp_path)
    assert word in done.stdout
    assert "--drafts" in done.stdout


@pytest.mark.parametrize("asked", ["here", "--site", "--site="])
def test_in_a_site_help_speaks_its_language(asked: str, site: Path, tmp_path: Path) -> None:
    """Whatever the system speaks: started in the site, or told which one."""
    options = {"here": [], "--site": ["--site", str(site)], "--site=": [f"--site={site}"]}
    where = site if asked == "here" else tmp_path.parent
    done = run("build", *options[asked], "--help", env={"LANG": "en_GB.UTF-8"}, site=where)
    assert "Construit le site." in done.stdout


def test_every_command_and_option_has_help() -> None:
    """In both languages, and each key is used."""
    keys = {key for key in catalogue._WORDS if key.startswith(("command.", "option."))}
    used = {"command.help"}
    for name, command in _every():
        used.add(f"command.{name}.help")
        assert command.help
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (name, parameter.name)
                option = parameter.opts[0].removeprefix("--").replace("-", "_")
                own = f"option.{name}.{option}"  # where two commands mean something else by one name
                used.add(own if own in keys else f"option.{option}")
    assert used == keys


def _every() -> Iterator[tuple[str, click.Command]]:
    """Each command, and what a command has of its own; that which makes a site has no name to be typed."""
    for name in cli.COMMANDS:
        command = cli.command(name)
        yield name, command
        for part, within in getattr(command, "commands", {}).items():
            yield f"{name}.{part or 'site'}", within


def test_a_command_is_a_module_of_its_name() -> None:
    """With a line below where Python has the name for itself; nothing else is in the folder of commands."""
    stems = {path.stem for path in (ROOT / "generator/commands").glob("*.py")} - {"__init__"}
    modules = {stem.removesuffix("_") for stem in stems}
    assert {stem for stem in stems if stem.endswith("_")} == {"import_"}
    assert modules == set(cli.COMMANDS)
    assert all(cli.command(name).name == name for name in cli.COMMANDS)


def test_help_imports_no_command() -> None:
    """It lists all of them with what the catalogue says of each."""
    script = """
import sys
from generator import cli
cli.main(["--help"], standalone_mode=False)
print(*(name for name in sys.modules if name.startswith("generator.commands.")), file=sys.stderr)
"""
    done = started(script)
    assert [line.split()[0] for line in done.stdout.splitlines()[-len(cli.COMMANDS) :]] == [*cli.COMMANDS]
    assert done.stderr.split() == []


def test_a_mistyped_command() -> None:
    """What may have been meant is told."""
    done = call("chek")
    assert done.exit_code == 2
    assert "'check'" in done.stderr


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_the_help_of_a_command_waits_for_nothing(name: str) -> None:
    """What the command does is imported when it does it."""
    script = f"""
import sys
from generator import cli
cli.main([{name!r}, "--help"], standalone_mode=False)
print(*(one for one in sys.modules if one.startswith("generator.")), file=sys.stderr)
"""
    shared = {"commands.build", "commands.inbox"}  # with what publish and adopt tell as they do
    known = {"cli", "terminal", "arguments", "commands", f"commands.{name}", f"commands.{name}_", *shared}
    ours = {one.removeprefix("generator.") for one in started(script).stderr.split()}
    assert {one for one in ours if one.partition(".")[0] != "catalogue"} <= known


def test_starting_is_cheap() -> None:
    """Neither help nor a build without changes imports what only a real build needs."""
    heavy = "altair vl_convert pydantic markdown jinja2 rich babel yaml numpy pandas feedparser"
    script = """
import sys
from generator import cli, presentation
cli.command("build")
print(*sorted(sys.modules))
"""
    done = started(script)
    assert not {*heavy.split(), "generator.texts", "generator.build"} & set(done.stdout.split())


def started(script: str) -> subprocess.CompletedProcess[str]:
    """A Python that ran this."""
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
