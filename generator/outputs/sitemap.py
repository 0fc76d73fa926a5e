"""sitemap.xml: every page, for search engines. It needs a base URL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as ET

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.frozen import frozen
from generator.pages import comparison, watch
from generator.pages.here import Here
from generator.urls import LISTED

NAME = "sitemap"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


@frozen(kw_only=True)
class Sitemap:
    """Absolute addresses, sorted."""

    urls: tuple[str, ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """The sitemap; nothing without a base URL."""
    base = edition.site.config.base_url
    if base is not None:
        urls = tuple(sorted({f"{base}{path}" for path in _paths(edition)}))
        yield Artifact(path="sitemap.xml", output=NAME, job=Sitemap(urls=urls))


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The sitemap (protocol 0.9)."""
    sitemap = artifact.job
    assert isinstance(sitemap, Sitemap)  # noqa: S101 - this output's own job
    ET.register_namespace("", _SITEMAP)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for url in sitemap.urls:
        ET.SubElement(ET.SubElement(root, f"{{{_SITEMAP}}}url"), f"{{{_SITEMAP}}}loc").text = url
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _paths(edition: Edition) -> Iterator[str]:
    yield from edition.urls.paths.values()
    for language in edition.site.config.languages:
        yield edition.urls.home(language)
        yield edition.urls.bibliography(language)
        if edition.site.errata:
            yield edition.urls.errata(language)
        if edition.site.watched:
            yield from _watch(edition, language)
        yield from (edition.urls.listing(kind, language) for kind in LISTED if edition.counts[kind])
        yield from (edition.urls.changes(report, language) for report in _compared(edition, language))


def _compared(edition: Edition, language: str) -> Iterable[str]:
    return comparison.compared(Here(edition, language, edition.urls.home(language)))


def _watch(edition: Edition, language: str) -> Iterator[str]:
    here = Here(edition, language, edition.urls.watch(language))
    yield here.path
    yield from (edition.urls.watch(language, month) for month in watch.month_pages(here))
