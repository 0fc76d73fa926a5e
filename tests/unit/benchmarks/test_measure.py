"""One command measured with everything that it starts; and tables of what was measured."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from corpus import corpus
from measure import CommandFailed, Sample, Written, measured, written
from report import raw, tables
from suites import SUITES, Measured, OtherPages, Result, counted
from tools import COLD, COMMANDS, HUGO, NAIVE, TREND, TRENDBOOK, PeerMissing, Tool, hugo, naive, pelican

MIB = 1024 * 1024
HOLDS = f"import time; held = bytearray({64 * MIB}); time.sleep(2)"
STARTS = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLDS!r}])"
PAGES = {"index.html": 1, "404.html": 1}
HTML = "<body>hi</body>"


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="the system does not say")
def test_memory_is_that_of_the_whole_tree(tmp_path: Path) -> None:
    """Of what a command starts, too."""
    sample = measured([sys.executable, "-c", STARTS], tmp_path, os.environ)
    assert sample.peak is not None
    assert 64 * MIB < sample.peak < 256 * MIB


def test_a_command_that_fails_stops_the_benchmark(tmp_path: Path) -> None:
    """With what it said."""
    with pytest.raises(CommandFailed, match="too bad"):
        measured([sys.executable, "-c", "raise SystemExit('too bad')"], tmp_path, os.environ)


def test_what_is_written_is_counted(tmp_path: Path) -> None:
    """Pages by their paths and words, all files by number and size."""
    output = site(tmp_path)
    (output / "site.css").write_text("body{}", encoding="utf-8")
    assert written(output) == Written(PAGES, 3, 36)


def test_a_generator_that_writes_other_pages_is_not_measured(tmp_path: Path) -> None:
    """Times would not compare."""
    tool = Tool("x", (), tmp_path, site(tmp_path), {}, {})
    assert counted(tool, frozenset(PAGES)).pages == PAGES
    with pytest.raises(OtherPages, match="x wrote 2 pages, not 1"):
        counted(tool, frozenset({"index.html"}))


def test_a_generator_whose_pages_say_less_is_not_measured(tmp_path: Path) -> None:
    """Nor one whose pages say more."""
    tool = Tool("x", (), tmp_path, site(tmp_path), {}, {})
    assert counted(tool, frozenset(PAGES), Written(PAGES, 2, 4)).pages == PAGES
    with pytest.raises(OtherPages, match=r"x has not as many words as Trendbook: 404\.html: 0\.50$"):
        counted(tool, frozenset(PAGES), Written({**PAGES, "404.html": 2}, 2, 4))


def test_a_cold_build_finds_nothing_and_nothing_was_removed(tmp_path: Path) -> None:
    """After removals file systems are slow: what stood there is moved aside."""
    tool = naive(tmp_path / "site", tmp_path)
    for words in ("first", "second"):
        tool.output.mkdir()
        (tool.output / "index.html").write_text(words, encoding="utf-8")
        tool.prepare[COLD]()
        assert not tool.output.exists()
    found = {file.read_text(encoding="utf-8") for file in tmp_path.rglob("index.html")}
    assert found == {"first", "second"}


@pytest.mark.parametrize("peer", [hugo, pelican])
def test_a_peer_that_is_not_installed_says_so(tmp_path: Path, peer: object) -> None:
    """Before anything is measured."""
    assert callable(peer)
    with pytest.raises(PeerMissing, match="make bench-all"):
        peer(tmp_path, corpus(1, charts=False), tmp_path)


def test_tables_show_medians_and_ratios() -> None:
    """Beside Trendbook's same command, and beside the plain script."""
    text = tables(done("pages", (100,), {(TRENDBOOK, COLD): 2, (TRENDBOOK, TREND): 0.5, (NAIVE, COLD): 4}))
    assert "### pages: 100 trends, no charts" in text
    assert "| cold | Trendbook | 2.000 | 4.000 | 3 | 1000.00 | 1 | 2.0 |" in text
    assert "| one trend edited | Trendbook | 0.500 | 1.000 | 3 | 250.00 | 1 | 8.0 |" in text
    assert "| cold | naive | 4.000 | 8.000 | 3 | 2000.00 | 2.00 | 1.0 |" in text


def test_two_sizes_are_set_beside_one_another() -> None:
    """Where there is nobody else to compare with."""
    text = tables(done("large", (1000, 10_000), {(TRENDBOOK, COLD): 2}))
    assert "### 10,000 trends beside 1,000" in text
    assert "| cold | 1.0 | 1.0 | 1.00 |" in text


def test_raw_numbers_have_every_sample() -> None:
    """For other programs."""
    found = raw(done("pages", (100,), {(HUGO, COLD): 2}))
    assert found["written"] == [{"trends": 100, "tool": HUGO, "pages": 2, "words": 2, "files": 2, "bytes": 4}]
    assert [sample["wall"] for sample in found["results"][0]["samples"]] == [1, 2, 3]


def done(name: str, sizes: tuple[int, ...], walls: dict[tuple[str, str], float]) -> Measured:
    """A suite of which three rounds took one second less, as long, and one more."""
    results = [
        Result(trends, tool, command, [around(wall, more) for more in (-1, 0, 1)])
        for command in COMMANDS
        for trends in sizes
        for (tool, known), wall in walls.items()
        if known == command
    ]
    made = {(trends, tool): Written(PAGES, 2, 4) for trends in sizes for tool, _ in walls}
    return Measured(SUITES[name], results, made)


def around(wall: float, more: float) -> Sample:
    """Two processors busy all the time."""
    return Sample(wall + more, 2 * (wall + more), 3 * MIB)


def site(folder: Path) -> Path:
    """Two pages of a word each."""
    output = folder / "output"
    output.mkdir()
    for page in PAGES:
        (output / page).write_text(HTML, encoding="utf-8")
    return output
