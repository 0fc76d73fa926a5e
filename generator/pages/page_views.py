"""What the template of each page sees, with the parts that only such a page has; see `views` for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.views import (
    BlockView,
    Chrome,
    CiteView,
    CommentView,
    DerivedView,
    DownloadsView,
    EmbedBoxView,
    ErratumView,
    FigureCard,
    FigureView,
    GroupView,
    Html,
    LinkView,
    PictureView,
    ReferenceView,
    RowView,
    SwitcherView,
    TableView,
    TextCard,
    YearView,
)

if TYPE_CHECKING:
    from generator.pages.watch_views import WatchGroupView


class HomePage(NamedTuple):
    """pages/home.html: the reports by year, newest first; the newest one's key figures.

    `newest` is the newest in the page's language, or of all where none is; `newest_title` what it is called.
    `timeline` leads to all of them in order, where there are several.
    """

    chrome: Chrome
    title: str
    subtitle: str
    description: str
    years: tuple[YearView, ...]
    key_figures: tuple[FigureCard, ...]
    articles: tuple[TextCard, ...]
    timeline: LinkView | None = None
    second_hand: str = ""
    newest: TextCard | None = None
    newest_title: str = ""


class ReportPage(NamedTuple):
    """pages/report.html: the introduction, the trends in order, the key figures.

    `changes` leads to what changed since the edition before, where there is a page of that; `contrasts` to
    the figures of it that say what two audiences answered. `updated` is the day of the last change, `due`
    says when newer figures are expected, or since when.
    """

    chrome: Chrome
    title: str
    year: str
    summary: Html
    after: LinkView | None
    byline: str
    picture: PictureView | None
    body: tuple[BlockView, ...]
    key_figures: tuple[FigureCard, ...]
    trends_title: str
    trends: tuple[TextCard, ...]
    partial: str
    conference: str
    themes: tuple[LinkView, ...]
    brands: tuple[LinkView, ...]
    references: tuple[ReferenceView, ...]
    used_by: GroupView | None
    trust: str
    errata: tuple[ErratumView, ...]
    second_hand: str = ""
    changes: LinkView | None = None
    contrasts: LinkView | None = None
    switcher: SwitcherView | None = None
    comments: tuple[CommentView, ...] = ()
    downloads: tuple[LinkView, ...] = ()
    updated: str = ""
    due: tuple[LinkView, ...] = ()
    documents: DownloadsView | None = None


class MeasuredView(NamedTuple):
    """An indicator, with its figures in the earlier report and in the later one.

    `note` of a later figure is its change since the earlier one, where that can be told.
    """

    indicator: LinkView
    before: tuple[FigureCard, ...]
    after: tuple[FigureCard, ...]


class ContinuedView(NamedTuple):
    """A theme, with the texts that are about it in the earlier report and in the later one."""

    theme: LinkView
    before: tuple[LinkView, ...]
    after: tuple[LinkView, ...]


class ComparisonPage(NamedTuple):
    """pages/comparison.html: what changed from an edition of a report to the next.

    `before` and `after` are the reports by their years. `unchanged` and `new` have figures of the later one
    alone, `dropped` leads to indicators. `partial` says that the later report is not complete.
    """

    chrome: Chrome
    eyebrow: LinkView
    title: str
    description: str
    before: LinkView
    after: LinkView
    updated: tuple[MeasuredView, ...]
    unchanged: tuple[MeasuredView, ...]
    new: tuple[MeasuredView, ...]
    dropped: tuple[LinkView, ...]
    themes: tuple[ContinuedView, ...]
    due: tuple[FigureCard, ...]
    partial: str = ""
    second_hand: str = ""


class TrendPage(NamedTuple):
    """pages/trend.html. `position` is "5/10" or "", `challenges_title` the report's own word.

    `related` are texts about the same subject; the `note` of each says what they have in common.
    """

    chrome: Chrome
    report: LinkView
    position: str
    title: str
    summary: Html
    picture: PictureView | None
    body: tuple[BlockView, ...]
    challenges_title: str
    challenges: tuple[Html, ...]
    themes: tuple[LinkView, ...]
    brands: tuple[LinkView, ...]
    previous: LinkView | None
    next: LinkView | None
    references: tuple[ReferenceView, ...]
    used_by: GroupView | None
    trust: str
    errata: tuple[ErratumView, ...]
    second_hand: str = ""
    switcher: SwitcherView | None = None
    related: tuple[TextCard, ...] = ()
    comments: tuple[CommentView, ...] = ()


class TextPage(NamedTuple):
    """pages/text.html: an article or a page; `related` as on TrendPage, for an article."""

    chrome: Chrome
    eyebrow: LinkView | None
    title: str
    summary: Html
    byline: str
    picture: PictureView | None
    body: tuple[BlockView, ...]
    themes: tuple[LinkView, ...]
    brands: tuple[LinkView, ...]
    references: tuple[ReferenceView, ...]
    used_by: GroupView | None
    trust: str
    errata: tuple[ErratumView, ...]
    second_hand: str = ""
    related: tuple[TextCard, ...] = ()
    comments: tuple[CommentView, ...] = ()


class UntranslatedPage(NamedTuple):
    """pages/untranslated.html: what of a text can be told in a language into which it is not translated.

    `title` and `summary` are in `language`. `figures` and `series` are what the original uses, `texts` the
    sections of a report.
    """

    chrome: Chrome
    eyebrow: LinkView | None
    title: str
    summary: str
    language: str
    figures: tuple[FigureCard, ...]
    series: tuple[LinkView, ...]
    texts_title: str
    texts: tuple[TextCard, ...]
    themes: tuple[LinkView, ...]
    brands: tuple[LinkView, ...]
    second_hand: str = ""


class StudyPage(NamedTuple):
    """pages/study.html: the reference, the method, what it found, where that is used.

    `unknown` says in one line what is not known of the method; `chain` how a second-hand study
    reached us; `announced` leads to the entry of a feed that it was made of. `spoken` is the language of the
    title where that is not the page's.
    """

    chrome: Chrome
    eyebrow: LinkView
    title: str
    reference: Html
    badge: str
    chain: str
    method: tuple[RowView, ...]
    unknown: str
    note: str
    figures: tuple[FigureCard, ...]
    series: tuple[LinkView, ...]
    uses: tuple[GroupView, ...]
    cite: CiteView
    derived: tuple[DerivedView, ...] = ()
    errata: tuple[ErratumView, ...] = ()
    announced: LinkView | None = None
    spoken: str = ""


class StatisticPage(NamedTuple):
    """pages/statistic.html: the value, what it means, of whom, from where, and where it is used.

    `before`, `value`, `label`, `newer` and `overdue` are those of FigureCard, `chain` that of StudyPage.
    `second_hand` is about the figures of `same_indicator`. `error` is that of FigureView. `embed` is what
    other sites paste, where the site offers that.
    """

    chrome: Chrome
    eyebrow: LinkView
    value: str
    label: str
    badge: str
    rows: tuple[RowView, ...]
    reference: Html
    study: LinkView
    quote: str
    note: str
    series: tuple[LinkView, ...]
    uses: tuple[GroupView, ...]
    same_indicator: tuple[FigureCard, ...]
    indicator_caveat: str
    cite: CiteView
    before: str = ""
    chain: str = ""
    newer: LinkView | None = None
    overdue: str = ""
    second_hand: str = ""
    errata: tuple[ErratumView, ...] = ()
    error: LinkView | None = None
    embed: EmbedBoxView | None = None


class MovedPage(NamedTuple):
    """pages/moved.html, at the old address of a figure that was renamed."""

    chrome: Chrome
    title: str
    to: LinkView


class SeriesPage(NamedTuple):
    """pages/series.html: the chart, its data, its files, where it is used. `embed`: see StatisticPage."""

    chrome: Chrome
    eyebrow: LinkView
    title: str
    figure: FigureView
    note: str
    figures: tuple[FigureCard, ...]
    uses: tuple[GroupView, ...]
    second_hand: str = ""
    derived: tuple[DerivedView, ...] = ()
    errata: tuple[ErratumView, ...] = ()
    embed: EmbedBoxView | None = None


class EntityPage(NamedTuple):
    """pages/entity.html: a publisher, brand or theme and all that has to do with it.

    `years` are the texts that name it, cite its studies or are about it, newest year first. `watch` has the
    newest entries of a publisher's feeds, `feeds` leads to those of a theme.
    """

    chrome: Chrome
    eyebrow: LinkView
    title: str
    description: str
    rows: tuple[RowView, ...]
    groups: tuple[GroupView, ...]
    years: tuple[YearView, ...]
    second_hand: str = ""
    watch: WatchGroupView | None = None
    feeds: tuple[LinkView, ...] = ()


class MeasureView(NamedTuple):
    """A figure of an indicator: its value and what it measures, of whom, how that was asked, by whom.

    `note` is what it follows, and how far it is from that; `used_by` are texts that use it.
    """

    value: str
    label: str
    href: str
    note: str
    base: str
    asked: str
    study: LinkView
    badge: str
    used_by: tuple[LinkView, ...]


class MeasuresView(NamedTuple):
    """The figures of an indicator that speak of one year; `apart` says why none follows one of before."""

    year: str
    figures: tuple[MeasureView, ...]
    apart: str = ""


class IndicatorPage(NamedTuple):
    """pages/indicator.html: what was measured year by year, and charts of what can be compared.

    `alone` says that nothing can be, and why.
    """

    chrome: Chrome
    eyebrow: LinkView
    title: str
    description: str
    caveat: str
    charts: tuple[FigureView, ...]
    alone: str
    years: tuple[MeasuresView, ...]
    mentions: GroupView | None
    second_hand: str = ""


class EditionView(NamedTuple):
    """A report on the timeline, with its trends and its first key figure, if it has one."""

    report: TextCard
    trends: tuple[LinkView, ...]
    figures: tuple[FigureCard, ...]


class EditionsView(NamedTuple):
    """The reports of a year on the timeline."""

    year: str
    anchor: str
    editions: tuple[EditionView, ...]


class TimelinePage(NamedTuple):
    """pages/timeline.html: all reports, the earliest first."""

    chrome: Chrome
    title: str
    description: str
    years: tuple[EditionsView, ...]
    second_hand: str = ""


class ContrastView(NamedTuple):
    """What two audiences answered: of a series with its chart, else of an indicator.

    `table` has a row for each pair of figures, with the difference where one may be computed; `apart` says
    why others have none. Where no figures are a pair `sides` has those of each audience.
    """

    title: LinkView
    anchor: str
    chart: FigureView | None
    table: TableView | None
    apart: tuple[str, ...]
    sides: tuple[GroupView, ...]
    caveat: str = ""
    sources: tuple[LinkView, ...] = ()


class ContrastsPage(NamedTuple):
    """pages/contrasts.html: where figures say what customers and companies answered on the same subject."""

    chrome: Chrome
    title: str
    description: str
    contrasts: tuple[ContrastView, ...]
    second_hand: str = ""


class BibliographyPage(NamedTuple):
    """pages/bibliography.html: every study of the site, and the files for reference managers."""

    chrome: Chrome
    title: str
    description: str
    references: tuple[ReferenceView, ...]
    downloads: tuple[LinkView, ...]
    second_hand: str = ""


class ListPage(NamedTuple):
    """pages/list.html: everything of one kind, in groups."""

    chrome: Chrome
    title: str
    description: str
    groups: tuple[GroupView, ...]
    second_hand: str = ""


class DataTableView(NamedTuple):
    """A table of the data package: `file` leads to it and says its size, `rows` how many it has.

    A column is a row of `columns`, with all words that it may say, if it has any, as its note.
    """

    title: str
    description: str
    file: LinkView
    rows: str
    columns: tuple[RowView, ...]


class DataPage(NamedTuple):
    """pages/data.html: the data package. `archive` leads to all of it in one file.

    `rights` say whose the data are, `care` how they are to be read, `note` what the files do to texts;
    `reports` lead to the figures of each report, `files` to what programs read.
    """

    chrome: Chrome
    title: str
    description: str
    archive: LinkView
    about: str
    rights: tuple[str, ...]
    care: str
    tables: tuple[DataTableView, ...]
    note: str
    reports: tuple[LinkView, ...]
    files: tuple[LinkView, ...]


class ErrataPage(NamedTuple):
    """pages/errata.html: every published figure that was corrected, newest first. `feed` is an Atom feed."""

    chrome: Chrome
    title: str
    description: str
    errata: tuple[ErratumView, ...]
    feed: LinkView | None


class NotFoundPage(NamedTuple):
    """404.html, the one page whose links start at the base URL's path."""

    chrome: Chrome
    title: str
    text: str
    links: tuple[LinkView, ...]
