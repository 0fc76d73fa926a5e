"""Reads the blocks of a text, nested as in CommonMark.

Python-Markdown does not nest so: here a list may follow a paragraph directly, two spaces nest, and a
call-out may start with a list. Indented code does not exist: an indented line is text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from generator.diagnostics import Severity, suggest
from generator.prose.blocks import (
    Block,
    Callout,
    Code,
    Definition,
    Details,
    Document,
    Heading,
    Leaf,
    Line,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Table,
    label,
)
from generator.prose.lines import (
    DEFINITION,
    DETAILS,
    DETAILS_END,
    FENCE,
    FOOTNOTE,
    HEADING,
    QUOTE,
    RULE,
    UNDERLINE,
    YEAR,
    FenceState,
    continues,
    dedented,
    indent_of,
    interrupts,
    is_blank,
    list_marker,
    opens_container,
    source_lines,
    stripped,
    trimmed,
    without_comments,
)
from generator.prose.marks import Fault
from generator.prose.patterns import Pattern
from generator.prose.tokens import allows_attributes

MAX_DEPTH = 12
_MAX_DETAILS = 200
# The names of call-outs, folded as `_callout_name` does.
_CALLOUTS: Final[Mapping[str, str]] = {
    "challenge": "challenge",
    "challenges": "challenge",
    "defi": "challenge",
    "defis": "challenge",
    "enjeu": "challenge",
    "enjeux": "challenge",
    "method": "method",
    "methode": "method",
    "quote": "quote",
    "citation": "quote",
    "key": "key",
    "a retenir": "key",
    "notes": "notes",
}
# The same as people write them, to suggest one.
_CALLOUT_WORDS = (*_CALLOUTS, "défi", "défis", "méthode", "à retenir")

_CALLOUT = Pattern(r"[ \t]*\[!([^\]]{1,40})\][-+]?(?:[ \t]+|$)")
_SUMMARY = Pattern(r"[ \t]*<summary((?:\s[^<>]*)?)>(.*)</summary[ \t]*>[ \t]*$", re.IGNORECASE)
_TABLE_RULE = Pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_WIDEST_GAP = 4


def parse(text: str) -> Document:
    """The blocks of `text`. Takes linear time and never fails; what is wrong is in `faults`."""
    parser = _Parser()
    parser.document.blocks = parser.blocks(source_lines(without_comments(text)), 0)[0]
    return parser.document


def single(text: str) -> Document:
    """`text` as one paragraph, whatever its lines begin with: for titles, summaries, captions."""
    lines = tuple(trimmed(line) for line in source_lines(without_comments(text)))
    return Document((Paragraph(Leaf(lines)),))


class _Parser:
    """Collects definitions, footnotes and faults while it goes down the containers."""

    def __init__(self) -> None:
        self.document = Document()
        self._details_seen = 0

    def blocks(self, lines: Sequence[Line], depth: int) -> tuple[tuple[Block, ...], bool]:
        """The blocks of `lines`, and whether blank lines stand between them."""
        found: list[Block] = []
        at, blank, spaced = 0, False, False
        while at < len(lines):
            if is_blank(lines[at]):
                blank, at = True, at + 1
                continue
            spaced = spaced or (blank and bool(found))
            blank = False
            block, at = self._block(lines, at, depth)
            if block is not None:
                found.append(block)
        return tuple(found), spaced

    def _block(self, lines: Sequence[Line], at: int, depth: int) -> tuple[Block | None, int]:
        line = lines[at]
        found: tuple[Block | None, int]
        if fence := FENCE.match(line.text):
            found = _code(lines, at, fence)
        elif RULE.match(line.text):
            found = Rule(), at + 1
        elif heading := HEADING.match(line.text):
            found = Heading(len(heading[1]), _heading_leaf(line.cut(heading.end()))), at + 1
        elif not opens_container(line.text):
            found = self._paragraph(lines, at)
        elif depth >= MAX_DEPTH:
            found = self._too_deep(lines, at)
        else:
            found = self._container(lines, at, depth)
        return found

    def _container(self, lines: Sequence[Line], at: int, depth: int) -> tuple[Block | None, int]:
        line = lines[at]
        if QUOTE.match(line.text):
            return self._quote(lines, at, depth)
        if item := list_marker(line.text):
            return self._listing(lines, at, depth, item)
        if footnote := FOOTNOTE.match(line.text):
            return None, self._footnote(lines, at, depth, footnote)
        if details := DETAILS.match(line.text):
            return self._details(lines, at, depth, details)
        return self._paragraph(lines, at)

    def _too_deep(self, lines: Sequence[Line], at: int) -> tuple[Block, int]:
        start = lines[at].start
        if not any(fault.code == "markdown-too-deep" for fault in self.document.faults):
            self.document.faults.append(Fault(code="markdown-too-deep", start=start, end=start + 1))
        return Paragraph(Leaf((lines[at],))), at + 1

    def _quote(self, lines: Sequence[Line], at: int, depth: int) -> tuple[Block, int]:
        inner: list[Line] = []
        fences = FenceState()
        while at < len(lines):
            line = lines[at]
            if found := QUOTE.match(line.text):
                inner.append(line.cut(found.end()))
            elif inner and not fences.fence and continues(inner[-1], line):
                inner.append(trimmed(line))
            else:
                break
            fences.read(inner[-1].text)
            at += 1
        header = _CALLOUT.match(inner[0].text)
        if not header:
            return Quote(self.blocks(inner, depth + 1)[0]), at
        return self._callout(header, inner, depth), at

    def _callout(self, header: re.Match[str], inner: Sequence[Line], depth: int) -> Block:
        kind = _CALLOUTS.get(_callout_name(header[1]))
        blocks = self.blocks(inner[1:], depth + 1)[0]
        title = _heading_leaf(inner[0].cut(header.end()))
        if kind:
            source = "\n".join(line.text for line in inner[1:]).strip("\n")
            return Callout(kind, title if title.text else None, blocks, source)
        self._unknown_callout(inner[0].start + header.start(1), header[1])
        return Quote((Paragraph(title), *blocks) if title.text else blocks)

    def _unknown_callout(self, start: int, name: str) -> None:
        self.document.faults.append(
            Fault(
                code="unknown-callout",
                start=start,
                end=start + len(name),
                values=(("name", name),),
                suggestion=suggest(name.casefold(), _CALLOUT_WORDS),
            )
        )

    def _listing(self, lines: Sequence[Line], at: int, depth: int, first: re.Match[str]) -> tuple[Block, int]:
        items: list[tuple[Block, ...]] = []
        loose = blank = False
        while at < len(lines):
            marker = list_marker(lines[at].text)
            if not marker or _sort(marker) != _sort(first):
                break
            loose = loose or blank
            inner, at, blank = _item_lines(lines, at, marker)
            blocks, spaced = self.blocks(inner, depth + 1)
            items.append(blocks)
            loose = loose or spaced
        return Listing(int(first[3]) if first[3] else None, not loose, tuple(items)), at

    def _footnote(self, lines: Sequence[Line], at: int, depth: int, found: re.Match[str]) -> int:
        name = label(found[1])
        line = lines[at]
        self.document.footnote_places.setdefault(
            name, (line.start + found.start(1), line.start + found.end(1))
        )
        inner, after, _ = _indented(lines, at, line.cut(found.end()), 2, 4)
        blocks = self.blocks(inner, depth + 1)[0]
        self.document.footnotes.setdefault(name, blocks)
        return after

    def _details(self, lines: Sequence[Line], at: int, depth: int, tag: re.Match[str]) -> tuple[Block, int]:
        opened = lines[at]
        self._details_seen += 1
        end = _details_end(lines, at + 1) if self._details_seen <= _MAX_DETAILS else None
        if end is None:
            self._fault_details(opened, "unclosed")
            return Paragraph(Leaf((opened,))), at + 1
        first = opened.cut(opened.text.index(">") + 1)
        inside = at + 1
        if is_blank(first) and inside < end and _SUMMARY.match(lines[inside].text):
            first, inside = lines[inside], inside + 1
        summary = _SUMMARY.match(first.text)
        title = Leaf((stripped(Line(first.start + summary.start(2), summary[2])),)) if summary else None
        attributes = summary[1] if summary else ""
        if not (allows_attributes(tag[1]) and allows_attributes(attributes)):
            self._fault_details(opened, "attribute")
        return Details(tag[1], title, attributes, self.blocks(lines[inside:end], depth + 1)[0]), end + 1

    def _fault_details(self, line: Line, variant: str) -> None:
        end = line.start + len(line.text)
        values = (("tag", "details"),)
        self.document.faults.append(
            Fault(code="raw-html", variant=variant, start=line.start, end=end, values=values)
        )

    def _paragraph(self, lines: Sequence[Line], at: int) -> tuple[Block | None, int]:
        if definition := DEFINITION.match(lines[at].text):
            self._define(lines[at], definition)
            return None, at + 1
        if _is_table(lines, at):
            end = _table_end(lines, at)
            return Table(tuple(Leaf((stripped(line),), "row") for line in lines[at:end])), end
        self._hint_at_year(lines[at])
        text = [trimmed(lines[at])]
        for end in range(at + 1, len(lines)):
            line = lines[end]
            if underline := UNDERLINE.match(line.text):
                return Heading(1 if "=" in underline[1] else 2, _leaf(text)._replace(kind="title")), end + 1
            if is_blank(line) or interrupts(line.text) or _is_table(lines, end):
                return Paragraph(_leaf(text)), end
            text.append(trimmed(line))
        return Paragraph(_leaf(text)), len(lines)

    def _define(self, line: Line, found: re.Match[str]) -> None:
        target = found[2].removeprefix("<").removesuffix(">")
        place = (line.start + found.start(2), line.start + found.end(2))
        title = found[3][1:-1] if found[3] else None
        self.document.definitions.setdefault(label(found[1]), Definition(target, title, *place))

    def _hint_at_year(self, line: Line) -> None:
        text = trimmed(line)
        if not (found := YEAR.match(text.text)):
            return
        self.document.faults.append(
            Fault(
                code="list-number-year",
                start=text.start,
                end=text.start + found.end(),
                values=(("number", found[0]), ("escaped", f"{found[0][:-1]}\\{found[0][-1]}")),
                severity=Severity.WARNING,
            )
        )


def _callout_name(text: str) -> str:
    """A call-out's name without case, accents and hyphens."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.replace("-", " ").split())


