"""Which kind of file it is: what it holds counts, not what it is called."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from typing import Final

from generator.fetch.sniff import BodyKind
from generator.fetch.sniff import kind_of as body_kind

HEAD: Final = 64_000
"""Bytes of a file that are looked at."""

_BLOGGER: Final = re.compile(
    rb"http://schemas\.google\.com/blogger/20\d\d|tag:blogger\.com,|kind#(?:post|page|comment|settings|template)"
)
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_ROOT: Final = re.compile(rb"<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)")
_WORDPRESS: Final = re.compile(rb"wordpress\.org/export/|<wp:(?:wxr_version|author|category|post_id)\b")
_BIBTEX: Final = re.compile(r"^[ \t]*@[A-Za-z]{2,30}\s*[{(]", re.MULTILINE)
_RIS: Final = re.compile(r"^TY  - ?", re.MULTILINE)
_SEPARATED: Final = re.compile(r"[;,\t]")
_UNICODE: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class FileKind(StrEnum):
    """What can be taken in; OTHER is nothing that is known."""

    BLOGGER = "blogger"
    WORDPRESS = "wordpress"
    FEED = "feed"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"
    TABLE = "table"
    HTML = "html"
    OTHER = "other"


def file_kind(head: bytes) -> FileKind:
    """The kind of the file that begins so (`HEAD` bytes will do)."""
    text = _decoded(head)
    if not text.strip():
        return FileKind.OTHER
    plain = text.encode("utf-8", "replace")
    match body_kind(plain, ""):
        case BodyKind.JSON:
            return FileKind.FEED if "jsonfeed.org/version" in text else _json_kind(text)
        case BodyKind.HTML:
            return FileKind.HTML
        case BodyKind.XML:
            return _xml_kind(plain)
    return _text_kind(text)


def _decoded(head: bytes) -> str:
    for bom, encoding in _UNICODE:
        if head.startswith(bom):
            return head.decode(encoding, "replace").removeprefix("\ufeff")
    return head.decode("utf-8-sig", "replace")


def _xml_kind(plain: bytes) -> FileKind:
    """Feeds of blogs name their programs as well: an export has the root of one."""
    root = _ROOT.search(_COMMENT.sub(b"", plain))
    name = root[1].lower() if root else b""
    if name == b"feed" and _BLOGGER.search(plain):
        return FileKind.BLOGGER
    return FileKind.WORDPRESS if name == b"rss" and _WORDPRESS.search(plain) else FileKind.FEED


def _json_kind(text: str) -> FileKind:
    return FileKind.CSL_JSON if '"type"' in text else FileKind.OTHER


def _text_kind(text: str) -> FileKind:
    if "\0" in text:
        return FileKind.OTHER
    if _RIS.search(text):
        return FileKind.RIS
    if _BIBTEX.search(text):
        return FileKind.BIBTEX
    first = next((line for line in text.splitlines() if line.strip()), "")
    return FileKind.TABLE if _SEPARATED.search(first) else FileKind.OTHER
