"""Slides with charts: one, two side by side, one with what is read beside it."""

from __future__ import annotations

from typing import Final

from generator.charts.chart import Chart
from generator.charts.draw import describe
from generator.decks import Role
from generator.powerpoint.around import colour_key
from generator.powerpoint.charts import add_chart, height_of
from generator.powerpoint.drawn import add_drawing
from generator.powerpoint.filling import Filling
from generator.powerpoint.native import Native, native
from generator.powerpoint.pictures import add_svg
from generator.powerpoint.places import POINT, Place, joined
from generator.powerpoint.slots import slot_of
from generator.powerpoint.text import Paragraph, Run, text_box, write

_ASIDE: Final = 112 * POINT
_HEADING: Final = 34 * POINT
_READING: Final = 0.7
_HALF: Final = 0.5
# Of the room that is left, so much is over a chart, where the eye puts the middle.
_DOWN: Final = 0.4


def add_charts(filling: Filling) -> None:
    """The charts of a slide."""
    slide, areas = filling.slide, filling.places.areas
    if len(slide.charts) > 1:
        _add_pair(filling)
    elif slide.role is Role.READING and slide.text:
        where, beside = (areas[0], areas[1]) if len(areas) > 1 else areas[0].beside(_READING)
        if slide.charts:
            _add_chart(filling, slide.charts[0], where)
        lines: list[Paragraph] = [[Run(line)] for line in slide.text.split("\n") if line]
        filling.put(beside, lines, "text", plain=True, smallest=12, own=18)
    elif slide.charts:
        _add_chart(filling, slide.charts[0], joined(areas) if slide.role is Role.CHART else areas[0])


def _add_pair(filling: Filling) -> None:
    charts, areas, headings = filling.slide.charts, filling.places.areas, filling.places.headings
    pair = areas[:2] if len(areas) > 1 else areas[0].beside(_HALF)
    for number, (chart, area) in enumerate(zip(charts, pair, strict=True)):
        if len(headings) < len(charts):
            heading, area = _cut(area)  # noqa: PLW2901 - the room that is left
        else:
            heading = headings[number]
        runs = [Run(f"{chart.title}  ", bold=True), *colour_key(chart)]
        filling.put(heading, [runs], "subtitle", plain=True, smallest=9, own=14)
        _add_chart(filling, chart, area)


def _cut(area: Place) -> tuple[Place, Place]:
    """A heading off the top of a place."""
    high = _HEADING
    return Place(area.x, area.y, area.width, high), area._replace(y=area.y + high, height=area.height - high)


def _add_chart(filling: Filling, chart: Chart, place: Place) -> None:
    if found := native(chart):
        _add_native(filling, chart, found, place)
        return
    palette = filling.means.palette
    drawn = filling.means.drawn[slot_of(chart, palette)]
    told = {"name": filling.name("chart"), "description": describe(chart)}
    if chart.own:
        number = f"{filling.number}-{filling.slide.charts.index(chart) + 1}"
        ground = palette.light["bg"]
        shape = add_svg(filling.made, drawn.svg, drawn.png, place, ground=ground, number=number, **told)
        filling.told(shape._element)
    else:
        filling.told(add_drawing(filling.made, drawn.svg, place, filling.scheme, **told))


def _add_native(filling: Filling, chart: Chart, found: Native, place: Place) -> None:
    high = height_of(found, place)
    room = place._replace(y=place.y + round((place.height - high) * _DOWN), height=high)
    room = room._replace(width=room.width - _ASIDE) if found.aside else room
    holder = filling.taking(place, {"CHART", "OBJECT"})
    frame, middles = add_chart(filling.made, chart, found, room, filling.scheme, holder=holder)
    filling.described(frame, describe(chart), "chart")
    if found.aside:
        _add_aside(filling, found, place, middles)


def _add_aside(filling: Filling, found: Native, place: Place, middles: tuple[int, ...]) -> None:
    """Beside each row what it says besides its marks."""
    left = place.x + place.width - _ASIDE + 16 * POINT
    first = next(middle for text, middle in zip(found.aside, middles, strict=True) if text)
    lines = [(found.aside_heading, first - 46 * POINT, 14.0, "mut")]
    lines += [
        (text, middle - 16 * POINT, 20.0, "ink") for text, middle in zip(found.aside, middles, strict=True)
    ]
    for text, top, size, colour in lines:
        if text:
            where = Place(left, top, _ASIDE - 16 * POINT, 30 * POINT)
            box = text_box(filling.made, where, filling.name("text"))
            run = Run(text, size, bold=colour == "ink")
            write(box, [[run]], filling.scheme, colour=colour, anchor="b")
            filling.told(box._element)
