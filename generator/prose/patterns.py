"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any


class Pattern:
    """As `re.compile` gives, but compiled at the first use.

    Compiling all of this package's patterns takes longer than a whole run in which nothing changed.
    """

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]
    findall: Callable[..., list[str]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - any method of a pattern
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        # From now on the instance has them, and this method is not called any more.
        self.__dict__.update({method: getattr(compiled, method) for method in Pattern.__annotations__})
        return getattr(compiled, name)


class AnyCase:
    """A pattern in small letters that is looked for in text of any case, place by place.

    It finds what `(?i)` finds, several times as quickly where it is made of many words: an engine that minds
    case tries only those that begin with the letter at hand. What it tells has small letters.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._pattern = Pattern(source)

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self._pattern.match(small(text), *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self._pattern.fullmatch(small(text), *span)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self._pattern.search(small(text), *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self._pattern.finditer(small(text), *span)


@lru_cache(maxsize=16)  # a sentence is searched for one thing after another
def small(text: str) -> str:
    """`text` in small letters, each in its place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(one.lower()[:1] for one in text)
