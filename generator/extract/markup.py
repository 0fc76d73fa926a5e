"""HTML → its words, with their places; what no reader reads is left out.

A tokenizer of our own: the standard library's tells lines and columns, and a hostile text can make it take
the square of its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from generator.prose.patterns import Pattern

_TOKEN = Pattern(
    r"""(?x)<(?P<close>/?)(?P<tag>[A-Za-z][\w:-]{0,40})
        (?P<rest>(?:[^<>"']|"[^"<]{0,1000}"|'[^'<]{0,1000}'|["']){0,4000}+)>
      | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)
      | (?P<mark><!--|<[!?])"""
)
_UNREAD_WORDS: Final = """
    script style template noscript svg math nav footer aside form button select textarea iframe object
    canvas audio video head figcaption
"""
_UNREAD: Final = frozenset(_UNREAD_WORDS.split())
_BLOCKS_WORDS: Final = """
    address article blockquote body br caption dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6
    header hr html li main ol p pre section summary table tbody tfoot thead tr ul
"""
_BLOCKS: Final = frozenset(_BLOCKS_WORDS.split())
_CELLS: Final = frozenset({"td", "th"})
_ALONE: Final = frozenset({"br", "hr", "img", "input", "meta", "link"})
_REMARKS = Pattern(
    r"""(?i)\b(?:id|class)\s*=\s*["']?[^"'>]{0,200}?\b(?:comments?|commentaires?|comment-list|disqus)\b"""
)


_HREF = Pattern(r"""(?i)\bhref\s*=\s*["']?([^"'>\s]{1,2000})""")
_NOTE_ID = Pattern(r"""(?i)\bid\s*=\s*["']?_?(?:fn|ftn|note|footnote|cite_?note|endnote)[-_:]?(\d{1,3})\b""")
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def html_pieces(text: str) -> Iterator[tuple[str, int, int, str]]:
    """The words of `text` with where they stand and lead; an empty line between blocks.

    Digits that stand high are told as such signs, since they are no part of the word before them.
    """
    at, raised = 0, False
    tokens = _Tokens(text)
    while (match := _TOKEN.search(text, at)) is not None:
        if at < match.start():
            words = text[at : match.start()]
            yield words.translate(_RAISED) if raised else words, at, match.start(), ""
        at = match.end()
        if match["entity"]:
            yield _character(match["entity"]), match.start(), at, ""
        elif match["mark"]:
            at = tokens.after_mark(match)
        else:
            tag = match["tag"].lower()
            if not match["close"] and _left_out(tag, match["rest"]):
                at = tokens.after_element(tag, at)
            raised = not match["close"] if tag == "sup" else raised
            yield from _of_tag(tag, match)
    if at < len(text):
        yield text[at:], at, len(text), ""


def _of_tag(tag: str, match: re.Match[str]) -> Iterator[tuple[str, int, int, str]]:
    """What stands for a tag: where a block or a cell begins, where words lead, a note begins."""
    start = match.start()
    if tag in _BLOCKS:
        yield "\n\n", start, start + 1, ""
        if note := _NOTE_ID.search(match["rest"]):
            yield "", start, start + 1, f"^{note[1]}:"
    elif tag in _CELLS:
        yield " | ", start, start + 1, ""
    elif tag == "a":
        href = _HREF.search(match["rest"])
        yield "", start, match.end(), ">" if match["close"] else f"<{href[1] if href else ''}"


def _character(entity: str) -> str:
    said = unescape(entity)
    return said if len(said) == 1 else " "


def _left_out(tag: str, rest: str) -> bool:
    if tag in _ALONE or rest.endswith("/"):
        return False
    return tag in _UNREAD or (tag in _BLOCKS and bool(_REMARKS.search(rest)))


class _Tokens:
    """Where what is left out ends. What never closes leaves out nothing but its tag."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, int] = {}
        self._tags: dict[str, re.Pattern[str]] = {}
        self._open: set[str] = set()

    def after_mark(self, match: re.Match[str]) -> int:
        """After a comment or a declaration."""
        sign = "-->" if match["mark"] == "<!--" else ">"
        if match.end() > self._last_place(sign):
            return match.end()
        return self._text.find(sign, match.end()) + len(sign)

    def after_element(self, tag: str, start: int) -> int:
        """After the element that `tag` opened before `start`; elements of its name may lie within it."""
        if tag in self._open or start > self._last_place(f"</{tag}"):
            return start
        pattern = self._tags.get(tag)
        if pattern is None:
            pattern = self._tags[tag] = re.compile(rf"(?i)<(/?){tag}\b")
        depth, end = 1, start
        for match in pattern.finditer(self._text, start):
            depth += -1 if match[1] else 1
            end = match.end()
            if not depth:
                close = self._text.find(">", end, end + 200)
                return close + 1 if close >= 0 else end
        self._open.add(tag)  # once is enough: to look again at each of them takes the square of the time
        return start

    def _last_place(self, sign: str) -> int:
        if sign not in self._last:
            self._last[sign] = max(self._text.rfind(sign), self._text.rfind(sign.upper()))
        return self._last[sign]
