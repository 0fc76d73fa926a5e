"""A ranking that a paragraph tells of, and who is in it: "En tête, la page X : 160 000 fans"."""

from __future__ import annotations

from typing import Final

from generator.extract import pointing
from generator.extract.credit import Credit, Form
from generator.extract.elsewhere import alike
from generator.extract.sentence import Read, Source

_RANKINGS: Final = frozenset({"classement", "palmarès", "ranking", "rankings", "top", "hit-parade", "league"})


def ranks(one: Read, credit: Credit) -> bool:
    """Whether a study that a sentence credits is a ranking."""
    words = one.words.words[one.words.index_at(credit.start) : one.words.index_at(credit.end)]
    return credit.form is Form.STUDY and not _RANKINGS.isdisjoint(words)


class Ranking:
    """Who made the ranking told of, if any, until something else is said of itself; and whom it has."""

    def __init__(self) -> None:
        self._source: Source | None = None
        self._listed: list[str] = []
        self._on = False  # whether the paragraph is about somebody whom it has

    def begin(self, *, closes: bool) -> None:
        """Begin a paragraph, which `closes` what was told before."""
        self._on = False
        if closes:
            self._source, self._listed = None, []

    def credit(self, one: Read, credit: Credit, who: Source) -> None:
        """Somebody was credited in a sentence."""
        if ranks(one, credit):
            self._source, self._on = who, False
        elif credit.form is Form.OWN:
            self._source = None

    def leave(self, one: Read) -> None:
        """End a sentence: without figures it says who is ranked."""
        if self._source is None:
            return
        self._on = self._has(one) or (self._on and not one.names)
        if not one.figures:
            self._listed += [name.text for name in one.names]

    def source(self, one: Read) -> Source | None:
        """Who made the ranking, if a sentence is about somebody whom it has."""
        if self._source is None:
            return None
        return self._source if self._has(one) or (self._on and not one.names) else None

    def _has(self, one: Read) -> bool:
        leads = pointing.search(pointing.RANKED, one.sentence.text)
        return bool(leads) or any(alike(name.text, known) for name in one.names for known in self._listed)
