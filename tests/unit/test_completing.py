"""What a shell completes: commands, options, ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from generator import completing
from generator.cli import COMMANDS, main
from generator.link import names_of
from generator.lookups import read_records
from generator.models import Ref
from tests.program import ROOT, call, options_of, write


def completed(*typed: str) -> list[str]:
    """What is offered for the last word typed."""
    shell = ShellComplete(main, {}, "trendbook", "_TRENDBOOK_COMPLETE")
    return [one.value for one in shell.get_completions(list(typed[:-1]), typed[-1])]


def test_commands_and_options() -> None:
    """Those that begin as was typed."""
    assert completed("ch") == ["check"]
    assert set(completed("")) == set(COMMANDS)
    assert "--base-url" in completed("build", "--b")
    assert completed("check", "--format", "g") == ["github"]


def test_ids_of_the_site_named(site: Path) -> None:
    """Figures, series, studies, publishers, texts."""
    at = ("where", "--site", str(site))
    assert completed(*at, "po") == ["pour"]
    assert completed(*at, "a") == ["avis"]
    assert set(completed(*at, "")) == {
        "enquete",
        "pour",
        "contre",
        "avis",
        "institut-exemple",
        "2025-rapport",
    }
    assert completed(*at, "pour", "con") == ["contre"]


def test_codes_feeds_and_entries(site: Path) -> None:
    """Each where it is asked for."""
    entries = '{\n "entries": [\n  {\n   "figures": [],\n   "id": "flux-attente-4k7qz"\n  }\n ]\n}\n'
    feeds = (
        "feeds:\n  - id: institut\n    url: https://a.example\n  - {id: journal, url: https://b.example}\n"
    )
    write(site, {"snapshots/flux.json": entries, "sources.yaml": feeds})
    assert completed("explain", "number-") == ["number-mismatch"]
    assert completed("fetch", "--site", str(site), "--only", "") == ["institut", "journal"]
    assert completed("adopt", "--site", str(site), "4") == ["4k7qz"]
    assert completed("inbox", "--site", str(site), "--drop", "") == ["4k7qz"]


def test_where_there_is_no_site_nothing_is_offered(tmp_path: Path) -> None:
    """And nothing is said: a shell would print it into the line."""
    assert completed("where", "--site", str(tmp_path), "") == []
    assert completed("adopt", "--site", str(tmp_path / "nowhere"), "") == []


def test_what_is_guessed_of_a_site_is_what_it_has() -> None:
    """Of this repository's own site: every figure and series, and hardly anything that is none."""
    known, corpus = read_records(options_of(ROOT))
    guessed = set(completing.records(ROOT))
    names = names_of(corpus, known)
    assert set(known.statistics) <= guessed
    assert set(known.studies) | set(known.series) <= guessed
    assert len([one for one in guessed if not isinstance(names.resolve(one), Ref)]) <= len(guessed) / 20


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_click_s(shell: str) -> None:
    """It asks the program by the name under which it is installed."""
    said = call("completion", shell).output
    assert f"_TRENDBOOK_COMPLETE={shell}_complete" in said
    assert "trendbook" in said
