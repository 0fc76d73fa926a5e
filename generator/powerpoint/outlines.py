"""Paths of SVG, read: the absolute steps of an outline, how far it reaches, whether it is a box."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, atan2, cos, hypot, sin, sqrt, tan
from typing import Final

_PART: Final = re.compile(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_NUMBERS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}
_CORNERS: Final = 4
Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""M, L, C, Q or Z, and the points that it leads through."""
Extent = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def steps_of(path: str) -> Iterator[Step]:
    """An outline of moves, lines, curves and closings; arcs of circles, half of one at most, as curves.

    Raises:
        KeyError: it has something that none of our drawings has.
    """
    parts = _PART.findall(path)
    at = start = (0.0, 0.0)
    command = "M"
    while parts:
        if parts[0].isalpha():
            command = parts.pop(0)
        count = _NUMBERS[command.upper()]
        numbers = [float(parts.pop(0)) for _ in range(count)]
        if command in "Aa":
            end = _points(command, numbers[5:], at)[0]
            yield from (("C", curve) for curve in _arc(at, end, numbers[0], sweep=bool(numbers[4])))
            at = end
            continue
        points = _points(command, numbers, at)
        at = points[-1] if points else start
        if command in "Mm":
            start = at
        yield command.upper() if command not in "HhVv" else "L", tuple(points)
        command = {"M": "L", "m": "l"}.get(command, command)


def _arc(start: Point, end: Point, radius: float, *, sweep: bool) -> Iterator[tuple[Point, Point, Point]]:
    """The shorter arc of a circle as two curves, each of a quarter at most."""
    half = hypot(end[0] - start[0], end[1] - start[1]) / 2
    radius = max(radius, half)
    away = sqrt(radius**2 - half**2) * (1 if sweep else -1)
    across = ((end[0] - start[0]) / (2 * half), (end[1] - start[1]) / (2 * half))
    centre = (
        (start[0] + end[0]) / 2 - away * across[1],
        (start[1] + end[1]) / 2 + away * across[0],
    )
    first = atan2(start[1] - centre[1], start[0] - centre[0])
    step = asin(half / radius) * (1 if sweep else -1)
    handle = 4 / 3 * tan(step / 4) * radius
    for angle in (first, first + step):
        later = angle + step
        begin, finish = ((centre[0] + radius * cos(a), centre[1] + radius * sin(a)) for a in (angle, later))
        yield (
            (begin[0] - handle * sin(angle), begin[1] + handle * cos(angle)),
            (finish[0] + handle * sin(later), finish[1] - handle * cos(later)),
            finish,
        )


def _points(command: str, numbers: Sequence[float], at: Point) -> list[Point]:
    x, y = at if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            return [(numbers[0] + x, at[1])]
        case "V":
            return [(at[0], numbers[0] + y)]
    return [(one + x, other + y) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]


def extent(steps: Sequence[Step]) -> Extent:
    """How far an outline and the handles of its curves reach."""
    points = [point for _, through in steps for point in through]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def around(extents: Sequence[Extent]) -> Extent:
    """How far all of them reach."""
    lefts, tops, rights, bottoms = zip(*extents, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def corner_of(steps: Sequence[Step]) -> float | None:
    """The radius of the corners of a single box, 0 where they are sharp; None of any other outline."""
    names = [name for name, _ in steps]
    if names.count("M") != 1 or names[-1] != "Z" or len(steps) <= _CORNERS:
        return None
    left, top, right, bottom = extent(steps)
    ends = [points[-1] for _, points in steps if points]
    straight = [
        (first, last) for name, (first, last) in zip(names[1:], pairwise(ends), strict=False) if name == "L"
    ]
    on_edges = all(x in {left, right} or y in {top, bottom} for x, y in ends)
    level = all(first[0] == last[0] or first[1] == last[1] for first, last in straight)
    if not (on_edges and level and len(straight) >= _CORNERS - 1):
        return None
    inside = [min(x - left, right - x) for x, _ in ends if x not in {left, right}]
    return min(inside, default=0)
