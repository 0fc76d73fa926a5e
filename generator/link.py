"""Corpus → Site: ids are unique, references exist, texts name what they name, uses are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from generator import arrivals, frontmatter, models, references, texts
from generator.branding import identity_of
from generator.cache import NoStore, Store
from generator.decode import Corpus, language_of, refs_of
from generator.diagnostics import Checked, Diagnostic, Mark
from generator.frontmatter import Written
from generator.frozen import frozen
from generator.incoming.notes import Notes
from generator.models import Kind, Ref, SeriesFile, Statistic, Study
from generator.names import Names, names
from generator.settings import Deck
from generator.shapes import CONFIG
from generator.site import TABLES, LinkedText, Place, Site, TextId, Use
from generator.values import PartialDate
from generator.vocabularies import Status

if TYPE_CHECKING:
    from generator.incoming.watched import Watched

T = TypeVar("T")
_NO_NOTES: Notes = {}


@frozen(kw_only=True)
class _Shown:
    """The records that this build shows, and those it does not with the day from which one will, if any."""

    records: tuple[object, ...]
    translations: tuple[Written, ...]
    drafts: Mapping[Ref, date | None]

    @property
    def written(self) -> list[Written]:
        """Every text, in every language."""
        return [*_of(self.records, Written), *self.translations]


@frozen(kw_only=True)
class Linked:
    """A site, the names by which its texts were linked, and what does not hold together.

    Of studies that are not there yet the faults do not know (see `arrivals.told`).
    """

    site: Site
    names: Names
    faults: tuple[Diagnostic, ...]


def link(
    corpus: Corpus, *, today: date, drafts: bool, store: Store | None = None, notes: Notes = _NO_NOTES
) -> Checked[Site]:
    """The site as shown on `today`, with drafts where asked, and what does not hold together.

    `notes` are those of the addresses that it cites.
    """
    linked = link_all(corpus, today=today, drafts=drafts, store=store, notes=notes)
    return Checked(linked.site, tuple(arrivals.told(corpus.not_fetched, linked.faults)))


def link_all(
    corpus: Corpus, *, today: date, drafts: bool, store: Store | None = None, notes: Notes = _NO_NOTES
) -> Linked:
    """The same, for whoever will link edited texts again."""
    shown = _shown(corpus, today, drafts=drafts)
    tables = _tables(shown.records)
    known = _names(corpus, shown)
    decks = {one.id: one for one in _of(corpus.records, Deck) if one.id in tables["reports"]}
    branded = identity_of(corpus, store or NoStore())
    linked = texts.link_texts(corpus, shown.written, tables, known, store or NoStore(), decks.values())
    site = Site(
        config=corpus.config,
        sources=corpus.sources,
        **tables,
        translations={(texts.ref_of(one), one.language): one for one in shown.translations},
        texts=linked.value.texts,
        pictures=linked.value.pictures,
        uses=_uses(tables, shown.translations, linked.value.texts, decks),
        trends_of=trends_by_report(tables["trends"].values()),
        statistics_of=_grouped(tables["statistics"].values(), lambda one: [one.indicator]),
        studies_of=_grouped(tables["studies"].values(), publishers_of),
        overdue=_overdue(tables["statistics"].values(), today),
        errata=tuple(_of(corpus.records, models.Erratum)),
        published=corpus.published,
        watched=corpus.watched,
        adopted=_adopted(corpus, tables["studies"]),
        read=corpus.read,
        links=notes,
        decks=decks,
        comments=_comments(corpus),
        identity=branded.value,
    )
    faults = (
        *_duplicates(corpus),
        *references.check_fields(corpus, (*shown.records, *shown.translations), known),
        *_orphans(corpus, shown, tables),
        *_languages(corpus, shown),
        *linked.diagnostics,
        *branded.diagnostics,
    )
    return Linked(site=site, names=known, faults=faults)


def _comments(corpus: Corpus) -> dict[str, tuple[frontmatter.Comment, ...]]:
    """None, unless the site says that they are shown."""
    if not corpus.config.comments:
        return {}
    return {one.id: one.comments for one in _of(corpus.records, frontmatter.Comments)}


def names_of(corpus: Corpus, site: Site) -> Names:
    """Every name by which a shown record may be linked."""
    years = [(one.year, texts.ref_of(one)) for one in site.reports.values()]
    return names(site.refs(), years, declared=corpus.declared, charts=corpus.charts)


def publishers_of(study: Study) -> list[str | None]:
    """Everybody who published, ordered or relayed a study."""
    via = study.via.publisher if study.via else None
    return list(dict.fromkeys([study.publisher, *study.co_publishers, study.commissioned_by, via]))


def _shown(corpus: Corpus, today: date, *, drafts: bool) -> _Shown:
    written = _of(corpus.records, Written)
    own = corpus.config.language
    originals = [one for one in written if not language_of(one, own)]
    hidden: dict[Ref, date | None] = {}
    if not drafts:
        hidden = {texts.ref_of(one): out_on(one) for one in originals if not is_out(one, today)}
        for one in _of(originals, frontmatter.Trend):
            if (report := Ref(Kind.REPORT, one.report)) in hidden:
                hidden.setdefault(texts.ref_of(one), hidden[report])
        for study in _of(corpus.records, Study):
            if study.embargo and study.embargo > today:
                hidden |= {ref: study.embargo for ref, _ in refs_of(study)}
    shown = [one for one in corpus.records if hidden.keys().isdisjoint(ref for ref, _ in refs_of(one))]
    translations = [one for one in _of(shown, Written) if language_of(one, own)]
    return _Shown(
        records=tuple(one for one in shown if not language_of(one, own)),
        translations=tuple(one for one in translations if drafts or is_out(one, today)),
        drafts=hidden,
    )


def out_on(written: Written) -> date | None:
    """The day before which a text is not shown; None for a draft, and for one that has no such day."""
    return None if written.status is Status.DRAFT else written.publish


def is_out(written: Written, today: date) -> bool:
    """Whether a text is no draft, and its day has come."""
    return written.status is not Status.DRAFT and (written.publish is None or written.publish <= today)


def _of(records: Iterable[object], record_type: type[T]) -> list[T]:
    return [record for record in records if isinstance(record, record_type)]


def _tables(records: tuple[object, ...]) -> dict[str, dict[str, Any]]:
    """Every kind's records by id, in the order in which pages list them."""
    studies = sorted(_of(records, Study), key=lambda study: study.id)
    files = sorted(_of(records, SeriesFile), key=lambda file: file.id)
    series = _by_id((*(one for study in studies for one in study.series), *(file.series for file in files)))
    derived = [*(one for study in studies for one in study.derived), *(d for f in files for d in f.derived)]
    return {
        "series_of": _grouped(series.values(), lambda one: [point.stat for point in one.points]),
        "publishers": _by_id(sorted(_of(records, models.Publisher), key=lambda one: one.name.casefold())),
        "brands": _by_id(sorted(_of(records, models.Brand), key=lambda one: one.name.casefold())),
        "indicators": _by_id(sorted(_of(records, models.Indicator), key=lambda one: one.id)),
        "themes": _by_id(sorted(_of(records, models.Theme), key=lambda one: one.id)),
        "studies": _by_id(studies),
        "statistics": _by_id(one for study in studies for one in study.statistics),
        "series": series,
        "derived": _by_id(derived),
        **text_tables(_of(records, Written)),
    }


