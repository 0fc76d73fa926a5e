"""Remote studies are held to what local ones are held to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from generator.build import check_only
from generator.cache import NoStore
from generator.decode import decode
from generator.fetch.outcomes import Result, SourceReport
from generator.fetch.report import faults
from generator.fetch.sources import Source, listed
from generator.fetch.studies import MAX_STUDY, checked_of, head_of
from generator.fetch.workers import Readers
from generator.load import load
from tests.badserver import BadServer, Connection, gives, serving
from tests.program import options_of, small_site
from tests.rounds import by_id, round_of, said

GOOD = """\
title: "L’attente au téléphone"
publisher: institut-exemple
checked: primary
statistics:
  raccroche:
    value: 62
    unit: percent
    label: des clients raccrochent
    note: Pour les essais.
"""


def sources_of(site: Path, *addresses: str) -> list[Source]:
    """The remote studies of a site that lists these addresses."""
    text = "studies:\n  - content/studies/*.yaml\n" + "".join(f"  - {one}\n" for one in addresses)
    (site / "sources.yaml").write_text(text, encoding="utf-8")
    corpus = decode(load(site).value, NoStore()).value
    return list(listed(corpus.sources))


def read(site: Path, server: BadServer, *paths: str) -> dict[str, SourceReport]:
    """What came of reading the studies at these paths."""
    addresses = [server.url(path, f"h{index}.test") for index, path in enumerate(paths)]
    return by_id(round_of(site, sources_of(site, *addresses), force=True))


def codes(site: Path) -> list[str]:
    """What a build would say, by code."""
    return sorted({found.message_key for found in check_only(options_of(site, cache=False)).diagnostics})


def text(body: str) -> bytes:
    """As a server would send it."""
    return body.encode()


def test_a_remote_study_becomes_part_of_the_site(tmp_path: Path) -> None:
    """Its figures can be cited; the second time nothing has changed."""
    site = small_site(tmp_path)
    with serving({"/attente.yaml": gives(text(GOOD.replace("\n", "\r\n")))}) as server:
        one = read(site, server, "/attente.yaml")["attente"]
        assert (one.result, one.new, said(one)) == (Result.CHANGED, 1, "attente: study read")
        assert read(site, server, "/attente.yaml")["attente"].result is Result.UNCHANGED
        assert server.requests[0].headers["accept"].startswith("application/yaml")
    assert (site / "snapshots/attente.yaml").read_bytes() == text(GOOD)
    trend = site / "content/2025-rapport/01-une-tendance.md"
    trend.write_text(
        trend.read_text("utf-8") + "\nEt [[raccroche]] raccrochent [@attente].\n", encoding="utf-8"
    )
    assert codes(site) == []


def test_a_new_version_replaces_the_old_one_if_it_is_good(tmp_path: Path) -> None:
    """One with faults is shown with its lines, and the old one stays."""
    site = small_site(tmp_path)
    behaviours = {"/attente.yaml": gives(text(GOOD))}
    with serving(behaviours) as server:
        read(site, server, "/attente.yaml")
        behaviours["/attente.yaml"] = gives(text(GOOD.replace("62", "soixante-deux")))
        one = read(site, server, "/attente.yaml")["attente"]
        assert (one.result, one.reason, one.stands) == (Result.FAILED, "study-faults", True)
        url = server.url("/attente.yaml", "h0.test")
        told = faults(one, "en", colour=False)
        assert told.startswith(f"{url}:6:12: error: ")
        assert "    6 |     value: soixante-deux" in told
        assert (site / "snapshots/attente.yaml").read_bytes() == text(GOOD)
        behaviours["/attente.yaml"] = gives(text(GOOD.replace("62", "58")))
        one = read(site, server, "/attente.yaml")["attente"]
        assert (one.changed, said(one)) == (1, "attente: study changed")
    assert b"58" in (site / "snapshots/attente.yaml").read_bytes()


REFUSED = {
    "title: [": "yaml-syntax/bracket",
    "- un\n- deux\n": "yaml-syntax/not-a-map",
    "a: &x 1\nb: *x\n": "yaml-unsupported/alias",
    "titre: Sans titre\n": "unknown-key",
    GOOD.replace("institut-exemple", "inconnu"): "unknown-reference/publisher",
    GOOD.replace("raccroche:", "pour:"): "duplicate-id",
    GOOD.replace("des clients", "des <b>clients</b>"): "raw-html/remote",
    GOOD.replace("Pour les essais.", "<script>alert(1)</script>"): "raw-html/remote",
    GOOD.replace("  raccroche", "  <img src=x onerror=alert(1)>"): "raw-html/remote",
    GOOD + "url: javascript:alert(1)\n": "bad-url",
    GOOD + "note: \u202eà l’envers\n": "bad-character/bidi",
}


@pytest.mark.parametrize("body", REFUSED, ids=[f"{n}-{code}" for n, code in enumerate(REFUSED.values())])
def test_a_study_with_faults_is_refused(tmp_path: Path, body: str) -> None:
    """As a local one would be; markup too, since none of it is trusted."""
    site = small_site(tmp_path)
    with serving({"/attente.yaml": gives(text(body))}) as server:
        one = read(site, server, "/attente.yaml")["attente"]
    assert one.result is Result.FAILED
    assert REFUSED[body] in {fault.message_key for fault in one.faults}
    assert not (site / "snapshots").exists()
    assert codes(site) == ["not-fetched"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<!doctype html><title>x</title>", "html-study"),
        (b"<rss version='2.0'/>", "study-faults"),
        (b"\xff\xfe\x00", "not-utf8"),
        (b"  \n ", "empty"),
        (b"", "empty"),
        (b"a: " + b"[" * 100_000, "study-faults"),
        (b"a: " + b"{a: " * 20_000, "study-faults"),
        (b"&a [*a, *a]", "study-faults"),
        (b"x" * 2_000_001, "too-large"),
    ],
)
def test_what_is_no_study_is_told(tmp_path: Path, body: bytes, reason: str) -> None:
    """A page, bytes, nothing, YAML that would keep a reader busy."""
    site = small_site(tmp_path)
    with serving({"/attente.yaml": gives(body)}) as server:
        one = read(site, server, "/attente.yaml")["attente"]
    assert (one.result, one.reason) == (Result.FAILED, reason)


def test_ids_that_are_taken_are_told_with_both_files(tmp_path: Path) -> None:
    """By a local study, or by another remote one; the first of these is in, the second is not."""
    site = small_site(tmp_path)
    with serving({"/enquete.yaml": gives(text("title: Une autre\n"))}) as server:
        one = read(site, server, "/enquete.yaml")["enquete"]
        (fault,) = one.faults
        assert fault.mark.path == server.url("/enquete.yaml", "h0.test")
        assert fault.values["other"] == "content/studies/enquete.yaml"
    with serving({"/a.yaml": gives(text(GOOD)), "/b.yaml": gives(text(GOOD))}) as server:
        found = read(site, server, "/b.yaml", "/a.yaml")
        assert (found["a"].result, found["b"].result) == (Result.CHANGED, Result.FAILED)
        assert [fault.values["other"] for fault in found["b"].faults] == ["snapshots/a.yaml"]
        (site / "snapshots/a.yaml").rename(site / "snapshots/b.yaml")
    assert codes(site) == ["damaged-snapshot", "not-fetched"]


def test_a_new_study_does_not_take_an_id_from_a_later_file(tmp_path: Path) -> None:
    """The fault is then in the other file, and is told all the same."""
    site = small_site(tmp_path)
    with serving({"/a.yaml": gives(text(GOOD)), "/b.yaml": gives(text(GOOD))}) as server:
        read(site, server, "/b.yaml")
        found = read(site, server, "/b.yaml", "/a.yaml")
        assert (found["a"].result, found["b"].result) == (Result.FAILED, Result.UNCHANGED)
        assert [fault.mark.path for fault in found["a"].faults] == ["snapshots/b.yaml"]


def test_what_is_changed_by_hand_is_told(tmp_path: Path) -> None:
    """A figure that somebody else published is theirs."""
    site = small_site(tmp_path)
    with serving({"/attente.yaml": gives(text(GOOD))}) as server:
        read(site, server, "/attente.yaml")
    assert "damaged-snapshot" not in codes(site)
    place = site / "snapshots/attente.yaml"
    place.write_text(place.read_text("utf-8").replace("62", "26"), encoding="utf-8")
    assert "damaged-snapshot" in codes(site)


def test_a_snapshot_that_nobody_lists_is_no_study(tmp_path: Path) -> None:
    """Taken out of sources.yaml, a study is out of the site; nothing is said of the file."""
    site = small_site(tmp_path)
    with serving({"/attente.yaml": gives(text(GOOD))}) as server:
        read(site, server, "/attente.yaml")
    sources_of(site)
    assert codes(site) == []


def test_studies_are_conditional_too(tmp_path: Path) -> None:
    """304 where nothing changed."""
    site = small_site(tmp_path)

    def behave(on: Connection) -> None:
        if on.request.headers.get("if-none-match") == '"1"':
            on.answer("304 Not Modified", {})
        else:
            on.ok(text(GOOD), ETag='"1"')

    with serving({"/attente.yaml": behave}) as server:
        assert read(site, server, "/attente.yaml")["attente"].new == 1
        assert read(site, server, "/attente.yaml")["attente"].result is Result.UNCHANGED


def test_a_study_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    """YAML with ten thousand faults, say; the next one is read by another process."""
    site = small_site(tmp_path)
    many = "title: x\nstatistics:\n" + "".join(f"  s{number}: {{valu: 1}}\n" for number in range(20_000))
    today = date(2026, 11, 22)
    sources_of(site, "https://exemple.org/attente.yaml")
    with Readers(1, deadline=0.5, memory=1_000_000_000, role="studies") as checkers:
        head = head_of(site, "attente", "https://exemple.org/attente.yaml", today)
        start = monotonic()
        assert checkers.ask(head, text(many))["code"] == "parser-slow"
        assert monotonic() - start < 6
        large = checkers.ask(head, b"x" * (MAX_STUDY + 1))
        assert large == {"code": "large-study", "values": {"kilobytes": "500"}}
        assert checked_of(checkers.ask(head, text(GOOD))) == (GOOD, ())
