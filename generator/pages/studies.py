"""The pages of what reports stand on: studies, statistics, series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.citations.export import bibtex, cite_statistic, cited_study, csl_json, json_text, ris
from generator.citations.labels import quoted, year_text
from generator.citations.scholarly import (
    Json,
    figure_tags,
    meta_tags,
    script_json,
    statistic_json_ld,
    study_json_ld,
    study_node,
)
from generator.models import Kind, Ref, Series, Statistic, Study
from generator.numbers.dates import format_date
from generator.numbers.format import format_statistic
from generator.pages import figures, standing
from generator.pages.cards import figure_cards, newest_first, only_second_hand, unmarked
from generator.pages.chrome import chrome, eyebrow, of_record
from generator.pages.derived import derived_of_series, derived_of_study
from generator.pages.embeds import embed_box, oembed_address
from generator.pages.errata import errata_of
from generator.pages.here import Here
from generator.pages.method import method_rows, sample_text, unknown
from generator.pages.page_views import SeriesPage, StatisticPage, StudyPage
from generator.pages.reporting import error_link
from generator.pages.uses import uses
from generator.pages.views import CiteView, FigureCard, GroupView, LinkView, RowView
from generator.pages.watch import announced
from generator.prose.typography import typeset
from generator.vocabularies import SourceCheck, StudyKind

CITE_FORMATS = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}
SAME_INDICATOR = 8


def study_page(here: Here, study: Study) -> StudyPage:
    """A study: its reference and method, what it found, and everywhere it is cited."""
    ref = Ref(Kind.STUDY, study.id)
    title = here.local(study.title)
    statistics = [one.id for one in study.statistics]
    publishers = here.site.publishers
    return StudyPage(
        chrome=chrome(
            here,
            title,
            figures.reference_text(here, study),
            address=of_record(here, ref),
            card=ref,
            meta=meta_tags(study, publishers, here.language),
            json_ld=script_json(study_json_ld(study, publishers, here.language, here.url, here.site.links)),
        ),
        eyebrow=eyebrow(here, Kind.STUDY),
        title=title,
        reference=figures.reference_html(here, study),
        badge=figures.badge(here, study),
        chain=_chain(here, study),
        method=tuple(method_rows(here, study)),
        unknown=unknown(here, study),
        note=here.local(study.note),
        figures=_cards_of(here, study, statistics),
        derived=derived_of_study(here, study),
        series=_series_links(here, [series.id for series in study.series]),
        uses=tuple(_study_uses(here, study)),
        cite=_cite_study(here, study),
        errata=errata_of(here, statistics),
        announced=announced(here, study.id),
        spoken=study.title.spoken(here.language),
    )


def statistic_page(here: Here, statistic: Statistic) -> StatisticPage:
    """A figure: its value and meaning, of whom, from where, where it is used, how to cite it."""
    ref = Ref(Kind.STATISTIC, statistic.id)
    study = here.site.studies[statistic.study]
    value = format_statistic(statistic, here.language)
    label = here.local(statistic.label)
    before, figure, words = figures.in_words(here, statistic)
    used = uses(here, [ref], here.say("view.uses.stat"))
    same, second_hand = _same_indicator(here, statistic)
    return StatisticPage(
        chrome=chrome(
            here,
            f"{value} {label}",
            f"{value} {label}. {figures.reference_text(here, study)}",
            address=of_record(here, ref),
            card=ref,
            meta=figure_tags(statistic, study, here.site.publishers, here.language, here.url),
            json_ld=script_json(
                statistic_json_ld(statistic, study, _based_on(here, study), here.language, here.url)
            ),
            oembed=oembed_address(here, ref),
        ),
        eyebrow=eyebrow(here, Kind.STATISTIC),
        before=before,
        value=figure,
        label=words,
        badge=figures.badge(here, study),
        chain=_chain(here, study),
        newer=standing.newer(here, statistic),
        overdue=standing.overdue(here, statistic),
        rows=tuple(_rows(here, statistic)),
        reference=figures.reference_html(here, study),
        study=here.link(Ref(Kind.STUDY, study.id)),
        quote=here.local(statistic.quote),
        note=here.local(statistic.note),
        series=_series_links(here, here.site.series_of.get(statistic.id, ())),
        uses=(used,) if used else (),
        same_indicator=same,
        second_hand=second_hand,
        indicator_caveat=_caveat(here, statistic),
        cite=_cite_figure(here, statistic),
        errata=errata_of(here, [statistic.id]),
        error=error_link(here, statistic.id, f"{value} {label}"),
        embed=embed_box(here, ref, f"{value} {label}"),
    )


def _based_on(here: Here, study: Study) -> Json:
    return here.once(
        "node", study.id, lambda: study_node(study, here.site.publishers, here.language, here.site.links)
    )


def series_page(here: Here, series: Series) -> SeriesPage:
    """A series: its chart, its data and files, its figures, where it is used."""
    ref = Ref(Kind.SERIES, series.id)
    figure = figures.figure_view(here, ref)
    used = uses(here, [ref], here.say("view.uses.series"))
    cards, second_hand = _told_once(here, tuple(dict.fromkeys(point.stat for point in series.points)))
    return SeriesPage(
        chrome=chrome(
            here,
            figure.title,
            here.local(series.subtitle),
            address=of_record(here, ref),
            card=ref,
            oembed=oembed_address(here, ref),
        ),
        eyebrow=eyebrow(here, Kind.SERIES),
        title=figure.title,
        figure=figure,
        note=here.local(series.note),
        figures=cards,
        derived=derived_of_series(here, series),
        second_hand=second_hand,
        uses=(used,) if used else (),
        errata=errata_of(here, [point.stat for point in series.points]),
        embed=embed_box(here, ref, figure.title),
    )


def citation_files(here: Here, study: Study) -> dict[str, str]:
    """A study's citation as the text of a file, by suffix (see CITE_FORMATS)."""
    return here.once("citation files", study.id, lambda: citations(here, [study]))


