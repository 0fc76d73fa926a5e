"""New files, whole or not at all; what stands is never replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importing.outcome import Refused
from generator.importing.writer import Writer


def test_what_stands_is_never_replaced(tmp_path: Path) -> None:
    """Neither a file, nor a folder, nor a link that leads nowhere."""
    (tmp_path / "content/b.md").mkdir(parents=True)
    (tmp_path / "content/a.md").write_text("mine")
    (tmp_path / "content/c.md").symlink_to("nowhere")
    writer = Writer(tmp_path)
    assert [writer.new(f"content/{name}.md", "theirs") for name in "abcd"] == [False, False, False, True]
    assert (tmp_path / "content/a.md").read_text() == "mine"
    assert writer.files == ["content/d.md"]
    assert not writer.new("content/d.md", "again")
    assert sorted(path.name for path in (tmp_path / "content").iterdir()) == ["a.md", "b.md", "c.md", "d.md"]


@pytest.mark.parametrize("path", ["../x.md", "/x.md", "content/../../x.md", "a\0b", "con", "x/" + "y" * 300])
def test_no_path_leads_out(path: str, tmp_path: Path) -> None:
    """Whoever makes names makes them safe; this is where that is held."""
    with pytest.raises(ValueError, match="no path"):
        Writer(tmp_path / "site").new(path, b"")


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """A folder of the site that is a link out of it holds none of the site's files."""
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    (site / "content/articles").symlink_to(tmp_path / "out")
    with pytest.raises(Refused, match="outside"):
        Writer(site).new("content/articles/x.md", b"")
    assert not list((tmp_path / "out").iterdir())
