"""What is said: in which form, in which colours, and on which stream."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import terminal
from tests.program import FAULT, WARNING, call, call_build, on_a_terminal, run, write

ESCAPE = "\x1b["


class TestFormats:
    """--format: for people, for programs, for the checks of a pull request."""

    def test_json(self, site: Path) -> None:
        """One value on the output and nothing else, also where all is well."""
        assert json.loads(call_build(site, "--format", "json").stdout)["diagnostics"] == []
        write(site, {**FAULT, **WARNING})
        for done in (call_build(site, "--format", "json"), call("check", "--site", site, "--format", "json")):
            assert done.exit_code == 1
            found = json.loads(done.stdout)["diagnostics"]
            assert [one["code"] for one in found] == ["unused", "unknown-reference"]
            assert found[1]["path"] == "content/pages/faute.md"
            assert (found[1]["line"], found[1]["column"]) == (4, 6)

    def test_github(self, site: Path) -> None:
        """Annotations, a line each."""
        write(site, {**FAULT, **WARNING})
        lines = call_build(site, "--format", "github").stdout.splitlines()
        assert lines[0].startswith("::warning file=content/brands.yaml,line=1,")
        assert lines[1].startswith("::error file=content/pages/faute.md,line=4,col=6,")
        assert len(lines) == 2


class TestColours:
    """Only on a terminal, and not where NO_COLOR asks for none."""

    def test_none_without_a_terminal(self, site: Path) -> None:
        """What is written to a file or a pipe has no escape codes."""
        write(site, FAULT)
        for command in (["check"], ["build"], ["find", "pour"]):
            done = run(*command, site=site)
            assert ESCAPE not in done.stdout + done.stderr

    @pytest.mark.skipif(sys.platform == "win32", reason="a terminal is a POSIX one here")
    @pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
    def test_on_a_terminal(self, site: Path, env: dict[str, str], *, coloured: bool) -> None:
        """There the severity stands out."""
        write(site, FAULT)
        assert (ESCAPE in on_a_terminal(site, env, "check")) is coloured


def test_a_bar_only_shows_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a build takes, a log gets no bar."""
    monkeypatch.setattr(terminal, "_SLOW", 0.0)
    with terminal.Bar() as bar:
        show: Callable[[int, int], None] = bar.show
        show(1, 2)
        assert bar._progress is None


@pytest.mark.parametrize(
    ("config", "language"),
    [
        ("title: A\nlanguage: en\n", "en"),
        ("languages: [fr, en]\n", "fr"),
        ('languages: ["en", fr]\n', "en"),
        ("languages:\n  - en\n  - fr\n", "en"),
        ("title: A\n", "fr"),
        ("language: de\n", "en"),
        ("\xff\n", "fr"),
    ],
)
def test_the_language_of_a_run_is_the_site_s(
    config: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As site.yaml has it, in each way to write it; the system's where that is none of ours."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "content/site.yaml").write_bytes(config.encode("latin-1"))
    monkeypatch.chdir(tmp_path)
    assert terminal.language_of(["trendbook", "check", "--site", "site"]) == language
    monkeypatch.chdir(site)
    assert terminal.language_of(["trendbook", "check", "--site"]) == language
    assert terminal.language_of(["trendbook", "check", "--site", "mistyped"]) == language


def test_without_a_site_it_is_the_system_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """LC_ALL counts more than LANG."""
    monkeypatch.setenv("LC_ALL", "fr_CH.UTF-8")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.chdir(tmp_path)
    assert terminal.language_of(["trendbook", "--site=nowhere"]) == "fr"


def test_what_the_system_does_not_allow_is_said_in_our_words() -> None:
    """With the file; what is seldom is told as the system tells it."""
    assert terminal.reason(OSError(errno.ENOSPC, "No space left on device", "x.html")) == (
        f"{terminal.words('errno.ENOSPC')} (x.html)"
    )
    assert terminal.reason(OSError(errno.EMLINK, "Too many links")) == "Too many links"
    assert terminal.reason(OSError("out of order")) == "out of order"
