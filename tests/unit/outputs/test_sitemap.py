"""What search engines are told: each page, its versions, when it was changed; and that they may read all."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.outputs import robots, sitemap
from generator.outputs.sitemap import Listed, Sitemap, SitemapIndex
from tests.program import BILINGUAL, TODAY, copied, edition_of, published, small_site
from tests.site.crawl import pages_of

BASE = "https://a.example/"
ERRATA = """\
errata:
  - {statistic: contre, date: 2026-02-03, from: 31, to: 30, reason: Une faute de frappe.}
"""


def listed(site: Path) -> dict[str, Listed]:
    """The pages of a site's map by their paths."""
    (artifact,) = sitemap.plan(edition_of(site, base_url=BASE))
    assert isinstance(artifact.job, Sitemap)
    return {page.url.removeprefix(BASE): page for page in artifact.job.pages}


def test_it_lists_every_page_and_no_other(tmp_path: Path) -> None:
    """In two languages; but for pages of old addresses, and the one for lost readers."""
    site = copied(BILINGUAL, tmp_path)
    assert published(site).written
    pages = pages_of(site / "output").values()
    wanted = {one.address for one in pages if 'name="robots" content="noindex"' not in one.html}
    assert set(listed(site)) == wanted - {"404.html"}


def test_a_page_names_its_versions_as_its_head_does(tmp_path: Path) -> None:
    """Each version names all, itself too; a page in one language names none."""
    found = listed(copied(BILINGUAL, tmp_path))
    versions = (("fr", f"{BASE}2025-velo/rouler/"), ("en", f"{BASE}en/2025-velo/rouler/"))
    assert found["2025-velo/rouler/"].versions == found["en/2025-velo/rouler/"].versions == versions
    assert found["2025-velo/garer/"].versions == ()
    assert {language for language, _ in found["bibliographie/"].versions} == {"fr", "en"}


def test_a_change_is_what_readers_are_told_of(tmp_path: Path) -> None:
    """A report's is that of its newest trend; a trend has its report's day; nothing is made up."""
    more = {
        "content/2025-rapport/02-suite.md": "---\ntitle: Suite\nnumber: 2\nupdated: 2025-09-09\n---\nTexte.\n"
    }
    found = listed(small_site(tmp_path, **more))
    assert found["2025-rapport/"].changed == found["2025-rapport/suite/"].changed == "2025-09-09"
    assert found["2025-rapport/une-tendance/"].changed == "2025-06-01"
    assert found["etudes/enquete/"].changed == ""
    assert found[""].changed == ""


def test_a_corrected_figure_changes_the_pages_that_show_it(tmp_path: Path) -> None:
    """Its own, and those of the texts that use it."""
    found = listed(small_site(tmp_path, **{"content/errata.yaml": ERRATA}))
    corrected = {path for path, page in found.items() if page.changed == "2026-02-03"}
    assert corrected == {"chiffres/contre/", "2025-rapport/", "2025-rapport/une-tendance/"}
    assert TODAY.isoformat() not in {page.changed for page in found.values()}


def test_it_is_what_the_protocol_says(tmp_path: Path) -> None:
    """Namespaces of sitemaps.org and of XHTML, in which versions are named."""
    edition = edition_of(copied(BILINGUAL, tmp_path), base_url=BASE)
    (artifact,) = sitemap.plan(edition)
    root = ET.fromstring(sitemap.render(artifact, edition, {}))  # noqa: S314 - our own
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    links = root.findall(".//{http://www.w3.org/1999/xhtml}link")
    named = {(one.get("rel"), one.get("hreflang")) for one in links}
    assert named == {("alternate", "fr"), ("alternate", "en")}


def test_more_than_one_may_hold_are_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the file that everybody looks for names them."""
    monkeypatch.setattr(sitemap, "_MOST", 10)
    edition = edition_of(small_site(tmp_path), base_url=BASE)
    *shares, index = sitemap.plan(edition)
    assert [one.path for one in shares] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert index.path == "sitemap.xml"
    assert index.job == SitemapIndex(urls=(f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml"))
    root = ET.fromstring(sitemap.render(index, edition, {}))  # noqa: S314 - our own
    assert root.tag.endswith("sitemapindex")
    assert len(root) == 2


def test_robots_may_read_all_and_are_led_to_the_map(tmp_path: Path) -> None:
    """At the root of a host, where they look."""
    edition = edition_of(small_site(tmp_path), base_url=BASE)
    (artifact,) = robots.plan(edition)
    said = robots.render(artifact, edition, {}).decode()
    assert said == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n"


@pytest.mark.parametrize("base_url", [None, f"{BASE}tendances/"])
def test_robots_look_nowhere_else(tmp_path: Path, base_url: str | None) -> None:
    """A file without an address in it, or below the root of a host, would be of no use."""
    assert list(robots.plan(edition_of(small_site(tmp_path), base_url=base_url))) == []
