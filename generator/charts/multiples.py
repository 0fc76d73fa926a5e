"""Small multiples: a panel for each of many lines, on one scale from zero, the others in grey behind it."""

from __future__ import annotations

from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.glyphs import width as width_of
from generator.charts.line import MOST
from generator.charts.marks import LINE_HEIGHT, Axis, Layer, Place, Spec
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.timeline import (
    break_day,
    date_text,
    hover,
    lines_of,
    middle,
    moment,
    runs_over_time,
    said,
    stretches,
)

FORM: Final = "multiples"
_ACROSS: Final = {True: 3, False: 2}
_BETWEEN: Final = {True: 28, False: 20}
_PLOT: Final = {True: 96, False: 84}
_BELOW: Final = 18
_NAME: Final = 14
_VALUE: Final = 15
_WORD_GAP: Final = 10
_TICK: Final = 13
_TICK_LIFT: Final = 9
_TICK_ROOM: Final = 20
_FOOT: Final = 4
_DATE_GAP: Final = 6
_DATE_LINE: Final = 15
_NOTE: Final = 12
_NOTE_LINE: Final = 20
_DASH: Final = (3, 3)
_DISC: Final = 5
_LAST_DISC: Final = 9


def fits(subject: Subject) -> bool:
    """A series over time with three dates or more, and more lines than there are colours."""
    return runs_over_time(subject) and len(lines_of(subject)) > MOST


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """The line that ends highest first, each by date."""
    lines = sorted(lines_of(subject), key=lambda line: -line[-1].amount.fraction)
    return tuple(point for line in lines for point in line)


class _Words(NamedTuple):
    """What stands above a plot: the name, the last value, and its date where other lines go on.

    The value is `aside`, beside the name's first line, or below the name.
    """

    name: tuple[str, ...]
    value: str
    aside: bool
    date: str

    @property
    def lines(self) -> int:
        """How many lines they take."""
        return len(self.name) + (not self.aside) + bool(self.date)


class _Panel(NamedTuple):
    """A line's place: its sides, the middle of its first line of words, the axes of its plot."""

    label: str
    sides: tuple[float, float]
    head: float
    across: Axis
    up: Axis
    words: _Words

    @property
    def foot(self) -> float:
        """Where the plot ends."""
        return self.up.extent[0]

    def level(self, line: int) -> float:
        """The middle of the value's line, and of the date's that follows it below the name."""
        below = len(self.words.name) + line - self.words.aside
        return self.head + LINE_HEIGHT * (0 if self.words.aside and not line else below)


def spec(chart: Chart, width: int) -> Spec:
    """Name and last value, then the plot with the first and the last date below it."""
    dates = _dates(chart, width)
    panels = _panels(chart, width, dates)
    bottom = panels[-1].foot + _DATE_GAP + max(map(len, dates)) * _DATE_LINE
    layers = [
        *_grid(chart, panels),
        *_date_words(panels, dates),
        *_breaks(chart, panels),
        *_lines(chart, panels),
        *_heads(panels),
        *_break_words(chart, bottom),
    ]
    return marks.picture(width, bottom + len(chart.breaks) * _NOTE_LINE + _FOOT, layers)


def describe(chart: Chart) -> str:
    """Each line with its values by date, and the breaks."""
    return said(chart, "chart.multiples")


