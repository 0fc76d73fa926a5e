"""A site as its readers find it: pages read from their HTML, links followed from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

SEARCH = frozenset({"recherche/", "en/search/"})
"""The addresses of pages that only work by a script."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """An element with its attributes and content; the root has no tag."""

    tag: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """All elements inside, in the order in which they start."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child

    @property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """Its text."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str = "", css: str = "") -> list[Element]:
        """The elements of a tag and of a class inside."""
        return [one for one in self if (not tag or one.tag == tag) and (not css or css in one.classes)]

    def without(self, *unwanted: str) -> Element:
        """A copy without some elements.

        They are those of one of these tags, classes (".x"), ids ("#x") or attributes ("[x]").
        """
        kept: list[Element | str] = [
            child if isinstance(child, str) else child.without(*unwanted)
            for child in self.children
            if isinstance(child, str) or not child.is_one_of(unwanted)
        ]
        return Element(self.tag, self.attributes, kept)

    def is_one_of(self, selectors: tuple[str, ...]) -> bool:
        """Whether one of the selectors of `without` fits."""
        names = {self.tag, *(f".{name}" for name in self.classes), f"#{self.attributes.get('id')}"}
        names |= {f"[{name}]" for name in self.attributes}
        return not names.isdisjoint(selectors)

    def links(self) -> list[str]:
        """Where its links lead, as typed."""
        return [one.attributes["href"] for one in self.all("a") if "href" in one.attributes]


class _Reader(HTMLParser):
    """Builds the tree; an element that is not closed, or closed twice, is a fault."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.opened = [Element()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.opened[-1].children.append(element)
        if tag not in VOID:
            self.opened.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        element = self.opened.pop()
        assert element.tag == tag, f"</{tag}> closes <{element.tag}>"

    def handle_data(self, data: str) -> None:
        self.opened[-1].children.append(data)


DECKS = {"diaporamas", "decks"}


@dataclass(frozen=True)
class Page:
    """A page: its address from the root ("" is the front page), and its HTML."""

    address: str
    html: str

    @cached_property
    def tree(self) -> Element:
        """The whole document."""
        reader = _Reader()
        reader.feed(self.html)
        reader.close()
        assert len(reader.opened) == 1, f"{self.address}: <{reader.opened[-1].tag}> is not closed"
        return reader.opened[0]

    @cached_property
    def main(self) -> Element:
        """Its own content, without what stands on every page."""
        (main,) = self.tree.all("main")
        return main

    @cached_property
    def ids(self) -> frozenset[str]:
        """The anchors on it."""
        return frozenset(one.attributes["id"] for one in self.tree if "id" in one.attributes)

    def to(self, href: str) -> tuple[str, str]:
        """The path from the root to which a link leads, and its fragment."""
        address, fragment = urldefrag(urljoin(f"http://site/{self.address}", href))
        return unquote(urlsplit(address).path).removeprefix("/"), unquote(fragment)

    def references(self) -> Iterator[str]:
        """Every address that it names: links, pictures, styles, scripts."""
        for element in self.tree:
            for name in ("href", "src"):
                if name in element.attributes:
                    yield element.attributes[name]


def is_inside(href: str) -> bool:
    """Whether an address leads to the site itself."""
    return not re.match(r"[a-z][a-z0-9+.-]*:|//", href, re.IGNORECASE)


def pages_of(folder: Path) -> dict[str, Page]:
    """Every page of a site that stands in a folder, by its address; 404.html by its name.

    A deck is a document of its own, with its own style and script in it.
    """
    found = {}
    for path in sorted(folder.rglob("*.html")):
        if DECKS & set(path.relative_to(folder).parts):
            continue
        address = path.relative_to(folder).as_posix().removesuffix("index.html")
        found[address] = Page(address, path.read_text(encoding="utf-8"))
    return found
