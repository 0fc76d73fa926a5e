"""`trendbook adopt` as a user runs it: a study file, and nothing replaced."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.drafting.adoption import adopted
from generator.fetch.store import fetch_lock
from generator.incoming.entries import EntryStatus
from generator.lock import BuildLock
from generator.state import replace_file
from generator.terminal import words
from tests.arrivals import FIGURES, SOURCES, asked, entry, inbox_site, remembered
from tests.program import digests, files_of, published

ONE = entry()
PATH = "content/studies/institut-exemple-attente-telephone-2026.yaml"


def test_an_entry_becomes_a_study(tmp_path: Path) -> None:
    """Its file is told with the ids to cite, and the entry is in the inbox no more."""
    site = inbox_site(tmp_path, ONE)
    found = asked(site, "adopt", ONE.id.rpartition("-")[2])
    assert (found.exit_code, found.stderr) == (0, "")
    lines = found.output.splitlines()
    assert lines[0] == f"{PATH} est écrit. Chiffres à citer\u00a0: 2, laissés en commentaire\u00a0: 1."
    says = "62 % des clients raccrochent après cinq minutes d’attente"
    assert lines[1] == f"  [[raccrochent-attente]]  {says}"
    assert (
        "[[raccrochent-attente]], ou le chiffre tapé puis [@institut-exemple-attente-telephone-2026]"
        in lines[3]
    )
    one = remembered(site, ONE)
    assert (one.status, one.study) == (EntryStatus.ADOPTED, Path(PATH).stem)
    assert "tout a été vu" in asked(site, "inbox").output


def test_from_a_feed_to_a_cited_figure(tmp_path: Path) -> None:
    """What was adopted can be cited at once, and the site is built: the figure leads to its study."""
    site = inbox_site(tmp_path, ONE)
    assert asked(site, "adopt", ONE.id).exit_code == 0
    trend = site / "content/2025-rapport/01-une-tendance.md"
    cites = (
        "\n[[raccrochent-attente|Plus de six clients sur dix]] raccrochent après cinq minutes, et plus de 4 "
        "clients sur 10 préfèrent être rappelés [@institut-exemple-attente-telephone-2026].\n"
    )
    trend.write_text(trend.read_text(encoding="utf-8") + cites, encoding="utf-8")
    outcome = published(site)
    assert [str(one.severity) for one in outcome.diagnostics] == ["warning"]
    assert [one.code for one in outcome.diagnostics] == ["unverified"]
    page = (site / "output/2025-rapport/une-tendance/index.html").read_text(encoding="utf-8")
    assert "raccrochent-attente" in page
    pages = {name: path for name, path in files_of(site / "output").items() if name.endswith(".html")}
    study = next(path for name, path in pages.items() if f"{Path(PATH).stem}/index.html" in name)
    assert "https://institut.example/1" in study.read_text(encoding="utf-8")
    statistic = next(path for name, path in pages.items() if "/raccrochent-attente/index.html" in name)
    shown = statistic.read_text(encoding="utf-8")
    assert "raccrochent après cinq minutes d’attente." in shown
    assert "annonce, caractères" in shown


@pytest.mark.parametrize("into", ["attente-2026", "attente-2026.yaml", "content/studies/attente-2026.yaml"])
def test_the_author_may_name_the_study(tmp_path: Path, into: str) -> None:
    """By a name, or a path within the site."""
    site = inbox_site(tmp_path, ONE)
    assert asked(site, "adopt", ONE.id, "--into", into).exit_code == 0
    assert (site / "content/studies/attente-2026.yaml").is_file()


def test_the_author_may_keep_studies_elsewhere(tmp_path: Path) -> None:
    """Wherever sources.yaml says that they are."""
    sources = SOURCES.replace("content/studies/*.yaml", "content/*/*.study.yml\n  - etudes/*.yaml")
    site = inbox_site(tmp_path, ONE, **{"sources.yaml": sources})
    refused = asked(site, "adopt", ONE.id)
    assert refused.exit_code == 2
    assert "aucune ligne de studies:" in refused.stderr
    assert asked(site, "adopt", ONE.id, "--into", "etudes/attente.yaml").exit_code == 0
    assert (site / "etudes/attente.yaml").is_file()


@pytest.mark.parametrize(
    ("into", "code", "says"),
    [
        ("Attente 2026", 2, "ne peut pas être le nom d’une étude"),
        ("", 2, "ne peut pas être le nom d’une étude"),
        ("nul", 2, "ne peut pas s’appeler nul.yaml partout"),
        ("a" * 300, 2, "ne peut pas s’appeler"),
        ("../attente.yaml", 2, "n’est pas dans le site"),
        ("/attente.yaml", 2, "n’est pas dans le site"),
        ("attente-2026.yml", 2, "ne serait pas lu comme une étude"),
        ("content/attente.yaml", 2, "ne serait pas lu comme une étude"),
        ("enquete", 1, "existe déjà"),
        ("content/studies/enquete.yaml", 1, "existe déjà"),
        ("pour", 1, "est déjà le nom d’autre chose"),
        ("une-tendance", 1, "est déjà le nom d’autre chose"),
    ],
)
def test_a_name_that_will_not_do_is_told(tmp_path: Path, into: str, code: int, says: str) -> None:
    """And nothing at all is written."""
    site = inbox_site(tmp_path, ONE)
    before = digests(site)
    found = asked(site, "adopt", ONE.id, "--into", into)
    assert (found.exit_code, says in found.stderr) == (code, True), found.stderr
    assert found.stdout == ""
    after = digests(site)
    after.pop(".trendbook/fetch.lock", None)
    assert after == before


def test_what_is_there_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even a file that appears at the last moment, nor where the disk knows no second names."""
    site = inbox_site(tmp_path, ONE)
    made = adopted

    def meanwhile(*given: object) -> object:
        (site / PATH).write_text("title: Autre\n", encoding="utf-8")
        return made(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("generator.inbox.adopting.adopted", meanwhile)
    found = asked(site, "adopt", ONE.id)
    assert (found.exit_code, "existe déjà" in found.stderr) == (1, True)
    assert (site / PATH).read_text(encoding="utf-8") == "title: Autre\n"
    monkeypatch.setattr(os, "link", no_second_names)
    assert asked(site, "adopt", ONE.id, "--into", Path(PATH).stem).exit_code == 1
    assert (site / PATH).read_text(encoding="utf-8") == "title: Autre\n"
    assert remembered(site, ONE).status is EntryStatus.NEW
    assert [path.name for path in (site / PATH).parent.glob(".*")] == []


def no_second_names(*_: object) -> None:
    """As on FAT."""
    raise OSError(1, "Operation not permitted")


def test_a_disk_without_second_names_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is written where it belongs."""
    site = inbox_site(tmp_path, ONE)
    monkeypatch.setattr(os, "link", no_second_names)
    assert asked(site, "adopt", ONE.id).exit_code == 0
    assert "raccrochent-attente" in (site / PATH).read_text(encoding="utf-8")


def test_a_file_that_is_no_study_has_its_name(tmp_path: Path) -> None:
    """A study that cannot be read is one all the same: the new one gets a number."""
    site = inbox_site(tmp_path, ONE, **{PATH: "title: [\n"})
    assert asked(site, "adopt", ONE.id).exit_code == 0
    assert (site / PATH.replace("2026.yaml", "2026-2.yaml")).is_file()
    assert (site / PATH).read_text(encoding="utf-8") == "title: [\n"


@pytest.mark.parametrize("name", ["institut.json", "sources.lock.json"])
def test_a_disk_that_fails_leaves_no_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Neither half of it is done: the entry is as it was."""
    site = inbox_site(tmp_path, ONE)
    before = digests(site)

    def full(file: Path, content: bytes) -> None:
        if file.name == name:
            raise OSError(28, "No space left on device", str(file))
        replace_file(file, content)

    monkeypatch.setattr("generator.fetch.store.replace_file", full)
    found = asked(site, "adopt", ONE.id)
    assert (found.exit_code, words("errno.ENOSPC") in found.stderr) == (3, True)
    after = digests(site)
    after.pop(".trendbook/fetch.lock", None)
    assert after == before


def test_a_crash_between_file_and_mark_is_mended_by_adopting_again(tmp_path: Path) -> None:
    """The study has the entry's address: nothing is written a second time."""
    site = inbox_site(tmp_path, ONE)
    before = {path: (site / path).read_bytes() for path in ("sources.lock.json", "snapshots/institut.json")}
    asked(site, "adopt", ONE.id)
    for path, content in before.items():
        (site / path).write_bytes(content)
    written = digests(site / "content")
    assert "(même adresse)" in asked(site, "inbox").output
    found = asked(site, "adopt", ONE.id)
    assert (found.exit_code, found.output.startswith("Rien n’est écrit")) == (0, True)
    assert digests(site / "content") == written
    assert remembered(site, ONE).study == Path(PATH).stem


def test_a_study_that_the_site_has_is_made_again_only_if_that_is_said(tmp_path: Path) -> None:
    """An address may be that of several."""
    study = "title: Une autre\nurl: https://institut.example/1\n"
    site = inbox_site(tmp_path, ONE, **{"content/studies/autre.yaml": study})
    assert asked(site, "adopt", ONE.id, "--into", "attente").exit_code == 0
    assert remembered(site, ONE).study == "attente"


def test_a_study_that_may_be_known_is_made_and_told(tmp_path: Path) -> None:
    """It is the author who sees whether it is the same."""
    study = f"title: {ONE.title}\npublisher: institut-exemple\n"
    site = inbox_site(tmp_path, ONE, **{"content/studies/autre.yaml": study})
    found = asked(site, "adopt", ONE.id)
    assert found.exit_code == 0
    assert "peut-être déjà connue\u00a0: autre" in found.output


def test_an_entry_is_adopted_once(tmp_path: Path) -> None:
    """Unless its study is gone."""
    site = inbox_site(tmp_path, ONE)
    asked(site, "adopt", ONE.id)
    again = asked(site, "adopt", ONE.id, "--into", "autre")
    assert (again.exit_code, "est déjà l’étude" in again.stderr) == (1, True)
    (site / PATH).unlink()
    assert asked(site, "adopt", ONE.id).exit_code == 0
    assert (site / PATH).is_file()


def test_a_study_with_a_fault_is_a_study_all_the_same(tmp_path: Path) -> None:
    """The entry is not made into another one while its author mends a typing error."""
    site = inbox_site(tmp_path, ONE)
    asked(site, "adopt", ONE.id)
    (site / PATH).write_text("title: [\n", encoding="utf-8")
    assert "tout a été vu" in asked(site, "inbox").output
    again = asked(site, "adopt", ONE.id)
    assert (again.exit_code, "est déjà l’étude" in again.stderr) == (1, True)
    assert len(list((site / "content/studies").iterdir())) == 2


def test_an_entry_whose_study_is_gone_is_new_again(tmp_path: Path) -> None:
    """Who deletes a study finds its entry in the inbox, and may put it aside."""
    gone, other = (
        replace(entry(guid, title=title), status=EntryStatus.ADOPTED, study=study)
        for guid, title, study in (("1", "Étude effacée", "effacee"), ("2", "Une enquête", "enquete"))
    )
    site = inbox_site(tmp_path, gone, other)
    shown = asked(site, "inbox").output
    assert (gone.id in shown, other.id in shown) == (True, False)
    assert asked(site, "inbox", "--drop", gone.id).output == f"mise de côté\u00a0: {gone.id}  Étude effacée\n"
    assert remembered(site, gone).status is EntryStatus.DROPPED
    assert remembered(site, other) == other


@pytest.mark.parametrize("name", ["institut.json", "sources.lock.json"])
def test_an_adoption_that_is_interrupted_leaves_no_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Ctrl-C comes when it comes: neither half of it is done."""
    site = inbox_site(tmp_path, ONE)
    before = digests(site)
    keys = [name]

    def interrupted(file: Path, content: bytes) -> None:
        replace_file(file, content)
        if [file.name] == keys:
            keys.clear()
            raise KeyboardInterrupt

    monkeypatch.setattr("generator.fetch.store.replace_file", interrupted)
    assert asked(site, "adopt", ONE.id).exit_code == 1
    after = digests(site)
    after.pop(".trendbook/fetch.lock", None)
    assert after == before


def test_what_is_left_to_do_is_said_as_it_is(tmp_path: Path) -> None:
    """Figures that wait in comments are spoken of where there are some."""
    nobody, none = entry("1", figures=FIGURES[2:]), entry("2", title="Sans chiffre", figures=())
    site = inbox_site(tmp_path, nobody, none)
    assert "attendent en commentaire" in asked(site, "adopt", nobody.id).output
    found = asked(site, "adopt", none.id).output
    assert "Aucun chiffre n’y a été trouvé" in found
    assert "attendent" not in found


def test_an_entry_put_aside_can_still_become_a_study(tmp_path: Path) -> None:
    """Of what is left of it: title and address."""
    site = inbox_site(tmp_path, replace(ONE, status=EntryStatus.DROPPED, text="", figures=()))
    assert asked(site, "adopt", ONE.id).exit_code == 0
    assert "statistics" not in (site / PATH).read_text(encoding="utf-8")


def test_an_id_that_means_nothing_is_told(tmp_path: Path) -> None:
    """With what may have been meant."""
    site = inbox_site(tmp_path, ONE)
    found = asked(site, "adopt", "téléphone")
    assert (found.exit_code, f"Vouliez-vous dire\u00a0: {ONE.id}" in found.stderr) == (1, True)


def test_nobody_adopts_while_sources_are_read(tmp_path: Path) -> None:
    """The mark would be lost."""
    site = inbox_site(tmp_path, ONE)
    with BuildLock(fetch_lock(site)):
        assert asked(site, "adopt", ONE.id).exit_code == 3
    assert not (site / PATH).exists()


def test_english_sites_are_spoken_to_in_english(tmp_path: Path) -> None:
    """The file's comments as well."""
    site = inbox_site(tmp_path, ONE, **{"content/site.yaml": "title: Site\nlanguages: [en]\n"})
    assert "is written. Figures to cite: 2" in asked(site, "adopt", ONE.id).output
    text = (site / PATH).read_text(encoding="utf-8")
    assert text.startswith(f"# Made of the entry {ONE.id}, read on 2026-11-22.")
    assert 'label: {fr: "des clients raccrochent' in text
