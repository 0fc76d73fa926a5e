"""`trendbook fetch` as a user runs it."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import main
from generator.fetch import outcomes
from generator.fetch.command import agent, read_sources
from generator.fetch.outcomes import SourceReport
from generator.fetch.report import line
from generator.fetch.store import fetch_lock
from generator.lock import BuildLock
from generator.presentation import format_text
from tests.badserver import gives, rss, serving
from tests.program import small_site


def fetched(site: Path, *more: str) -> Result:
    """What the command says."""
    return CliRunner(env={"NO_COLOR": "1"}).invoke(
        main, ["fetch", "--site", str(site), *more], catch_exceptions=False
    )


def listing(*urls: str, more: str = "") -> str:
    """A sources.yaml with these feeds, called a, b and so on."""
    feeds = "".join(f"  - {{id: {name}, url: '{url}'}}\n" for name, url in zip("abcdef", urls, strict=False))
    return f"studies:\n  - content/studies/*.yaml\nfeeds:\n{feeds}{more}"


def site_of(
    folder: Path, *urls: str, more: str = "allow_private: [127.0.0.1]\n", language: str = "en"
) -> Path:
    """A site with these feeds."""
    return small_site(
        folder,
        **{
            "sources.yaml": listing(*urls, more=more),
            "content/site.yaml": f"title: Site\nlanguages: [{language}]\nbase_url: https://site.example/\n",
        },
    )


def test_each_source_has_its_line(tmp_path: Path) -> None:
    """And the round its own; what failed hides nothing, and does not fail the command."""
    with serving() as server:
        site = site_of(tmp_path, server.url("/bon"), server.url("/page"))
        found = fetched(site)
        assert found.exit_code == 0
        lines = found.output.splitlines()
        assert "a: 2 new, 2 remembered" in lines
        page = f"http://127.0.0.1:{server.port}/vrai.rss"
        assert f"b: failed: this is a page, no feed. It declares: {page}" in lines
        assert lines[-1] == "Sources: 2, of which 1 failed. New: 2, changed: 0."
        assert server.requests[0].headers["user-agent"] == agent("https://site.example/")
        assert fetched(site).output.splitlines()[0].startswith("a: not due before ")


def test_it_speaks_the_language_of_the_site(tmp_path: Path) -> None:
    """French here."""
    with serving() as server:
        found = fetched(site_of(tmp_path, server.url("/bon"), server.url("/404"), language="fr"))
    assert "a\u00a0: 2 nouvelles, 2 en mémoire" in found.output
    assert "b\u00a0: échec\u00a0: il n’y a rien à cette adresse (404)." in found.output


def test_as_json_there_is_one_object(tmp_path: Path) -> None:
    """In the order of sources.yaml, and nothing else is printed."""
    with serving() as server:
        site = site_of(tmp_path, server.url("/bon"), server.url("/410"))
        whole = json.loads(fetched(site, "--format", "json").output)
    assert [(one["id"], one["result"], one["reason"]) for one in whole["sources"]] == [
        ("a", "changed", None),
        ("b", "failed", "gone"),
    ]
    assert (whole["version"], whole["new"], whole["failed"]) == (1, 2, 1)


def test_where_nothing_could_be_read_the_machine_is_at_fault(tmp_path: Path) -> None:
    """Exit code 3; 0 again as soon as old snapshots stand."""
    behaviours = {"/flux": gives(b"")}
    with serving(behaviours) as server:
        site = site_of(tmp_path, server.url("/flux"))
        assert fetched(site).exit_code == 3
        behaviours["/flux"] = gives(rss("un"))
        assert fetched(site).exit_code == 0
        behaviours["/flux"] = gives(b"")
        found = fetched(site, "--force")
        assert found.exit_code == 0
        assert "the answer is empty. What was read on " in found.output


def test_private_machines_are_asked_only_where_that_is_said(tmp_path: Path) -> None:
    """And the message says how."""
    with serving() as server:
        found = fetched(site_of(tmp_path, server.url("/bon"), more=""))
        assert found.exit_code == 3
        assert "127.0.0.1 is no public address: this very machine." in found.output
        assert "If that is meant, write in sources.yaml allow_private: [127.0.0.1]." in found.output
        assert server.requests == []


def test_faults_of_sources_are_told_with_their_place(tmp_path: Path) -> None:
    """And nothing is asked."""
    with serving() as server:
        site = site_of(tmp_path, server.url("/bon"), "exemple.org/flux")
        found = fetched(site)
        assert found.exit_code == 1
        assert "sources.yaml:5:18: error: " in found.output
        assert "[bad-url]" in found.output
        assert json.loads(fetched(site, "--format", "json").output)["diagnostics"][0]["code"] == "bad-url"
        assert server.requests == []


def test_an_unknown_id_is_told_with_those_that_exist(tmp_path: Path) -> None:
    """As a mistyped command."""
    with serving() as server:
        site = site_of(tmp_path, server.url("/bon"), server.url("/304"))
        found = fetched(site, "--only", "zzz")
        assert (found.exit_code, found.output) == (2, "No source is called “zzz”. There are: a, b\n")
        assert fetched(site, "--only", "b").output.splitlines()[0] == "b: 1 new, 1 remembered"


def test_a_site_without_sources_has_nothing_to_fetch(tmp_path: Path) -> None:
    """That is no failure."""
    found = fetched(small_site(tmp_path))
    assert found.exit_code == 0
    assert "rien à aller chercher" in found.output


def test_a_folder_that_is_no_site_is_told(tmp_path: Path) -> None:
    """As for every command."""
    assert fetched(tmp_path).exit_code == 2


def test_one_round_at_a_time(tmp_path: Path) -> None:
    """A second one says who is there."""
    site = small_site(tmp_path, **{"sources.yaml": listing("file:a.xml"), "a.xml": rss("un").decode()})
    with BuildLock(fetch_lock(site)):
        found = fetched(site)
    assert found.exit_code == 3
    assert fetched(site).exit_code == 0


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_build_and_a_check_open_no_socket(
    tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a round over files of the site."""
    site = small_site(tmp_path, **{"sources.yaml": listing("file:a.xml"), "a.xml": rss("un").decode()})

    def refused(*_: object, **__: object) -> Any:
        raise AssertionError("a socket")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    assert fetched(site).exit_code == 0
    arguments = [command, "--site", str(site), "--jobs", "1"]
    found = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert found.exit_code == 0, found.output


