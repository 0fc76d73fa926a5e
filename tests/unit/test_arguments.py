"""What is typed after a command."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator import build as line
from generator.state import Options, Outcome
from tests.program import call, call_build


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--today", "hier"], "2026-11-22"),
        (["--base-url", "exemple.org"], "https://"),
        (["--base-url", "ftp://exemple.org"], "https://"),
        (["--jobs", "0"], "--jobs"),
        (["--format", "xml"], "github"),
        (["--nope"], "--nope"),
    ],
)
def test_a_mistyped_option(site: Path, arguments: list[str], said: str) -> None:
    """It says what would do."""
    done = call_build(site, *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (site / "output").exists()


@pytest.mark.parametrize("command", [["build"], ["check"], ["find", "mot"]])
def test_a_folder_that_is_no_site(tmp_path: Path, command: list[str]) -> None:
    """It says which folder was looked at, and how to name another."""
    done = call(*command, "--site", tmp_path / "vide")
    assert done.exit_code == 2
    assert str(tmp_path / "vide") in done.stderr
    assert "--site" in done.stderr


@pytest.mark.parametrize(
    ("epoch", "given", "expected"),
    [
        ("1764547200", [], date(2025, 12, 1)),
        ("1764547200", ["--today", "2024-02-29"], date(2024, 2, 29)),
        ("", ["--today", "2024-02-29"], date(2024, 2, 29)),
    ],
)
def test_the_day_is_an_argument(
    site: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, given: list[str], expected: date
) -> None:
    """SOURCE_DATE_EPOCH, in UTC, counts more than the clock, and --today more than both."""
    asked = []

    def spy(options: Options) -> Outcome:
        asked.append(options)
        return Outcome()

    monkeypatch.setattr(line, "check_only", spy)
    assert call("check", "--site", site, *given, env={"SOURCE_DATE_EPOCH": epoch}).exit_code == 0
    assert [options.today for options in asked] == [expected]


def test_without_a_day_it_is_today(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In UTC, wherever the machine stands."""
    asked = []

    def spy(options: Options) -> Outcome:
        asked.append(options)
        return Outcome()

    monkeypatch.setattr(line, "check_only", spy)
    before = datetime.now(UTC).date()
    assert (
        call("check", "--site", site, env={"SOURCE_DATE_EPOCH": "soon", "TZ": "Pacific/Kiritimati"}).exit_code
        == 0
    )
    assert before <= asked[0].today <= datetime.now(UTC).date()
