"""A page of the web → the words that a reader sees, in one pass: a look at it is no reason to parse it."""

from __future__ import annotations

import codecs
import re
from html import unescape
from typing import Final, NamedTuple

from generator.fetch.sniff import charset_of

_MOST: Final = 600_000  # bytes: what is longer is known by its start
_HEAD: Final = 2_000
_HIDDEN: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "nav", "iframe", "object", "select", "textarea"}
)
_TITLE: Final = 300
_NAME: Final = re.compile(r"/?[a-z][a-z0-9]*")
_WORD: Final = re.compile(r"\w+")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXTS: Final = ("text/", "application/xhtml", "application/xml", "application/json")


class Visible(NamedTuple):
    """A page's title, its first heading, and all words of its body in lower case."""

    title: str
    heading: str
    words: tuple[str, ...]


def is_text(content_type: str) -> bool:
    """Whether a body can be read as text by what its server calls it; what it does not call is text."""
    kind = content_type.partition(";")[0].strip().lower()
    return not kind or kind.startswith(_TEXTS)


def visible(body: bytes, content_type: str) -> Visible:
    """What a reader sees of a body. Never fails: of what is no HTML all words are seen."""
    text = _text(body[:_MOST], content_type)
    title: list[str] = []
    heading: list[str] = []
    seen: list[str] = []
    within = ""  # the element whose text is not seen as body: hidden, or the title
    in_heading = False
    at = 0
    while True:
        start = text.find("<", at)
        piece = text[at:] if start < 0 else text[at:start]
        if within == "title":
            title.append(piece)
        elif not within:
            seen.append(piece)
            if in_heading and sum(map(len, heading)) < _TITLE:
                heading.append(piece)
        if start < 0:
            break
        at, name = _tag(text, start)
        if within:
            within = "" if name == f"/{within}" else within
        elif name in _HIDDEN or (name == "title" and not title):
            within = name
        elif name in {"h1", "/h1"}:
            in_heading = name == "h1" and not heading
        seen.append(" ")
    return Visible(
        _one_line(title), _one_line(heading), tuple(_WORD.findall(unescape("".join(seen)).casefold()))
    )


def _tag(text: str, start: int) -> tuple[int, str]:
    """Where a tag ends, and its name; a "<" that opens none is passed."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return (len(text) if end < 0 else end + 3), ""
    found = _NAME.match(text[start + 1 : start + 20].lower())
    if not found and not text.startswith(("<!", "<?"), start):
        return start + 1, ""
    end = text.find(">", start + 1)
    return (len(text) if end < 0 else end + 1), found[0] if found else ""


def _text(body: bytes, content_type: str) -> str:
    """The letters of a body, as its server, or the page itself, says that they are coded."""
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body.decode(encoding, "replace")
    named = charset_of(content_type) or charset_of(body[:_HEAD].decode("latin-1"))
    for encoding in (named, "utf-8"):
        try:
            if encoding and codecs.lookup(encoding).name not in {"utf-7", "idna", "punycode"}:
                return body.decode(encoding, "strict")
        except (LookupError, UnicodeError, ValueError):
            continue
    return body.decode("cp1252", "replace")


def _one_line(pieces: list[str]) -> str:
    return " ".join(unescape("".join(pieces)).split())[:_TITLE]
