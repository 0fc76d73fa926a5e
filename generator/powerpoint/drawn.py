"""A finished drawing as shapes: each mark a shape in a theme's colour, each text a text, all in one group.

Its marks are those of `charts.marks`, which `charts.svg` has made flat: paths, discs, lines and texts,
each with the token of its colour as a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple
from xml.etree import ElementTree as ET

from generator.charts.glyphs import roomy
from generator.powerpoint import shapes
from generator.powerpoint.colours import Scheme
from generator.powerpoint.outlines import Extent, Step, corner_of, extent, steps_of
from generator.powerpoint.places import POINT, Place
from generator.powerpoint.text import written

_MOVED: Final = re.compile(r"translate\(([-\d.e]+)[, ]+([-\d.e]+)\)")
_COMMANDS: Final = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Q": "quadBezTo"}
_ALIGNED: Final = {"start": "l", "middle": "ctr", "end": "r"}
_LARGEST: Final = 1.7  # pt a px
_LEADING: Final = 1.2
# How far below its middle the foot of a line stands, in its size: as in `charts.svg`.
_FOOT: Final = 0.30
_MARKS: Final = {"path", "circle", "line", "text"}
# Of the room that is left above and below.
_DOWN: Final = 0.35


class Pen(NamedTuple):
    """How px become EMU, and tokens colours."""

    scale: float
    x: float
    y: float
    scheme: Scheme

    def at(self, x: float, y: float) -> tuple[int, int]:
        """A point."""
        return round(self.x + x * self.scale), round(self.y + y * self.scale)

    def length(self, px: float) -> int:
        """A length, of which something is seen."""
        return max(1, round(px * self.scale))

    def frame(self, reach: Extent) -> str:
        """What reaches so far."""
        left, top, right, bottom = reach
        return shapes.frame(self.at(left, top), self.length(right - left), self.length(bottom - top))


def add_drawing(
    slide: Any,
    svg: str,
    place: Place,
    scheme: Scheme,
    *,
    name: str,
    description: str,
) -> Any:
    """The drawing as large as its place lets it be; its element."""
    root = ET.fromstring(svg)  # noqa: S314 - our own
    marks = [one for one in root if _tag(one) in _MARKS]
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    scale = min(place.width / width, place.height / height, _LARGEST * POINT)
    pen = Pen(scale, place.x, place.y + (place.height - height * scale) * _DOWN, scheme)
    first = shapes.first_number(slide)
    inner = "".join(_written(mark, first + place, pen) for place, mark in enumerate(marks, 1))
    size = width * scale, height * scale
    return shapes.add_group(slide, first, pen.at(0, 0), size, inner, name=name, description=description)


def _tag(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _token(element: ET.Element, paint: str) -> str:
    names = element.get("class", "").split()
    return next((name[2:] for name in names if name.startswith(f"{paint}-")), "")


def _numbers(mark: ET.Element, *names: str) -> Iterator[float]:
    return (float(mark.attrib[name]) for name in names)


def _moved(mark: ET.Element) -> tuple[float, float]:
    found = _MOVED.search(mark.get("transform", ""))
    return (float(found[1]), float(found[2])) if found else (0.0, 0.0)


def _reach(mark: ET.Element) -> Extent:
    """How far a mark reaches."""
    if _tag(mark) == "circle":
        x, y, r = _numbers(mark, "cx", "cy", "r")
        return x - r, y - r, x + r, y + r
    if _tag(mark) == "line":
        x, y, x2, y2 = _numbers(mark, "x1", "y1", "x2", "y2")
        return min(x, x2), min(y, y2), max(x, x2), max(y, y2)
    dx, dy = _moved(mark)
    left, top, right, bottom = extent(list(steps_of(mark.get("d", ""))))
    return left + dx, top + dy, right + dx, bottom + dy


def _written(mark: ET.Element, number: int, pen: Pen) -> str:
    tag = _tag(mark)
    if tag == "text":
        return _text(mark, number, pen)
    tip = mark.find("{http://www.w3.org/2000/svg}title")
    name = (tip.text or tag) if tip is not None else f"{tag} {number}"
    framed, flip = pen.frame(_reach(mark)), ""
    if tag == "circle":
        geometry = shapes.ROUND
    elif tag == "line":
        x, y, x2, y2 = _numbers(mark, "x1", "y1", "x2", "y2")
        geometry, flip = shapes.STRAIGHT, ' flipV="1"' if (x2 - x) * (y2 - y) < 0 else ""
    else:
        geometry = geometry_of(list(steps_of(mark.get("d", ""))), pen, filled=bool(_token(mark, "f")))
    return shapes.shape(number, name[:120], framed, geometry, _paint(mark, pen), flip)


def geometry_of(steps: Sequence[Step], pen: Pen, *, filled: bool = True) -> str:
    """A box where it is one, which is easier to edit; else the outline."""
    left, top, right, bottom = extent(steps)
    width, height = right - left, bottom - top
    corner = corner_of(steps)
    if corner is not None:
        return shapes.rounded_box(round(corner / min(width, height) * 100_000)) if corner else shapes.SHARP
    inner = "".join(_command(name, points, (left, top), pen.scale) for name, points in steps)
    size = f'w="{pen.length(width)}" h="{pen.length(height)}"'
    empty = "" if filled else ' fill="none"'
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f"<a:path {size}{empty}>{inner}</a:path></a:pathLst></a:custGeom>"
    )


def _command(
    name: str, points: Sequence[tuple[float, float]], origin: tuple[float, float], scale: float
) -> str:
    if name == "Z":
        return "<a:close/>"
    moved = [(round((x - origin[0]) * scale), round((y - origin[1]) * scale)) for x, y in points]
    inner = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in moved)
    return f"<a:{_COMMANDS[name]}>{inner}</a:{_COMMANDS[name]}>"


def _paint(mark: ET.Element, pen: Pen) -> str:
    fill, stroke = _token(mark, "f"), _token(mark, "s")
    surface = pen.scheme.ink(fill).fill if fill else "<a:noFill/>"
    if not stroke:
        return surface + shapes.BARE
    width = pen.length(float(mark.get("stroke-width", "1")))
    cap = ' cap="rnd"' if mark.get("stroke-linecap") == "round" else ""
    dash = '<a:prstDash val="sysDash"/>' if mark.get("stroke-dasharray") else ""
    return f'{surface}<a:ln w="{width}"{cap}>{pen.scheme.ink(stroke).fill}{dash}<a:round/></a:ln>'


def _text(mark: ET.Element, number: int, pen: Pen) -> str:
    """A box as wide as its longest line."""
    size = float(mark.attrib["font-size"])
    bold = mark.get("font-weight", "") not in {"", "normal", "400"}
    spans = [one for one in mark if _tag(one) == "tspan"]
    lines = [one.text or "" for one in spans] or [mark.text or ""]
    step = next((float(one.attrib["dy"]) for one in spans if "dy" in one.attrib), size * _LEADING)
    width = max(roomy(line, size, bold=bold) for line in lines) + 2
    align = _ALIGNED[mark.get("text-anchor", "start")]
    left = float(mark.attrib["x"]) - {"l": 0.0, "ctr": width / 2, "r": width}[align]
    top = float(mark.attrib["y"]) - int(_FOOT * size + 0.5) - step / 2
    framed = pen.frame((left, top, left + width, top + step * len(lines)))
    ink = pen.scheme.ink(_token(mark, "f") or "ink")
    points, leading = (round(pen.scale * px / POINT * 100) for px in (size, step))
    look = f'<a:rPr sz="{points}" b="{int(bold)}">{ink.fill}</a:rPr>'
    spacing = f'<a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc>' if len(lines) > 1 else ""
    head = f'<a:pPr algn="{align}">{spacing}</a:pPr>'
    paragraphs = (f"<a:p>{head}<a:r>{look}<a:t>{written(line)}</a:t></a:r></a:p>" for line in lines)
    return shapes.words(number, " ".join(lines)[:120], framed, "".join(paragraphs))
