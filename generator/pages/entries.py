"""What a search can find: each page with the words that lead to it, its year and its publishers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generator.frontmatter import Report, Trend, Written
from generator.link import publishers_of
from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numbers.dates import format_date
from generator.pages import figures
from generator.pages.here import Here
from generator.pages.prose import PageTexts, title_of
from generator.prose.readable import sentences, words_of
from generator.prose.typography import typeset
from generator.texts import ref_of
from generator.vocabularies import StudyKind


class Entry(NamedTuple):
    """A page that can be found. `path` is its address from the root, `content` the words to look in.

    `value` is a statistic's, set large; `about` says of which report it is, or whose and when; `note` what
    must be known of it before it is quoted. `publishers` are ids, `year` may be "".
    """

    path: str
    kind: str
    title: str
    content: str
    value: str = ""
    about: str = ""
    note: str = ""
    year: str = ""
    publishers: tuple[str, ...] = ()


def entry_of_text(here: Here, written: Written) -> Entry:
    """A report, trend, article or page with its whole text; its publishers are those of what it quotes."""
    ref = ref_of(written)
    texts = PageTexts(here, written)
    title = texts.plain("title")
    return Entry(
        path=here.path,
        kind=ref.kind,
        title=title,
        content=sentences(_told(texts, written)),
        about=_about(here, written),
        year=_year(here, written),
        publishers=tuple(sorted(_quoted(here, ref))),
    )


def entry_of_record(here: Here, ref: Ref) -> Entry:
    """A study, statistic, series, publisher, brand, indicator or theme."""
    record = here.site.table(ref.kind)[ref.id]
    match ref.kind:
        case Kind.STATISTIC:
            return _statistic(here, ref, record)
        case Kind.STUDY:
            return _study(here, ref, record)
        case Kind.SERIES:
            return _series(here, ref, record)
    return Entry(
        path=here.urls.of(ref, here.language),
        kind=ref.kind,
        title=here.name(ref),
        content=sentences(_described(here, record)),
        publishers=(ref.id,) if ref.kind is Kind.PUBLISHER else (),
    )


def _told(texts: PageTexts, written: Written) -> Iterator[str]:
    yield texts.plain("summary")
    for block in texts.blocks():
        if block.figure:
            yield block.figure.title
        yield words_of(block.html)
    if isinstance(written, Trend):
        yield from (texts.plain(f"challenges/{index}") for index in range(len(written.challenges)))


def _about(here: Here, written: Written) -> str:
    """The report of a trend, the year of a report where its title has none, the day of what is dated."""
    if isinstance(written, Trend):
        report = Ref(Kind.REPORT, written.report)
        return _with_year(title_of(here, report), _year(here, written))
    if isinstance(written, Report):
        return "" if str(written.year) in written.title else str(written.year)
    return format_date(written.published, here.language) if written.published else ""


def _with_year(title: str, year: str) -> str:
    return title if year in title else f"{title} ({year})"


def _year(here: Here, written: Written) -> str:
    if isinstance(written, Report):
        return str(written.year)
    if isinstance(written, Trend):
        return str(here.site.reports[written.report].year)
    return str(written.published.year) if written.published else ""


def _quoted(here: Here, ref: Ref) -> set[str]:
    """The publishers of the studies that the body names, or figures of them."""
    body = here.site.text(ref, here.language, "body")
    named = {one for mark in (body.marks if body else ()) for one in mark.refs if one}
    return {publisher for one in named for study in _studies(here, one) for publisher in _publishers(study)}


def _studies(here: Here, ref: Ref) -> Iterator[Study]:
    """The study that a mark names, or that its figures are of."""
    if ref.kind is Kind.STUDY:
        yield here.site.studies[ref.id]
    elif ref.kind in {Kind.STATISTIC, Kind.SERIES}:
        yield from (here.site.studies[study] for study in figures.studies_of(here.site, ref))


def _publishers(study: Study) -> tuple[str, ...]:
    return tuple(filter(None, publishers_of(study)))


def _statistic(here: Here, ref: Ref, statistic: Statistic) -> Entry:
    study = here.site.studies[statistic.study]
    before, value, label = figures.in_words(here, statistic)
    card = figures.figure_card(here, statistic)
    date = statistic.period or study.date
    indicator = here.name(Ref(Kind.INDICATOR, statistic.indicator)) if statistic.indicator else ""
    # Of what has no source the title only says where it was read.
    of = "" if study.kind is StudyKind.UNSOURCED else here.local(study.title)
    words = (here.local(statistic.base), of, indicator, here.local(statistic.note))
    return Entry(
        path=here.urls.of(ref, here.language),
        kind=ref.kind,
        title=label,
        content=sentences((*words, *_names(here, [study]))),
        value=f"{before} {value}".strip(),
        about=_whose(here, study),
        note=" ".join(filter(None, (card.badge, card.newer.text if card.newer else card.overdue))),
        year=str(date.year) if date else "",
        publishers=_publishers(study),
    )


def _study(here: Here, ref: Ref, study: Study) -> Entry:
    method = study.method
    authors = typeset(", ".join(study.authors), here.language)
    told = (here.local(text) for text in (method.population, method.question, study.note))
    return Entry(
        path=here.urls.of(ref, here.language),
        kind=ref.kind,
        title=here.name(ref),
        content=sentences((*told, authors, *_names(here, [study]))),
        about=_whose(here, study),
        note=figures.badge(here, study, labelled=True),
        year=str(study.date.year) if study.date else "",
        publishers=_publishers(study),
    )


def _series(here: Here, ref: Ref, series: Series) -> Entry:
    studies = [here.site.studies[study] for study in figures.studies_of(here.site, ref)]
    years = sorted(study.date.year for study in studies if study.date)
    labels = (here.local(point.label) for point in series.points)
    return Entry(
        path=here.urls.of(ref, here.language),
        kind=ref.kind,
        title=here.name(ref),
        content=sentences((here.local(series.subtitle), *labels, *_names(here, studies))),
        about=_whose(here, studies[0]) if len(studies) == 1 else "",
        year=str(years[-1]) if years else "",
        publishers=tuple(dict.fromkeys(one for study in studies for one in _publishers(study))),
    )


def _whose(here: Here, study: Study) -> str:
    """As a source line has it, with the publisher where that names the authors."""
    label = figures.source_link(here, study, ()).text
    missing = (name for name in _names(here, [study]) if name not in label)
    return " · ".join((label, *missing))


def _names(here: Here, studies: Iterable[Study]) -> Iterator[str]:
    """Who published them; whoever only relayed one is no word to find it by."""
    names = dict.fromkeys(one for study in studies for one in (study.publisher, *study.co_publishers) if one)
    return (here.name(Ref(Kind.PUBLISHER, one)) for one in names)


def _described(here: Here, record: Any) -> Iterator[str]:  # noqa: ANN401 - a record of four kinds
    """What a publisher, brand, indicator or theme says of itself, whichever of these fields it has."""
    yield from (here.local(getattr(record, name, None)) for name in ("kind", "description", "note", "caveat"))
    if aliases := getattr(record, "aliases", ()):
        yield typeset(", ".join(aliases), here.language)
