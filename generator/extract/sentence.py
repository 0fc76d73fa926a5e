"""A sentence with what was found in it, and a source, as values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from generator.extract.blocks import Sentence
from generator.extract.credit import Credit
from generator.extract.credits import credits_of, may_name
from generator.extract.kept import Figure
from generator.extract.names import Name
from generator.extract.opening import Opened, opening
from generator.extract.tagging import Tagged, tagged

_KEPT: Final = 32  # sentences


class Source(NamedTuple):
    """Who is credited, and the year said with the name."""

    name: str
    year: int | None = None


# The title of an entry is often its first sentence as well.
_tagged = lru_cache(maxsize=_KEPT)(tagged)


@lru_cache(maxsize=_KEPT)
def _credits(text: str, names: tuple[Name, ...], language: str, figures: tuple[int, ...]) -> Sequence[Credit]:
    return tuple(credits_of(_tagged(text, names, language), figures))


@dataclass(frozen=True)
class Read:
    """A sentence with its figures and names; its grammar is read where somebody asks for it."""

    sentence: Sentence
    figures: tuple[Figure, ...]
    names: Sequence[Name]
    block: int
    language: str
    given: Sequence[Credit] = ()  # what the text credits elsewhere for places of it

    @cached_property
    def words(self) -> Tagged:
        """Its words with what they do in it."""
        return _tagged(self.sentence.text, tuple(self.names), self.language)

    @cached_property
    def credits(self) -> Sequence[Credit]:
        """Whom it credits, in order of place."""
        starts = tuple(figure.start for figure in self.figures)
        if self.given:
            return credits_of(self.words, starts, self.given)
        return _credits(self.sentence.text, tuple(self.names), self.language, starts)

    @cached_property
    def named(self) -> Sequence[tuple[Credit, Source]]:
        """Those of its credits that have a name, each with whom it names."""
        if not self.given and not may_name(self.sentence.text, self.names):
            return ()
        return [(credit, Source(credit.name, credit.year)) for credit in self.credits if credit.name]

    @cached_property
    def opened(self) -> Opened:
        """What it begins with."""
        return opening(self.words)
