"""A sentence with what was found in it, and a source, as values."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract.blocks import Sentence
from generator.extract.credit import Credit
from generator.extract.kept import Figure
from generator.extract.names import Name
from generator.extract.tagging import Tagged


class Source(NamedTuple):
    """Who is credited, and the year said with the name."""

    name: str
    year: int | None = None


class Read(NamedTuple):
    """A sentence with its figures and its credits."""

    sentence: Sentence
    figures: tuple[Figure, ...]
    credits: tuple[Credit, ...]
    names: tuple[Name, ...]
    block: int
    words: Tagged
