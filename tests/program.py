"""What tests share: the command as a user runs it, sites in temporary folders, files by their digests."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from PIL import Image

from generator import build as line
from generator.cache import MemoryStore
from generator.cli import main
from generator.edition import Edition
from generator.incoming.places import LINKS
from generator.inputs import read_inputs
from generator.preparing import prepared_edition
from generator.state import Options, Outcome

ROOT = Path(__file__).parents[1]
BILINGUAL = ROOT / "tests" / "golden" / "cases" / "bilingual"
TODAY = date(2026, 11, 30)

SMALL: Mapping[str, str] = {
    "content/site.yaml": "title: Petit site\nlanguages: [fr]\nsearch: false\n",
    "content/publishers.yaml": "institut-exemple: {name: Institut Exemple}\n",
    "content/studies/enquete.yaml": """\
title: Une enquête
publisher: institut-exemple
date: 2025
checked: primary
statistics:
  pour: {value: 60, unit: percent, label: des clients sont pour}
  contre: {value: 30, unit: percent, label: des clients sont contre}
series:
  avis:
    title: Deux clients sur trois sont pour
    form: multiple-answers
    points: [pour, contre]
""",
    "content/2025-rapport/report.md": """\
---
title: Le rapport
year: 2025
published: 2025-06-01
---
L'enquête trouve [[pour]] de satisfaits.
""",
    "content/2025-rapport/01-une-tendance.md": """\
---
title: Une tendance
number: 1
summary: Un résumé.
---
Ils sont [[contre]] à refuser.

![[avis]]
""",
    "sources.yaml": "studies:\n  - content/studies/*.yaml\n",
}
FAULT = {"content/pages/faute.md": "---\ntitle: Faute\n---\nVoir [[nulle-part]].\n"}
WARNING = {"content/brands.yaml": "oubliee: {name: Oubliée}\n"}


def run(
    *arguments: str | Path, site: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The command with its output; `site` is the folder that it is started in."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=site or ROOT,
        env=environment(env),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def call(*arguments: str | Path, env: Mapping[str, str | None] | None = None) -> Result:
    """The command in this process."""
    return CliRunner(env={"SOURCE_DATE_EPOCH": None, **(env or {})}).invoke(main, list(map(str, arguments)))


def call_build(site: Path, *arguments: str | Path) -> Result:
    """Build a site, with one job so that no process is started."""
    return call("build", "--site", site, "--jobs", "1", *arguments)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """This environment without what changes a build, and with `more`."""
    unwanted = {"SOURCE_DATE_EPOCH", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "UPDATE_GOLDEN"}
    known = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**known, "LANG": "fr_FR.UTF-8", "PYTHONPATH": str(ROOT), **(more or {})}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def picture(width: int = 4, height: int = 3) -> bytes:
    """A whole PNG of one colour."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "#0F4C81").save(made, "PNG")
    return made.getvalue()


def small_site(folder: Path, **changed: str) -> Path:
    """A site of one report and one trend in `folder`."""
    return write(folder, {**SMALL, **changed})


def own_site(folder: Path) -> Path:
    """A copy of this repository's own site."""
    return copied(ROOT, folder)


def copied(site: Path, folder: Path) -> Path:
    """A copy of a site's content in `folder`, with what is known of its links."""
    shutil.copytree(site / "content", folder / "content")
    shutil.copy(site / "sources.yaml", folder)
    if (site / "snapshots").exists():
        shutil.copytree(site / "snapshots", folder / "snapshots")
        shutil.copy(site / "sources.lock.json", folder)
    if (site / LINKS).exists():
        shutil.copy(site / LINKS, folder)
    return folder


def published(site: Path, **chosen: Any) -> Outcome:
    """Build a site in this process, with one job and for a fixed day where nothing else is chosen."""
    return line.build(options_of(site, **chosen), lambda _done, _steps: None)


def files_of(folder: Path) -> dict[str, Path]:
    """All files of a folder by their paths, '/'-separated."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file."""
    return {name: sha256(path.read_bytes()).hexdigest() for name, path in files_of(folder).items()}


def options_of(site: Path, **chosen: Any) -> Options:
    """What a build of a site is asked for: one job, a fixed day."""
    return Options(**{"site": site, "output": site / "output", "today": TODAY, "jobs": 1, **chosen})


def edition_of(site: Path, **chosen: Any) -> Edition:
    """The edition that a build of a site would publish."""
    options = options_of(site, **chosen)
    inputs = read_inputs(options, cached=False)
    outcome, edition = prepared_edition(inputs, options, MemoryStore())
    assert edition is not None, outcome.diagnostics
    return edition


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
