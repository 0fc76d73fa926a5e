"""Our own markup as Markdown: what templates and `prose` write, for whoever reads a page as plain text.

The markup is as `portable_markup` says: tags are well-formed, attributes stand in double quotes, and no
other `<` is in the text. Citations become footnotes: `[^3]` is the third reference of the page, and
`[^note-1]` the author's own first note.
"""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from typing import Final

from generator.pages.markdown_layout import RULE, Layout
from generator.pages.markdown_words import (
    anchored,
    beginning,
    cited,
    code,
    emphasised,
    escaped,
    fenced,
    linked,
    row,
)
from generator.prose.patterns import Pattern

_TAG: Final = Pattern(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_ATTRIBUTE: Final = Pattern(r'([a-z][a-z-]*)="([^"]*)"')
_BLANKS: Final = Pattern(r"[ \n]+")
_BREAK: Final = "  \n"
_VOID: Final = frozenset({"br", "hr", "wbr", "img"})
_HEADINGS: Final = {f"h{level}": "#" * level for level in range(1, 7)}
_PARAGRAPHS: Final = frozenset({"p", "figcaption", "summary", *_HEADINGS})
_ARRANGING: Final = frozenset({"div", "section", "figure", "details", "thead", "tbody"})
_TABLE: Final = frozenset({"table", "tr", "td", "th"})
_QUOTED: Final = frozenset({"blockquote", "aside"})
_EMPHASIS: Final = {"em": "*", "cite": "*", "strong": "**"}
# HTML that Markdown has no sign for, and that may stand in it.
_KEPT: Final = frozenset({"sub", "sup", "kbd", "mark", "ins", "q"})
_INLINE: Final = frozenset({*_EMPHASIS, *_KEPT, "code"})
_ALIGNED: Final = {"align-right": "---:", "align-center": ":---:"}

End = Callable[[], None]


def to_markdown(html: str, link: Callable[[str], str]) -> str:
    """The markup as Markdown; `link` gives an address as it will be read."""
    if "<" not in html:
        return beginning(escaped(unescape(html)).strip(" \n"))
    return _Reading(link).of(html)


class _Reading:
    """One pass over the tags; `open` holds what ends each element that was begun."""

    def __init__(self, link: Callable[[str], str]) -> None:
        self.link = link
        self.layout = Layout()
        self.words: list[str] = []
        self.open: list[End] = []
        self.numbers: list[int] = []
        self.rows: list[list[str]] = []
        self.aligned: list[str] = []
        self.verbatim = 0
        self.notes = False

    def of(self, html: str) -> str:
        text, *tags = _TAG.split(html)
        self._add(text)
        for place in range(0, len(tags), 4):
            closing, name, rest, text = tags[place : place + 4]
            if closing:
                if self.open:
                    self.open.pop()()
            elif name in _VOID:
                self._void(name, _attributes(rest))
            else:
                self.open.append(self._begun(name, _attributes(rest)))
            self._add(text)
        self._end()
        return self.layout.text()

    def _add(self, text: str) -> None:
        """Words, but for what merely stands between blocks."""
        if text and (self.words or not text.isspace()):
            self.words.append(self._text(text))

    def _text(self, text: str) -> str:
        text = unescape(text) if "&" in text else text
        if self.verbatim:
            return text
        if "\n" in text or "  " in text:
            text = _BLANKS.sub(" ", text)
        return escaped(text.removeprefix(" ") if self.words and self.words[-1] == _BREAK else text)

    def _end(self, head: str = "") -> None:
        """End a paragraph."""
        self.layout.add("".join(self.words), head)
        self.words.clear()

    def _void(self, name: str, attributes: dict[str, str]) -> None:
        if name == "br":
            self.words.append(_BREAK)
        elif name == "hr":
            self._end()
            self.layout.add(RULE, safe=True)
        elif name == "img":
            self.words.append(f"!{linked(escaped(attributes.get('alt', '')), self.link(attributes['src']))}")

    def _begun(self, name: str, attributes: dict[str, str]) -> End:
        """Begin an element; what ends it."""
        kind = attributes.get("class", "").partition(" ")[0] if attributes else ""
        if name == "a":
            href = attributes.get("href", "")
            return self._since(lambda words: anchored(words, href, kind, self.link))
        if name in _INLINE:
            return self._inline(name, kind)
        if name in _PARAGRAPHS:
            return self._paragraph(name, kind)
        if name in _TABLE:
            return self._table(name, kind)
        return self._around(name, kind, attributes)

    def _around(self, name: str, kind: str, attributes: dict[str, str]) -> End:
        if name in _QUOTED or kind == "quote":
            return self._within(self.layout.quote)
        if name in {"ul", "ol"}:
            return self._list(int(attributes.get("start", 1)) if name == "ol" else 0)
        if name == "li":
            return self._item()
        if name == "pre":
            return self._verbatim_block()
        if name in _ARRANGING:
            self._end()
            self.notes = self.notes or kind == "footnotes"
            return self._end
        return _nothing

    def _paragraph(self, name: str, kind: str) -> End:
        self._end()
        if kind == "callout-title" or name == "summary":
            return self._since(lambda words: emphasised(words, "**"), self._end)
        if name == "figcaption":
            self.words.append("— ")
        head = _HEADINGS.get(name)
        return (lambda: self._end(head)) if head else self._end

    def _inline(self, name: str, kind: str) -> End:
        if kind in {"cite", "footnote-ref"}:
            return self._since(cited)
        if name in _EMPHASIS:
            return self._since(lambda words: emphasised(words, _EMPHASIS[name]))
        if name == "code":
            return self._code()
        self.words.append(f"<{name}>")
        return lambda: self.words.append(f"</{name}>")

    def _since(self, change: Callable[[str], str], then: End | None = None) -> End:
        """What ends an element by changing its words."""
        start = len(self.words)

        def end() -> None:
            self.words[start:] = [change("".join(self.words[start:]))]
            if then:
                then()

        return end

    def _code(self) -> End:
        if self.verbatim:
            return _nothing
        self.verbatim += 1

        def change(text: str) -> str:
            self.verbatim -= 1
            return code(text)

        return self._since(change)

    def _verbatim_block(self) -> End:
        self._end()
        self.verbatim += 1

        def end() -> None:
            self.verbatim -= 1
            text = "".join(self.words).strip("\n")
            self.words.clear()
            self.layout.add(fenced(text), safe=True)

        return end

    def _list(self, start: int) -> End:
        self._end()
        self.numbers.append(start)
        self.layout.lists(1)

        def end() -> None:
            self._end()
            self.numbers.pop()
            self.layout.lists(-1)

        return end

    def _item(self) -> End:
        number = self.numbers[-1] if self.numbers else 0
        if number:
            self.numbers[-1] += 1
        if self.notes and len(self.numbers) == 1:
            return self._within(lambda: self.layout.item(f"[^note-{number}]: ", "    "))
        return self._within(lambda: self.layout.item(f"{number}. " if number else "- "))

    def _within(self, enter: End) -> End:
        self._end()
        enter()

        def end() -> None:
            self._end()
            self.layout.leave()

        return end

    def _table(self, name: str, kind: str) -> End:
        if name == "table":
            self._end()
            self.rows, self.aligned = [], []
            return self._end_table
        if name == "tr":
            self.rows.append([])
            return _nothing
        if len(self.rows) == 1:
            self.aligned.append(_ALIGNED.get(kind, "---"))
        self.words.clear()

        def end() -> None:
            self.rows[-1].append("".join(self.words).strip())
            self.words.clear()

        return end

    def _end_table(self) -> None:
        lines = [row(cells) for cells in self.rows]
        lines.insert(1, row(self.aligned))
        self.layout.add("\n".join(lines), safe=True)


def _attributes(rest: str) -> dict[str, str]:
    return {found[1]: unescape(found[2]) for found in _ATTRIBUTE.finditer(rest)} if rest else {}


def _nothing() -> None:
    """What ends an element that shows nothing by itself."""
