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

_BOXES: Mapping[Role, Box] = {
    Role.POINTS: fitting.POINTS,
    Role.READING: fitting.READING,
    Role.QUOTE: fitting.QUOTE,
    Role.SOURCES: fitting.REFERENCES,
}


class SlideChart(NamedTuple):
    """A chart on a slide; its title stands above it only where there are two."""

    title: str
    drawings: tuple[DrawingView, ...]


class SlidePage(NamedTuple):
    """One slide. `size` is that of its text in points, as a number of the stylesheet's classes."""

    id: str
    role: str
    title: str
    subtitle: str
    lead: str
    facts: str
    number: str
    text: tuple[str, ...]
    points: tuple[str, ...]
    charts: tuple[SlideChart, ...]
    table: ChartTable | None
    quote: tuple[str, ...]
    by: str
    picture: SlideImage | None
    references: tuple[ReferenceLine, ...]
    sources: tuple[SourceLine, ...]
    links: tuple[LinkView, ...]
    notes: tuple[Note, ...]
    size: int
    seconds: int


class SlideImage(NamedTuple):
    """A picture, whole in the page as a data: address."""

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


class DeckPage(NamedTuple):
    """decks/deck.html. `policy` allows the style and the script of the page and nothing else."""

    language: str
    title: str
    event: str
    policy: str
    style: str
    script: str
    words: DeckWords
    slides: tuple[SlidePage, ...]
    seconds: int


def deck_page(
    deck: DeckView, palette: Palette, assets: Mapping[str, str], pictures: Mapping[str, bytes]
) -> DeckPage:
    """The page; `assets` are deck.css and deck.js, `pictures` the files of content/ by path."""
    tokens = "".join(f"--{name}:{colour};" for name, colour in sorted(palette.light.items()))
    style = f":root{{color-scheme:light;{tokens}}}\n{chart_css()}{assets['deck.css']}"
    script = assets["deck.js"]
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return DeckPage(
        language=deck.language,
        title=deck.title,
        event=deck.event,
        policy=policy,
        style=style,
        script=script,
        words=_words(deck.language),
        slides=tuple(_slide(slide, deck, palette, pictures) for slide in deck.slides),
        seconds=deck.minutes * 60,
    )


def drawings(slides: Iterable[Slide], palette: Palette) -> Iterator[Drawing]:
    """Every drawing of the slides, in the order in which they stand in the page."""
    for slide in slides:
        for chart in slide.charts:
            yield from _drawings(chart, palette)


def _drawings(chart: Chart, palette: Palette) -> Iterator[Drawing]:
    digest = key("drawing", chart, palette)
    for width in WIDTHS:
        yield Drawing(f"<!--drawing {chart.form}:{chart.id} {width} {digest}-->", chart, width, palette)


def _slide(slide: Slide, deck: DeckView, palette: Palette, pictures: Mapping[str, bytes]) -> SlidePage:
    box = _BOXES.get(slide.role)
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
        points=slide.points,
        charts=tuple(
            SlideChart(
                chart.title if len(slide.charts) > 1 else "",
                tuple(DrawingView(width=one.width, slot=one.slot) for one in _drawings(chart, palette)),
            )
            for chart in slide.charts
        ),
        table=slide.table,
        quote=slide.quotation.paragraphs if slide.quotation else (),
        by=slide.quotation.by if slide.quotation else "",
        picture=_picture(slide, pictures),
        references=slide.references,
        sources=slide.sources,
        links=_links(deck) if slide.role is Role.CLOSING else (),
        notes=slide.notes,
        size=round(fitting.size_for(words, box)) if box and words else 0,
        seconds=slide.seconds,
    )


def _text_of(slide: Slide) -> tuple[str, ...]:
    if slide.quotation:
        return slide.quotation.paragraphs
    return slide.points or tuple(line.text for line in slide.references) or tuple(slide.text.split("\n"))


def _below(slide: Slide, deck: DeckView) -> tuple[str, ...]:
    if slide.role is Role.CLOSING:
        return tuple(filter(None, (deck.speaker, deck.contact)))
    return tuple(filter(None, slide.text.split("\n")))


def _links(deck: DeckView) -> tuple[LinkView, ...]:
    if not deck.address:
        return ()
    text = say(deck.language, "slides.address", address=deck.address.partition("://")[2].rstrip("/"))
    return (LinkView(text=text, href=deck.address),)


def _picture(slide: Slide, pictures: Mapping[str, bytes]) -> SlideImage | None:
    if slide.picture is None:
        return None
    shown = slide.picture.picture
    kind = shown.path.rpartition(".")[2].lower().replace("jpg", "jpeg").replace("svg", "svg+xml")
    source = f"data:image/{kind};base64,{b64encode(pictures[shown.path]).decode()}"
    return SlideImage(source, shown.width, shown.height, slide.picture.alt, slide.picture.credit)


def _words(language: str) -> DeckWords:
    return DeckWords(*(say(language, f"slides.control.{name}") for name in DeckWords._fields))


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
