"""What came of an import: everything that the file held, once, with what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple


class Refused(Exception):  # noqa: N818 - it says what is the case
    """Nothing was taken. `code` is a word of the catalogue's `import.refused`, `values` fill its braces.

    `is_usage`: other options or another file would do; else the file has a fault.
    """

    def __init__(self, code: str, /, *, is_usage: bool = False, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.is_usage = is_usage


class Fate(StrEnum):
    """What became of something in the file."""

    WRITTEN = "written"
    THERE = "there"
    LEFT = "left"


class Entry(NamedTuple):
    """Something that the file held. `sort` is a word of the catalogue's `import.sort` ("post", "study").

    `path` is where it is now; `why` it was left out is a word of `import.why`.
    """

    sort: str
    name: str
    fate: Fate
    path: str = ""
    why: str = ""


class Look(NamedTuple):
    """Something that a person should look at: a word of the catalogue's `import.look`, with its values.

    `path` is the file that it is about, or "".
    """

    code: str
    values: Mapping[str, str] = {}
    path: str = ""


class Outcome(NamedTuple):
    """`entries` has everything that the file held; `files` are those written, also what was made on the way.

    `language` is that of the site. `more` is what else is told as data only.
    """

    language: str
    entries: Sequence[Entry]
    files: Sequence[str]
    looks: Sequence[Look] = ()
    more: Mapping[str, object] = {}
