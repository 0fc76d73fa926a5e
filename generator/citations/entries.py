"""What every export format needs of a study, or of one figure of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.citations.addresses import bare_doi, doi_url, safe_url
from generator.citations.names import Name, creators, join_names, publisher_name
from generator.citations.reference import reference
from generator.citations.robust import fate_of
from generator.incoming.notes import Notes
from generator.models import Publisher, Statistic, Study
from generator.numbers.format import base_apart, format_statistic
from generator.values import PartialDate, Precision
from generator.vocabularies import StudyKind, Unit

NO_LINKS: Final[Notes] = {}


class Entry(NamedTuple):
    """A work as reference managers know it; texts are not escaped, addresses are safe."""

    key: str
    is_report: bool
    names: tuple[Name, ...]
    title: str
    publisher: str
    issued: PartialDate | None
    inferred: bool
    url: str | None
    doi: str | None
    accessed: str | None  # YYYY-MM-DD
    language: str
    genre: str
    note: str | None
    archived: str | None = None


def study_entry(
    study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes = NO_LINKS
) -> Entry:
    """The study itself; `links` says which addresses are dead."""
    ids = [one for one in (study.publisher, *study.co_publishers) if one]
    names = [publisher_name(one, publishers) for one in ids]
    return Entry(
        key=study.id,
        is_report=study.kind is not StudyKind.UNSOURCED,
        names=creators(study, publishers),
        title=study.title.get(language),
        publisher=join_names(names, say(language, "citation.and")),
        issued=study.date,
        inferred=study.date_inferred,
        url=safe_url(study.url) or doi_url(study.doi),
        doi=bare_doi(study.doi),
        accessed=study.accessed.isoformat() if study.accessed else None,
        language=study.language or language,
        genre=say(language, "citation.report"),
        note=_note(study, publishers, language, links),
        archived=copy_of(study, links),
    )


def copy_of(study: Study, links: Notes) -> str | None:
    """The copy that lasts: the author's own, else the one that was found of an address that is dead."""
    found = (fate_of(one, study.archived, links).copy for one in (study.url, doi_url(study.doi)))
    return next((copy.url for copy in found if copy), None)


def _note(study: Study, publishers: Mapping[str, Publisher], language: str, links: Notes) -> str | None:
    """The whole reference, where it says what the fields cannot: by whom it is cited, or that nobody is."""
    if study.via is None and study.kind is not StudyKind.UNSOURCED:
        return None
    return reference(study, publishers, language, links=links).plain


def statistic_entry(
    statistic: Statistic, whole: Entry, site_title: str, language: str, url: str | None
) -> Entry:
    """One figure of the study `whole`: made by its makers, processed by the site.

    `url` is its own address.
    """
    processing = say(language, "citation.processing", site=site_title)
    return whole._replace(
        key=statistic.id,
        is_report=False,
        title=figure_text(statistic, language),
        url=url or whole.url,
        doi=None,
        language=language,
        genre="",
        note=say(language, "citation.figure-of", study=_origin(whole), processing=processing),
        archived=None if url else whole.archived,
    )


def _origin(study: Entry) -> str:
    """The study's title with its DOI; the whole reference where it is second-hand or unsourced."""
    title = f"{study.title} ({study.doi})" if study.doi else study.title
    return study.note.rstrip(".") if study.note else title


def figure_text(statistic: Statistic, language: str) -> str:
    """The figure as a sentence: its value, what it measures and, where only that says of whom, its base."""
    value, words = format_statistic(statistic, language), statistic.label.get(language)
    joined = f"{value} {words}" if words[:1].islower() else None
    text = joined or say(language, "citation.figure", label=words, value=value)
    if statistic.unit is Unit.RATIO and (base := base_apart(statistic, language)):
        text = say(language, "citation.figure-base", figure=text, base=base)
    return f"{text[:1].upper()}{text[1:]}"


@lru_cache(1 << 10)
def date_parts(when: PartialDate) -> tuple[tuple[int, ...], ...]:
    """One date, or the first and the last; a quarter is its first and last month."""
    first, last = when.bounds
    start, end = _parts(first.start, first.precision), _parts(last.end, last.precision)
    return (start,) if start == end else (start, end)


def _parts(day: date, precision: Precision) -> tuple[int, ...]:
    known = {Precision.YEAR: 1, Precision.DAY: 3}.get(precision, 2)
    return (day.year, day.month, day.day)[:known]
