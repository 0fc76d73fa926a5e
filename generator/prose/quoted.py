"""Quotations and speaker's notes of a text, as plain words: what slides and their notes say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.prose import blocks
from generator.prose.containers import parse
from generator.prose.markdown import plain_leaves
from generator.prose.stand_ins import Replacement


class Quoted(NamedTuple):
    """A call-out: its paragraphs and list items, and its title, which says of a quotation whose it is."""

    paragraphs: tuple[str, ...]
    title: str = ""


def count_quotes(text: str) -> int:
    """How many quotations a text has as call-outs."""
    return sum(1 for _ in _callouts(parse(text).blocks, "quote")) if "[!" in text else 0


def quoted(text: str, kind: str, replacements: Sequence[Replacement], language: str) -> tuple[Quoted, ...]:
    """The call-outs of a kind ("quote", "notes") in the order of the text."""
    if "[!" not in text:
        return ()
    document = parse(text)
    found = []
    for callout in _callouts(document.blocks, kind):
        leaves = [*((callout.title,) if callout.title else ()), *blocks.leaves(callout.blocks)]
        words = plain_leaves(text, document, leaves, replacements, language)
        title = words.pop(0) if callout.title else ""
        found.append(Quoted(tuple(word for word in words if word), title))
    return tuple(found)


def _callouts(found: Iterable[blocks.Block], kind: str) -> Iterator[blocks.Callout]:
    for block in found:
        match block:
            case blocks.Callout():
                if block.kind == kind:
                    yield block
                else:
                    yield from _callouts(block.blocks, kind)
            case blocks.Quote(inner) | blocks.Details(_, _, _, inner):
                yield from _callouts(inner, kind)
            case blocks.Listing(_, _, items):
                for item in items:
                    yield from _callouts(item, kind)
            case _:
                pass
