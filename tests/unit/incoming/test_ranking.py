"""What is new, in the order in which it is worth a look."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from generator.incoming.entries import EntryStatus, Snapshot
from generator.incoming.ranking import ranked
from generator.models import Publisher, Study
from generator.settings import Feed
from generator.values import LocalText
from tests.arrivals import NOW, entry

FEEDS = (
    Feed(id="institut", url="https://institut.example/rss", publisher="institut-exemple"),
    Feed(id="journal", url="https://journal.example/rss"),
    Feed(id="vide", url="https://vide.example/rss"),
)
PUBLISHERS = (Publisher(id="institut-exemple", name="Institut Exemple"),)


def test_new_entries_come_by_promise_and_known_ones_last() -> None:
    """What is put aside or adopted is not there; nor is a feed that is not listed any more."""
    whole, bare = entry("1"), entry("2", figures=(), title="Autre")
    known = entry("3", title="Déjà là")
    gone = [
        replace(entry(str(n)), status=one) for n, one in ((4, EntryStatus.DROPPED), (5, EntryStatus.ADOPTED))
    ]
    snapshots = [
        Snapshot(feed="institut", entries=(known, bare, whole, *gone)),
        Snapshot(feed="ancien", entries=(entry("9", "ancien"),)),
    ]
    study = Study(id="deja", title=LocalText.of("x"), url=known.link)
    found = ranked(snapshots, FEEDS, PUBLISHERS, [study], NOW)
    assert [one.entry.id for one in found] == [whole.id, bare.id, known.id]
    assert [one.duplicate.study for one in found if one.duplicate] == ["deja"]


def test_of_equals_the_newer_comes_first() -> None:
    """And then that whose id does, so that the order is always the same."""
    ahead = [entry(str(n), published=NOW + timedelta(hours=n)) for n in (1, 2)]
    equal = [entry(str(n), published=NOW) for n in (3, 4, 5)]
    found = ranked([Snapshot(feed="institut", entries=(*equal, *ahead))], FEEDS, PUBLISHERS, [], NOW)
    expected = [ahead[1].id, ahead[0].id, *sorted(one.id for one in equal)]
    assert [one.entry.id for one in found] == expected


def test_a_publisher_has_a_name_as_far_as_one_is_known() -> None:
    """The site's, else the feed's title."""
    snapshots = [
        Snapshot(feed="institut", entries=(entry(),)),
        Snapshot(feed="journal", title="Le Journal", entries=(entry(feed="journal"),)),
    ]
    names = {one.feed.id: one.publisher for one in ranked(snapshots, FEEDS, PUBLISHERS, [], NOW)}
    assert names == {"institut": "Institut Exemple", "journal": "Le Journal"}
