"""References → study files: one each, `checked: unverified`; what the site has already is left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.drafting.drafts import StudyDraft, write_study
from generator.drafting.naming import study_id
from generator.importing.job import Importer, Job
from generator.importing.outcome import Entry, Fate, Look, Outcome
from generator.importing.references.reference import Reader, Reference, Unread
from generator.importing.text import read_text
from generator.incoming.addresses import canonical, safe_link
from generator.incoming.duplicates import KnownStudies, doi_of
from generator.incoming.entries import Entry as Announced
from generator.incoming.publishers import KnownPublishers
from generator.incoming.words import words
from generator.models import Kind, Ref, Study
from generator.prose.slug import slug
from generator.targetpaths import is_safe
from generator.values import PartialDate
from generator.yamlio.writing import clean

_SORT: Final = "study"
_ABSTRACT: Final = 1_500  # letters of an abstract that the author is shown
_STUDIES: Final = "content/studies"


def importer(read: Reader) -> Importer:
    """The importer of a format that `read` reads."""

    def take_in(job: Job) -> Outcome:
        found = read(read_text(job.file), job.language)
        return _Import(job).outcome(found)

    return take_in


class _Name(NamedTuple):
    """By what two references of no DOI and no address are one: title, year, publisher."""

    title: tuple[str, ...]
    year: int | None
    publisher: str | None


class _Import:
    """One import: what the site has, and what was taken so far."""

    def __init__(self, job: Job) -> None:
        self._job = job
        site = job.site
        self._publishers = KnownPublishers(site.publishers)
        self._known = KnownStudies(site.studies, self._publishers)
        self._names = {name: study for study in site.studies for name in _names(study)}
        self._taken = set(site.room().studies)
        self._seen: dict[str | _Name, str | None] = {}  # marks of what was taken, with its DOI
        self._new: dict[str, str] = {}  # publishers that the site does not have, by the id they may get
        self._looks: list[Look] = []

    def outcome(self, found: Sequence[Reference | Unread]) -> Outcome:
        """Files for what is new; everything counted."""
        entries = [self._entry(one) for one in found]
        looks = [Look("publisher", {"id": id_, "name": name}) for id_, name in sorted(self._new.items())]
        return Outcome(self._job.language, entries, self._job.writer.files, (*looks, *self._looks))

    def _entry(self, one: Reference | Unread) -> Entry:
        if isinstance(one, Unread):
            if one.why != "whole":
                self._looks.append(Look(f"reference-{one.why}", {"line": str(one.line), "key": one.key}))
            return Entry(_SORT, one.key or f"{one.line}", Fate.LEFT, why=one.why)
        publisher = self._publisher(one)
        marks = self._marks(one, publisher)
        there = self._there(one, publisher, marks)
        if there is not None:
            return Entry(_SORT, one.key or one.title, Fate.THERE, self._path(there))
        doi = doi_of(one.doi)
        if any(mark in self._seen and _may_be_one(self._seen[mark], doi) for mark in marks):
            return Entry(_SORT, one.key or one.title, Fate.LEFT, why="twice")
        self._seen.update(dict.fromkeys(marks, doi))
        return self._written(one, publisher)

    def _publisher(self, one: Reference) -> str | None:
        """The first of its makers that the site knows; an author, or the journal, where there is no other."""
        if one.makers:
            return next(filter(None, map(self._publishers.named, one.makers)), None)
        bodies = (self._publishers.named(name) for name in one.persons if self._is_body(name))
        return next(bodies, None) or self._publishers.named(one.container)

    def _is_body(self, name: str) -> bool:
        """Whether an author is a publisher of the site by its whole name: "BVA", not "Jean Orange"."""
        known = self._publishers.by_id.get(self._publishers.named(name) or "")
        return known is not None and words(name) in {words(one) for one in (known.name, *known.aliases)}

    @staticmethod
    def _marks(one: Reference, publisher: str | None) -> set[str | _Name]:
        """All by which it is known to be itself."""
        doi, url = doi_of(one.doi) or doi_of(one.url), safe_link(one.url)
        year = PartialDate.parse(one.date).year if one.date else None
        certain = {*(["doi:" + doi] if doi else []), *(["url:" + canonical(url)] if url else [])}
        return {*certain, _Name(words(one.title), year, publisher)}

    def _there(self, one: Reference, publisher: str | None, marks: set[str | _Name]) -> str | None:
        """The study of the site that it is, for certain; one that is only like it is told."""
        for name in (mark for mark in marks if isinstance(mark, _Name)):
            # A publisher that the site did not have when it was taken in stands in no study.
            for known in (name, name._replace(publisher=None)):
                study = self._names.get(known)
                if study and _may_be_one(doi_of(one.doi), doi_of(study.doi)):
                    return study.id
        same = self._known.same(self._announced(one), (), publisher)
        if same and same.is_certain:
            return same.study
        if same:
            self._looks.append(Look("alike", {"key": one.key or one.title, "study": same.study}))
        return None

    def _announced(self, one: Reference) -> Announced:
        """As a feed would announce it: so it is compared with what the site has."""
        now = datetime.combine(self._job.today, time(), UTC)
        start = PartialDate.parse(one.date).start if one.date else None
        when = datetime.combine(start, time(), UTC) if start else None
        guid = doi_of(one.doi) or ""
        return Announced(id="", guid=guid, title=one.title, first_seen=now, link=one.url, published=when)

    def _written(self, one: Reference, publisher: str | None) -> Entry:
        maker = publisher or next(iter((*one.makers, *filter(None, [one.container]))), None)
        path = self._path_for(maker, one.title, PartialDate.parse(one.date).year if one.date else None)
        self._job.writer.new(path, write_study(self._draft(one, publisher, maker), self._job.language))
        return Entry(_SORT, one.key or one.title, Fate.WRITTEN, path)

    def _path_for(self, maker: str | None, title: str, year: int | None) -> str:
        """A file's path that nothing stands at; its id is taken from now on."""
        while True:
            id_ = study_id(maker, title, year, self._taken)
            self._taken.add(id_)
            path = f"{_STUDIES}/{id_}.yaml"
            if is_safe(path) and not self._job.writer.stands(path):
                return path

    def _draft(self, one: Reference, publisher: str | None, maker: str | None) -> StudyDraft:
        known = [found for name in one.makers if (found := self._publishers.named(name))]
        url = safe_link(one.url)
        remarks = {}
        if publisher is None and maker:
            id_ = slug(maker, "source")
            self._new.setdefault(id_, clean(maker).replace('"', "'"))
            remarks["publisher"] = (
                self._say("draft.publisher", id=id_, name=self._new[id_], field="publisher"),
            )
        return StudyDraft(
            title=clean(one.title),
            publisher=publisher,
            co_publishers=tuple(dict.fromkeys(name for name in known if name != publisher)),
            authors=tuple(clean(name) for name in one.persons if clean(name) and not self._is_body(name)),
            date=one.date,
            date_inferred=one.is_inferred,
            url=url,
            doi=doi_of(one.doi),
            archived=safe_link(one.archived),
            accessed=one.accessed if one.accessed and len(one.accessed) == len("2026-11-29") else None,
            language=one.language,
            head=tuple(self._head(one, url)),
            remarks=remarks,
        )

    def _head(self, one: Reference, url: str | None) -> Iterator[str]:
        """Where it comes from, and what a study has no field for but its author may want to know."""
        yield self._say("draft.reference", file=self._job.file.name, name=one.key or one.line)
        yield self._say("draft.checked")
        for name, text in (
            ("container", one.container),
            ("keywords", ", ".join(one.keywords)),
            ("url", one.url if one.url and not url else None),
            ("note", one.note),
            ("abstract", (one.abstract or "")[:_ABSTRACT]),
        ):
            if text:
                yield self._say(f"draft.reference.{name}", text=clean(text))

    def _path(self, study: str) -> str:
        return self._job.site.corpus.origins.path(Ref(Kind.STUDY, study))

    def _say(self, key: str, **values: object) -> str:
        return say(self._job.language, key, **values)


def _may_be_one(doi: str | None, other: str | None) -> bool:
    """Two DOIs are of two works, whatever their titles."""
    return doi is None or other is None or doi == other


def _names(study: Study) -> Iterator[_Name]:
    for _, title in study.title.by_language:
        yield _Name(words(title), study.date.year if study.date else None, study.publisher)
