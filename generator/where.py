"""Where something is used: every mark and every field that names it, with its place in the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from generator.decode import KIND_OF, Corpus
from generator.diagnostics import Mark
from generator.find import find
from generator.frontmatter import Written
from generator.models import Kind, Ref
from generator.names import Names
from generator.references import fields_of
from generator.shapes import ERRATA
from generator.site import LinkedText, Place, Site
from generator.textplaces import place_of
from generator.texts import used

NOTES: Final = "notes"
RECORD: Final = "record"
ERRATUM: Final = "erratum"
_SUGGESTED: Final = 5


class Occurrence(NamedTuple):
    """One place that names a record.

    `place` is a word of `site.Place`; "notes" in the speaker's notes, which no page shows; "record" in the
    fields of a study, a series or another record; "erratum" in the errata. `by` is whose file it is, `typed`
    what stands there.
    """

    mark: Mark
    place: str
    by: str
    typed: str


def where(site: Site, corpus: Corpus, ref: Ref) -> tuple[Occurrence, ...]:
    """Everything that names `ref`, in the order of the files.

    A chart names each of its points, and a text names a study by any of its statistics and series.
    """
    in_texts = _in_texts(site, corpus, _with_its_own(site, ref))
    found = dict.fromkeys((*in_texts, *_in_fields(corpus, ref), *_in_errata(site, corpus, ref)))
    return tuple(sorted(found))


def _with_its_own(site: Site, ref: Ref) -> frozenset[Ref]:
    if ref.kind is not Kind.STUDY:
        return frozenset({ref})
    study = site.studies[ref.id]
    statistics = (Ref(Kind.STATISTIC, one.id) for one in study.statistics)
    return frozenset({ref, *statistics, *(Ref(Kind.SERIES, one.id) for one in study.series)})


def _in_texts(site: Site, corpus: Corpus, wanted: frozenset[Ref]) -> Iterator[Occurrence]:
    for text_id, text in site.texts.items():
        record = site.written(text_id.by, text_id.language or site.config.language)
        if record is None:  # a translation of nothing, which was told
            continue
        for linked in text.marks:
            alone = LinkedText(text.text, (replace(linked, spoken=False),))
            places = dict.fromkeys(place for one, place in used(text_id, alone, site.series) if one in wanted)
            for place in places:
                mark = place_of(corpus.origins, record, text_id, text, linked.mark)
                typed = text.text[linked.mark.start : linked.mark.end].partition("\n")[0]
                yield Occurrence(mark, NOTES if linked.spoken else place, str(text_id.by), typed)


def _in_fields(corpus: Corpus, ref: Ref) -> Iterator[Occurrence]:
    for record, origin in corpus.placed:
        for loc, kind, name in fields_of(record):
            if kind is ref.kind and name == ref.id:
                mark = corpus.origins.mark_at(origin, loc)
                yield Occurrence(mark, _place(record, loc), _name(record), name)


def _in_errata(site: Site, corpus: Corpus, ref: Ref) -> Iterator[Occurrence]:
    for index, erratum in enumerate(site.errata):
        if ref == Ref(Kind.STATISTIC, erratum.statistic):
            mark = corpus.origins.mark_in(ERRATA, ("errata", index, "statistic"))
            yield Occurrence(mark, ERRATUM, "errata", ref.id)


def _place(record: object, loc: Iterable[str | int]) -> str:
    if not isinstance(record, Written):
        return RECORD
    return Place.KEY_FIGURE if "key_figures" in loc else Place.FRONT_MATTER


def _name(record: object) -> str:
    """The record as a link names it; the kind alone is not known of a series that joins studies."""
    kind = KIND_OF.get(type(record), Kind.SERIES)
    return str(Ref(kind, getattr(record, "id", "")))


class Unknown(NamedTuple):
    """An id that names nothing, or several things: those are `known`; else what may have been meant."""

    name: str
    known: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()


def look_up(site: Site, names: Names, ids: Iterable[str]) -> tuple[tuple[Ref, ...], tuple[Unknown, ...]]:
    """What each id names, as in a link, and those that name nothing."""
    found: dict[Ref, None] = {}
    unknown: list[Unknown] = []
    for name in ids:
        one = names.resolve(name)
        if isinstance(one, Ref):
            found[one] = None
        else:
            meant = () if one.known else _suggestions(site, name, one.suggestion)
            unknown.append(Unknown(name, one.known, meant))
    return tuple(found), tuple(unknown)


def _suggestions(site: Site, name: str, close: str | None) -> tuple[str, ...]:
    """The id that looks most like it; else what its words lead to."""
    if close:
        return (close,)
    words = tuple(name.rpartition(":")[2].replace("-", " ").split())
    return tuple(str(one.ref) for one in find(site, words, site.config.language)[:_SUGGESTED])
