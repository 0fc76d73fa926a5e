"""What Python-Markdown cannot be given: it would go too deep, or take too long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.prose.patterns import Pattern
from generator.prose.tokens import Sort, Token, masked

MAX_NESTING = 5
_MAX_EMPHASIS = 40
_MAX_DELIMITERS = 2_000
_MAX_PAIRS = 2_000
_DELIMITERS = Pattern(r"\\.|(\*+|(?<![^\W_])_+|_+(?![^\W_]))", re.DOTALL)


def too_deep(text: str, tokens: Sequence[Token]) -> bool:
    """Whether Python-Markdown would go too deep, or take too long, over nested marks."""
    depth = pairs = 0
    for token in tokens:
        pairs += token.sort is Sort.OPEN
        depth += (token.sort is Sort.OPEN) - (token.sort is Sort.CLOSE)
        if depth > MAX_NESTING or pairs > _MAX_PAIRS:
            return True
    if text.count("*") + text.count("_") <= _MAX_EMPHASIS:
        return False
    return _emphasis_too_deep(masked(text, tokens))


def _emphasis_too_deep(text: str) -> bool:
    depth = 0
    for count, found in enumerate(_DELIMITERS.finditer(text)):
        if not found[1]:
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        opens, closes = bool(after.strip()), bool(before.strip())
        if opens and not (closes and depth):
            depth += min(len(found[1]), 3)
        elif closes:
            depth = max(depth - min(len(found[1]), 3), 0)
        if depth > _MAX_EMPHASIS or count > _MAX_DELIMITERS:
            return True
    return False
