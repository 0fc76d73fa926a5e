"""A deck as its HTML template sees it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from generator.artifact import Drawing
from generator.cache import key
from generator.catalogue import say
from generator.charts.chart import Chart
from generator.charts.style import WIDTHS, Palette, chart_css
from generator.charts.table import ChartTable
from generator.decks import Role
from generator.pages.views import DrawingView, LinkView
from generator.slides import fitting
from generator.slides.fitting import Box
from generator.slides.views import DeckView, Note, ReferenceLine, Slide, SourceLine

_KINDS = {"jpg": "image/jpeg", "svg": "image/svg+xml", "ttf": "font/ttf", "otf": "font/otf"}
_BOXES: Mapping[Role, Box] = {
    Role.POINTS: fitting.POINTS,
    Role.READING: fitting.READING,
    Role.QUOTE: fitting.QUOTE,
    Role.SOURCES: fitting.REFERENCES,
}


class SlideChart(NamedTuple):
    """A chart on a slide; its title stands above it only where there are two."""

    title: str
    language: str
    drawings: tuple[DrawingView, ...]


class TableOfSlide(NamedTuple):
    """Values as a table; the first cell of a row is its head."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class SlidePage(NamedTuple):
    """One slide. `title_size` and `size` are those of its title and its text, in points.

    `few`: its points stand in the middle.
    """

    id: str
    role: str
    title: str
    subtitle: str
    lead: str
    facts: str
    number: str
    text: tuple[str, ...]
    points: tuple[str, ...]
    few: bool
    charts: tuple[SlideChart, ...]
    table: TableOfSlide | None
    quote: tuple[str, ...]
    by: str
    picture: SlideImage | None
    references: tuple[ReferenceLine, ...]
    sources: tuple[SourceLine, ...]
    links: tuple[LinkView, ...]
    notes: tuple[Note, ...]
    title_size: int
    size: int
    seconds: int


class SlideImage(NamedTuple):
    """A picture; `src` is whole in a page, as a data: address, and a path in a document."""

    src: str
    width: int
    height: int
    alt: str
    credit: str


class DeckWords(NamedTuple):
    """What the controls are called."""

    controls: str
    previous: str
    next: str
    following: str
    speaker: str
    notes: str


class DeckBrand(NamedTuple):
    """Whose a deck is: its logo, and the one for dark grounds, as addresses that hold them, "" for none."""

    name: str
    logo: str
    dark: str


class DeckPage(NamedTuple):
    """decks/deck.html. `policy` allows the style and the script of the page and nothing else.

    `spoken` has the texts that are in another language than the page, with theirs.
    """

    language: str
    title: str
    event: str
    policy: str
    style: str
    script: str
    words: DeckWords
    slides: tuple[SlidePage, ...]
    seconds: int
    brand: DeckBrand
    spoken: Mapping[str, str]


def deck_page(
    deck: DeckView,
    palette: Palette,
    assets: Mapping[str, str],
    fonts: Mapping[str, bytes],
    sources: Mapping[str, str],
    brand: DeckBrand,
) -> DeckPage:
    """The page; `assets` are deck.css and deck.js, `sources` the addresses of pictures by their paths.

    `fonts` are files of the theme's typeface by their names, with as many rules of deck.css as there are.
    """
    tokens = "".join(f"--{name}:{colour};" for name, colour in sorted(palette.light.items()))
    rules = _with_fonts(assets["deck.css"], fonts)
    style = f":root{{color-scheme:light;{tokens}}}\n{chart_css()}{rules}"
    script = assets["deck.js"]
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )
    return DeckPage(
        language=deck.language,
        title=deck.title,
        event=deck.event,
        policy=policy,
        style=style,
        script=script,
        words=_words(deck.language),
        slides=slide_pages(deck, palette, sources),
        seconds=deck.minutes * 60,
        brand=brand,
        spoken=dict(deck.spoken),
    )


def _with_fonts(css: str, fonts: Mapping[str, bytes]) -> str:
    """The rules with the fonts that they name in them."""
    for name, content in fonts.items():
        whole = f"data:font/woff2;base64,{b64encode(content).decode()}"
        css = css.replace(f'url("fonts/{name}")', f"url({whole})")
    return css


