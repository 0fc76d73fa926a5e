"""Diagnostics as people and programs read them: text with the source line, JSON, GitHub's annotations."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from generator.catalogue import knows, say
from generator.columns import columns
from generator.diagnostics import Diagnostic, Mark, Severity

if TYPE_CHECKING:
    from generator.coverage import Covered

SHOWN: Final = 50
_WIDTH: Final = 100  # columns of source line shown; longer lines are cut around the fault
_TAB: Final = "    "
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS: Final = "\u200c\u200d"
_STYLES: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33"}
_HINT: Final = "36"


def format_text(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], language: str, *, colour: bool
) -> str:
    """One paragraph a fault, fifty at most, and a count. `sources` are the files' texts by path."""
    found = _shown(diagnostics)
    if not found:
        return ""
    # An error must not be hidden by fifty warnings of files before it.
    listed = sorted(sorted(found, key=_weight)[:SHOWN], key=Diagnostic.sort_key)
    lines: dict[str, list[str]] = {}
    for path in {one.mark.path for one in listed} & sources.keys():
        lines[path] = re.split(r"\r\n|\r|\n", sources[path].removeprefix("\ufeff"))
    blocks = [_block(one, lines.get(one.mark.path, []), language, colour=colour) for one in listed]
    if left := len(found) - len(listed):
        blocks.append(f"{_counted('presentation.more', left, language)}\n")
    return "\n".join([*blocks, f"{_summary(found, language)}\n"])


def format_json(
    diagnostics: Iterable[Diagnostic], language: str, coverage: Iterable[Covered] | None = None
) -> str:
    """One object; its `diagnostics` are sorted, lines and columns counted from 1.

    Where numbers were counted, `coverage` says whose those of each text are.
    """
    found = {"version": 1, "diagnostics": [fields_of(one, language) for one in _shown(diagnostics)]}
    if coverage is not None:
        found["coverage"] = [_counts(one, language) for one in coverage]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def format_github(diagnostics: Iterable[Diagnostic], language: str) -> str:
    """Workflow commands, by which GitHub shows the faults beside the lines changed."""
    return "".join(f"{_annotation(one, language)}\n" for one in _shown(diagnostics))


def message(diagnostic: Diagnostic, language: str) -> str:
    """What is wrong, on one line, without control characters; a variant without words says the code's."""
    keys = (diagnostic.message_key, diagnostic.code, f"{diagnostic.code}.meaning")
    return printable(say(language, next(filter(knows, keys)), **diagnostic.values))


def hint(diagnostic: Diagnostic, language: str) -> str | None:
    """What to do about it; what is to be pasted stands on a line of its own."""
    key = f"{diagnostic.message_key}.hint"
    values = {name: printable(value) for name, value in diagnostic.values.items()}
    return say(language, key, **values) if knows(key) else None


