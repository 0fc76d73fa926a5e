"""Atom feeds, in each language: what was published, and what was corrected. They need a base URL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from xml.etree import ElementTree as ET

from generator.artifact import Artifact, Drawn
from generator.edition import Edition, dated_texts
from generator.frozen import frozen
from generator.pages import errata
from generator.pages.chrome import FEED
from generator.pages.here import Here
from generator.pages.prose import PageTexts
from generator.texts import ref_of

NAME = "feeds"
ENTRIES = 30
_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@frozen(kw_only=True)
class Entry:
    """A text of the feed, an erratum, or what another site announced.

    `updated` and `published` are days. `url` names it; it leads to `link`, if that is another address.
    `language` is that of its title, where it is not the feed's.
    """

    title: str
    url: str
    summary: str
    author: str
    published: date
    updated: date
    link: str = ""
    language: str = ""


@frozen(kw_only=True)
class FeedFile:
    """A feed; the newest entry dates it, so that the same content gives the same bytes."""

    title: str
    subtitle: str
    language: str
    home: str
    url: str
    author: str
    entries: tuple[Entry, ...]


def plan(edition: Edition) -> Iterator[Artifact]:
    """One feed a language; none without a base URL, or where nothing is dated."""
    config = edition.site.config
    if config.base_url is None:
        return
    for language in sorted(edition.feeds):
        home = edition.urls.home(language)
        here = Here(edition, language, home)
        feed = FeedFile(
            title=here.local(config.title),
            subtitle=here.local(config.description),
            language=language,
            home=f"{config.base_url}{home}",
            url=f"{config.base_url}{home}{FEED}",
            author=config.author or here.local(config.title),
            entries=tuple(_entries(here, config.base_url)),
        )
        yield Artifact(path=f"{home}{FEED}", output=NAME, job=feed)
        page = Here(edition, language, edition.urls.errata(language))
        if errata.has_feed(page):
            yield Artifact(
                path=f"{page.path}{FEED}", output=NAME, job=_corrected(page, feed, config.base_url)
            )


def _corrected(here: Here, feed: FeedFile, base_url: str) -> FeedFile:
    """The feed of errata: old and new value, and why."""
    home = f"{base_url}{here.path}"
    return replace(
        feed,
        title=here.say("view.errata.feed.title", site=feed.title),
        subtitle=here.say("view.errata.text"),
        home=home,
        url=f"{home}{FEED}",
        entries=tuple(
            Entry(
                title=here.say("view.erratum.entry", change=view.change, figure=view.figure.text),
                url=f"{home}#{view.anchor}",
                summary=view.reason,
                author=feed.author,
                published=day,
                updated=day,
            )
            for day, view in errata.newest_first(here)[:ENTRIES]
        ),
    )


def render(artifact: Artifact, _edition: Edition, _drawn: Mapping[str, Drawn]) -> bytes:
    """The feed as Atom 1.0 (RFC 4287)."""
    feed = artifact.job
    assert isinstance(feed, FeedFile)  # noqa: S101 - this output's own job
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: feed.language})
    _add(root, "id", feed.home)
    _add(root, "title", feed.title)
    if feed.subtitle:
        _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _instant(max(entry.updated for entry in feed.entries)))
    _add(root, "link", rel="self", href=feed.url, type="application/atom+xml")
    _add(root, "link", rel="alternate", href=feed.home, type="text/html")
    _add(_add(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _entry(root, entry)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entries(here: Here, base_url: str) -> Iterator[Entry]:
    """Reports, trends and articles; a trend without its own date has its report's."""
    site = here.site
    dated = sorted(dated_texts(site, here.language), key=lambda pair: pair[1].id)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    for day, written in dated[:ENTRIES]:
        texts = PageTexts(here, written)
        yield Entry(
            title=texts.plain("title"),
            url=f"{base_url}{here.urls.of(ref_of(written), here.language)}",
            summary=texts.plain("summary"),
            author=written.author or site.config.author or here.local(site.config.title),
            published=day,
            updated=written.updated or day,
        )


def _entry(root: ET.Element, entry: Entry) -> None:
    found = _add(root, "entry")
    _add(found, "id", entry.url)
    title = _add(found, "title", entry.title)
    if entry.language:
        title.set(_LANGUAGE, entry.language)
    _add(found, "link", rel="alternate", href=entry.link or entry.url, type="text/html")
    _add(found, "published", _instant(entry.published))
    _add(found, "updated", _instant(entry.updated))
    _add(_add(found, "author"), "name", entry.author)
    if entry.summary:
        _add(found, "summary", entry.summary)


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _instant(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat().replace("+00:00", "Z")
