"""Which pages are indexed together."""

from __future__ import annotations

from pathlib import Path

from generator.edition import Edition
from generator.models import Ref
from generator.pages.shelves import Shelf, shelves
from generator.site import RECORDS, WRITTEN
from tests.program import edition_of, small_site

SEARCHED = {"content/site.yaml": "title: Petit site\nlanguages: [fr, en]\n"}


def edition(folder: Path, articles: int = 0, **files: str) -> Edition:
    """The small site with so many articles."""
    texts = {f"content/articles/a{number:03}.md": "---\ntitle: A\n---\nMot.\n" for number in range(articles)}
    return edition_of(small_site(folder, **{**SEARCHED, **texts, **files}))


def texts_of(found: tuple[Shelf, ...]) -> dict[Ref, str]:
    """The folder of each text."""
    return {ref: shelf.folder for shelf in found for ref in shelf.refs if shelf.texts}


def test_every_page_stands_on_one_shelf(tmp_path: Path) -> None:
    """Records apart from texts; the first has the program."""
    found = shelves(edition(tmp_path, 130), "fr")
    site = edition(tmp_path, 130).site
    assert [shelf.first for shelf in found] == [True, False, False, False]
    assert [shelf.texts for shelf in found] == [False, True, True, True]
    assert found[0].refs == tuple(site.refs(RECORDS))
    assert sorted(texts_of(found)) == sorted(site.refs(WRITTEN))
    assert len({shelf.folder for shelf in found}) == len(found)


def test_a_language_has_its_own_texts(tmp_path: Path) -> None:
    """Records are in every language, a text in those in which it is written."""
    found = shelves(edition(tmp_path, 3, **{"content/articles/a001.en.md": "---\ntitle: A\n---\n"}), "en")
    assert [str(ref) for ref in texts_of(found)] == ["article:a001"]
    assert all(shelf.folder.startswith("assets/search/en/") for shelf in found)


def test_an_edit_moves_no_text(tmp_path: Path) -> None:
    """Nor does another text, as long as there are not many more: the other indexes stay as they are."""
    before = texts_of(shelves(edition(tmp_path / "a", 130), "fr"))
    edited = {
        "content/articles/a007.md": "---\ntitle: Autre\n---\nTout autre chose.\n",
        "content/articles/b.md": "---\ntitle: B\n---\n",
    }
    after = texts_of(shelves(edition(tmp_path / "b", 130, **edited), "fr"))
    assert before.items() <= after.items()


def test_shelves_are_few(tmp_path: Path) -> None:
    """However many texts there are: a browser asks each of them."""
    found = shelves(edition(tmp_path, 700), "fr")
    assert len(found) == 9
    assert min(len(shelf.refs) for shelf in found if shelf.texts) > 50


def test_a_site_of_texts_alone(tmp_path: Path) -> None:
    """Its first shelf of texts has the program."""
    files = {
        "content/publishers.yaml": "",
        "content/studies/enquete.yaml": "",
        "content/2025-rapport/report.md": "---\ntitle: R\nyear: 2025\n---\n",
        "content/2025-rapport/01-une-tendance.md": "---\ntitle: T\n---\n",
    }
    site = small_site(tmp_path, **files)
    for name in ("content/publishers.yaml", "content/studies/enquete.yaml"):
        (site / name).unlink()
    (only,) = shelves(edition_of(site), "fr")
    assert only.first
    assert only.texts
