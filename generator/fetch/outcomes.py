"""What came of each source, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from generator.diagnostics import Diagnostic
from generator.frozen import frozen


class Result(StrEnum):
    """What came of looking at a source."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FRESH = "fresh"
    WAITING = "waiting"
    GONE = "gone"
    FAILED = "failed"


@frozen(kw_only=True)
class SourceReport:
    """What came of one source.

    `new` and `changed` count entries (of a study, `changed` is 1), `total` those remembered, `passed` those
    that `keep` and `drop` left out, `twice` those of which the feed has a newer one. `reason` is a word of
    the catalogue's `fetch.reason`, filled by `values`. `stands` says that something was read, now or before,
    and `since` when last. `moved_to` is the address that sources.yaml should have. `faults` are those of a
    study that was refused.
    """

    id: str
    is_feed: bool
    url: str
    result: Result
    new: int = 0
    changed: int = 0
    total: int = 0
    passed: int = 0
    twice: int = 0
    reason: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    stands: bool = False
    since: datetime | None = None
    next_check: datetime | None = None
    moved_to: str | None = None
    faults: tuple[Diagnostic, ...] = ()
    text: str = ""


@frozen(kw_only=True)
class Report:
    """What came of a round, in the order of sources.yaml."""

    sources: tuple[SourceReport, ...] = ()

    @property
    def nothing_stands(self) -> bool:
        """Whether nothing could be read, neither now nor before."""
        return bool(self.sources) and not any(one.stands for one in self.sources)

    def count(self, name: str) -> int:
        """The sum of `new` or `changed` over all sources."""
        return sum(getattr(one, name) for one in self.sources)

    @property
    def failed(self) -> int:
        """How many sources failed."""
        return sum(one.result is Result.FAILED for one in self.sources)
