"""The scanner of one paragraph: marks, links, code, tags, each with its place.

Everything that is not plain words, emphasis or an escape is found here and nowhere else, so that
linking, checks and rendering agree on what a mark is.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.diagnostics import Severity, suggest
from generator.prose.blocks import Definition, Offsets, label
from generator.prose.limits import too_deep
from generator.prose.marks import CitationMark, EmbedMark, Fault, LinkMark, PictureMark, ProseMark
from generator.prose.patterns import Pattern
from generator.prose.tokens import (
    SCHEME,
    Inline,
    Sort,
    Token,
    address_token,
    allows_attributes,
    cited,
    code_token,
    link_attributes,
    safe_address,
    tag_attributes,
    unescaped,
)

# No bracket that holds more than this is a citation or a reference.
_LONGEST = 2_000
_LONGEST_MARK = 5_000
_PAIRED = frozenset(("sub", "sup", "abbr", "mark", "kbd", "cite", "q", "small", "del", "ins"))
_VOID = frozenset(("br", "wbr"))
_INSTEAD: Final[Mapping[str, str]] = {
    tag: kind
    for kind, tags in {
        "emphasis": "b strong i em u tt font",
        "link": "a",
        "picture": "img picture figure",
        "table": "table thead tbody tr td th",
        "heading": "h1 h2 h3 h4 h5 h6",
        "list": "ul ol li dl dt dd",
        "quote": "blockquote",
        "code": "code pre samp var",
        "rule": "hr",
        "box": "div span p center section article aside header footer main nav",
        "active": "script style iframe object embed video audio form input button select svg math link meta",
        "details": "details summary",
    }.items()
    for tag in tags.split()
}

_ATOM = Pattern(
    r"(?=[\\`<\[\]!&hw])(?:"  # most characters start nothing
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>[\s/][^<>]*)?>|<[!?][^<>]*>)"
    r"|(?P<url>(?<!\w)(?:https?://|www\.)[^\s<>\[\]\"«»|`*]+)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,31}|\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6});)"
    r"|(?P<bracket>!?\[|\]))"
)
_DESTINATION = Pattern(
    r"\([ \n]*+(?:<(?P<angled>[^<>\n]*)>|(?P<plain>(?:[^\s()\\]|\\.|\([^\s()]*+\))*+))"
    r"""(?:[ \n]++(?:"(?P<double>(?:[^"\\]|\\.){0,2000}+)"|'(?P<single>(?:[^'\\]|\\.){0,2000}+)'))?"""
    r"[ \n]*+\)"
)
_BACKTICKS = Pattern(r"`+")
_SPACED_DESTINATION = Pattern(r"\(([^()\n\"<>]*)\)")


def read(
    text: str, offsets: Offsets, definitions: Mapping[str, Definition], footnotes: Collection[str]
) -> Inline:
    """The tokens of a leaf's `text`; marks and faults have their offsets in the source."""
    return _Reader(text, offsets, definitions, footnotes).read()


