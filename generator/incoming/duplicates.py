"""Whether an entry announces a study that the site has already.

Its DOI or its address say so for certain. Else a title that is nearly the same, of the same publisher and the
same time; or two figures of one study, told by somebody else. A study of last year with the same title is
another one: barometers keep their titles and change their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from generator.incoming.addresses import canonical
from generator.incoming.entries import Entry
from generator.incoming.figures import Figure
from generator.incoming.publishers import KnownPublishers, credit_of
from generator.incoming.words import is_month, is_telling, stem, words
from generator.models import Study

NEAR: Final = 0.8
"""From which likeness on two titles are taken for one: four words of five in common."""
_APART: Final = 200  # days between an announcement and its study; a yearly one is further from the next
_RELAYED: Final = 400  # days in which a newspaper may still tell its figures
_MARGIN: Final = timedelta(days=60)
_FIGURES: Final = 2
_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>()\[\]{}]+", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")


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
        self._by_publisher: dict[str, list[Study]] = {}
        for study in studies:
            if doi := doi_of(study.doi) or doi_of(study.url):
                self._by_doi.setdefault(doi, study.id)
            for address in (study.url, study.archived, study.via.url if study.via else None):
                if address:
                    self._by_address.setdefault(canonical(address), study.id)
            makers = (study.publisher, study.commissioned_by, *study.co_publishers)
            for publisher in dict.fromkeys(filter(None, makers)):
                self._by_publisher.setdefault(publisher, []).append(study)

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
        makers = dict.fromkeys(filter(None, (publisher, *self._credited(figures))))
        found = [
            one for maker in makers for study in self._by_publisher.get(maker, ())
            for one in self._alike(entry, figures, study, maker)
        ]  # fmt: skip
        return max(found, key=lambda one: (one.likeness, one.study), default=None)

    def _credited(self, figures: Iterable[Figure]) -> Iterator[str | None]:
        return (self._publishers.named(credit_of(one.source).by) for one in figures if one.source)

    def _alike(
        self, entry: Entry, figures: Sequence[Figure], study: Study, maker: str
    ) -> Iterator[Duplicate]:
        without = self._publishers.names(maker)
        titles = (text for _, text in study.title.by_language)
        nearest = max((likeness(entry.title, title, without) for title in titles), default=0.0)
        if nearest >= NEAR and _same_time(entry, study):
            yield Duplicate(study.id, Reason.TITLE, nearest)
        mine = [
            one for one in figures if one.source and self._publishers.named(credit_of(one.source).by) == maker
        ]
        told = {(one.value, one.unit) for one in mine if one.value is not None}
        common = told & {(one.value.number, str(one.unit)) for one in study.statistics}
        if len(common) >= _FIGURES and 2 * len(common) >= len(told) and _within(entry, study, _RELAYED):
            yield Duplicate(study.id, Reason.FIGURES, len(common) / len(told))


def likeness(one: str, two: str, without: Iterable[str] = ()) -> float:
    """How alike two titles are: the share of words that both have (Dice), from 0 to 1.

    Small words, plurals and the words `without` (a publisher's name) do not count. Titles of different
    years, months or numbers are of different studies: 0.
    """
    left_out = frozenset(without)
    marks = [{word for word in words(text) if _marks(word)} for text in (one, two)]
    if all(marks) and marks[0] != marks[1] and not _only_year_more(*marks):
        return 0.0
    said = [
        {stem(word) for word in words(text) if is_telling(word) and not _marks(word) and word not in left_out}
        for text in (one, two)
    ]
    total = len(said[0]) + len(said[1])
    return 2 * len(said[0] & said[1]) / total if total else 0.0


def _marks(word: str) -> bool:
    """Whether a word tells one wave of a study from another."""
    return is_month(word) or any(map(str.isdigit, word))


def _only_year_more(one: set[str], two: set[str]) -> bool:
    """Whether the one says no more than the other and the year: "12e édition" and "12e édition (2026)"."""
    return all(_YEAR.fullmatch(word) for word in one ^ two) and not (_year_of(one) and _year_of(two))


def _year_of(marks: set[str]) -> set[str]:
    return {word for word in marks if _YEAR.fullmatch(word)}


def _years(title: str) -> set[str]:
    return _year_of(set(words(title)))


def _same_time(entry: Entry, study: Study) -> bool:
    """Whether a study and an entry of one title are of one year: `likeness` has compared those in titles."""
    entry_years = _years(entry.title)
    study_years = _years(" ".join(text for _, text in study.title.by_language))
    if entry_years and study_years:
        return True
    day = entry.date.date()
    if study_years:
        return _is_of(study_years, day, day)
    if entry_years and study.date:
        return _is_of(entry_years, study.date.start, study.date.end)
    return _within(entry, study, _APART)


def _is_of(years: set[str], start: date, end: date) -> bool:
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
