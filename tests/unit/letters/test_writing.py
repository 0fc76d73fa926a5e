"""A letter's files, and that nobody's work is lost to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.letters.composing import Letter
from generator.letters.writing import Filed, file, is_apart
from generator.state import CACHE_FOLDER, Options
from tests.program import TODAY

LETTER = Letter(title="T", html="<p>é</p>", message="<p>é</p>", text="é\n", attached=(), online="")
OTHER = LETTER._replace(html="<p>è</p>", text="è\n")


def written(site: Path, letter: Letter = LETTER, *, force: bool = False) -> Filed:
    """Write it as the trend r/t."""
    return file(letter, site / "letters/r/t", site, force=force)


def test_three_files_by_the_text_s_id(tmp_path: Path) -> None:
    """Dots in it are no endings."""
    found = written(tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found.files] == [
        *("letters/r/t.html", "letters/r/t.txt", "letters/r/t.eml")
    ]
    assert (tmp_path / "letters/r/t.html").read_text("utf-8") == "<p>é</p>"
    assert (tmp_path / "letters/r/t.txt").read_text("utf-8") == "é\n"
    dotted = file(LETTER, tmp_path / "letters/r/t.en", tmp_path, force=False)
    assert dotted.files[0].name == "t.en.html"


def test_a_letter_is_written_anew_as_often_as_its_text_changes(tmp_path: Path) -> None:
    """What we wrote we may replace."""
    written(tmp_path)
    assert not written(tmp_path, OTHER).changed
    assert (tmp_path / "letters/r/t.txt").read_text("utf-8") == "è\n"
    assert not written(tmp_path).changed


def test_what_somebody_changed_stays(tmp_path: Path) -> None:
    """All of it, until it is asked for."""
    written(tmp_path)
    mine = tmp_path / "letters/r/t.txt"
    mine.write_text("le mien\n", "utf-8")
    assert written(tmp_path, OTHER).changed == (mine,)
    assert mine.read_text("utf-8") == "le mien\n"
    assert (tmp_path / "letters/r/t.html").read_text("utf-8") == "<p>é</p>"
    assert not written(tmp_path, OTHER, force=True).changed
    assert mine.read_text("utf-8") == "è\n"


@pytest.mark.parametrize("memory", [None, b"{", b"[]", b"\xff"])
def test_without_memory_a_file_is_somebody_else_s(tmp_path: Path, memory: bytes | None) -> None:
    """Unless it is what is to be written; the memory is made anew then."""
    written(tmp_path)
    note = tmp_path / CACHE_FOLDER / "letters.json"
    note.unlink()
    if memory is not None:
        note.write_bytes(memory)
    assert written(tmp_path, OTHER).changed
    assert not written(tmp_path).changed
    assert not written(tmp_path, OTHER).changed


def test_a_folder_in_the_place_of_a_file_is_left_alone(tmp_path: Path) -> None:
    """As whatever we did not write."""
    (tmp_path / "letters/r/t.txt").mkdir(parents=True)
    assert written(tmp_path).changed == (tmp_path / "letters/r/t.txt",)


@pytest.mark.parametrize(
    ("folder", "apart"),
    [
        ("letters", True),
        ("output", False),
        ("output/x", False),
        ("content/a", False),
        ("templates", False),
        (".", True),
    ],
)
def test_letters_are_no_part_of_the_site(tmp_path: Path, folder: str, apart: bool) -> None:  # noqa: FBT001
    """Neither of what is published nor of what it is made of."""
    options = Options(site=tmp_path, output=tmp_path / "output", today=TODAY)
    assert is_apart(options, tmp_path / folder) is apart
