"""Cards: values that no common axis can hold, side by side, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import Layer, Place, Spec
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, row_name, stated

FORM: Final = "cards"
_THREE: Final = 3
_MANY: Final = 5
_BETWEEN: Final = 16
_PADDING: Final = 18
_FIGURE: Final = 40
_SMALLEST: Final = 20
_READ_AT_ONCE: Final = 28
_PAIR: Final = 2
_UNIT: Final = 16
_UNIT_LINE: Final = 21
_LABEL: Final = 14
_LABEL_LINE: Final = 19
_GAP: Final = 6


def fits(subject: Subject) -> bool:
    """Different units, a profile, ranks: whatever bars would compare wrongly."""
    return not subject.plotted


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """In the order that the series gives."""
    return subject.points


class _Card(NamedTuple):
    """The words of a card: before the figure, the figure, after it, and what it measures."""

    before: tuple[str, ...]
    figure: str
    after: tuple[str, ...]
    label: tuple[str, ...]

    def height(self, size: float, lead: float) -> float:
        """With the figure at `size`, `lead` px below the top."""
        return lead + size + len(self.after) * _UNIT_LINE + _GAP + len(self.label) * _LABEL_LINE


def spec(chart: Chart, width: int) -> Spec:
    """Up to three boxes a line, on a phone one or two; the figures of all in one size."""
    lines = [_line(points, width) for points in _lines(chart.points, width)]
    size = min(figure_size(card.figure, line.room, _FIGURE) for line in lines for card in line.cards)
    boxes: list[Place] = []
    words: list[_Words] = []
    top = 0.0
    for line in lines:
        lead = max(len(card.before) for card in line.cards) * _UNIT_LINE
        height = max(card.height(size, lead) for card in line.cards) + 2 * _PADDING
        for column, card in enumerate(line.cards):
            x = column * (line.box + _BETWEEN)
            boxes.append({"x": x, "x2": x + line.box, "y": top, "y2": top + height, "token": "paper"})
            words.append(_words(card, x + _PADDING, top + _PADDING, size, lead))
        top += height + _BETWEEN
    return marks.picture(width, top - _BETWEEN, [marks.panels(boxes), *_texts(words, size)])


def describe(chart: Chart) -> str:
    """Every value with what it measures."""
    entries = [stated(chart, point) for point in chart.points]
    return say(chart.language, "chart.cards", entries=listed(chart, entries))


def figure_size(figure: str, room: float, largest: float) -> float:
    """The size at which the figure fits, in whole px."""
    return max(_SMALLEST, int(min(largest, largest * room / roomy(figure, largest, bold=True))))


def parted(point: ChartPoint) -> tuple[str, str, str]:
    """The text before the figure ("plus de"), the figure, and the text after it ("de photos")."""
    return parted_at(point.text, point.figure)


def parted_at(text: str, figure: str) -> tuple[str, str, str]:
    """The same of a value in words and its figure alone."""
    before, found, after = text.partition(figure)
    return (before.strip(" "), found, after.strip(" ")) if found else ("", text, "")


class _Line(NamedTuple):
    """The cards of a line, and the width of each."""

    cards: tuple[_Card, ...]
    box: float

    @property
    def room(self) -> float:
        """For the words of a card."""
        return self.box - 2 * _PADDING


def _lines(points: Sequence[ChartPoint], width: int) -> list[Sequence[ChartPoint]]:
    """As few lines as can be, no line with two fewer than another."""
    count = ceil(len(points) / _across(points, width))
    fewest, longer = divmod(len(points), count)
    ends = list(accumulate((fewest + (place < longer) for place in range(count)), initial=0))
    return [points[start:end] for start, end in pairwise(ends)]


def _across(points: Sequence[ChartPoint], width: int) -> int:
    """How many may stand on a line; on a phone two, where there are many and their figures stay large."""
    if width >= WIDE:
        return _THREE
    room = _box(width, _PAIR) - 2 * _PADDING
    pairs = len(points) >= _MANY and all(
        figure_size(parted(point)[1], room, _FIGURE) >= _READ_AT_ONCE for point in points
    )
    return _PAIR if pairs else 1


def _line(points: Sequence[ChartPoint], width: int) -> _Line:
    box = _box(width, len(points))
    return _Line(tuple(_card(point, box - 2 * _PADDING) for point in points), box)


def _box(width: int, across: int) -> float:
    return (width - (across - 1) * _BETWEEN) / across


class _Words(NamedTuple):
    """The places of a card's words, by the way in which they are set."""

    figure: Place
    units: tuple[Place, ...]
    label: Place


def _card(point: ChartPoint, room: float) -> _Card:
    before, figure, after = parted(point)
    return _Card(
        before=wrap(before, _UNIT, room / SLACK, bold=True) if before else (),
        figure=figure,
        after=wrap(after, _UNIT, room / SLACK, bold=True) if after else (),
        label=wrap(row_name(point), _LABEL, room / SLACK),
    )


def _words(card: _Card, x: float, top: float, size: float, lead: float) -> _Words:
    """The figures of a line of cards stand level: words before one are set above it, in `lead`."""
    units: list[Place] = []
    y = top + lead
    if card.before:
        first = y - (len(card.before) - 0.5) * _UNIT_LINE
        units.append({"x": x, "y": first, "lines": list(card.before), "token": "ink"})
    figure = {"x": x, "y": y + size / 2, "lines": [card.figure], "token": "c1x"}
    y += size
    if card.after:
        units.append({"x": x, "y": y + _UNIT_LINE / 2, "lines": list(card.after), "token": "ink"})
        y += len(card.after) * _UNIT_LINE
    label = {"x": x, "y": y + _GAP + _LABEL_LINE / 2, "lines": list(card.label), "token": "mut"}
    return _Words(figure, tuple(units), label)


def _texts(words: Sequence[_Words], size: float) -> list[Layer]:
    units = [place for word in words for place in word.units]
    return [
        marks.texts([word.figure for word in words], size=size, bold=True),
        marks.texts(units, size=_UNIT, bold=True, leading=_UNIT_LINE),
        marks.texts([word.label for word in words], size=_LABEL, leading=_LABEL_LINE),
    ]
