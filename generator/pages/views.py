"""What templates see: one frozen view per template, all text ready to print.

A `str` field is plain text, which the template escapes. `Html` fields are trusted markup made by
our own prose and citation code. Every `href` is relative to the page that the view is for.

`second_hand` is a line that says of all figures of a page that they are second-hand, in the place of a
badge on each; "" where they are not.

Views are named tuples because each build imports them all, and a dataclass takes five times as long
to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.pages.watch_views import WatchGroupView

Html = str  # printed with `| safe`: made by generator.prose or generator.citations, never typed


class LinkView(NamedTuple):
    """A link; `note` is a word beside it (a year, a number of figures), `current` marks this page.

    `language` is that of the page it leads to, where it is not this page's; `text` is in it, and `spoken`
    says so ("in French"). `outside`: it leads to another site.
    """

    text: str
    href: str
    note: str = ""
    current: bool = False
    language: str = ""
    outside: bool = False
    spoken: str = ""


class MetaView(NamedTuple):
    """A <meta> element: `name` with a colon is a property (Open Graph)."""

    name: str
    content: str


class AlternateView(NamedTuple):
    """The same page in another language; `url` is its whole address, where the site has one.

    Where there is no such page it leads to the nearest, `note` says so in that language, and `url` is None.
    """

    language: str
    href: str
    url: str | None
    note: str = ""


class NoticeView(NamedTuple):
    """What a reader is told before a page, and where it leads: `language` is that of the goal."""

    text: str
    label: str
    href: str
    language: str


class FeedLinkView(NamedTuple):
    """A feed that programs find by the page's head: `type` is its media type."""

    title: str
    href: str
    type: str


class LogoView(NamedTuple):
    """A logo as it stands in the masthead, `dark` for dark grounds; its size in pixels as shown there."""

    src: str
    dark: str
    width: int
    height: int
    alt: str


class Chrome(NamedTuple):
    """What stands around every page.

    `canonical`, `feed` and `feeds` need the site's base URL and are None or empty without one. `feed` leads
    to the feed of all texts; `feeds` has that and the page's own, in each format. `policy` is what browsers
    may load for the page and run in it. `twin` leads to the same page as Markdown, if there is one. `oembed`
    is the whole address of what programs read to show the page's figure, "" where it has none. `notice`
    says that a text is not translated, or that its original has changed since it was. `imprint` is whose the
    site is: the name of its brand, else its title. `fonts` are wanted so soon that the page asks for them
    before its stylesheet does.
    """

    language: str
    site_title: str
    title: str
    description: str
    home: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    navigation: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    alternates: tuple[AlternateView, ...] = ()
    canonical: str | None = None
    feed: str | None = None
    feeds: tuple[FeedLinkView, ...] = ()
    meta: tuple[MetaView, ...] = ()
    json_ld: Html | None = None
    licence: LinkView | None = None
    newsletter: LinkView | None = None
    generator: str = ""
    policy: Html = ""
    twin: str = ""
    oembed: str = ""
    notice: NoticeView | None = None
    logo: LogoView | None = None
    imprint: str = ""
    fonts: tuple[str, ...] = ()


class CellView(NamedTuple):
    """A cell of a figure's table; a header cell names its row. `href` leads to the statistic."""

    text: str
    href: str | None = None
    header: bool = False


class TableView(NamedTuple):
    """The data behind a chart as a real table."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[CellView, ...], ...]


class DrawingView(NamedTuple):
    """One drawing of a chart, `width` pixels wide; `slot` is where the SVG is put after rendering."""

    width: int
    slot: Html


class FigureView(NamedTuple):
    """A chart with its finding, source and data. `anchor` is its id on the page.

    `drawings` holds the wide drawing and the narrow one, switched by the width of the container. `single`:
    it is a statistic's, whose drawing holds the sentence that is its title. `dated` says that its figure is
    replaced by another, or should be. `error` leads to where readers say that something is wrong.
    """

    anchor: str
    form: str
    title: str
    subtitle: Html
    href: str
    drawings: tuple[DrawingView, ...]
    table: TableView
    single: bool = False
    caveat: str = ""
    sources: tuple[LinkView, ...] = ()
    downloads: tuple[LinkView, ...] = ()
    dated: LinkView | None = None
    error: LinkView | None = None


class PictureView(NamedTuple):
    """A picture, its size in pixels written out so that nothing moves when it loads.

    `link` is where it leads, as a picture of a film does.
    """

    src: str
    width: int
    height: int
    alt: str
    caption: Html = ""
    credit: str = ""
    link: LinkView | None = None


class BlockView(NamedTuple):
    """A stretch of a text: markup, or a figure or picture that interrupts it."""

    html: Html = ""
    figure: FigureView | None = None
    picture: PictureView | None = None


class TakenView(NamedTuple):
    """A figure that a text takes from a study: its value, what it measures, of whom, in the study's words."""

    value: str
    label: str
    href: str
    base: str = ""
    quote: str = ""