def citations(here: Here, studies: Sequence[Study]) -> dict[str, str]:
    """Studies in each format, by suffix."""
    publishers = here.site.publishers
    return {
        "bib": bibtex(studies, publishers, here.language, here.site.links),
        "ris": ris(studies, publishers, here.language, here.site.links),
        "json": json_text(csl_json(studies, publishers, here.language, here.site.links)),
    }


def _cards_of(here: Here, study: Study, statistics: Sequence[str]) -> tuple[FigureCard, ...]:
    """A study's figures; that it is second-hand, its page says once."""
    cards = figure_cards(here, statistics)
    return unmarked(cards) if study.checked is SourceCheck.SECONDARY else cards


def _chain(here: Here, study: Study) -> str:
    """Who produced the figures, when, and where they were read; of unsourced ones nobody is known."""
    if study.via is None or study.kind is StudyKind.UNSOURCED:
        return ""
    relay = study.via.author or ""
    if study.via.publisher:
        relay = here.site.publishers[study.via.publisher].name
    producer = here.site.publishers[study.publisher].name if study.publisher else here.local(study.title)
    if study.date:
        year = year_text(study.date, here.language, inferred=study.date_inferred)
        producer = here.say("view.dated", name=producer, year=year)
    title = here.local(study.via.title)
    via = f"{relay}, {quoted(title, here.language)}" if relay else title
    return typeset(here.say("view.chain", publisher=producer, via=via), here.language)


def _study_uses(here: Here, study: Study) -> Iterator[GroupView]:
    """Direct citations, then the pages that use each of its figures and series."""
    refs = [
        Ref(Kind.STUDY, study.id),
        *(Ref(Kind.STATISTIC, one.id) for one in study.statistics),
        *(Ref(Kind.SERIES, one.id) for one in study.series),
    ]
    if used := uses(here, refs, here.say("view.uses.direct")):
        yield used


def _series_links(here: Here, series: list[str] | tuple[str, ...]) -> tuple[LinkView, ...]:
    return tuple(here.link(Ref(Kind.SERIES, one)) for one in series)


