"""Markdown to HTML. The only module that knows Python-Markdown.

Blocks and marks are ours (prose.blocks, prose.inline); emphasis, escapes and tables are
Python-Markdown's. Each mark stands in its text as one private character until the HTML is written,
so that no pipe, bracket or star of a mark is ever read as Markdown.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import islice
from string import punctuation
from typing import TYPE_CHECKING, NamedTuple

from generator.prose import blocks, tree
from generator.prose.containers import parse, single
from generator.prose.limits import MAX_NESTING
from generator.prose.marks import Fault
from generator.prose.patterns import Pattern
from generator.prose.scan import too_large
from generator.prose.slug import slug
from generator.prose.stand_ins import Replacement, StandIns, cleaned
from generator.prose.tokens import tag_attributes
from generator.prose.tree import sub_element
from generator.prose.typography import typeset

if TYPE_CHECKING:
    import re
    from xml.etree.ElementTree import Element

    from markdown import Markdown


class Words(NamedTuple):
    """Words shown around an author's text: titles of call-outs by kind, and names for screen readers."""

    callouts: Mapping[str, str]
    table: str
    footnotes: str
    back: str


class Heading(NamedTuple):
    """A heading as shown: `level` is 2 to 6, `text` is plain."""

    level: int
    id: str
    text: str


class Prose(NamedTuple):
    """A rendered text: HTML parts with embeds between them (one part more than embeds).

    `links` are the addresses to which the embeds lead, "" for those that stand in no link.
    `notes` are the speaker's, as Markdown. `faults` is empty for a text that scans without error.
    """

    parts: tuple[str, ...]
    embeds: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def render(
    text: str,
    replacements: Sequence[Replacement],
    language: str,
    *,
    words: Words,
    id_prefix: str = "",
    top: int | None = None,
) -> Prose:
    """A text of blocks as HTML. `id_prefix` keeps ids apart where several texts share a document.

    `top` is the level that its highest headings get; without it, one # gives level 2.
    """
    if too_large(text):
        return Prose(parts=("",), faults=(Fault(code="markdown-too-large", start=0, end=1),))
    texts = StandIns(text, parse(text), replacements, id_prefix)
    try:
        return _Page(texts, language, words, _lowered(texts.document.blocks, top)).prose()
    except RecursionError:
        return Prose(parts=("",), faults=(Fault(code="markdown-too-deep", start=0, end=1),))


def render_inline(text: str, replacements: Sequence[Replacement], language: str) -> str:
    """A text of one line as phrasing content: a summary, a caption, a title."""
    if not replacements and _is_plain(text):
        return escape(typeset(text.strip(" "), language), quote=False).strip()
    return _OneLine(text, replacements, language).html()


def plain(text: str, replacements: Sequence[Replacement], language: str) -> str:
    """A text of one line without any markup, as for a feed or an alt text. Not escaped."""
    if not replacements and _is_plain(text):
        return tree.one_line(typeset(text.strip(" "), language))
    return _OneLine(text, replacements, language).plain()


def plain_leaves(
    text: str,
    document: blocks.Document,
    leaves: Iterable[blocks.Leaf],
    replacements: Sequence[Replacement],
    language: str,
) -> list[str]:
    """Some leaves of a text, each without any markup; charts and pictures in them show nothing."""
    texts = StandIns(text, document, replacements, with_blocks=False)
    root = _new_root()
    try:
        for leaf in leaves:
            sub_element(root, "p").text = texts.fill(leaf)
        _run_inline(root, texts, language)
    except RecursionError:
        return []
    return [tree.text_of(paragraph, texts.show_plain).strip() for paragraph in root]


def _is_plain(text: str) -> bool:
    """Whether a line is words alone, as most titles are: then no mark, tag or emphasis need be looked for."""
    return bool(_PLAIN.fullmatch(text)) and "www." not in text.lower() and not too_large(text)


class _OneLine:
    def __init__(self, text: str, replacements: Sequence[Replacement], language: str) -> None:
        document = single("" if too_large(text) else text)
        self.texts = StandIns(text, document, replacements, with_blocks=False)
        self.root = _new_root()
        try:
            for leaf in blocks.leaves(document.blocks):
                sub_element(self.root, "p").text = self.texts.fill(leaf)
            _run_inline(self.root, self.texts, language)
        except RecursionError:
            self.root = _new_root()

    def html(self) -> str:
        return "".join(tree.to_html(paragraph, self.texts.show).strip() for paragraph in self.root)

    def plain(self) -> str:
        return tree.text_of(self.root, self.texts.show_plain)


