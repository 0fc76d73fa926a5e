"""The pictogram: of as many persons as the whole has, those are filled of whom the ratio speaks.

For ratios like 6 in 10. What counts no persons (companies, sites, questions) is drawn as discs.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import bars, marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.marks import Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE, lay_out
from generator.charts.statement import LARGEST, Room, noted, statement
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import base_of, listed, stated, titled, with_base
from generator.vocabularies import Unit

FORM: Final = "pictogram"
_WHOLES: Final = range(2, 11)
# Both are a hundred high, around x. A head over a body: shoulders, arms with a slit to the trunk, legs.
_PERSON: Final = (
    "M{x},0a11,11,0,0,1,0,22a11,11,0,0,1,0,-22z"
    "M{x},26h6a12,12,0,0,1,12,12v34a3.5,3.5,0,0,1,-7,0v-26h-1.6v49.8a4.2,4.2,0,0,1,-8.4,0v-31.3h-2v31.3"
    "a4.2,4.2,0,0,1,-8.4,0v-49.8h-1.6v26a3.5,3.5,0,0,1,-7,0v-34a12,12,0,0,1,12,-12z"
)
_DISC: Final = "M{x},0a50,50,0,0,1,0,100a50,50,0,0,1,0,-100z"
_HUNDRED: Final = 100
_WIDTH: Final = {True: 36, False: _HUNDRED}
# From the left of one to that of the next, in hundredths of its height.
_PITCH: Final = {True: 58, False: 128}
_LARGE: Final = {True: 102, False: 48}
_LARGEST_DISC: Final = 80
_ROOM_OF_DISCS: Final = 230  # so that two or three are not lost beside their figure
_SMALL: Final = {True: 40, False: 20}
_BESIDE: Final = 28
_BELOW: Final = 20
_LEAST_ASIDE: Final = 300
_FIGURE: Final = {True: LARGEST, False: 60}
_VALUE_GAP: Final = 10


def fits(subject: Subject) -> bool:
    """Ratios n in m of one small whole, in whole numbers: a single one, or one for each label."""
    points = subject.points
    alike = len({point.amount.of for point in points}) == 1
    named = subject.plotted and not subject.over_time and not any(point.group for point in points)
    return alike and all(countable(point) for point in points) and (named or len(points) == 1)


def countable(point: ChartPoint) -> bool:
    """Whether a value is so many of two to ten."""
    number, whole = point.amount.number, point.amount.of
    if point.unit is not Unit.RATIO or whole is None or whole not in _WHOLES:
        return False
    return number == number.to_integral_value() and 0 <= number <= whole


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """A single one as it is; of several the largest first, unless the order is the message."""
    return bars.arrange(subject) if len(subject.points) > 1 else subject.points


def spec(chart: Chart, width: int) -> Spec:
    """One ratio with its figure set large, or a row for each with the value at its end."""
    return _rows(chart, width) if len(chart.points) > 1 else _alone(chart, width)


def describe(chart: Chart) -> str:
    """Every value with what it measures, and of whom."""
    if len(chart.points) == 1:
        said = say(chart.language, "chart.pictogram/one", sentence=stated(chart, chart.points[0]))
    else:
        entries = [titled(chart, point.label, point.text) for point in chart.points]
        order = "ordered" if chart.ordered else "given"
        said = say(chart.language, f"chart.pictogram/{order}", entries=listed(chart, entries))
    return with_base(chart, said)


def outlines(point: ChartPoint) -> list[tuple[str, bool]]:
    """Each person or disc of a ratio as a path of SVG, a hundred high, side by side; whether it is filled."""
    row = _Row(int(point.amount.number), _whole(point), _HUNDRED, point.people, "c1")
    return [(row.outline(range(place, place + 1)), place < row.filled) for place in range(row.whole)]


class _Row(NamedTuple):
    """As many persons or discs as the whole has, the first `filled` in colour, each `height` px high."""

    filled: int
    whole: int
    height: float
    people: bool
    token: str

    @property
    def scale(self) -> float:
        """How many px a hundredth of the height is."""
        return self.height / _HUNDRED

    @property
    def width(self) -> float:
        """From the left of the first to the right of the last."""
        return ((self.whole - 1) * _PITCH[self.people] + _WIDTH[self.people]) * self.scale

    def outline(self, places: range) -> str:
        """The path of some of them, in hundredths of their height."""
        shape = _PERSON if self.people else _DISC
        middles = (place * _PITCH[self.people] + _WIDTH[self.people] // 2 for place in places)
        return "".join(shape.replace("{x}", str(middle)) for middle in middles)


def _alone(chart: Chart, width: int) -> Spec:
    """Figure and sentence beside the persons where there is room, else below them."""
    wide = width >= WIDE
    (point,) = chart.points
    row = _large(point, width)
    left = row.width + _BESIDE
    beside = Room(left, 0, width - left, foot=row.height)
    room = beside if beside.width >= _LEAST_ASIDE else Room(0, row.height + _BELOW, width)
    said = statement(chart, room, wide=wide, largest=_FIGURE[wide], note=base_of(chart))
    drawn = _figures([(row, 0, 0, stated(chart, point))])
    return marks.picture(width, max(row.height, said.bottom), [*drawn, *said.layers])


def _large(point: ChartPoint, width: int) -> _Row:
    """Of the one height, the fewer discs the larger, or as high as all have room."""
    row = _Row(int(point.amount.number), _whole(point), _HUNDRED, point.people, "c1")
    ample: float = _LARGE[row.people]
    if not row.people:
        ample = max(ample, min(_LARGEST_DISC, _HUNDRED * _ROOM_OF_DISCS / row.width))
    return row._replace(height=min(ample, _HUNDRED * width / row.width))


def _rows(chart: Chart, width: int) -> Spec:
    """Label, persons or discs, value; the base below all."""
    drawn = _small(chart)
    labels = [(point.label, point.highlighted) for point in chart.points]
    rows = lay_out(labels, width, band=drawn[0].height)
    pairs = list(zip(chart.points, drawn, rows.rows, strict=True))
    values = [_value(point, rows.left + row.width, place.middle) for point, row, place in pairs]
    base = noted(base_of(chart), Room(0, rows.bottom, width))
    layers = [
        *_figures([(row, rows.left, place.top, _tip(chart, point)) for point, row, place in pairs]),
        marks.texts([place.label for place in rows.rows if place.bold], size=LABEL_SIZE, bold=True),
        marks.texts([place.label for place in rows.rows if not place.bold], size=LABEL_SIZE),
        marks.texts(values, size=VALUE_SIZE, bold=True),
        *base.layers,
    ]
    return marks.picture(width, base.bottom, layers)


def _small(chart: Chart) -> list[_Row]:
    """A row for each value, of persons only if all count persons."""
    people = all(point.people for point in chart.points)
    return [
        _Row(int(point.amount.number), _whole(point), _SMALL[people], people, _token(point))
        for point in chart.points
    ]


def _token(point: ChartPoint) -> str:
    return "c1" if point.highlighted else "n"


def _whole(point: ChartPoint) -> int:
    return int(point.amount.of or 1)


def _figures(rows: list[tuple[_Row, float, float, str]]) -> list[Layer]:
    """What is filled of a row is one shape with one hovering text, or what is not where nothing is."""
    rest = [
        {"x": x, "y": y, "outline": row.outline(range(row.filled, row.whole)), "token": "off"}
        for row, x, y, _ in rows
        if 0 < row.filled < row.whole
    ]
    spoken = [
        {
            "x": x,
            "y": y,
            "outline": row.outline(range(row.filled or row.whole)),
            "token": row.token if row.filled else "off",
            "tip": tip,
        }
        for row, x, y, tip in rows
    ]
    scale = rows[0][0].scale
    return [marks.shapes(rest, scale=scale), marks.shapes(spoken, scale=scale)]


def _tip(chart: Chart, point: ChartPoint) -> str:
    return titled(chart, point.label, point.text)


def _value(point: ChartPoint, end: float, y: float) -> Place:
    return {"x": end + _VALUE_GAP, "y": y, "lines": [point.text], "token": "ink"}
