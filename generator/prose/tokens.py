"""The pieces of a paragraph that Markdown must not read, and what they are made of."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, NamedTuple

from generator.prose.marks import CitationMark, CitedItem, Fault, ProseMark
from generator.prose.patterns import Pattern

_ATTRIBUTES = Pattern(r"""(?:\s+(?:title|lang)=(?:"[^"<>]*"|'[^'<>]*'))*\s*/?""", re.IGNORECASE)
_ATTRIBUTE = Pattern(r"""(title|lang)=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_ESCAPED = Pattern(r"\\([!-/:-@\[-`{-~])")
SCHEME = Pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_CONTROL = Pattern(r"[\x00-\x20\x7f\u00a0\u2028\u2029]+")
_ITEM = Pattern(
    r"(?:(?P<prefix>[^@]*?)[ \n])??(?P<suppress>-)?@(?P<key>[A-Za-z0-9_][\w:.+/-]*)"
    r"(?:\#(?P<statistic>[\w:.+/-]+))?(?:[ \n]*,[ \n]*(?P<locator>[^@]*)|[ \n]+(?P<suffix>[^@]*))?"
)
_MASK = "\ufffc"
CITED: Final = "\ufffb"
"""What stands for each character of a citation in a masked text."""


class Sort(StrEnum):
    """What a token is; a pair's opening token is OPEN, and its closing one CLOSE."""

    MARK = "mark"
    CODE = "code"
    ADDRESS = "address"
    LITERAL = "literal"
    CHARACTER = "character"
    VOID = "void"
    NOTE = "note"
    OPEN = "open"
    CLOSE = "close"


class Token(NamedTuple):
    """A piece of a leaf that Markdown must not read; offsets are those of the leaf's text.

    `text` is the code, address, character, footnote's label or tag; `pair` is the opening offset,
    which both tokens of a pair share.
    """

    start: int
    end: int
    sort: Sort
    text: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    pair: int = -1
    mark: ProseMark | None = None


class Inline(NamedTuple):
    """What stands in a leaf, in order. `refused`: too deep or too dense to be read as Markdown."""

    tokens: tuple[Token, ...]
    faults: tuple[Fault, ...]
    refused: bool = False


def safe_address(address: str) -> str | None:
    """`address` as it may stand in a link, or None: only http, https, mailto and relative ones may."""
    cleaned = _CONTROL.sub(lambda found: "%20" if found[0].strip(" ") == "" else "", address.strip())
    scheme = SCHEME.match(cleaned)
    return cleaned if not scheme or scheme[1].lower() in ("http", "https", "mailto") else None


def allows_attributes(text: str) -> bool:
    """Whether a tag's attributes are no others than title and lang."""
    return bool(_ATTRIBUTES.fullmatch(text))


def tag_attributes(text: str) -> tuple[tuple[str, str], ...]:
    """The title and lang of a tag; its other attributes are not taken."""
    found = _ATTRIBUTE.finditer(text)
    return tuple((one[1].lower(), html.unescape(one[2] or one[3] or "")) for one in found)


def is_outside(address: str) -> bool:
    """Whether a typed address leads to another site of the web."""
    return address.lower().startswith(("http:", "https:", "//"))


def link_attributes(address: str, title: str | None = None) -> tuple[tuple[str, str], ...]:
    """What `<a>` needs to lead to `address`."""
    return (
        ("href", address),
        *((("title", title),) if title else ()),
        *((("rel", "noopener noreferrer"),) if is_outside(address) else ()),
    )


def unescaped(text: str) -> str:
    """The text that an author meant: no backslashes before signs, characters for entities."""
    return html.unescape(_ESCAPED.sub(r"\1", text))


def code_token(text: str, start: int, first: int, end: int) -> Token:
    """The code between backticks that starts at `start` and whose text starts at `first`."""
    content = text[first : end - (first - start)].replace("\n", " ")
    if content.startswith(" ") and content.endswith(" ") and content.strip():
        content = content[1:-1]
    return Token(start=start, end=end, sort=Sort.CODE, text=content)


def address_token(start: int, url: str) -> Token:
    """An address without the signs that end the sentence around it."""
    surplus = url.count(")") - url.count("(")
    end = len(url)
    while end and (url[end - 1] in ".,;:!?'’_~&" or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return Token(start=start, end=start + end, sort=Sort.LITERAL, text=url[:end])


def cited(part: str) -> CitedItem | None:
    """One item of a citation; None where `part` is none."""
    found = _ITEM.fullmatch(part.strip())
    if not found:
        return None
    said = {name: " ".join((found[name] or "").split()) for name in ("prefix", "locator", "suffix")}
    return CitedItem(
        key=found["key"].rstrip(".:+/-"),
        statistic=(found["statistic"] or "").rstrip(".:+/-") or None,
        locator=said["locator"] or said["suffix"] or None,
        prefix=said["prefix"] or None,
        suppress_author=bool(found["suppress"]),
    )


def masked(text: str, tokens: Iterable[Token]) -> str:
    """The text with each token blotted out, offsets kept."""
    pieces, done = [], 0
    for token in tokens:
        mask = CITED if isinstance(token.mark, CitationMark) else _MASK
        pieces += [text[done : token.start], mask * (token.end - token.start)]
        done = token.end
    return "".join((*pieces, text[done:]))
