"""A drawing read back: its words, its hovering texts and its shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree as ET

from generator.charts.chart import Chart
from generator.charts.draw import draw

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Word:
    """A text of the drawing, its lines joined by a space."""

    text: str
    x: float
    y: float
    lines: int


@dataclass(frozen=True)
class Drawing:
    """What a reader can see of an SVG."""

    title: str
    description: str
    words: tuple[Word, ...]
    tips: tuple[str, ...]
    extents: dict[str, tuple[float, float]]
    outlines: dict[str, int]
    rest: int
    discs: dict[str, tuple[float, float]]

    @property
    def texts(self) -> list[str]:
        """The words without their places."""
        return [word.text for word in self.words]


@cache
def seen(chart: Chart, width: int) -> Drawing:
    """A chart drawn, and read; once for all tests of a process."""
    return read(draw(chart, width))


def read(svg: str) -> Drawing:
    """Read a finished drawing.

    By the hovering text of each shape: `extents` is its left and right end, `outlines` of how many closed
    outlines it is made, `discs` the middle of each that is a disc. `rest` is the outlines of empty places.
    """
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    tipped = [(child, _tip(child)) for child in root if _tip(child)]
    return Drawing(
        title=root.findtext(f"{_SVG}title") or "",
        description=root.findtext(f"{_SVG}desc") or "",
        words=tuple(_word(child) for child in root.iter(f"{_SVG}text")),
        tips=tuple(tip for _, tip in tipped),
        extents={tip: _extent(child) for child, tip in tipped if child.get("d")},
        outlines={tip: child.attrib["d"].count("M") for child, tip in tipped if child.get("d")},
        rest=sum(child.get("d", "").count("M") for child in root if child.get("class") == "f-off"),
        discs={
            tip: (float(child.attrib["cx"]), float(child.attrib["cy"]))
            for child, tip in tipped
            if child.get("cx")
        },
    )


def _tip(element: ET.Element) -> str:
    return element.findtext(f"{_SVG}title") or ""


def _word(element: ET.Element) -> Word:
    spans = [span.text or "" for span in element.iter(f"{_SVG}tspan")]
    text = " ".join(spans) if spans else element.text or ""
    return Word(text, float(element.attrib["x"]), float(element.attrib["y"]), max(1, len(spans)))


def _extent(element: ET.Element) -> tuple[float, float]:
    path = element.attrib["d"]
    across = [float(x) for x in re.findall(r"[ML](-?[\d.]+),", path)]
    across += [across[0] + float(step) for step in re.findall(r"h(-?[\d.]+)", path)[:1]]
    across += [float(x) for curve in re.findall(r"C([-\d.,]+)", path) for x in curve.split(",")[::2]]
    moved = float(element.get("transform", "translate(0,").removeprefix("translate(").split(",")[0])
    return min(across) + moved, max(across) + moved
