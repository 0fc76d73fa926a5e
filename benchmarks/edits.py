"""Edits of a Trendbook site, each another time different and none of them a fault.

A statistic's value is one that texts show by `[[id]]` alone, so that no sentence contradicts the new one.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
_TREND_TEMPLATE: Final = "pages/trend.html"
_BASE_TEMPLATE: Final = "base.html"


class Subject(NamedTuple):
    """What is edited, by paths in the site: a trend, a study, and a statistic of that study."""

    trend: str
    study: str
    statistic: str


class Edits:
    """Each method saves a file as an author would, and as it never was before."""

    def __init__(self, site: Path, subject: Subject) -> None:
        self._site = site
        self._subject = subject
        self._count = 0
        for name in (_TREND_TEMPLATE, _BASE_TEMPLATE):  # the site's own from the beginning
            file = self._template(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "templates" / name, file)

    def trend(self) -> None:
        """A sentence more at the end of a trend."""
        append(self._site / self._subject.trend, self._next())

    def note(self) -> None:
        """Another note of a statistic: its own page changes."""
        self._field("note", lambda _: f'"Une note ({self._next()})."')

    def value(self) -> None:
        """One more than it was: every page and chart changes that shows the figure."""
        self._field("value", lambda value: str(int(value) + 1))

    def trend_template(self) -> None:
        """The template of one kind of page."""
        self._print(_TREND_TEMPLATE, "{% endblock %}")

    def base_template(self) -> None:
        """The template of all pages."""
        self._print(_BASE_TEMPLATE, "</body>")

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _field(self, name: str, new: Callable[[str], str]) -> None:
        file = self._site / self._subject.study
        text = file.read_text(encoding="utf-8")
        start = rf"  {self._subject.statistic}:\n(?:    .*\n)*?    {name}:"
        field = re.compile(rf"(?<=\n)({start} (?!\{{)|{start}\n      fr: )(.+)")
        changed, found = field.subn(lambda line: line[1] + new(line[2]), text, count=1)
        if not found:
            raise LookupError(f"{file}: {self._subject.statistic} has no line for its {name}")
        file.write_text(changed, encoding="utf-8", newline="\n")

    def _print(self, name: str, before: str) -> None:
        """The shipped template and, before its end, a comment that pages show."""
        start, end, rest = (ROOT / "templates" / name).read_text(encoding="utf-8").rpartition(before)
        text = f"{start}<!-- {self._next()} -->\n{end}{rest}"
        self._template(name).write_text(text, encoding="utf-8", newline="\n")

    def _template(self, name: str) -> Path:
        return self._site / "templates" / name


def append(file: Path, count: int) -> None:
    """A short paragraph at the end of a text."""
    with file.open("a", encoding="utf-8", newline="\n") as text:
        text.write(f"\nUn mot de plus ({count} fois).\n")
