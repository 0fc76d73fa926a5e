"""What templates see, all text ready to print: the parts of pages here, pages themselves in `page_views`.

A `str` field is plain text, which the template escapes. `Html` fields are trusted markup made by
our own prose and citation code. Every `href` is relative to the page that the view is for.

`second_hand` is a line that says of all figures of a page that they are second-hand, in the place of a
badge on each; "" where they are not.

Views are named tuples because each build imports them all, and a dataclass takes five times as long
to make.
"""

from __future__ import annotations

from typing import NamedTuple

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
