"""Tables as tables, their rows on as many slides as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from generator.charts.glyphs import SLACK, roomy, wrap
from generator.charts.table import ChartTable
from generator.powerpoint.colours import Scheme
from generator.powerpoint.places import POINT, Place
from generator.powerpoint.text import Run, write

# "Light Style 1 - Accent 1", which PowerPoint brings: lines and bands in the theme's colours.
_LIGHT: Final = "{3B4B98B0-60AC-42C2-AFA5-B58CD77FA1E5}"
_STYLE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}tableStyleId"
_SIZES: Final = (18.0, 16.0, 14.0, 13.0, 12.0)
_PADDING: Final = 18.0
_HIGH: Final = 14.0
_LEADING: Final = 1.22
_FIRST: Final = 0.5


class _Grid(NamedTuple):
    """The size of its text, and the widths of columns and heights of rows in points, the head's first."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def rows_at_once(table: ChartTable, place: Place, stretch: float) -> list[ChartTable]:
    """The table, or its rows shared out over several, each with the head."""
    grid = _grid(table, place, stretch)
    room = place.points[1] - grid.heights[0]
    runs: list[list[tuple[str, ...]]] = [[]]
    filled = 0.0
    for row, high in zip(table.rows, grid.heights[1:], strict=True):
        if runs[-1] and filled + high > room:
            runs.append([])
            filled = 0.0
        runs[-1].append(row)
        filled += high
    return [ChartTable(table.caption, table.header, tuple(rows)) for rows in runs]


def add_table(slide: Any, table: ChartTable, place: Place, scheme: Scheme, holder: Any = None) -> Any:
    """The table at its place: the head and the first column bold, values at the right."""
    from pptx.shapes.placeholder import TablePlaceholder

    grid = _grid(table, place, scheme.stretch)
    count = len(table.rows) + 1, len(table.header)
    if holder is not None:
        taking: Any = TablePlaceholder(holder._element, holder._parent)
        frame = taking.insert_table(*count)
    else:
        frame = slide.shapes.add_table(*count, place.x, place.y, place.width, place.height)
    frame.left, frame.top, frame.width = place.x, place.y, place.width
    made = frame.table
    made.first_row, made.first_col, made.horz_banding = True, False, True
    made._tbl.tblPr.find(_STYLE).text = _LIGHT
    for column, points in zip(made.columns, grid.widths, strict=True):
        column.width = round(points * POINT)
    for row, points in zip(made.rows, grid.heights, strict=True):
        row.height = round(points * POINT)
    frame.height = round(sum(grid.heights) * POINT)
    for row, cells in enumerate((table.header, *table.rows)):
        for column, text in enumerate(cells):
            _write(
                made.cell(row, column),
                Run(text, grid.size, bold=not row or not column),
                scheme,
                right=column > 0,
            )
    return frame


def _write(cell: Any, run: Run, scheme: Scheme, *, right: bool) -> None:
    from pptx.enum.text import MSO_ANCHOR

    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    write(cell, [[run]], scheme, align="r" if right else "")


def _grid(table: ChartTable, place: Place, stretch: float) -> _Grid:
    """The largest text in which every row has its room on one slide, else the smallest."""
    room, high = place.points
    found = [_sized(table, room / stretch, size) for size in _SIZES]
    grid = next((one for one in found if sum(one.heights) <= high), found[-1])
    return grid._replace(widths=tuple(width * stretch for width in grid.widths))


def _sized(table: ChartTable, room: float, size: float) -> _Grid:
    lines = (table.header, *table.rows)
    wanted = [
        max(roomy(row[column], size, bold=True) + _PADDING for row in lines)
        for column in range(len(table.header))
    ]
    widths = _shared(wanted, room)
    heights = tuple(
        max(_count(text, size, points) for text, points in zip(row, widths, strict=True)) * size * _LEADING
        + _HIGH
        for row in lines
    )
    return _Grid(size, widths, heights)


def _count(text: str, size: float, points: float) -> int:
    return len(wrap(text, size * SLACK, points - _PADDING + 1, bold=True)) or 1


def _shared(wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """What each column wants, the first giving way where it is too much; what is left goes to it."""
    others = sum(wanted[1:])
    first = room - others
    if first >= min(wanted[0], room * _FIRST / 2):
        return (first, *wanted[1:])
    factor = room / sum(wanted)
    return tuple(one * factor for one in wanted)
