"""The markup of a text as nodes, which a typesetter's template walks through.

The markup is our own (`prose.markdown` wrote it a moment ago): a node is a text, or an element with its
children and what a template needs to know of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html.parser import HTMLParser
from typing import Any, Final, NamedTuple

Node = Any  # a string, or a mapping with "name" and "children"
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_VOID: Final = frozenset({"br", "hr", "img", "wbr"})


class Links(NamedTuple):
    """What links of a text lead to in a book: each function takes an address as typed in the markup.

    `study` gives the words for a reference of the page ("#ref-3"), `chapter` the name of a chapter, `brand`
    that of a brand, `address` a whole address; all give "" for an address of another kind.
    """

    study: Callable[[str], str]
    chapter: Callable[[str], str]
    brand: Callable[[str], str]
    address: Callable[[str], str]


def nodes(html: str, links: Links) -> list[Node]:
    """The nodes of some markup."""
    tree = _Tree(links)
    tree.feed(html)
    tree.close()
    return tree.root


def levelled(blocks: Iterable[Sequence[Node]]) -> Iterator[tuple[Node, ...]]:
    """The nodes of a chapter, block by block, its headings one level at a time below the chapter's title.

    Texts may skip levels and begin at any; PDF/UA-1 (ISO 14289-1, 7.4.2) allows that to no document.
    """
    above: list[int] = []
    yield from (tuple(_levelled(block, above)) for block in blocks)


def _levelled(found: Sequence[Node], above: list[int]) -> Iterator[Node]:
    for node in found:
        if not isinstance(node, dict):
            yield node
            continue
        name = node["name"]
        if level := _HEADINGS.get(name):
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            name = f"h{len(above) + 1}"
        yield {**node, "name": name, "children": list(_levelled(node["children"], above))}


class _Tree(HTMLParser):
    def __init__(self, links: Links) -> None:
        super().__init__(convert_charrefs=True)
        self.links = links
        self.root: list[Node] = []
        self.open: list[tuple[str, list[Node]]] = [("", self.root)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = self._node(tag, {name: value or "" for name, value in attrs})
        self.open[-1][1].append(node)
        if tag not in _VOID:
            self.open.append((tag, node["children"]))

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "\n" not in data or not data.isspace():  # between blocks
            self.open[-1][1].append(data)

    def _node(self, tag: str, attributes: dict[str, str]) -> dict[str, Node]:
        node: dict[str, Node] = {"name": tag, "class": attributes.get("class", ""), "children": []}
        if tag == "a":
            node |= self._link(attributes.get("href", ""))
        for name in ("lang", "start", "id"):
            if name in attributes:
                node[name] = attributes[name]
        return node

    def _link(self, href: str) -> dict[str, str]:
        links = self.links
        return {
            "study": links.study(href),
            "chapter": links.chapter(href),
            "brand": links.brand(href),
            "address": links.address(href),
            "footnote": href.removeprefix("#") if href.startswith(("#fn-", "#fnref-")) else "",
        }
