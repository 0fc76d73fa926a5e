"""One whole as a single thick bar, each part with its name: under it, or in a list on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.agreement import agreeing
from generator.charts.chart import Chart, ChartPoint, Total
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.glyphs import width as width_of
from generator.charts.marks import LINE_HEIGHT, Layer, Place, Spec
from generator.charts.parts import box, spans, token_of, word_token
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE
from generator.charts.style import WIDE
from generator.charts.wording import listed, titled

_BAR: Final = {True: 60, False: 44}
_FIGURE: Final = 18
_PAD: Final = 10
_TIGHT: Final = 3
_NAME_GAP: Final = 8
_MOST_LINES: Final = 2
_WORD_GAP: Final = 5
_ENOUGH: Final = 0.35
_BRACKET: Final = 16
_SWATCH: Final = 13
_LIST_GAP: Final = 16
_LIST_LINE: Final = 10


def fits(parts: Sequence[ChartPoint]) -> bool:
    """Whether every part of the wide bar has room for its value."""
    return all(_holds(span, part) for part, span in zip(parts, spans(parts, (0, WIDE)), strict=True))


def spec(chart: Chart, width: int) -> Spec:
    """The bar with values and names, and what those who agree make together."""
    return _wide(chart, width) if width >= WIDE else _narrow(chart, width)


def describe(chart: Chart) -> str:
    """Every part with its value, in their order, and the total."""
    entries = [titled(chart, part.label, part.text) for part in chart.points]
    entries += [titled(chart, total.name, total.text) for total in chart.totals]
    return say(chart.language, "chart.stacked/one", entries=listed(chart, entries))


class _Name(NamedTuple):
    """A part's name under the bar; `down` is how far its leader goes to reach it, 0 where there is none."""

    lines: tuple[str, ...]
    x: float
    align: str
    down: float


def _wide(chart: Chart, width: int) -> Spec:
    total = [line for one in chart.totals for line in _total_lines(chart, one, width)]
    top = _BRACKET + len(total) * LINE_HEIGHT if total else 0
    bottom = top + _BAR[True]
    across = spans(chart.points, (0, width))
    names = _names(chart.points, across)
    layers = [
        *(_bracket(chart, across, top, total) if total else ()),
        marks.panels(_boxes(chart, across, top, bottom), corner=0),
        *_figures(chart, across, (top + bottom) / 2),
        *_name_words(names, bottom),
    ]
    lowest = max(name.down + len(name.lines) * LINE_HEIGHT for name in names)
    return marks.picture(width, bottom + _NAME_GAP + lowest, layers)


def _total_lines(chart: Chart, total: Total, width: int) -> tuple[str, ...]:
    return wrap(titled(chart, total.name, total.text), VALUE_SIZE, width / SLACK, bold=True)


def _holds(span: tuple[float, float], part: ChartPoint) -> bool:
    return span[1] - span[0] >= roomy(part.text, _FIGURE, bold=True) + 2 * _TIGHT


def _boxes(chart: Chart, across: Sequence[tuple[float, float]], top: float, bottom: float) -> list[Place]:
    last = len(across) - 1
    return [
        {
            **box(span, top, bottom, last=place == last),
            "token": token_of(chart, place),
            "tip": titled(chart, part.label, part.text),
        }
        for place, (part, span) in enumerate(zip(chart.points, across, strict=True))
    ]


def _figures(chart: Chart, across: Sequence[tuple[float, float]], y: float) -> list[Layer]:
    """The values, from the left of their parts; in the middle of those that have no more room."""
    left, middle = [], []
    for place, (part, (start, end)) in enumerate(zip(chart.points, across, strict=True)):
        tight = end - start < roomy(part.text, _FIGURE, bold=True) + 2 * _PAD
        text = {"y": y, "lines": [part.text], "token": word_token(token_of(chart, place))}
        if tight:
            middle.append({**text, "x": (start + end) / 2})
        else:
            left.append({**text, "x": start + _PAD})
    return [
        marks.texts(left, size=_FIGURE, bold=True),
        marks.texts(middle, size=_FIGURE, bold=True, align="center"),
    ]


def _names(parts: Sequence[ChartPoint], across: Sequence[tuple[float, float]]) -> list[_Name]:
    """Names under their parts; those of parts too narrow for them further down, at the end of a leader."""
    under = {place: _under(part, span) for place, (part, span) in enumerate(zip(parts, across, strict=True))}
    found = {place: name for place, name in under.items() if name}
    down = max((len(name.lines) * LINE_HEIGHT + _NAME_GAP for name in found.values()), default=_NAME_GAP)
    middles = {place: sum(across[place]) / 2 for place, name in under.items() if not name}
    for place, align, room in _leaders(middles, across[-1][1]):
        lines = wrap(parts[place].label, LABEL_SIZE, room / SLACK)
        found[place] = _Name(lines, middles[place], align, down)
        down += len(lines) * LINE_HEIGHT + _NAME_GAP
    return [found[place] for place in range(len(parts))]


def _leaders(middles: Mapping[int, float], width: float) -> Iterator[tuple[int, str, float]]:
    """Each part that needs a leader, from the highest name to the lowest: its side and its room.

    Names at the right of their leader come first, the one furthest to the right on top, and end before
    the leaders of the others; these have their names at the left, the leftmost on top. So no leader
    crosses a name.
    """
    after = _rightwards(middles, width)
    before = [place for place in middles if place not in after]
    limit = min((middles[place] for place in before), default=width)
    for place in reversed(after):
        yield place, "left", limit - middles[place] - 2 * _WORD_GAP
    for place in before:
        yield place, "right", middles[place] - _WORD_GAP


