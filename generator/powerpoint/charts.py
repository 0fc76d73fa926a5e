"""Native charts: python-pptx makes them and their workbooks; what it cannot say is added to their XML."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, NamedTuple

from generator.charts.chart import Chart
from generator.powerpoint.across import draw_across
from generator.powerpoint.colours import Ink, Scheme
from generator.powerpoint.lines import draw_lines
from generator.powerpoint.native import Native, is_dated
from generator.powerpoint.numbers import number_format
from generator.powerpoint.places import POINT, Place
from generator.powerpoint.styling import SPACES, A, C, Room, colour, filled, parsed, stroked

_SIZE: Final = 14.0
_SMALL: Final = 12.0
_LARGE: Final = 17.0
_FEW: Final = 6
_MANY: Final = 14
_HALF: Final = 450.0  # pt: half a slide
_ROW: Final = 96.0
_PAIR: Final = 150.0


class Made(NamedTuple):
    """A chart's frame on a slide, and where the middle of each category is, in EMU from the slide's top."""

    frame: Any
    middles: tuple[int, ...]


def height_of(native: Native, place: Place) -> int:
    """How high the chart stands in its place: bars are no thicker than they need be."""
    if native.kind not in {"bar", "stacked"}:
        return place.height
    pairs = len(native.series) > 1 and native.kind == "bar"
    rows = len(native.categories) * (_PAIR if pairs else _ROW)
    return min(place.height, round((rows + 10) * POINT))


def add_chart(
    slide: Any,
    chart: Chart,
    native: Native,
    place: Place,
    scheme: Scheme,
    *,
    holder: Any = None,
) -> Made:
    """Put the chart at its place, into `holder` if that is a placeholder which takes one."""
    data, kind = _data(chart, native), _type(native)
    if holder is not None:
        from pptx.shapes.placeholder import ChartPlaceholder

        taking: Any = ChartPlaceholder(holder._element, holder._parent)
        frame = taking.insert_chart(kind, data)
    else:
        frame = slide.shapes.add_chart(kind, place.x, place.y, place.width, place.height, data)
    frame.left, frame.top, frame.width, frame.height = place.x, place.y, place.width, place.height
    width, height = place.points
    room = Room(width, height, _size(native, width), scheme.stretch)
    drawn = frame.chart
    _basics(drawn, room)
    match native.kind:
        case "doughnut":
            _doughnut(drawn, chart, native, room, scheme)
            return Made(frame, ())
        case "line" | "slope":
            draw_lines(drawn, chart, native, room, scheme)
            return Made(frame, ())
    top, part = draw_across(drawn, chart, native, room, scheme)
    step = part * place.height / len(native.categories)
    start = place.y + top * place.height
    return Made(frame, tuple(round(start + (row + 0.5) * step) for row in range(len(native.categories))))


def _size(native: Native, width: float) -> float:
    """The size of text: larger where there is little of it."""
    rows = len(native.categories) * (1 if native.kind == "stacked" else len(native.series))
    if width < _HALF or rows > _MANY:
        return _SMALL
    return _LARGE if rows <= _FEW and native.kind in {"bar", "doughnut"} else _SIZE


def _type(native: Native) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE

    return {
        "bar": XL_CHART_TYPE.BAR_CLUSTERED,
        "stacked": XL_CHART_TYPE.BAR_STACKED_100,
        "doughnut": XL_CHART_TYPE.DOUGHNUT,
        "line": XL_CHART_TYPE.LINE_MARKERS,
        "slope": XL_CHART_TYPE.LINE_MARKERS,
    }[native.kind]


def _data(chart: Chart, native: Native) -> Any:
    from pptx.chart.data import CategoryChartData

    making: Any = CategoryChartData
    data = making(number_format=number_format(chart.points, chart.language))
    data.categories = _dates(chart) if is_dated(chart, native) else native.categories
    for one in native.series:
        known = [point for point in one.points if point]
        data.add_series(one.name, one.values, number_format=number_format(known, chart.language))
    return data


def _dates(chart: Chart) -> list[date]:
    middles = ((one.when.start.toordinal() + one.when.end.toordinal()) // 2 for one in chart.dates)
    return [date.fromordinal(day) for day in middles]


def _basics(drawn: Any, room: Room) -> None:
    from pptx.util import Pt

    drawn.has_title = False
    drawn.has_legend = False
    drawn.font.size = Pt(room.size)
    properties = drawn._chartSpace.find(f"{C}txPr").find(f".//{A}defRPr")
    colour(properties, Ink("tx1"))
    _set_rounded(drawn)
    for element in drawn._chartSpace.iter(f"{C}axId", f"{C}crossAx"):
        element.set("val", str(abs(int(element.get("val")))))


def _set_rounded(drawn: Any) -> None:
    """No frame with round corners, which is what PowerPoint takes nothing for."""
    space = drawn._chartSpace
    if space.find(f"{C}roundedCorners") is None:
        place = 1 if space.find(f"{C}date1904") is not None else 0
        space.insert(place, parsed(f'<c:roundedCorners {SPACES} val="0"/>'))


def _doughnut(drawn: Any, chart: Chart, native: Native, room: Room, scheme: Scheme) -> None:
    """A ring with its values, and their names beside it."""
    from pptx.enum.chart import XL_LEGEND_POSITION
    from pptx.util import Pt

    drawn.has_legend = True
    drawn.legend.position = XL_LEGEND_POSITION.RIGHT
    drawn.legend.include_in_layout = False
    drawn.legend.font.size = Pt(room.size + 2)
    colour(drawn.legend._element.find(f".//{A}defRPr"), scheme.ink("ink"))
    plot = drawn.plots[0]
    plot._element.find(f"{C}holeSize").set("val", "58")
    (made,), (series,) = plot.series, native.series
    known = [point for point in series.points if point]
    labels = plot.data_labels
    labels.show_value, labels.show_percentage = True, False
    labels.number_format = number_format(known, chart.language)
    labels.number_format_is_linked = False
    labels.font.size, labels.font.bold = Pt(room.size + 2), True
    colour(labels._element.find(f".//{A}defRPr"), scheme.ink("ink"))
    for place, (point, token) in enumerate(zip(known, series.tokens, strict=True)):
        filled(made.points[place].format, scheme.ink(token))
        stroked(made.points[place].format.line, scheme.ink("bg"), 1.5)
        label = made.points[place].data_label
        ink = scheme.upon(scheme.ink(token))
        label.font.size, label.font.bold = Pt(room.size + 2), True
        colour(label._dLbl.find(f".//{A}defRPr"), ink)
        del point
