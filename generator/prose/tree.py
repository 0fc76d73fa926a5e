"""What is done to the tree that Python-Markdown made, before it becomes HTML.

Elements are xml.etree's; new ones are made with `makeelement`, so that nothing is imported here.
Marks stand in the texts as single characters of the private planes (see `Sentinels`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import TYPE_CHECKING

from generator.prose.patterns import Pattern
from generator.prose.typography import typeset_runs

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# One character each: what shows inline, what opens and closes a pair of tags, what is a block.
INLINE, OPEN, CLOSE, BLOCK = 0xF0000, 0xF8000, 0xFC000, 0x100000
LIMITS = {INLINE: 0x8000, OPEN: 0x3FF0, CLOSE: 0x3FF0, BLOCK: 0xFFF0}
SENTINEL = Pattern("[\U000f0000-\U000f7fff]")
BLOCK_SENTINEL = Pattern("([\U00100000-\U0010ffff])")
_TAG_SENTINEL = Pattern("[\U000f8000-\U000fffff]+")
PAIR = "([\U000f8000-\U000fbfff])([^\U000f8000-\U000fffff]*)([\U000fc000-\U000fffff])"
# Everything that an author must not type, because it means something here or to Python-Markdown.
RESERVED = Pattern("[\x00\x02\x03\ud800-\udfff\U000f0000-\U0010ffff]")

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FLOW = ("div", "section", "aside", "figure", "figcaption", "blockquote", "details")
_PARTS = ("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")
_CONTAINERS = frozenset((*_FLOW, *_PARTS))
_BLOCKS = _CONTAINERS | HEADINGS | {"p", "hr", "pre", "summary", "embed"}
_VOID = frozenset(("br", "wbr", "hr"))
_VERBATIM = frozenset(("kbd", "code", "pre"))
_BLANKS = Pattern("[ \\n]+")
_WORD = "\ufffc"


def sub_element(parent: Element, tag: str, attributes: dict[str, str] | None = None) -> Element:
    """A new last child of `parent`."""
    element = parent.makeelement(tag, attributes or {})
    parent.append(element)
    return element


def append_text(parent: Element, text: str) -> None:
    """Put `text` after all that `parent` holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def text_of(element: Element, shown: Callable[[str], str]) -> str:
    """The text of an element on one line, with what `shown` makes of each sentinel."""
    text = SENTINEL.sub(lambda found: shown(found[0]), "".join(element.itertext()))
    return one_line(BLOCK_SENTINEL.sub("", text))


def one_line(text: str) -> str:
    """The text with single spaces for its spaces and line breaks."""
    return _BLANKS.sub(" ", text).strip(" ")


def typeset_tree(root: Element, language: str) -> None:
    """Apply the language's typography to all texts but code; emphasis and links do not cut a text."""
    for flow in _flows(root):
        texts = [_get(place) for place in flow]
        for place, text in zip(flow, typeset_runs(texts, language), strict=True):
            _set(place, text)


_Place = tuple["Element | None", str]


def _get(place: _Place) -> str:
    element, name = place
    return name if element is None else _TAG_SENTINEL.sub("", getattr(element, name) or "")


def _set(place: _Place, text: str) -> None:
    element, name = place
    if element is not None:
        setattr(element, name, text)


def _flows(root: Element) -> Iterator[list[_Place]]:
    """The texts that are read in one go: those of a paragraph, a heading, a cell."""
    flow: list[_Place] = []
    for event in _events(root):
        if event is not None:
            flow.append(event)
        elif flow:
            yield flow
            flow = []


def _events(element: Element) -> Iterator[_Place | None]:
    """The places of text in reading order; None where a block begins or ends."""
    if element.tag in _BLOCKS:
        yield None
    if element.tag in _VERBATIM:
        yield None, _WORD
    elif element.tag == "br":
        yield None, "\n"
    else:
        if element.text:
            yield element, "text"
        for child in element:
            yield from _events(child)
            if child.tail:
                yield child, "tail"
    if element.tag in _BLOCKS:
        yield None


