"""What programs read of each page to cite it, or to find it."""

from __future__ import annotations

import json
import re
from typing import Any

from generator.models import Kind
from tests.site.conftest import Built
from tests.site.crawl import Page

CITABLE = (Kind.REPORT, Kind.TREND, Kind.ARTICLE, Kind.STUDY, Kind.STATISTIC)
# By these words Zotero's translator tells what kind of thing a page is.
REPORT, CHAPTER = "citation_technical_report_institution", "citation_inbook_title"


def tags(page: Page) -> dict[str, list[str]]:
    """The contents of its <meta> elements by name."""
    found: dict[str, list[str]] = {}
    for meta in (one for one in page.tree.all("meta") if "name" in one.attributes):
        found.setdefault(meta.attributes["name"], []).append(meta.attributes.get("content", ""))
    return found


def node(page: Page) -> dict[str, Any]:
    """Its JSON-LD."""
    (script,) = [
        one for one in page.tree.all("script") if one.attributes.get("type") == "application/ld+json"
    ]
    found: dict[str, Any] = json.loads(script.text)
    return found


def citable(built: Built) -> dict[str, tuple[Kind, Page]]:
    """The pages of what is cited, by their addresses."""
    return {
        path: (ref.kind, built.pages[path]) for path, (ref, _) in built.refs().items() if ref.kind in CITABLE
    }


def test_reference_managers_can_save_each_page(built: Built) -> None:
    """Title, language and, where they are known, who, when and where; each once but authors."""
    for path, (kind, page) in citable(built).items():
        found = tags(page)
        assert len(found["citation_title"]) == len(found["citation_language"]) == 1, path
        assert kind is Kind.STATISTIC or found["citation_title"] == found["DC.title"]
        assert all(content for contents in found.values() for content in contents), path
        assert found.get("citation_author") or kind in {Kind.STUDY, Kind.STATISTIC}, path
        for day in found.get("citation_publication_date", ()):
            assert re.fullmatch(r"\d{4}(?:/\d\d(?:/\d\d)?)?", day), (path, day)
        if built.site.config.base_url and kind is not Kind.STUDY:
            links = {one.attributes["rel"]: one.attributes["href"] for one in page.tree.all("link")}
            assert found["citation_public_url"] == [links["canonical"]], path
        assert (REPORT in found) >= (kind is Kind.REPORT)
        assert (CHAPTER in found) == (kind is Kind.TREND)


def test_a_figure_is_saved_as_its_box_cites_it(own: Built) -> None:
    """The sentence of the figure as title, the makers of its study as authors."""
    for path, (ref, _) in own.refs().items():
        if ref.kind is not Kind.STATISTIC:
            continue
        found = tags(own.pages[path])
        (csl,) = json.loads([pre.text for pre in own.pages[path].main.all("pre")][-1])
        assert found["citation_title"] == [csl["title"]]
        names = [one.get("literal") or f"{one['given']} {one['family']}" for one in csl.get("author", ())]
        assert found.get("citation_author", []) == names


def test_json_ld_is_read_and_names_the_studies(built: Built) -> None:
    """Each text names all that its list of references has; a figure names its study."""
    for path, (kind, page) in citable(built).items():
        found = node(page)
        assert found["@context"] == "https://schema.org"
        if kind is Kind.STUDY:
            assert found["@type"] in {"Report", "Dataset"}
            continue
        if kind is Kind.STATISTIC:
            study = built.site.studies[built.site.statistics[path.rstrip("/").rpartition("/")[2]].study]
            language = page.tree.all("html")[0].attributes["lang"]
            assert found["isBasedOn"]["name"] == study.title.get(language)
            continue
        listed = [one for one in page.main.all("li") if one.attributes.get("id", "").startswith("ref-")]
        assert len(found.get("citation", ())) == len(listed), path
        assert all(one["name"] and one["@type"] in {"Report", "Dataset"} for one in found.get("citation", ()))


def test_a_trend_is_part_of_its_report_and_says_where(bilingual: Built) -> None:
    """And the report has it, at the same address."""
    report = node(bilingual.pages["2025-velo/"])
    parts = {one["url"]: one["name"] for one in report["hasPart"]}
    base = str(bilingual.site.config.base_url).rstrip("/")
    for address in ("2025-velo/rouler/", "2025-velo/garer/"):
        trend = node(bilingual.pages[address])
        assert trend["isPartOf"] == {"@type": "Report", "name": report["name"], "url": f"{base}/2025-velo/"}
        assert parts[f"{base}/{address}"] == trend["name"]
    assert report["dateModified"] >= report["datePublished"]
    assert report["license"] == bilingual.site.config.licence_url


def test_pages_that_nobody_cites_say_nothing(built: Built) -> None:
    """Lists, and pages outside the years."""
    for path, (ref, _) in built.refs().items():
        if ref.kind in {Kind.PAGE, Kind.BRAND, Kind.THEME, Kind.INDICATOR}:
            assert "citation_title" not in tags(built.pages[path])
            assert "application/ld+json" not in built.pages[path].html
