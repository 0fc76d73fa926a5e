"""kill -9 in the middle of the command: readers always see one whole version of the site."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.manifest import MANIFEST
from tests.program import digests, environment, files_of, small_site

KILLS = 50
# Loads the program once and builds in a fork, so that fifty builds do not cost fifty starts.
_BUILDERS = """
import os, sys
import babel.numbers, jinja2, markdown, pydantic, yaml
from generator import build, cli
for line in sys.stdin:
    child = os.fork()
    if not child:
        try:
            cli.main(["build", "--jobs=1", "--today=2026-11-30"], standalone_mode=False)
        finally:
            os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("done", flush=True)
"""


def whole_version(output: Path) -> int:
    """The version that every page is of; all files are those that the manifest lists."""
    manifest = json.loads((output / MANIFEST).read_bytes())
    assert {path: entry["sha256"] for path, entry in manifest["files"].items()} == {
        path: digest for path, digest in digests(output).items() if path != MANIFEST
    }
    versions = {
        int(version)
        for path, file in files_of(output).items()
        if path.endswith(".html")
        for version in re.findall(r"Version (\d+)", file.read_text("utf-8"))
    }
    (version,) = versions
    return version


class Builders:
    """Another process, which builds the site in forks of its own."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        """Speak with a program that was started with _BUILDERS."""
        assert program.stdin
        assert program.stdout
        self.orders, self.answers = program.stdin, program.stdout

    def build(self, seconds: float | None = None) -> None:
        """Build, and kill the build after some seconds."""
        print(file=self.orders, flush=True)
        process = int(self.answers.readline())
        if seconds is not None:
            time.sleep(seconds)
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        while self.answers.readline() != "done\n":
            assert self.answers.readable()


@contextmanager
def builders(site: Path) -> Iterator[Builders]:
    """A process that builds `site` on demand."""
    with subprocess.Popen(
        [sys.executable, "-c", _BUILDERS],
        cwd=site,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        yield Builders(program)


def entitle(site: Path, version: int) -> None:
    """Give the site another title, which stands on every page."""
    (site / "content/site.yaml").write_text(
        f"title: Version {version}\nlanguages: [fr]\nsearch: false\n", "utf-8"
    )


def taken(site: Path, builder: Builders, version: int) -> float:
    """How long it takes to build a version."""
    entitle(site, version)
    started = time.monotonic()
    builder.build()
    assert whole_version(site / "output") == version
    return time.monotonic() - started


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    """Every page changes in every build; after each kill all are of one version, and the next build works."""
    site = small_site(tmp_path)
    chance = random.Random(23)
    with builders(site) as builder:
        taken(site, builder, 1)
        length = max(taken(site, builder, 2), taken(site, builder, 3))
        version, finished = 3, 0
        for _ in range(KILLS):
            entitle(site, version + 1)
            builder.build(chance.uniform(0, 1.7 * length))
            found = whole_version(site / "output")
            assert found in {version, version + 1}
            finished += found != version
            version = found
            others = {path.name for path in site.iterdir()} - EXPECTED
            assert all(name.startswith(".") for name in others)
        assert 0 < finished < KILLS, "the kills came too early or too late to prove anything"
        taken(site, builder, version + 1)
    assert {path.name for path in site.iterdir()} == EXPECTED


EXPECTED = {"content", "sources.yaml", "output", ".trendbook"}
