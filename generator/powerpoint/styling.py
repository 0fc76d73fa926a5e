"""What python-pptx cannot say of a chart: theme colours, places of plots, labels in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from generator.charts.chart import Chart
from generator.charts.glyphs import roomy
from generator.powerpoint.colours import Ink
from generator.powerpoint.native import NativeSeries
from generator.powerpoint.numbers import decimals_of, is_plain, number_format, rounded
from generator.powerpoint.text import SPACE, written

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SPACES: Final = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' + SPACE


class Room(NamedTuple):
    """The frame in points, the size of its text, and how much wider its family is than Arial."""

    width: float
    height: float
    size: float
    stretch: float

    def wide(self, text: str, *, bold: bool = False) -> float:
        """The room that a word takes, in points."""
        return roomy(text, self.size, bold=bold) * self.stretch


def parsed(xml: str) -> Any:
    """The element."""
    from pptx.oxml import parse_xml

    return parse_xml(xml)


def colour(element: Any, ink: Ink) -> None:
    """The colour of words or a line, as first of its children."""
    for old in element.findall(f"{A}solidFill"):
        element.remove(old)
    element.insert(0, parsed(ink.fill.replace("<a:solidFill>", f"<a:solidFill {SPACE}>", 1)))


def axis_line(axis: Any, ink: Ink) -> None:
    """The line of an axis, as thin as can be."""
    stroked(axis.format.line, ink, 1)


def stroked(line: Any, ink: Ink, points: float, cap: str = "") -> None:
    """A line in a theme's colour."""
    from pptx.util import Pt

    line.width = Pt(points)
    element = line._get_or_add_ln()
    if cap:
        element.set("cap", cap)
    for old in element.findall(f"{A}noFill"):
        element.remove(old)
    colour(element, ink)


def filled(format_: Any, ink: Ink) -> None:
    """A surface in a theme's colour."""
    format_.fill.solid()
    properties = format_.fill._xPr
    old = properties.find(f"{A}solidFill")
    properties.replace(old, parsed(ink.fill.replace("<a:solidFill>", f"<a:solidFill {SPACE}>", 1)))


def lay_out(drawn: Any, box: tuple[float, float, float, float]) -> None:
    """The inner plot, in shares of the frame: names of categories wrap in what is left."""
    area = drawn._chartSpace.chart.plotArea
    for old in area.findall(f"{C}layout"):
        area.remove(old)
    places = "".join(
        f'<c:{name} val="{rounded(value, 4)}"/>' for name, value in zip("xywh", box, strict=True)
    )
    area.insert(
        0,
        parsed(
            f'<c:layout {SPACES}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
            f'<c:yMode val="edge"/>{places}</c:manualLayout></c:layout>'
        ),
    )


def label(  # noqa: PLR0913 - how values are said
    made: Any,
    chart: Chart,
    series: NativeSeries,
    room: Room,
    at: Any,
    ink: Ink,
    *,
    hidden: Sequence[int] = (),
) -> None:
    """Each value at its mark, in the number format where that says it, else in its own words."""
    from pptx.util import Pt

    known = [point for point in series.points if point]
    decimals = decimals_of(known)
    labels = made.data_labels
    labels.show_value = True
    labels.number_format = number_format(known, chart.language)
    labels.number_format_is_linked = False
    labels.position = at
    labels.font.size, labels.font.bold = Pt(room.size), True
    labels._element.find(f".//{A}bodyPr").set("wrap", "none")
    colour(labels._element.find(f".//{A}defRPr"), ink)
    for place, point in enumerate(series.points):
        if place in hidden:
            _no_label(made, place)
        elif point and not is_plain(point, chart.language, decimals):
            label_in_words(made, place, point.text, room, at, ink)


def _no_label(made: Any, place: int) -> None:
    label = made.data_labels._element._insert_dLbl_in_sequence(place)
    for child in list(label)[1:]:
        label.remove(child)
    label.append(parsed(f'<c:delete {SPACES} val="1"/>'))


def label_in_words(  # noqa: PLR0913 - a label, where and how
    made: Any,
    place: int,
    text: str,
    room: Room,
    at: Any,
    ink: Ink,
    *,
    down: float = 0,
) -> None:
    """A label in words; `down` moves it by a share of the chart's height."""
    label = made.points[place].data_label
    frame = label.text_frame
    body = frame._txBody
    for old in body.findall(f"{A}p"):
        body.remove(old)
    body.find(f"{A}bodyPr").set("wrap", "none")
    body.append(
        parsed(
            f"<a:p {SPACE}><a:pPr><a:defRPr/></a:pPr><a:r>"
            f'<a:rPr sz="{round(room.size * 100)}" b="1">{ink.fill}'
            f"</a:rPr><a:t>{written(text)}</a:t></a:r></a:p>"
        )
    )
    label.position = at
    if down:
        element = label._dLbl
        moved = f'<c:manualLayout><c:x val="0.01"/><c:y val="{rounded(down, 4)}"/></c:manualLayout>'
        for old in element.findall(f"{C}layout"):
            element.remove(old)
        element.insert(1, parsed(f"<c:layout {SPACES}>{moved}</c:layout>"))