def _dates(chart: Chart, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The first and the last date, each in as many lines as half of a panel asks for."""
    room = (_panel_width(width) - _WORD_GAP) / 2 / SLACK
    first, last = (wrap(date.text, _TICK, room) for date in (chart.dates[0], chart.dates[-1]))
    return first, last


def _panel_width(width: int) -> float:
    wide = width >= WIDE
    return (width - (_ACROSS[wide] - 1) * _BETWEEN[wide]) / _ACROSS[wide]


def _panels(chart: Chart, width: int, dates: tuple[tuple[str, ...], ...]) -> list[_Panel]:
    """The panels row by row; a name of two lines pushes all plots of its row down."""
    wide, size = width >= WIDE, _panel_width(width)
    words = [(label, _words(chart, label, size)) for label in chart.labels]
    panels: list[_Panel] = []
    top = 0.0
    for start in range(0, len(words), _ACROSS[wide]):
        row = words[start : start + _ACROSS[wide]]
        plot = top + max(one.lines for _, one in row) * LINE_HEIGHT + _TICK_ROOM
        foot = plot + _PLOT[wide]
        for column, (label, one) in enumerate(row):
            left = round(column * (size + _BETWEEN[wide]))
            sides = (left, round(left + size))
            head = plot - _TICK_ROOM - (one.lines - 0.5) * LINE_HEIGHT
            panels.append(_Panel(label, sides, head, *_axes(chart, sides, (foot, plot)), one))
        top = foot + _DATE_GAP + max(map(len, dates)) * _DATE_LINE + _BELOW
    return panels


def _words(chart: Chart, label: str, size: float) -> _Words:
    """The value stands beside the name unless that would break a word of it."""
    last = [point for point in chart.points if point.label == label][-1]
    room = (size - _WORD_GAP - roomy(last.text, _VALUE, bold=True)) / SLACK
    aside = all(width_of(word, _NAME, bold=True) <= room for word in label.split())
    name = wrap(label, _NAME, room if aside else size / SLACK, bold=True)
    return _Words(name, last.text, aside, "" if last.date == chart.dates[-1] else date_text(last))


def _axes(chart: Chart, sides: tuple[float, float], height: tuple[float, float]) -> tuple[Axis, Axis]:
    """Days across, values up; the discs at both ends of a line stay within the panel."""
    days = (middle(chart.dates[0]), middle(chart.dates[-1]))
    values = (chart.ticks[0].value, chart.ticks[-1].value)
    return Axis(days, (sides[0] + _LAST_DISC / 2, sides[1] - _LAST_DISC / 2)), Axis(values, height)


def _grid(chart: Chart, panels: list[_Panel]) -> list[Layer]:
    """Lines at the ends and in the middle of the scale, and at zero; words at its ends, at the left."""
    low, high = chart.ticks[0], chart.ticks[-1]
    half = chart.ticks[len(chart.ticks) // 2] if len(chart.ticks) % 2 else low
    lines = [
        {"x": panel.sides[0], "x2": panel.sides[1], "y": y, "y2": y, "token": "grid" if value else "ax"}
        for panel in panels
        for value in dict.fromkeys((low.value, half.value, high.value, 0.0))
        for y in (panel.up.at(value),)
    ]
    words = [
        {"x": 0, "y": panel.up.at(tick.value) - _TICK_LIFT, "lines": [tick.text], "token": "mut"}
        for panel in panels
        for tick in (low, high)
        if not panel.sides[0] and (tick is high or _is_free(chart, panel, roomy(low.text, _TICK)))
    ]
    return [marks.rules(lines), marks.texts(words, size=_TICK)]


def _is_free(chart: Chart, panel: _Panel, room: float) -> bool:
    """Whether no line comes near the lowest gridline where its words stand."""
    limit = panel.foot - 2 * _TICK_LIFT
    for label in chart.labels:
        line = [point for point in chart.points if point.label == label]
        within = sum(panel.across.at(moment(point)) <= panel.sides[0] + room for point in line)
        if within and any(panel.up.at(point.value) > limit for point in line[: within + 1]):
            return False
    return True


def _date_words(panels: list[_Panel], dates: tuple[tuple[str, ...], tuple[str, ...]]) -> list[Layer]:
    return [
        marks.texts(
            [
                {
                    "x": panel.sides[side],
                    "y": panel.foot + _DATE_GAP + _DATE_LINE / 2,
                    "lines": list(lines),
                    "token": "mut",
                }
                for panel in panels
            ],
            size=_TICK,
            leading=_DATE_LINE,
            align=align,
        )
        for side, (lines, align) in enumerate(zip(dates, ("left", "right"), strict=True))
    ]


def _breaks(chart: Chart, panels: list[_Panel]) -> list[Layer]:
    """A dashed line through each panel where the series breaks."""
    lines = [
        {"x": x, "x2": x, "y": panel.up.extent[1], "y2": panel.foot, "token": "ax"}
        for panel in panels
        for x in (panel.across.at(break_day(chart, broken)) for broken in chart.breaks)
    ]
    return [marks.rules(lines, dash=_DASH)]


def _break_words(chart: Chart, bottom: float) -> list[Layer]:
    """What the dashed lines mean, once, beneath all panels."""
    middles = [bottom + (row + 0.5) * _NOTE_LINE + _DATE_GAP for row in range(len(chart.breaks))]
    samples = [{"x": 4, "x2": 4, "y": y - 9, "y2": y + 9, "token": "ax"} for y in middles]
    words = [
        {"x": 14, "y": y, "lines": [say(chart.language, "chart.break", date=broken.text)], "token": "mut"}
        for y, broken in zip(middles, chart.breaks, strict=True)
    ]
    return [marks.rules(samples, dash=_DASH), marks.texts(words, size=_NOTE)]


def _lines(chart: Chart, panels: list[_Panel]) -> list[Layer]:
    """In each panel its own line over those of the others."""
    parts = stretches(chart, chart.points)
    others = [
        place
        for panel in panels
        for part in parts
        if part[0].label != panel.label
        for place in _curve(panel, part, "off")
    ]
    own = [
        place
        for panel in panels
        for part in parts
        if part[0].label == panel.label
        for place in _curve(panel, part, "c1")
    ]
    discs = [_discs(chart, panel) for panel in panels]
    return [
        marks.curves(others, thickness=1.5),
        marks.curves(own, thickness=2.5),
        marks.dots([disc for line in discs for disc in line[:-1]], diameter=_DISC),
        marks.dots([line[-1] for line in discs], diameter=_LAST_DISC),
    ]


def _curve(panel: _Panel, part: list[ChartPoint], token: str) -> list[Place]:
    line = f"{panel.label}/{part[0].label}/{moment(part[0]):g}"
    return [
        {
            "x": panel.across.at(moment(point)),
            "y": panel.up.at(point.value),
            "step": step,
            "line": line,
            "token": token,
        }
        for step, point in enumerate(part)
    ]


def _discs(chart: Chart, panel: _Panel) -> list[Place]:
    return [
        {
            "x": panel.across.at(moment(point)),
            "y": panel.up.at(point.value),
            "token": "c1",
            "tip": hover(chart, point),
        }
        for point in chart.points
        if point.label == panel.label
    ]


def _heads(panels: list[_Panel]) -> list[Layer]:
    """The words above each plot, the last line of all on one level."""
    names = [
        {"x": panel.sides[0], "y": panel.head, "lines": list(panel.words.name), "token": "ink"}
        for panel in panels
    ]
    values = [
        {"x": panel.sides[1], "y": panel.level(0), "lines": [panel.words.value], "token": "c1x"}
        for panel in panels
    ]
    dates = [
        {"x": panel.sides[1], "y": panel.level(1), "lines": [panel.words.date], "token": "mut"}
        for panel in panels
        if panel.words.date
    ]
    return [
        marks.texts(names, size=_NAME, bold=True),
        marks.texts(values, size=_VALUE, bold=True, align="right"),
        marks.texts(dates, size=_TICK, align="right"),
    ]
