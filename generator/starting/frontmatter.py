"""The start of a new text: the keys that matter, each with a word on what it is for where that helps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from generator.yamlio.writing import clean, quoted


class Field(NamedTuple):
    """A line of front matter: its value as YAML, and a comment beside it; `is_off` leaves it as a comment."""

    key: str
    value: str
    comment: str = ""
    is_off: bool = False


def write(fields: Iterable[Field], body: str = "") -> str:
    """The text's file."""
    lines = [_line(one) for one in fields]
    return "".join(f"{line}\n" for line in ("---", *lines, "---", *body.splitlines()))


def text(words: str) -> str:
    """A text as the value of a key."""
    return quoted(clean(words))


def ids(names: Iterable[str]) -> str:
    """A list of ids as the value of a key."""
    return f"[{', '.join(names)}]"


def comment(lines: Iterable[str]) -> str:
    """Lines that only the author sees; nothing in them ends the comment."""
    first, *rest = (clean(line).replace("--", "–") for line in lines)
    return "\n".join([f"<!-- {first}", *rest, "-->"] if rest else [f"<!-- {first} -->"])


def _line(field: Field) -> str:
    line = f"{'# ' if field.is_off else ''}{field.key}: {field.value}"
    return f"{line} # {clean(field.comment)}" if field.comment else line
