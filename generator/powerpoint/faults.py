"""What keeps a deck from being made as PowerPoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class DeckFault(NamedTuple):
    """A template or a picture cannot be used: a diagnostic's code and variant, and what fills its words.

    `loc` is the place in `deck`, a deck.yaml; without one, `file` itself is at fault, which was named after
    the command.
    """

    code: str
    variant: str
    values: Mapping[str, str]
    deck: str = ""
    loc: tuple[str | int, ...] = ()
    file: str = ""


class DeckFaults(Exception):  # noqa: N818 - faults of the content, which the shell reports as diagnostics
    """All that was found."""

    def __init__(self, faults: Iterable[DeckFault]) -> None:
        super().__init__()
        self.faults = tuple(faults)
