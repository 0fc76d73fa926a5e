"""What a slide shows, ready to print: every format of a deck reads these values and nothing else."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - a field is called date
from typing import NamedTuple

from generator.charts.chart import Chart
from generator.charts.table import ChartTable
from generator.decks import Role
from generator.frozen import frozen
from generator.pictures import Picture


class SourceLine(NamedTuple):
    """A study under a figure: its label, where it is read ("" where nowhere), how many were asked."""

    study: str
    text: str
    href: str = ""
    sample: str = ""


class ReferenceLine(NamedTuple):
    """An entry of the list of sources: the whole reference, and where it is read ("" where nowhere)."""

    text: str
    href: str = ""


class Note(NamedTuple):
    """What the speaker reads: a heading ("Source", "Question") and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


class Point(NamedTuple):
    """An entry of a list, and what its figure rests on: these come to be of the slide that shows it."""

    text: str
    sources: tuple[SourceLine, ...] = ()
    notes: tuple[Note, ...] = ()


class Quotation(NamedTuple):
    """Somebody's words as they were typed, and whose they are."""

    paragraphs: tuple[str, ...]
    by: str = ""


class SlidePictureView(NamedTuple):
    """A picture that fills a slide."""

    picture: Picture
    alt: str
    credit: str = ""


@frozen(kw_only=True)
class Slide:
    """One slide. `id` is stable and names it in addresses and in deck.yaml.

    `number` and `section` are those of its trend: "5", "Le client sera tracé". `charts` holds the chart of
    each series, and for a figure its card (`charts.choose.chart_of_statistic`). `text` is read beside what is
    shown: of a cover, of a section, of a chart. `seconds` is its share of the time budget, 0 without one;
    `own` its place in deck.yaml, if it comes from there; `part` its number among those that one became.
    """

    id: str
    role: Role
    title: str
    subtitle: str = ""
    section: str = ""
    number: str = ""
    text: str = ""
    points: tuple[Point, ...] = ()
    charts: tuple[Chart, ...] = ()
    table: ChartTable | None = None
    quotation: Quotation | None = None
    picture: SlidePictureView | None = None
    references: tuple[ReferenceLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    notes: tuple[Note, ...] = ()
    seconds: int = 0
    own: int | None = None
    part: int = 0


@frozen(kw_only=True)
class DeckView:
    """A deck in one language; `day` is that of its talk, else of its report.

    `address` is the report's page on the site, where the site has an address; `path` its deck.yaml;
    `template` the PowerPoint file that it names, as a path from the site's folder, or the one that was
    typed after the command. `spoken` has the texts that are not in the deck's language, with their own.
    """

    id: str
    language: str
    title: str
    subtitle: str = ""
    event: str = ""
    date: str = ""
    speaker: str = ""
    contact: str = ""
    address: str = ""
    site_title: str = ""
    minutes: int = 0
    day: Day
    path: str = ""
    template: str = ""
    template_typed: bool = False
    layouts: tuple[tuple[str, str], ...] = ()
    slides: tuple[Slide, ...] = ()
    spoken: tuple[tuple[str, str], ...] = ()