def test_a_remote_study_with_faults_is_shown_with_its_lines(tmp_path: Path) -> None:
    """Below its line, as faults of local ones are."""
    with serving({"/attente.yaml": gives(b"title: x\nchecked: jamais\n")}) as server:
        site = site_of(tmp_path)
        address = server.url("/attente.yaml")
        text = f"studies: [content/studies/*.yaml, '{address}']\nallow_private: [127.0.0.1]\n"
        (site / "sources.yaml").write_text(text, encoding="utf-8")
        found = fetched(site)
        assert found.exit_code == 3
        assert f"{server.url('/attente.yaml')}:2:10: error: " in found.output
        assert "attente: failed: this study has faults (1); here they are." in found.output


def test_a_study_not_yet_read_is_no_fault_of_the_list(tmp_path: Path) -> None:
    """It is what one calls this for."""
    site = small_site(tmp_path, **{"sources.yaml": "studies: [https://exemple.org/etude.yaml]\n"})
    found = read_sources(site)
    assert not found.failed
    assert format_text(found.faults, found.texts, "en", colour=False) == ""
    assert [source.id for source in found.listed] == ["etude"]


@pytest.mark.parametrize(
    ("new", "changed", "french"),
    [(1, 1, "a\u00a0: 1 nouvelle, 1 modifiée"), (2, 3, "a\u00a0: 2 nouvelles, 3 modifiées")],
)
def test_one_is_not_many(new: int, changed: int, french: str) -> None:
    """In French."""
    report = SourceReport(
        id="a", is_feed=True, url="", result=outcomes.Result.CHANGED, new=new, changed=changed
    )
    assert line(report, "fr") == french


def test_it_says_who_it_is() -> None:
    """With the site's address where it has one."""
    assert agent(None) == f"Trendbook/{__version__} (feed fetcher)"
    assert agent("https://a.org/") == f"Trendbook/{__version__} (+https://a.org/; feed fetcher)"
