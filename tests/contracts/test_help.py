"""Help shows how a command is typed, and what it shows can be typed."""

from __future__ import annotations

import re
import shlex

import pytest

from generator.catalogue import say
from generator.cli import COMMANDS, command

LANGUAGES = ("fr", "en")
EXAMPLE = re.compile(r"^ *(?:.*: ?)?trendbook (?P<name>[a-z-]+)(?P<typed>(?: \S+)*)", re.MULTILINE)


def examples(key: str, language: str) -> list[tuple[str, str]]:
    """The command lines of a help text, each up to two spaces, behind which it is said what for."""
    return [(one["name"], one["typed"]) for one in EXAMPLE.finditer(say(language, key))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_how_it_is_typed(name: str, language: str) -> None:
    """At least once in its own help, in both languages, as many times in one as in the other."""
    key = f"command.{name}.help"
    shown = [typed for own, typed in examples(key, language) if own == name]
    assert shown
    assert len(examples(key, "fr")) == len(examples(key, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["command.help", *(f"command.{name}.help" for name in COMMANDS)])
def test_what_is_shown_can_be_typed(key: str, language: str) -> None:
    """The command exists and takes these options and values."""
    for name, typed in examples(key, language):
        assert name in COMMANDS
        own = re.split(r" [>|]", typed)[0]  # what follows is for the shell
        command(name).make_context(name, shlex.split(own))
