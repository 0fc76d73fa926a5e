"""The README's examples, done as a new user would: what it says to type is typed, what it shows appears."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.program import ROOT, run
from tests.serving import Server

README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(?:yaml|markdown)\n(.*?)^```$|^((?:    [^\n]*\n|\n)+)", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"`(first/[^`]+\.(?:yaml|md))`")
_PYTHON = ".venv/bin/python -m generator "


class Step(NamedTuple):
    """A block of the README: what a file holds, or what is typed; and the words before it."""

    before: str
    content: str
    typed: str


def steps(start: str, end: str) -> Iterator[Step]:
    """The blocks of the README between two of its headings."""
    text = README[README.index(f"\n## {start}\n") : README.index(f"\n## {end}\n")]
    done = 0
    for found in _BLOCK.finditer(text):
        if found[0].strip():
            yield Step(text[done : found.start()], found[1] or "", found[2] or "")
            done = found.end()


def follow(folder: Path, start: str, end: str) -> dict[str, str]:
    """Do what a section says; what each command said, by the command."""
    told: dict[str, str] = {}
    for step in steps(start, end):
        if step.content:
            path = folder / _PATH.findall(step.before)[-1]
            path.parent.mkdir(parents=True, exist_ok=True)
            before = path.read_text(encoding="utf-8") if "added to" in step.before else ""
            path.write_text(before + step.content, encoding="utf-8")
        for line in step.typed.splitlines():
            told |= typed(folder, line.strip())
    return told


def typed(folder: Path, line: str) -> dict[str, str]:
    """What a line of the shell says, if it is one of those that a new user types."""
    name, *arguments = shlex.split(line) if line.startswith(("mkdir", "cp", ".venv")) else ("",)
    if name == "mkdir":
        for one in arguments:
            (folder / one).mkdir(parents=True, exist_ok=True) if one != "-p" else None
    elif name == "cp":
        shutil.copy(ROOT / arguments[0], folder / arguments[1])
    elif line.startswith(_PYTHON) and arguments[2] == "serve":  # it stays until Ctrl-C
        with Server(folder / arguments[4]) as server:
            return {"serve": "".join(server.said)}
    elif line.startswith(_PYTHON):
        done = run(*arguments[2:], site=folder)
        assert done.returncode == 0, done.stderr
        return {arguments[2]: done.stdout + done.stderr}
    return {}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a new user stands, the first example done."""
    found = tmp_path_factory.mktemp("reader")
    told = follow(found, "A first trend in five minutes", "A figure that arrives by itself")
    assert "written" in told["build"]
    assert "http://127.0.0.1:" in told["serve"]
    return found


def test_a_site_to_start_from(tmp_path: Path) -> None:
    """What the README shows is what is said, to the letter; the site is shown."""
    told = follow(tmp_path, "A site to start from", "A first trend in five minutes")
    shown = [step.typed.strip() for step in steps("A site to start from", "A first trend in five minutes")]
    assert told["new"].splitlines()[0] in shown
    assert "http://127.0.0.1:" in told["serve"]


def test_a_first_trend(folder: Path) -> None:
    """The figure leads to its page, that page to the study and back to the sentence."""
    trend = (folder / "first/output/2026-trends/no-more-waiting/index.html").read_text(encoding="utf-8")
    page = (folder / "first/output/figures/hang-up/index.html").read_text(encoding="utf-8")
    assert "figures/hang-up/" in trend
    assert "studies/waiting-2025/" in page
    assert "no-more-waiting/#" in page


def test_a_wrong_number(folder: Path, tmp_path: Path) -> None:
    """The fault that the README shows is the one that appears, to the letter."""
    shutil.copytree(folder / "first", tmp_path / "first")
    study = tmp_path / "first/content/studies/waiting-2025.yaml"
    study.write_text(study.read_text().replace("value: 62", "value: 58"))
    done = run("build", "--site", "first", site=tmp_path)
    shown = next(
        step.typed
        for step in steps("A first trend in five minutes", "A figure that arrives by itself")
        if "number-mismatch" in step.typed
    )
    told = [line[4:] for line in shown.splitlines() if line.strip()]
    assert done.returncode == 1
    assert "\n".join(told) in done.stderr


def test_a_figure_that_arrives(folder: Path) -> None:
    """From a feed to a cited figure: what is typed works, and the study leads to the entry it was made of."""
    told = follow(folder, "A figure that arrives by itself", "Put it online")
    assert "Chatbots answer more" in told["inbox"].splitlines()[0]
    assert "chatbots-2026.yaml" in told["adopt"]
    done = run("build", "--site", "first", site=folder)
    assert done.returncode == 0, done.stderr
    output = folder / "first/output"
    assert "studies/chatbots-2026/" in (output / "2026-trends/chatbots/index.html").read_text()
    assert "watch/#" in (output / "studies/chatbots-2026/index.html").read_text()
    assert "Chatbots answer more" in (output / "watch/index.html").read_text()
