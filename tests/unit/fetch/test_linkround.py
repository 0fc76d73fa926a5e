"""A round over cited addresses: days, politeness, archives, what is remembered."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from time import monotonic

import pytest

from generator.fetch.linkoutcomes import Came, LinkReport, LinksReport
from generator.fetch.linkreport import format_json, line, summary
from generator.incoming.links import Ledger, Link, Standing, notes, read, write
from generator.incoming.notes import Copy, Note
from tests.linkserver import (
    NOW,
    OTHER,
    PROSE,
    Answer,
    breaks_off,
    cites,
    leads_to,
    missing,
    round_of,
    says,
    serving,
    shows,
    wayback,
)

DAY = timedelta(days=1)
COPY = "https://web.archive.org/web/20250102030405/https://a.example/"


def one(report: LinksReport) -> LinkReport:
    """The only link of a round."""
    (found,) = report.links
    return found


def test_a_link_is_dead_on_the_second_day() -> None:
    """With the copy that was found meanwhile; its line in the ledger is stable from then on."""
    with serving(available=wayback(COPY)) as server:
        listed = cites(server.url("/etude"))
        archive = server.url("/available", "archive.test")
        server.others["archive.test"] = wayback(COPY)
        report, ledger = round_of(listed, archive=archive)
        assert (one(report).link or Link(first=NOW, looked=NOW)).standing is Standing.MISSING
        assert notes(ledger) == {}
        report, ledger = round_of(listed, ledger, now=NOW + DAY, archive=archive)
        assert notes(ledger) == {
            listed[0].address: Note(date(2026, 11, 22), None, Copy(COPY, date(2025, 1, 2)))
        }
        assert report.count(Standing.DEAD) == 1
        again, same = round_of(listed, ledger, now=NOW + 2 * DAY, archive=archive)
        assert one(again).came is Came.FRESH
        assert write(same) == write(ledger)
        assert read(write(ledger)) == ledger


def test_what_comes_back_is_alive() -> None:
    """And that is news."""
    with serving(etude=missing) as server:
        listed = cites(server.url("/etude"))
        _, ledger = round_of(listed)
        _, ledger = round_of(listed, ledger, now=NOW + DAY)
        server.pages["/etude"] = shows(PROSE)
        report, ledger = round_of(listed, ledger, now=NOW + 8 * DAY)
        assert one(report).is_news
        assert "alive again" in line(one(report), "en")
        assert notes(ledger) == {}


def test_a_page_that_says_something_else_is_told() -> None:
    """Once it has changed a lot; until the author says to have read it since."""
    with serving(etude=shows(PROSE)) as server:
        listed = cites(server.url("/etude"))
        _, ledger = round_of(listed)
        server.pages["/etude"] = shows(OTHER)
        report, ledger = round_of(listed, ledger, now=NOW + 7 * DAY)
        assert notes(ledger) == {listed[0].address: Note(changed=date(2026, 11, 29))}
        assert "has changed a lot (seen on 2026-11-29)" in line(one(report), "en")
        read_again = cites(server.url("/etude"), read=date(2026, 11, 30))
        _, ledger = round_of(read_again, ledger, now=NOW + 14 * DAY)
        assert notes(ledger) == {}


def test_where_nobody_answers_nothing_is_noted() -> None:
    """It is this machine that is offline, and not the whole web that has died."""
    listed = cites("http://a.invalid/etude", "http://b.invalid/etude")
    report, ledger = round_of(listed)
    assert report.is_offline
    assert ledger == Ledger()
    assert {found.came for found in report.links} == {Came.OFFLINE}
    assert "seems to be offline" in summary(report, "en")
    assert not any(found.is_news for found in report.links)
    assert line(report.links[0], "en").endswith(": no answer")


def test_a_silent_host_counts_where_another_answers() -> None:
    """Be it the archive alone; and dead it is after three days in a week."""
    with serving(available=wayback(COPY)) as server:
        listed = cites("http://a.invalid/etude")
        archive = server.url("/available", "archive.test")
        server.others["archive.test"] = wayback(COPY)
        ledger = Ledger()
        standings = []
        for day in (0, 1, 7):
            report, ledger = round_of(listed, ledger, now=NOW + day * DAY, archive=archive)
            assert not report.is_offline
            standings.append(ledger.links[listed[0].address].standing)
        assert standings == [Standing.SILENT, Standing.SILENT, Standing.DEAD]
        assert ledger.links[listed[0].address].copy == COPY


def test_a_busy_host_is_left_alone() -> None:
    """By all its links, in this round and until it said, though forced."""
    with serving() as server:
        server.others["a.test"] = says("429 Too Many Requests", Retry_After="3600")
        server.pages["/autre"] = shows(PROSE)
        listed = cites(
            server.url("/un"), server.url("/deux"), server.url("/trois"), server.url("/autre", "b.test")
        )
        report, ledger = round_of(listed)
        came = {found.address: found.came for found in report.links}
        assert sorted(came.values()) == ["looked", "looked", "waiting", "waiting"]
        assert sum(asked.host == "a.test" for asked in server.asked) == 1
        report, ledger = round_of(listed, ledger, now=NOW + timedelta(minutes=59), force=True)
        assert sum(asked.host == "a.test" for asked in server.asked) == 1
        assert report.count(Standing.DEAD, Standing.MISSING, Standing.SILENT) == 0
        waiting = [found for found in report.links if found.came is Came.WAITING]
        assert len(waiting) == 3
        for found in waiting:
            assert found.is_news
            assert "asks to wait until 2026-11-22 10:30 UTC" in line(found, "en")


def test_a_host_is_asked_for_one_thing_at_a_time() -> None:
    """With a rest after each, though several hosts lead to it."""
    moments: list[float] = []

    def noted(answer: Answer) -> Answer:
        def behave(on: object) -> None:
            moments.append(monotonic())
            answer(on)  # type: ignore[arg-type]

        return behave

    with serving() as server:
        server.others = {
            "a.test": leads_to(server.url("/fin", "c.test")),
            "b.test": leads_to(server.url("/fin", "c.test")),
            "c.test": noted(shows(PROSE)),
        }
        listed = cites(server.url("/un"), server.url("/un", "b.test"), server.url("/un", "c.test"))
        server.pages["/fin"] = noted(shows(PROSE))
        round_of(listed, gap=0.15)
        assert server.together == 1
        assert len(moments) >= 6
        assert min(later - before for before, later in pairwise(moments)) >= 0.14


def test_an_archive_is_asked_for_what_has_no_copy() -> None:
    """Also of what is alive, for it may die; not where the author names one."""
    with serving(etude=shows(PROSE), autre=shows(OTHER), available=wayback(COPY)) as server:
        archive = server.url("/available", "archive.test")
        server.others["archive.test"] = wayback(COPY)
        report, ledger = round_of(cites(server.url("/etude"), read=date(2025, 1, 3)), archive=archive)
        assert report.copies == 1
        assert one(report).link == ledger.links[server.url("/etude")]
        assert [asked.path for asked in server.asked if asked.host == "archive.test"] == [
            f"/available?url=http%3A%2F%2Fa.test%3A{server.port}%2Fetude&timestamp=20250103"
        ]
        assert ledger.links[server.url("/etude")].copy_day == date(2025, 1, 2)
        assert notes(ledger) == {}
        round_of(cites(server.url("/autre"), has_own=True), archive=archive)
        assert sum(asked.host == "archive.test" for asked in server.asked) == 1


def test_a_timegate_is_not_followed() -> None:
    """Where it leads is what it says."""
    with serving(etude=shows(PROSE)) as server:
        server.others["archive.test"] = leads_to(COPY)
        _, ledger = round_of(cites(server.url("/etude")), archive=server.url("/web/", "archive.test"))
        assert ledger.links[server.url("/etude")].copy == COPY
        (asked,) = (asked for asked in server.asked if asked.host == "archive.test")
        assert asked.path == f"/web/{server.url('/etude')}"
        assert asked.headers["accept-datetime"] == "Sun, 22 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("answer", "said", "times"),
    [
        (says("429 Too Many Requests", Retry_After="7200"), "asks to wait", 1),
        (says("500 Internal Server Error"), "neither Wayback’s JSON nor Memento", 3),
        (shows("Une page."), "neither Wayback’s JSON nor Memento", 3),
        (wayback("javascript:alert(1)"), "neither Wayback’s JSON nor Memento", 3),
        (breaks_off, "did not answer", 3),
    ],
)
def test_a_bad_archive_does_no_harm(answer: Answer, said: str, times: int) -> None:
    """It is soon asked no more, the links are noted all the same, and it is asked again another day."""
    with serving(un=shows(PROSE), deux=missing) as server:
        server.others["archive.test"] = answer
        listed = cites(*(server.url(path) for path in ("/un", "/deux", "/trois", "/quatre")))
        archive = server.url("/available", "archive.test")
        report, ledger = round_of(listed, archive=archive)
        assert said in summary(report, "en")
        assert sum(asked.host == "archive.test" for asked in server.asked) == times
        assert {link.copy_asked for link in ledger.links.values()} == {None}
        assert report.count(Standing.ALIVE, Standing.MISSING) == 4


def test_one_address_that_an_archive_cannot_answer_for_hides_no_other() -> None:
    """It would be the first to be asked for in each round, and the last."""
    with serving(un=shows(PROSE), deux=shows(OTHER)) as server:
        server.others["archive.test"] = lambda on: (
            breaks_off(on) if "deux" in on.asked.path else wayback(COPY)(on)
        )
        listed = cites(server.url("/un"), server.url("/deux"))
        assert listed[0].address.endswith("/deux")
        report, ledger = round_of(listed, archive=server.url("/available", "archive.test"))
        assert (report.copies, report.archive) == (1, "reset")
        assert ledger.links[server.url("/un")].copy == COPY


def test_a_busy_archive_is_left_alone() -> None:
    """Until it said, in later rounds too."""
    with serving(un=shows(PROSE)) as server:
        server.others["archive.test"] = says("503 Service Unavailable", Retry_After="86400")
        archive, listed = server.url("/available", "archive.test"), cites(server.url("/un"))
        _, ledger = round_of(listed, archive=archive)
        server.others["archive.test"] = wayback(COPY)
        report, ledger = round_of(listed, read_back(ledger), now=NOW + DAY / 2, archive=archive)
        assert report.archive == "waits"
        report, ledger = round_of(listed, ledger, now=NOW + DAY, archive=archive)
        assert (report.copies, ledger.archive_waits) == (1, None)


def read_back(ledger: Ledger) -> Ledger:
    """As the next run finds it."""
    found = read(write(ledger))
    assert isinstance(found, Ledger)
    return found


def test_what_is_cited_no_more_is_forgotten() -> None:
    """But not what is merely not looked at."""
    with serving(un=shows(PROSE), deux=shows(OTHER)) as server:
        both = cites(server.url("/un"), server.url("/deux"))
        _, ledger = round_of(both)
        report, ledger = round_of(both, ledger, now=NOW + 8 * DAY, only=("e0",))
        assert [found.address for found in report.links] == [server.url("/un")]
        assert len(ledger.links) == 2
        _, ledger = round_of(cites(server.url("/un")), ledger)
        assert list(ledger.links) == [server.url("/un")]


def test_programs_read_it_too() -> None:
    """One object, in the order of the addresses; what stands well is no news to people."""
    with serving(un=shows(PROSE), deux=missing) as server:
        report, _ = round_of(cites(server.url("/un"), server.url("/deux")))
        found = json.loads(format_json(report, "fr"))
        assert [(link["standing"], link["reason"], link["cited_by"]) for link in found["links"]] == [
            ("missing", "missing", ["e1"]),
            ("alive", None, ["e0"]),
        ]
        assert found["links"][0]["message"] == "il n’y a rien à cette adresse (404)"
        assert [one.is_news for one in report.links] == [True, False]
        assert "Cited addresses: 2 (alive 1, dead 0, to look at again 1" in summary(report, "en")
