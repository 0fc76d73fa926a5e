"""Stacked bars: the parts of a whole side by side, one bar or a row for each of several wholes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks, onebar
from generator.charts.agreement import agreeing
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.legend import Entry, legend
from generator.charts.marks import Layer, Place, Spec
from generator.charts.parts import (
    COLOURS,
    STEPS,
    box,
    make_whole,
    part_name,
    rows_of,
    share,
    spans,
    token_of,
    word_token,
)
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE, Row, Rows, lay_out
from generator.charts.style import WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled
from generator.numbers.format import format_number

FORM: Final = "stacked"
_FEWEST: Final = 2
_BAND: Final = {True: 30, False: 28}
_PAD: Final = 2
_HEADING: Final = 13
_HEADING_LINE: Final = 16
_HEADING_GAP: Final = 12
_HEADING_MOST: Final = 90
_ASIDE_GAP: Final = 16


def fits(subject: Subject) -> bool:
    """Exact shares that make a whole, of as many parts as there are colours, in one row or in several.

    Each row makes 100 and has the same parts. A single bar has room for every value.
    """
    rows = rows_of(subject.points)
    counts = STEPS if subject.scale else range(_FEWEST, len(COLOURS) + 1)
    return (
        subject.divided
        and all(len(row) in counts and make_whole(row) for row in rows)
        and _same_parts(rows)
        and (len(rows) > 1 or onebar.fits(rows[0]))
    )


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """A scale's steps as given, its rows by how many agree; else a single bar's largest part first."""
    rows = rows_of(subject.points)
    if len(rows) == 1:
        bar = rows[0] if subject.scale else sorted(rows[0], key=lambda part: -share(part))
        return tuple(replace(part, label=part_name(part), group=None) for part in bar)
    parts = [part.group for part in rows[0]]
    rows = [sorted(row, key=lambda part: parts.index(part.group)) for row in rows]
    if subject.scale:
        rows.sort(key=lambda row: -sum(map(share, agreeing(row))))
    return tuple(part for row in rows for part in row)


class _Aside(NamedTuple):
    """What stands at the right of the rows, and the room that it takes; its heading beside the legend."""

    heading: tuple[str, ...]
    room: float


class _Part(NamedTuple):
    """A part where it is drawn: in which row, from where to where, in which colour."""

    point: ChartPoint
    row: Row
    span: tuple[float, float]
    token: str
    last: bool


def spec(chart: Chart, width: int) -> Spec:
    """A legend, then a row for each whole: values on the parts that hold them, totals at the right."""
    if not chart.groups:
        return onebar.spec(chart, width)
    aside = _aside(chart)
    entries = [Entry(name, token_of(chart, place)) for place, name in enumerate(chart.groups)]
    names = legend(entries, width if len(aside.heading) == 1 else width - aside.room)
    beside = width - max(roomy(line, _HEADING) for line in aside.heading) - _ASIDE_GAP
    top = max(
        names.height if names.end <= beside else names.height + _HEADING_LINE,
        len(aside.heading) * _HEADING_LINE + _HEADING_GAP,
    )
    labels = [(label, False) for label in chart.labels]
    laid = lay_out(labels, width, band=_BAND[width >= WIDE], top=top, aside=aside.room)
    parts = _parts(chart, laid, width - aside.room)
    signed = all(_holds(part, part.point.text) for part in parts if _holds(part, _bare(chart, part.point)))
    layers = [
        *names.layers,
        marks.panels([_box(chart, part) for part in parts], corner=0),
        marks.texts([row.label for row in laid.rows], size=LABEL_SIZE),
        marks.texts(_values(chart, parts, signed=signed), size=VALUE_SIZE, bold=True, align="center"),
        _heading(chart, aside, top, width, signed=signed),
        marks.texts(_totals(chart, laid, width), size=VALUE_SIZE, bold=True, align="right"),
    ]
    return marks.picture(width, laid.bottom, layers)


def describe(chart: Chart) -> str:
    """Every part with its value, row by row, and what those who agree make together."""
    if not chart.groups:
        return onebar.describe(chart)
    entries = [titled(chart, row[0].label, ", ".join(_said(chart, row))) for row in rows_of(chart.points)]
    return say(chart.language, "chart.stacked", entries=listed(chart, entries))


def _same_parts(rows: list[list[ChartPoint]]) -> bool:
    """Whether every row has every part, once."""
    parts = {part_name(part) if len(rows) == 1 else part.group for row in rows for part in row}
    complete = all({part.group for part in row} == parts for row in rows) or len(rows) == 1
    return None not in parts and complete and all(len(row) == len(parts) for row in rows)


def _aside(chart: Chart) -> _Aside:
    """The totals beneath what they are of; without totals the unit, which values go without if they must."""
    if not chart.totals:
        return _Aside((say(chart.language, "chart.in-percent"),), 0)
    name = chart.totals[0].name
    longest = max(roomy(word, _HEADING) for word in name.split())
    heading = wrap(name, _HEADING, max(_HEADING_MOST, longest) / SLACK)
    widths = [roomy(total.text, VALUE_SIZE, bold=True) for total in chart.totals]
    room = round(max(*widths, *(roomy(line, _HEADING) for line in heading)) + _ASIDE_GAP)
    return _Aside(heading, room)


def _parts(chart: Chart, laid: Rows, right: float) -> list[_Part]:
    return [
        _Part(point, row, span, token_of(chart, place), place == len(points) - 1)
        for row, points in zip(laid.rows, rows_of(chart.points), strict=True)
        for place, (point, span) in enumerate(zip(points, spans(points, (laid.left, right)), strict=True))
    ]


def _box(chart: Chart, part: _Part) -> Place:
    name = f"{part.point.label}, {part.point.group}"
    return {
        **box(part.span, part.row.top, part.row.bottom, last=part.last),
        "token": part.token,
        "tip": titled(chart, name, part.point.text),
    }


def _holds(part: _Part, text: str) -> bool:
    return part.span[1] - part.span[0] >= roomy(text, VALUE_SIZE, bold=True) + 2 * _PAD


def _bare(chart: Chart, point: ChartPoint) -> str:
    return format_number(point.amount.number, chart.language)


def _values(chart: Chart, parts: list[_Part], *, signed: bool) -> list[Place]:
    """The values that their parts hold, with their sign if all of those hold it."""
    return [
        {
            "x": sum(part.span) / 2,
            "y": part.row.middle,
            "lines": [part.point.text if signed else _bare(chart, part.point)],
            "token": word_token(part.token),
        }
        for part in parts
        if _holds(part, _bare(chart, part.point))
    ]


def _heading(chart: Chart, aside: _Aside, top: float, width: int, *, signed: bool) -> Layer:
    """What the totals are of; where there are none, the unit of values without their sign."""
    if signed and not chart.totals:
        return None
    y = top - _HEADING_GAP - (len(aside.heading) - 0.5) * _HEADING_LINE
    place = {"x": width, "y": y, "lines": list(aside.heading), "token": "mut"}
    return marks.texts([place], size=_HEADING, leading=_HEADING_LINE, align="right")


def _totals(chart: Chart, laid: Rows, width: int) -> list[Place]:
    return [
        {"x": width, "y": row.middle, "lines": [chart.total_of(label)], "token": "ink"}
        for label, row in zip(chart.labels, laid.rows, strict=True)
        if chart.totals
    ]


def _said(chart: Chart, row: list[ChartPoint]) -> list[str]:
    values = [placed(chart, part.text, part.group or "") for part in row]
    totals = [titled(chart, one.name, one.text) for one in chart.totals if one.label == row[0].label]
    return [*values, *totals]