def text_tables(written: Iterable[Written]) -> dict[str, dict[str, Any]]:
    """Every kind of text by id, in the order in which pages list them."""
    known = [*written]
    trends = sorted(_of(known, frontmatter.Trend), key=lambda one: (one.report, one.rank, one.slug))
    reports = sorted(_of(known, frontmatter.Report), key=lambda one: (-one.year, one.id))
    articles = sorted(_of(known, frontmatter.Article), key=lambda one: one.id)
    articles.sort(key=lambda one: one.published or date.min, reverse=True)
    return {
        "reports": _by_id(reports),
        "trends": _by_id(trends),
        "articles": _by_id(articles),
        "pages": _by_id(sorted(_of(known, frontmatter.Page), key=lambda one: one.id)),
    }


def trends_by_report(trends: Iterable[frontmatter.Trend]) -> dict[str, tuple[str, ...]]:
    """The ids of each report's trends, in their order."""
    return _grouped(trends, lambda trend: [trend.report])


def _overdue(statistics: Iterable[Statistic], today: date) -> dict[str, PartialDate]:
    """Since when a newer figure is expected, where that month, say, is over and none replaces it."""
    return {
        one.id: one.due for one in statistics if one.due and one.due.end < today and not one.superseded_by
    }


def _adopted(corpus: Corpus, studies: Mapping[str, Study]) -> dict[str, Watched]:
    """The first entry that each study was made of."""
    entries = (entry for feed in corpus.watched.values() for entry in feed.entries)
    found: dict[str, Watched] = {}
    for entry in entries:
        if entry.study in studies:
            found.setdefault(entry.study, entry)
    return found


def _by_id(records: Iterable[Any]) -> dict[str, Any]:
    """The first of each id: a second one is a fault, reported apart."""
    found: dict[str, Any] = {}
    for record in records:
        found.setdefault(record.id, record)
    return found


def _names(corpus: Corpus, shown: _Shown) -> Names:
    refs = (ref for record in shown.records for ref, _ in refs_of(record))
    years = [(one.year, texts.ref_of(one)) for one in _of(corpus.records, frontmatter.Report)]
    return names(
        refs,
        years,
        declared=corpus.declared,
        drafts=shown.drafts,
        unread=corpus.unread_kinds,
        charts=corpus.charts,
    )


def _grouped(
    records: Iterable[Any], keys: Callable[[Any], Iterable[str | None]]
) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        for group in dict.fromkeys(keys(record)):
            if group is not None:
                found[group].append(record.id)
    return {group: tuple(ids) for group, ids in found.items()}


