"""Which entry a typed id means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.inbox.deciding import Problem, Unclear, meant
from generator.incoming.entries import Entry, EntryStatus, Snapshot
from generator.incoming.snapshots import Place
from tests.arrivals import NOW


def bare(name: str, title: str = "", status: EntryStatus = EntryStatus.NEW) -> Entry:
    """An entry of that id."""
    return Entry(id=name, guid=name, title=title, first_seen=NOW, status=status)


ONE, TWO = bare("institut-4k7qz", "L’attente au téléphone"), bare("institut-bcdfg", "Les avis")
THREE, PUT_ASIDE = bare("journal-bcdfg"), bare("blog-zzzzz", "L’attente", EntryStatus.DROPPED)
SNAPSHOTS = (
    Snapshot(feed="institut", entries=(ONE, TWO)),
    Snapshot(feed="journal", entries=(THREE,)),
    Snapshot(feed="blog", entries=(PUT_ASIDE,)),
)


@pytest.mark.parametrize("typed", ["institut-4k7qz", "4k7qz", " 4K7QZ "])
def test_the_last_part_of_an_id_will_do(typed: str) -> None:
    """Whatever its case."""
    assert meant(SNAPSHOTS, typed) == Place(SNAPSHOTS[0], ONE)


def test_what_ends_two_ids_is_told_with_both() -> None:
    """Unless all but one of them were looked at before."""
    assert meant(SNAPSHOTS, "bcdfg") == Unclear("bcdfg", Problem.AMBIGUOUS, (TWO.id, THREE.id))
    seen = replace(SNAPSHOTS[1], entries=(replace(THREE, status=EntryStatus.DROPPED),))
    assert meant((SNAPSHOTS[0], seen), "bcdfg") == Place(SNAPSHOTS[0], TWO)
    assert meant((SNAPSHOTS[0], seen), "journal-bcdfg") == Place(seen, seen.entries[0])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("institut-4k7qx", ONE.id),
        ("4k7q", ONE.id),
        ("attente", ONE.id),
        ("avis", TWO.id),
    ],
)
def test_what_may_have_been_meant_is_named(typed: str, expected: str) -> None:
    """A slip of the finger, or words of a title; never what was put aside."""
    assert meant(SNAPSHOTS, typed) == Unclear(typed, Problem.SUGGESTION, (expected,))


@pytest.mark.parametrize("typed", ["", "-", "qui-ne-dit-rien", "9"])
def test_what_is_like_nothing_means_nothing(typed: str) -> None:
    """And nothing is proposed."""
    assert meant(SNAPSHOTS, typed) == Unclear(typed, Problem.UNKNOWN)
    assert meant((), typed) == Unclear(typed, Problem.UNKNOWN)
