"""Publishing a site: what is printed, where, and how it ends."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from generator import build as line
from generator import preparing, terminal
from generator.lock import BuildLock
from tests.program import FAULT, WARNING, call_build, digests, files_of, run, write


class TestExitCodes:
    """0 good, 1 faults in the content, 2 a mistyped command, 3 the machine does not allow it."""

    def test_good(self, site: Path) -> None:
        """The summary is on the output, nothing on the error stream."""
        done = call_build(site)
        assert done.exit_code == 0
        assert re.search(r"^\d+ fichiers écrits, 0 inchangés, 0 retirés", done.stdout, re.MULTILINE)
        assert done.stderr == ""
        again = call_build(site)
        assert again.exit_code == 0
        assert "Rien n’a changé" in again.stdout

    def test_a_fault_stops_the_build(self, site: Path) -> None:
        """The diagnostic is on the error stream, and no output is written."""
        write(site, FAULT)
        done = call_build(site)
        assert done.exit_code == 1
        assert "content/pages/faute.md:4:6: erreur" in done.stderr
        assert "[unknown-reference]" in done.stderr
        assert "Rien n’a été écrit" in done.stdout
        assert not (site / "output").exists()

    def test_a_fault_leaves_the_old_site(self, site: Path) -> None:
        """Byte for byte."""
        call_build(site)
        before = digests(site / "output")
        write(site, FAULT)
        assert call_build(site).exit_code == 1
        assert digests(site / "output") == before

    def test_warnings_do_not_stop_unless_strict(self, site: Path) -> None:
        """--strict makes errors of them."""
        write(site, WARNING)
        done = call_build(site)
        assert done.exit_code == 0
        assert "avertissement" in done.stderr
        strict = call_build(site, "--strict")
        assert strict.exit_code == 1
        assert "erreur" in strict.stderr

    def test_a_folder_with_other_files_is_left_alone(self, site: Path) -> None:
        """What Trendbook did not make is never overwritten."""
        write(site, {"output/thèse.txt": "dix ans de travail"})
        before = digests(site / "output")
        done = call_build(site)
        assert done.exit_code == 3
        assert "output" in done.stderr
        assert "--output" in done.stderr
        assert digests(site / "output") == before

    @pytest.mark.parametrize("output", [".", "content", "content/images", ".."])
    def test_the_site_itself_is_no_output(self, site: Path, output: str) -> None:
        """Nor a folder around it, or in its content."""
        before = {path for path in files_of(site) if not path.startswith(".")}
        done = call_build(site, "--output", site / output)
        assert done.exit_code == 3
        assert "--output" in done.stderr
        assert {path for path in files_of(site) if not path.startswith(".")} == before

    def test_a_build_that_is_running_is_named(self, site: Path) -> None:
        """In a sentence, with its process and since when."""
        with BuildLock(site / ".trendbook/build.lock"):
            done = run("build", "--jobs", "1", site=site)
        assert done.returncode == 3
        assert re.search(rf"\b{os.getpid()}\b", done.stderr)
        assert re.search(r"\d\d:\d\d:\d\d", done.stderr)
        assert "Traceback" not in done.stderr

    def test_a_disk_that_refuses(self, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Why is said; the old site stands."""
        call_build(site)
        before = digests(site / "output")
        (site / "content/site.yaml").write_text("title: Autre\n", "utf-8")

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device", "output/index.html")

        monkeypatch.setattr(line, "publish", full)
        done = call_build(site)
        assert done.exit_code == 3
        assert terminal.words("errno.ENOSPC") in done.stderr
        assert digests(site / "output") == before

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc, where not even root can write")
    def test_a_disk_that_cannot_be_written(self, site: Path) -> None:
        """It names what could not be made."""
        done = call_build(site, "--output", "/proc/output")
        assert done.exit_code == 3
        assert "/proc" in done.stderr

    def test_a_file_in_the_place_of_the_output(self, site: Path) -> None:
        """A folder that cannot be made is the machine's no, not a bug."""
        (site / "file").write_text("", "utf-8")
        done = call_build(site, "--output", site / "file" / "output")
        assert done.exit_code == 3
        assert done.stderr.strip()

    def test_a_bug_shows_its_traceback(self, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is ours to read: nothing is caught that nobody foresaw."""

        def broken(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(preparing, "check", broken)
        done = call_build(site)
        assert isinstance(done.exception, ZeroDivisionError)
        assert done.exit_code == 1
