"""Marks out of the way of Markdown: one private character stands for each until the HTML is written.

So no pipe, bracket or star of a mark is ever read as Markdown, and what a mark shows may depend on
where it stands: a heading or a link gets its plain text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from string import punctuation
from typing import NamedTuple

from generator.prose import blocks, inline, tree
from generator.prose.marks import LinkMark, PictureMark, ProseMark
from generator.prose.tokens import Inline, Sort, Token, link_attributes, safe_address


class Replacement(NamedTuple):
    """What to show for `text[start:end]`: a mark's span, or any span of plain words.

    `html` is phrasing content, trusted as it is. `plain` is text, for headings, links and feeds.
    With `embed`, the mark is a block that the caller puts between two of `Prose.parts`.
    """

    start: int
    end: int
    html: str = ""
    plain: str = ""
    embed: int | None = None


class _Shown(NamedTuple):
    """What a sentinel stands for; `stable` is what anchors are made of."""

    html: str
    plain: str
    stable: str
    in_links: bool = False


class StandIns:
    """Turns leaves into texts with sentinels, and sentinels back into what they stand for."""

    def __init__(
        self,
        text: str,
        document: blocks.Document,
        replacements: Sequence[Replacement],
        prefix: str = "",
        *,
        with_blocks: bool = True,
    ) -> None:
        """Without blocks, what would be one shows its plain text."""
        self.source = text
        self.document = document
        self.replacements = sorted(replacements, key=lambda one: one.start)
        self.starts = [one.start for one in self.replacements]
        self.prefix = prefix
        self.shown: list[_Shown] = []
        self.pairs: list[Token] = []
        self.embeds: list[int] = []
        self.notes: dict[str, int] = {}
        self.note_uses: dict[str, int] = {}
        self.pair_numbers: dict[int, int] = {}
        self.with_blocks = with_blocks

    def fill(self, leaf: blocks.Leaf) -> str:
        """The leaf's text as Python-Markdown gets it."""
        text, offsets = leaf.text, leaf.offsets()
        found = inline.read(text, offsets, self.document.definitions, self.document.footnotes)
        if found.refused:
            return self.sentinel(escape(text, quote=False), text, text)
        pieces, done = [], 0
        for start, end, stand_in in self._stand_ins(text, offsets, found):
            pieces += [cleaned(text[done:start]), stand_in]
            done = end
        return "".join((*pieces, cleaned(text[done:])))

    def _stand_ins(self, text: str, offsets: blocks.Offsets, found: Inline) -> list[tuple[int, int, str]]:
        first, last = offsets.source(0), offsets.source_end(len(text))
        inside = self.replacements[bisect_left(self.starts, first) : bisect_right(self.starts, last)]
        by_span = {(one.start, one.end): one for one in inside if one.end <= last}
        taken = []
        for token in found.tokens:
            replacement = by_span.pop((token.mark.start, token.mark.end), None) if token.mark else None
            taken.append((token.start, token.end, self._token(token, replacement)))
        free = self._free(offsets, by_span.values(), taken) if by_span else ()
        return sorted((*taken, *free))

    def _free(
        self,
        offsets: blocks.Offsets,
        replacements: Iterable[Replacement],
        taken: Sequence[tuple[int, int, str]],
    ) -> Iterator[tuple[int, int, str]]:
        """Stand-ins for spans of plain words that are no marks."""
        starts = [start for start, _, _ in taken]
        for one in replacements:
            start, end = offsets.leaf(one.start), offsets.leaf(one.end)
            index = bisect_left(starts, start)
            clear = index == len(starts) or taken[index][0] >= end
            clear = clear and (not index or taken[index - 1][1] <= start)
            here = offsets.source(start) == one.start and offsets.source_end(end) == one.end
            if clear and start < end and here:
                yield start, end, self._replaced(one, one.plain)

    def _token(self, token: Token, replacement: Replacement | None) -> str:
        text, stand_in = token.text, ""
        match token.sort:
            case Sort.MARK if token.mark:
                stand_in = self._mark(token.mark, replacement)
            case Sort.CODE:
                code = f"<code>{escape(cleaned(text), quote=False)}</code>"
                stand_in = self.sentinel(code, text, text, in_links=True)
            case Sort.LITERAL:
                stand_in = self.sentinel(escape(cleaned(text), quote=False), text, text)
            case Sort.ADDRESS:
                stand_in = self._address(text)
            case Sort.CHARACTER:
                stand_in = cleaned(text)
                if stand_in and stand_in in punctuation:
                    stand_in = f"\\{stand_in}"
            case Sort.VOID:
                stand_in = self.sentinel(f"<{text}>", " " if text == "br" else "", " ", in_links=True)
            case Sort.NOTE:
                stand_in = self._note(text)
            case Sort.OPEN | Sort.CLOSE:
                stand_in = self._pair(token)
        return stand_in

    def _mark(self, mark: ProseMark, replacement: Replacement | None) -> str:
        stable = _stable(mark)
        if replacement:
            return self._replaced(replacement, stable, in_links=isinstance(mark, PictureMark))
        typed = " ".join(self.source[mark.start : mark.end].split())
        return self.sentinel(escape(typed, quote=False), stable or typed, stable)

    def _replaced(self, one: Replacement, stable: str, *, in_links: bool = False) -> str:
        if one.embed is None:
            return self.sentinel(cleaned(one.html), cleaned(one.plain), stable, in_links=in_links)
        if not self.with_blocks or len(self.embeds) >= tree.LIMITS[tree.BLOCK]:
            return self.sentinel(escape(cleaned(one.plain), quote=False), cleaned(one.plain), "")
        self.embeds.append(one.embed)
        return chr(tree.BLOCK + len(self.embeds) - 1)

    def _address(self, typed: str) -> str:
        address = safe_address(typed if ":" in typed else f"mailto:{typed}") or ""
        words = escape(cleaned(typed.removeprefix("mailto:")), quote=False)
        attributes = _attributes(link_attributes(cleaned(address)))
        return self.sentinel(f"<a{attributes}>{words}</a>", cleaned(typed), typed)

    def _note(self, label: str) -> str:
        number = self.notes.setdefault(label, len(self.notes) + 1)
        uses = self.note_uses[label] = self.note_uses.get(label, 0) + 1
        own = f"{self.prefix}fnref-{number}" + (f"-{uses}" if uses > 1 else "")
        link = f'<a href="#{self.prefix}fn-{number}" id="{own}" role="doc-noteref">{number}</a>'
        return self.sentinel(f'<sup class="footnote-ref">{link}</sup>', "", "")

    def _pair(self, token: Token) -> str:
        if token.sort is Sort.OPEN:
            self.pair_numbers[token.pair] = len(self.pairs)
            self.pairs.append(token)
        number = self.pair_numbers[token.pair]
        if number >= tree.LIMITS[tree.OPEN]:
            return ""
        return chr((tree.OPEN if token.sort is Sort.OPEN else tree.CLOSE) + number)

    def sentinel(self, html: str, text: str, stable: str, *, in_links: bool = False) -> str:
        """A new character that stands for `html`; empty where there are too many."""
        if len(self.shown) >= tree.LIMITS[tree.INLINE]:
            return ""
        self.shown.append(_Shown(html, cleaned(text), stable, in_links))
        return chr(tree.INLINE + len(self.shown) - 1)

    def show(self, sentinel: str, as_text: bool) -> str:  # noqa: FBT001 - called with both by tree
        """The HTML of a sentinel; in headings and links what has no link in it."""
        shown = self.shown[ord(sentinel) - tree.INLINE]
        return escape(shown.plain, quote=False) if as_text and not shown.in_links else shown.html

    def show_plain(self, sentinel: str) -> str:
        """The plain text of a sentinel."""
        return self.shown[ord(sentinel) - tree.INLINE].plain

    def show_stable(self, sentinel: str) -> str:
        """What an anchor keeps of a sentinel: an id, where the text is a value that may change."""
        return f" {self.shown[ord(sentinel) - tree.INLINE].stable} "


def _stable(mark: ProseMark) -> str:
    match mark:
        case LinkMark():
            return mark.text or mark.target
        case PictureMark():
            return mark.alt
    return ""


def cleaned(text: str) -> str:
    """The text without the characters that stand for something else here."""
    return tree.RESERVED.sub("\ufffd", text)


def _attributes(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes)
