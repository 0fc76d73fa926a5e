"""The ranking: numbered discs in the order of rank, joined from date to date or from group to group.

Its heights are those of ranks, not of values: a ranking does not say by how much one is ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.charts import marks
from generator.charts.chart import Chart, ChartPoint
from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.marks import LINE_HEIGHT, Layer, Place, Spec
from generator.charts.ranks import Ranks, rank_of
from generator.charts.rows import LABEL_SIZE, VALUE_SIZE
from generator.charts.style import NARROW, WIDE
from generator.charts.subject import Subject
from generator.charts.wording import listed, placed, titled
from generator.vocabularies import SeriesForm, Unit

FORM: Final = "ranking"
_COLUMNS: Final = range(2, 6)
_RANKS: Final = range(1, 100)
_DISC: Final = 28
_RING: Final = 2
_HALO: Final = 4
_THICK: Final = 3.5
_THIN: Final = 2
_DASH: Final = (3, 4)
_ROW: Final = 42
_ROW_GAP: Final = 8
_SKIP: Final = 22
_SKIP_DOT: Final = 3
_SKIP_PITCH: Final = 6
_NAME_GAP: Final = 12
_MEASURE: Final = 560
_RIGHT_SHARE: Final = {True: 0.36, False: 0.40}
_RIGHT_SHARE_OF_MOST: Final = 0.36
_LEFT_SHARE: Final = {True: 0.22, False: 0.25}
_HEADING: Final = 14
_HEADING_GAP: Final = 8
_LEAST_PITCH: Final = 38
_GONE_GAP: Final = 12


def fits(subject: Subject) -> bool:
    """Exact ranks of one ranking: in one list, or in two to five between which names can be followed."""
    ranks = Ranks(subject.points, subject.over_time)
    exact = all(_is_exact(point) for point in subject.points)
    if subject.form is not SeriesForm.RANKING or not (subject.told_apart and exact and ranks.one_a_name):
        return False
    if ranks.columns == ("",):
        return subject.date_count == 1
    headed = "" not in ranks.columns and len(ranks.columns) in _COLUMNS
    return headed and ranks.one_a_rank and _apart(ranks, _columns(ranks, NARROW, aside=False))


def arrange(subject: Subject) -> tuple[ChartPoint, ...]:
    """Names by their last rank, each with its ranks together; the one that ends first is marked.

    Groups one after the other, so that they stay in the order given.
    """
    ranks = Ranks(subject.points, subject.over_time)
    rows = sorted(ranks.rows, key=lambda row: (-ranks.place(row[-1]), rank_of(row[-1])))
    points = [replace(point, highlighted=row is rows[0]) for row in rows for point in row]
    grouped = len(ranks.columns) > 1 and not subject.over_time
    if grouped:
        points.sort(key=lambda point: (ranks.place(point), rank_of(point)))
    return tuple(points)


def spec(chart: Chart, width: int) -> Spec:
    """A column of discs for each list, joined; names at the right, or where else they can be read."""
    ranks = Ranks(chart.points, chart.over_time)
    plan = _plan(chart, ranks, width)
    layers = [
        marks.texts(plan.headings[:-1], size=_HEADING, align="center"),
        marks.texts(plan.headings[-1:], size=_HEADING, align="center", bold=True),
        *_joins(ranks, plan),
        *_discs(chart, ranks, plan),
        marks.dots(_skips(plan), diameter=_SKIP_DOT),
        *_named(plan),
        marks.texts(plan.gone, size=LABEL_SIZE),
    ]
    return marks.picture(width, plan.bottom, layers)


def describe(chart: Chart) -> str:
    """Every name with its rank, or with its ranks by date or group."""
    ranks = Ranks(chart.points, chart.over_time)
    entries = listed(chart, [_entry(chart, ranks, row) for row in ranks.rows])
    if len(ranks.columns) == 1:
        return say(chart.language, "chart.ranking", entries=entries)
    return say(chart.language, "chart.ranking/columns", columns=", ".join(ranks.columns), entries=entries)


def _entry(chart: Chart, ranks: Ranks, row: Sequence[ChartPoint]) -> str:
    if len(ranks.columns) == 1:
        return titled(chart, row[0].label, row[0].text)
    texts = [placed(chart, point.text, ranks.column(point)) for point in row]
    return titled(chart, row[0].label, ", ".join(texts))


def _is_exact(point: ChartPoint) -> bool:
    """A whole number of two digits at most, without qualifier: a disc holds no word."""
    bare = point.text == point.figure
    return point.unit is Unit.RANK and bare and point.amount.number in _RANKS


class _Columns(NamedTuple):
    """The room for names on either side, and where the discs of the columns are."""

    left: float
    right: float
    xs: tuple[float, ...]

    @property
    def pitch(self) -> float:
        """From one column to the next."""
        return self.xs[1] - self.xs[0]


def _laid_out(ranks: Ranks, width: int) -> _Columns:
    """Who is gone is named beside the first column, if that names all of them and leaves room enough."""
    if len(ranks.columns) == 1:
        return _Columns(0, min(_MEASURE, width - _DISC - _NAME_GAP), (_DISC / 2,))
    if ranks.gone and all(ranks.place(row[0]) == 0 for row in ranks.gone):
        aside = _columns(ranks, width, aside=True)
        if _apart(ranks, aside):
            return aside
    return _columns(ranks, width, aside=False)


def _columns(ranks: Ranks, width: int, *, aside: bool) -> _Columns:
    """The first as far left, the last as far right as the names beside them let it."""
    wide = width >= WIDE
    count = len(ranks.columns)
    share = _RIGHT_SHARE_OF_MOST if count == _COLUMNS[-1] else _RIGHT_SHARE[wide]
    right = _name_room(ranks.last, width * share)
    left = _name_room([row[0] for row in ranks.gone], width * _LEFT_SHARE[wide]) if aside else 0
    first = left + (_NAME_GAP if left else 0) + _DISC / 2
    step = (width - right - _NAME_GAP - _DISC / 2 - first) / (count - 1)
    return _Columns(left, right, tuple(first + step * place for place in range(count)))


def _apart(ranks: Ranks, columns: _Columns) -> bool:
    """Whether discs do not touch, nor the words of headings."""
    words = [word for column in ranks.columns for word in column.split(" ")]
    widest = max(roomy(word, _HEADING, bold=True) for word in words)
    return columns.pitch >= max(_LEAST_PITCH, widest + _HEADING_GAP)


def _name_room(points: Sequence[ChartPoint], most: float) -> float:
    return min(most, max(roomy(point.label, LABEL_SIZE, bold=True) for point in points))


class _Name(NamedTuple):
    """A name in lines, right of its disc or left of it."""

    point: ChartPoint
    lines: tuple[str, ...]
    at_left: bool


class _Plan(NamedTuple):
    """Where everything goes: discs by their point, names beside them, headings above, who is gone below."""

    spots: dict[ChartPoint, tuple[float, float]]
    names: list[_Name]
    headings: list[Place]
    skips: list[float]
    gone: list[Place]
    bottom: float


def _plan(chart: Chart, ranks: Ranks, width: int) -> _Plan:
    columns = _laid_out(ranks, width)
    names = _names(ranks, columns)
    headings, top = _headings(ranks, columns, width)
    heights = {name.point: len(name.lines) * LINE_HEIGHT + _ROW_GAP for name in names}
    spots: dict[ChartPoint, tuple[float, float]] = {}
    skips: list[float] = []
    before = rank_of(ranks.levels[0][0])
    for level in ranks.levels:
        if rank_of(level[0]) > before + 1:
            skips.append(top + _SKIP / 2)
            top += _SKIP
        before = rank_of(level[0])
        height = max(_ROW, *(heights.get(point, 0) for point in level))
        spots |= {point: (columns.xs[ranks.place(point)], top + height / 2) for point in level}
        top += height
    gone, bottom = _gone(chart, ranks, top, width) if not columns.left else ([], top)
    return _Plan(spots, names, headings, skips, gone, bottom)


def _names(ranks: Ranks, columns: _Columns) -> list[_Name]:
    """Each name beside the last list, or beside the first if it is gone and there is room."""
    left = [row[0] for row in ranks.gone] if columns.left else []
    sides = [(left, columns.left, True), (ranks.last, columns.right, False)]
    return [
        _Name(point, wrap(point.label, LABEL_SIZE, room / SLACK + 0.01, bold=point.highlighted), at_left)
        for points, room, at_left in sides
        for point in points
    ]


def _headings(ranks: Ranks, columns: _Columns, width: int) -> tuple[list[Place], float]:
    """The names of several columns above them, within the canvas, and where discs may begin."""
    if len(ranks.columns) == 1:
        return [], 0
    room = (columns.pitch - _HEADING_GAP) / SLACK + 0.01
    wrapped = [wrap(column, _HEADING, room, bold=True) for column in ranks.columns]
    height = max(map(len, wrapped)) * LINE_HEIGHT
    places: list[Place] = []
    for x, lines in zip(columns.xs, wrapped, strict=True):
        half = max(roomy(line, _HEADING, bold=True) for line in lines) / 2
        middle, y = min(max(x, half), width - half), height - (len(lines) - 0.5) * LINE_HEIGHT
        token = "ink" if x == columns.xs[-1] else "mut"
        places.append({"x": middle, "y": y, "lines": list(lines), "token": token})
    return places, height + _HEADING_GAP


def _gone(chart: Chart, ranks: Ranks, top: float, width: int) -> tuple[list[Place], float]:
    """A line below for each name that stands beside no list, with its ranks; and where the lines end."""
    places: list[Place] = []
    for row in ranks.gone:
        lines = wrap(_entry(chart, ranks, row), LABEL_SIZE, min(width, _MEASURE) / SLACK)
        top += _GONE_GAP
        places.append({"x": 0, "y": top + LINE_HEIGHT / 2, "lines": list(lines), "token": "mut"})
        top += len(lines) * LINE_HEIGHT
    return places, top


def _joins(ranks: Ranks, plan: _Plan) -> list[Layer]:
    """The marked name's line lies above the others, thicker; dashed where a list between has not the name."""
    return [
        marks.rules(
            [
                {"x": x, "x2": x2, "y": y, "y2": y2, "token": _token(first)}
                for first, second in ranks.joined
                if first.highlighted is marked and ranks.side_by_side(first, second) is known
                for (x, y), (x2, y2) in pairwise(_way(plan, first, second))
            ],
            thickness=_THICK if marked else _THIN,
            dash=() if known else _DASH,
        )
        for marked in (False, True)
        for known in (False, True)
    ]


