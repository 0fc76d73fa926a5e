"""What is published when: drafts, days to come, and what needs the site's address."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.program import BILINGUAL, SMALL, copied, files_of, published, run, small_site
from tests.site.conftest import Built
from tests.site.crawl import pages_of

BASE = "https://exemple.example/carnets/"
NOINDEX = '<meta name="robots" content="noindex">'
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def published_pages(site: Path) -> set[str]:
    """The articles' pages."""
    return {address for address in pages_of(site / "output") if address.startswith("articles/")}


def test_drafts_and_later_texts_are_not_shown(tmp_path: Path) -> None:
    """A draft only with --drafts; a text with a day of its own from that day on."""
    site = copied(BILINGUAL, tmp_path)
    articles = {"articles/", "articles/relire/"}
    assert published(site, today=date(2029, 12, 31)).written
    assert published_pages(site) == articles
    assert "Brouillon" not in "".join(page.html for page in pages_of(site / "output").values())
    assert published(site, today=date(2030, 1, 1)).written
    assert published_pages(site) == articles | {"articles/plus-tard/"}
    assert published(site, today=date(2029, 12, 31), drafts=True).written
    assert published_pages(site) == articles | {"articles/plus-tard/", "articles/brouillon/"}


def test_a_hidden_report_hides_its_trends(tmp_path: Path) -> None:
    """And nothing counts what they use."""
    report = SMALL["content/2025-rapport/report.md"].replace("year: 2025", "year: 2025\nstatus: draft")
    site = small_site(tmp_path, **{"content/2025-rapport/report.md": report})
    assert published(site).written
    pages = pages_of(site / "output")
    assert "2025-rapport/" not in pages
    assert "2025-rapport/une-tendance/" not in pages
    assert "Une tendance" not in pages["chiffres/contre/"].html


