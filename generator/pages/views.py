"""What templates see: one frozen view per template, all text ready to print.

A `str` field is plain text, which the template escapes. `Html` fields are trusted markup made by
our own prose and citation code. Every `href` is relative to the page that the view is for.
"""

from __future__ import annotations

from dataclasses import dataclass

Html = str  # printed with `| safe`: made by generator.prose or generator.citations, never typed


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link; `note` is a word beside it (a year, a number of figures), `current` marks this page.

    `language` is that of the page it leads to, where it is not this page's; `text` is in it.
    """

    text: str
    href: str
    note: str = ""
    current: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetaView:
    """A <meta> element: `name` with a colon is a property (Open Graph)."""

    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternateView:
    """The same page in another language."""

    language: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """What stands around every page.

    `canonical` and `feed` need the site's base URL and are None without one.
    """

    language: str
    site_title: str
    title: str
    description: str
    home: str
    styles: tuple[str, ...]
    navigation: tuple[LinkView, ...]
    footer: tuple[LinkView, ...]
    alternates: tuple[AlternateView, ...] = ()
    canonical: str | None = None
    feed: str | None = None
    meta: tuple[MetaView, ...] = ()
    json_ld: Html | None = None
    licence: LinkView | None = None
    newsletter: LinkView | None = None
    generator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """A cell of a figure's table; a header cell names its row. `href` leads to the statistic."""

    text: str
    href: str | None = None
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """The data behind a chart as a real table."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[CellView, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingView:
    """One drawing of a chart, `width` pixels wide; `slot` is where the SVG is put after rendering."""

    width: int
    slot: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """A chart with its finding, source and data. `anchor` is its id on the page.

    `drawings` holds the wide drawing and the narrow one, switched by the width of the container.
    """

    anchor: str
    form: str
    title: str
    subtitle: Html
    href: str
    drawings: tuple[DrawingView, ...]
    table: TableView
    caveat: str = ""
    sources: tuple[LinkView, ...] = ()
    downloads: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """A picture, its size in pixels written out so that nothing moves when it loads."""

    src: str
    width: int
    height: int
    alt: str
    caption: Html = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A stretch of a text: markup, or a figure or picture that interrupts it."""

    html: Html = ""
    figure: FigureView | None = None
    picture: PictureView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """An entry of a page's references. `number` is its place there, `anchor` its id.

    `back` leads to the first place that cites it; `badge` says "second-hand" where it is.
    """

    number: int
    anchor: str
    html: Html
    href: str
    label: str
    badge: str = ""
    back: str | None = None
    coins: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCard:
    """A statistic in a list: its value, what it measures, and whose it is.

    `value` is set large, so it is the figure alone; `before` is what must stand before it ("plus de").
    """

    value: str
    label: str
    href: str
    source: LinkView
    badge: str = ""
    note: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCard:
    """A report, trend, article or page in a list. `mark` is its number or year.

    `language` is that of `title` and `summary`, where it is not this page's.
    """

    title: str
    href: str
    mark: str = ""
    summary: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A line of a box: a name, and a text with perhaps a link."""

    name: str
    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """A titled list of links, figures or texts; only one of them is filled."""

    title: str
    anchor: str
    links: tuple[LinkView, ...] = ()
    figures: tuple[FigureCard, ...] = ()
    texts: tuple[TextCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteView:
    """How to cite this: each format as text, and as a file."""

    text: str
    bibtex: str
    csl_json: str
    ris: str
    downloads: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The reports of a year."""

    year: str
    reports: tuple[TextCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """pages/home.html: the reports by year, newest first; the newest one's key figures."""

    chrome: Chrome
    title: str
    subtitle: str
    description: str
    years: tuple[YearView, ...]
    key_figures: tuple[FigureCard, ...]
    articles: tuple[TextCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """pages/report.html: the introduction, the trends in order, the key figures."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPage:
    """pages/trend.html. `position` is "5/10" or "", `challenges_title` the report's own word."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPage:
    """pages/text.html: an article or a page."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyPage:
    """pages/study.html: the reference, the method, what it found, where that is used.

    `unknown` says in one line what is not known of the method; `chain` how a second-hand study
    reached us.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticPage:
    """pages/statistic.html: the value, what it means, of whom, from where, and where it is used.

    `before`, `value` and `label` are those of FigureCard.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPage:
    """pages/series.html: the chart, its data, its files, where it is used."""

    chrome: Chrome
    eyebrow: LinkView
    title: str
    figure: FigureView
    note: str
    figures: tuple[FigureCard, ...]
    uses: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityPage:
    """pages/entity.html: a publisher, brand, indicator or theme and all that has to do with it."""

    chrome: Chrome
    eyebrow: LinkView
    kind: str
    title: str
    description: str
    rows: tuple[RowView, ...]
    caveat: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BibliographyPage:
    """pages/bibliography.html: every study of the site, and the files for reference managers."""

    chrome: Chrome
    title: str
    description: str
    references: tuple[ReferenceView, ...]
    downloads: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """pages/list.html: everything of one kind, in groups."""

    chrome: Chrome
    title: str
    description: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundPage:
    """404.html, the one page whose links start at the base URL's path."""

    chrome: Chrome
    title: str
    text: str
    links: tuple[LinkView, ...]
