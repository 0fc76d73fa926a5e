"""Whole commands on a copy of this repository's site, beside a plain script of the same libraries.

Every round runs each command once, in turn, so that a busy moment of the machine hits all of them;
what counts are the ratios of the medians within one run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITED = "content/2014-tendances/05-le-client-sera-trace.md"


def main() -> None:
    """Print the medians in seconds and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        shutil.copytree(ROOT / "content", site / "content")
        shutil.copy(ROOT / "sources.yaml", site)
        bench = _Bench(site)
        for _ in range(rounds):
            bench.round()
        bench.report()


class _Bench:
    def __init__(self, site: Path) -> None:
        self.site = site
        self.edits = 0
        self.taken: dict[str, list[float]] = {}

    def round(self) -> None:
        """Each command once."""
        naive = [sys.executable, str(ROOT / "benchmarks/naive.py"), str(self.site)]
        self._time("naive", lambda: _run([*naive, str(self.site / "naive")]))
        shutil.rmtree(self.site / ".trendbook", ignore_errors=True)
        shutil.rmtree(self.site / "output", ignore_errors=True)
        self._time("cold", self._build)
        time.sleep(0.1)  # a file that is as young as the look at it is read again
        self._build()
        self._time("nothing changed", self._build)
        self._edit()
        self._time("first edit after that", self._build)  # has no earlier version to stand on
        self._edit()
        self._time("one trend edited", self._build)

    def report(self) -> None:
        """The table."""
        naive = statistics.median(self.taken["naive"])
        print(f"{'command':22} {'median s':>9} {'naive is':>9}")
        for name, taken in self.taken.items():
            median = statistics.median(taken)
            print(f"{name:22} {median:9.3f} {naive / median:8.1f}x")

    def _build(self) -> None:
        _run([sys.executable, "-m", "generator", "build", "--site", str(self.site), "--today", "2026-11-22"])

    def _edit(self) -> None:
        self.edits += 1
        file = self.site / EDITED
        file.write_text(
            f"{file.read_text(encoding='utf-8')}\nUn mot de plus ({self.edits} fois).\n", encoding="utf-8"
        )
        time.sleep(0.1)

    def _time(self, name: str, run: Callable[[], None]) -> None:
        os.sync()  # or a command would wait for the disk to take what another one wrote
        start = time.perf_counter()
        run()
        self.taken.setdefault(name, []).append(time.perf_counter() - start)


def _run(command: list[str]) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as a user has it: modules are compiled once
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
