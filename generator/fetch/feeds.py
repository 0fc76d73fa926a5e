"""RSS, RDF and Atom as entries: the one module that adapts feedparser, as a parser and nothing else.

It is given bytes in memory, never a text, which it might take for a path or an address; and it runs
in a process that can be killed, since some bodies keep it busy for minutes.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from generator.fetch.unusable import Unusable

MOST: Final = 500


class Raw(NamedTuple):
    """An entry as it was typed: markup, dates as texts. `guid` is "" where the feed has none."""

    guid: str
    title: str
    link: str
    text: str
    author: str
    published: str
    updated: str
    language: str
    labels: tuple[str, ...] = ()


class RawFeed(NamedTuple):
    """A feed with its first entries; `ttl` in minutes."""

    format: str
    title: str
    link: str
    language: str
    ttl: int | None
    entries: tuple[Raw, ...]


def read_xml(body: bytes, content_type: str, address: str, above: int = 0, most: int = MOST) -> RawFeed:
    """The feed that guarded XML is, with its first `most` entries; its parser misses lines `above` it.

    Raises:
        Unusable: it is no feed.
    """
    import feedparser

    headers = {"content-type": content_type or "application/xml", "content-location": address}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = feedparser.parse(
            io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    version, entries = str(parsed.get("version") or ""), tuple(_entries((parsed.get("entries") or [])[:most]))
    # Of XML that is wrong its second parser reads what it can; where that is nothing, the feed is broken.
    if not any(entry.title or entry.text or entry.link for entry in entries):
        _hold(parsed.get("bozo_exception"), above)
    if not version and not entries:
        raise Unusable("not-a-feed")
    feed = parsed.get("feed") or {}
    return RawFeed(
        format=version or "rss",
        title=_text(feed, "title"),
        link=_text(feed, "link"),
        language=_text(feed, "language"),
        ttl=_minutes(_text(feed, "ttl")),
        entries=entries,
    )


def _entries(entries: list[Mapping[str, Any]]) -> Iterator[Raw]:
    for entry in entries:
        yield Raw(
            guid=_text(entry, "id"),
            title=_text(entry, "title"),
            link=_link(entry),
            text=_longest(entry),
            author=_text(entry, "author"),
            published=_text(entry, "published"),
            updated=_text(entry, "updated"),
            language=_language(entry),
            labels=tuple(_labels(entry)),
        )


def _text(of: Mapping[str, Any], name: str) -> str:
    """A field without feedparser's stand-ins for what is missing (`updated` for `published` and so on)."""
    value = dict.get(of, name) if isinstance(of, dict) else None
    return value if isinstance(value, str) else ""


def _link(entry: Mapping[str, Any]) -> str:
    """The address of the entry; a guid that feedparser took for one is not joined to anything."""
    return _text(entry, "link")


def _longest(entry: Mapping[str, Any]) -> str:
    """The content; the summary where that says more."""
    contents = dict.get(entry, "content") if isinstance(entry, dict) else None
    listed = contents if isinstance(contents, list) else []
    texts = [_text(one, "value") for one in listed if isinstance(one, Mapping)]
    return max([_text(entry, "summary"), *texts], key=len)


def _language(entry: Mapping[str, Any]) -> str:
    detail = dict.get(entry, "title_detail") if isinstance(entry, dict) else None
    return _text(detail, "language") if isinstance(detail, Mapping) else ""


def _labels(entry: Mapping[str, Any]) -> Iterator[str]:
    tags = dict.get(entry, "tags") if isinstance(entry, dict) else None
    for tag in tags if isinstance(tags, list) else ():
        if isinstance(tag, Mapping) and (term := _text(tag, "term")):
            yield term


def _minutes(text: str) -> int | None:
    text = text.strip()
    return int(text[:6]) if text.isascii() and text.isdecimal() else None


def _hold(fault: object, above: int) -> None:
    """Go on only if nothing was wrong with the XML."""
    from xml.sax import SAXParseException

    if isinstance(fault, SAXParseException):
        line, column = (fault.getLineNumber() or 1) + above, (fault.getColumnNumber() or 0) + 1
        raise Unusable("bad-xml", line=str(line), column=str(column))
