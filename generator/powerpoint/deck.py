"""A deck as a presentation: its template, its layouts, its slides, and what comes after them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from generator.artifact import Drawn
from generator.charts.style import Palette
from generator.decks import Role
from generator.powerpoint.around import reference
from generator.powerpoint.branding import PLAIN, Brand
from generator.powerpoint.copies import Copies
from generator.powerpoint.filling import GAP, LEADING, Means
from generator.powerpoint.finish import add_sections, describe_deck, saved, tag_languages
from generator.powerpoint.layouts import Chosen, choose
from generator.powerpoint.notes import add_notes
from generator.powerpoint.opening import open_template
from generator.powerpoint.places import Place, with_source, with_subtitle
from generator.powerpoint.slide import fill_slide
from generator.powerpoint.tables import rows_at_once
from generator.powerpoint.template import default_template
from generator.powerpoint.text import Look, look_of
from generator.powerpoint.theme import scheme_of
from generator.slides.fill import sections
from generator.slides.fitting import Box, fits, numbered, point_text, shared_out, with_points
from generator.slides.views import DeckView, Point, ReferenceLine, Slide

_UNDATED: Final = date(2000, 1, 1)
_LEAST: Final = {Role.POINTS: 18, Role.SOURCES: 12, Role.QUOTE: 18, Role.READING: 12}


def presentation_of(
    deck: DeckView,
    palette: Palette,
    template: bytes,
    pictures: Mapping[str, bytes],
    drawn: Mapping[str, Drawn],
    brand: Brand = PLAIN,
) -> bytes:
    """The file. `template` is empty for our own, `drawn` by `slots.slot_of`; `pictures` are PNG or JPEG.

    Raises:
        DocumentFaults: the template lacks something or cannot be read.
    """
    made, chosen = prepared(deck, palette, template, brand)
    schemes = {role: scheme_of(one.layout) for role, one in chosen.items()}
    slides = [page for slide in deck.slides for page in _pages(slide, chosen)]
    means, copies = Means(deck, palette, drawn, pictures), Copies(made)
    for number, slide in enumerate(slides, 1):
        look, scheme = chosen[slide.role], schemes[slide.role]
        new = copies.slide(look.layout)
        fill_slide(new, number, means, slide, look, scheme)
        if slide.notes:
            add_notes(copies.notes(new), slide.notes, scheme)
    runs = [(name or deck.title, len(run)) for name, run in sections(slides)]
    add_sections(made, runs)
    tag_languages(_written(made), deck.language, dict(deck.spoken))
    describe_deck(made, deck)
    return saved(made, deck.day)


def blank(palette: Palette, language: str, brand: Brand = PLAIN) -> bytes:
    """Our template as a file, to start one's own from."""
    return saved(default_template(palette, language, brand), _UNDATED)


def prepared(
    deck: DeckView, palette: Palette, template: bytes, brand: Brand = PLAIN
) -> tuple[Any, dict[Role, Chosen]]:
    """The presentation to fill, and the layout of each kind of slide that the deck has.

    Raises:
        DocumentFaults: the template lacks something or cannot be read.
    """
    roles = dict.fromkeys(slide.role for slide in deck.slides)
    if Role.READING in roles:  # which goes on as points where it is long
        roles |= dict.fromkeys((Role.CHART, Role.POINTS))
    if not template:
        made = default_template(palette, deck.language, brand)
        return made, choose(made, roles, {})
    named = "" if deck.template_typed else deck.path
    made = open_template(template, file=deck.template, deck=named)
    return made, choose(made, roles, dict(deck.layouts), deck=deck.path, named=named, template=deck.template)


def _pages(slide: Slide, chosen: Mapping[Role, Chosen]) -> Iterator[Slide]:
    """A slide, or as many as its text, references or rows need in this template."""
    layout, places = chosen[slide.role]
    if slide.sources:
        places = with_source(places)
    area = places.areas[0]
    if slide.role is Role.POINTS:
        box = _box(layout, with_subtitle(places).areas[0] if slide.subtitle else area, slide.role)
        parts = [with_points(slide, run) for run in shared_out(slide.points, box, point_text)]
    elif slide.role is Role.SOURCES:
        box = _box(layout, area, slide.role, plain=True)
        parts = [
            replace(slide, references=tuple(run)) for run in shared_out(slide.references, box, _reference)
        ]
    elif slide.role is Role.QUOTE and slide.quotation:
        box = _box(layout, area, slide.role, plain=True)
        runs = shared_out(slide.quotation.paragraphs, box, str)
        parts = [replace(slide, quotation=slide.quotation._replace(paragraphs=tuple(run))) for run in runs]
    elif slide.role is Role.TABLE and slide.table:
        place = with_subtitle(places).areas[0] if slide.subtitle else area
        parts = [
            replace(slide, table=one) for one in rows_at_once(slide.table, place, scheme_of(layout).stretch)
        ]
    elif slide.role is Role.READING and not _is_read(slide, layout, places.areas):
        lines = tuple(Point(line) for line in slide.text.split("\n") if line)
        told = replace(slide, role=Role.POINTS, charts=(), subtitle="", text="", points=lines)
        parts = [replace(slide, role=Role.CHART, text=""), *_pages(told, chosen)]
    else:
        parts = [slide]
    yield from numbered(slide, parts)


def _is_read(slide: Slide, layout: Any, areas: tuple[Place, ...]) -> bool:
    beside = areas[1] if len(areas) > 1 else areas[0].beside(0.7)[1]
    box = _box(layout, beside, Role.READING, plain=True)
    return fits(slide.text.split("\n"), box, box.sizes[-1])


def _box(layout: Any, area: Place, role: Role, *, plain: bool = False) -> Box:
    look: Look = look_of(layout, area.holder)._replace(stretch=scheme_of(layout).stretch)
    look = look._replace(indent=0) if plain else look
    return look.box(area, min(look.size, _LEAST[role]), leading=LEADING, gap=GAP)


def _reference(line: ReferenceLine) -> str:
    return "".join(run.text for run in reference(line.text, line.href))


def _written(presentation: Any) -> Iterator[Any]:
    """Everything with words: slides, their notes, their charts."""
    for slide in presentation.slides:
        yield slide.element
        if slide.has_notes_slide:
            yield slide.notes_slide.element
        for related in slide.part.rels.values():
            if related.reltype.endswith("/chart"):
                yield related.target_part.chart._chartSpace