def lift_blocks(parent: Element) -> None:
    """Take block sentinels out of paragraphs, headings and emphasis, which cannot hold blocks."""
    for child in list(parent):
        if not BLOCK_SENTINEL.search("".join(child.itertext())):
            continue
        if child.tag in _CONTAINERS:
            lift_blocks(child)
            continue
        pieces = _cut(child) if child.tag not in HEADINGS | {"summary"} else _after(child)
        at = list(parent).index(child)
        parent.remove(child)
        for piece in reversed(pieces):
            parent.insert(at, piece)
        pieces[-1].tail, child.tail = child.tail, None


def _after(element: Element) -> list[Element]:
    """The element without its block sentinels, and those after it."""
    pieces = _cut(element)
    whole = element.makeelement(element.tag, dict(element.attrib))
    for piece in pieces:
        if piece.tag != "embed":
            append_text(whole, piece.text or "")
            whole.extend(list(piece))
    return [whole, *(piece for piece in pieces if piece.tag == "embed")]


def _cut(element: Element) -> list[Element]:
    """The element in pieces, those with nothing in them left out, and the embeds between them."""
    pieces: list[Element] = []
    current = element.makeelement(element.tag, dict(element.attrib))

    def take(text: str | None) -> None:
        nonlocal current
        for part in BLOCK_SENTINEL.split(text or ""):
            if BLOCK_SENTINEL.match(part):
                # What is cut out of a link leads where the link does.
                embed = element.makeelement("embed", dict(element.attrib) if element.tag == "a" else {})
                embed.text = part
                pieces.extend((current, embed))
                current = element.makeelement(element.tag, dict(element.attrib))
            else:
                append_text(current, part)

    take(element.text)
    for child in element:
        tail, child.tail = child.tail, None
        inner = _cut(child) if BLOCK_SENTINEL.search("".join(child.itertext())) else [child]
        for piece in inner:
            if piece.tag == "embed":
                pieces.extend((current, piece))
                current = element.makeelement(element.tag, dict(element.attrib))
            else:
                current.append(piece)
        take(tail)
    return [piece for piece in (*pieces, current) if "".join(piece.itertext()).strip()]


def decorate_tables(root: Element, named: Callable[[Element], str]) -> None:
    """Give header cells their scope, and each table a container that scrolls and has a name."""
    for parent in [element for element in root.iter() if any(child.tag == "table" for child in element)]:
        for at, table in enumerate(parent):
            if table.tag == "table":
                _scope(table)
                attributes = {"class": "table", "role": "region", "tabindex": "0", "aria-label": named(table)}
                container = parent.makeelement("div", attributes)
                container.append(table)
                container.tail, table.tail = table.tail, None
                parent[at] = container


def _scope(table: Element) -> None:
    for row in table.iter("tr"):
        for column, cell in enumerate(row):
            if alignment := cell.attrib.pop("align", None):
                cell.set("class", f"align-{alignment}")
            if cell.tag == "th":
                cell.set("scope", "col")
            elif column == 0 and len(row) > 1:
                cell.tag = "th"
                cell.set("scope", "row")


def to_html(element: Element, shown: Callable[[str, bool], str], *, plain: bool = False) -> str:
    """The inside of `element` as HTML; `shown` gives a sentinel's HTML, or where told so its plain text."""
    pieces: list[str] = []
    _write_inside(element, pieces, shown, plain=plain)
    return "".join(pieces)


def _write(element: Element, pieces: list[str], shown: Callable[[str, bool], str], *, plain: bool) -> None:
    tag = element.tag
    if tag == "embed":
        pieces.append(element.text or "")
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    pieces.append(f"<{tag}{attributes}>")
    if tag not in _VOID:
        _write_inside(element, pieces, shown, plain=plain or tag in HEADINGS or tag == "a")
        pieces.append(f"</{tag}>")
    if tag in _BLOCKS:
        pieces.append("\n")


def _write_inside(
    element: Element, pieces: list[str], shown: Callable[[str, bool], str], *, plain: bool
) -> None:
    def text(raw: str | None) -> str:
        return SENTINEL.sub(lambda found: shown(found[0], plain), escape(raw, quote=False)) if raw else ""

    pieces.append(text(element.text))
    for child in element:
        _write(child, pieces, shown, plain=plain)
        pieces.append(text(child.tail))
