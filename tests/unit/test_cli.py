"""Commands as users type them: what they print, where, and how they end."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import __version__, cli
from generator import build as line
from generator.catalogue.commands import WORDS
from generator.lock import BuildLock
from generator.state import Options, Outcome
from tests.program import ROOT, digests, environment, files_of, run, small_site, write

FAULT = {"content/pages/faute.md": "---\ntitle: Faute\n---\nVoir [[nulle-part]].\n"}
WARNING = {"content/brands.yaml": "oubliee: {name: Oubliée}\n"}
ESCAPE = "\x1b["


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in good order."""
    return small_site(tmp_path)


def call(*arguments: str | Path, env: Mapping[str, str | None] | None = None) -> Result:
    """The command in this process."""
    return CliRunner(env={"SOURCE_DATE_EPOCH": None, **(env or {})}).invoke(
        cli.main, list(map(str, arguments))
    )


def build(site: Path, *arguments: str | Path) -> Result:
    """Build a site, with one job so that no process is started."""
    return call("build", "--site", site, "--jobs", "1", *arguments)


class TestExitCodes:
    """0 good, 1 faults in the content, 2 a mistyped command, 3 the machine does not allow it."""

    def test_good(self, site: Path) -> None:
        """The summary is on the output, nothing on the error stream."""
        done = build(site)
        assert done.exit_code == 0
        assert re.search(r"^\d+ fichiers écrits, 0 inchangés, 0 retirés", done.stdout, re.MULTILINE)
        assert done.stderr == ""
        again = build(site)
        assert again.exit_code == 0
        assert "Rien n’a changé" in again.stdout

    def test_a_fault_stops_the_build(self, site: Path) -> None:
        """The diagnostic is on the error stream, and no output is written."""
        write(site, FAULT)
        done = build(site)
        assert done.exit_code == 1
        assert "content/pages/faute.md:4:6: erreur" in done.stderr
        assert "[unknown-reference]" in done.stderr
        assert "Rien n’a été écrit" in done.stdout
        assert not (site / "output").exists()

    def test_a_fault_leaves_the_old_site(self, site: Path) -> None:
        """Byte for byte."""
        build(site)
        before = digests(site / "output")
        write(site, FAULT)
        assert build(site).exit_code == 1
        assert digests(site / "output") == before

    def test_warnings_do_not_stop_unless_strict(self, site: Path) -> None:
        """--strict makes errors of them."""
        write(site, WARNING)
        done = build(site)
        assert done.exit_code == 0
        assert "avertissement" in done.stderr
        strict = build(site, "--strict")
        assert strict.exit_code == 1
        assert "erreur" in strict.stderr

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
    def test_a_mistyped_option(self, site: Path, arguments: list[str], said: str) -> None:
        """It says what would do."""
        done = build(site, *arguments)
        assert done.exit_code == 2
        assert said in done.stderr
        assert not (site / "output").exists()

    @pytest.mark.parametrize("command", [["build"], ["check"], ["find", "mot"]])
    def test_a_folder_that_is_no_site(self, tmp_path: Path, command: list[str]) -> None:
        """It says which folder was looked at, and how to name another."""
        done = call(*command, "--site", tmp_path / "vide")
        assert done.exit_code == 2
        assert str(tmp_path / "vide") in done.stderr
        assert "--site" in done.stderr

    def test_a_folder_with_other_files_is_left_alone(self, site: Path) -> None:
        """What Trendbook did not make is never overwritten."""
        write(site, {"output/thèse.txt": "dix ans de travail"})
        before = digests(site / "output")
        done = build(site)
        assert done.exit_code == 3
        assert "output" in done.stderr
        assert "--output" in done.stderr
        assert digests(site / "output") == before

    @pytest.mark.parametrize("output", [".", "content", "content/images", ".."])
    def test_the_site_itself_is_no_output(self, site: Path, output: str) -> None:
        """Nor a folder around it, or in its content."""
        before = {path for path in files_of(site) if not path.startswith(".")}
        done = build(site, "--output", site / output)
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
        """What the system says is passed on; the old site stands."""
        build(site)
        before = digests(site / "output")
        (site / "content/site.yaml").write_text("title: Autre\n", "utf-8")

        def full(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device", "output/index.html")

        monkeypatch.setattr(line, "publish", full)
        done = build(site)
        assert done.exit_code == 3
        assert "No space left on device" in done.stderr
        assert digests(site / "output") == before

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc, where not even root can write")
    def test_a_disk_that_cannot_be_written(self, site: Path) -> None:
        """It names what could not be made."""
        done = build(site, "--output", "/proc/output")
        assert done.exit_code == 3
        assert "/proc" in done.stderr

    def test_a_file_in_the_place_of_the_output(self, site: Path) -> None:
        """A folder that cannot be made is the machine's no, not a bug."""
        (site / "file").write_text("", "utf-8")
        done = build(site, "--output", site / "file" / "output")
        assert done.exit_code == 3
        assert done.stderr.strip()

    def test_a_bug_shows_its_traceback(self, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is ours to read: nothing is caught that nobody foresaw."""

        def broken(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(line, "check", broken)
        done = build(site)
        assert isinstance(done.exception, ZeroDivisionError)
        assert done.exit_code == 1


BAD: Mapping[str, bytes] = {
    "content/site.yaml": b"\xff\xfe",
    "content/studies/enquete.yaml": b"a: [" * 2000,
    "content/publishers.yaml": b"- just\n- a list\n",
    "content/2025-rapport/report.md": b"no front matter",
    "content/2025-rapport/01-une-tendance.md": b"---\ntitle: [a\n---\n",
    "content/pages/liens.md": b"---\ntitle: x\n---\n[[ [@ ![[ `` > [!\n" * 50,
    "content/themes.yaml": b"a: &a [*a]\n",
    "content/brands.yaml": b"",
    "content/series/x.yaml": b"form: time\npoints: 7\n",
    "sources.yaml": b"studies: {}\n",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_content_never_shows_a_traceback(site: Path, name: str) -> None:
    """Whatever stands in a file, it is a diagnostic that names the file."""
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(BAD[name])
    done = call("check", "--site", site)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code in {0, 1}
    assert (name in done.stderr) == bool(done.exit_code or done.stderr)


class TestCheck:
    """The same messages as a build, and nothing else."""

    def test_it_writes_nothing_at_all(self, site: Path) -> None:
        """Neither output nor cache nor lock."""
        before = digests(site)
        assert call("check", "--site", site).exit_code == 0
        write(site, FAULT)
        assert call("check", "--site", site).exit_code == 1
        assert digests(site).keys() - before.keys() == set(FAULT)
        assert not (site / ".trendbook").exists()

    def test_nor_beside_what_a_build_left(self, site: Path) -> None:
        """The cache is read as it is, even one of another version."""
        assert build(site).exit_code == 0
        write(site, {"templates/partials/colophon.html": "<footer></footer>\n"})
        before = digests(site)
        assert call("check", "--site", site).exit_code == 0
        (pack,) = (site / ".trendbook/store").glob("*.pack")
        pack.write_bytes(b"of another version")
        assert call("check", "--site", site).exit_code == 0
        pack.unlink()
        assert {name: digest for name, digest in before.items() if (site / name).exists()} == digests(site)

    def test_it_counts_the_numbers_of_texts(self, site: Path) -> None:
        """As a table where all is well, and always as data; not among annotations."""
        assert "Chiffres par texte" in call("check", "--site", site).stdout
        assert call("check", "--site", site, "--format", "github").stdout == ""
        found = json.loads(call("check", "--site", site, "--format", "json").stdout)["coverage"]
        assert {"text": "report:2025-rapport", "language": "fr", "numbers": 1, "sourced": 1}.items() <= found[
            0
        ].items()
        assert "coverage" not in json.loads(build(site, "--format", "json").stdout)

    def test_it_says_what_a_build_says(self, site: Path) -> None:
        """Word for word."""
        write(site, {**FAULT, **WARNING})
        assert call("check", "--site", site).stderr == build(site).stderr

    def test_a_template_s_fault_is_found(self, site: Path) -> None:
        """It is the site's own, and is shown with its line."""
        write(site, {"templates/partials/colophon.html": "<footer>\n{{ page.chrome.nothing }}\n</footer>\n"})
        done = call("check", "--site", site)
        assert done.exit_code == 1
        assert "templates/partials/colophon.html:2" in done.stderr
        assert build(site).stderr == done.stderr
        assert not (site / "output").exists()


class TestFormats:
    """--format: for people, for programs, for the checks of a pull request."""

    def test_json(self, site: Path) -> None:
        """One value on the output and nothing else, also where all is well."""
        assert json.loads(build(site, "--format", "json").stdout)["diagnostics"] == []
        write(site, {**FAULT, **WARNING})
        for done in (build(site, "--format", "json"), call("check", "--site", site, "--format", "json")):
            assert done.exit_code == 1
            found = json.loads(done.stdout)["diagnostics"]
            assert [one["code"] for one in found] == ["unused", "unknown-reference"]
            assert found[1]["path"] == "content/pages/faute.md"
            assert (found[1]["line"], found[1]["column"]) == (4, 6)

    def test_github(self, site: Path) -> None:
        """Annotations, a line each."""
        write(site, {**FAULT, **WARNING})
        lines = build(site, "--format", "github").stdout.splitlines()
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


def on_a_terminal(site: Path, env: Mapping[str, str], *arguments: str) -> str:
    """What a command writes to a terminal."""
    master, slave = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=site,
        env=environment({"TERM": "xterm", **env}),
        stdout=slave,
        stderr=slave,
    ) as program:
        os.close(slave)
        written = b""
        while True:
            try:
                part = os.read(master, 65536)
            except OSError:
                break
            if not part:
                break
            written += part
        program.wait()
    os.close(master)
    return written.decode()


class TestFind:
    """Ids to paste into a text."""

    def test_words_lead_to_ids(self, site: Path) -> None:
        """Without accents or capitals, in any order; a figure's id and its kind are shown."""
        done = call("find", "--site", site, "CLIENTS", "contre")
        assert done.exit_code == 0
        assert done.stdout.startswith("stat:contre  ")
        assert "stat:pour" not in done.stdout

    def test_nothing_found(self, site: Path) -> None:
        """It says so on the error stream."""
        done = call("find", "--site", site, "girafe")
        assert done.exit_code == 1
        assert "girafe" in done.stderr
        assert done.stdout == ""


class TestWhere:
    """Each place that names something."""

    def test_places(self, site: Path) -> None:
        """With file, line and column."""
        done = call("where", "--site", site, "pour", "avis")
        assert done.exit_code == 0
        assert "content/2025-rapport/report.md:6:18" in done.stdout
        assert "series:avis  1 emploi" in done.stdout

    def test_as_data(self, site: Path) -> None:
        """One value on the output."""
        found = json.loads(call("where", "--site", site, "pour", "--format", "json").stdout)["uses"]
        assert {one["place"] for one in found} == {"prose", "chart", "record"}

    def test_an_unknown_id(self, site: Path) -> None:
        """What may have been meant is told on the error stream; the others are answered."""
        done = call("where", "--site", site, "contr", "pour")
        assert done.exit_code == 1
        assert "contre" in done.stderr
        assert "stat:pour" in done.stdout


def test_schemas_are_written(tmp_path: Path) -> None:
    """Each is JSON, and a second call writes the same."""
    done = call("schema", tmp_path / "schemas")
    assert done.exit_code == 0
    files = files_of(tmp_path / "schemas")
    assert "study.schema.json" in files
    assert all(json.loads(path.read_bytes()) for path in files.values())
    before = digests(tmp_path / "schemas")
    assert call("schema", tmp_path / "schemas").exit_code == 0
    assert digests(tmp_path / "schemas") == before


def test_the_version_is_the_program_s() -> None:
    """As `python -m generator` and as the installed command say it."""
    assert run("--version").stdout == f"trendbook {__version__}\n"
    assert call("--version").stdout.split()[-1] == __version__


@pytest.mark.parametrize(
    ("language", "word"), [("fr_FR.UTF-8", "Construit"), ("en_GB.UTF-8", "Build"), ("C", "Build")]
)
def test_help_speaks_the_user_s_language(language: str, word: str) -> None:
    """LC_ALL, LC_MESSAGES, LANG: the first that is set."""
    done = run("build", "--help", env={"LANG": language})
    assert word in done.stdout
    assert "--drafts" in done.stdout


def test_every_command_and_option_has_help() -> None:
    """In both languages, and each key is used."""
    keys = {key for key in WORDS if key.startswith(("command.", "option."))}
    used = {"command.help"}
    for name, command in cli.main.commands.items():
        used.add(f"command.{name}.help")
        assert command.help
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, (name, parameter.name)
                used.add(f"option.{parameter.opts[0].removeprefix('--').replace('-', '_')}")
    assert used == keys


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


def test_a_bar_only_shows_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a build takes, a log gets no bar."""
    monkeypatch.setattr(cli, "_SLOW", 0.0)
    with cli._Bar() as bar:
        show: Callable[[int, int], None] = bar.show
        show(1, 2)
        assert bar._progress is None


def test_starting_is_cheap() -> None:
    """Neither help nor a build without changes imports what only a real build needs."""
    heavy = "altair vl_convert pydantic markdown jinja2 rich babel yaml numpy pandas feedparser"
    script = "import sys\nfrom generator import cli, inputs, presentation\n" + "print(*sorted(sys.modules))\n"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {*heavy.split(), "generator.texts", "generator.build"} & set(done.stdout.split())
