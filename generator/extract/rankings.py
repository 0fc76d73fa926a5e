"""A ranking that a text tells of, and who is in it: "En tête, la page X : 160 000 fans"."""

from __future__ import annotations

from typing import Final

from generator.extract import pointing
from generator.extract.credit import Credit, Form
from generator.extract.elsewhere import name_words
from generator.extract.sentence import Read, Source

_RANKINGS: Final = frozenset({"classement", "palmarès", "ranking", "rankings", "top", "hit-parade", "league"})
_MOST: Final = 200  # words of names that a ranking has


def ranks(one: Read, credit: Credit) -> bool:
    """Whether a study that a sentence credits is a ranking."""
    words = one.words.words[one.words.index_at(credit.start) : one.words.index_at(credit.end)]
    return credit.form is Form.STUDY and not _RANKINGS.isdisjoint(words)


class Ranking:
    """Who made the ranking told of, until a heading or somebody's own word; and whom it has."""

    def __init__(self) -> None:
        self._source: Source | None = None
        self._listed: set[str] = set()  # words of the names of whom it has
        self._on = False  # whether the paragraph is about somebody whom it has
        self._asked: tuple[Read, bool] | None = None  # whether a sentence is, as each of its figures asks

    def begin(self, *, closes: bool) -> None:
        """Begin a paragraph, which `closes` what was told before."""
        self._on = False
        if closes:
            self._told(None)

    def credit(self, one: Read, credit: Credit, who: Source) -> None:
        """Somebody was credited in a sentence."""
        if ranks(one, credit):
            self._told(who)
        elif credit.form is Form.OWN:
            self._told(None)

    def leave(self, one: Read) -> None:
        """End a sentence: without figures it says who is ranked."""
        if self._source is None:
            return
        self._on = self._has(one) or (self._on and not one.names)
        if not one.figures and len(self._listed) < _MOST:
            self._listed.update(word for name in one.names for word in name_words(name.text))
            self._asked = None

    def source(self, one: Read) -> Source | None:
        """Who made the ranking, if a sentence is about somebody whom it has."""
        if self._source is None:
            return None
        return self._source if self._has(one) or (self._on and not one.names) else None

    def _told(self, who: Source | None) -> None:
        self._source, self._listed, self._on, self._asked = who, set(), False, None

    def _has(self, one: Read) -> bool:
        if self._asked is None or self._asked[0] is not one:
            leads = pointing.search(pointing.RANKED, one.sentence.text)
            listed = any(not self._listed.isdisjoint(name_words(name.text)) for name in one.names)
            self._asked = one, bool(leads or listed)
        return self._asked[1]
