"""One measure at two dates: two bars from zero, the change beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import dumbbell, marks
from generator.charts.bars import axis_beside, value_texts
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Layer, Place, Spec
from generator.charts.rows import LABEL_SIZE, Row, lay_out
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import titled

FORM: Final = "before-after"
_BAND: Final = {True: 30, False: 24}
_CHANGE: Final = {True: 30, False: 20}
_HEADING: Final = 13
# The middle of the heading, and of the change below it, from the middle of the bars.
_HEADING_UP: Final = 20
_CHANGE_DOWN: Final = 8
_ASIDE_GAP: Final = 28
_NAME_GAP: Final = 6


def fits(subject: Subject) -> bool:
    """Two dates of one row: of several, dumbbells say which changed most."""
    return dumbbell.fits(subject) and len({point.label for point in subject.points}) == 1


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """By date, the later one marked."""
    earlier, later = dumbbell.arrange(subject)
    return replace(earlier, highlighted=False), replace(later, highlighted=True)


def spec(chart: Chart, width: int) -> Spec:
    """The row's name, a bar for each date with its value after it; the change at the right or on top."""
    wide = width >= WIDE
    change = _Change(chart.change_of(chart.labels[0]), say(chart.language, "chart.change"), width)
    name = _name(chart, change)
    dates = [(point.date.text if point.date else "", point.highlighted) for point in chart.points]
    rows = lay_out(dates, width, band=_BAND[wide], top=name.height, beside=True)
    pairs = list(zip(chart.points, rows.rows, strict=True))
    axis = axis_beside(list(chart.points), rows.left, round(width - (change.room if wide else 0)))
    zero = axis.at(0)
    line = {"x": zero, "x2": zero, "y": name.height + 3, "y2": rows.bottom - 3, "token": "ax"}
    layers = [
        marks.texts(name.places, size=LABEL_SIZE),
        marks.bars([_bar(chart, point, row) for point, row in pairs], axis),
        marks.rules([line]),
        marks.texts([row.label for row in rows.rows if row.bold], size=LABEL_SIZE, bold=True),
        marks.texts([row.label for row in rows.rows if not row.bold], size=LABEL_SIZE),
        *value_texts([(point, row.middle) for point, row in pairs], axis),
        *change.layers((name.height + rows.bottom) / 2),
    ]
    return marks.picture(width, rows.bottom, layers)


def describe(chart: Chart) -> str:
    """Both values with their dates, and the change."""
    return dumbbell.describe(chart)


class _Name(NamedTuple):
    """The places of the words above the bars, and the height that they take."""

    places: list[Place]
    height: float


class _Change(NamedTuple):
    """The words of the change, if there is one, and the width that they need at the right."""

    text: str
    heading: str
    width: int

    @property
    def room(self) -> float:
        """With the gap that parts them from bars or name."""
        if not self.text:
            return 0
        size = _CHANGE[self.width >= WIDE]
        widest = max(roomy(self.heading, _HEADING), roomy(self.text, size, bold=True))
        return widest + _ASIDE_GAP

    def layers(self, middle: float) -> list[Layer]:
        """Beside the bars, whose middle is given; on a phone level with the name above them."""
        if not self.text:
            return []
        wide = self.width >= WIDE
        y = middle + _CHANGE_DOWN if wide else LINE_HEIGHT / 2
        heading = {"x": self.width, "y": middle - _HEADING_UP, "lines": [self.heading], "token": "mut"}
        change = {"x": self.width, "y": y, "lines": [self.text], "token": "c1x"}
        return [
            marks.texts([heading] if wide else [], size=_HEADING, align="right"),
            marks.texts([change], size=_CHANGE[wide], bold=True, align="right"),
        ]


def _name(chart: Chart, change: _Change) -> _Name:
    """What is measured, unless the title says it; a change on top then has its heading there instead."""
    (label,) = chart.labels
    wide = change.width >= WIDE
    if label != chart.title:
        words, token = label, "ink"
    elif change.text and not wide:
        words, token = change.heading, "mut"
    else:
        return _Name([], 0)
    lines = wrap(words, LABEL_SIZE, (change.width - (0 if wide else change.room)) / SLACK)
    place = {"x": 0, "y": LINE_HEIGHT / 2, "lines": list(lines), "token": token}
    return _Name([place], len(lines) * LINE_HEIGHT + _NAME_GAP)


def _bar(chart: Chart, point: ChartPoint, row: Row) -> Place:
    date = point.date.text if point.date else ""
    return {
        "value": point.value,
        "top": row.top,
        "bottom": row.bottom,
        "token": "c1" if point.highlighted else "n",
        "tip": titled(chart, f"{point.label}, {date}", point.text),
    }