class ReferenceView(NamedTuple):
    """An entry of a page's references. `number` is its place there, `anchor` its id.

    `back` leads to the first place that cites it; `badge` says "second-hand" where it is. `taken` are the
    figures that the page's text takes from it.
    """

    number: int
    anchor: str
    html: Html
    href: str
    label: str
    badge: str = ""
    back: str | None = None
    coins: str = ""
    taken: tuple[TakenView, ...] = ()


class FigureCard(NamedTuple):
    """A statistic in a list: its value, what it measures, and whose it is.

    `value` is set large, so it is the figure alone; `before` is what must stand before it ("plus de").
    `newer` says what figure replaces it, `overdue` that one should.
    """

    value: str
    label: str
    href: str
    source: LinkView
    badge: str = ""
    note: str = ""
    before: str = ""
    newer: LinkView | None = None
    overdue: str = ""


class TextCard(NamedTuple):
    """A report, trend, article or page in a list. `mark` is its number or year.

    `language` is that of `title` and `summary`, where it is not this page's, and `spoken` says so.
    """

    title: str
    href: str
    mark: str = ""
    summary: str = ""
    note: str = ""
    language: str = ""
    spoken: str = ""


class RowView(NamedTuple):
    """A line of a box: a name, a text with perhaps a link, and beneath it what helps to read that.

    `outside`: the link leads to another site.
    """

    name: str
    text: str
    href: str | None = None
    note: str = ""
    outside: bool = False


class GroupView(NamedTuple):
    """A titled list of links, figures or texts; only one of them is filled."""

    title: str
    anchor: str
    links: tuple[LinkView, ...] = ()
    figures: tuple[FigureCard, ...] = ()
    texts: tuple[TextCard, ...] = ()


class DerivedView(NamedTuple):
    """A figure computed from others: its value, what it says, and those it is computed from.

    `note` of a part says whose it is; `caveat` why it holds although base, question or method differ.
    """

    value: str
    label: str
    parts: tuple[LinkView, ...]
    caveat: str = ""


class CiteView(NamedTuple):
    """How to cite this: each format as text, and as a file."""

    text: str
    bibtex: str
    csl_json: str
    ris: str
    downloads: tuple[LinkView, ...]


class EmbedBoxView(NamedTuple):
    """The markup by which other sites show a figure in a frame, and the page that they show.

    `pinned` is that of a copy that does not change, and `day` says of which day it is; "" without one.
    """

    live: str
    href: str
    pinned: str = ""
    day: str = ""


class YearView(NamedTuple):
    """The texts of a year."""

    year: str
    texts: tuple[TextCard, ...]


class SwitcherView(NamedTuple):
    """The way from a text to the same in other years: `about` leads to all of it.

    `years` has one link a year, or a report; `note` says where there is nothing of it and the link leads to
    the report.
    """

    about: LinkView
    years: tuple[LinkView, ...]


class ErratumView(NamedTuple):
    """A published figure that was corrected: `change` is "60 % → 58 %", `figure` leads to its page.

    `figure` has no address where the figure was withdrawn, and `anchor` is the entry's id on its page.
    """

    anchor: str
    date: str
    change: str
    reason: str
    figure: LinkView


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


class CommentView(NamedTuple):
    """What a reader wrote: who, when, and plain paragraphs."""

    author: str
    date: str
    paragraphs: tuple[str, ...]


class DownloadView(NamedTuple):
    """A document to take away; `size` is ", 1.2 MB" after rendering, "" where it is not known yet."""

    text: str
    href: str
    format: str
    size: Html


class DownloadsView(NamedTuple):
    """What a report's page offers; `title` says of which day it is."""

    title: str
    files: tuple[DownloadView, ...]


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