def _way(plan: _Plan, first: ChartPoint, second: ChartPoint) -> list[tuple[float, float]]:
    """Straight on, but between the discs of the lists that lie between: none of them is the name's."""
    (start, top), (end, bottom) = plan.spots[first], plan.spots[second]
    way = [(start, top)]
    for x in sorted({x for x, _ in plan.spots.values() if start < x < end}):
        y = top + (bottom - top) * (x - start) / (end - start)
        disc = min((other for at, other in plan.spots.values() if at == x), key=lambda other: abs(other - y))
        if abs(disc - y) < _ROW / 2:
            y = disc + (_ROW / 2 if y > disc else -_ROW / 2)
        way.append((x, y))
    return [*way, (end, bottom)]


def _token(point: ChartPoint) -> str:
    return "c1" if point.highlighted else "n"


def _discs(chart: Chart, ranks: Ranks, plan: _Plan) -> list[Layer]:
    """A full disc for the marked name, rings for the others, a halo before lines; the number in each."""
    points = ranks.points
    discs = [{**_at(plan, one), "token": _token(one), "tip": _tip(chart, ranks, one)} for one in points]
    holes = [{**_at(plan, one), "token": "bg"} for one in points if not one.highlighted]
    halos = [{**_at(plan, one), "token": "bg"} for one in points] if ranks.joined else []
    digits = [
        {**_at(plan, one), "lines": [str(rank_of(one))], "token": "onl" if one.highlighted else "ink"}
        for one in points
    ]
    return [
        marks.dots(halos, diameter=_DISC + 2 * _HALO),
        marks.dots(discs, diameter=_DISC),
        marks.dots(holes, diameter=_DISC - 2 * _RING),
        marks.texts(digits, size=VALUE_SIZE, bold=True, align="center"),
    ]


