"""A text as a newsletter, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import FAULT, call, files_of, small_site, write


def letters(site: Path) -> set[str]:
    """The letters that are there."""
    return set(files_of(site / "letters")) if (site / "letters").exists() else set()


def test_a_letter_is_three_files(site: Path) -> None:
    """Their paths are printed, and what to know before they are sent."""
    done = call("letter", "--site", site, "une-tendance", "--base-url", "https://a.example")
    assert done.exit_code == 0, done.output
    named = {f"2025-rapport/une-tendance.{ending}" for ending in ("html", "txt", "eml")}
    assert letters(site) == named
    assert all(str(site / "letters" / name) in done.stdout for name in named)
    assert "https://a.example/" in done.stdout
    html = (site / "letters/2025-rapport/une-tendance.html").read_text("utf-8")
    assert "https://a.example/series/avis/avis.png" in html
    assert not (site / "output").exists()


def test_a_letter_can_be_made_anywhere_else(site: Path, tmp_path: Path) -> None:
    """Of a report too; without an address it says what that means."""
    done = call("letter", "--site", site, "2025-rapport", "--output", tmp_path / "ici")
    assert done.exit_code == 0, done.output
    assert set(files_of(tmp_path / "ici")) == {f"2025-rapport.{ending}" for ending in ("html", "txt", "eml")}
    assert "base_url" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("rien",), 1, "rien"),
        (("enquete",), 1, "ni un rapport"),
        (("une-tendance", "--lang", "en"), 1, ".en.md"),
    ],
)
def test_what_is_no_letter(site: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    """Why, and what to do."""
    done = call("letter", "--site", site, *arguments)
    assert (done.exit_code, letters(site)) == (code, set())
    assert said in done.stderr


def test_letters_do_not_go_into_the_site(site: Path) -> None:
    """Where they would be published, or taken for content."""
    done = call("letter", "--site", site, "une-tendance", "--output", site / "output/x")
    assert done.exit_code == 2
    assert not (site / "output").exists()


def test_a_site_with_faults_gives_no_letter(tmp_path: Path) -> None:
    """They are told as a build tells them."""
    site = write(small_site(tmp_path), FAULT)
    done = call("letter", "--site", site, "une-tendance")
    assert done.exit_code == 1
    assert "nulle-part" in done.stderr
    assert letters(site) == set()


def test_a_faulty_template_of_the_site_s_own(site: Path) -> None:
    """Is told with its line."""
    write(site, {"templates/letters/letter.html": "<p>\n{{ page.nought }}\n"})
    done = call("letter", "--site", site, "une-tendance")
    assert done.exit_code == 1
    assert "templates/letters/letter.html:2" in done.stderr


def test_a_changed_letter_stays(site: Path) -> None:
    """Until --force."""
    assert call("letter", "--site", site, "une-tendance").exit_code == 0
    mine = site / "letters/2025-rapport/une-tendance.txt"
    mine.write_text("le mien", "utf-8")
    done = call("letter", "--site", site, "une-tendance")
    assert done.exit_code == 1
    assert str(mine) in done.stderr
    assert mine.read_text("utf-8") == "le mien"
    assert call("letter", "--site", site, "une-tendance", "--force").exit_code == 0
    assert mine.read_text("utf-8") != "le mien"


def test_a_folder_that_cannot_be_written(site: Path, tmp_path: Path) -> None:
    """Is the machine's matter."""
    (tmp_path / "ici").write_text("", "utf-8")
    done = call("letter", "--site", site, "une-tendance", "--output", tmp_path / "ici" / "x")
    assert done.exit_code == 3


def test_drafts_only_where_they_are_asked_for(site: Path) -> None:
    """To see a letter before its text is out."""
    write(site, {"content/articles/a.md": "---\ntitle: A\nstatus: draft\n---\nMot.\n"})
    assert call("letter", "--site", site, "a").exit_code == 1
    assert call("letter", "--site", site, "a", "--drafts").exit_code == 0


def test_a_long_letter_says_so(site: Path) -> None:
    """Gmail shows the first 102 kB."""
    write(site, {"content/articles/a.md": "---\ntitle: A\n---\n" + "Un mot de plus.\n\n" * 4_000})
    done = call("letter", "--site", site, "a", "--base-url", "https://a.example")
    assert "102" in done.stdout
    assert (
        "102" not in call("letter", "--site", site, "une-tendance", "--base-url", "https://a.example").stdout
    )