def test_without_an_address_there_is_neither_feed_nor_sitemap(own: Built, tmp_path: Path) -> None:
    """They need whole addresses; it is said once."""
    names = set(files_of(own.output))
    assert "feed.xml" not in names
    assert "sitemap.xml" not in names
    assert not any('rel="canonical"' in page.html or "feed.xml" in page.html for page in own.pages.values())
    done = run("build", site=small_site(tmp_path))
    assert done.stdout.count("base_url") == 1
    assert "base_url" not in run("build", "--base-url", "https://site.example", site=tmp_path).stdout


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_feed_is_one(bilingual: Built, language: str) -> None:
    """As feedparser reads it: well-formed, every entry with an id, a title, a link that exists and days."""
    feed = feedparser.parse((bilingual.output / language / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.id == f"{BASE}{language}"
    assert feed.feed.title == ("Cycling notebooks" if language else "Carnets du vélo")
    assert {link.rel: link.href for link in feed.feed.links} == {
        "self": f"{BASE}{language}feed.xml",
        "alternate": f"{BASE}{language}",
    }
    assert feed.feed.updated == max(entry.updated for entry in feed.entries)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) == (3 if language else 4)
    published_days = [entry.published for entry in feed.entries]
    assert published_days == sorted(published_days, reverse=True)
    for entry in feed.entries:
        assert entry.link == entry.id
        assert entry.link.removeprefix(BASE) in bilingual.pages
        assert entry.title
        assert entry.summary
        assert entry.author
        assert entry.updated >= entry.published
        assert entry.updated_parsed
        assert "[[" not in entry.title + entry.summary


def feeds_of(built: Built) -> list[str]:
    """Every feed of a site, but for its ending."""
    return sorted(path.removesuffix(".xml") for path in files_of(built.output) if path.endswith("feed.xml"))


def test_both_formats_say_the_same_and_lead_to_what_is_there(bilingual: Built) -> None:
    """Of each feed: ids, titles, whole texts. Every link in them is whole, and ours lead somewhere."""
    assert len(feeds_of(bilingual)) > 2
    for path in feeds_of(bilingual):
        atom = feedparser.parse(
            (bilingual.output / f"{path}.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False
        )
        found = json.loads((bilingual.output / f"{path}.json").read_bytes())
        assert not atom.bozo
        assert found["feed_url"] == f"{BASE}{path}.json"
        for entry, item in zip(atom.entries, found["items"], strict=True):
            assert (entry.id, entry.title) == (item["id"], item["title"])
            content = entry.content[0].value if "content" in entry else ""
            assert content == item.get("content_html", "")
            for link in re.findall(r'(?:href|src)="([^"]*)"', content):
                assert re.match("https?://|mailto:", link), link
                if link.startswith(BASE):
                    assert link_leads(bilingual, link.removeprefix(BASE)), link
            assert not re.search(r"<(?:script|style|svg)|\s(?:class|style|on\w+)=", content)


def link_leads(built: Built, path: str) -> bool:
    """Whether a path of the site is a file, or a page with that anchor."""
    path, _, anchor = path.partition("#")
    if path and not path.endswith("/"):
        return (built.output / path).is_file()
    return path in built.pages and (not anchor or f'id="{anchor}"' in built.pages[path].html)


FRAMED = ("integrer/", "en/embed/")  # figures for frames of other sites, which speak for their own pages


def test_pages_name_their_feeds(bilingual: Built) -> None:
    """Each that of all texts in its language; a theme's page its own as well, which it shows."""
    own = {path.rpartition("/")[0] + "/" for path in feeds_of(bilingual)}
    for address, page in bilingual.pages.items():
        if address.startswith(FRAMED):
            continue
        links = [one.attributes for one in page.tree.all("link")]
        named = [one["href"] for one in links if one.get("type") in FEED_TYPES]
        assert len(named) == (4 if address in own - {"/", "en/"} else 2), address
        for href in named:
            base = "" if address == "404.html" else address
            path = urljoin(f"{BASE}{base}", href).removeprefix(BASE)
            assert (bilingual.output / path).is_file(), (address, href)


FEED_TYPES = {"application/atom+xml", "application/feed+json"}


def test_the_sitemap_lists_every_page(bilingual: Built) -> None:
    """Each once, by the address at which it stands; all but those that search engines are asked to leave."""
    root = ET.fromstring((bilingual.output / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    urls = [element.text or "" for element in root.iter(f"{SITEMAP}loc")]
    assert len(set(urls)) == len(urls)
    asked_to_leave = {address for address, page in bilingual.pages.items() if NOINDEX in page.html}
    left_out = {"404.html", *asked_to_leave}
    assert {url.removeprefix(BASE) for url in urls} == set(bilingual.pages) - left_out


def test_the_sitemap_names_the_same_translations_as_the_pages(bilingual: Built) -> None:
    """Each address with all those of its page, its own as well; a page in one language has none."""
    root = ET.fromstring((bilingual.output / "sitemap.xml").read_bytes())  # noqa: S314 - our own
    several = 0
    for entry in root:
        url, *others = (one for one in entry if not one.tag.endswith("lastmod"))
        page = bilingual.pages[(url.text or "").removeprefix(BASE)]
        links = [one.attributes for one in page.tree.all("link") if one.attributes.get("hreflang")]
        said = {(one["hreflang"], one["href"]) for one in links}
        assert {(one.attrib["hreflang"], one.attrib["href"]) for one in others} == said, url.text
        assert not said or url.text in {href for _, href in said}
        several += bool(said)
    assert several > 40


def test_pages_name_their_address_and_their_translation(bilingual: Built) -> None:
    """The canonical address is the page's own, or of the page that a frame shows a figure of.

    The other language, by its whole address, leads back.
    """
    for address, page in bilingual.pages.items():
        links = [one.attributes for one in page.tree.all("link")]
        canonical = [one["href"] for one in links if one.get("rel") == "canonical"]
        meant = address.replace("integrer/", "").replace("/embed/", "/")
        assert canonical == ([] if address == "404.html" else [f"{BASE}{meant}"]), address
        for other in (one for one in links if one.get("hreflang")):
            assert other["href"].startswith(BASE)
            back = [
                one.attributes for one in bilingual.pages[other["href"].removeprefix(BASE)].tree.all("link")
            ]
            assert f"{BASE}{address}" in {one["href"] for one in back if one.get("hreflang")}


def test_the_command_line_s_address_counts_more(tmp_path: Path) -> None:
    """--base-url replaces the site's own, with or without a slash at its end."""
    site = copied(BILINGUAL, tmp_path)
    assert published(site, base_url="https://ailleurs.example").written
    assert 'href="https://ailleurs.example/2025-velo/"' in (site / "output/2025-velo/index.html").read_text(
        "utf-8"
    )
    assert "exemple.example/carnets" not in (site / "output/sitemap.xml").read_text("utf-8")
