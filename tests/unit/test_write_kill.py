"""kill -9 at any moment: readers see one whole version, and the next publication goes on."""

from __future__ import annotations

import inspect
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from generator.manifest import MANIFEST
from generator.published import Target, is_current
from generator.write import Written, publish

ROOT = Path(__file__).parents[2]
PAGES = 300
KILLS = 50


def target(site: Path) -> Target:
    """The target of these tests."""
    return Target(folder=site / "output", site=site, sources=(site / "content",), cache=site / ".cache")


def pages(version: int) -> dict[str, bytes]:
    """Pages that all differ from version to version; some exist in every second version only."""
    text = b"version %d\n" % version * 500
    names = [f"{number % 7}/page-{number}{'' if number % 3 else '/index'}.html" for number in range(PAGES)]
    return {name: text for number, name in enumerate(names) if number % 10 or version % 2}


# A process that forks one publisher after the other, so that Python starts only once.
_PUBLISHERS = f"""
import os, sys
from pathlib import Path
from generator.published import Target
from generator.swap import exchange, rename_twice
from generator.write import publish
PAGES = {PAGES}
{inspect.getsource(target)}
{inspect.getsource(pages)}
swap = {{"exchange": exchange, "twice": rename_twice}}[sys.argv[2]]
for line in sys.stdin:
    child = os.fork()
    if not child:
        for version in range(int(line), int(line) + 1000):
            publish(target(Path(sys.argv[1])), pages(version).items(), swap=swap, durable=False)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@contextmanager
def publishers(site: Path, swap: str) -> Iterator[Callable[[int, float], None]]:
    """Have another process publish version after version from a first one, and kill it after some seconds."""
    with subprocess.Popen(
        [sys.executable, "-c", _PUBLISHERS, str(site), swap],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:

        def publish_and_die(first: int, delay: float) -> None:
            assert program.stdin is not None
            assert program.stdout is not None
            print(first, file=program.stdin, flush=True)
            child = int(program.stdout.readline())
            time.sleep(delay)
            os.kill(child, signal.SIGKILL)
            assert int(program.stdout.readline()) == -signal.SIGKILL

        yield publish_and_die


def whole_version(output: Path) -> int:
    """The one version that all files are of; the manifest agrees, and nothing is missing or too much."""
    files = {
        path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()
    }
    manifest = json.loads(files.pop(MANIFEST))
    assert files.pop(".gitkeep") == b""
    version = int(files["1/page-1.html"].split()[1])
    assert files == pages(version)
    assert {path: entry["sha256"] for path, entry in manifest["files"].items()} == {
        path: sha256(content).hexdigest() for path, content in files.items()
    }
    return version


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(("swap", "kills"), [("exchange", KILLS), ("twice", KILLS // 5)])
def test_a_killed_publication_leaves_one_whole_version(tmp_path: Path, swap: str, kills: int) -> None:
    """After each kill the target is whole (but for the moment between two renames); the next one goes on."""
    site = tmp_path / "site"
    output = site / "output"
    output.mkdir(parents=True)
    (output / ".gitkeep").touch()
    assert isinstance(publish(target(site), pages(0).items(), durable=False), Written)
    started = time.monotonic()
    assert isinstance(publish(target(site), pages(1).items(), durable=False), Written)
    duration = time.monotonic() - started
    chance = random.Random(17)
    version, seen = 1, set()
    with publishers(site, swap) as publish_and_die:
        for kill in range(kills):
            publish_and_die(version + 1, chance.uniform(0, 2 * duration))
            there = swap == "exchange" or output.exists()
            if there:
                found = whole_version(output)
                assert found >= version
                seen.add(found - version)
                # On a busy machine it may take longer than it did: half of the kills should be late enough.
                duration *= 0.9 if found > version else 1.1
                version = found
            again = there and kill % 5 > 0  # the same version again, which is cheap, or a new one
            version += not again
            written = publish(target(site), pages(version).items(), inputs=str(kill), durable=False)
            assert isinstance(written, Written)
            assert not (again and written.changed)
            assert is_current(target(site), str(kill))
            assert {path.name for path in site.iterdir()} == {"output", ".cache"}
    assert whole_version(output) == version
    assert len(seen) > 1 or kills < KILLS  # it was killed in the first publication and in later ones
