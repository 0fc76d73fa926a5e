"""A body → plain data of a feed: what the worker process does, and nothing that has a socket.

The result is JSON, because it crosses a pipe; `feed_of` makes values of it on the other side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, NamedTuple

from generator.fetch import clean
from generator.fetch.feeds import Raw, RawFeed, read_xml
from generator.fetch.figures import figures_in, names_in
from generator.fetch.jsonfeed import read_json
from generator.fetch.sniff import BodyKind, alternates, guarded, kind_of, transcoded
from generator.fetch.unusable import Unusable
from generator.incoming.addresses import canonical, safe_link
from generator.incoming.dates import read_date
from generator.incoming.entries import Found, named, reading
from generator.incoming.stamps import read_stamp, stamp

_MAX_GUID: Final = 500
_MAX_NAME: Final = 120
_TEXT: Final = 500
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,2}")


class Request(NamedTuple):
    """What is known of a body: what its server calls it, where it is from, when it came.

    `read` are the names of texts in which figures were looked for already.
    """

    content_type: str
    address: str
    now: datetime
    read: frozenset[str] = frozenset()


class Feed(NamedTuple):
    """A feed that was read: plain text only; `empty` counts entries without title and text."""

    format: str
    title: str
    link: str | None
    language: str | None
    ttl: int | None
    entries: tuple[Found, ...]
    empty: int


def head_of(request: Request) -> dict[str, Any]:
    """A request as a worker gets it."""
    return {**request._asdict(), "now": stamp(request.now), "read": sorted(request.read)}


def answer(head: Mapping[str, Any], body: bytes) -> dict[str, Any]:
    """What a worker says of a body."""
    request = Request(head["content_type"], head["address"], read_stamp(head["now"]), frozenset(head["read"]))
    return read_body(body, request)


def read_body(body: bytes, request: Request) -> dict[str, Any]:
    """A feed as JSON data, or `{"code": …, "values": …}` that says why it is none."""
    try:
        return _read(body, request)
    except Unusable as fault:
        values = {name: clean.one_line(value) for name, value in fault.values.items()}
        return {"code": fault.code, "values": values}
    except MemoryError:
        return {"code": "parser-memory", "values": {}}
    except RecursionError:
        return {"code": "too-deep", "values": {}}
    except Exception as bug:  # noqa: BLE001 - feedparser raises what it likes; a body is never a traceback
        return {"code": "parser-broke", "values": {"detail": clean.one_line(f"{type(bug).__name__}: {bug}")}}


def feed_of(told: Mapping[str, Any]) -> Feed:
    """What `read_body` gave.

    Raises:
        Unusable: it was no feed.
    """
    if "code" in told:
        raise Unusable(told["code"], **told["values"])
    entries = tuple(
        Found(
            **{
                **row,
                "published": read_stamp(row["published"]) if row["published"] else None,
                "updated": read_stamp(row["updated"]) if row["updated"] else None,
                "figures": None if row["figures"] is None else tuple(row["figures"]),
            }
        )
        for row in told["entries"]
    )
    return Feed(**{**told, "entries": entries})


def _read(body: bytes, request: Request) -> dict[str, Any]:
    body = transcoded(body, request.content_type)
    kind = kind_of(body, request.content_type)
    if kind is BodyKind.HTML:
        found = alternates(body, request.content_type, request.address)
        raise Unusable("html-feeds", feeds=" ".join(found)) if found else Unusable("html")
    if kind is BodyKind.OTHER:
        raise Unusable("not-a-feed")
    if kind is BodyKind.JSON:
        feed = read_json(body)
    else:
        plain = guarded(body)
        above = body.count(b"\n") - plain.count(b"\n")
        above -= not plain.startswith(b"<?xml")  # feedparser puts a line of its own before it
        feed = read_xml(plain, request.content_type, request.address, above)
    return _feed(feed, request)


def _feed(feed: RawFeed, request: Request) -> dict[str, Any]:
    language = _language(feed.language)
    known = names_in(clean.one_line(feed.title))
    entries = [_entry(raw, language, request, known) for raw in feed.entries]
    kept = [entry for entry in entries if entry["title"] or entry["text"]]
    return {
        "format": clean.one_line(feed.format, 20),
        "title": clean.one_line(feed.title),
        "link": safe_link(feed.link),
        "language": language,
        "ttl": feed.ttl,
        "entries": kept,
        "empty": len(entries) - len(kept),
    }


def _entry(raw: Raw, language: str | None, request: Request, known: frozenset[str]) -> dict[str, Any]:
    title, text = clean.one_line(raw.title), clean.plain(raw.text)
    title = title or clean.one_line(text.partition("\n")[0], _MAX_NAME)
    text = "" if text == title else text
    link = safe_link(raw.link)
    published, updated = read_date(raw.published, request.now), read_date(raw.updated, request.now)
    spoken = _language(raw.language) or language
    words = reading(title, text)
    is_read = named(words) in request.read
    return {
        "guid": _identity(raw.guid, link, title, text),
        "title": title,
        "link": link,
        "text": text,
        "author": clean.one_line(raw.author, _MAX_NAME) or None,
        "published": stamp(published) if published else None,
        "updated": stamp(updated) if updated else None,
        "language": spoken if spoken != language else None,
        "figures": None if is_read else [dict(figure) for figure in figures_in(words, spoken, known)],
    }


def _identity(guid: str, link: str | None, title: str, text: str) -> str:
    """What tells an entry from the feed's others: its guid; else its address; else its words."""
    name = clean.one_line(guid, 10 * _MAX_GUID)
    if not name:
        name = canonical(link) if link else f"sha256:{_sha(title + text[:_TEXT])}"
    return name if len(name) <= _MAX_GUID else f"sha256:{_sha(name)}"


def _language(given: str) -> str | None:
    text = given.strip()
    return text.replace("_", "-").lower() if _LANGUAGE.fullmatch(text) else None


def _sha(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