def _at(plan: _Plan, point: ChartPoint) -> dict[str, object]:
    x, y = plan.spots[point]
    return {"x": x, "y": y}


def _tip(chart: Chart, ranks: Ranks, point: ChartPoint) -> str:
    column = ranks.column(point)
    return titled(chart, f"{point.label}, {column}" if column else point.label, point.text)


def _skips(plan: _Plan) -> list[Place]:
    """Three dots in each column where ranks are not known."""
    xs = sorted({x for x, _ in plan.spots.values()})
    steps = (-_SKIP_PITCH, 0, _SKIP_PITCH)
    return [{"x": x, "y": y + step, "token": "ax"} for y in plan.skips for x in xs for step in steps]


def _named(plan: _Plan) -> list[Layer]:
    """Names beside their discs, the marked one in bold."""
    right = [(name.point.highlighted, _words(plan, name, 1)) for name in plan.names if not name.at_left]
    left = [_words(plan, name, -1) for name in plan.names if name.at_left]
    return [
        marks.texts([words for bold, words in right if bold], size=LABEL_SIZE, bold=True),
        marks.texts([words for bold, words in right if not bold], size=LABEL_SIZE),
        marks.texts(left, size=LABEL_SIZE, align="right"),
    ]


def _words(plan: _Plan, name: _Name, side: int) -> Place:
    x, y = plan.spots[name.point]
    first = y - (len(name.lines) - 1) * LINE_HEIGHT / 2
    reach = side * (_DISC / 2 + _NAME_GAP)
    return {"x": x + reach, "y": first, "lines": list(name.lines), "token": "ink"}
