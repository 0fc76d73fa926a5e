"""Which entries typed ids mean, and what is to be said of those that mean none, or too many."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from generator.diagnostics import suggest
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.matching import folded
from generator.incoming.snapshots import Place, look_up

_MOST: Final = 5


class Problem(StrEnum):
    """Why an id cannot be taken."""

    UNKNOWN = "unknown"
    SUGGESTION = "suggestion"
    AMBIGUOUS = "ambiguous"


class Unclear(NamedTuple):
    """An id that means no entry, or several: those are `known`, or what may have been meant."""

    typed: str
    problem: Problem
    known: tuple[str, ...] = ()


def meant(snapshots: Iterable[Snapshot], typed: str) -> Place | Unclear:
    """The entry of an id, of which the last part will do where it is unique."""
    listed = tuple(snapshots)
    found = look_up(listed, typed)
    if len(found) > 1:
        # Of two with one ending, the one that is still in the inbox.
        new = [place for place in found if place.entry.status is EntryStatus.NEW]
        found = tuple(new) if len(new) == 1 else found
    if len(found) == 1:
        return found[0]
    if found:
        return Unclear(typed, Problem.AMBIGUOUS, tuple(sorted(place.entry.id for place in found)))
    close = _close([entry for snapshot in listed for entry in snapshot.entries], typed)
    return Unclear(typed, Problem.SUGGESTION if close else Problem.UNKNOWN, close)


def _close(entries: list[Entry], typed: str) -> tuple[str, ...]:
    """The new entries of nearly that id, else those in whose title all of its words stand."""
    new = {entry.id: entry for entry in entries if entry.status is EntryStatus.NEW}
    wanted = folded(typed.strip())
    if near := suggest(wanted, new):
        return (near,)
    by_end: dict[str, str] = {name.rpartition("-")[2]: name for name in new}
    if near := suggest(wanted.rpartition("-")[2], by_end):
        return (by_end[near],)
    words = wanted.replace("-", " ").split()
    titled = (name for name, entry in new.items() if all(word in folded(entry.title) for word in words))
    return tuple(titled)[:_MOST] if words else ()
