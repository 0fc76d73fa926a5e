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


def test_a_number_and_a_name_lead_to_what_is_pasted(site: Path) -> None:
    """The figure once, with its id below; where the number is another, the nearest, headed."""
    lines = call("find", "--site", site, "60", "exemple").stdout.splitlines()
    assert " ".join(lines[0].split()) == "60 % [@enquete]"
    assert "(stat:pour, Une enquête)" in lines[1]
    assert len(lines) == 2
    lines = call("find", "--site", site, "exemple", "55").stdout.splitlines()
    assert "proches" in lines[0]
    assert " ".join(lines[1].split()) == "60 % [@enquete]"
