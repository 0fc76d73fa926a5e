"""YAML as an author would type it: a key a line, quotes only where they must be, comments on what to do.

What is written is read back as it was given, by this package and by others that know more of YAML's words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final, NamedTuple

from generator.yamlio.characters import without_bad_characters
from generator.yamlio.scalars import scalar_value

_WIDTH: Final = 100
_STEP: Final = "  "
_PLAIN: Final = re.compile(r"[^\W\d_][\w '’.,/()%+«»€$£\u00a0\u202f–—-]*")
_ADDRESS: Final = re.compile(r"https?://[\w./%~+=&?#:@;!$*-]+")
_SPACE: Final = re.compile(r"[ \t\n]+")  # those of typography are kept
# Words and numbers that YAML 1.1 takes for something else.
_SPECIAL: Final = re.compile(r"(?i)y|n|yes|no|on|off|true|false|null|none|inf|nan")


class Raw(str):
    """A value that is typed as it stands: a number, a date, a word of a vocabulary, an id."""

    __slots__ = ()


class Rows(tuple[Mapping[str, str], ...]):
    """A list, an item a line: each a map of texts."""

    __slots__ = ()


class Line(NamedTuple):
    """A key with its value: a text, a map of texts (as of languages), a list of those, or lines of its own.

    `remarks` stand above it, each a sentence. What is `put_off` is written as a comment that becomes YAML
    once "# " is taken from the start of its lines, which follow the remarks.
    """

    key: str
    value: str | Mapping[str, str] | Rows | Sequence[Line]
    remarks: tuple[str, ...] = ()
    put_off: bool = False


class Remark(NamedTuple):
    """A comment that belongs to no key."""

    text: str


def write(lines: Iterable[Line | Remark]) -> str:
    """The file's text."""
    return "".join(f"{line}\n" for line in _lines(lines, ""))


def comment(text: str, indent: str = "") -> list[str]:
    """A sentence as lines of a comment; nothing in it can end the comment."""
    words = clean(text)
    return wrap(
        words,
        _WIDTH - len(indent),
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def clean(text: str) -> str:
    """A text on one line, without what no file of a site may hold."""
    return _SPACE.sub(" ", without_bad_characters(text)).strip()


def scalar(text: str) -> str:
    """A text as the value of a key: bare where nobody can take it for anything else."""
    if isinstance(text, Raw):
        return str(text)
    words = clean(text)
    bare = _ADDRESS.fullmatch(words) if "://" in words else _PLAIN.fullmatch(words)
    if bare and not _SPECIAL.fullmatch(words) and words[-1] != ":" and scalar_value(words) == words:
        return words
    return quoted(words)


def _lines(lines: Iterable[Line | Remark], indent: str) -> Iterator[str]:
    for one in lines:
        if isinstance(one, Remark):
            yield from comment(one.text, indent)
        elif one.put_off:
            for remark in one.remarks:
                yield from comment(remark, indent)
            shown = _line(one._replace(put_off=False, remarks=()), "")
            yield from (f"{indent}# {text}".rstrip() for text in shown)
        else:
            yield from _line(one, indent)


def _line(one: Line, indent: str) -> Iterator[str]:
    for remark in one.remarks:
        yield from comment(remark, indent)
    if isinstance(one.value, str):
        yield f"{indent}{one.key}: {scalar(one.value)}"
    elif isinstance(one.value, Mapping):
        yield f"{indent}{one.key}: {_in_braces(one.value)}"
    elif isinstance(one.value, Rows):
        yield f"{indent}{one.key}:"
        yield from (f"{indent}{_STEP}- {_in_braces(row)}" for row in one.value)
    else:
        yield f"{indent}{one.key}:"
        yield from _lines(one.value, f"{indent}{_STEP}")


def _in_braces(values: Mapping[str, str]) -> str:
    """Between braces all texts have quotes: a comma would end them."""
    shown = {name: text if isinstance(text, Raw) else quoted(clean(text)) for name, text in values.items()}
    return f"{{{', '.join(f'{name}: {text}' for name, text in shown.items())}}}"


def quoted(words: str) -> str:
    """A string of JSON is one of YAML."""
    return json.dumps(words, ensure_ascii=False)
