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

    @property
    def texts(self) -> list[str]:
        """The words without their places."""
        return [word.text for word in self.words]


@cache
def seen(chart: Chart, width: int) -> Drawing:
    """A chart drawn, and read; once for all tests of a process."""
    return read(draw(chart, width))


def read(svg: str) -> Drawing:
    """Read a finished drawing; `extents` is the left and right end of each shape with a hovering text."""
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    tipped = [(child, _tip(child)) for child in root if _tip(child)]
    return Drawing(
        title=root.findtext(f"{_SVG}title") or "",
        description=root.findtext(f"{_SVG}desc") or "",
        words=tuple(_word(child) for child in root.iter(f"{_SVG}text")),
        tips=tuple(tip for _, tip in tipped),
        extents={tip: _extent(child) for child, tip in tipped if child.get("d")},
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
    return min(across), max(across)
