"""Statistics and series added to a study file as it stands: lines go in, and no byte of it goes out.

YAML that is written anew loses comments, order and quotes. So the lines are put below the last ones of their
block, as deep as these are; what came of it is read again by whoever asks, before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.files import SourceFile
from generator.yamlio import YamlEntry, YamlMapping, compose

_STEP: Final = "  "
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class Addition(NamedTuple):
    """Lines for the block below a key of the file, indented as `yamlio.writing` does: by two spaces."""

    key: str
    text: str


def extended(file: SourceFile, additions: Sequence[Addition]) -> bytes | None:
    """The file with the additions; None where a block is none to which lines can be added.

    Its mark and its line ends stay as they are.
    """
    root = compose(file.text, file.path)
    if root.diagnostics or not isinstance(root.value, YamlMapping) or root.value.flow:
        return None
    lines = _LINE.findall(file.content.decode())  # what was composed is UTF-8
    ending = next((end for end in ("\r\n", "\n", "\r") if lines and lines[0].endswith(end)), "\n")
    inserts = [_insertion(root.value, lines, one) for one in additions]
    if None in inserts:
        return None
    # The last first, so that none moves another; at one place a new block comes behind what a block gets.
    for at, _, text in sorted(filter(None, reversed(inserts)), key=lambda one: one[:2], reverse=True):
        if at and not lines[at - 1].endswith(("\n", "\r")):
            lines[at - 1] += ending
        lines.insert(at, text.replace("\n", ending))
    return "".join(lines).encode()


def _insertion(root: YamlMapping, lines: Sequence[str], addition: Addition) -> tuple[int, bool, str] | None:
    """Before which line, from 0, whether it is a new block, and the text, as deep as its block is."""
    at = next((n for n, one in enumerate(root.entries) if one.key.text == addition.key), None)
    if at is None:
        return _end(lines, len(lines)), True, f"{addition.key}:\n{addition.text}"
    entry = root.entries[at]
    if not isinstance(entry.value, YamlMapping) or entry.value.flow or not entry.value.entries:
        return None
    deep = entry.value.entries[0].key.mark.column - 1
    following = root.entries[at + 1].key.mark.line - 1 if at + 1 < len(root.entries) else len(lines)
    shifted = "".join(
        f"{' ' * deep}{line.removeprefix(_STEP)}" for line in addition.text.splitlines(keepends=True)
    )
    return _end(lines, following, _last_line(entry)), False, shifted


def _end(lines: Sequence[str], following: int, first: int = 0) -> int:
    """Before the blank lines and the comments at the margin that stand above what follows."""
    while following > first and (not (line := lines[following - 1]).strip() or line.startswith("#")):
        following -= 1
    return following


def _last_line(entry: YamlEntry) -> int:
    """A line of the block for certain: that of its last key."""
    assert isinstance(entry.value, YamlMapping)  # noqa: S101 - asked above
    return entry.value.entries[-1].key.mark.line
