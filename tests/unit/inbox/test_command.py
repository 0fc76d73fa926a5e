"""`trendbook inbox` as a user runs it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.columns import columns
from generator.incoming.entries import EntryStatus
from tests.arrivals import FIGURES, arrived, asked, entry, inbox_site
from tests.program import on_a_terminal, small_site


def test_each_entry_has_its_figures(tmp_path: Path) -> None:
    """Id and title, whose and when and where, then a line a figure with who is credited."""
    site = inbox_site(tmp_path, entry())
    found = asked(site, "inbox")
    assert found.exit_code == 0
    one = entry()
    assert found.output == (
        f"{one.id}  Baromètre de l’attente au téléphone 2026\n"
        "  Institut Exemple · 2026-11-20 · https://institut.example/1\n"
        "    62 %  des clients raccrochent après cinq minutes d’attente  [Institut Exemple]\n"
        "    4 clients sur 10  Plus de 4 clients sur 10 préfèrent être rappelés  [l’Institut Exemple]\n"
        "    12 millions d’euros  Le coût dépasse 12 millions d’euros  [personne n’est cité]\n"
        "\n"
        "1 à voir. Une étude\u00a0: trendbook adopt ID. De côté\u00a0: trendbook inbox --drop ID.\n"
    )


def test_what_the_site_has_is_marked(tmp_path: Path) -> None:
    """By which study, by what it is known, and how near that is."""
    study = "title: Baromètre de l’attente au téléphone\npublisher: institut-exemple\ndate: 2026\nurl: {}\n"
    site = inbox_site(
        tmp_path,
        entry("1"),
        entry("2", title="L’attente au téléphone"),
        **{"content/studies/attente.yaml": study.format("https://institut.example/1")},
    )
    lines = asked(site, "inbox").output.splitlines()
    assert "  = déjà connue\u00a0: attente (même adresse)" in lines
    near = "  ≈ peut-être déjà connue\u00a0: attente (même éditeur, titres semblables à 80\u202f%)"
    assert near in lines


def test_twenty_are_shown_unless_all_are_asked_for(tmp_path: Path) -> None:
    """And how many more there are is told."""
    site = inbox_site(tmp_path, *(entry(str(n), title=f"Annonce {n}") for n in range(23)))
    first = asked(site, "inbox").output
    assert first.count("  Annonce") == 20
    assert first.splitlines()[-1].startswith("23 à voir, dont 3 de plus avec --all.")
    assert asked(site, "inbox", "--all").output.count("  Annonce") == 23


def test_many_figures_are_counted_rather_than_listed(tmp_path: Path) -> None:
    """Eight are enough to see what it is about."""
    site = inbox_site(tmp_path, entry(figures=FIGURES * 4), entry("2", figures=()))
    output = asked(site, "inbox").output
    assert output.count("[Institut Exemple]") + output.count("[l’Institut Exemple]") == 6
    assert "    … et 4 autres\n" in output
    assert "    aucun chiffre trouvé\n" in output
    (tmp_path / "nine").mkdir()
    nine = inbox_site(tmp_path / "nine", entry(figures=FIGURES * 3))
    assert "    … et 1 autre\n" in asked(nine, "inbox").output


def test_programs_read_it_as_json(tmp_path: Path) -> None:
    """Why an entry comes where it does as well."""
    site = inbox_site(tmp_path, *(entry(str(n)) for n in range(21)))
    whole = json.loads(asked(site, "inbox", "--format", "json").output)
    assert (whole["version"], len(whole["entries"]), whole["left"]) == (1, 20, 1)
    first = whole["entries"][0]
    assert first["promise"] == {
        "figures": 5.0,
        "words": 2.0 + 1.0,
        "publisher": 3.0,
        "newness": first["promise"]["newness"],
        "total": first["promise"]["total"],
    }
    assert first["figures"] == list(FIGURES)
    assert (first["publisher_id"], first["duplicate"]) == ("institut-exemple", None)


def test_an_empty_inbox_says_why(tmp_path: Path) -> None:
    """No feed, nothing read, or all looked at."""
    (tmp_path / "a").mkdir()
    assert "ne nomme aucun flux" in asked(small_site(tmp_path / "a"), "inbox").output
    (tmp_path / "b").mkdir()
    site = inbox_site(tmp_path / "b")
    assert "Lancez trendbook fetch" in asked(site, "inbox").output
    arrived(site, replace(entry(), status=EntryStatus.DROPPED))
    assert "tout a été vu" in asked(site, "inbox").output


def test_faults_elsewhere_are_no_matter(tmp_path: Path) -> None:
    """What is wrong in a text or a study is said by check; what is wrong in sources.yaml is said here."""
    broken = {"content/studies/autre.yaml": "title: [\n", "content/pages/x.md": "---\n---\n"}
    site = inbox_site(tmp_path, entry(), **broken)
    found = asked(site, "inbox")
    assert (found.exit_code, found.stderr) == (0, "")
    (site / "sources.yaml").write_text("feeds:\n  - {id: institut}\n", encoding="utf-8")
    found = asked(site, "inbox")
    assert found.exit_code == 1
    assert "sources.yaml:2:5" in found.stderr


def test_a_damaged_snapshot_hides_no_other(tmp_path: Path) -> None:
    """It is shown as a fault, with what to do."""
    site = inbox_site(tmp_path, entry(), entry("1", "journal", title="Un article"))
    (site / "snapshots" / "institut.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    found = asked(site, "inbox")
    assert found.exit_code == 1
    assert "Un article" in found.stdout
    assert "snapshots/institut.json:1:1" in found.stderr


def test_what_was_read_and_is_damaged_was_read(tmp_path: Path) -> None:
    """The fault says what to do; that nothing was read would be another story."""
    site = inbox_site(tmp_path, entry())
    (site / "snapshots" / "institut.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    found = asked(site, "inbox")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "snapshots/institut.json:1:1" in found.stderr


def test_titles_cannot_steer_a_terminal(tmp_path: Path) -> None:
    """Whatever stands in the snapshot."""
    found = asked(inbox_site(tmp_path, entry(title="\x1b[2J\u202eTitre", text="")), "inbox")
    assert "\x1b" not in found.output
    assert "\u202e" not in found.output


def test_dropping_and_showing_all_are_two_things(tmp_path: Path) -> None:
    """Together they are a slip."""
    assert asked(inbox_site(tmp_path, entry()), "inbox", "--all", "--drop", "x").exit_code == 2


def test_no_site_is_told(tmp_path: Path) -> None:
    """As of every command."""
    assert asked(tmp_path, "inbox").exit_code == 2
    assert asked(tmp_path, "adopt", "x").exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is a POSIX one here")
@pytest.mark.parametrize("width", [40, 60, 200])
def test_a_line_is_as_wide_as_the_terminal(tmp_path: Path, width: int) -> None:
    """Longer ones go on in the next; what is twice as wide counts twice."""
    long = entry(title="Étude sur l’attente au téléphone " * 3, link=f"https://x.example/{'a' * 10}")
    wide = entry("2", title="最新调查显示百分之六十二的消费者在电话中等待超过五分钟" * 2)
    site = inbox_site(tmp_path, long, wide)
    shown = on_a_terminal(site, {"COLUMNS": str(width), "NO_COLOR": "1"}, "inbox").replace("\r", "")
    assert max(map(columns, shown.splitlines())) <= width
    assert " ".join(long.title.split()) in " ".join(shown.split())
    assert wide.title in "".join(shown.split())


def test_what_is_piped_is_not_wrapped(tmp_path: Path) -> None:
    """A program reads lines: an entry's first one has its id and title."""
    one = entry(title=("Étude sur l’attente au téléphone " * 3).strip())
    first = asked(inbox_site(tmp_path, one), "inbox").output.splitlines()[0]
    assert first == f"{one.id}  {one.title}"
