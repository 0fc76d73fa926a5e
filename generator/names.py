"""What a link may be called: every name of every record, and what each stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from generator.diagnostics import suggest
from generator.frozen import frozen
from generator.models import Kind, Ref


class Problem(StrEnum):
    """Why a name stands for nothing. SILENT: it was reported elsewhere."""

    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    DRAFT = "draft"
    SILENT = "silent"


class Unresolved(NamedTuple):
    """A name that stands for nothing. `kind` is the one asked for; `known` is what it could stand for.

    `asked` says more than a kind does: a chart file's series. `out` is the day from which a record will be
    shown that is not yet, if it has one.
    """

    problem: Problem
    name: str
    kind: Kind | None = None
    known: tuple[str, ...] = ()
    suggestion: str | None = None
    asked: str = ""
    out: date | None = None


CHART = "chart"
"""The prefix of a chart file's series: `![[chart:…]]`."""


@frozen(kw_only=True)
class Names:
    """The index of names. `declared` exist but could not be read.

    `drafts` are not shown: texts until the day beside them, if there is one, studies under embargo likewise.

    `charts` are the series that have a file, and a drawing, of their own.

    Of the `unread` kinds there may be more, in files that could not be read.
    """

    by_word: Mapping[str, tuple[Ref, ...]]
    declared: frozenset[Ref]
    drafts: Mapping[Ref, date | None]
    unread: frozenset[Kind] = frozenset()
    charts: frozenset[str] = frozenset()

    def resolve(self, target: str, *, embed: bool = False) -> Ref | Unresolved:
        """What `target`, as typed between brackets, stands for; an embed prefers a series."""
        prefix, colon, name = target.partition(":")
        if colon and prefix in set(Kind):
            return self._one(self._of_kind(Kind(prefix), name), name, Kind(prefix), prefix=f"{prefix}:")
        if colon and prefix == CHART:
            return self._chart(name)
        found = self.by_word.get(target, ())
        if embed and len(found) > 1:
            found = tuple(ref for ref in found if ref.kind is Kind.SERIES) or found
        return self._one(found, target)

    def of_kind(self, kind: Kind, name: str) -> Ref | Unresolved:
        """The record of that kind that `name`, typed as a field's value, stands for."""
        return self._one(self._of_kind(kind, name), name, kind)

    def _chart(self, name: str) -> Ref | Unresolved:
        found = self._of_kind(Kind.SERIES, name)
        if name in self.charts and found:
            return self._one(found, name, Kind.SERIES)
        close = suggest(name, self.charts)
        meant = f"series:{name}" if found else f"{CHART}:{close}" if close else None
        return Unresolved(Problem.UNKNOWN, name, Kind.SERIES, suggestion=meant, asked=CHART)

    def _of_kind(self, kind: Kind, name: str) -> tuple[Ref, ...]:
        return tuple(ref for ref in self.by_word.get(name, ()) if ref.kind is kind)

    def _one(
        self, found: tuple[Ref, ...], name: str, kind: Kind | None = None, prefix: str = ""
    ) -> Ref | Unresolved:
        if self.declared & {*found}:
            return Unresolved(problem=Problem.SILENT, name=name)
        match found:
            case ():
                return self._unknown(name, kind, prefix)
            case (ref,) if ref in self.drafts:
                return Unresolved(Problem.DRAFT, name, ref.kind, out=self.drafts[ref])
            case (ref,):
                return ref
        known = tuple(str(ref) for ref in found)
        return Unresolved(problem=Problem.AMBIGUOUS, name=name, known=known)

    def _unknown(self, name: str, kind: Kind | None, prefix: str) -> Unresolved:
        if self.unread and (kind is None or kind in self.unread):
            return Unresolved(problem=Problem.SILENT, name=name)
        words = (word for word in self.by_word if kind is None or self._of_kind(kind, word))
        close = suggest(name, words)
        return Unresolved(
            problem=Problem.UNKNOWN, name=name, kind=kind, suggestion=f"{prefix}{close}" if close else None
        )


def names(
    refs: Iterable[Ref],
    years: Iterable[tuple[int, Ref]] = (),
    *,
    declared: Iterable[Ref] = (),
    drafts: Mapping[Ref, date | None] = MappingProxyType({}),
    unread: Iterable[Kind] = (),
    charts: Iterable[str] = (),
) -> Names:
    """The index. A trend is known by its id, and by its slug; a year by its report."""
    known = {*refs}
    ghosts = frozenset({*declared} - known)
    hidden = {ref: out for ref, out in drafts.items() if ref not in known and ref not in ghosts}
    by_word: dict[str, set[Ref]] = {}
    for ref in (*known, *ghosts, *hidden):
        by_word.setdefault(ref.id, set()).add(ref)
        if ref.kind is Kind.TREND:
            by_word.setdefault(ref.id.rpartition("/")[2], set()).add(ref)
    for year, report in years:
        by_word.setdefault(str(year), set()).add(report)
    sorted_words = {word: tuple(sorted(found)) for word, found in by_word.items()}
    return Names(
        by_word=sorted_words,
        declared=ghosts,
        drafts=hidden,
        unread=frozenset(unread),
        charts=frozenset(charts),
    )
