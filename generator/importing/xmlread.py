"""XML of any size as bounded pieces: the one module that adapts defusedxml, and lxml for what is damaged.

A piece is an element at a given depth with all that is in it, and is given away as soon as it ends: no
more of a file is held than its largest piece, and of that no more than fits. No entity is ever declared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

MAX_TEXT: Final = 8_000_000
"""Characters of a piece; one that has more is cut."""

_CHUNK: Final = 1 << 16
_MAX_NODES: Final = 200_000
_MAX_DEPTH: Final = 60
_RETRIES: Final = 8
_LINE: Final = 20_000
_ROOT: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(?=[\s/>])[^<>]*?(?=/?>)")
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
_PREFIX: Final = re.compile(rb"(?<=[<\s/])([A-Za-z_][\w.-]*):[A-Za-z_]")
_UNITS: Final = frozenset({"entry", "item"})
_UNDECLARED: Final = "urn:undeclared:"
_NAMES: Final[Mapping[str, str]] = {
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/app#": "app",
    "http://www.w3.org/2007/app": "app",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://schemas.google.com/blogger/2018": "blogger",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_EXPORT: Final = re.compile(r"https?://(?:www\.)?wordpress\.org/export/[\d.]+/(excerpt/)?")


class Broken(Exception):  # noqa: N818 - it says what is the case
    """`code` is `xml`, `xml-dtd` or `xml-deep`; the place counts from 1, or is 0 where nobody knows it."""

    def __init__(self, code: str, line: int = 0, column: int = 0, detail: str = "") -> None:
        super().__init__(f"{code} at {line}:{column} {detail}")
        self.code = code
        self.line = line
        self.column = column
        self.detail = detail


class Node(NamedTuple):
    """An element: its name as exports write it ("wp:post_id"), its attributes, text and children."""

    tag: str
    attributes: Mapping[str, str]
    text: list[str]
    children: list[Node]

    @property
    def words(self) -> str:
        """Its text."""
        return "".join(self.text)

    def all(self, tag: str) -> list[Node]:
        """Its children of that name."""
        return [one for one in self.children if one.tag == tag]

    def first(self, tag: str) -> str:
        """The text of the first child of that name, or ""."""
        return next((one.words for one in self.children if one.tag == tag), "")


class Takes(Protocol):
    """What is done with pieces."""

    def take(self, piece: Node, *, cut: bool) -> None:
        """A piece, and whether some of it is missing."""


def read(file: Path, depth: int, make: Callable[[], Takes], *, recover: bool = False) -> Takes:
    """Give each element at `depth` (the root's is 0) to what `make` gives, which is made anew on each try.

    Prefixes that nobody declared, as in old exports, are taken for what they are called. `recover` takes
    what can be had where the XML is broken.

    Raises:
        Broken: it is no XML, or it declares a document type.
        OSError: it cannot be read.
    """
    added: set[bytes] = set()
    for _ in range(_RETRIES):
        taker = make()
        try:
            _parse(file, _Pieces(taker, depth), added, recover=recover)
        except Broken as broken:
            if broken.detail != "unbound prefix" or not (more := _prefixes(file, broken) - added):
                raise
            added |= more
        else:
            return taker
    raise Broken("xml", detail="unbound prefix")


def _parse(file: Path, pieces: _Pieces, added: set[bytes], *, recover: bool) -> None:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser, ParseError

    parser = _lenient(pieces) if recover else DefusedXMLParser(target=pieces, forbid_dtd=True)
    shifted = 0, 0
    try:
        with file.open("rb") as stream:
            head, shifted = _head(stream.read(_CHUNK), added)
            parser.feed(head)
            while chunk := stream.read(_CHUNK):
                parser.feed(chunk)
            parser.close()
    except DefusedXmlException:
        raise Broken("xml-dtd") from None
    except ParseError as error:
        line, column = error.position
        column -= shifted[1] if line == shifted[0] else 0
        raise Broken("xml", line, max(column, 0) + 1, str(error).partition(":")[0]) from None
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise Broken("xml", 1, 1, str(error)[:120]) from None


def _lenient(pieces: _Pieces) -> Any:  # noqa: ANN401 - lxml has no types
    from lxml import etree

    class Parser:
        """As `DefusedXMLParser`, for what that one refuses."""

        def __init__(self) -> None:
            self._inner = etree.XMLParser(
                target=pieces, recover=True, resolve_entities=False, no_network=True, load_dtd=False
            )

        def feed(self, chunk: bytes) -> None:
            try:
                self._inner.feed(chunk)
            except etree.XMLSyntaxError:  # what follows may still be had
                return

        def close(self) -> None:
            try:
                self._inner.close()
            except etree.XMLSyntaxError:
                return

    return Parser()


def _head(head: bytes, added: set[bytes]) -> tuple[bytes, tuple[int, int]]:
    """The start of a file, with the prefixes declared that are missing; on which line that made it longer.

    Raises:
        Broken: a document type is declared.
    """
    plain = _COMMENT.sub(lambda found: b" " * len(found[0]), head)
    root = _ROOT.search(plain)
    before = plain[: root.start()] if root else plain
    if b"<!DOCTYPE" in before.upper() or b"<!ENTITY" in before.upper():
        raise Broken("xml-dtd")
    if root is None or not added:
        return head, (0, 0)
    wanted = sorted(one for one in added if b"xmlns:" + one + b"=" not in root[0])
    names = b"".join(b' xmlns:%s="%s%s"' % (one, _UNDECLARED.encode(), one) for one in wanted)
    line = head.count(b"\n", 0, root.end()) + 1
    return head[: root.end()] + names + head[root.end() :], (line, len(names))


def _prefixes(file: Path, broken: Broken) -> set[bytes]:
    """The prefixes of the element at that place."""
    with file.open("rb") as stream:
        for _ in range(broken.line - 1):
            while (part := stream.readline(_LINE)) and not part.endswith(b"\n"):
                pass
        line = stream.readline(broken.column + _LINE)
    tag = line[broken.column - 1 :].partition(b">")[0]
    return {one for one in _PREFIX.findall(tag) if one not in {b"xml", b"xmlns"}}


class _Pieces:
    """The target of a parser: builds pieces, and no more of them than fits."""

    def __init__(self, taker: Takes, depth: int) -> None:
        self._taker = taker
        self._at = depth
        self._depth = -1
        self._open: list[Node] = []
        self._size = 0
        self._nodes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise Broken("xml-deep")
        name = _name(tag)
        if name in _UNITS and self._depth > self._at:  # of a damaged file the one before was not ended
            self._give()
        if not self._open and self._depth != self._at and name not in _UNITS:
            return
        self._nodes += 1
        kept = self._nodes <= _MAX_NODES
        named = {_name(name): value for name, value in attributes.items()} if kept else {}
        self._size += sum(map(len, named.values()))
        node = Node(name, named, [], [])
        if self._open and kept:
            self._open[-1].children.append(node)
        self._open.append(node)

    def data(self, text: str) -> None:
        if self._open:
            self._size += len(text)
            if self._size <= MAX_TEXT:
                self._open[-1].text.append(text)

    def end(self, _: str) -> None:
        if self._open:
            if len(self._open) == 1:
                self._give()
            else:
                self._open.pop()
        self._depth -= 1

    def comment(self, _: str) -> None:
        """What stands in comments is none of the export."""

    def pi(self, *_: str) -> None:
        """Nor are instructions."""

    def close(self) -> None:
        """A file that ends too early has a last piece, of which something is missing."""
        self._give()

    def _give(self) -> None:
        if self._open:
            self._taker.take(self._open[0], cut=self._size > MAX_TEXT or self._nodes > _MAX_NODES)
        self._open = []
        self._size = self._nodes = 0


def _name(tag: str) -> str:
    """As exports write it: the prefix that a name space has there."""
    space, brace, local = tag.removeprefix("{").partition("}")
    if not brace:
        return tag
    if space.startswith(_UNDECLARED):
        return f"{space.removeprefix(_UNDECLARED)}:{local}"
    if found := _EXPORT.match(space):
        return f"excerpt:{local}" if found[1] else f"wp:{local}"
    prefix = _NAMES.get(space, "?")
    return f"{prefix}:{local}" if prefix else local
