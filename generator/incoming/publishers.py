"""Which publisher of the site a credit means: "l'institut BVA pour eBay" is BVA's, made for eBay."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from generator.incoming.words import words
from generator.models import Publisher

_FOR: Final = re.compile(
    r"\s(?:pour|for)\s(?=(?:le\s|la\s|les\s|the\s|l[’'])?[^\W\d_a-zà-ÿ]|[a-z]{1,3}[A-Z])"
)


class Credit(NamedTuple):
    """Who made a study, and for whom, each as named."""

    by: str
    for_whom: str | None = None


def credit_of(source: str) -> Credit:
    """The parts of a credit."""
    names = _FOR.split(source, maxsplit=1)
    return Credit(names[0].strip(), names[1].strip() if len(names) > 1 else None)


class KnownPublishers:
    """The publishers of a site by the words of their names and aliases."""

    def __init__(self, publishers: Iterable[Publisher]) -> None:
        listed = tuple(publishers)
        self.by_id = {one.id: one for one in listed}
        self._by_words: dict[tuple[str, ...], str] = {}
        self._known: dict[str, str | None] = {}
        for one in listed:
            for name in (one.name, *one.aliases, one.id):
                if name_words := words(name):
                    self._by_words.setdefault(name_words, one.id)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for known in self._by_words:
            self._by_first.setdefault(known[0], []).append(known)

    def named(self, text: str | None) -> str | None:
        """The id of the publisher that a credit means: the whole of it, else the longest name within it."""
        if text is None:
            return None
        if text not in self._known:
            self._known[text] = self._named(words(text))
        return self._known[text]

    def _named(self, wanted: tuple[str, ...]) -> str | None:
        if exact := self._by_words.get(wanted):
            return exact
        within = [
            name
            for at, word in enumerate(wanted)
            for name in self._by_first.get(word, ())
            if wanted[at : at + len(name)] == name
        ]
        return self._by_words[max(within, key=len)] if within else None

    def names(self, publisher: str | None) -> frozenset[str]:
        """The words of a publisher's names."""
        return frozenset(word for name, id_ in self._by_words.items() if id_ == publisher for word in name)
