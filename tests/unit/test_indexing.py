"""The search of a whole site: made where something changed, and left out where it cannot be made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import inputs, pagefind
from generator.outputs.search import Shelved
from generator.render import IndexFailed
from tests.program import SMALL, call_build, digests, published, small_site, write

SEARCHED = {"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"}
TREND = "content/2025-rapport/01-une-tendance.md"
STUDY = "content/studies/enquete.yaml"
INDEX = "output/assets/search/"


@pytest.fixture
def searched(tmp_path: Path) -> Path:
    """The small site, with a search."""
    return small_site(tmp_path / "site", **SEARCHED)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders of the indexes that are made."""
    made: list[str] = []
    real = pagefind.Indexing

    def indexing(shelved: Shelved) -> pagefind.Indexing:
        made.append(shelved.shelf.folder.removeprefix("assets/search/"))
        return real(shelved)

    monkeypatch.setattr(pagefind, "Indexing", indexing)
    return made


def edit(site: Path, path: str, before: str, after: str) -> None:
    """Other words in a file."""
    text = (site / path).read_text("utf-8")
    assert before in text
    (site / path).write_text(text.replace(before, after), "utf-8")


def test_an_edited_text_has_its_own_shelf_made(searched: Path, asked: list[str]) -> None:
    """That of its language alone; records stay as they are."""
    assert published(searched).written
    assert sorted(asked) == ["en/records/", "fr/records/", "fr/texts-1/"]
    asked.clear()
    edit(searched, TREND, "à refuser", "à dire non")
    assert published(searched).written
    assert asked == ["fr/texts-1/"]
    asked.clear()
    assert published(searched).unchanged
    assert asked == []


def test_what_stands_is_not_made_again(searched: Path, asked: list[str]) -> None:
    """Where everything is printed anew and comes out the same: after an edit of a template."""
    assert published(searched).written
    asked.clear()
    write(searched, {"templates/pages/not_found.html": "<title>Rien</title>"})
    before = digests(searched / INDEX)
    assert published(searched).written
    assert asked == []
    assert digests(searched / INDEX) == before
    shutil.rmtree(searched / INDEX / "fr/records")
    assert published(searched).written
    assert asked == ["fr/records/"]
    assert digests(searched / INDEX) == before


def test_memory_changes_nothing(searched: Path) -> None:
    """With a cache, without one, and by several processes: the same files, byte for byte."""
    assert published(searched).written
    edit(searched, STUDY, "value: 30", "value: 37")
    assert published(searched).written
    after = digests(searched / INDEX)
    for more in ({"cache": False}, {"jobs": 2}):
        assert published(searched, output=searched / "fresh", **more).written
        assert digests(searched / "fresh/assets/search") == after


def test_a_page_that_goes_is_found_no_more(searched: Path) -> None:
    """Nor does anything of it stay behind."""
    article = {"content/articles/a.md": "---\ntitle: Girafe\n---\nMot.\n"}
    assert published(searched).written
    before = digests(searched / INDEX)
    assert published(write(searched, article)).written
    assert digests(searched / INDEX) != before
    (searched / "content/articles/a.md").unlink()
    assert published(searched).written
    assert digests(searched / INDEX) == before


def test_a_site_may_have_no_search(tmp_path: Path, asked: list[str]) -> None:
    """Neither a page nor a link to one, nor what it would need."""
    assert "search: false" in SMALL["content/site.yaml"]
    site = small_site(tmp_path)
    assert published(site).unsearched == ""
    assert asked == []
    assert no_search(site)


def no_search(site: Path) -> bool:
    """Whether nothing of a search is in the output."""
    made = digests(site / "output")
    pages = [(site / "output" / path).read_text("utf-8") for path in made if path.endswith(".html")]
    assert pages
    return not any("search" in path or "recherche" in path for path in made) and not any(
        "Rechercher" in page or "wasm" in page for page in pages
    )


def test_a_machine_without_pagefind(searched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is complete without a search, and each build says why there is none."""
    real = inputs._installed
    monkeypatch.setattr(
        inputs, "_installed", lambda: [name for name in real() if not name.startswith("pagefind")]
    )
    for _ in range(2):
        done = call_build(searched)
        assert done.exit_code == 0
        assert "Sans recherche\u00a0: Pagefind" in done.stdout
        assert no_search(searched)
    monkeypatch.undo()
    done = call_build(searched)
    assert "Sans recherche" not in done.stdout
    assert (searched / INDEX / "fr/records/pagefind.js").exists()


def test_a_pagefind_that_fails(searched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is complete without a search; the next build tries again."""

    def failing(_: Shelved) -> pagefind.Indexing:
        raise IndexFailed("out of memory")

    with monkeypatch.context() as broken:
        broken.setattr(pagefind, "Indexing", failing)
        done = call_build(searched)
        assert done.exit_code == 0
        assert "n’a pas pu finir" in done.stdout
        assert no_search(searched)
    assert "Sans recherche" not in call_build(searched).stdout
    assert (searched / INDEX / "fr/records/pagefind.js").exists()
