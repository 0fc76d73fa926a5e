"""The same site for other generators: as many pages, at the same addresses, in plain Markdown."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from corpus import corpus
from folders import LISTS
from peers import addresses, hugo_file, lists_of, pages_of, pelican_file, write_hugo, write_pelican

MADE = corpus(12, charts=True)
PAGES = list(pages_of(MADE))
OWN = 3  # front page, bibliography, 404.html: they have no text


def test_every_record_and_text_has_a_page() -> None:
    """And each kind of record a list, all reports a timeline."""
    records = (*MADE.reports, *MADE.trends, *MADE.studies, *MADE.statistics, *MADE.series)
    named = (*MADE.publishers, *MADE.brands, *MADE.indicators, *MADE.themes)
    assert len(PAGES) == len(records) + len(named) + 2
    assert len(addresses(MADE)) == len(PAGES) + len(LISTS) + OWN


def test_without_charts_there_is_no_list_of_series() -> None:
    """As Trendbook lists what there is."""
    plain = corpus(2, charts=False)
    assert set(LISTS) - set(lists_of(plain)) == {"series"}
    assert not any(page.startswith("series/") for page in addresses(plain))


def test_texts_hold_no_mark_of_trendbook() -> None:
    """Other generators read plain Markdown; what stands in fences is code."""
    texts = {page.address: re.sub(r"```.*?```", "", page.body, flags=re.DOTALL) for page in PAGES}
    assert [address for address, text in texts.items() if re.search(r"\[\[|\[@|\[!", text)] == []


def test_links_lead_to_pages() -> None:
    """Each to one that is written."""
    targets = {target for page in PAGES for target in re.findall(r"\]\(/([^)]+/)\)", page.body)}
    assert len(targets) > len(MADE.statistics)
    assert {f"{target}index.html" for target in targets} <= addresses(MADE)


def test_figures_are_numbers_that_link() -> None:
    """A shown one and a typed one look the same."""
    trend = next(page for page in PAGES if page.name == MADE.trends[0].id)
    for one in MADE.statistics[:6]:
        assert f"[{one.shown}](/chiffres/{one.id}/)" in trend.body


def test_hugo_has_a_file_for_each_page(tmp_path: Path) -> None:
    """Besides those of lists, front page and bibliography."""
    write_hugo(tmp_path, MADE)
    found = set((tmp_path / "content").rglob("*.md"))
    assert {hugo_file(tmp_path, page) for page in PAGES} < found
    assert len(found) == len(PAGES) + len(LISTS) + OWN - 1


def test_pelican_has_a_file_for_each_page(tmp_path: Path) -> None:
    """Lists, front page, bibliography and 404.html come from templates."""
    write_pelican(tmp_path, MADE)
    assert {pelican_file(tmp_path, page) for page in PAGES} == set((tmp_path / "content").rglob("*.md"))
    settings = runpy.run_path(str(tmp_path / "pelicanconf.py"))
    assert settings["ARTICLE_PATHS"] == list(LISTS)
    assert len(settings["DIRECT_TEMPLATES"]) == OWN


def test_pelicans_texts_say_where_they_go(tmp_path: Path) -> None:
    """Texts to their address; records by category and slug."""
    write_pelican(tmp_path, MADE)
    saved = {
        line
        for file in (tmp_path / "content" / "pages").iterdir()
        for line in re.findall(r"^save_as: (.+)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert saved == {f"{page.address}/index.html" for page in PAGES if page.folder not in LISTS}


@pytest.mark.parametrize("write", [write_hugo, write_pelican])
def test_two_runs_write_the_same(tmp_path: Path, write: object) -> None:
    """For both of them."""
    assert callable(write)
    texts = []
    for name in ("first", "second"):
        write(tmp_path / name, MADE)
        files = sorted(file for file in (tmp_path / name).rglob("*") if file.is_file())
        texts.append([(file.relative_to(tmp_path / name), file.read_bytes()) for file in files])
    assert texts[0] == texts[1]
