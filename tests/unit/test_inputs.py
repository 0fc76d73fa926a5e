"""Everything that a build reads, and the digest that names it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.inputs import read_inputs, unchanged
from generator.state import Options, Outcome
from tests.program import digests, options_of, published, small_site, write


def look(options: Options) -> Outcome | None:
    """What a look at the files tells."""
    return unchanged(options, read_inputs(options, cached=True))


def digest(site: Path, **chosen: Any) -> str:
    """The digest of a site's inputs."""
    return read_inputs(options_of(site, **chosen), cached=False).digest


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"content/pages/neuve.md": "---\ntitle: Neuve\n---\n"}, id="text"),
        pytest.param({"content/notes.txt": "à lire"}, id="any file"),
        pytest.param({"sources.yaml": "studies: []\n"}, id="sources"),
        pytest.param({"templates/partials/colophon.html": "<footer></footer>\n"}, id="template"),
        pytest.param({"templates/assets/more.css": "p {}\n"}, id="asset"),
    ],
)
def test_every_file_counts(tmp_path: Path, change: dict[str, str]) -> None:
    """Content, sources, templates, assets."""
    before = digest(small_site(tmp_path))
    assert digest(tmp_path) == before
    assert digest(write(tmp_path, change)) != before


@pytest.mark.parametrize(
    "chosen",
    [{"today": date(2027, 1, 1)}, {"drafts": True}, {"strict": True}, {"base_url": "https://a.example/"}],
)
def test_every_choice_that_changes_the_site_counts(tmp_path: Path, chosen: dict[str, Any]) -> None:
    """The day, drafts, strictness, the address."""
    assert digest(small_site(tmp_path), **chosen) != digest(tmp_path)


def test_how_it_is_built_does_not_count(tmp_path: Path) -> None:
    """Neither the number of jobs nor the cache nor where it goes."""
    before = digest(small_site(tmp_path))
    assert digest(tmp_path, jobs=7, cache=False, output=tmp_path / "elsewhere") == before


def test_a_template_that_cannot_be_read_counts(tmp_path: Path) -> None:
    """It stands in for none, but the build must say so again."""
    before = digest(small_site(tmp_path))
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/base.html").write_bytes(b"\xff")
    assert digest(tmp_path) != before


def test_a_package_of_another_version_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markdown, Jinja and Vega decide what is made of the content, as much as the program does."""
    before = read_inputs(options_of(small_site(tmp_path / "site")), cached=False)
    (tmp_path / "packages/markdown-99.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    after = read_inputs(options_of(tmp_path / "site"), cached=False)
    assert after.tool != before.tool
    assert after.digest != before.digest


def test_a_site_s_template_stands_in_for_the_shipped_one(tmp_path: Path) -> None:
    """By its name, among all the others."""
    write(small_site(tmp_path), {"templates/pages/home.html": "mine"})
    templates = read_inputs(options_of(tmp_path), cached=False).templates
    assert templates["pages/home.html"].text == "mine"
    assert "{% extends" in templates["pages/trend.html"].text
    assert "assets/site.css" in templates


def test_only_a_cached_reading_writes(tmp_path: Path) -> None:
    """`check` leaves no trace."""
    before = digests(small_site(tmp_path))
    read_inputs(options_of(tmp_path), cached=False)
    assert digests(tmp_path) == before
    read_inputs(options_of(tmp_path), cached=True)
    assert digests(tmp_path).keys() - before.keys() == {".trendbook/inputs.json"}


def edited(site: Path) -> None:
    """Change a text."""
    write(site, {"content/pages/neuve.md": "---\ntitle: Neuve\n---\n"})


def tampered(site: Path) -> None:
    """Change a published file."""
    (site / "output/index.html").write_text("vide", "utf-8")


def removed(site: Path) -> None:
    """Remove a published file."""
    (site / "output/404.html").unlink()


@pytest.mark.parametrize("change", [edited, tampered, removed])
def test_a_look_tells_whether_anything_is_to_be_done(tmp_path: Path, change: Callable[[Path], None]) -> None:
    """Nothing, after a build; something, once an input or the output is not as it was."""
    options = options_of(small_site(tmp_path))
    assert look(options) is None
    assert published(tmp_path).written
    found = look(options)
    assert found is not None
    assert found.unchanged
    assert look(options_of(tmp_path, cache=False)) is None
    change(tmp_path)
    assert look(options) is None
    assert published(tmp_path).written
    assert look(options) is not None


def test_what_was_said_is_said_again(tmp_path: Path) -> None:
    """Warnings do not go away because nothing is done."""
    small_site(tmp_path, **{"content/brands.yaml": "oubliee: {name: Oubliée}\n"})
    first = published(tmp_path)
    found = look(options_of(tmp_path))
    assert found is not None
    assert [one.code for one in first.diagnostics] == ["unused"]
    assert found.diagnostics == first.diagnostics
    assert found.texts == first.texts
