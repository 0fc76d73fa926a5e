"""Our own layouts as values: which places each kind of slide has. Inches on 13.333 × 7.5."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.decks import Role

WIDTH: Final = 13.333
HEIGHT: Final = 7.5


class Holder(NamedTuple):
    """A placeholder: its type and `idx`, what is typed there (a key of the catalogue), place and look."""

    kind: str
    idx: int
    name: str
    at: tuple[float, float, float, float]
    size: float = 18
    bold: bool = False
    ink: str = "ink"
    anchor: str = "t"
    bullets: bool = False
    align: str = "l"


class Shape(NamedTuple):
    """A coloured box."""

    at: tuple[float, float, float, float]
    token: str


class Layout(NamedTuple):
    """A layout: its ground (bg, paper, or c1, which is dark), boxes, and placeholders in reading order."""

    ground: str
    shapes: tuple[Shape, ...]
    holders: tuple[Holder, ...]


_RULE: Final = Shape((0.65, 0.34, 0.9, 0.06), "c1")
TITLE: Final = Holder("title", 0, "title", (0.65, 0.52, 12.03, 1.02), 30, bold=True)
_SUBTITLE: Final = Holder("body", 13, "subtitle", (0.65, 1.56, 12.03, 0.52), 14, ink="mut", anchor="ctr")
SOURCE: Final = Holder("body", 14, "source", (0.65, 6.58, 11.3, 0.62), 12, ink="mut", anchor="b")
NUMBER: Final = Holder("sldNum", 12, "number", (12.0, 6.86, 0.68, 0.34), 12, ink="mut", anchor="b", align="r")


def _content(*holders: Holder, shapes: tuple[Shape, ...] = ()) -> Layout:
    return Layout("bg", (_RULE, *shapes), (TITLE, *holders, NUMBER))


LAYOUTS: Final[Mapping[Role, Layout]] = {
    Role.COVER: Layout(
        "paper",
        (Shape((0, 0, 0.22, HEIGHT), "c1"),),
        (
            Holder("ctrTitle", 0, "title", (0.95, 1.75, 11.4, 2.1), 40, bold=True, anchor="b"),
            Holder("subTitle", 1, "subtitle", (0.95, 4.0, 11.4, 1.6), 20, ink="c1x"),
            Holder("body", 14, "facts", (0.95, 6.35, 11.4, 0.6), 14, ink="mut", anchor="b"),
        ),
    ),
    Role.POINTS: _content(
        _SUBTITLE,
        Holder("body", 1, "points", (0.65, 2.1, 11.8, 4.3), 24, bullets=True),
        SOURCE,
    ),
    Role.SECTION: Layout(
        "c1",
        (),
        (
            Holder("body", 10, "section", (0.95, 0.85, 3.0, 0.72), 40, bold=True, ink="mut", anchor="b"),
            Holder("title", 0, "title", (0.95, 2.0, 11.4, 1.55), 38, bold=True, anchor="b"),
            Holder("body", 1, "text", (0.95, 3.8, 10.9, 2.4), 22),
            NUMBER,
        ),
    ),
    Role.FIGURE: _content(
        Holder("body", 1, "figure", (0.65, 1.75, 6.6, 4.7), 22, anchor="ctr"),
        Holder("obj", 2, "drawing", (7.75, 1.75, 4.93, 4.7)),
        SOURCE,
    ),
    Role.CHART: _content(_SUBTITLE, Holder("chart", 1, "chart", (0.65, 2.15, 12.03, 4.4)), SOURCE),
    Role.CHARTS: _content(
        Holder("body", 15, "subtitle", (0.65, 1.56, 5.8, 0.56), 14, bold=True, anchor="ctr"),
        Holder("chart", 1, "chart", (0.65, 2.15, 5.8, 4.4)),
        Holder("body", 16, "subtitle", (6.88, 1.56, 5.8, 0.56), 14, bold=True, anchor="ctr"),
        Holder("chart", 2, "chart", (6.88, 2.15, 5.8, 4.4)),
        SOURCE,
    ),
    Role.READING: _content(
        _SUBTITLE,
        Holder("chart", 1, "chart", (0.65, 2.15, 8.5, 4.4)),
        Holder("body", 2, "text", (9.55, 2.15, 3.13, 4.4), 18),
        SOURCE,
        shapes=(Shape((9.35, 2.15, 0.014, 4.4), "off"),),
    ),
    Role.TABLE: _content(_SUBTITLE, Holder("tbl", 1, "table", (0.65, 2.15, 12.03, 4.4)), SOURCE),
    Role.QUOTE: Layout(
        "paper",
        (Shape((0.82, 2.05, 0.05, 2.9), "c2"),),
        (
            Holder("title", 0, "title", (1.15, 1.3, 11.2, 0.6), 18, ink="mut", anchor="b"),
            Holder("body", 1, "quote", (1.15, 2.05, 11.2, 2.9), 30, bold=True, anchor="ctr"),
            Holder("body", 10, "by", (1.15, 5.1, 11.2, 0.6), 16, ink="mut"),
            SOURCE._replace(at=(1.15, 6.58, 10.8, 0.62)),
            NUMBER,
        ),
    ),
    Role.PICTURE: _content(Holder("pic", 1, "picture", (0.65, 1.65, 12.03, 4.85)), SOURCE),
    Role.SOURCES: _content(Holder("body", 1, "references", (0.65, 1.65, 12.03, 4.85), 18), SOURCE),
    Role.CLOSING: Layout(
        "c1",
        (),
        (
            Holder("title", 0, "title", (0.95, 2.1, 11.4, 1.7), 40, bold=True, anchor="b"),
            Holder("body", 1, "text", (0.95, 3.95, 11.4, 2.2), 20),
            NUMBER,
        ),
    ),
}
