"""Footnotes of a book: where they are called for, and each once in a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.book.nodes import Node
from generator.book.views import BookBlock

_PARAGRAPHS: Final = {"p", "li", "td", "th"}


def with_footnotes(blocks: Iterable[BookBlock], numbers: Iterator[int]) -> tuple[BookBlock, ...]:
    """The blocks of a chapter, the notes at its end put where they are called for.

    A citation gets a name by one of `numbers`, `mark`; one that says the same as another of its paragraph
    gets the name of that, `again`.
    """
    blocks = list(blocks)
    told: dict[str, list[Node]] = {}
    for block in blocks:
        for node in block.nodes:
            _collect(node, told)
    return tuple(
        block._replace(nodes=tuple(_once(_placed(block.nodes, told), numbers, None))) for block in blocks
    )


def _collect(node: Node, told: dict[str, list[Node]]) -> None:
    if isinstance(node, dict):
        if node["name"] == "li" and str(node.get("id", "")).startswith("fn-"):
            told[node["id"]] = node["children"]
        for child in node["children"]:
            _collect(child, told)


def _placed(found: Iterable[Node], told: Mapping[str, list[Node]]) -> Iterator[Node]:
    for node in found:
        if not isinstance(node, dict):
            yield node
        elif node["class"] == "footnotes" or str(node.get("footnote", "")).startswith("fnref-"):
            continue
        elif node.get("footnote") in told:
            note = told[node["footnote"]]
            yield {"name": "note", "class": "", "children": list(_placed(note, told))}
        else:
            yield {**node, "children": list(_placed(node["children"], told))}


def _once(found: Iterable[Node], numbers: Iterator[int], known: dict[str, str] | None) -> Iterator[Node]:
    """`known` has the names of the notes of the paragraph by what they say; None outside of one."""
    for node in found:
        if not isinstance(node, dict):
            yield node
        elif node["name"] == "sup" and node["class"] == "cite":
            words = _words(node)
            if known is not None and words in known:
                yield {**node, "again": known[words]}
                continue
            name = f"note-{next(numbers)}"
            if known is not None:
                known[words] = name
            yield {**node, "mark": name}
        else:
            inner = {} if node["name"] in _PARAGRAPHS else known
            yield {**node, "children": list(_once(node["children"], numbers, inner))}


def _words(node: Node) -> str:
    """What a note says: of a link to a study, its label."""
    if not isinstance(node, dict):
        return str(node)
    return str(node.get("study") or "") or "".join(_words(child) for child in node["children"])
