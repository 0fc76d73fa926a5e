"""What is wrong with an author's own drawing, found when it is drawn."""

from __future__ import annotations

from generator.chartfiles.findings import Finding, Loc


class ChartFault(Exception):  # noqa: N818 - a fault of the content, which the shell reports as diagnostics
    """A chart file that cannot be drawn, or that may not be.

    `path` is the file's; the findings stand at its `line`, or where that is 0 at the place of each.
    """

    def __init__(self, path: str, findings: tuple[Finding, ...], line: int = 0) -> None:
        super().__init__(path, findings, line)
        self.path = path
        self.findings = findings
        self.line = line


def fault(path: str, variant: str, *, line: int = 0, loc: Loc = (), **values: str) -> ChartFault:
    """One fault of the drawing itself, on a line or at a place; a `message` is in a library's English."""
    return ChartFault(path, (Finding("chart-fault", variant, loc, values, on_key=False),), line)
