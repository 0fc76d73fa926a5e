"""What a second build does: nothing, or just what changed; and always what a first one would do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.inputs import read_inputs, unchanged
from generator.state import CACHE_FOLDER, Options
from tests.program import TODAY, digests, files_of, own_site, published, small_site, write

TREND = "content/2025-rapport/01-une-tendance.md"
FOREIGN = "CNAME"
SECOND = "---\ntitle: Une autre\nnumber: 2\n---\nLe texte.\n"


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file was changed, and which file it is."""
    return {path: (file.stat().st_mtime_ns, file.stat().st_ino) for path, file in files_of(folder).items()}


def changed(site: Path) -> set[str]:
    """Build; which files differ from before. The result is that of a build without any memory."""
    before = digests(site / "output")
    assert published(site).written is not None
    after = digests(site / "output")
    assert published(site, output=site / "fresh", cache=False).written
    assert digests(site / "fresh") == {path: digest for path, digest in after.items() if path != FOREIGN}
    shutil.rmtree(site / "fresh")
    return {path for path in before | after if before.get(path) != after.get(path)} - {".trendbook.json"}


def test_nothing_changed_means_nothing_rewritten(tmp_path: Path) -> None:
    """Not one file is touched, with memory or without, and the outcome says so."""
    site = own_site(tmp_path)
    assert published(site).written
    before = times(site / "output")
    assert published(site).unchanged
    assert times(site / "output") == before
    assert published(site, cache=False).unchanged
    assert times(site / "output") == before
    shutil.rmtree(site / CACHE_FOLDER)
    assert published(site).unchanged
    assert times(site / "output") == before


def test_an_edited_text_changes_its_own_page(tmp_path: Path) -> None:
    """A word in a body is on no other page."""
    site = small_site(tmp_path)
    assert published(site).written
    (site / TREND).write_text((site / TREND).read_text("utf-8").replace("refuser", "dire non"), "utf-8")
    before = times(site / "output")
    own = {"2025-rapport/une-tendance/index.html", "2025-rapport/une-tendance/index.md"}
    assert changed(site) == own
    after = times(site / "output")
    touched = {path for path in before if before[path] != after[path]}
    assert touched - own <= {path for path in before if path.startswith(".")}


def test_an_edited_text_changes_the_feeds_that_list_it(tmp_path: Path) -> None:
    """And no other: those of themes that it has not stay, and so does one that has no room for it."""
    site = small_site(
        tmp_path,
        **{
            "content/site.yaml": "title: P\nbase_url: https://a.eu\nfeeds: {entries: 2}\nsearch: false\n",
            "content/themes.yaml": "un: {title: Un}\ndeux: {title: Deux}\n",
            "content/articles/un.md": "---\ntitle: Un\npublished: 2026-01-02\nthemes: [un]\n---\nMot.\n",
            "content/articles/deux.md": "---\ntitle: D\npublished: 2026-01-03\nthemes: [deux]\n---\nMot.\n",
            TREND: "---\ntitle: Une tendance\nthemes: [deux]\n---\nIls refusent.\n",
        },
    )
    assert published(site).written

    def reword(path: str) -> set[str]:
        (site / path).write_text((site / path).read_text("utf-8").replace("s refusent", "s partent"), "utf-8")
        (site / path).write_text((site / path).read_text("utf-8").replace("Mot.", "Autre."), "utf-8")
        return {found for found in changed(site) if not found.endswith((".html", ".md"))}

    both = ("feed.xml", "feed.json")
    assert reword("content/articles/un.md") == {*both, *(f"themes/un/{name}" for name in both)}
    assert reword(TREND) == {f"themes/deux/{name}" for name in both}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(
            lambda text: text.replace("title: Une tendance", "title: Autrement"),
            {
                "2025-rapport/index.html",
                "2025-rapport/une-tendance/index.html",
                "chiffres/contre/index.html",
                "chiffres/pour/index.html",
                "etudes/enquete/index.html",
                "instituts/institut-exemple/index.html",
                "series/avis/index.html",
            },
            id="title",
        ),
        pytest.param(
            lambda text: text.replace("[[contre]]", "certains"),
            {
                "2025-rapport/une-tendance/index.html",
                "chiffres/contre/index.html",
                "etudes/enquete/index.html",
                "instituts/institut-exemple/index.html",
            },
            id="link",
        ),
        pytest.param(
            lambda text: text.replace("summary: Un résumé.", "summary: Un autre."),
            {"2025-rapport/index.html", "2025-rapport/une-tendance/index.html"},
            id="summary",
        ),
    ],
)
def test_a_change_reaches_every_page_that_shows_it(
    tmp_path: Path, edit: Callable[[str], str], expected: set[str]
) -> None:
    """A title is in lists and back-links, a link makes a back-link; other pages stay as they are."""
    site = small_site(tmp_path)
    assert published(site).written
    (site / TREND).write_text(edit((site / TREND).read_text("utf-8")), "utf-8")
    pages = {path for path in changed(site) if path.endswith(".html")}
    assert pages - {"donnees/index.html"} == expected  # which says how large the files of data are


