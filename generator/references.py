"""Fields that name other records: each must name one that exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import ledger
from generator.chartfiles.reading import META
from generator.decode import Corpus
from generator.diagnostics import Diagnostic, Mark
from generator.frontmatter import Report, Written
from generator.models import Brand, Erratum, Kind, Ref, Series, SeriesFile, Statistic, Study
from generator.names import Names, Problem, Unresolved
from generator.origins import Origin
from generator.settings import Config, Deck, Sources
from generator.shapes import CONFIG, SOURCES
from generator.site import WRITTEN
from generator.validate import Loc

_Named = tuple[Loc, Kind, str | None]


def check_fields(corpus: Corpus, records: Iterable[object], names: Names) -> Iterator[Diagnostic]:
    """A diagnostic for each field that names what does not exist (or is a draft)."""
    wanted = {id(record) for record in records}
    for record, origin in corpus.placed:
        if id(record) in wanted:
            yield from check_record(corpus, record, origin, names)
    yield from _faults(corpus, Origin(SOURCES), _source_fields(corpus.sources), names)
    yield from _errata(corpus, names)
    yield from _navigation(corpus, corpus.config, names)


def check_record(corpus: Corpus, record: object, origin: Origin, names: Names) -> Iterator[Diagnostic]:
    """The same for the fields of one record."""
    return _faults(corpus, origin, fields_of(record), names)


def unresolved(mark: Mark, found: Unresolved) -> Iterator[Diagnostic]:
    """The diagnostic for a name that stands for nothing; none where it was reported elsewhere."""
    values = {"id": found.name}
    match found.problem:
        case Problem.SILENT:
            return
        case Problem.DRAFT:
            yield _hidden(mark, found, values)
        case Problem.AMBIGUOUS:
            values["known"] = ", ".join(found.known)
            yield Diagnostic(code="ambiguous-id", mark=mark, values=values)
        case Problem.UNKNOWN:
            yield Diagnostic(
                code="unknown-reference",
                variant=found.asked or found.kind or "",
                mark=mark,
                values=values,
                suggestion=found.suggestion,
            )


def _hidden(mark: Mark, found: Unresolved, values: dict[str, str]) -> Diagnostic:
    """A name of what is not shown yet; of a study that is under embargo, or is so with its figures."""
    if found.out is None:
        return Diagnostic(code="draft-reference", mark=mark, values=values)
    variant = "scheduled" if found.kind in WRITTEN else "embargo"
    values["day"] = found.out.isoformat()
    return Diagnostic(code="draft-reference", variant=variant, mark=mark, values=values)


def _faults(corpus: Corpus, origin: Origin, fields: Iterable[_Named], names: Names) -> Iterator[Diagnostic]:
    for loc, kind, name in fields:
        found = names.of_kind(kind, name) if name is not None else None
        if isinstance(found, Unresolved):
            yield from unresolved(corpus.origins.mark_at(origin, loc), found)


def fields_of(record: object) -> Iterator[_Named]:
    """Each field of a record that names another: its place, the kind it names, the name."""
    match record:
        case Study():
            yield from _study_fields(record)
        case SeriesFile():
            yield from _points((META,) if record.series.drawing else (), record.series)
            yield from (
                (("derived", d.id, "change", i), Kind.STATISTIC, n)
                for d in record.derived
                for i, n in enumerate(d.change)
            )
        case Deck():
            yield from _deck_fields(record)
        case Brand():
            yield ("publisher",), Kind.PUBLISHER, record.publisher
        case Written():
            yield from ((("themes", i), Kind.THEME, name) for i, name in enumerate(record.themes))
            yield from ((("brands", i), Kind.BRAND, name) for i, name in enumerate(record.brands))
            yield from _report_fields(record)


def _deck_fields(deck: Deck) -> Iterator[_Named]:
    for index, slide in enumerate(deck.slides):
        at = ("slides", index)
        yield (*at, "figure"), Kind.STATISTIC, slide.figure
        yield from (((*at, "charts", i), Kind.SERIES, name) for i, name in enumerate(slide.charts))
        yield (*at, "table"), Kind.SERIES, slide.table


def _report_fields(record: Written) -> Iterator[_Named]:
    if isinstance(record, Report):
        yield from ((("key_figures", i), Kind.STATISTIC, name) for i, name in enumerate(record.key_figures))
        if record.after:
            yield ("after", "study"), Kind.STUDY, record.after.study


def _study_fields(study: Study) -> Iterator[_Named]:
    yield ("publisher",), Kind.PUBLISHER, study.publisher
    yield from ((("co_publishers", i), Kind.PUBLISHER, name) for i, name in enumerate(study.co_publishers))
    yield ("commissioned_by",), Kind.PUBLISHER, study.commissioned_by
    if study.via:
        yield ("via", "publisher"), Kind.PUBLISHER, study.via.publisher
    for statistic in study.statistics:
        yield from _statistic_fields(statistic)
    for series in study.series:
        yield from _points(("series", series.id), series)
    for one in study.derived:
        yield from (
            (("derived", one.id, "change", i), Kind.STATISTIC, name) for i, name in enumerate(one.change)
        )


def _statistic_fields(statistic: Statistic) -> Iterator[_Named]:
    at = ("statistics", statistic.id)
    yield (*at, "indicator"), Kind.INDICATOR, statistic.indicator
    yield (*at, "superseded_by"), Kind.STATISTIC, statistic.superseded_by


def _points(at: Loc, series: Series) -> Iterator[_Named]:
    for index, point in enumerate(series.points):
        yield (*at, "points", index, "stat"), Kind.STATISTIC, point.stat


def _errata(corpus: Corpus, names: Names) -> Iterator[Diagnostic]:
    """An erratum is about a statistic, under any id that it has had; a withdrawn one may be gone.

    Of one that was published and is gone nothing is said here: see `corrections`.
    """
    placed = [(one, origin) for one, origin in corpus.placed if isinstance(one, Erratum)]
    if not placed or ledger.PATH in corpus.origins.lost:
        return
    gone = {one.statistic for one, _ in placed if one.new is None} | corpus.published.keys()
    studies = (one for one in corpus.records if isinstance(one, Study))
    aliases = {alias for study in studies for one in study.statistics for alias in one.aliases}
    for erratum, origin in placed:
        if erratum.statistic not in gone | aliases:
            named = (("statistic",), Kind.STATISTIC, erratum.statistic)
            yield from _faults(corpus, origin, [named], names)


def _source_fields(sources: Sources) -> Iterator[_Named]:
    for index, feed in enumerate(sources.feeds):
        yield ("feeds", index, "publisher"), Kind.PUBLISHER, feed.publisher


def _navigation(corpus: Corpus, config: Config, names: Names) -> Iterator[Diagnostic]:
    for index, item in enumerate(config.navigation):
        if is_address(item.to):
            continue
        found = names.resolve(item.to)
        if isinstance(found, Unresolved):
            mark = corpus.origins.mark_in(CONFIG, ("navigation", index, "to"))
            yield from unresolved(mark, found)


def is_address(target: str) -> bool:
    """Whether a menu's target is a web address or a path, rather than the name of a record."""
    return target.startswith(("http://", "https://", "mailto:", "/", "#"))


__all__ = ["Ref", "check_fields", "check_record", "fields_of", "is_address", "unresolved"]
