"""What was measured, as tables in Markdown and as raw numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import Any, Final, NamedTuple

from measure import Sample, Written
from suites import Measured, Result
from tools import COLD, NAIVE, TRENDBOOK

_MIB: Final = 1024 * 1024


class Row(NamedTuple):
    """A result by its medians; `peak` is the median of the peaks, in bytes."""

    trends: int
    tool: str
    command: str
    wall: float
    cpu: float
    peak: float | None
    pages: int

    @property
    def a_page(self) -> float:
        """Milliseconds for each HTML page of the site."""
        return 1000 * self.wall / self.pages


def tables(done: Measured) -> str:
    """A table for each site of a suite; one for both where they differ in size alone."""
    rows = [_row(result, done) for result in done.results]
    sizes = list(dict.fromkeys(row.trends for row in rows))
    parts = [_title(done, trends) + _beside(row for row in rows if row.trends == trends) for trends in sizes]
    if len(sizes) == 2 and not done.suite.peers:
        parts.append(_growth(rows, sizes))
    return "\n\n".join(parts)


def raw(done: Measured) -> dict[str, Any]:
    """Every sample, for other programs: seconds and bytes."""
    return {
        "suite": done.suite.name,
        "rounds": done.suite.rounds,
        "written": [
            {
                "trends": trends,
                "tool": tool,
                "pages": len(made.pages),
                "words": sum(made.pages.values()),
                "files": made.files,
                "bytes": made.size,
            }
            for (trends, tool), made in done.written.items()
        ],
        "results": [
            {**result._asdict(), "samples": [sample._asdict() for sample in result.samples]}
            for result in done.results
        ],
    }


def _row(result: Result, done: Measured) -> Row:
    def middle(values: Iterable[float]) -> float:
        return median(list(values))

    samples: Sequence[Sample] = result.samples
    peaks = [sample.peak for sample in samples if sample.peak is not None]
    return Row(
        result.trends,
        result.tool,
        result.command,
        middle(sample.wall for sample in samples),
        middle(sample.cpu for sample in samples),
        middle(peaks) if peaks else None,
        len(done.written[result.trends, result.tool].pages),
    )


def _title(done: Measured, trends: int) -> str:
    """What the site is, and what each generator wrote for it."""
    charts = "two charts each" if done.suite.charts else "no charts"
    site = f"{_thousands(trends)} trends, {charts}" if trends else "this repository's own site"
    wrote = "; ".join(
        f"{tool} {_wrote(written)}" for (size, tool), written in done.written.items() if size == trends
    )
    rounds = f"{done.suite.rounds} rounds" if done.suite.rounds > 1 else "one round"
    return f"### {done.suite.name}: {site}\n\nMedians of {rounds}. Written: {wrote}.\n\n"


def _wrote(written: Written) -> str:
    size = f"{written.size / _MIB:.0f} MiB" if written.size > 10 * _MIB else f"{written.size / _MIB:.1f} MiB"
    words = sum(written.pages.values()) / len(written.pages)
    pages = f"{_thousands(len(written.pages))} pages of {words:.0f} words"
    return f"{pages}, {_thousands(written.files)} files, {size}"


def _beside(found: Iterable[Row]) -> str:
    """Each command of each generator, beside Trendbook's same command and beside the plain script."""
    rows = list(found)
    own = {row.command: row.wall for row in rows if row.tool == TRENDBOOK}
    plain = next((row.wall for row in rows if row.tool == NAIVE and row.command == COLD), None)
    heads = ["command", "generator", "seconds", "processors, s", "peak, MiB", "ms a page"]
    heads += ["beside Trendbook"] if len({row.tool for row in rows}) > 1 else []
    heads += ["naive takes … as long"] if plain else []
    return _table(heads, (_cells(row, own, plain)[: len(heads)] for row in rows))


def _cells(row: Row, own: dict[str, float], plain: float | None) -> list[str]:
    return [
        row.command,
        row.tool,
        *_numbers(row),
        f"{row.a_page:.2f}",
        "1" if row.tool == TRENDBOOK else f"{row.wall / own[row.command]:.2f}",
        f"{plain / row.wall:.1f}" if plain else "",
    ]


def _numbers(row: Row) -> tuple[str, str, str]:
    peak = "?" if row.peak is None else f"{row.peak / _MIB:.0f}"
    return f"{row.wall:.3f}", f"{row.cpu:.3f}", peak


def _growth(rows: Sequence[Row], sizes: Sequence[int]) -> str:
    """How many times longer, and how many times more memory, the larger site takes."""
    small, large = ({row.command: row for row in rows if row.trends == size} for size in sizes)
    heads = ["command", "times as long", "times the memory", "times as long a page"]
    title = f"### {_thousands(sizes[1])} trends beside {_thousands(sizes[0])}\n\n"
    return title + _table(heads, _grown(small, large))


def _grown(small: dict[str, Row], large: dict[str, Row]) -> Iterator[list[str]]:
    for command, after in large.items():
        before = small[command]
        memory = f"{after.peak / before.peak:.1f}" if after.peak and before.peak else "?"
        yield [
            command,
            f"{after.wall / before.wall:.1f}",
            memory,
            f"{after.a_page / before.a_page:.2f}",
        ]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Words to the left, numbers to the right."""
    words = {"command", "generator"}
    lines = [heads, ["---" if head in words else "---:" for head in heads], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _thousands(number: int) -> str:
    return f"{number:,}"