def _code(lines: Sequence[Line], at: int, fence: re.Match[str]) -> tuple[Block, int]:
    indent = indent_of(lines[at].text)
    closing = re.compile(rf"[ \t]*{re.escape(fence[1])}{fence[1][0]}*[ \t]*$")
    ends = (end for end in range(at + 1, len(lines)) if closing.match(lines[end].text))
    end = next(ends, len(lines))
    text = "\n".join(dedented(line, indent).text for line in lines[at + 1 : end])
    return Code(text, fence[2].strip()), end + 1


def _leaf(lines: Sequence[Line]) -> Leaf:
    """A paragraph's lines; the last one without the spaces that would be a line break."""
    return Leaf((*lines[:-1], stripped(lines[-1])))


def _heading_leaf(line: Line) -> Leaf:
    """A heading's text, without the # signs that may close it."""
    whole = stripped(line)
    opened = whole.text.rstrip("#")
    closed = not opened or opened[-1] in " \t"
    return Leaf((stripped(Line(whole.start, opened)) if closed else whole,), "title")


def _sort(marker: re.Match[str]) -> str:
    return marker[4] or marker[2]


def _item_lines(lines: Sequence[Line], at: int, marker: re.Match[str]) -> tuple[Sequence[Line], int, bool]:
    """An item's lines without their indent, the next line's index, and whether blank lines precede it."""
    line = lines[at]
    rest = line.text[marker.end() :]
    spaces = indent_of(marker[5])
    width = indent_of(marker[1]) + len(marker[2])
    content = width + (spaces if rest and 1 <= spaces <= _WIDEST_GAP else 1)
    return _indented(lines, at, line.cut(marker.end()), content, content)


