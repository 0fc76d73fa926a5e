"""A feed as a value, and as Atom 1.0 (RFC 4287) and JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from xml.etree import ElementTree as ET

from generator.artifact import Artifact
from generator.frozen import frozen
from generator.pages.subscriptions import FEED, JSON

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


@frozen(kw_only=True)
class Entry:
    """A text of the feed, an erratum, or what another site announced.

    `updated` and `published` are days. `url` names it; it leads to `link`, if that is another address.
    `language` is that of its title, where it is not the feed's. `content` is the whole text as HTML, "" where
    the feed has summaries; `themes` are by name.
    """

    title: str
    url: str
    summary: str
    author: str
    published: date
    updated: date
    link: str = ""
    language: str = ""
    content: str = ""
    themes: tuple[str, ...] = ()


@frozen(kw_only=True)
class FeedFile:
    """A feed beside the page `home`. The newest entry dates it: the same content gives the same bytes."""

    title: str
    subtitle: str
    language: str
    home: str
    author: str
    entries: tuple[Entry, ...]


def artifacts(output: str, path: str, feed: FeedFile) -> Iterator[Artifact]:
    """The feed beside the page at `path`, in each format."""
    for name in (FEED, JSON):
        yield Artifact(path=f"{path}{name}", output=output, job=feed)


def written(path: str, feed: FeedFile) -> bytes:
    """The feed in the format that its file's name says."""
    return json_feed(feed) if path.endswith(JSON) else atom(feed)


def atom(feed: FeedFile) -> bytes:
    """The feed as Atom."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: feed.language})
    _add(root, "id", feed.home)
    _add(root, "title", feed.title)
    if feed.subtitle:
        _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _instant(max(entry.updated for entry in feed.entries)))
    _add(root, "link", rel="self", href=f"{feed.home}{FEED}", type="application/atom+xml")
    _add(root, "link", rel="alternate", href=feed.home, type="text/html")
    _add(_add(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _entry(root, entry)
    ET.indent(root)
    found: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return found + b"\n"


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
    for theme in entry.themes:
        _add(found, "category", term=theme)
    if entry.summary:
        _add(found, "summary", entry.summary)
    if entry.content:
        _add(found, "content", entry.content, type="html")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def json_feed(feed: FeedFile) -> bytes:
    """The feed as JSON Feed. No tag stands in it as such, for those who take any file for a page."""
    found = {
        "version": _JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": f"{feed.home}{JSON}",
        **({"description": feed.subtitle} if feed.subtitle else {}),
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    text = json.dumps(found, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return f"{text}\n".encode()


def _item(entry: Entry) -> dict[str, Any]:
    """An item, which must have a content: where there is no whole text, that is the summary."""
    content = {"content_html": entry.content} if entry.content else {"content_text": entry.summary}
    return {
        "id": entry.url,
        "url": entry.link or entry.url,
        "title": entry.title,
        **content,
        **({"summary": entry.summary} if entry.summary and entry.content else {}),
        "date_published": _instant(entry.published),
        "date_modified": _instant(entry.updated),
        "authors": [{"name": entry.author}],
        **({"tags": list(entry.themes)} if entry.themes else {}),
        **({"language": entry.language} if entry.language else {}),
    }


def _instant(day: date) -> str:
    return datetime.combine(day, time(), UTC).isoformat().replace("+00:00", "Z")
