"""What a slide shows besides charts: words, a figure set large, a table, a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from generator.catalogue import say
from generator.charts import pictogram
from generator.charts.draw import describe
from generator.decks import Role
from generator.powerpoint import figure
from generator.powerpoint.around import address, facts, reference
from generator.powerpoint.filling import GAP, Filling
from generator.powerpoint.pictures import add_picture
from generator.powerpoint.places import joined
from generator.powerpoint.tables import add_table
from generator.powerpoint.text import Paragraph, Run, write
from generator.slides.fitting import FEW_POINTS, is_few

_FIGURE: Final = 0.56


def add_cover(filling: Filling) -> None:
    """The subtitle, or what the report is about; who speaks, where no other place is for that."""
    slide, told = filling.slide, facts(filling.means.deck)
    lines = _lines(slide.subtitle or slide.text)
    if told and filling.places.source.holder is None:
        lines.append([Run(told)])
    _words(filling, lines, "subtitle")


def add_section(filling: Filling) -> None:
    """What the section is about."""
    _words(filling, _lines(filling.slide.text), "text")


def add_closing(filling: Filling) -> None:
    """Who spoke, and where the report is read."""
    deck = filling.means.deck
    lines = _lines(f"{filling.slide.text}\n{deck.speaker}")
    if deck.contact:
        lines.append([Run(deck.contact, href=address(deck.contact))])
    if deck.address:
        shown = deck.address.partition("://")[2].rstrip("/")
        words = say(filling.language, "slides.address", address="\0").split("\0")
        lines.append([Run(words[0]), Run(shown, href=deck.address), Run(words[1])])
    _words(filling, lines, "text")


def add_points(filling: Filling) -> None:
    """A list; so short a one that it would leave its slide empty is larger, and in the middle."""
    points: list[Paragraph] = [[Run(point.text)] for point in filling.slide.points]
    few, place = is_few(filling.slide), filling.places.areas[0]
    filling.put(
        place,
        points,
        "points",
        smallest=14,
        plain=len(points) == 1,
        larger=max(1.0, FEW_POINTS.sizes[0] / filling.look(place).size) if few else 1.0,
        gap=FEW_POINTS.gap if few else GAP,
        anchor="ctr" if few else "",
        even=few,
    )


def add_quote(filling: Filling) -> None:
    """Somebody's words, and whose they are."""
    slide, areas = filling.slide, filling.places.areas
    quoted = slide.quotation
    lines: list[Paragraph] = [[Run(line)] for line in (quoted.paragraphs if quoted else ())]
    lines += _lines(slide.text)
    by = quoted.by if quoted and quoted.by not in slide.title else ""
    if by and len(areas) == 1:
        lines.append([Run(f"— {by}", bold=False, colour="mut")])
    filling.put(areas[0], lines, "quote", plain=True, smallest=14, own=30, anchor="ctr")
    if by and len(areas) > 1:
        filling.put(areas[1], [[Run(by)]], "by", plain=True)


def add_references(filling: Filling) -> None:
    """The list of sources."""
    lines = [reference(line.text, line.href) for line in filling.slide.references]
    filling.put(filling.places.areas[0], lines, "references", plain=True, smallest=9, own=18)


def add_values(filling: Filling) -> None:
    """A table."""
    table, place = filling.slide.table, filling.places.areas[0]
    if table is None:
        return
    holder = filling.taking(place, {"TABLE", "OBJECT"})
    frame = add_table(filling.made, table, place, filling.scheme, holder)
    filling.described(frame, table.caption, "table")


def add_shown_picture(filling: Filling) -> None:
    """A picture as large as can be."""
    shown = filling.slide.picture
    if shown is None:
        return
    content = filling.means.pictures[shown.picture.path]
    told = {"name": filling.name("picture"), "description": shown.alt}
    filling.told(add_picture(filling.made, content, filling.places.areas[0], **told)._element)


def add_figure(filling: Filling) -> None:
    """A figure set large, and what it means drawn beside it."""
    slide, areas, scheme = filling.slide, filling.places.areas, filling.scheme
    card = slide.charts[0]
    (point, *_) = card.points
    drawing = figure.is_share(point) or card.form == pictogram.FORM
    if not drawing:
        where, beside = joined(areas), None
    elif len(areas) > 1:
        where, beside = areas[0], areas[1]
    else:
        where, beside = areas[0].beside(_FIGURE)
    look = filling.look(where)
    lines = figure.words(card, where, min(22, max(look.size, 18)), scheme.stretch)
    more = [line for line in (slide.subtitle, *slide.text.split("\n")) if line]
    lines += [[Run(line, 16, colour="mut")] for line in more]
    shape = filling.holder(where, "figure")
    write(shape, lines, scheme, plain=True, gap=6, anchor="ctr")
    filling.told(shape._element)
    if beside:
        told = {"name": filling.name("drawing"), "description": describe(card)}
        add = figure.add_squares if figure.is_share(point) else figure.add_persons
        filling.told(add(filling.made, point, beside, scheme, **told))


def _lines(text: str) -> list[Paragraph]:
    return [[Run(line)] for line in text.split("\n") if line]


def _words(filling: Filling, lines: Iterable[Paragraph], name: str) -> None:
    if found := list(lines):
        filling.put(filling.places.areas[0], found, name, plain=True, smallest=12)


CONTENTS: Final[Mapping[Role, Callable[[Filling], None]]] = {
    Role.COVER: add_cover,
    Role.SECTION: add_section,
    Role.CLOSING: add_closing,
    Role.POINTS: add_points,
    Role.QUOTE: add_quote,
    Role.SOURCES: add_references,
    Role.TABLE: add_values,
    Role.PICTURE: add_shown_picture,
    Role.FIGURE: add_figure,
}
"""What fills a slide of each kind that has no charts."""