def slide_pages(deck: DeckView, palette: Palette, sources: Mapping[str, str]) -> tuple[SlidePage, ...]:
    """Every slide as templates see it."""
    return tuple(_slide(slide, deck, palette, sources) for slide in deck.slides)


def drawings(slides: Iterable[Slide], palette: Palette) -> Iterator[Drawing]:
    """Every drawing of the slides, in the order in which they stand in the page."""
    for slide in slides:
        for chart in slide.charts:
            yield from _drawings(chart, palette)


def _drawings(chart: Chart, palette: Palette) -> Iterator[Drawing]:
    digest = key("drawing", chart, palette)
    for width in WIDTHS:
        yield Drawing(f"<!--drawing {chart.form}:{chart.id} {width} {digest}-->", chart, width, palette)


def _slide(slide: Slide, deck: DeckView, palette: Palette, sources: Mapping[str, str]) -> SlidePage:
    few = fitting.is_few(slide)
    box = fitting.FEW_POINTS if few else _BOXES.get(slide.role)
    words = _text_of(slide)
    return SlidePage(
        id=slide.id,
        role=str(slide.role),
        title=slide.title,
        subtitle=slide.subtitle,
        lead=slide.subtitle or slide.text if slide.role is Role.COVER else "",
        facts=", ".join(filter(None, (deck.speaker, deck.event, deck.date))),
        number=slide.number if slide.role is Role.SECTION else "",
        text=_below(slide, deck),
        points=tuple(point.text for point in slide.points),
        few=few,
        charts=tuple(
            SlideChart(
                chart.title if len(slide.charts) > 1 else "",
                chart.language if chart.language != deck.language else "",
                tuple(DrawingView(width=one.width, slot=one.slot) for one in _drawings(chart, palette)),
            )
            for chart in slide.charts
        ),
        table=_table(slide.table) if slide.table else None,
        quote=slide.quotation.paragraphs if slide.quotation else (),
        by=slide.quotation.by if slide.quotation else "",
        picture=_picture(slide, sources),
        references=slide.references,
        sources=slide.sources,
        links=_links(deck) if slide.role is Role.CLOSING else (),
        notes=slide.notes,
        title_size=round(fitting.size_for([slide.title], fitting.TITLE)),
        size=round(fitting.size_for(words, box)) if box and words else 0,
        seconds=slide.seconds,
    )


def _table(table: ChartTable) -> TableOfSlide:
    return TableOfSlide(table.caption, table.header, table.rows)


def _text_of(slide: Slide) -> tuple[str, ...]:
    if slide.quotation:
        return slide.quotation.paragraphs
    points = tuple(point.text for point in slide.points)
    return points or tuple(line.text for line in slide.references) or tuple(slide.text.split("\n"))


def _below(slide: Slide, deck: DeckView) -> tuple[str, ...]:
    if slide.role is Role.CLOSING:
        return tuple(filter(None, (deck.speaker, deck.contact)))
    return tuple(filter(None, slide.text.split("\n")))


def _links(deck: DeckView) -> tuple[LinkView, ...]:
    if not deck.address:
        return ()
    text = say(deck.language, "slides.address", address=deck.address.partition("://")[2].rstrip("/"))
    return (LinkView(text=text, href=deck.address),)


def _picture(slide: Slide, sources: Mapping[str, str]) -> SlideImage | None:
    if slide.picture is None:
        return None
    shown = slide.picture.picture
    return SlideImage(sources[shown.path], shown.width, shown.height, slide.picture.alt, slide.picture.credit)


def as_data(path: str, content: bytes) -> str:
    """A picture or a font as an address that holds it."""
    suffix = path.rpartition(".")[2].lower()
    kind = _KINDS.get(suffix, f"image/{suffix}")
    return f"data:{kind};base64,{b64encode(content).decode()}"


def _words(language: str) -> DeckWords:
    return DeckWords(*(say(language, f"slides.control.{name}") for name in DeckWords._fields))


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