def test_a_changed_value_reaches_texts_charts_and_files(tmp_path: Path) -> None:
    """Everything that shows the number is made anew, nothing else."""
    site = small_site(tmp_path)
    assert published(site).written
    study = site / "content/studies/enquete.yaml"
    study.write_text(study.read_text("utf-8").replace("value: 30", "value: 31"), "utf-8")
    found = changed(site)
    assert {"2025-rapport/une-tendance/index.html", "series/avis/avis.svg", "series/avis/avis.csv"} <= found
    assert {"chiffres/contre/index.html", "etudes/enquete/index.html"} <= found
    assert not found & {"index.html", "2025-rapport/index.html", "chiffres/pour/index.html", "404.html"}


def test_what_is_new_is_added_and_what_is_gone_removed(tmp_path: Path) -> None:
    """A page goes with its text; what the tool did not make stays."""
    site = small_site(tmp_path)
    assert published(site).written
    (site / "output" / FOREIGN).write_text("site.example\n", "utf-8")
    write(site, {"content/2025-rapport/02-une-autre.md": SECOND})
    assert changed(site) >= {"2025-rapport/une-autre/index.html", "2025-rapport/index.html"}
    (site / "content/2025-rapport/02-une-autre.md").unlink()
    outcome = published(site)
    assert outcome.written is not None
    own = ("2025-rapport/une-autre/index.html", "2025-rapport/une-autre/index.md")
    assert outcome.written.removed == own
    assert not (site / "output/2025-rapport/une-autre").exists()
    assert (site / "output" / FOREIGN).read_text("utf-8") == "site.example\n"


def test_a_template_of_the_site_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    """File by file; and without it, the shipped one is back."""
    site = small_site(tmp_path)
    assert published(site).written
    before = digests(site / "output")
    own = '<p class="own">{{ page.chrome.site_title }}</p>\n'
    write(site, {"templates/partials/colophon.html": own, "templates/assets/own.txt": "à nous\n"})
    assert "assets/own.txt" in changed(site)
    home = (site / "output/index.html").read_text("utf-8")
    assert '<p class="own">Petit site</p>' in home
    assert 'class="masthead' in home
    shutil.rmtree(site / "templates")
    assert published(site).written
    assert digests(site / "output") == before


@pytest.mark.parametrize("damage", [b"", b"\0\xff", b"[]", b'{"parts": 7, "inputs": 3}', b"0123\n{}"])
def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path, damage: bytes) -> None:
    """Whatever stands in the cache's files, the site is the same."""
    site = small_site(tmp_path)
    assert published(site).written
    before = digests(site / "output")
    for path in files_of(site / CACHE_FOLDER).values():
        path.write_bytes(damage)
    assert published(site).refused is None
    assert digests(site / "output") == before
    options = Options(site=site, output=site / "output", today=TODAY)
    assert unchanged(options, read_inputs(options, cached=True)) is not None
