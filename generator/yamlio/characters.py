"""Characters that nobody means to type: they hide text, turn it round or break terminals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Mark

# Control characters, then those that turn text round, then those without width or shape.
# Tab and line feed are fine, and so are the joiners of emoji and of Persian (U+200C, U+200D).
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_BAD = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}]")
_KINDS = (("bidi", re.compile(f"[{_BIDI}]")), ("invisible", re.compile(f"[{_INVISIBLE}]")))
_SHOWN = 20


def normalised(text: str) -> str:
    """`text` without byte order mark, its lines ended by U+000A alone."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def bad_characters(text: str, path: str, *, first_line: int = 1) -> tuple[Diagnostic, ...]:
    """A fault for the first such character of each line, of twenty lines at most."""
    return tuple(_faults(text, path, first_line)) if _BAD.search(text) else ()


def without_bad_characters(text: str) -> str:
    """The same text with a space for each, so that every column stays."""
    return _BAD.sub(" ", text)


def has_bad_character(text: str) -> bool:
    """Whether an escape within quotes brought one in."""
    return _BAD.search(text) is not None


def bad_character(character: str, mark: Mark) -> Diagnostic:
    """The fault for one such character."""
    variant = next((kind for kind, pattern in _KINDS if pattern.match(character)), "")
    values = {"code": f"U+{ord(character):04X}"}
    return Diagnostic(code="bad-character", variant=variant, mark=mark, values=values)


def first_bad_character(text: str) -> str:
    """The first such character of a text that has one."""
    found = _BAD.search(text)
    return found.group() if found else ""


def _faults(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    shown = 0
    for number, line in enumerate(text.split("\n"), first_line):
        if found := _BAD.search(line):
            yield bad_character(found.group(), Mark(path, number, found.start() + 1))
            shown += 1
        if shown == _SHOWN:
            return
