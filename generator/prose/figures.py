"""Figures typed in prose, found by their shape: a number with digits and what makes it a figure.

Only shapes that are hardly ever anything else are taken. Years, dates, hours, bare numbers and
the like are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.patterns import Pattern

_SPACE = "[ \u00a0\u202f\u2009\n]"
_GROUPED = "\\d{1,3}(?:[ \u00a0\u202f\u2009]\\d{3})+(?!\\d)"
_NUMBER = rf"(?:{_GROUPED}|\d{{1,15}})(?:[.,]\d{{1,6}})?"
_FIGURE = Pattern(
    rf"""(?=[\d+\u2212×x€$£-])(?<![\w.,:/#@+\u2212-])(?:
    [+\u2212-]?{_NUMBER}{_SPACE}?%(?!\w)
  | \d{{1,4}}{_SPACE}(?:sur|in|out{_SPACE}of){_SPACE}\d{{1,4}}(?![\w%])
  | [+\u2212-]?{_NUMBER}{_SPACE}(?:points?)\b
  | {_NUMBER}{_SPACE}(?:milliards?|millions?|milliers?|billions?|thousand)\b
  | {_NUMBER}{_SPACE}?[€$£](?!\w)
  | [€$£]\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{1,2}})?(?:{_SPACE}(?:million|billion|thousand)\b)?(?!\w)
  | [×x]{_SPACE}?\d{{1,4}}(?:[.,]\d{{1,2}})?(?!\w)
  | {_GROUPED}(?!\w)
  | \d{{1,3}}(?:,\d{{3}})+(?![\w,.]\d)
    )""",
    re.VERBOSE,
)


def figures(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the figures in `text`."""
    return (found.span() for found in _FIGURE.finditer(text))
