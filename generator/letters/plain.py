"""A letter as plain text: lines of 72 signs, sources numbered at the end."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Final, NamedTuple

WIDTH: Final = 72
_SPACES: Final = re.compile(" {2,}")
_INDENT: Final = "   "
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLES: Final = frozenset({"table", "layout"})
_BLOCKS: Final = _HEADINGS | {"p", "li", "div", "figure", "figcaption", "blockquote", "tr", "table", "pre"}
_ENDING: Final = _BLOCKS | {"ul", "ol", "hr"}
_LISTS: Final = frozenset({"ul", "ol"})
_UNSEEN: Final = frozenset({"head", "preview"})
_VOID: Final = frozenset({"br", "hr", "img", "meta", "link", "wbr"})
_RULES: Final = {"h1": "=", "h2": "-"}
_BLANKS: Final = re.compile(r"[ \t\r\n]+")


class _Paragraph(NamedTuple):
    """`sort` is what stands right below another of its sort: "item", "row"; "" for what does not."""

    text: str
    sort: str


def plain(html: str, base: str) -> str:
    """The text of a letter's HTML.

    Links into the site, which starts at `base`, leave their words, since nearly each figure has one; the
    others and those of class "address" are followed by their addresses.
    """
    reader = _Reader(base)
    reader.feed(html)
    reader.close()
    reader.end()
    return _joined(reader.paragraphs)


def _joined(paragraphs: Iterable[_Paragraph]) -> str:
    text, before = "", ""
    for one in paragraphs:
        text += ("\n" if before and one.sort == before else "\n\n" if text else "") + one.text
        before = one.sort
    return f"{text}\n"


class _Reader(HTMLParser):
    """Gathers paragraphs.

    `open` has the elements around, by their tag, as "preview", or as "layout" what only arranges the letter;
    `numbers` the next number of each list around, 0 in one without numbers, and `hangs` how far its items are
    set in; `links` where the words of each link begin, and its address.
    """

    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.paragraphs: list[_Paragraph] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.numbers: list[int] = []
        self.hangs: list[int] = []
        self.marker = ""
        self.links: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what it begins."""
        attributes = {name: value or "" for name, value in attrs}
        if tag in _ENDING:
            self.end()
        if tag not in _VOID:
            self.open.append(self._name(tag, attributes))
        if tag in _LISTS:
            self.numbers.append(1 if tag == "ol" else 0)
            self.hangs.append(0)
        elif tag == "li":
            self._item(attributes.get("value", ""))
        elif tag == "a":
            self.links.append((len(self.words), self._address(attributes)))
        else:
            self.words += self._shown(tag, attributes)

    def _name(self, tag: str, attributes: dict[str, str]) -> str:
        table = next((one for one in reversed(self.open) if one in _TABLES), "")
        if attributes.get("role") == "presentation" or (table == "layout" and tag in {"tbody", "tr", "td"}):
            return "layout"
        return "preview" if attributes.get("class") == "preview" else tag

    def _shown(self, tag: str, attributes: dict[str, str]) -> list[str]:
        """What an element says by being there."""
        if tag in {"td", "th"}:
            return [" | "] if "".join(self.words).strip() else []
        if tag == "img":
            return [f"[{attributes['alt']}]"] if attributes.get("alt") else []
        return ["\n"] if tag == "br" else ["-" * WIDTH] if tag == "hr" else []

    def handle_endtag(self, tag: str) -> None:
        """End what it began."""
        if tag == "a" and self.links:
            start, address = self.links.pop()
            if address and address.removeprefix("mailto:") not in "".join(self.words[start:]):
                self.words.append(f" <{address}>")
        if tag in _ENDING:
            self.end(_RULES.get(tag, ""))
        if self.open:
            self.open.pop()
        if tag in _LISTS and self.numbers:
            self.numbers.pop()
            self.hangs.pop()

    def handle_data(self, data: str) -> None:
        """Words, unless nobody is to see them."""
        if not _UNSEEN & {*self.open}:
            self.words.append(data if "pre" in self.open else _BLANKS.sub(" ", data))

    def end(self, rule: str = "") -> None:
        """End a paragraph; `rule` is the sign that underlines it."""
        text = "".join(self.words).strip(" \n")
        if "pre" not in self.open:
            text = _SPACES.sub(" ", text)
        self.words.clear()
        if not text:
            return
        later = _INDENT * self.open.count("blockquote") + " " * sum(self.hangs)
        first = later[: len(later) - len(self.marker)] + self.marker
        lines = self._lines(text, first, later)
        if rule:
            lines.append(rule * min(WIDTH, max(map(len, lines))))
        self.paragraphs.append(
            _Paragraph("\n".join(lines), sort="item" if self.marker else "row" if "tr" in self.open else "")
        )
        self.marker = ""

    def _lines(self, text: str, first: str, later: str) -> list[str]:
        """The lines of a paragraph, wrapped at blanks; those of code are as they were typed."""
        lines: list[str] = []
        for line in text.split("\n"):
            start = later if lines else first
            if "pre" in self.open:
                lines.append(start + line)
            else:
                lines += textwrap.wrap(
                    line.strip(" "),
                    WIDTH,
                    initial_indent=start,
                    subsequent_indent=later,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
        return lines

    def _item(self, value: str) -> None:
        if not self.numbers:
            return
        number = int(value) if value.isdecimal() else self.numbers[-1]
        self.marker = f"{number}. " if number else "- "
        self.numbers[-1] = number + 1 if number else 0
        self.hangs[-1] = len(self.marker)

    def _address(self, attributes: dict[str, str]) -> str:
        """What is said of a link beside its words."""
        href = attributes.get("href", "")
        into_the_site = bool(self.base) and href.startswith(self.base)
        return "" if into_the_site and attributes.get("class") != "address" else href
