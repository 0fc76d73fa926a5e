"""What is wrong in the content, where, and what to do: values, not exceptions.

A stage that meets faulty content returns diagnostics beside its result. The words come from the
catalogue when they are shown, so a diagnostic is the same in every language.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from generator.frozen import frozen

T = TypeVar("T")


class Severity(StrEnum):
    """How much a fault weighs. Only an error stops a build; `--strict` makes warnings errors."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file: path relative to the site ('/' separated), line and column from 1.

    `length` is the number of characters that the caret underlines, on that line.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@frozen(kw_only=True)
class Diagnostic:
    """One fault. `code` is stable; `variant` picks a wording of that code in the catalogue.

    `values` fill the wording's braces; `suggestion` is the "did you mean" word, if there is one.
    """

    code: str
    mark: Mark
    severity: Severity = Severity.ERROR
    variant: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None

    @property
    def message_key(self) -> str:
        """The catalogue's key: `code` or `code/variant`."""
        return f"{self.code}/{self.variant}" if self.variant else self.code

    def sort_key(self) -> tuple[Mark, str, str]:
        """By file, line and column, then by code: the order in which faults are shown."""
        return (self.mark, self.code, self.variant)


@frozen
class Checked(Generic[T]):
    """A stage's result together with the faults found on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` most looks like, or None."""
    close = difflib.get_close_matches(word, sorted(set(known)), n=1, cutoff=0.7)
    return close[0] if close else None