class _Page:
    def __init__(self, texts: StandIns, language: str, words: Words, lowered: int) -> None:
        self.lowered = lowered
        self.texts = texts
        self.language = language
        self.words = words
        self.speaker_notes: list[str] = []
        self.root = _new_root()

    def prose(self) -> Prose:
        self._blocks(self.root, self.texts.document.blocks)
        self._footnotes()
        _run_inline(self.root, self.texts, self.language)
        headings = tuple(self._headings())
        tree.decorate_tables(self.root, self._table_name)
        if self.texts.embeds:
            tree.lift_blocks(self.root)
        pieces = tree.BLOCK_SENTINEL.split(tree.to_html(self.root, self.texts.show).strip("\n"))
        links = {embed.text: embed.get("href", "") for embed in self.root.iter("embed")}
        return Prose(
            parts=tuple(pieces[::2]),
            embeds=tuple(self.texts.embeds[ord(sentinel) - tree.BLOCK] for sentinel in pieces[1::2]),
            links=tuple(links.get(sentinel, "") for sentinel in pieces[1::2]),
            headings=headings,
            notes=tuple(self.speaker_notes),
        )

    def _blocks(self, parent: Element, found: Iterable[blocks.Block], *, tight: bool = False) -> None:
        for number, block in enumerate(found):
            if tight and not number and isinstance(block, blocks.Paragraph):
                parent.text = self._text(block.leaf)
            else:
                self._block(parent, block)

    def _block(self, parent: Element, block: blocks.Block) -> None:
        match block:
            case blocks.Paragraph(leaf):
                sub_element(parent, "p").text = self._text(leaf)
            case blocks.Heading(level, leaf):
                sub_element(parent, f"h{min(level + self.lowered, 6)}").text = self._text(leaf)
            case blocks.Rule():
                sub_element(parent, "hr")
            case blocks.Code(code, _):
                text = f"<code>{escape(cleaned(code), quote=False)}\n</code>"
                sub_element(parent, "pre").text = self.texts.sentinel(text, code, "", in_links=True)
            case blocks.Table(rows):
                self._table(parent, rows)
            case blocks.Quote(inner):
                self._blocks(sub_element(parent, "blockquote"), inner)
            case blocks.Listing():
                self._listing(parent, block)
            case blocks.Callout():
                self._callout(parent, block)
            case blocks.Details():
                self._details(parent, block)

    def _text(self, leaf: blocks.Leaf) -> str:
        return self.texts.fill(leaf)

    def _table(self, parent: Element, rows: Sequence[blocks.Leaf]) -> None:
        text = "\n".join((self._text(rows[0]), rows[1].text, *map(self._text, rows[2:])))
        table = _converter().parser.blockprocessors["table"]
        if table.test(parent, text):
            table.run(parent, [text])
        else:
            sub_element(parent, "p").text = text

    def _listing(self, parent: Element, listing: blocks.Listing) -> None:
        attributes = {"start": str(listing.start)} if listing.start not in (None, 1) else {}
        element = sub_element(parent, "ul" if listing.start is None else "ol", attributes)
        for item in listing.items:
            self._blocks(sub_element(element, "li"), item, tight=listing.tight)

    def _callout(self, parent: Element, callout: blocks.Callout) -> None:
        if callout.kind == "notes":
            self.speaker_notes.append(callout.source)
        elif callout.kind == "quote":
            figure = sub_element(parent, "figure", {"class": "quote"})
            self._blocks(sub_element(figure, "blockquote"), callout.blocks)
            if callout.title:
                sub_element(figure, "figcaption").text = self._text(callout.title)
        else:
            aside = sub_element(parent, "aside", {"class": f"callout callout-{callout.kind}"})
            title = sub_element(aside, "p", {"class": "callout-title"})
            title.text = self._text(callout.title) if callout.title else self.words.callouts[callout.kind]
            self._blocks(aside, callout.blocks)

    def _details(self, parent: Element, details: blocks.Details) -> None:
        element = sub_element(parent, "details", dict(tag_attributes(details.attributes)))
        if details.summary:
            attributes = dict(tag_attributes(details.summary_attributes))
            sub_element(element, "summary", attributes).text = self._text(details.summary)
        self._blocks(element, details.blocks)

    def _footnotes(self) -> None:
        """The notes that the text refers to, in the order of the first references, then theirs."""
        if not self.texts.notes:
            return
        attributes = {"class": "footnotes", "role": "doc-endnotes", "aria-label": self.words.footnotes}
        section = sub_element(self.root, "section", attributes)
        listing = sub_element(section, "ol")
        number = 0
        while number < len(self.texts.notes):  # a footnote may refer to another one
            label = next(islice(self.texts.notes, number, None))
            number += 1
            note = sub_element(listing, "li", {"id": f"{self.texts.prefix}fn-{number}"})
            self._blocks(note, self.texts.document.footnotes[label])
            back = sub_element(note[-1] if len(note) and note[-1].tag == "p" else sub_element(note, "p"), "a")
            back.attrib |= {"href": f"#{self.texts.prefix}fnref-{number}", "class": "footnote-back"}
            back.attrib |= {"role": "doc-backlink", "aria-label": self.words.back}
            back.text = "↑"

    def _headings(self) -> Iterator[Heading]:
        used: dict[str, int] = {}
        for element in self.root.iter():
            if element.tag in tree.HEADINGS:
                name = _unique(slug(tree.text_of(element, self.texts.show_stable)), used)
                element.set("id", self.texts.prefix + name)
                text = tree.text_of(element, self.texts.show_plain)
                yield Heading(int(element.tag[1]), self.texts.prefix + name, text)

    def _table_name(self, table: Element) -> str:
        cells = (
            tree.text_of(cell, self.texts.show_plain)
            for cell in table.iter("th")
            if cell.get("scope") != "row"
        )
        return ", ".join(filter(None, cells)) or self.words.table


