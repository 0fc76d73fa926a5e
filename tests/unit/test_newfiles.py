"""New files: whole or not at all, several together or none, never in the place of another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import newfiles
from generator.newfiles import FilesExist, create_file, create_files
from tests.program import digests

FILES = {"a/b.txt": b"one", "a/c/d.txt": b"two", "e.txt": b"three"}


def test_a_folder_appears_with_all_of_them(tmp_path: Path) -> None:
    """Even deep below others that are not there."""
    create_files(tmp_path / "x/y", FILES)
    assert {name: (tmp_path / "x/y" / name).read_bytes() for name in digests(tmp_path / "x/y")} == FILES
    assert [one.name for one in (tmp_path / "x").iterdir()] == ["y"]


def test_they_join_others(tmp_path: Path) -> None:
    """What stands in the folder stays."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/other.txt").write_bytes(b"mine")
    create_files(tmp_path, FILES)
    assert digests(tmp_path).keys() == {*FILES, "a/other.txt"}


def test_nothing_is_replaced(tmp_path: Path) -> None:
    """All that stand in the way are named, a link that leads nowhere as well, and nothing is written."""
    (tmp_path / "e.txt").write_bytes(b"mine")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.txt").symlink_to("nowhere")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FilesExist) as found:
        create_files(tmp_path, FILES)
    assert found.value.paths == ("a/b.txt", "e.txt")
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "e.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("exists", [True, False], ids=["in a folder", "with its folder"])
def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool) -> None:  # noqa: FBT001 - varied
    """Files and folders that were made before go again; what stood before stays."""
    folder = tmp_path / "site"
    if exists:
        folder.mkdir()
        (folder / "mine.txt").write_bytes(b"mine")
    before = sorted(tmp_path.rglob("*"))

    def full(place: Path, content: bytes) -> None:
        if place.name == "e.txt":
            raise OSError(28, "No space left on device")
        create_file(place, content)

    monkeypatch.setattr(newfiles, "create_file", full)
    with pytest.raises(OSError, match="No space"):
        create_files(folder, FILES)
    assert sorted(tmp_path.rglob("*")) == before


def test_where_files_have_one_name_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk without second names gets the file too, and keeps what it had."""

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    create_file(tmp_path / "a.txt", b"one")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a.txt", b"two")
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {"a.txt": b"one"}
