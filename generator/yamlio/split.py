"""Where front matter ends and the text begins."""

from __future__ import annotations

import re

from generator.yamlio.characters import normalised

FENCE = re.compile(r"---[ \t]*")


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """The YAML, the body and the body's first line; None without complete front matter."""
    lines = normalised(text).split("\n")
    closing = _closing(lines)
    if closing is None:
        return None
    return "\n".join(lines[1:closing]) + "\n", "\n".join(lines[closing + 1 :]), closing + 2


def _closing(lines: list[str]) -> int | None:
    if not FENCE.fullmatch(lines[0]):
        return None
    return next((number for number, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), None)
