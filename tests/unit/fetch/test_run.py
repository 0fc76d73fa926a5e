"""A round over sources: conditional requests, moves, hosts that want peace, what is remembered."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from generator.fetch.outcomes import Result
from generator.fetch.politeness import Manners
from generator.fetch.store import Store
from generator.incoming.snapshots import drop
from tests.badserver import bad, gives, leads_to, rss, says, serving
from tests.rounds import NOW, Open, by_id, feed_source, round_of, said, transport_for

DAY = timedelta(days=1)


def titles(site: Path, name: str) -> list[str]:
    """The titles that are remembered of a feed."""
    return sorted(entry.title for entry in Store(site).snapshot(name).entries)


def test_a_feed_that_did_not_change_is_not_sent_again(tmp_path: Path) -> None:
    """The second time with its validators: 304, and not a byte of the snapshot changes."""
    with serving() as server:
        source = feed_source("flux", server.url("/304", "a.test"))
        assert by_id(round_of(tmp_path, [source]))["flux"].new == 1
        before = (tmp_path / "snapshots/flux.json").read_bytes()
        again = by_id(round_of(tmp_path, [source], now=NOW + DAY))["flux"]
        assert again.result is Result.UNCHANGED
        assert server.requests[-1].headers["if-none-match"] == '"v1"'
    assert (tmp_path / "snapshots/flux.json").read_bytes() == before


def test_what_is_not_due_is_not_asked(tmp_path: Path) -> None:
    """Unless it is forced."""
    with serving() as server:
        source = feed_source("flux", server.url("/304", "a.test"), every=7 * DAY)
        round_of(tmp_path, [source])
        assert by_id(round_of(tmp_path, [source], now=NOW + DAY))["flux"].result is Result.FRESH
        assert server.asked["/304"] == 1
        round_of(tmp_path, [source], now=NOW + DAY, force=True)
        assert server.asked["/304"] == 2


def test_a_304_behind_a_move_counts(tmp_path: Path) -> None:
    """Validators are those of where the move leads, and only sent there; after three days it is told."""
    with serving() as server:
        source = feed_source("flux", server.url("/demenage-304", "a.test"))
        for day in range(4):
            one = by_id(round_of(tmp_path, [source], now=NOW + day * DAY))["flux"]
            assert one.result is (Result.UNCHANGED if day else Result.CHANGED)
            assert (one.moved_to is not None) is (day >= 2)
        assert one.moved_to == server.url("/304", "a.test")
        assert f"replace its address by {one.moved_to}" in said(one)
        asked = [(request.path, "if-none-match" in request.headers) for request in server.requests[2:]]
        assert asked == [("/demenage-304", False), ("/304", True)] * 3


def test_a_server_that_refuses_its_own_validators_is_asked_without(tmp_path: Path) -> None:
    """Both of them."""
    with serving() as server:
        source = feed_source("flux", server.url("/refuse-les-conditions", "a.test"))
        round_of(tmp_path, [source])
        assert by_id(round_of(tmp_path, [source], force=True))["flux"].result is Result.UNCHANGED
        assert server.asked["/refuse-les-conditions"] == 3


def test_validators_of_a_damaged_snapshot_are_not_sent(tmp_path: Path) -> None:
    """Nor of one that is missing: "nothing changed" would be no answer then."""
    with serving() as server:
        source = feed_source("flux", server.url("/304", "a.test"))
        round_of(tmp_path, [source])
        before = (tmp_path / "snapshots/flux.json").read_bytes()
        edited = before.replace(b'"title": "un"', b'"title": "deux"')
        (tmp_path / "snapshots/flux.json").write_bytes(edited)
        one = by_id(round_of(tmp_path, [source], force=True))["flux"]
        assert (one.new, one.changed, titles(tmp_path, "flux")) == (0, 1, ["un"])
        (tmp_path / "snapshots/flux.json").unlink()
        assert by_id(round_of(tmp_path, [source], force=True))["flux"].new == 1
        assert all("if-none-match" not in request.headers for request in server.requests)
    assert (tmp_path / "snapshots/flux.json").read_bytes() == before


@pytest.mark.parametrize("text", ["{}", "<<<<<<< HEAD\n{", "", "\xff"])
def test_a_snapshot_that_cannot_be_read_is_not_replaced(tmp_path: Path, text: str) -> None:
    """What its author dropped and adopted stands in it; its line says what to do."""
    with serving() as server:
        source = feed_source("flux", server.url("/304", "a.test"))
        round_of(tmp_path, [source])
        (tmp_path / "snapshots/flux.json").write_text(text, encoding="latin-1")
        one = by_id(round_of(tmp_path, [source], force=True))["flux"]
    assert (one.result, one.reason) == (Result.FAILED, "damaged")
    assert "git checkout snapshots/flux.json" in said(one)
    assert (tmp_path / "snapshots/flux.json").read_text("latin-1") == text


def test_a_snapshot_that_is_lost_is_due(tmp_path: Path) -> None:
    """Whatever was planned; what was never there is not."""
    with serving() as server:
        sources = [
            feed_source("flux", server.url("/bon", "a.test")),
            feed_source("rien", server.url("/404", "b.test")),
        ]
        round_of(tmp_path, sources)
        (tmp_path / "snapshots/flux.json").unlink()
        found = by_id(round_of(tmp_path, sources))
        assert (found["flux"].new, found["rien"].result) == (2, Result.FRESH)


def test_a_damaged_lock_is_no_obstacle(tmp_path: Path) -> None:
    """All is read anew, and no entry is new for that."""
    with serving() as server:
        source = feed_source("flux", server.url("/304", "a.test"))
        round_of(tmp_path, [source])
        (tmp_path / "sources.lock.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
        one = by_id(round_of(tmp_path, [source]))["flux"]
    assert (one.new, one.stands) == (0, True)
    json.loads((tmp_path / "sources.lock.json").read_text("utf-8"))


def test_a_busy_server_is_left_alone_by_all_its_feeds(tmp_path: Path) -> None:
    """In this round and in later ones, even when forced; other hosts are asked."""
    with serving() as server:
        sources = [
            feed_source("un", server.url("/429", "a.test")),
            feed_source("deux", server.url("/bon", "a.test")),
            feed_source("trois", server.url("/bon", "b.test")),
        ]
        found = by_id(round_of(tmp_path, sources))
        assert [found[name].result for name in ("un", "deux", "trois")] == [
            Result.FAILED,
            Result.WAITING,
            Result.CHANGED,
        ]
        assert "asks to wait until 2026-11-22 10:30" in said(found["deux"])
        found = by_id(round_of(tmp_path, sources, now=NOW + timedelta(minutes=59), force=True))
        assert [found[name].result for name in ("un", "deux")] == [Result.WAITING, Result.WAITING]
        assert (server.asked["/429"], server.asked["/bon"]) == (1, 2)
        round_of(tmp_path, sources, now=NOW + timedelta(minutes=61))
        assert server.asked["/429"] == 2


def test_what_is_gone_is_not_asked_again(tmp_path: Path) -> None:
    """What was read before stays, and its author is told each time."""
    behaviours = {"/flux": gives(rss("un"))}
    with serving(behaviours) as server:
        source = feed_source("flux", server.url("/flux", "a.test"))
        round_of(tmp_path, [source])
        behaviours["/flux"] = says("410 Gone")
        one = by_id(round_of(tmp_path, [source], now=NOW + DAY))["flux"]
        assert (one.result, one.stands) == (Result.FAILED, True)
        assert "What was read on 2026-11-22 stands." in said(one)
        again = by_id(round_of(tmp_path, [source], now=NOW + 2 * DAY))["flux"]
        assert again.result is Result.GONE
        assert "remove this source" in said(again)
        assert server.asked["/flux"] == 2
    assert titles(tmp_path, "flux") == ["un"]


def test_a_failure_loses_nothing(tmp_path: Path) -> None:
    """A page, half a feed, an error: what stood stands, byte for byte."""
    behaviours = {"/flux": gives(rss("un", "deux"))}
    with serving(behaviours) as server:
        source = feed_source("flux", server.url("/flux", "a.test"))
        round_of(tmp_path, [source])
        before = (tmp_path / "snapshots/flux.json").read_bytes()
        for path in ("/page", "/coupe", "/500", "/raccroche", "/vide", "/gzip-coupe", "/longueur-menteuse"):
            behaviours["/flux"] = bad()[path]
            one = by_id(round_of(tmp_path, [source], force=True))["flux"]
            assert (one.result, one.stands) == (Result.FAILED, True)
            assert (tmp_path / "snapshots/flux.json").read_bytes() == before
        lock = json.loads((tmp_path / "sources.lock.json").read_text("utf-8"))
        assert lock["feeds"]["flux"]["errors"] == 7
        behaviours["/flux"] = gives(rss("un", "deux", "trois"))
        assert by_id(round_of(tmp_path, [source], force=True))["flux"].new == 1


def test_other_words_to_keep_are_applied_at_once(tmp_path: Path) -> None:
    """Though the server says that nothing changed."""
    with serving({"/flux": gives(rss("client", "emploi"), ETag='"v1"')}) as server:
        url = server.url("/flux", "a.test")
        one = by_id(round_of(tmp_path, [feed_source("flux", url, keep=("client",), settings="1")]))["flux"]
        assert (one.new, one.passed) == (1, 1)
        assert "1 left out by keep or drop" in said(one)
        wider = feed_source("flux", url, keep=("client", "emploi"), settings="2")
        assert by_id(round_of(tmp_path, [wider]))["flux"].new == 1
    assert titles(tmp_path, "flux") == ["client", "emploi"]


def test_one_source_may_be_read_alone(tmp_path: Path) -> None:
    """What is known of the others stays."""
    with serving() as server:
        sources = [feed_source(name, server.url("/bon", f"{name}.test")) for name in ("un", "deux")]
        round_of(tmp_path, sources)
        report = round_of(tmp_path, sources, only=["deux"], force=True)
        assert [one.id for one in report.sources] == ["deux"]
        assert server.asked["/bon"] == 3
    assert set(json.loads((tmp_path / "sources.lock.json").read_text("utf-8"))["feeds"]) == {"un", "deux"}


def test_the_lock_forgets_what_is_listed_no_more(tmp_path: Path) -> None:
    """Its snapshot stays: there may be entries that were adopted."""
    with serving() as server:
        sources = [feed_source(name, server.url("/bon", f"{name}.test")) for name in ("un", "deux")]
        round_of(tmp_path, sources)
        round_of(tmp_path, sources[:1])
    assert set(json.loads((tmp_path / "sources.lock.json").read_text("utf-8"))["feeds"]) == {"un"}
    assert (tmp_path / "snapshots/deux.json").exists()


def test_dropped_entries_stay_dropped(tmp_path: Path) -> None:
    """What an author does with an entry is saved so that the snapshot stands."""
    behaviours = {"/flux": gives(rss("un", "deux"))}
    with serving(behaviours) as server:
        source = feed_source("flux", server.url("/flux", "a.test"))
        round_of(tmp_path, [source])
        store = Store(tmp_path)
        store.save(drop(store.snapshot("flux"), store.snapshot("flux").entries[0].id))
        assert by_id(round_of(tmp_path, [source], force=True))["flux"].result is Result.UNCHANGED
        behaviours["/flux"] = gives(rss("un", "deux", "trois"))
        assert by_id(round_of(tmp_path, [source], force=True))["flux"].new == 1
    snapshot = Store(tmp_path).snapshot("flux")
    assert sorted(entry.status for entry in snapshot.entries) == ["dropped", "new", "new"]


def test_a_host_is_asked_for_one_thing_at_a_time(tmp_path: Path) -> None:
    """A moment apart; hosts beside one another."""
    with serving() as server:
        sources = [feed_source(f"f{n}", server.url("/bon", f"{'ab'[n % 2]}.test")) for n in range(6)]
        start = monotonic()
        round_of(tmp_path, sources, manners=Manners(hosts=2, gap=0.3))
        assert 0.6 <= monotonic() - start < 3
        by_host: dict[str, list[float]] = {}
        for request, moment in zip(server.requests, server.moments, strict=True):
            by_host.setdefault(request.host, []).append(moment)
    gaps = [later - sooner for moments in by_host.values() for sooner, later in pairwise(moments)]
    assert len(gaps) == 4
    assert min(gaps) >= 0.3


def test_redirects_keep_to_that_too(tmp_path: Path) -> None:
    """Several hosts may lead to one, as those do that moved to a service for feeds."""
    behaviours = dict(bad())
    with serving(behaviours) as server:
        for name in "ab":
            behaviours[f"/{name}"] = leads_to(server.url("/bon", "c.test"))
        sources = [feed_source(name, server.url(f"/{name}", f"{name}.test")) for name in "ab"]
        transport = Open(transport_for({"a.test", "b.test", "c.test"}))
        round_of(tmp_path, sources, manners=Manners(hosts=2, gap=0.3), transport=transport)
        moments = [
            moment
            for request, moment in zip(server.requests, server.moments, strict=True)
            if request.host.startswith("c.test")
        ]
    first, second = moments
    assert second - first >= 0.3


def test_a_busy_host_where_another_one_led_is_left_alone_too(tmp_path: Path) -> None:
    """It is the one that asked for it."""
    behaviours = dict(bad())
    with serving(behaviours) as server:
        behaviours["/a"] = leads_to(server.url("/429", "c.test"))
        sources = [
            feed_source("a", server.url("/a", "a.test")),
            feed_source("c", server.url("/bon", "c.test")),
        ]
        transport = Open(transport_for({"a.test", "c.test"}))
        found = by_id(round_of(tmp_path, sources, manners=Manners(hosts=1, gap=0.0), transport=transport))
        assert (found["a"].reason, found["c"].result) == ("busy", Result.WAITING)
        assert server.asked["/bon"] == 0


def test_a_file_of_the_site_is_a_feed_too(tmp_path: Path) -> None:
    """No socket for it; and none of its neighbours."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/a.xml").write_bytes(rss("un"))
    (tmp_path.parent / "dehors.xml").write_bytes(rss("dehors"))
    (tmp_path / "feeds/lien.xml").symlink_to(tmp_path.parent / "dehors.xml")
    (tmp_path / "feeds/gros.xml").write_bytes(b" " * 5_000_001)
    names = ("a", "manque", "lien", "gros")
    sources = [feed_source(name, f"file:feeds/{name}.xml") for name in names]
    sources.append(feed_source("dossier", "file:feeds"))
    found = by_id(round_of(tmp_path, sources, transport=None))
    assert found["a"].new == 1
    assert "there is no file feeds/manque.xml" in said(found["manque"])
    assert "feeds/lien.xml is not in the site" in said(found["lien"])
    assert "larger than 5 MB" in said(found["gros"])
    assert "there is no file feeds" in said(found["dossier"])
    assert by_id(round_of(tmp_path, sources))["a"].result is Result.UNCHANGED
    (tmp_path / "feeds/a.xml").write_bytes(rss("un", "deux"))
    assert by_id(round_of(tmp_path, sources))["a"].new == 1


