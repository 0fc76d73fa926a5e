"""Which entries are the same, which are new, and which have changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generator.incoming.entries import ALPHABET, EntryStatus, Found, Snapshot, entry_id, reading
from generator.incoming.matching import wanted
from generator.incoming.merging import merge
from generator.incoming.snapshots import adopt, drop

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=7)
EMPTY = Snapshot(feed="institut")


def found(guid: str, title: str = "Un titre", **more: object) -> Found:
    """An entry as a feed gives it."""
    return Found(**{"guid": guid, "title": title, **more})  # type: ignore[arg-type]


def test_new_entries_get_ids_that_last() -> None:
    """Made of feed and guid: the same on every machine, short, and without doubtful letters."""
    merged = merge(EMPTY, [found("a"), found("b", "Deux")], NOW)
    ids = [entry.id for entry in merged.snapshot.entries]
    assert sorted(merged.new) == sorted(ids)
    assert ids == [entry.id for entry in merge(EMPTY, [found("b", "Deux"), found("a")], NOW).snapshot.entries]
    for name in ids:
        feed, _, sign = name.rpartition("-")
        assert feed == "institut"
        assert len(sign) == 5
        assert set(sign) <= set(ALPHABET)
    assert merge(merged.snapshot, [found("a", "Autre titre")], LATER).snapshot.entries[0].id in ids


def test_ids_never_collide() -> None:
    """Of two that would be alike the later one is longer."""
    first = merge(EMPTY, [found("a")], NOW).snapshot
    taken = replace(first.entries[0], guid="z", id=entry_id("institut", "b"))
    merged = merge(replace(first, entries=(taken,)), [found("b")], NOW)
    assert merged.new == (entry_id("institut", "b", 6),)


def test_nothing_new_changes_nothing() -> None:
    """Not a sign of the snapshot."""
    first = merge(EMPTY, [found("a"), found("b")], NOW)
    again = merge(first.snapshot, [found("b"), found("a")], LATER)
    assert (again.new, again.changed) == ((), ())
    assert again.snapshot == first.snapshot


@pytest.mark.parametrize("field", ["title", "text", "link"])
def test_other_words_are_a_change(field: str) -> None:
    """Title, text or link; the id and the day on which it was first seen stay."""
    before = merge(EMPTY, [found("a", text="x", link="https://exemple.org/a")], NOW).snapshot
    one = found("a", **{"text": "x", "link": "https://exemple.org/a", field: "https://exemple.org/b"})
    merged = merge(before, [one], LATER)
    (entry,) = merged.snapshot.entries
    assert merged.changed == (entry.id,)
    assert (entry.id, entry.first_seen, entry.changed) == (before.entries[0].id, NOW, LATER)
    assert getattr(entry, field) == "https://exemple.org/b"


def test_another_date_alone_is_no_change() -> None:
    """Some feeds put the present time; a first date is taken, though."""
    before = merge(EMPTY, [found("a", published=NOW)], NOW).snapshot
    merged = merge(before, [found("a", published=LATER, updated=LATER)], LATER)
    (entry,) = merged.snapshot.entries
    assert merged.changed == ()
    assert (entry.published, entry.updated) == (NOW, LATER)


def test_what_left_the_feed_is_remembered() -> None:
    """Feeds show their last entries; the author may not have looked yet."""
    before = merge(EMPTY, [found("a"), found("b")], NOW).snapshot
    assert len(merge(before, [found("c")], LATER).snapshot.entries) == 3


def test_of_two_with_one_guid_the_newer_counts() -> None:
    """And it is said that there were two."""
    merged = merge(EMPTY, [found("a", "Vieux", updated=NOW), found("a", "Neuf", updated=LATER)], LATER)
    assert ([entry.title for entry in merged.snapshot.entries], merged.twice) == (["Neuf"], 1)


def test_a_feed_may_number_its_entries_anew() -> None:
    """The same address is the same entry, where it is that of one entry alone."""
    before = merge(EMPTY, [found("http://x/1", link="http://exemple.org/1")], NOW).snapshot
    merged = merge(before, [found("https://x/1", link="https://exemple.org/1/")], LATER)
    assert merged.new == ()
    assert [entry.guid for entry in merged.snapshot.entries] == ["https://x/1"]


def test_entries_that_share_an_address_stay_apart() -> None:
    """As where each links to the front page."""
    home = "https://exemple.org/"
    before = merge(EMPTY, [found("a", link=home), found("b", link=home)], NOW).snapshot
    merged = merge(before, [found("c", link=home), found("d", link=home)], LATER)
    assert len(merged.new) == 2


def test_what_was_dropped_does_not_come_back() -> None:
    """Whatever the feed makes of it; and its text is not kept."""
    before = merge(EMPTY, [found("a", text="Long")], NOW).snapshot
    dropped = drop(before, before.entries[0].id)
    assert dropped.entries[0].text == ""
    merged = merge(dropped, [found("a", "Autre", text="Plus long")], LATER)
    assert (merged.new, merged.changed) == ((), ())
    assert merged.snapshot == dropped


def test_what_was_adopted_stays() -> None:
    """However many come after it; and it is seen to change."""
    before = merge(EMPTY, [found("a")], NOW).snapshot
    adopted = adopt(before, before.entries[0].id, "attente-2026")
    merged = merge(adopted, [found(f"n{number}", published=LATER) for number in range(9)], LATER, most=5)
    kept = merged.snapshot.entries
    assert len(kept) == 6
    assert [entry.study for entry in kept if entry.status is EntryStatus.ADOPTED] == ["attente-2026"]
    assert merge(adopted, [found("a", "Corrigé")], LATER).changed == (before.entries[0].id,)


def test_what_the_feed_has_counts_more_than_what_it_had() -> None:
    """Where there is too much to remember."""
    before = merge(EMPTY, [found(f"a{number}", published=LATER) for number in range(5)], NOW).snapshot
    merged = merge(before, [found(f"b{number}", published=NOW) for number in range(5)], LATER, most=6)
    assert sum(entry.guid.startswith("b") for entry in merged.snapshot.entries) == 5
    assert len(merged.new) == 5


def test_figures_count_in_title_and_text() -> None:
    """As one text, in which their offsets are."""
    (entry,) = merge(EMPTY, [found("a", "84 % des clients", text="Selon X.")], NOW).snapshot.entries
    assert entry.reading == reading("84 % des clients", "Selon X.") == "84 % des clients\n\nSelon X."
    assert reading("Seul", "") == "Seul"


def test_figures_that_were_not_looked_for_again_are_kept() -> None:
    """Those of the same words, whatever the entry is called now; others are new."""
    figures = ({"value": 84},)
    before = merge(EMPTY, [found("a", "84 % des clients", figures=figures)], NOW).snapshot
    same = merge(before, [found("a", "84 % des clients", figures=None)], LATER)
    assert same.snapshot == before
    again = merge(before, [found("b", "84 % des clients", figures=None)], LATER).snapshot
    assert [entry.figures for entry in again.entries] == [figures, figures]
    other = merge(before, [found("a", "85 % des clients", figures=())], LATER).snapshot
    assert [entry.figures for entry in other.entries] == [()]


@pytest.mark.parametrize(
    ("keep", "drop_words", "left"),
    [
        ((), (), ["Clients pressés", "Offre d’emploi", "L’avis des CLIENTES"]),
        (("client",), (), ["Clients pressés", "L’avis des CLIENTES"]),
        (("presses",), (), ["Clients pressés"]),
        (("lient",), (), []),
        (("client", "offre"), ("emploi",), ["Clients pressés", "L’avis des CLIENTES"]),
        ((), ("client",), ["Offre d’emploi"]),
        (("  ",), (), ["Clients pressés", "Offre d’emploi", "L’avis des CLIENTES"]),
        (("c.ient",), (), []),
    ],
)
def test_words_decide_what_comes_in(
    keep: tuple[str, ...], drop_words: tuple[str, ...], left: list[str]
) -> None:
    """One of those to keep, none of those to drop; from where a word starts, without accents and case."""
    entries = [found(title, title) for title in ("Clients pressés", "Offre d’emploi", "L’avis des CLIENTES")]
    assert [one.title for one in wanted(entries, keep, drop_words)] == left