def _rightwards(middles: Mapping[int, float], width: float) -> list[int]:
    """The parts whose names go to the right: those before the widest gap, or all, or none if all can."""
    places = list(middles)
    if not places or middles[places[0]] >= width * _ENOUGH:
        return []
    if middles[places[-1]] <= width * (1 - _ENOUGH):
        return places
    gaps = [middles[later] - middles[place] for place, later in pairwise(places)]
    return places[: gaps.index(max(gaps)) + 1]


def _under(part: ChartPoint, span: tuple[float, float]) -> _Name | None:
    """The name right under its part, if no word of it is broken and it takes few lines."""
    room = (span[1] - span[0] - _NAME_GAP) / SLACK
    lines = wrap(part.label, LABEL_SIZE, room)
    whole = all(width_of(word, LABEL_SIZE) <= room for word in part.label.split())
    return _Name(lines, span[0], "left", 0) if whole and len(lines) <= _MOST_LINES else None


def _name_words(names: Sequence[_Name], bottom: float) -> list[Layer]:
    leaders = [
        {"x": name.x, "x2": name.x, "y": bottom + 2, "y2": bottom + name.down + LINE_HEIGHT, "token": "ax"}
        for name in names
        if name.down
    ]
    placed = [
        (
            name.align,
            {
                "x": name.x + {"left": _WORD_GAP, "right": -_WORD_GAP}[name.align] * bool(name.down),
                "y": bottom + _NAME_GAP + name.down + LINE_HEIGHT / 2,
                "lines": list(name.lines),
                "token": "ink",
            },
        )
        for name in names
    ]
    return [
        marks.rules(leaders),
        *(
            marks.texts([place for side, place in placed if side == align], size=LABEL_SIZE, align=align)
            for align in ("left", "right")
        ),
    ]


def _bracket(
    chart: Chart, across: Sequence[tuple[float, float]], top: float, total: list[str]
) -> list[Layer]:
    """A bracket over the steps of those who agree, with their total."""
    start, end = across[-len(agreeing(chart.points))][0], across[-1][1]
    y = top - 9.5
    lines = [
        {"x": start, "x2": end, "y": y, "y2": y, "token": "ax"},
        *({"x": x, "x2": x, "y": y, "y2": top - 4, "token": "ax"} for x in (start + 0.5, end - 0.5)),
    ]
    words = {"x": end, "y": LINE_HEIGHT / 2 + 3, "lines": total, "token": "ink"}
    return [marks.rules(lines), marks.texts([words], size=VALUE_SIZE, bold=True, align="right")]


class _Entry(NamedTuple):
    """A line of the list on a phone: its value, its name, and its swatch's colour or none for the total."""

    value: str
    name: tuple[str, ...]
    token: str | None
    top: float


def _narrow(chart: Chart, width: int) -> Spec:
    """The bar, and beneath it a list: swatch, value, name; the total last, under a line."""
    bar = _BAR[False]
    values = [part.text for part in chart.points] + [total.text for total in chart.totals]
    right = _SWATCH + _PAD + max(roomy(value, VALUE_SIZE, bold=True) for value in values)
    entries = _entries(chart, width - right - _PAD, bar + _LIST_GAP)
    layers = [
        marks.panels(_boxes(chart, spans(chart.points, (0, width)), 0, bar), corner=0),
        marks.panels([_swatch(entry) for entry in entries if entry.token], corner=2),
        marks.rules([_line(entry, width) for entry in entries if not entry.token]),
        marks.texts([_listed(entry, right) for entry in entries], size=VALUE_SIZE, bold=True, align="right"),
        *(
            marks.texts(
                [_named(entry, right + _PAD) for entry in entries if bool(entry.token) is not bold],
                size=LABEL_SIZE,
                bold=bold,
            )
            for bold in (False, True)
        ),
    ]
    last = entries[-1]
    return marks.picture(width, last.top + len(last.name) * LINE_HEIGHT, layers)


def _entries(chart: Chart, room: float, top: float) -> list[_Entry]:
    entries: list[_Entry] = []
    for place, part in enumerate(chart.points):
        name = wrap(part.label, LABEL_SIZE, room / SLACK)
        entries.append(_Entry(part.text, name, token_of(chart, place), top))
        top += len(name) * LINE_HEIGHT + _LIST_LINE
    for total in chart.totals:
        name = wrap(total.name, LABEL_SIZE, room / SLACK, bold=True)
        entries.append(_Entry(total.text, name, None, top + _LIST_LINE / 2))
    return entries


def _swatch(entry: _Entry) -> Place:
    middle, half = entry.top + LINE_HEIGHT / 2, _SWATCH / 2
    return {"x": 0, "x2": _SWATCH, "y": middle - half, "y2": middle + half, "token": entry.token}


def _line(entry: _Entry, width: int) -> Place:
    y = entry.top - _LIST_LINE / 2
    return {"x": 0, "x2": width, "y": y, "y2": y, "token": "ax"}


def _listed(entry: _Entry, right: float) -> Place:
    return {"x": right, "y": entry.top + LINE_HEIGHT / 2, "lines": [entry.value], "token": "ink"}


def _named(entry: _Entry, left: float) -> Place:
    return {"x": left, "y": entry.top + LINE_HEIGHT / 2, "lines": list(entry.name), "token": "ink"}
