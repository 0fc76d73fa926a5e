"""What search, frames and cards cost a build: the synthetic site without charts, with one of them, with all.

    python benchmarks/extras.py [--trends 100] [--rounds 3]

Cold builds, and builds after a sentence was added to a trend. The site has an address, or there would be no
cards.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measure import Sample, measured

ROOT = Path(__file__).parent.parent
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
SWITCHES = ("search", "embeds", "cards")
VARIANTS = {"none": (), **{name: (name,) for name in SWITCHES}, "all": SWITCHES}


def main() -> None:
    """Print a table of medians."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--trends", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    samples: dict[tuple[str, str], list[Sample]] = {}
    files: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        sites = dict(_sites(Path(folder), chosen.trends))
        for number in range(chosen.rounds):
            for name, site in sites.items():
                for command, sample in _round(site, number):
                    samples.setdefault((name, command), []).append(sample)
                files[name] = sum(one.is_file() for one in (site / "output").rglob("*"))
    print(
        "| with | files | cold, s | processors, s | edit, s | processors, s |\n|---|---:|---:|---:|---:|---:|"
    )
    for name in sites:
        found = [samples[name, command] for command in ("cold", "edit")]
        times = (
            statistics.median(getattr(one, of) for one in each) for each in found for of in ("wall", "cpu")
        )
        print(f"| {name} | {files[name]} | {' | '.join(f'{time:.2f}' for time in times)} |")


def _sites(folder: Path, trends: int) -> Iterator[tuple[str, Path]]:
    for name, kept in VARIANTS.items():
        site = folder / name
        made = [str(ROOT / "benchmarks/synthetic.py"), str(site), "--trends", str(trends), "--no-charts"]
        subprocess.run([sys.executable, *made], check=True, env=ENVIRONMENT)
        config = site / "content/site.yaml"
        text = config.read_text("utf-8")
        for switch in kept:
            text = re.sub(rf"(?m)^{switch}: false\n", "", text)
        config.write_text(text, encoding="utf-8")
        yield name, site


def _round(site: Path, number: int) -> Iterator[tuple[str, Sample]]:
    for folder in ("output", ".trendbook"):
        if (site / folder).exists():
            shutil.move(site / folder, site.parent / f"{site.name}-{folder}-{number}")
    yield "cold", _build(site)
    trend = next(site.glob("content/*/001-*.md"), None) or sorted(site.glob("content/*/*.md"))[1]
    for words in ("Une phrase.", "Une autre."):  # the first has no version before the last to stand on
        with trend.open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")
        edited = _build(site)
    yield "edit", edited


def _build(site: Path) -> Sample:
    command = [sys.executable, "-m", "generator", "build", "--base-url", "https://example.org/"]
    return measured(command, site, ENVIRONMENT)


if __name__ == "__main__":
    main()
