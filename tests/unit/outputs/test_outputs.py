"""What each output makes of a site, and that no two make the same file."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from generator.edition import Edition
from generator.executors import SerialExecutor
from generator.outputs import assets, data, headers, lists, records, robots, sitemap, texts
from generator.plan import is_index, parts, plan
from generator.render import Renderer, print_part
from tests.program import BILINGUAL, copied, edition_of, small_site, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the small site."""
    edition = edition_of(small_site(tmp_path_factory.mktemp("site")))
    return files(edition)


def files(edition: Edition) -> dict[str, bytes]:
    """Every file of an edition but those of its search index."""
    pages = (part for part in parts(edition, "") if not is_index(part))
    printed = (one for part in pages for one in print_part(part, {}, edition))
    return {one.path: one.content or b"" for one in Renderer(edition, SerialExecutor()).render(printed)}


def test_every_path_is_made_once(tmp_path: Path) -> None:
    """In two languages, with pictures and feeds."""
    paths = Counter(one.path for one in plan(edition_of(copied(BILINGUAL, tmp_path))))
    assert [path for path, times in paths.items() if times > 1] == []
    assert len(paths) > 150


def test_every_record_has_its_page(made: dict[str, bytes]) -> None:
    """And the lists, the front page, the page for lost readers."""
    pages = {path for path in made if path.endswith(".html")}
    assert pages == {
        "index.html",
        "404.html",
        "2025-rapport/index.html",
        "2025-rapport/une-tendance/index.html",
        "bibliographie/index.html",
        "chiffres/index.html",
        "chiffres/contre/index.html",
        "chiffres/pour/index.html",
        "donnees/index.html",
        "etudes/index.html",
        "etudes/enquete/index.html",
        "instituts/index.html",
        "instituts/institut-exemple/index.html",
        "series/index.html",
        "series/avis/index.html",
    }


def test_a_series_travels_as_four_files(made: dict[str, bytes]) -> None:
    """The drawing as SVG and PNG, its values as CSV and JSON."""
    assert made["series/avis/avis.svg"].startswith(b"<svg")
    assert made["series/avis/avis.png"].startswith(b"\x89PNG\r\n\x1a\n")
    rows = list(csv.reader(io.StringIO(made["series/avis/avis.csv"].decode())))
    assert rows[0][0] == "Intitulé"
    assert [(row[0], row[3], row[-1]) for row in rows[1:]] == [
        ("des clients sont pour", "60", "pour"),
        ("des clients sont contre", "30", "contre"),
    ]
    values = json.loads(made["series/avis/avis.json"])
    assert [point["value"] for point in values["points"]] == [60, 30]


def test_studies_travel_as_citations(made: dict[str, bytes]) -> None:
    """BibTeX, RIS and CSL-JSON of each, and of the whole bibliography; a figure's are on its page."""
    assert not [path for path in made if path.startswith("chiffres/") and not path.endswith(".html")]
    assert "@misc{pour," in made["chiffres/pour/index.html"].decode()
    for path in ("etudes/enquete/enquete", "bibliographie/bibliographie"):
        assert made[f"{path}.bib"].startswith(b"@")
        assert made[f"{path}.ris"].startswith(b"TY  - ")
        assert json.loads(made[f"{path}.json"])


def test_a_page_shows_what_its_files_hold(made: dict[str, bytes]) -> None:
    """The citation on the page is that of the file."""
    page = made["etudes/enquete/index.html"].decode()
    assert made["etudes/enquete/enquete.bib"].decode().strip() in page
    for suffix in ("bib", "ris", "json"):
        assert f'href="enquete.{suffix}"' in page


def test_the_stylesheet_starts_with_the_site_s_colours(tmp_path: Path) -> None:
    """A brand's token is in it, and the theme's own rules follow."""
    config = 'title: Site\nbrand: {light: {c1: "#1B5E20"}, dark: {c1: "#81C784"}}\n'
    css = files(edition_of(small_site(tmp_path, **{"content/site.yaml": config})))["assets/site.css"].decode()
    shipped = (Path(__file__).parents[3] / "templates/assets/site.css").read_text("utf-8")
    assert css.endswith(shipped)
    head = css.removesuffix(shipped)
    assert "#1B5E20" in head
    assert "#81C784" in head
    assert "color-scheme:" in head


def test_only_pictures_that_are_shown_are_published(tmp_path: Path) -> None:
    """What merely lies in content/ stays there."""
    site = copied(BILINGUAL, tmp_path)
    pont = (site / "content/2025-velo/images/pont.png").read_bytes()
    (site / "content/2025-velo/images/brouillon.png").write_bytes(pont)
    paths = {one.path for one in assets.plan(edition_of(site))}
    assert {path for path in paths if "/images/" in path} == {
        "2025-velo/images/pont.png",
        "2025-velo/images/arceau.webp",
    }


def test_other_files_of_the_theme_are_published_as_they_are(tmp_path: Path) -> None:
    """Fonts, icons: whatever a site adds to templates/assets/."""
    write(small_site(tmp_path), {"templates/assets/fonts/a.txt": "ça"})
    found = {one.path: one for one in assets.plan(edition_of(tmp_path))}
    assert assets.render(found["assets/fonts/a.txt"], edition_of(tmp_path), {}) == "ça".encode()


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        (None, "/"),
        ("https://a.example/", "/"),
        ("https://a.example", "/"),
        ("https://a.example/b/c/", "/b/c/"),
        ("https://a.example:8080/b", "/b/"),
    ],
)
def test_the_page_for_lost_readers_starts_from_the_address_s_path(
    base_url: str | None, expected: str
) -> None:
    """It is shown at any depth."""
    assert lists.base_path(base_url) == expected


def test_outputs_have_names_of_their_own() -> None:
    """An artifact finds its maker by name."""
    names = [one.NAME for one in (assets, data, headers, records, robots, sitemap, texts)]
    assert len(set(names)) == len(names)


def test_a_sitemap_needs_an_address(tmp_path: Path) -> None:
    """And then lists every page once, sorted."""
    edition = edition_of(small_site(tmp_path))
    assert list(sitemap.plan(edition)) == []
    (artifact,) = sitemap.plan(edition_of(tmp_path, base_url="https://a.example/"))
    text = sitemap.render(artifact, edition, {}).decode()
    assert text.count("<loc>") == len([path for path in files(edition) if path.endswith("index.html")])
    assert text.index("/2025-rapport/<") < text.index("/chiffres/<") < text.index("/series/<")