def test_the_same_feeds_give_the_same_files(tmp_path: Path) -> None:
    """In whatever order they are done."""
    with serving() as server:
        sources = [feed_source(f"f{n}", server.url("/bon", f"f{n}.test")) for n in range(6)]
        for site in ("a", "b"):
            (tmp_path / site).mkdir()
            round_of(tmp_path / site, sources if site == "a" else sources[::-1])
    files = [sorted((tmp_path / site / "snapshots").iterdir()) for site in ("a", "b")]
    assert [file.read_bytes() for file in files[0]] == [file.read_bytes() for file in files[1]]
    locks = [(tmp_path / site / "sources.lock.json").read_bytes() for site in ("a", "b")]
    assert locks[0] == locks[1]


@pytest.mark.parametrize("target", ["http://prive.example/flux", "http://127.0.0.1:{port}/bon"])
def test_an_address_that_may_be_private_opens_no_other(tmp_path: Path, target: str) -> None:
    """What `allow_private` lists is that host alone: not where it leads."""
    behaviours = dict(bad())
    with serving(behaviours) as server:
        behaviours["/ailleurs"] = leads_to(target.format(port=server.port))
        one = by_id(round_of(tmp_path, [feed_source("flux", server.url("/ailleurs", "a.test"))]))["flux"]
        assert one.reason in {"redirect-private-address", "no-such-host"}
        assert server.asked["/bon"] == 0
