"""What a body is, and what of it no parser should see."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from html import unescape
from typing import Final
from urllib.parse import urljoin

from generator.fetch.unusable import Unusable
from generator.incoming.addresses import safe_link

_PROLOG: Final = 64_000
_HEAD: Final = 200_000
_END: Final = 2_000  # bytes in which the end tag stands; comments may follow it
_SHOWN: Final = 5
_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
)
_DECLARATION: Final = re.compile(rb"<\?xml\s[^>]{0,500}\?>")
_ENCODING: Final = re.compile(rb"(encoding\s*=\s*[\"'])([^\"']{0,40})")
_SPACES: Final = re.compile(rb"\s+")
_ROOT: Final = re.compile(rb"<([A-Za-z][\w.-]{0,60}:)?([A-Za-z][\w.-]{0,60})")
_FEEDS: Final = {b"rss", b"feed", b"rdf", b"channel", b"cdf"}
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:+-]{1,40})", re.IGNORECASE)
_LINK: Final = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"([a-z-]{1,20})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_ALTERNATES: Final = {
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/json",
}


class BodyKind(StrEnum):
    """How a body is to be read."""

    XML = "xml"
    JSON = "json"
    HTML = "html"
    OTHER = "other"


def transcoded(body: bytes, content_type: str) -> bytes:
    """The body with letters of one byte for its signs, as all that follows expects.

    Raises:
        Unusable: it is empty, or in UTF-7, in which a tag can be spelled without its brackets.
    """
    if not body.strip():
        raise Unusable("empty")
    declared = _ENCODING.search(body[:500])
    named = (charset_of(content_type), declared[2].decode("latin-1") if declared else "")
    if any(name.lower().replace("_", "-") in {"utf-7", "utf7", "unicode-1-1-utf-7"} for name in named):
        raise Unusable("utf-7")
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            text = body.decode(encoding, "replace").removeprefix("\ufeff")
            plain = text.encode("utf-8", "replace")
            start, rest = plain[:500], plain[500:]
            return codecs.BOM_UTF8 + _ENCODING.sub(rb"\1utf-8", start, count=1) + rest
    return body


def charset_of(content_type: str) -> str:
    """The charset that a Content-Type names; "" for none."""
    found = _CHARSET.search(content_type)
    return found[1] if found else ""


def kind_of(body: bytes, content_type: str) -> BodyKind:
    """What a body is: what it looks like counts, not what it is called."""
    start = body.removeprefix(codecs.BOM_UTF8)[:_PROLOG].lstrip()
    if start.startswith((b"{", b"[")):
        return BodyKind.JSON
    root = _root(start)
    if root and root[2].lower() in _FEEDS:
        return BodyKind.XML
    if root and root[2].lower() in {b"html", b"head", b"body", b"meta", b"title"}:
        return BodyKind.HTML
    if start.lower().startswith(b"<!doctype html") or "text/html" in content_type.lower():
        return BodyKind.HTML
    return BodyKind.XML if start.startswith(b"<") else BodyKind.OTHER


def guarded(body: bytes) -> bytes:
    """XML whose head cannot keep a parser busy: no entities declared, no long runs of white space.

    Raises:
        Unusable: entities are declared, no element starts in the first 64 KB, or its end is missing.
    """
    plain = body.removeprefix(codecs.BOM_UTF8)
    root = _root(plain[: _PROLOG + 200])
    if root is None or root.start() > _PROLOG:
        raise Unusable("no-root")
    head = plain[: root.start()]
    if b"<!ENTITY" in head.upper():
        raise Unusable("entities")
    if root[2].lower() not in _FEEDS:
        raise Unusable("other-xml", name=root[2].decode("latin-1"))
    name = (root[1] or b"") + root[2]
    if not re.search(rb"</%s\s*>" % re.escape(name), plain.rstrip()[-_END:]):
        raise Unusable("cut-off")
    declaration = _DECLARATION.search(head)
    kept = declaration[0] if declaration else b""
    rest = head[declaration.end() :] if declaration else head
    return kept + _SPACES.sub(b" ", rest).strip() + plain[root.start() :]


def alternates(body: bytes, content_type: str, base: str) -> list[str]:
    """The feeds that a page declares, at most five."""
    text = body[:_HEAD].decode(_codec(charset_of(content_type)), "replace")
    found: dict[str, None] = {}
    for link in _LINK.finditer(text):
        pairs = {
            one[1].lower(): unescape(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(link[1])
        }
        kind = pairs.get("type", "").partition(";")[0].strip().lower()
        if "alternate" in pairs.get("rel", "").lower().split() and kind in _ALTERNATES:
            try:
                address = safe_link(urljoin(base, pairs.get("href", "").strip()))
            except ValueError:
                continue
            if address and "/wp-json/" not in address:
                found[address] = None
    return list(found)[:_SHOWN]


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name or "utf-8").name
    except LookupError:
        return "utf-8"


def _root(start: bytes) -> re.Match[bytes] | None:
    """The first element; what stands in comments, declarations and instructions is none."""
    at = 0
    while (at := start.find(b"<", at)) >= 0:
        if start.startswith(b"<!--", at):
            end = start.find(b"-->", at + 4)
            at = end + 3 if end >= 0 else len(start)
        elif start.startswith((b"<!", b"<?"), at):
            end = start.find(b">", at)
            subset = start.find(b"[", at, end if end >= 0 else None)
            if subset >= 0 and start.startswith(b"<!", at):
                end = start.find(b"]>", subset)
            at = end + 1 if end >= 0 else len(start)
        elif found := _ROOT.match(start, at):
            return found
        else:
            at += 1
    return None
