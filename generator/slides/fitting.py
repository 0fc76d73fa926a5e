"""Text that fits its place on a slide: sizes chosen by measure, and what is too long for one slide made two.

Measures are those of the layouts (13.333 × 7.5 in), in points; widths come from `charts.glyphs`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from generator.charts.glyphs import SLACK, line_count
from generator.decks import Role
from generator.slides.views import DeckView, Point, ReferenceLine, Slide

T = TypeVar("T")
_COUNTED: Final = re.compile(r"(?<=\d) (?=[^\W\d_])")
WIDTH: Final = 960.0  # pt: 13.333 in
HEIGHT: Final = 540.0


class Box(NamedTuple):
    """A place for text, in points, and the sizes that may be tried, the largest first.

    `leading` is the height of a line, `gap` the space between paragraphs, in the size of the text.
    """

    width: float
    height: float
    sizes: tuple[float, ...]
    leading: float = 1.2
    gap: float = 0.5
    bold: bool = False


TITLE: Final = Box(866, 76, (30, 28, 26, 24, 22, 20), bold=True)
POINTS: Final = Box(830, 310, (24, 22, 20), leading=1.3)
FEW_POINTS: Final = Box(830, 290, (34, 32, 30, 28, 26, 24, 22, 20), leading=1.25, gap=0.9)
READING: Final = Box(250, 310, (18, 17, 16, 15, 14), leading=1.3)
SUMMARY: Final = Box(780, 150, (22, 20, 18, 16), leading=1.35)
QUOTE: Final = Box(790, 300, (30, 28, 26, 24, 22, 20, 18, 16), leading=1.3, bold=True)
REFERENCES: Final = Box(866, 370, (18, 17, 16, 15, 14, 13, 12), leading=1.3)
FEW: Final = 3
"""As many points fill a slide only if they are set larger."""


def height(paragraphs: Sequence[str], box: Box, size: float) -> float:
    """How high paragraphs stand in a box at a size, in points."""
    lines = sum(line_count(text, size * SLACK, box.width, bold=box.bold) for text in paragraphs)
    return lines * size * box.leading + max(len(paragraphs) - 1, 0) * size * box.gap


def fits(paragraphs: Sequence[str], box: Box, size: float) -> bool:
    """Whether paragraphs have room in a box at a size."""
    return height(paragraphs, box, size) <= box.height


def size_for(paragraphs: Sequence[str], box: Box) -> float:
    """The largest of a box's sizes at which paragraphs fit; its smallest where none does."""
    return next((size for size in box.sizes if fits(paragraphs, box, size)), box.sizes[-1])


def paged(deck: DeckView) -> DeckView:
    """The deck with its lists cut into as many slides as they need, of about equal length."""
    return replace(deck, slides=tuple(page for slide in deck.slides for page in pages(slide)))


def pages(slide: Slide) -> Iterator[Slide]:
    """A slide, or the slides that it becomes."""
    if slide.role is Role.POINTS:
        runs = shared_out(slide.points, POINTS, point_text)
        yield from numbered(slide, [with_points(slide, run) for run in runs])
    elif slide.role is Role.SOURCES:
        found = shared_out(slide.references, REFERENCES, _reference)
        yield from numbered(slide, [replace(slide, references=tuple(run)) for run in found])
    else:
        yield slide


def with_points(slide: Slide, points: Sequence[Point]) -> Slide:
    """A slide with these points in place of its own, and what they rest on in place of what those did."""
    sources = [line for line in slide.sources if not any(line in one.sources for one in slide.points)]
    notes = [note for note in slide.notes if not any(note in one.notes for one in slide.points)]
    behind = dict.fromkeys(point.notes for point in points)
    return replace(
        slide,
        points=tuple(points),
        sources=tuple(dict.fromkeys((*sources, *(line for point in points for line in point.sources)))),
        notes=(*notes, *(note for one in behind for note in one)),
    )


def is_few(slide: Slide) -> bool:
    """Whether a list is so short that it must be set larger to fill its slide."""
    return 0 < len(slide.points) <= FEW and not slide.part


def bound(title: str) -> str:
    """A title of which no line ends between a number and what it counts ("moins de 24 heures")."""
    return _COUNTED.sub("\u00a0", title)


def point_text(point: Point) -> str:
    """What a point says."""
    return point.text


def _reference(line: ReferenceLine) -> str:
    return line.text


def shared_out(entries: Sequence[T], box: Box, text: Callable[[T], str]) -> list[list[T]]:
    """Entries in as few runs as fit the box at its smallest size, the runs about equally high."""
    size = box.sizes[-1]
    if not entries or fits([text(one) for one in entries], box, box.sizes[0]):
        return [list(entries)]
    heights = [height([text(one)], box, size) + size * box.gap for one in entries]
    count = 1
    while len(runs := _runs(entries, heights, sum(heights) / count, box.height)) > count:
        count = len(runs)
    return runs


def _runs(entries: Sequence[T], heights: Sequence[float], goal: float, most: float) -> list[list[T]]:
    """Runs that are about as high as the goal, and no higher than may be; each has one entry at least."""
    runs: list[list[T]] = [[]]
    filled = 0.0
    for one, high in zip(entries, heights, strict=True):
        if runs[-1] and (filled + high > most or filled + high / 2 > goal):
            runs.append([])
            filled = 0.0
        runs[-1].append(one)
        filled += high
    return runs


def numbered(slide: Slide, parts: list[Slide]) -> Iterator[Slide]:
    """The parts of a slide, told apart by id and title where there are several, its time shared out."""
    if len(parts) == 1:
        yield parts[0]
        return
    for number, part in enumerate(parts, 1):
        yield replace(
            part,
            id=slide.id if number == 1 else f"{slide.id}-{number}",
            title=f"{slide.title} ({number}/{len(parts)})",
            part=number,
            seconds=round(slide.seconds / len(parts)),
        )