class _Reader:
    def __init__(
        self, text: str, offsets: Offsets, definitions: Mapping[str, Definition], footnotes: Collection[str]
    ) -> None:
        self.text = text
        self.offsets = offsets
        self.definitions = definitions
        self.footnotes = footnotes
        self.faults: list[Fault] = []
        self.opened: list[int] = []
        self.after_bang: set[int] = set()
        self.matches: dict[int, int] = {}

    def read(self) -> Inline:
        atoms = self._atoms()
        larger = sorted(self._bracketed(), key=_by_start)
        tokens = self._paired(_outside(atoms, larger))
        refused = too_deep(self.text, tokens)
        if refused:
            self._fault("markdown-too-deep", 0, 1)
        return Inline(tuple(tokens), tuple(self.faults), refused)

    def _fault(
        self, code: str, start: int, end: int, variant: str = "", suggestion: str | None = None, **values: str
    ) -> None:
        self.faults.append(
            Fault(
                code=code,
                start=self.offsets.source(start),
                end=self.offsets.source_end(max(end, start + 1)),
                variant=variant,
                values=tuple(sorted(values.items())),
                suggestion=suggestion,
                # What may be plain words is no error.
                severity=Severity.WARNING if variant == "spaces" else Severity.ERROR,
            )
        )

    def _atoms(self) -> list[Token]:
        """Code, addresses, tags and characters, in order; notes where brackets stand outside them."""
        tokens: list[Token] = []
        ticks = _Ticks(self.text)
        at = 0
        while found := _ATOM.search(self.text, at):
            at = found.end()
            if found["bracket"]:
                self._note_bracket(at - 1, found[0])
            elif found["ticks"]:
                if (end := ticks.close(found.start(), at)) is not None:
                    tokens.append(code_token(self.text, found.start(), at, end))
                    at = end
            elif token := self._atom(found):
                tokens.append(token)
                at = token.end
        return tokens

    def _note_bracket(self, at: int, sign: str) -> None:
        if sign != "]":
            self.opened.append(at)
            if sign == "![":
                self.after_bang.add(at)
        elif self.opened:
            self.matches[self.opened.pop()] = at

    def _atom(self, found: re.Match[str]) -> Token | None:
        start, end = found.span()
        if found["address"]:
            return Token(start=start, end=end, sort=Sort.ADDRESS, text=found["address"])
        if found["url"]:
            return address_token(start, found["url"])
        if found["entity"]:
            character = html.unescape(found[0])
            if character != found[0]:
                return Token(start=start, end=end, sort=Sort.CHARACTER, text=character)
        elif found["tag"]:
            return self._tag(found)
        return None

    def _tag(self, found: re.Match[str]) -> Token | None:
        name = (found["name"] or "").lower()
        closing = found[0].startswith("</")
        if name not in _PAIRED | _VOID:
            if not closing:
                self._fault("raw-html", *found.span(), _INSTEAD.get(name, ""), tag=name or found[0][1:20])
            return None
        attributes = found["attributes"] or ""
        if not allows_attributes(attributes):
            self._fault("raw-html", *found.span(), "attribute", tag=name)
            return None
        sort = Sort.VOID if name in _VOID else Sort.CLOSE if closing else Sort.OPEN
        return Token(
            start=found.start(), end=found.end(), sort=sort, text=name, attributes=tag_attributes(attributes)
        )

    def _bracketed(self) -> Iterator[Token]:
        """Marks, links, pictures and footnotes' signs; nothing is found inside a mark."""
        self._report_unclosed()
        done = linked = skipped = 0
        for start, end in sorted(self.matches.items()):
            if start < done or linked <= start < skipped:
                continue
            tokens = self._wiki(start, end) or self._single(start, end, nested=start < linked)
            if not tokens:
                continue
            yield from tokens
            done = tokens[0].end
            if len(tokens) > 1:
                linked, skipped = end, tokens[1].end

    def _report_unclosed(self) -> None:
        brackets = {*self.opened, *self.matches}
        for at in self.opened:
            if at + 1 in brackets or at - 1 in brackets:
                first = at if at + 1 in brackets else at - 1
                self._fault("unclosed-link", first, first + 2)
                return

    def _wiki(self, start: int, end: int) -> tuple[Token, ...]:
        if self.matches.get(start + 1) != end - 1 or end - start > _LONGEST_MARK:
            return ()
        content = self.text[start + 2 : end - 1]
        name, bar, words = content.partition("|")
        target = " ".join(name.removesuffix("\\").split())
        if "[" in target:
            return ()
        embedded = start in self.after_bang
        first = start - embedded
        if not target:
            self._fault("empty-link", first, end + 1)
            return ()
        said = " ".join(words.split())
        at, after = self.offsets.source(first), self.offsets.source_end(end + 1)
        said_at = start + 2 + len(name) + len(bar) + len(words) - len(words.lstrip())
        where = self.offsets.source(min(said_at, end))
        mark: ProseMark
        if embedded:
            mark = EmbedMark(at, after, target, said or None, where)
        elif said == "!":
            mark = LinkMark(at, after, target, bare=True)
        else:
            mark = LinkMark(at, after, target, said or None, where)
        return (Token(start=first, end=end + 1, sort=Sort.MARK, mark=mark),)

    def _single(self, start: int, end: int, *, nested: bool) -> tuple[Token, ...]:
        content = self.text[start + 1 : end] if end - start < _LONGEST else ""
        pictured = start in self.after_bang
        if content.startswith("^") and not pictured:
            return self._note(start, end, content[1:])
        if self.text.startswith("(", end + 1):
            if found := _DESTINATION.match(self.text, end + 1):
                return self._inline_link(start, end, found, nested=nested)
            self._report_spaces(end)
        if "@" in content and not pictured and (citation := self._citation(start, end, content)):
            return citation
        return self._reference(start, end, content, nested=nested)

    def _note(self, start: int, end: int, name: str) -> tuple[Token, ...]:
        known = label(name)
        if known in self.footnotes:
            return (Token(start=start, end=end + 1, sort=Sort.NOTE, text=known),)
        if name and not name[:1].isspace():
            suggestion = suggest(known, self.footnotes)
            self._fault("unknown-footnote", start, end + 1, suggestion=suggestion, label=name)
        return ()

    def _inline_link(self, start: int, end: int, found: re.Match[str], *, nested: bool) -> tuple[Token, ...]:
        address = found["angled"] if found["angled"] is not None else unescaped(found["plain"])
        quoted = found["double"] if found["double"] is not None else found["single"]
        title = None if quoted is None else unescaped(quoted)
        if start in self.after_bang:
            return self._picture(start, end, found.end(), address, title)
        return () if nested else self._link(start, end, found.end(), address, title)

    def _picture(self, start: int, end: int, last: int, file: str, caption: str | None) -> tuple[Token, ...]:
        alt = " ".join(self.text[start + 1 : end].split())
        if not alt:
            self._fault("missing-alt", start - 1, last, file=file)
        if SCHEME.match(file) or file.startswith("//"):
            self._fault("bad-link", start - 1, last, "remote-picture", url=file)
        mark = PictureMark(
            start=self.offsets.source(start - 1),
            end=self.offsets.source_end(last),
            file=file,
            alt=alt,
            caption=" ".join(caption.split()) if caption else None,
        )
        return (Token(start=start - 1, end=last, sort=Sort.MARK, mark=mark),)

    def _link(self, start: int, end: int, last: int, typed: str, title: str | None) -> tuple[Token, ...]:
        address = safe_address(typed)
        if not address:
            self._fault("bad-link", start, last, "" if typed.strip() else "empty", url=typed)
            return tuple(
                Token(start=first, end=after, sort=Sort.CHARACTER)
                for first, after in ((start, start + 1), (end, last))
            )
        attributes = link_attributes(address, title)
        return (
            Token(start=start, end=start + 1, sort=Sort.OPEN, text="a", attributes=attributes),
            Token(start=end, end=last, sort=Sort.CLOSE, text="a"),
        )

    def _report_spaces(self, end: int) -> None:
        if found := _SPACED_DESTINATION.match(self.text, end + 1):
            self._fault("bad-link", end + 1, found.end(), "spaces", url=found[1])

    def _citation(self, start: int, end: int, content: str) -> tuple[Token, ...]:
        items = tuple(cited(part) for part in content.split(";"))
        if not all(items):
            if content.lstrip().startswith(("@", "-@")):
                self._fault("bad-citation", start, end + 1)
            return ()
        mark = CitationMark(
            start=self.offsets.source(start),
            end=self.offsets.source_end(end + 1),
            items=tuple(item for item in items if item),
        )
        return (Token(start=start, end=end + 1, sort=Sort.MARK, mark=mark),)

    def _reference(self, start: int, end: int, content: str, *, nested: bool) -> tuple[Token, ...]:
        last, name = end + 1, content
        if (second := self.matches.get(end + 1)) and self.text[end + 1] == "[":
            last, name = second + 1, self.text[end + 2 : second] or content
        definition = self.definitions.get(label(name)) if len(name) < _LONGEST and self.definitions else None
        if not definition or nested or not safe_address(definition.target):
            return ()  # a bad address is reported where it is defined
        if start in self.after_bang:
            return self._picture(start, end, last, definition.target, definition.title)
        return self._link(start, end, last, definition.target, definition.title)

    def _paired(self, tokens: Sequence[Token]) -> list[Token]:
        """The tokens with each closing one tied to its opening one; tags that stand alone are left out."""
        kept: dict[int, Token] = {}
        opened: list[Token] = []
        for token in tokens:
            if token.sort is Sort.OPEN:
                opened.append(token)
            elif token.sort is Sort.CLOSE:
                while token.text == "a" and opened and opened[-1].text != "a":
                    self._unpaired(opened.pop())
                if not opened or opened[-1].text != token.text:
                    self._unpaired(token)
                    continue
                first = opened.pop()
                kept[first.start] = first._replace(pair=first.start)
                kept[token.start] = token._replace(pair=first.start)
            else:
                kept[token.start] = token
        for token in opened:
            self._unpaired(token)
        return sorted(kept.values(), key=_by_start)

    def _unpaired(self, token: Token) -> None:
        self._fault("raw-html", token.start, token.end, "unclosed", tag=token.text)


class _Ticks:
    """Finds the end of code: the next run of as many backticks."""

    def __init__(self, text: str) -> None:
        self._runs: dict[int, list[int]] = {}
        for found in _BACKTICKS.finditer(text) if "`" in text else ():
            self._runs.setdefault(len(found[0]), []).append(found.start())

    def close(self, start: int, after: int) -> int | None:
        runs = self._runs.get(after - start, [])
        index = bisect_left(runs, after)
        return runs[index] + after - start if index < len(runs) else None


def _by_start(token: Token) -> int:
    return token.start


def _outside(atoms: Iterable[Token], larger: Sequence[Token]) -> list[Token]:
    """All tokens in order, without the atoms that stand inside a larger one."""
    starts = [token.start for token in larger]

    def free(atom: Token) -> bool:
        index = bisect_right(starts, atom.start) - 1
        return index < 0 or larger[index].end <= atom.start

    return sorted((*filter(free, atoms), *larger), key=_by_start)
