"""`trendbook fetch --links` as a person runs it, and what check and build make of its ledger."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main
from generator.fetch.linkcommand import LinkWish, alone, fetch_links, read_cited
from generator.fetch.politeness import Manners
from generator.terminal import CONTENT_FAULT, ENVIRONMENT, USAGE
from tests.linkserver import NOW, PROSE, QUICK, LinkServer, missing, serving, shows, wayback
from tests.program import published

COPY = "https://web.archive.org/web/20250102030405/https://a.example/etude"


def written(site: Path, files: dict[str, str]) -> Path:
    """A site of these files."""
    for name, text in files.items():
        place = site / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
    return site


def a_site(folder: Path, server: LinkServer, **more: str) -> Path:
    """A site that cites two addresses of a server on this machine, which also is the archive."""
    here = f"http://127.0.0.1:{server.port}"
    figure = "statistics:\n  {id}: {{value: 60, unit: percent, label: des clients sont pour, note: Essai.}}\n"
    return written(
        folder,
        {
            "content/site.yaml": "title: Un site\nlanguages: [fr]\n",
            "sources.yaml": f"allow_private: [127.0.0.1]\narchive: {here}/available\n",
            "content/studies/morte.yaml": f"title: Étude morte\nurl: {here}/morte\nchecked: primary\n"
            + figure.format(id="pour"),
            "content/studies/vive.yaml": f"title: Étude vive\nurl: {here}/vive\nchecked: primary\n"
            + figure.format(id="contre"),
            **more,
        },
    )


def run(*arguments: str) -> Result:
    """The program, with these arguments."""
    return CliRunner(env={"NO_COLOR": "1", "LANG": "fr"}).invoke(main, arguments, catch_exceptions=False)


def looked(site: Path, now: datetime) -> None:
    """A look at all links on a day."""
    wish = LinkWish(site, force=True, manners=Manners(gap=0.0), limits=QUICK, now=lambda: now)
    fetch_links(wish, read_cited(site), lambda *_: None)


def test_links_are_looked_at(tmp_path: Path) -> None:
    """News has a line each; the ledger stands beside sources.yaml, and nothing else was written."""
    with serving(vive=shows(PROSE), morte=missing) as server:
        server.others["127.0.0.1"] = lambda on: (
            wayback(COPY)(on) if on.asked.path.startswith("/available") else missing(on)
        )
        site = a_site(tmp_path, server)
        result = run("fetch", "--links", "--site", str(site))
        assert result.exit_code == 0, result.output
        news, total = result.output.splitlines()
        reason = "peut-être mort\u00a0: il n’y a rien à cette adresse (404). À revoir demain"
        assert news == f"http://127.0.0.1:{server.port}/morte (morte)\u00a0: {reason}"
        assert total.startswith("Adresses citées\u00a0: 2 (en ligne 1, mortes 0, à revoir 1,")
        assert total.endswith("copies trouvées\u00a0: 2.")
        assert (site / "links.lock.json").is_file()
        assert not (site / "sources.lock.json").exists()
        agents = {asked.headers["user-agent"].split("(")[1] for asked in server.asked}
        assert agents == {"link checker)"}
        again = run("fetch", "--links", "--site", str(site), "--format", "json")
        assert [link["result"] for link in json.loads(again.output)["links"]] == ["fresh", "fresh"]


def test_a_single_study_may_be_looked_at(tmp_path: Path) -> None:
    """By its id; one that cites nothing is told."""
    with serving(vive=shows(PROSE)) as server:
        site = a_site(tmp_path, server, **{"sources.yaml": "allow_private: [127.0.0.1]\narchive: off\n"})
        result = run("fetch", "--links", "--site", str(site), "--only", "vive")
        assert result.output.startswith("Adresses citées\u00a0: 1 (en ligne 1,")
        assert {asked.path.partition("?")[0] for asked in server.asked if "zz" not in asked.path} >= {"/vive"}
        assert not any(asked.path == "/morte" for asked in server.asked)
        result = run("fetch", "--links", "--site", str(site), "--only", "vivant")
        assert result.exit_code == USAGE
        assert "«\u00a0vivant\u00a0»" in result.output


def test_a_damaged_ledger_is_not_overwritten(tmp_path: Path) -> None:
    """The days in it cannot be found out again; neither fetch nor build goes on."""
    with serving(vive=shows(PROSE)) as server:
        damaged = '{\n "version": 1,\n<<<<<<< HEAD\n "links": {}\n}\n'
        site = a_site(tmp_path, server, **{"links.lock.json": damaged})
        for command in (("fetch", "--links"), ("check",), ("build",)):
            result = run(*command, "--site", str(site))
            assert result.exit_code == CONTENT_FAULT
            assert "links.lock.json:3:1: erreur" in result.output
            assert "[damaged-snapshot]" in result.output
        assert (site / "links.lock.json").read_text(encoding="utf-8") == damaged
        assert not server.asked


def test_a_file_with_a_fault_does_not_lose_the_past(tmp_path: Path) -> None:
    """What it cites cannot be read for the moment: that is no reason to forget since when it is dead."""
    with serving(vive=shows(PROSE), morte=missing) as server:
        site = a_site(tmp_path, server, **{"sources.yaml": "allow_private: [127.0.0.1]\narchive: off\n"})
        looked(site, NOW)
        study = site / "content/studies/morte.yaml"
        typed = study.read_text(encoding="utf-8")
        study.write_text(f"title: [\n{typed}", encoding="utf-8")
        looked(site, NOW + timedelta(days=1))
        study.write_text(typed, encoding="utf-8")
        looked(site, NOW + timedelta(days=2))
    known = json.loads((site / "links.lock.json").read_text("utf-8"))["links"]
    assert known[f"http://127.0.0.1:{server.port}/morte"]["dead"] == "2026-11-22"


def test_what_another_run_noted_meanwhile_is_not_lost(tmp_path: Path) -> None:
    """Nothing is read of the ledger before this run is alone; while it is not, it says so and ends."""
    with serving(vive=shows(PROSE), morte=missing) as server:
        site = a_site(tmp_path, server, **{"links.lock.json": "damaged"})
        with alone(site):
            result = run("fetch", "--links", "--site", str(site))
        assert result.exit_code == ENVIRONMENT
        assert "damaged" not in result.output
        assert not server.asked


def test_the_search_for_copies_is_announced(tmp_path: Path) -> None:
    """It takes as long as the looking; where none is sought, nothing is said."""
    with serving(vive=shows(PROSE), morte=missing) as server:
        server.others["127.0.0.1"] = wayback(COPY)
        site = a_site(tmp_path, server)
        counts: list[int] = []
        wish = LinkWish(site, manners=Manners(gap=0.0), limits=QUICK, now=lambda: NOW, search=counts.append)
        for _ in range(2):
            fetch_links(wish, read_cited(site), lambda *_: None)
        assert counts == [2]


def test_a_machine_that_is_offline_is_told(tmp_path: Path) -> None:
    """With its own exit code, and no ledger."""
    with serving() as server:
        port = server.port
        site = a_site(tmp_path, server)
    study = site / "content/studies/vive.yaml"
    assert str(port) in study.read_text(encoding="utf-8")
    result = run("fetch", "--links", "--site", str(site))
    assert result.exit_code == ENVIRONMENT
    assert "semble coupée du réseau" in result.output
    assert not (site / "links.lock.json").exists()


def test_a_disk_that_does_not_allow_it_is_told(tmp_path: Path) -> None:
    """With the file and the system's own words."""
    with serving(vive=shows(PROSE)) as server:
        site = a_site(tmp_path, server, **{"sources.yaml": "allow_private: [127.0.0.1]\narchive: off\n"})
        (site / "links.lock.json/dossier").mkdir(parents=True)
        result = run("fetch", "--links", "--site", str(site))
        assert result.exit_code == ENVIRONMENT
        assert "links.lock.json" in result.output.splitlines()[-1]


