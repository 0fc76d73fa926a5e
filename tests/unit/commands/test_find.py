"""Ids to paste into a text."""

from __future__ import annotations

from pathlib import Path

from tests.program import call


def test_words_lead_to_ids(site: Path) -> None:
    """Without accents or capitals, in any order; a figure's id and its kind are shown."""
    done = call("find", "--site", site, "CLIENTS", "contre")
    assert done.exit_code == 0
    assert done.stdout.startswith("stat:contre  ")
    assert "stat:pour" not in done.stdout


def test_nothing_found(site: Path) -> None:
    """It says so on the error stream."""
    done = call("find", "--site", site, "girafe")
    assert done.exit_code == 1
    assert "girafe" in done.stderr
    assert done.stdout == ""