def _duplicates(corpus: Corpus) -> Iterable[Diagnostic]:
    """Ids are unique within their kind; two languages of one text share theirs."""
    seen: dict[tuple[Ref, str], str] = {}
    for record, origin in corpus.placed:
        language = language_of(record, corpus.config.language)
        for ref, inner in refs_of(record):
            first = seen.setdefault((ref, language), origin.path)
            if first != origin.path:
                mark = corpus.origins.mark_at(origin, inner, key=True)
                yield Diagnostic(code="duplicate-id", mark=mark, values={"id": ref.id, "other": first})


def _orphans(corpus: Corpus, shown: _Shown, tables: Mapping[str, Mapping[str, Any]]) -> Iterable[Diagnostic]:
    """A trend stands in a report, a translation has an original; one fault for what is missing."""
    written = {texts.ref_of(one) for one in shown.written} | corpus.declared | shown.drafts.keys()
    missing: dict[str, Mark] = {}
    for trend in tables["trends"].values():
        if Ref(Kind.REPORT, trend.report) not in written and trend.report not in missing:
            missing[trend.report] = corpus.origins.mark(texts.ref_of(trend))
    for report, mark in missing.items():
        yield Diagnostic(code="missing-file", variant="report", mark=mark, values={"report": report})
    originals = {texts.ref_of(one) for one in _of(shown.records, Written)} | corpus.declared
    for one in shown.translations:
        ref = texts.ref_of(one)
        if ref not in originals:
            mark = corpus.origins.mark_at(corpus.origins.translated[ref, one.language], ())
            yield Diagnostic(code="missing-file", variant="original", mark=mark, values={"id": one.id})


def _languages(corpus: Corpus, shown: _Shown) -> Iterable[Diagnostic]:
    """A text in a language that the site has not would be shown to nobody."""
    if CONFIG in corpus.origins.lost:
        return
    for one in shown.translations:
        if one.language not in corpus.config.languages:
            path = corpus.origins.path(texts.ref_of(one), one.language)
            known = ", ".join(corpus.config.languages)
            values = {"got": one.language, "known": known}
            yield Diagnostic(code="unknown-language", variant="text", mark=Mark(path), values=values)


def _uses(
    tables: Mapping[str, Mapping[str, Any]],
    translations: Iterable[Written],
    linked: Mapping[TextId, LinkedText],
    decks: Mapping[str, Deck],
) -> dict[Ref, tuple[Use, ...]]:
    """Who uses what: every mark of every text, every point of a chart shown, every field of a page."""
    found: defaultdict[Ref, dict[Use, None]] = defaultdict(dict)
    for text_id, text in linked.items():
        for ref, use in uses_in(text_id, text, tables["series"]):
            found[ref][use] = None
    for table in ("reports", "trends", "articles", "pages"):
        for record in tables[table].values():
            for ref, use in uses_by(record, ""):
                found[ref][use] = None
    for record in translations:
        for ref, use in uses_by(record, record.language):
            found[ref][use] = None
    for deck in decks.values():
        for ref in slide_refs(deck, tables["series"]):
            found[ref][Use(Ref(Kind.REPORT, deck.id), Place.SLIDE)] = None
    known = ((ref, uses) for ref, uses in found.items() if ref.id in tables[TABLES[ref.kind]])
    return {ref: tuple(sorted(uses)) for ref, uses in known}


def slide_refs(deck: Deck, series: Mapping[str, models.Series]) -> Iterator[Ref]:
    """The figures and charts that the slides of a deck.yaml show; a chart uses each of its points."""
    for slide in deck.slides:
        if slide.figure:
            yield Ref(Kind.STATISTIC, slide.figure)
        for name in (*slide.charts, slide.table):
            if name and name in series:
                yield Ref(Kind.SERIES, name)
                yield from (Ref(Kind.STATISTIC, point.stat) for point in series[name].points)


def uses_in(text_id: TextId, text: LinkedText, series: Mapping[str, Any]) -> Iterable[tuple[Ref, Use]]:
    """What a text uses."""
    for ref, place in texts.used(text_id, text, series):
        yield ref, Use(text_id.by, place, text_id.language)


def uses_by(record: Written, language: str) -> Iterable[tuple[Ref, Use]]:
    """What the front matter of a text uses; `language` is "" for the site's own."""
    by = texts.ref_of(record)
    return ((ref, Use(by, place, language)) for ref, place in _field_uses(record))


def _field_uses(record: Written) -> Iterable[tuple[Ref, Place]]:
    yield from ((Ref(Kind.BRAND, one), Place.FRONT_MATTER) for one in record.brands)
    yield from ((Ref(Kind.THEME, one), Place.FRONT_MATTER) for one in record.themes)
    if isinstance(record, frontmatter.Report):
        yield from ((Ref(Kind.STATISTIC, one), Place.KEY_FIGURE) for one in record.key_figures)
        if record.after and record.after.study:
            yield Ref(Kind.STUDY, record.after.study), Place.FRONT_MATTER
