"""Time from a save to the changed page in a browser, and memory over many saves.

    python benchmarks/serve.py [--trends 100 1000 10000] [--rounds 20] [--saves 500]

Sites are invented (`synthetic.py`), with charts; the server and a real Chromium run beside one another.
A time counts from before the file is written until the page in the browser has the words.
"""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

from corpus import corpus
from edits import ROOT
from suites import subject_of
from synthetic import write_site

_SEEN = """word => { window.seen = new Promise(resolve => {
  const look = () => document.body?.innerHTML.includes(word)
    && (observer.disconnect(), resolve(performance.timeOrigin + performance.now()));
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, {childList: true, subtree: true, characterData: true});
}) }"""
"""Notes when a word stands in the page, which is exchanged in place."""


class Kind(NamedTuple):
    """A kind of save: its name, a text of a file by its number, and what the page then holds."""

    name: str
    file: Path
    text: Callable[[int], str]
    shown: Callable[[int], str]


def main() -> None:
    """Print a line for each size and kind of save."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--trends", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--saves", type=int, default=500, help="how many saves memory is watched over")
    chosen = parser.parse_args()
    browser = shutil.which("chromium") or sys.exit("no chromium: apt-get install chromium")
    print("| trends | save | median ms | slowest ms |\n|---|---|---|---|")
    for trends in chosen.trends:
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder) / "site", trends, chosen, browser)


def _measure(site: Path, trends: int, chosen: argparse.Namespace, browser: str) -> None:
    made = corpus(trends, charts=True)
    write_site(site, made)
    subject, trend = subject_of(made), made.trends[0]
    with _server(site) as (server, address), sync_playwright() as playwright:
        window = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
        with window.expect_request(re.compile("/__trendbook/events"), timeout=600_000):
            window.goto(f"{address}{trend.report}/{trend.id}/", timeout=600_000)
        for kind in _kinds(site, subject.trend, subject.study, subject.statistic):
            rounds = chosen.rounds if trends < 10_000 or kind.name.startswith("a sentence") else 3
            taken = [_save(window, kind, number) for number in range(rounds)]
            print(
                f"| {trends} | {kind.name} | {statistics.median(taken):.0f} | {max(taken):.0f} |", flush=True
            )
        if trends == min(chosen.trends):
            _memory(
                window, server, _kinds(site, subject.trend, subject.study, subject.statistic)[0], chosen.saves
            )


def _kinds(site: Path, trend: str, study: str, statistic: str) -> list[Kind]:
    text, figures = ((site / name).read_text(encoding="utf-8") for name in (trend, study))
    value = re.compile(rf"(?<=\n)(  {statistic}:\n    value: )(\d+)")
    first = int((value.search(figures) or [0, 0, 0])[2])

    def valued(number: int) -> str:
        return value.sub(lambda found: f"{found[1]}{first + 1 + number}", figures)

    return [
        Kind(
            "a sentence of a trend",
            site / trend,
            lambda n: f"{text}\nMotneuf{n}x.\n",
            lambda n: f"Motneuf{n}x",
        ),
        Kind(
            "a trend's title",
            site / trend,
            lambda n: re.sub("title: .*", f'title: "Titre{n}x"', text, count=1),
            lambda n: f"Titre{n}x</h1>",
        ),
        Kind("a chart's value", site / study, valued, lambda n: f": {first + 1 + n}\u202f%"),
    ]


def _save(window: Page, kind: Kind, number: int) -> float:
    """Milliseconds."""
    window.evaluate(_SEEN, kind.shown(number))
    text = kind.text(number)
    start = time.time()
    kind.file.write_text(text, encoding="utf-8")
    seen = float(window.evaluate("() => window.seen"))
    window.wait_for_timeout(150)
    return seen - 1000 * start


def _memory(window: Page, server: subprocess.Popen[bytes], kind: Kind, saves: int) -> None:
    held = []
    for number in range(saves):
        _save_quickly(window, kind, 1000 + number)
        if number % max(1, saves // 10) == 0:
            held.append(_resident(server.pid))
    print(f"\nMemory over {saves} saves, MiB: {', '.join(f'{one:.0f}' for one in held)}")


def _save_quickly(window: Page, kind: Kind, number: int) -> None:
    window.evaluate(_SEEN, kind.shown(number))
    kind.file.write_text(kind.text(number), encoding="utf-8")
    window.evaluate("() => window.seen")


def _resident(process: int) -> float:
    """Memory of the server, without that of the processes that draw."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int((re.search(r"VmRSS:\s+(\d+)", status) or ["", "0"])[1]) / 1024


@contextmanager
def _server(site: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server of a site, and its address."""
    command = [sys.executable, "-m", "generator", "serve", "--site", str(site), "--port", "0"]
    said = site.with_suffix(".txt")  # a file, as nobody reads what it says of each save
    with said.open("w") as output, subprocess.Popen(command, cwd=ROOT, stdout=output) as process:
        while not (found := re.search(r"http://\S+/", said.read_text(encoding="utf-8"))):
            if process.poll() is not None:
                sys.exit("the server did not start")
            time.sleep(0.1)
        yield process, found[0]
        process.send_signal(signal.SIGINT)


if __name__ == "__main__":
    main()
