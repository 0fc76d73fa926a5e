"""Events → nodes, with a fault for everything that our small YAML leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.diagnostics import Checked, Diagnostic, Mark, Severity
from generator.yamlio.characters import (
    bad_character,
    bad_characters,
    first_bad_character,
    has_bad_character,
    normalised,
    without_bad_characters,
)
from generator.yamlio.events import Event, Failure, Kind
from generator.yamlio.nodes import YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence
from generator.yamlio.reading import read_repaired
from generator.yamlio.repairs import Repair, quoted, quoted_line, shown
from generator.yamlio.scalars import scalar_value

MAX_LENGTH = 4_000_000
_MAX_FAULTS = 100
_CUT = re.compile(r"[ \t]+#(?=[^\s#!])")
_CUTS = re.compile(r"[ \t]#[^\s#!]")


def compose(text: str, path: str, *, first_line: int = 1) -> Checked[YamlMapping | None]:
    """The map that `text` is; `first_line` is the line of the file on which `text` starts.

    The value is None where nothing is written or nothing can be read. After a slip whose repair is
    certain the repaired text is read on, so that the rest of the file is checked in the same run.
    """
    text = normalised(text)
    if len(text) > MAX_LENGTH:
        values = {"megabytes": f"{MAX_LENGTH // 1_000_000}"}
        return Checked(None, (Diagnostic(code="file-too-large", mark=Mark(path), values=values),))
    bad = bad_characters(text, path, first_line=first_line)
    if bad:
        text = without_bad_characters(text)
    text, events, repairs = read_repaired(text)
    slips = tuple(_slip(repair, path, first_line) for repair in repairs)
    found = (*bad, *(slip for slip in slips if all(slip.mark.line != other.mark.line for other in bad)))
    if isinstance(events, Failure):
        # Where a character is refused, or a slip repaired, what is unreadable may follow from it.
        return Checked(None, found or (_unreadable(events, text, path, first_line),))
    composer = _Composer(path=path, first_line=first_line, lines=text.split("\n"), events=iter(events))
    node = composer.document() if events else None
    if node is None and found:
        return Checked(None, found)
    return Checked(node, (*found, *composer.faults)[:_MAX_FAULTS])


def _slip(repair: Repair, path: str, first_line: int) -> Diagnostic:
    mark = Mark(path, repair.line + first_line, repair.column + 1, repair.length)
    return Diagnostic(code="yaml-syntax", variant=repair.variant, mark=mark, values=repair.values)


def _unreadable(failure: Failure, text: str, path: str, first_line: int) -> Diagnostic:
    lines = text.split("\n")
    line = min(failure.line, len(lines) - 1)
    if not lines[line].strip():
        # At the end of a block libyaml points to the next line: show the last one with text.
        line = next((above for above in range(line, -1, -1) if lines[above].strip()), line)
    column = failure.column if line == failure.line else max(0, len(lines[line]) - 1)
    mark = Mark(path, line + first_line, column + 1)
    code = "yaml-unsupported" if failure.variant else "yaml-syntax"
    return Diagnostic(code=code, variant=failure.variant, mark=mark)


@dataclass(slots=True, kw_only=True)
class _Composer:
    """One walk over the events of one document."""

    path: str
    first_line: int
    lines: list[str]
    events: Iterator[Event]
    faults: list[Diagnostic] = field(default_factory=list)
    cut_lines: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        numbers = (number for number, line in enumerate(self.lines) if _CUTS.search(line))
        self.cut_lines = frozenset(numbers)

    def document(self) -> YamlMapping | None:
        """The root, which must be a map."""
        node = self._value(next(self.events))
        if isinstance(node, YamlMapping):
            return node
        if isinstance(node, YamlScalar) and not node.quoted and not node.text:
            return None
        if not self.faults:
            self._fault("yaml-syntax", "not-a-map", node.mark)
        return None

    def _value(self, event: Event) -> YamlNode:
        """The node that `event` opens."""
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if event.kind is Kind.SCALAR:
            return self._text(event)
        if event.kind is Kind.MAPPING:
            return self._mapping(event)
        if event.kind is Kind.SEQUENCE:
            return self._sequence(event)
        mark = self._mark(event)
        self._fault("yaml-unsupported", "alias", mark, typed=event.text)
        return YamlScalar(event.text, event.text, mark)

    def _mapping(self, opening: Event) -> YamlMapping:
        entries: dict[str, YamlEntry] = {}
        for event in self.events:
            if event.kind is Kind.END:
                break
            if (key := self._key(event)) is None:
                self._value(next(self.events))
                continue
            value_event = next(self.events)
            if opening.mode == "flow" and self._is_bare(event, value_event):
                self._fault("yaml-syntax", "comma", key.mark, text=key.text)
                continue
            value = self._value(value_event)
            if first := entries.get(key.text):
                self._fault("duplicate-key", "", key.mark, key=key.text, line=str(first.key.mark.line))
            else:
                entries[key.text] = YamlEntry(key, value)
        listed = tuple(entries.values())
        mark = self._flow_mark(opening, event) if opening.mode else _first_mark(listed, self._mark(opening))
        return YamlMapping(listed, mark, bool(opening.mode))

    def _sequence(self, opening: Event) -> YamlSequence:
        items = []
        event = opening
        for event in self.events:
            if event.kind is Kind.END:
                break
            items.append(self._value(event))
        mark = self._flow_mark(opening, event) if opening.mode else self._mark(opening)
        return YamlSequence(tuple(items), mark, bool(opening.mode))

    def _key(self, event: Event) -> YamlScalar | None:
        """The key that `event` is; None, with a fault, for one that is no plain word."""
        mark = self._mark(event)
        if event.kind is not Kind.SCALAR:
            variant = "alias" if event.kind is Kind.ALIAS else "complex-key"
            self._fault("yaml-unsupported", variant, mark, typed=event.text)
            if event.kind is not Kind.ALIAS:
                known = len(self.faults)
                self._value(event)
                del self.faults[known:]
            return None
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if event.mode == "plain" and event.text == "<<":
            self._fault("yaml-unsupported", "merge", mark)
            return None
        text = event.text.strip()
        if not text:
            self._fault("yaml-syntax", "no-key", mark)
            return None
        return YamlScalar(text, text, mark, event.mode != "plain")

    def _text(self, event: Event) -> YamlScalar:
        mark = self._mark(event)
        if event.mode != "plain":
            if event.mode == "quoted" and has_bad_character(event.text):
                self.faults.append(bad_character(first_bad_character(event.text), mark))
            return YamlScalar(event.text, event.text, mark, quoted=True)
        text = event.text.strip()
        if event.end_line in self.cut_lines and (cut := self._cut(event, text)):
            text = cut
        return YamlScalar(scalar_value(text), text, mark)

    def _cut(self, event: Event, text: str) -> str | None:
        """A text that ends at ` #word` was probably meant to go on; nothing else is there at ` #1A5276`."""
        line = self.lines[event.end_line]
        found = _CUT.match(line, event.end_column)
        if not found or (text and not isinstance(scalar_value(text), str)):
            return None
        start, rest = found.end() - 1, line[found.end() - 1 :].rstrip()
        mark = Mark(self.path, event.end_line + self.first_line, start + 1, len(rest))
        # Of a text over several lines only the last is at hand with its `#`: quote the whole.
        fix = shown(quoted_line(line) if event.line == event.end_line else quoted(f"{text} {rest}"))
        if text:
            self._fault("yaml-syntax", "hash", mark, Severity.WARNING, kept=text, fix=fix)
            return None
        self._fault("yaml-syntax", "hash-empty", mark, fix=fix)
        return rest

    def _is_bare(self, key: Event, value: Event) -> bool:
        """Whether a key of `{…}` follows a comma and has no colon: the comma has cut a text in two."""
        if value.kind is not Kind.SCALAR or value.text or value.mode != "plain":
            return False
        line = self.lines[key.end_line]
        return not line[key.end_column : key.end_column + 9].lstrip().startswith(":") and (
            line[max(0, key.column - 9) : key.column].rstrip().endswith(",")
        )

    def _refuse_properties(self, event: Event) -> None:
        """An anchor or a tag: nearly always a text that starts with `&` or `!`."""
        for variant, sign, name in (("anchor", "&", event.anchor), ("tag", "!", event.tag)):
            if name:
                typed = self._typed_word(event, sign)
                mark = Mark(self.path, event.line + self.first_line, event.column + 1, max(1, len(typed)))
                self._fault("yaml-unsupported", variant, mark, typed=typed or f"{sign}{name}")

    def _typed_word(self, event: Event, sign: str) -> str:
        words = self.lines[event.line][event.column :].split()
        return next((word for word in words if word.startswith(sign)), "")

    def _flow_mark(self, opening: Event, closing: Event) -> Mark:
        return self._span(opening.line, opening.column, closing.end_line, closing.end_column)

    def _mark(self, event: Event) -> Mark:
        return self._span(event.line, event.column, event.end_line, event.end_column)

    def _span(self, line: int, column: int, end_line: int, end_column: int) -> Mark:
        if end_line != line:
            end_column = len(self.lines[line]) if line < len(self.lines) else column
        return Mark(self.path, line + self.first_line, column + 1, max(1, end_column - column))

    def _fault(
        self, code: str, variant: str, mark: Mark, severity: Severity = Severity.ERROR, **values: str
    ) -> None:
        if len(self.faults) < _MAX_FAULTS:
            fault = Diagnostic(code=code, variant=variant, mark=mark, severity=severity, values=values)
            self.faults.append(fault)


def _first_mark(entries: tuple[YamlEntry, ...], otherwise: Mark) -> Mark:
    return entries[0].key.mark if entries else otherwise
