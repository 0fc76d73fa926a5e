"""An entry of a feed → the study file that an author finishes.

The study is that of the feed's publisher where the text credits figures to it, else that of whom it credits
most: then the entry is what the study was read in (`via`). Figures of others, and those that nobody is
credited for, are put off: a number without a source is no more sourced for standing in a study file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.drafting.drafts import StatisticDraft, StudyDraft, Unwritten, ViaDraft, write_study
from generator.drafting.naming import study_id
from generator.drafting.sample import sample_among
from generator.drafting.statistics import Context, drafted
from generator.drafting.together import series_of
from generator.incoming.addresses import safe_link, without_tracking
from generator.incoming.duplicates import doi_of
from generator.incoming.entries import Entry, Snapshot
from generator.incoming.figures import Figure, figures_of
from generator.incoming.publishers import KnownPublishers, credit_of
from generator.incoming.words import words
from generator.prose.slug import slug
from generator.settings import Feed
from generator.yamlio.writing import clean

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")


class Adoption(NamedTuple):
    """A study file to be written. `cited` are the figures that can be cited at once."""

    id: str
    text: str
    cited: tuple[StatisticDraft, ...]
    left: int


class Room(NamedTuple):
    """What an adoption must know of the site: its language and publishers, and which ids are taken.

    `studies` are ids that no study may have any more, `statistics` those of figures.
    """

    language: str
    publishers: KnownPublishers
    studies: Collection[str]
    statistics: Collection[str]


def adopted(snapshot: Snapshot, entry: Entry, feed: Feed, room: Room, into: str | None = None) -> Adoption:
    """The study of an entry; its id is `into`, else made of its publisher, its subject and its year."""
    return _Adopting(snapshot, entry, feed, room, into).adoption()


class _Maker(NamedTuple):
    """Whose study it is: `id` where the site knows it, `name` as it is credited, else as its feed says.

    By its `key` two credits are told to be of one.
    """

    key: str
    id: str | None
    name: str
    client: str | None = None
    is_relayed: bool = False
    year: int | None = None


class _Adopting:
    """One adoption; what several of its parts need."""

    def __init__(self, snapshot: Snapshot, entry: Entry, feed: Feed, room: Room, into: str | None) -> None:
        self._entry = entry
        self._feed = feed
        self._room = room
        self._snapshot = snapshot
        self._figures = figures_of(entry.figures)
        self._maker = self._made_by()
        self._language = _language(entry.language or snapshot.language or feed.language) or room.language
        self._day = entry.published or entry.updated
        self._id = into or study_id(
            self._maker.id or self._maker.name, entry.title, self._year(), room.studies
        )

    def adoption(self) -> Adoption:
        """The file and what is in it."""
        context = Context(
            self._language, self._room.language, self._id, {*self._room.statistics, self._id}, {}
        )
        asked = sample_among(one for one in self._figures if not self._put_off(one))
        figures = [one for one in self._figures if one is not asked]
        made = [drafted(one, context, self._put_off(one)) for one in figures]
        grouped = zip(figures, made, strict=True)
        series = series_of(grouped, context, self._say("draft.series"))
        statistics = tuple(one for one in made if isinstance(one, StatisticDraft))
        unwritten = tuple(one for one in made if isinstance(one, Unwritten))
        study = self._study()._replace(statistics=statistics, unwritten=unwritten, series=series)
        if asked and asked.value:
            study = study._replace(sample=int(asked.value))
        cited = tuple(one for one in statistics if not one.put_off)
        return Adoption(self._id, write_study(study, self._room.language), cited, len(made) - len(cited))

    def _study(self) -> StudyDraft:
        entry, maker = self._entry, self._maker
        title = clean(entry.title) or self._say("draft.untitled", feed=self._feed.id)
        link = without_tracking(safe_link(entry.link))
        date, inferred = self._date()
        study = StudyDraft(
            title=title,
            publisher=maker.id,
            commissioned_by=self._room.publishers.named(maker.client) if maker.client else None,
            date=date,
            date_inferred=inferred,
            url=link,
            doi=doi_of(link),
            accessed=f"{entry.changed or entry.first_seen:%Y-%m-%d}",
            language=self._language,
            head=self._head(),
            remarks=self._remarks(),
        )
        if not maker.is_relayed:
            return study
        via = ViaDraft(
            title=title,
            publisher=self._known(self._feed.publisher),
            author=entry.author,
            date=f"{self._day:%Y-%m-%d}" if self._day else None,
            url=link,
        )
        return study._replace(title=self._say("draft.study-of", name=maker.name), url=None, doi=None, via=via)

    def _made_by(self) -> _Maker:
        """The feed's publisher, unless the text credits figures, and to others alone."""
        publishers = self._room.publishers
        own = self._known(self._feed.publisher)
        name = publishers.by_id[own].name if own else self._feed.publisher or self._snapshot.title
        itself = _Maker(_key(name or self._feed.id, publishers), own, name or self._feed.id)
        credited = [(_key(one.source, publishers), one) for one in self._figures if one.source]
        counted = Counter(key for key, _ in credited)
        if not credited or itself.key in counted:
            return itself
        key = max(counted, key=lambda one: counted[one])  # the first of equals
        mine = [one for other, one in credited if other == key]
        credit = credit_of(mine[0].source or "")
        year = next((one.source_year for one in mine if one.source_year), None)
        known = key if key in publishers.by_id else None
        return _Maker(key, known, credit.by, credit.for_whom, is_relayed=True, year=year)

    def _put_off(self, figure: Figure) -> str:
        """Why a figure does not count as the study's, or ""."""
        if figure.source is None:
            return self._say("draft.nobody")
        mine = _key(figure.source, self._room.publishers) == self._maker.key
        return "" if mine else self._say("draft.another", source=figure.source)

    def _date(self) -> tuple[str, bool]:
        """When the study came out: as the text says, else when the entry did; a guess for another's."""
        if self._maker.is_relayed and self._maker.year:
            return str(self._maker.year), False
        if self._day is None:
            return f"{self._entry.first_seen:%Y-%m}", True
        return (
            f"{self._day:%Y-%m}" if self._maker.is_relayed else f"{self._day:%Y-%m-%d}",
            self._maker.is_relayed,
        )

    def _year(self) -> int:
        """The year by which authors will call it: that in its title, else that of its date."""
        said = _YEAR.findall(self._entry.title)
        return int(said[-1]) if said and not self._maker.year else self._maker.year or self._entry.date.year

    def _head(self) -> tuple[str, ...]:
        entry = self._entry
        return (
            self._say("draft.head", id=entry.id, date=f"{entry.changed or entry.first_seen:%Y-%m-%d}"),
            self._say("draft.checked"),
        )

    def _remarks(self) -> dict[str, tuple[str, ...]]:
        """What is left to the author, above the key that it is about."""
        maker = self._maker
        remarks: dict[str, tuple[str, ...]] = {}
        if maker.id is None:
            remarks["publisher"] = (self._publisher_hint(maker.name, "publisher"),)
        if maker.client and not self._room.publishers.named(maker.client):
            remarks["commissioned_by"] = (self._publisher_hint(maker.client, "commissioned_by"),)
        if maker.is_relayed:
            remarks["title"] = (self._say("draft.title"),)
            remarks["url"] = (self._say("draft.url"),)
            if self._feed.publisher is None:
                remarks["via"] = (self._say("draft.via"),)
        return remarks

    def _publisher_hint(self, name: str, field: str) -> str:
        return self._say("draft.publisher", id=slug(name, "source"), name=name.replace('"', "'"), field=field)

    def _known(self, publisher: str | None) -> str | None:
        return publisher if publisher in self._room.publishers.by_id else None

    def _say(self, key: str, **values: object) -> str:
        return say(self._room.language, key, **values)


def _key(source: str, publishers: KnownPublishers) -> str:
    """Who is credited: a publisher's id, else the words of a name."""
    by = credit_of(source).by
    return publishers.named(by) or " ".join(words(by)) or by


def _language(typed: str | None) -> str | None:
    """The language alone of "fr-FR"."""
    found = _LANGUAGE.match(typed or "")
    return found[0].lower() if found else None
