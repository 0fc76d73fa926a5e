"""What keeps a document from being made: a template or a picture of its author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class DocumentFault(NamedTuple):
    """A template or a picture cannot be used: a diagnostic's code and variant, and what fills its words.

    `loc` is the place in `deck`, a deck.yaml; without one, `file` itself is at fault: it was named after the
    command, or stands in a text.
    """

    code: str
    variant: str
    values: Mapping[str, str]
    deck: str = ""
    loc: tuple[str | int, ...] = ()
    file: str = ""


class DocumentFaults(Exception):  # noqa: N818 - faults of the content, which the shell reports as diagnostics
    """All that was found."""

    def __init__(self, faults: Iterable[DocumentFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)  # what it is made of again in the process that asked
