"""Whether an entry announces a study that the site has already.

Its DOI or its address say so for certain. Else a title that is nearly the same, of the same publisher and the
same time; or two figures of one study, told by somebody else. A study of last year with the same title is
another one: barometers keep their titles and change their numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from generator.incoming.addresses import canonical
from generator.incoming.entries import Entry
from generator.incoming.figures import Figure
from generator.incoming.publishers import KnownPublishers, credit_of
from generator.incoming.titles import Title, likeness, title_of
from generator.models import Study

NEAR: Final = 0.8
"""From which likeness on two titles are taken for one: four words of five in common."""
_APART: Final = 200  # days between an announcement and its study; a yearly one is further from the next
_RELAYED: Final = 400  # days in which a newspaper may still tell its figures
_MARGIN: Final = timedelta(days=60)
_FIGURES: Final = 2
_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>()\[\]{}]+", re.IGNORECASE)


class Reason(StrEnum):
    """By what an entry and a study are known to be the same."""

    DOI = "doi"
    ADDRESS = "address"
    TITLE = "title"
    FIGURES = "figures"


class Duplicate(NamedTuple):
    """The study that an entry announces again; `likeness` is from 0 to 1."""

    study: str
    reason: Reason
    likeness: float = 1.0

    @property
    def is_certain(self) -> bool:
        """Whether it is the very same, rather than one much like it."""
        return self.reason in {Reason.DOI, Reason.ADDRESS}


def doi_of(text: str | None) -> str | None:
    """The DOI in an address or a text, in lower case."""
    found = _DOI.search((text or "").replace("%2F", "/").replace("%2f", "/"))
    return found[0].rstrip(".,;:").lower() if found else None


class KnownStudies:
    """The studies of a site, by what tells them."""

    def __init__(self, studies: Iterable[Study], publishers: KnownPublishers) -> None:
        self._publishers = publishers
        self._by_doi: dict[str, str] = {}
        self._by_address: dict[str, str] = {}
        self._shelves: dict[str, _Shelf] = {}
        for study in studies:
            if doi := doi_of(study.doi) or doi_of(study.url):
                self._by_doi.setdefault(doi, study.id)
            for address in (study.url, study.archived, study.via.url if study.via else None):
                if address:
                    self._by_address.setdefault(canonical(address), study.id)
            makers = (study.publisher, study.commissioned_by, *study.co_publishers)
            for publisher in dict.fromkeys(filter(None, makers)):
                self._shelf(publisher).add(study)

    def _shelf(self, publisher: str) -> _Shelf:
        if publisher not in self._shelves:
            self._shelves[publisher] = _Shelf(self._publishers.names(publisher))
        return self._shelves[publisher]

    def same(self, entry: Entry, figures: Sequence[Figure], publisher: str | None) -> Duplicate | None:
        """The study that an entry from a feed of `publisher` announces, if there is one."""
        return self._certain(entry) or self._near(entry, figures, publisher)

    def _certain(self, entry: Entry) -> Duplicate | None:
        doi = doi_of(entry.link) or doi_of(entry.guid)
        if doi and (known := self._by_doi.get(doi)):
            return Duplicate(known, Reason.DOI)
        if entry.link and (known := self._by_address.get(canonical(entry.link))):
            return Duplicate(known, Reason.ADDRESS)
        return None

    def _near(self, entry: Entry, figures: Sequence[Figure], publisher: str | None) -> Duplicate | None:
        """The nearest of those of the publisher, of who is named in the title, and of who is credited."""
        makers = (publisher, self._publishers.named(entry.title))
        told: dict[str, set[_Value]] = {maker: set() for maker in makers if maker}
        for one in figures:
            maker = self._publishers.named(credit_of(one.source).by) if one.source else None
            if maker:
                values = told.setdefault(maker, set())
                values.update([(one.value, one.unit)] if one.value is not None else [])
        found = (
            one
            for maker, values in told.items()
            if maker in self._shelves
            for one in (*self._shelves[maker].titled(entry), *self._shelves[maker].telling(entry, values))
        )
        return max(found, key=lambda one: (one.likeness, one.study), default=None)


_Value = tuple[Decimal, str]


class _Shelf:
    """The studies of one publisher, whose own name says nothing in their titles: by words, by figures."""

    def __init__(self, name: frozenset[str]) -> None:
        self._name = name
        self._titles: list[tuple[Study, Title]] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_value: dict[_Value, dict[str, Study]] = {}

    def add(self, study: Study) -> None:
        """Put one there."""
        for _, text in study.title.by_language:
            title = title_of(text, self._name)
            for word in title.said:
                self._by_word.setdefault(word, []).append(len(self._titles))
            self._titles.append((study, title))
        for one in study.statistics:
            self._by_value.setdefault((one.value.number, str(one.unit)), {})[study.id] = study

    def titled(self, entry: Entry) -> Iterator[Duplicate]:
        """Those of nearly the same title, and of the same time."""
        mine = title_of(entry.title, self._name)
        common = Counter(index for word in mine.said for index in self._by_word.get(word, ()))
        for index, count in common.items():
            study, title = self._titles[index]
            if 2 * count < NEAR * (len(mine.said) + len(title.said)):
                continue
            alike = likeness(mine, title)
            if alike >= NEAR and _same_time(entry, mine, study, title):
                yield Duplicate(study.id, Reason.TITLE, alike)

    def telling(self, entry: Entry, values: set[_Value]) -> Iterator[Duplicate]:
        """Those of which two figures, and half of those that the entry tells, are the same."""
        common = Counter(name for value in values for name in self._by_value.get(value, ()))
        for name, count in common.items():
            study = next(found[name] for value in values if name in (found := self._by_value.get(value, {})))
            if count >= _FIGURES and 2 * count >= len(values) and _within(entry, study, _RELAYED):
                yield Duplicate(name, Reason.FIGURES, count / len(values))


def _same_time(entry: Entry, mine: Title, study: Study, title: Title) -> bool:
    """Whether a study and an entry of one title are of one year: `likeness` has compared those in titles."""
    if mine.years and title.years:
        return True
    day = entry.date.date()
    if title.years:
        return _is_of(title.years, day, day)
    if mine.years and study.date:
        return _is_of(mine.years, study.date.start, study.date.end)
    return _within(entry, study, _APART)


def _is_of(years: frozenset[str], start: date, end: date) -> bool:
    """Whether something of these days may be of one of the years: "2026" comes out in December 2025, too."""
    return any(str(year) in years for year in range((start - _MARGIN).year, (end + _MARGIN).year + 1))


def _within(entry: Entry, study: Study, days: int) -> bool:
    """Whether an entry came out at a study's time, as far as that is known."""
    if study.date is None:
        return True
    day = entry.date.date()
    return _distance(day, study.date.start, study.date.end) <= days


def _distance(day: date, start: date, end: date) -> int:
    return (start - day).days if day < start else max(0, (day - end).days)
