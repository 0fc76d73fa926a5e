"""JSON Feed 1 and 1.1 as entries (jsonfeed.org); feedparser 6 knows none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any, Final, Never

from generator.fetch.feeds import MOST, Raw, RawFeed
from generator.fetch.unusable import Unusable

_VERSION: Final = "https://jsonfeed.org/version/1"


def read_json(body: bytes, most: int = MOST) -> RawFeed:
    """The feed that a body in JSON is, with its first `most` entries.

    Raises:
        Unusable: it is no JSON, or no JSON Feed.
    """
    try:
        whole = json.loads(body.decode("utf-8-sig"), parse_constant=_refused)
    except RecursionError:
        raise Unusable("too-deep") from None
    except UnicodeDecodeError:
        raise Unusable("not-utf8") from None
    except json.JSONDecodeError as fault:
        raise Unusable("bad-json", line=str(fault.lineno), column=str(fault.colno)) from None
    except ValueError:  # NaN, or more digits than Python reads
        raise Unusable("json-number") from None
    version = _text(whole, "version") if isinstance(whole, dict) else ""
    items = whole.get("items") if isinstance(whole, dict) else None
    if not version.replace("http:", "https:").startswith(_VERSION) or not isinstance(items, list):
        raise Unusable("not-json-feed")
    entries = (_entry(item) for item in items[:most] if isinstance(item, dict))
    return RawFeed(
        format="json",
        title=escape(_text(whole, "title")),
        link=_text(whole, "home_page_url"),
        language=_text(whole, "language"),
        ttl=None,
        entries=tuple(entries),
    )


def _entry(item: Mapping[str, Any]) -> Raw:
    return Raw(
        guid=_identity(item.get("id")),
        title=escape(_text(item, "title")),
        link=_text(item, "url") or _text(item, "external_url"),
        text=_text(item, "content_html") or escape(_text(item, "content_text") or _text(item, "summary")),
        author=escape(_author(item)),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
        language=_text(item, "language"),
        labels=tuple(_labels(item)),
    )


def _labels(item: Mapping[str, Any]) -> list[str]:
    tags = item.get("tags")
    return [escape(tag) for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []


def _identity(given: object) -> str:
    """Version 1 lets an id be a number."""
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return ""
    try:
        return str(given)
    except ValueError:  # more digits than Python writes
        return ""


def _author(item: Mapping[str, Any]) -> str:
    """Of 1.1 the first of `authors`, of 1.0 `author`."""
    authors = item.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else item.get("author")
    return _text(first, "name") if isinstance(first, dict) else ""


def _text(of: Any, name: str) -> str:  # noqa: ANN401 - plain data
    value = of.get(name)
    return value if isinstance(value, str) else ""


def _refused(constant: str) -> Never:
    raise ValueError(f"{constant} is no JSON")