def _cite_study(here: Here, study: Study) -> CiteView:
    files = citation_files(here, study)
    return CiteView(
        text=figures.reference_text(here, study),
        bibtex=files["bib"],
        csl_json=files["json"],
        ris=files["ris"].replace("\r\n", "\n"),
        downloads=tuple(
            LinkView(text=name, href=here.to(f"{here.path}{study.id}.{suffix}"))
            for suffix, name in CITE_FORMATS.items()
        ),
    )


def _cite_figure(here: Here, statistic: Statistic) -> CiteView:
    """How to cite one figure: who produced it, then which site shows it. Files are its study's."""
    study = here.site.studies[statistic.study]
    title = here.local(here.site.config.title)
    cited = here.once(
        "cited", study.id, lambda: cited_study(study, here.site.publishers, here.language, here.site.links)
    )
    box = cite_statistic(statistic, cited, title, here.language, here.url)
    return CiteView(
        text=typeset(box.text, here.language),
        bibtex=box.bibtex,
        csl_json=json_text([box.csl_json]),
        ris=box.ris.replace("\r\n", "\n"),
        downloads=(),
    )


def _rows(here: Here, statistic: Statistic) -> Iterator[RowView]:
    """What is said of a statistic beside its value."""
    yield RowView(name=here.say("view.row.kind"), text=here.say(f"view.statkind.{statistic.kind}"))
    if statistic.base:
        yield RowView(name=here.say("view.row.base"), text=here.local(statistic.base))
    if statistic.sample:
        study = here.site.studies[statistic.study]
        text = sample_text(here, study, statistic.sample)
        yield RowView(name=here.say("view.row.sample"), text=text)
    yield from standing.interval_row(here, statistic)
    yield from standing.change_row(here, statistic)
    if statistic.period:
        yield RowView(name=here.say("view.row.period"), text=format_date(statistic.period, here.language))
    if statistic.geography:
        yield RowView(name=here.say("view.row.geography"), text=here.territory(statistic.geography))
    if statistic.audience:
        yield RowView(
            name=here.say("view.row.audience"), text=here.say(f"view.audience.{statistic.audience}")
        )
    yield from _linked_rows(here, statistic)


def _linked_rows(here: Here, statistic: Statistic) -> Iterator[RowView]:
    if statistic.indicator:
        ref = Ref(Kind.INDICATOR, statistic.indicator)
        yield RowView(name=here.say("view.row.indicator"), text=here.name(ref), href=here.href(ref))
    if statistic.locator:
        yield RowView(name=here.say("view.row.locator"), text=statistic.locator)
    if statistic.due and not (statistic.superseded_by or statistic.id in here.site.overdue):
        yield RowView(name=here.say("view.row.due"), text=format_date(statistic.due, here.language))


def _same_indicator(here: Here, statistic: Statistic) -> tuple[tuple[FigureCard, ...], str]:
    """The newest other figures of its indicator, and a line where all of them are second-hand."""
    indicator = statistic.indicator or ""
    newest, paths = here.once("newest", indicator, lambda: _newest(here, indicator))
    if statistic.id in newest:
        return _told_once(here, [one for one in newest if one != statistic.id])
    return here.alike("newest cards", indicator, paths, lambda: _told_once(here, newest[:SAME_INDICATOR]))


def _told_once(here: Here, statistics: Sequence[str]) -> tuple[tuple[FigureCard, ...], str]:
    cards = figure_cards(here, statistics)
    line = only_second_hand(here, cards)
    return (unmarked(cards) if line else cards), line


def _newest(here: Here, indicator: str) -> tuple[list[str], list[str]]:
    """The newest figures of an indicator, one more than a page of one of them shows; where cards lead."""
    newest = newest_first(here, here.site.statistics_of.get(indicator, ()))[: SAME_INDICATOR + 1]
    return newest, [path for one in newest for path in figures.leads(here, here.site.statistics[one])]


def _caveat(here: Here, statistic: Statistic) -> str:
    if not statistic.indicator:
        return ""
    return here.local(here.site.indicators[statistic.indicator].caveat)
