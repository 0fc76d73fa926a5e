"""sitemap.xml: every page, for search engines. It needs a base URL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from generator.artifact import Artifact, Drawn
from generator.edition import Edition
from generator.frozen import frozen
from generator.models import Kind, Ref
from generator.pages import comparison, watch
from generator.pages.here import Here
from generator.pages.updates import last_change
from generator.urls import LISTED

NAME = "sitemap"
PATH: Final = "sitemap.xml"
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
# The most that a sitemap may list (sitemaps.org, protocol 0.9).
_MOST: Final = 50_000


class Listed(NamedTuple):
    """A page by its whole address, the day of its last change as ISO 8601, "" where that is not known.

    `versions` are the page in each language, itself too, by language; none where it is in one alone.
    """

    url: str
    changed: str = ""
    versions: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Sitemap:
    """Pages, sorted by their addresses."""

    pages: tuple[Listed, ...]


@frozen(kw_only=True)
class SitemapIndex:
    """The sitemaps of a site with too many pages for one, by their whole addresses."""

    urls: tuple[str, ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """The sitemap, or several and an index of them; nothing without a base URL."""
    base = edition.site.config.base_url
    if base is None:
        return
    pages = sorted(_listed(edition, base))
    if len(pages) <= _MOST:
        yield Artifact(path=PATH, output=NAME, job=Sitemap(pages=tuple(pages)))
        return
    shares = {
        f"sitemap-{number}.xml": tuple(pages[start : start + _MOST])
        for number, start in enumerate(range(0, len(pages), _MOST), 1)
    }
    for path, share in shares.items():
        yield Artifact(path=path, output=NAME, job=Sitemap(pages=share))
    yield Artifact(path=PATH, output=NAME, job=SitemapIndex(urls=tuple(f"{base}{path}" for path in shares)))


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The file's bytes."""
    job = artifact.job
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    if isinstance(job, SitemapIndex):
        root = ET.Element(f"{{{_SITEMAP}}}sitemapindex")
        for url in job.urls:
            _add(_add(root, "sitemap"), "loc", url)
    else:
        assert isinstance(job, Sitemap)  # noqa: S101 - this output's own job
        root = ET.Element(f"{{{_SITEMAP}}}urlset")
        for page in job.pages:
            _page(_add(root, "url"), page)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _page(element: ET.Element, page: Listed) -> None:
    _add(element, "loc", page.url)
    if page.changed:
        _add(element, "lastmod", page.changed)
    for language, url in page.versions:
        ET.SubElement(element, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=url)


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_SITEMAP}}}{name}")
    child.text = text
    return child


def _listed(edition: Edition, base: str) -> Iterator[Listed]:
    """Each page that there is, once."""
    pages: defaultdict[Hashable, dict[str, str]] = defaultdict(dict)
    for name, language, path in _paths(edition):
        pages[name][language] = f"{base}{path}"
    starts = {one: Here(edition, one, edition.urls.home(one)) for one in edition.site.config.languages}
    for name, urls in pages.items():
        versions = tuple(urls.items()) if len(urls) > 1 else ()
        for language, url in urls.items():
            day = last_change(starts[language], name) if isinstance(name, Ref) else None
            yield Listed(url, day.isoformat() if day else "", versions)


def _paths(edition: Edition) -> Iterator[tuple[Hashable, str, str]]:
    """The path of each page in each language, and what it is called in all."""
    for (ref, language), path in edition.urls.paths.items():
        yield ref, language, path
    for language in edition.site.config.languages:
        for name, path in _gathered(edition, language):
            yield name, language, path


def _gathered(edition: Edition, language: str) -> Iterator[tuple[Hashable, str]]:
    urls = edition.urls
    yield "home", urls.home(language)
    yield "bibliography", urls.bibliography(language)
    if edition.counts[Kind.STATISTIC]:
        yield "data", urls.data(language)
    if edition.site.has_timeline:
        yield "timeline", urls.timeline(language)
    if edition.contrasts:
        yield "contrasts", urls.contrasts(language)
    if edition.site.errata:
        yield "errata", urls.errata(language)
    if edition.site.watched:
        here = Here(edition, language, urls.watch(language))
        months = ("", *watch.month_pages(here))
        yield from ((("watch", month), urls.watch(language, month)) for month in months)
    yield from ((("list", kind), urls.listing(kind, language)) for kind in LISTED if edition.counts[kind])
    changed = comparison.compared(Here(edition, language, urls.home(language)))
    yield from ((("changes", report), urls.changes(report, language)) for report in changed)
