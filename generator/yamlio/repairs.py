"""Why YAML cannot be read, in the author's terms.

libyaml says where it gave up, which is often lines below the slip. So likely slips near that place
are repaired one at a time, and the first repair with which the text can be read further is the
explanation: its place is the author's, and the fix it shows is known to work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from generator.frozen import frozen
from generator.yamlio.events import Event, Failure, read_events

_LINES_ABOVE = 200
_MAX_LINE = 2_000
_MAX_COLUMN = 200
_MAX_SHOWN = 200
_REINDENTED_ABOVE = 2
# Characters that may be parsed in search of one explanation: a second of work at most.
_BUDGET = 2_000_000
_BLANKS = "\u00a0\u202f\u2009\u3000"
_INDENT = re.compile(rf"[ \t{_BLANKS}]*")
_BAD_INDENT = re.compile(rf"^ *[\t{_BLANKS}][ \t{_BLANKS}]*(?=\S)", re.MULTILINE)
_BLANK_AFTER = re.compile(rf"^( *(?:- +)*(?:[\w-]+ ?:|-))[{_BLANKS}]+(?=\S)", re.MULTILINE)
_DASHES = re.compile(r"(?:- +)*")
_KEY = re.compile(r"""[^:"'\[{#]+:(?=\s|$)|"[^"]*"\s*:(?=\s|$)|'[^']*'\s*:(?=\s|$)""")
_COMMENT = re.compile(r"\s+#(?:\s.*)?$")
_WORD = re.compile(r"[\w-]+ *:")
_DASH = re.compile(r"-(?=[^\s-])")
_TIGHT_COLON = re.compile(r"[A-Za-z_][\w-]*:(?=[^\s/:])")
_BARE_KEY = re.compile(r"[a-z_][a-z0-9_-]*(?=\s|$)")
_FLOW_COLON = re.compile(r"""([\w-]+: +)([^,{}\[\]"':]+: [^,{}\[\]"']*?)(?=\s*[,}])""")
_FLOW_HASH = re.compile(r"([\w-]+: +)(#[^,{}\s]+)")
_RESERVED = "%@`&*!|>?,]}#-:"
_CLOSER = {"[": "]", "{": "}"}


class Line(NamedTuple):
    """A line in its parts, which joined give it back: indent, dashes, key with colon, gap, value, comment."""

    indent: str
    dashes: str
    key: str
    gap: str
    value: str
    comment: str

    @property
    def value_column(self) -> int:
        """Where the value starts, from 0."""
        return len(self.indent) + len(self.dashes) + len(self.key) + len(self.gap)

    @property
    def body(self) -> str:
        """All that is not indentation."""
        return "".join(self[1:])


@frozen(kw_only=True)
class Repair:
    """A slip, from 0, and the whole text as it would be without it."""

    variant: str
    line: int
    column: int
    length: int = 1
    text: str
    values: dict[str, str] = field(default_factory=dict)


class _Change(NamedTuple):
    """Lines rewritten from one on: which slip, where in the first, and the lines as they should be."""

    variant: str
    column: int
    length: int
    lines: list[str]
    values: dict[str, str]


def closest_repair(text: str, failure: Failure) -> Repair | None:
    """The repair nearest to `failure` with which `text` can be read further, if there is one."""
    budget = _BUDGET
    # A line's own start costs what stands above it, and a little for the attempt itself.
    above = sum(len(line) + 1 for line in text.split("\n")[: failure.line + 2])
    for repair in _candidates(text, failure):
        if budget < 0:
            return None
        budget -= above + 500
        if _reads_further(repair.text, failure):
            return repair
    return None


def misread_blocks(lines: list[str], events: list[Event]) -> Iterator[Repair]:
    """Repairs of what can be read, but hardly as it was meant.

    `-avis` or `sample:1004` below a key is one text, and so is a list whose second item stands
    deeper than its first.
    """
    for event in events:
        suspect = event.text[:1] == "-" or ":" in event.text or event.end_line > event.line
        if not suspect or event.mode != "plain" or event.column > _MAX_COLUMN:
            continue
        if not lines[event.line][: event.column].strip(" -"):
            change = _misread(lines[event.line : event.end_line + 1], event)
            if change:
                yield _repair(lines, event.line + change[0], change[1])


def _misread(block: list[str], event: Event) -> tuple[int, _Change] | None:
    """The change that one plain text calls for, and at which of its lines."""
    starts_line = not block[0][: event.column].strip()
    for variant, pattern in (("dash", _DASH), ("no-space", _TIGHT_COLON)):
        if starts_line and (found := pattern.match(event.text)):
            fixed = [_with_space(line, pattern) for line in block]
            values = {"fix": shown(fixed[0])}
            return 0, _Change(variant, event.column + found.end() - 1, 1, fixed, values)
    deeper = next((n for n, line in enumerate(block) if n and line.lstrip().startswith("- ")), None)
    if starts_line or deeper is None:
        return None
    want = _width(block[0])
    moved = [" " * want + line.lstrip() for line in block[deeper:]]
    have = _width(block[deeper])
    return deeper, _Change("indentation", 0, have, moved, {"have": str(have), "want": str(want)})


def _with_space(line: str, pattern: re.Pattern[str]) -> str:
    indent = _match(_INDENT, line)
    found = pattern.match(line, len(indent))
    return f"{line[: found.end()]} {line[found.end() :]}" if found else line


def quoted_line(line: str) -> str:
    """The line with quotes around its value."""
    parts = split_line(line)
    return _with_value(parts, quoted(parts.value))


def quoted(text: str) -> str:
    """`text` as a YAML scalar in the quotes that need the least escaping."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(fix: str) -> str:
    """A fix short enough for a message."""
    fix = fix.strip()
    return fix if len(fix) <= _MAX_SHOWN else f"{fix[: _MAX_SHOWN - 1]}…"


def split_line(line: str) -> Line:
    """The parts of one line of block YAML; a sentence in a list is one value, colons and all."""
    indent = _match(_INDENT, line)
    body = line[len(indent) :]
    dashes = _match(_DASHES, body)
    body = body[len(dashes) :]
    key = _match(_KEY, body)
    if dashes and key and not _WORD.fullmatch(key):
        key = ""
    rest = body[len(key) :]
    gap = rest[: len(rest) - len(rest.lstrip())]
    value, comment = _without_comment(rest[len(gap) :])
    return Line(indent, dashes, key, gap, value, comment)


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return found.group() if found else ""


def _without_comment(value: str) -> tuple[str, str]:
    """A value and the comment behind it, with the blanks between; quotes may hold a `#`."""
    after_quotes = max(value.rfind('"'), value.rfind("'")) + 1 if value[:1] in {'"', "'"} else 0
    found = _COMMENT.search(value, after_quotes)
    end = found.start() if found else len(value.rstrip())
    return value[:end], value[end:]


def _reads_further(text: str, failure: Failure) -> bool:
    outcome = read_events(text, beyond=failure.line)
    return not isinstance(outcome, Failure) or outcome.line > failure.line


def _candidates(text: str, failure: Failure) -> Iterator[Repair]:
    """Repairs to try: of blanks anywhere, then of the line where reading stopped, then upwards."""
    yield from _blank_repairs(text)
    lines = text.split("\n")
    last = min(failure.line, len(lines) - 1)
    opened = [failure.opened] if failure.opened is not None and failure.opened < last else []
    upwards = [number for number in range(last - 1, max(-1, last - _LINES_ABOVE), -1) if number not in opened]
    for number in (last, *opened, *upwards):
        if not lines[number].strip() or len(lines[number]) > _MAX_LINE:
            continue
        for change in _changes(lines, number, reindent=last - number <= _REINDENTED_ABOVE):
            yield _repair(lines, number, change)


def _repair(lines: list[str], number: int, change: _Change) -> Repair:
    changed = [*lines[:number], *change.lines, *lines[number + len(change.lines) :]]
    return Repair(
        variant=change.variant,
        line=number,
        column=change.column,
        length=max(1, change.length),
        text="\n".join(changed),
        values=change.values,
    )


def _blank_repairs(text: str) -> Iterator[Repair]:
    """Tabs and no-break spaces where YAML wants spaces: one slip, however many lines it spoils."""
    for pattern, fix in ((_BAD_INDENT, _spaces), (_BLANK_AFTER, _single_space)):
        if not (found := pattern.search(text)):
            continue
        start = text.rfind("\n", 0, found.start()) + 1
        bad = re.search(rf"[\t{_BLANKS}]+", found.group())
        column = found.start() - start + (bad.start() if bad else 0)
        yield Repair(
            variant="tab" if "\t" in found.group() else "no-break-space",
            line=text.count("\n", 0, found.start()),
            column=column,
            length=len(bad.group()) if bad else 1,
            text=pattern.sub(fix, text),
        )


def _spaces(found: re.Match[str]) -> str:
    return found.group().replace("\t", "  ").translate({ord(blank): " " for blank in _BLANKS})


def _single_space(found: re.Match[str]) -> str:
    return f"{found.group(1)} "


def _changes(lines: list[str], number: int, *, reindent: bool) -> Iterator[_Change]:
    line = lines[number]
    parts = split_line(line)
    if parts.value[:1] in {'"', "'"}:
        yield from _quote_changes(parts)
    elif parts.value[:1] in {"[", "{"}:
        yield from _flow_changes(parts)
    elif parts.value:
        yield from _plain_changes(parts)
    below = lines[number + 1] if number + 1 < len(lines) else ""
    yield from _space_changes(parts, opens=_width(below) > len(parts.indent))
    if reindent:
        yield from _indent_changes(lines, number)


def _quote_changes(parts: Line) -> Iterator[_Change]:
    """A quote that is not closed, or that closes too early."""
    value, quote = parts.value, parts.value[0]
    second = value.find(quote, 1)
    if second < 0:
        yield _rewritten("quote", parts, value + quote, parts.value_column)
        return
    if second == len(value) - 1:
        return
    if value.endswith(quote):
        text = value[1:-1]
    elif value[second + 1].isalnum():
        text = value[1:]
    else:
        text = value
    yield _rewritten("quotes", parts, quoted(text), parts.value_column + second)


def _flow_changes(parts: Line) -> Iterator[_Change]:
    """Slips within `[…]` and `{…}` on one line."""
    value = parts.value
    for variant, pattern in (("hash-empty", _FLOW_HASH), ("colon", _FLOW_COLON)):
        if found := pattern.search(value):
            fixed = pattern.sub(r'\1"\2"', value)
            column = parts.value_column + found.start(2)
            if variant == "colon":
                column += found.group(2).index(": ")
            yield _rewritten(variant, parts, fixed, column)
    if missing := _missing_closers(value):
        values = {"bracket": value[0], "closing": missing}
        yield _rewritten("bracket", parts, value + missing, parts.value_column, **values)
    yield _rewritten("reserved", parts, quoted(value), parts.value_column, char=value[0])


def _missing_closers(value: str) -> str:
    stack: list[str] = []
    for character in value:
        if character in _CLOSER:
            stack.append(_CLOSER[character])
        elif stack and character == stack[-1]:
            stack.pop()
    return "".join(reversed(stack))


def _plain_changes(parts: Line) -> Iterator[_Change]:
    """Texts that need quotes."""
    value = parts.value
    if value == "%":
        yield _rewritten("percent", parts, "percent", parts.value_column)
    elif value[0] in _RESERVED:
        yield _rewritten("reserved", parts, quoted(value), parts.value_column, char=value[0])
    if ": " in value or value.endswith(":"):
        column = parts.value_column + (value.index(": ") if ": " in value else len(value) - 1)
        yield _rewritten("colon", parts, quoted(value), column)


def _space_changes(parts: Line, *, opens: bool) -> Iterator[_Change]:
    """A space or a colon left out; a word alone is a key only where it opens a block."""
    indent, body = parts.indent, parts.body
    if found := _DASH.match(body):
        yield _change("dash", len(indent), f"{indent}- {body[found.end() :]}")
    if found := _TIGHT_COLON.match(body):
        fixed = f"{indent}{found.group()} {body[found.end() :]}"
        yield _change("no-space", len(indent) + found.end() - 1, fixed)
        return
    found = None if parts.key or parts.dashes else _BARE_KEY.match(body)
    if found and (opens or body[found.end() :].strip()):
        fixed = f"{indent}{found.group()}:{body[found.end() :]}"
        yield _change("no-colon", len(indent), fixed, found.end(), key=found.group())


def _indent_changes(lines: list[str], number: int) -> Iterator[_Change]:
    """The line moved under one of the lines above it, with what hangs on it or alone."""
    indent = _width(lines[number])
    above = [_width(line) for line in lines[max(0, number - 50) : number] if line.strip()]
    block = _block(lines, number)
    for want in list(dict.fromkeys(reversed(above)))[:4]:
        values = {"have": str(indent), "want": str(want)}
        for moved in (block, block[:1]) if want != indent else ():
            shifted = [" " * (_width(line) - indent + want) + line.lstrip() for line in moved]
            yield _Change("indentation", 0, indent, shifted, values)


def _block(lines: list[str], number: int) -> list[str]:
    """The line and those below it that are indented as much or more; a line at the margin alone."""
    indent = _width(lines[number])
    below = range(number + 1, len(lines)) if indent else ()
    end = next((n for n in below if not lines[n].strip() or _width(lines[n]) < indent), None)
    return lines[number : end or (len(lines) if indent else number + 1)]


def _width(line: str) -> int:
    return len(_match(_INDENT, line))


def _rewritten(variant: str, parts: Line, value: str, column: int, **values: str) -> _Change:
    line = _with_value(parts, value)
    return _Change(variant, column, 1, [line], {**values, "fix": shown(line)})


def _with_value(parts: Line, value: str) -> str:
    return "".join(parts._replace(value=value))


def _change(variant: str, column: int, line: str, length: int = 1, *, key: str = "") -> _Change:
    values = {"key": key} if key else {}
    return _Change(variant, column, length, [line], {**values, "fix": shown(line)})
