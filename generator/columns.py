"""Text in the columns of a terminal: how many it takes, and lines that are too long for one."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_STYLE: Final = re.compile(r"\x1b\[[\d;]*m")
_WORD: Final = re.compile(r" *[^ ]+")
_STEP: Final = "  "


def columns(text: str) -> int:
    """How many columns `text` takes: none for combining marks and styles, two for wide characters."""
    if "\x1b" in text:
        text = _STYLE.sub("", text)
    return len(text) if text.isascii() else sum(map(_column, text))


def fitted(line: str, width: int) -> list[str]:
    """A line as lines of at most `width` columns, the later ones indented a step further.

    Words stay whole where they fit, and addresses always: half of one is none.
    """
    if columns(line) <= width:
        return [line]
    indent = " " * (len(line) - len(line.lstrip(" "))) + _STEP
    lines = [""]
    for found in _WORD.findall(line):
        word = found
        if lines[-1].strip() and columns(lines[-1] + word) > width:
            lines.append(indent)
            word = word.lstrip(" ")
        while columns(lines[-1] + word) > width and "://" not in word:
            count = max(1, _fitting(word, width - columns(lines[-1])))
            lines[-1] += word[:count]
            lines.append(indent)
            word = word[count:]
        lines[-1] += word
    return lines


def _fitting(text: str, width: int) -> int:
    """How many of its characters fit."""
    taken = 0
    for count, character in enumerate(text):
        taken += _column(character)
        if taken > width:
            return count
    return len(text)


def _column(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
