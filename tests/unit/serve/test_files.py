"""After a save what was saved is read again, and all of it where files came or went."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.serve.files import Changed, SiteFiles
from tests.program import options_of, small_site

TREND = "content/2025-rapport/01-une-tendance.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    return small_site(tmp_path / "site").resolve()


def refreshed(files: SiteFiles, site: Path, *names: str) -> Changed | None:
    """What is found at these places."""
    return files.refresh([site / name for name in names])


def test_an_edited_file_is_read_alone(site: Path) -> None:
    """The others are the very same values."""
    files = SiteFiles(options_of(site))
    before = {file.path: file for file in files.inputs.content}
    (site / TREND).write_text("---\ntitle: Autre\n---\n", encoding="utf-8")
    changed = refreshed(files, site, TREND)
    assert changed
    assert changed.edited is not None
    assert [file.path for file in changed.edited] == [TREND]
    assert [file.path for file in files.inputs.content if file is not before[file.path]] == [TREND]


@pytest.mark.parametrize("name", ["content/.a.md.swp", "content/a.md~", "content/4913", ".git/index", TREND])
def test_what_changes_nothing_is_nothing(site: Path, name: str) -> None:
    """Editors' own files, files that came and went, a file saved as it was."""
    files = SiteFiles(options_of(site))
    if name != TREND and name.endswith(("swp", "~")):
        (site / name).write_text("x", encoding="utf-8")
    assert refreshed(files, site, name) is None


@pytest.mark.parametrize("name", ["content/pages/neuve.md", "templates/pages/text.html"])
def test_a_new_file_has_all_looked_at(site: Path, name: str) -> None:
    """Also one in a folder of which only the folder is told."""
    files = SiteFiles(options_of(site))
    (site / name).parent.mkdir(parents=True)
    (site / name).write_text("---\ntitle: Neuve\n---\n", encoding="utf-8")
    changed = refreshed(files, site, str(Path(name).parent))
    assert changed
    assert name in changed.paths
    assert changed.edited == (None if name.startswith("content") else ())
    assert changed.templates == ({"pages/text.html"} if name.startswith("templates") else set())


def test_a_file_that_is_gone(site: Path) -> None:
    """Or was renamed: the new name need not be told."""
    files = SiteFiles(options_of(site))
    (site / TREND).rename(site / "content/2025-rapport/02-une-tendance.md")
    changed = refreshed(files, site, TREND)
    assert changed
    assert changed.edited is None
    assert TREND in changed.paths


def test_a_file_that_cannot_be_read_and_can_again(site: Path) -> None:
    """It is a fault among the inputs as long as it is one."""
    files = SiteFiles(options_of(site))
    text = (site / TREND).read_bytes()
    (site / TREND).write_bytes(text + b"\xff")
    assert refreshed(files, site, TREND)
    assert [fault.code for fault in files.inputs.faults] == ["not-utf8"]
    (site / TREND).write_bytes(text)
    changed = refreshed(files, site, TREND)
    assert changed
    assert changed.edited is None
    assert not files.inputs.faults


def test_a_link_out_of_the_site_is_not_followed(site: Path, tmp_path: Path) -> None:
    """Whatever it is put in the place of."""
    files = SiteFiles(options_of(site))
    (tmp_path / "secret.md").write_text("---\ntitle: Secret\n---\nSecret\n", encoding="utf-8")
    (site / TREND).unlink()
    (site / TREND).symlink_to(tmp_path / "secret.md")
    assert refreshed(files, site, TREND)
    assert TREND not in {file.path for file in files.inputs.content}
    assert [fault.variant for fault in files.inputs.faults] == ["outside"]


def test_in_patterns_only_the_look_changes(site: Path) -> None:
    """Templates, and site.yaml for its brand; a text that is saved is not one of theirs."""
    files = SiteFiles(options_of(site, patterns=True))
    (site / TREND).write_text("---\ntitle: Autre\n---\n", encoding="utf-8")
    (site / "content/publishers.yaml").write_text("autre: {name: Autre}\n", encoding="utf-8")
    assert refreshed(files, site, TREND, "content/publishers.yaml") is None
    (site / "templates/pages").mkdir(parents=True)
    (site / "templates/pages/text.html").write_text("x", encoding="utf-8")
    changed = refreshed(files, site, "templates/pages/text.html")
    assert changed == Changed(("templates/pages/text.html",), (), frozenset({"pages/text.html"}))
    (site / "content/site.yaml").write_text("title: A\nbrand: {name: B}\n", encoding="utf-8")
    changed = refreshed(files, site, "content/site.yaml")
    assert changed == Changed(("content/site.yaml",), None, frozenset())
    assert "brand: {name: B}" in {file.path: file.text for file in files.inputs.content}["content/site.yaml"]
