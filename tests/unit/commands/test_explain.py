"""`trendbook explain`: what a code means, where one is stuck."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.codes import CODES
from generator.terminal import USAGE
from tests.program import call, run, write


def test_a_code_is_taken_as_it_is_copied() -> None:
    """With the brackets of the message, in capitals."""
    assert call("explain", "[Empty-Link]").output == call("explain", "empty-link").output
    assert "empty-link" in call("explain", "empty-link").output


def test_a_code_that_is_none_is_answered_with_what_was_meant() -> None:
    """Or with how to see them all; the command was mistyped."""
    near, far = call("explain", "numbr-mismatch"), call("explain", "zzz")
    assert (near.exit_code, far.exit_code) == (USAGE, USAGE)
    assert "number-mismatch" in near.stderr
    assert "trendbook explain" in far.stderr
    assert not near.stdout + far.stdout


def test_without_a_code_all_are_listed() -> None:
    """Each on its line."""
    starts = [line.split()[0] for line in call("explain").output.splitlines() if line.startswith("  ")]
    assert sorted(starts) == sorted(CODES)


@pytest.mark.parametrize(("language", "word"), [("fr", "Corrigé"), ("en", "Mended")])
def test_it_speaks_the_language_of_the_site_it_is_started_in(
    language: str, word: str, tmp_path: Path
) -> None:
    """Whatever the system speaks."""
    site = write(tmp_path, {"content/site.yaml": f"title: Site\nlanguage: {language}\n"})
    other = {"fr": "en_GB.UTF-8", "en": "fr_FR.UTF-8"}[language]
    assert word in run("explain", "unused", site=site, env={"LANG": other}).stdout