def _lowered(found: Iterable[blocks.Block], top: int | None) -> int:
    """By how much headings are lowered, so that the highest stands at `top`."""
    levels = [block.level for block in found if isinstance(block, blocks.Heading)]
    return 1 if top is None else top - min(levels, default=1)


def _run_inline(root: Element, texts: StandIns, language: str) -> None:
    """Emphasis, escapes, tags, links and typography."""
    if any(_READABLE.search(element.text) for element in root.iter() if element.text):
        _read(root, texts)
    tree.typeset_tree(root, language)


def _read(root: Element, texts: StandIns) -> None:
    """What Python-Markdown has to say; a text in which it would find nothing is marked as finished."""
    from markdown.util import AtomicString

    for element in root.iter():
        if element.text and not _READABLE.search(element.text):
            element.text = AtomicString(element.text)
    converter = _converter()
    converter.treeprocessors["inline"].run(root)
    converter.treeprocessors["unescape"].run(root)
    converter.reset()
    for element in root.iter("span"):
        if number := element.attrib.pop("pair", None):
            token = texts.pairs[int(number)]
            element.tag = token.text
            element.attrib.update((name, cleaned(value)) for name, value in token.attributes)


def _unique(name: str, used: dict[str, int]) -> str:
    """`name`, or `name-2`, `name-3` where it has been given already."""
    candidate = name
    while candidate in used:
        used[name] += 1
        candidate = f"{name}-{used[name]}"
    used[candidate] = 1
    return candidate


def _new_root() -> Element:
    from xml.etree.ElementTree import Element

    return Element("div")


# A text with none of these holds nothing for Python-Markdown to read, which then need not wake.
_READABLE = Pattern(f"[*_\\\\{chr(tree.OPEN)}-{chr(tree.CLOSE - 1)}]|  \n")


# Letters, digits and signs that neither Markdown nor `prose.inline` reads as anything else.
_PLAIN = Pattern("(?:[^\\W_]|[ \u00a0\u202f,;:.?’'«»“”()€°–—…-])*+")


_KEPT = threading.local()


def wake() -> None:
    """Import Python-Markdown, and make what is kept of it and of our own expressions."""
    render('*Un* mot, 1 % : "deux" [ici](/a).', (), "fr", words=Words({}, "", "", ""))


def _converter() -> Markdown:
    """This thread's converter: it holds state while it works, and takes a while to make."""
    converter: Markdown | None = getattr(_KEPT, "converter", None)
    if converter is None:
        converter = _KEPT.converter = _new_converter()
    return converter


# What prose.inline reads in their place. Python-Markdown's own ones are quadratic in places, and
# let raw HTML and any address through.
_REPLACED = (
    "backtick reference link image_link image_reference short_reference short_image_ref autolink automail "
    "html entity"
)


def _new_converter() -> Markdown:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from markdown.extensions.tables import TableExtension
    from markdown.inlinepatterns import InlineProcessor

    class Pair(InlineProcessor):
        """Tags and links: an opening and a closing sentinel of the same number."""

        def handleMatch(  # type: ignore[override]  # noqa: N802 - as Python-Markdown's own ones
            self,
            m: re.Match[str],
            data: str,  # noqa: ARG002
        ) -> tuple[Element | None, int | None, int | None]:
            number = ord(m[1]) - tree.OPEN
            if ord(m[3]) - tree.CLOSE != number:
                return None, None, None
            element = Element("span", {"pair": str(number)})
            element.text = m[2]
            return element, m.start(), m.end()

    converter = Markdown(extensions=[TableExtension(use_align_attribute=True)])
    converter.ESCAPED_CHARS = list(punctuation)
    for name in _REPLACED.split():
        converter.inlinePatterns.deregister(name)
    # Each one takes the innermost pairs that the ones before left.
    for level in range(MAX_NESTING):
        converter.inlinePatterns.register(Pair(tree.PAIR, converter), f"pair{level}", 160 - level)
    return converter