def _shown(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    weighed = (one for one in diagnostics if one.severity is not Severity.OFF)
    return sorted(weighed, key=Diagnostic.sort_key)


def _weight(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity is not Severity.ERROR


def _block(diagnostic: Diagnostic, lines: Sequence[str], language: str, *, colour: bool) -> str:
    mark = diagnostic.mark
    head = say(
        language,
        "presentation.line",
        path=printable(mark.path),
        line=mark.line,
        column=mark.column,
        severity=_styled(
            say(language, f"presentation.{diagnostic.severity}"), _STYLES[diagnostic.severity], colour=colour
        ),
        message=message(diagnostic, language),
        code=diagnostic.code,
    )
    told = (line.replace("\n", "\n      ") for line in _advice(diagnostic, language))
    advice = [_styled(f"    → {line}", _HINT, colour=colour) for line in told]
    return "\n".join([head, *_excerpt(mark, lines), *advice]) + "\n"


def _advice(diagnostic: Diagnostic, language: str) -> list[str]:
    """The suggestion before the general hint: it is the likelier answer."""
    suggested = _suggestion(diagnostic, language)
    return [line for line in (suggested, hint(diagnostic, language)) if line]


def _suggestion(diagnostic: Diagnostic, language: str) -> str | None:
    if diagnostic.suggestion is None:
        return None
    return say(language, "presentation.suggestion", word=printable(diagnostic.suggestion))


def _styled(text: str, style: str, *, colour: bool) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if colour else text


def _excerpt(mark: Mark, lines: Sequence[str]) -> list[str]:
    """The source line, and carets under the characters that the mark names."""
    if not 1 <= mark.line <= len(lines) or not lines[mark.line - 1].strip():
        return []
    line = lines[mark.line - 1]
    start = min(mark.column - 1, len(line))
    end = min(start + mark.length, max(len(line), start + 1))
    before, marked, after = (_visible(part) for part in (line[:start], line[start:end], line[end:]))
    before, marked, after = _cut(before, marked, after)
    number = str(mark.line)
    carets = " " * columns(before) + "^" * max(1, columns(marked))
    return [f"    {number} | {before}{marked}{after}".rstrip(), f"    {' ' * len(number)} | {carets}"]


def _cut(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """At most `_WIDTH` characters, those around the start of what is marked."""
    if len(before) + len(marked) + len(after) <= _WIDTH:
        return before, marked, after
    if len(marked) > _WIDTH // 2:
        marked, after = f"{marked[: _WIDTH // 2 - 1]}…", ""
    left = max(_WIDTH // 3, _WIDTH - len(marked) - len(after))
    if len(before) > left:
        before = f"…{before[len(before) - left + 1 :]}"
    room = _WIDTH - len(before) - len(marked)
    return before, marked, after if len(after) <= room else f"{after[: room - 1]}…"


def _visible(text: str) -> str:
    """Source text as a terminal may show it: tabs as four spaces, control characters as U+FFFD."""
    return "".join(_TAB if c == "\t" else c if _isprintable(c) else "\ufffd" for c in text)


def printable(text: str) -> str:
    """Text of a message: on one line, and nothing in it that steers a terminal."""
    return "".join(c if _isprintable(c) else " " if c.isspace() else "" for c in text)


def _isprintable(character: str) -> bool:
    return (
        " " <= character <= "~"
        or character in _JOINERS
        or unicodedata.category(character) not in _UNPRINTABLE
    )


def _counted(key: str, number: int, language: str) -> str:
    """French and English both count by "one" and "many"; zero is never counted here."""
    return say(language, f"{key}.{'one' if number == 1 else 'many'}", n=number)


def _summary(diagnostics: Sequence[Diagnostic], language: str) -> str:
    errors = sum(one.severity is Severity.ERROR for one in diagnostics)
    counts = (("presentation.errors", errors), ("presentation.warnings", len(diagnostics) - errors))
    return ", ".join(_counted(key, number, language) for key, number in counts if number)


def fields_of(diagnostic: Diagnostic, language: str) -> dict[str, object]:
    """A diagnostic as an object of JSON."""
    mark = diagnostic.mark
    return {
        "path": mark.path,
        "line": mark.line,
        "column": mark.column,
        "length": mark.length,
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "message": message(diagnostic, language),
        "hint": hint(diagnostic, language),
        "suggestion": diagnostic.suggestion,
    }


def _counts(one: Covered, language: str) -> dict[str, object]:
    """The numbers of a text; those of a report's trends are not among its own."""
    counted = one.coverage
    names = {"text": str(one.by), "language": one.language or language, "numbers": counted.numbers}
    return names | counted._asdict()


def _annotation(diagnostic: Diagnostic, language: str) -> str:
    mark = diagnostic.mark
    properties = {
        "file": mark.path,
        "line": mark.line,
        "col": mark.column,
        "endColumn": mark.column + mark.length,
        "title": diagnostic.code,
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = "\n".join([message(diagnostic, language), *_advice(diagnostic, language)])
    return f"::{diagnostic.severity} {named}::{_escaped(words)}"


def _escaped(text: str) -> str:
    """As GitHub's own toolkit escapes the text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
