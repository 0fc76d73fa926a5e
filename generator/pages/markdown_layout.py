"""Markdown as blocks: paragraphs, lists and quotations within one another."""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.pages.markdown_words import beginning

RULE: Final = "* * *"


class _Block(NamedTuple):
    """A finished block; `around` is what its further lines start with; `item`: it begins one of a list."""

    text: str
    around: tuple[str, ...]
    item: bool
    listed: bool


class Layout:
    """Blocks in their order, each with what quotations and lists around it put before its lines."""

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._around: list[list[str]] = []
        self._lists = 0
        self._item = False

    def add(self, text: str, head: str = "", *, safe: bool = False) -> None:
        """A block, if there is anything in it; `head` makes a heading of it, `safe` is Markdown already."""
        text = text.strip(" \n")
        if not text:
            return
        if not safe:
            text = beginning(text)
        text = f"{head} {text}" if head else text
        later: tuple[str, ...] = ()
        if self._around:
            first = "".join(around[0] for around in self._around)
            later = tuple(around[1] for around in self._around)
            for around in self._around:
                around[0] = around[1]
            text = first + text.replace("\n", f"\n{''.join(later)}")
        self._blocks.append(_Block(text, later, self._item, self._lists > 0))
        self._item = False

    def quote(self) -> None:
        """What follows is in a quotation, until `leave`."""
        self._around.append(["> ", "> "])

    def item(self, marker: str, rest: str = "") -> None:
        """What follows is in an item of a list, until `leave`; `rest` if not as deep as its marker."""
        self._around.append([marker, rest or " " * len(marker)])
        self._item = True

    def leave(self) -> None:
        """The innermost quotation or item ends."""
        self._around.pop()

    def lists(self, step: int) -> None:
        """One list more, or one less, is around what follows."""
        self._lists += step

    def text(self) -> str:
        """All blocks, an empty line between any two but items of a list."""
        parts: list[str] = []
        before: _Block | None = None
        for block in self._blocks:
            if before:
                parts.append("\n" if block.item and before.listed else f"\n{_between(before, block)}\n")
            parts.append(block.text)
            before = block
        return "".join(parts)


def _between(before: _Block, after: _Block) -> str:
    """The line between two blocks: what is around both."""
    shared = 0
    for one, other in zip(before.around, after.around, strict=False):
        if one != other:
            break
        shared += 1
    return "".join(before.around[:shared]).rstrip()