def test_a_site_without_links_has_nothing_to_look_at(tmp_path: Path) -> None:
    """And gets no ledger."""
    site = written(tmp_path, {"content/site.yaml": "title: Un site\nlanguages: [fr]\n"})
    result = run("fetch", "--links", "--site", str(site))
    assert (result.exit_code, result.output) == (
        0,
        "Ce site ne cite aucune adresse\u00a0: rien à regarder.\n",
    )
    assert not (site / "links.lock.json").exists()


def test_readers_get_the_copy_of_what_is_dead(tmp_path: Path) -> None:
    """Check tells it with what to paste; pages lead to it; looking again changes no page."""
    with serving(vive=shows(PROSE), morte=missing) as server:
        server.others["127.0.0.1"] = lambda on: (
            wayback(COPY)(on) if on.asked.path.startswith("/available") else missing(on)
        )
        site = a_site(tmp_path, server)
        page = site / "output/etudes/morte/index.html"
        looked(site, NOW)
        assert published(site, today=date(2026, 11, 22)).written
        assert "data-versionurl" not in page.read_text(encoding="utf-8")
        looked(site, NOW + timedelta(days=1))
        told = run("check", "--site", str(site), "--today", "2026-11-23").output
        assert "content/studies/morte.yaml:2:6: avertissement" in told
        assert f"archived: {COPY}" in told
        outcome = published(site, today=date(2026, 11, 22))
        assert outcome.written
        address = f"http://127.0.0.1:{server.port}/morte"
        robust = f'data-versionurl="{COPY}" data-versiondate="2025-01-02"'
        shown = page.read_text(encoding="utf-8")
        assert f'<a href="{address}" rel="noopener noreferrer" {robust}>{address}</a>' in shown
        assert f'(<a href="{COPY}" rel="noopener noreferrer">archive du 2 janvier 2025</a>)' in shown
        before = (site / "links.lock.json").read_bytes()
        looked(site, NOW + timedelta(days=2))
        assert (site / "links.lock.json").read_bytes() != before
        again = published(site, today=date(2026, 11, 22))
        assert again.written
        assert not again.written.changed
