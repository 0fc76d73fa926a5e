"""Decks and the book of this site's ten-trend report, as whole commands.

    python benchmarks/documents.py [--rounds 5]

The site is a copy that was built once, so that charts stand ready, as they do for who works on a report; the
document never does, since a sentence and a note to the speaker were added. `trendbook build` is timed with
and without documents, where all is new and where nothing has changed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import measured

ROOT = Path(__file__).parent.parent
REPORT = "2011-tendances"
EDITED = f"content/{REPORT}/10-le-client-sera-influent.md"
COPIED = ("content", "samples", "snapshots", "sources.yaml", "sources.lock.json")
COMMANDS = {
    "PowerPoint": ["deck", REPORT, "--format", "pptx", "--out", "deck.pptx"],
    "deck as PDF": ["deck", REPORT, "--format", "pdf", "--out", "deck.pdf"],
    "deck as a page": ["deck", REPORT, "--format", "html", "--out", "deck.html"],
    "book": ["book", REPORT, "--out", "book.pdf"],
}
BUILDS = {"with documents": "", "without": "[]"}


def main() -> None:
    """Print a table of medians."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        timings: dict[str, list[float]] = {}
        for number in range(rounds + 1):
            for name, seconds in _round(Path(folder), number):
                timings.setdefault(name, []).append(seconds)
    print("| command | seconds |\n|---|---|")
    for name, found in timings.items():
        print(f"| {name} | {statistics.median(found[1:]):.2f} |")


def _round(folder: Path, number: int) -> Iterator[tuple[str, float]]:
    """Every command once; the first round only makes ready what later ones find."""
    site = folder / "site"
    if not site.exists():
        _copy(site)
        _run(site, ["build"])
    for name, command in COMMANDS.items():
        with (site / EDITED).open("a", encoding="utf-8") as file:
            file.write(f"\nUne phrase de plus.\n\n> [!notes]\n> À dire pour {name}, la {number}e fois.\n")
        yield name, _run(site, command)
    for name, downloads in BUILDS.items():
        other = folder / name
        shutil.rmtree(other, ignore_errors=True)
        _copy(other, downloads)
        yield f"build, all new, {name}", _run(other, ["build"])
        yield f"build, nothing changed, {name}", _run(other, ["build"])


def _copy(site: Path, downloads: str = "") -> None:
    site.mkdir(parents=True)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, site / name)
    if downloads:
        config = site / "content/site.yaml"
        text = re.sub(r"(?m)^downloads:.*", f"downloads: {downloads}", config.read_text("utf-8"))
        config.write_text(text, encoding="utf-8")


def _run(site: Path, command: list[str]) -> float:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return measured([sys.executable, "-m", "generator", *command], site, environment).wall


if __name__ == "__main__":
    main()
