"""What is put aside does not come back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import NoStore
from generator.decode import decode
from generator.fetch.store import Store, fetch_lock
from generator.incoming.entries import EntryStatus, Found
from generator.incoming.merging import merge
from generator.load import load
from generator.lock import BuildLock
from generator.state import replace_file
from generator.terminal import words
from tests.arrivals import NOW, asked, entry, inbox_site, remembered

if TYPE_CHECKING:
    import pytest

ONE, TWO, THREE = (entry(str(number), title=f"Annonce {number}") for number in (1, 2, 3))


def damage(site: Path) -> list[str]:
    """The codes of what is wrong with what was fetched."""
    files = load(site, ("content", "sources.yaml", "sources.lock.json", "snapshots")).value
    return [fault.code for fault in decode(files, NoStore()).diagnostics]


def test_several_are_put_aside_at_once(tmp_path: Path) -> None:
    """By ids, or their ends, in one option or several; the rest stays."""
    site = inbox_site(tmp_path, ONE, TWO, THREE)
    end = TWO.id.rpartition("-")[2]
    found = asked(site, "inbox", "--drop", f"{ONE.id},{end}", "--drop", ONE.id)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.output == (
        f"mise de côté\u00a0: {ONE.id}  Annonce 1\nmise de côté\u00a0: {TWO.id}  Annonce 2\n"
    )
    assert [remembered(site, one).status for one in (ONE, TWO, THREE)] == ["dropped", "dropped", "new"]
    assert asked(site, "inbox").output.count("Annonce") == 1


def test_what_is_put_aside_is_remembered(tmp_path: Path) -> None:
    """The next fetch does not bring it back, and a build finds the snapshot as the lock says."""
    site = inbox_site(tmp_path, ONE)
    asked(site, "inbox", "--drop", ONE.id)
    assert damage(site) == []
    again = Found(guid=ONE.guid, title="Annonce 1, encore", link=ONE.link, text="Tout autre chose.")
    snapshot = Store(site).snapshot("institut")
    merged = merge(snapshot, [again], NOW)
    assert (merged.new, merged.changed, merged.snapshot) == ((), (), snapshot)
    assert remembered(site, ONE).text == ""


def test_to_put_aside_twice_is_no_fault(tmp_path: Path) -> None:
    """It is said, and nothing is written."""
    site = inbox_site(tmp_path, ONE)
    asked(site, "inbox", "--drop", ONE.id)
    before = (site / "sources.lock.json").read_bytes()
    found = asked(site, "inbox", "--drop", ONE.id)
    assert (found.exit_code, found.output) == (0, f"déjà mise de côté\u00a0: {ONE.id}  Annonce 1\n")
    assert (site / "sources.lock.json").read_bytes() == before


def test_a_study_is_not_put_aside(tmp_path: Path) -> None:
    """An adopted entry is told to be one; ids that mean nothing are told, the others done."""
    adopted = replace(TWO, status=EntryStatus.ADOPTED, study="enquete")
    site = inbox_site(tmp_path, ONE, adopted, THREE)
    found = asked(site, "inbox", "--drop", f"{TWO.id} rien {ONE.id}", "--format", "text")
    assert found.exit_code == 1
    assert f"{TWO.id} est déjà l’étude enquete" in found.stderr
    assert "Aucune entrée ne s’appelle «\u00a0rien\u00a0»" in found.stderr
    assert [remembered(site, one).status for one in (ONE, TWO)] == ["dropped", "adopted"]


def test_no_id_at_all_is_told(tmp_path: Path) -> None:
    """Nothing was put aside, and that is no success."""
    found = asked(inbox_site(tmp_path, ONE), "inbox", "--drop", " ")
    assert (found.exit_code, "Aucune entrée ne s’appelle" in found.stderr) == (1, True)


def test_programs_are_told_as_well(tmp_path: Path) -> None:
    """By ids."""
    site = inbox_site(tmp_path, ONE, entry("1", "journal"))
    found = asked(site, "inbox", "--drop", f"{ONE.id},xxxxx", "--format", "json")
    assert f'"dropped": [\n    "{ONE.id}"\n  ]' in found.stdout
    assert '"id": "xxxxx"' in found.stdout


def test_nobody_writes_while_sources_are_read(tmp_path: Path) -> None:
    """The one would forget what the other did."""
    site = inbox_site(tmp_path, ONE)
    with BuildLock(fetch_lock(site)):
        found = asked(site, "inbox", "--drop", ONE.id)
    assert found.exit_code == 3
    assert remembered(site, ONE).status is EntryStatus.NEW


def test_a_disk_that_fails_leaves_snapshot_and_lock_of_one_mind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The snapshot is written first: where the lock cannot be, it is taken back."""
    site = inbox_site(tmp_path, ONE)

    def full(file: Path, content: bytes) -> None:
        if file.name == "sources.lock.json":
            raise OSError(28, "No space left on device", str(file))
        replace_file(file, content)

    monkeypatch.setattr("generator.fetch.store.replace_file", full)
    found = asked(site, "inbox", "--drop", ONE.id)
    assert found.exit_code == 3
    assert words("errno.ENOSPC") in found.stderr
    assert remembered(site, ONE) == ONE
    assert damage(site) == []


def test_what_was_changed_by_hand_is_not_written_over(tmp_path: Path) -> None:
    """The fault is shown, and what to do about it."""
    site = inbox_site(tmp_path, ONE)
    path = site / "snapshots" / "institut.json"
    path.write_text(path.read_text(encoding="utf-8").replace("Annonce 1", "Autre"), encoding="utf-8")
    found = asked(site, "inbox", "--drop", ONE.id)
    assert found.exit_code == 1
    assert "damaged-snapshot" in found.stderr
    assert remembered(site, ONE).status is EntryStatus.NEW


def test_what_is_wrong_with_one_feed_is_no_matter_to_others(tmp_path: Path) -> None:
    """It is told, and the entries of the others are put aside."""
    other = entry("1", "journal")
    site = inbox_site(tmp_path, ONE, other)
    (site / "snapshots" / "institut.json").write_text("{}\n", encoding="utf-8")
    found = asked(site, "inbox", "--drop", other.id)
    assert (found.exit_code, "damaged-snapshot" in found.stderr) == (0, True)
    assert remembered(site, other).status is EntryStatus.DROPPED
    assert (site / "snapshots" / "institut.json").read_text(encoding="utf-8") == "{}\n"


def test_a_damaged_lock_is_not_written_over(tmp_path: Path) -> None:
    """All that is known of the sources would be lost."""
    site = inbox_site(tmp_path, ONE)
    (site / "sources.lock.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    found = asked(site, "inbox", "--drop", ONE.id)
    assert (found.exit_code, found.stdout) == (1, "")
    assert (site / "sources.lock.json").read_text(encoding="utf-8") == "<<<<<<< HEAD\n"
    assert remembered(site, ONE).status is EntryStatus.NEW
