"""Every code has its words, and every word its code."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import generator
from generator.catalogue.diagnostics import WORDS
from generator.codes import CODES, meaning

SPOKEN = [
    key for key in WORDS if not key.startswith("presentation.") and not key.endswith((".hint", ".meaning"))
]


def braces(text: str) -> set[str]:
    """The names that a wording fills in."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_meaning_and_a_message(code: str) -> None:
    """Each can be listed in both languages, and shown with at least one wording."""
    assert meaning(code, "fr") != meaning(code, "en")
    assert any(key.partition("/")[0] == code for key in SPOKEN)


@pytest.mark.parametrize("key", SPOKEN)
def test_a_message_says_what_to_do(key: str) -> None:
    """No fault without a hint, none without a code."""
    assert key.partition("/")[0] in CODES
    assert f"{key}.hint" in WORDS


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_say_the_same_things(key: str) -> None:
    """The same values are filled in, and nothing is left in the other language's typography."""
    french, english = WORDS[key]
    assert braces(french) == braces(english)
    assert not re.search(r"[a-zé]'[a-zéh]| [;?»]|« |\w [!:](?:\s|$)", french)
    assert not re.search("[\u00a0\u202f«»]", english)


def test_codes_in_the_program_are_listed() -> None:
    """A new fault needs its line in CODES and its words."""
    sources = Path(generator.__file__).parent.rglob("*.py")
    used = {
        code for path in sources for code in re.findall(r'\bcode="([a-z0-9-]+)"', path.read_text("utf-8"))
    }
    assert used
    assert used <= set(CODES)