def _indented(
    lines: Sequence[Line], at: int, first: Line, needed: int, removed: int
) -> tuple[Sequence[Line], int, bool]:
    inner = [first]
    fences = FenceState()
    fences.read(first.text)
    for index in range(at + 1, len(lines)):
        line = lines[index]
        if is_blank(line):
            inner.append(line)
            continue
        if indent_of(line.text) >= needed:
            inner.append(dedented(line, removed))
        elif not fences.fence and continues(inner[-1], line):
            inner.append(trimmed(line))
        else:
            break
        fences.read(inner[-1].text)
    after = at + len(inner)
    while len(inner) > 1 and is_blank(inner[-1]):
        inner.pop()
    return inner, after, at + len(inner) < after


def _details_end(lines: Sequence[Line], at: int) -> int | None:
    """The index of the `</details>` that closes what is open at `at`."""
    opened = 1
    for end in range(at, len(lines)):
        if DETAILS_END.match(lines[end].text):
            opened -= 1
            if not opened:
                return end
        elif DETAILS.match(lines[end].text):
            opened += 1
    return None


def _is_table(lines: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(lines) or "|" not in lines[at].text or "-" not in lines[at + 1].text:
        return False
    return "|" in lines[at + 1].text and bool(_TABLE_RULE.match(lines[at + 1].text))


def _table_end(lines: Sequence[Line], at: int) -> int:
    ends = (end for end in range(at + 2, len(lines)) if is_blank(lines[end]) or interrupts(lines[end].text))
    return next(ends, len(lines))
