"""Vega's SVG made fit for a page: flat, short, named, and coloured twice.

Colours arrive as tokens (`fill="c1"`) and leave as a fixed light colour and a class whose rule follows
the reader's scheme. What Vega says to screen readers mark by mark becomes a hovering text; the picture
as a whole has a title and a description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from math import floor
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from generator.charts.style import FONT_FAMILY

_NUMBER: Final = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_TRANSLATE: Final = re.compile(r"translate\(([^,]+),([^)]+)\)")
_CIRCLE: Final = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$")
_DESCRIPTION: Final = re.compile(r"<desc[^>]*>(.*?)</desc>", re.DOTALL)
_COPY: Final = re.compile(r'(?<=[" ])(chart-[^" ]+)-\d+(-title|-desc)(?=[" ])')
# Of what a drawing defines for itself: how it is clipped, gradients.
_DEFINED: Final = re.compile(r'((?: id="|"url\(#)chart-[^" ]+-(?:680|340))-\d+(-\w+\)?")')
_KEPT: Final[tuple[str, ...]] = (
    "d",
    "font-weight",
    "text-anchor",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
)
# How far below the middle of a line its foot stands, in its size: Vega's own measure, in whole px.
_MIDDLE: Final = 0.30
_DEFAULTS: Final = {("text-anchor", "start"), ("stroke-width", "1"), ("stroke-width", "0")}


def finish(  # noqa: PLR0913 - what a drawing is made of
    svg: str,
    *,
    name: str,
    width: int,
    title: str,
    description: str,
    colours: Mapping[str, str],
    sizes: Mapping[str, float],
) -> str:
    """The finished drawing of `name` at `width`, as copy 1 (see `as_copy`).

    `colours` maps tokens to the hex values of the fixed attributes, `sizes` the names of text marks to
    their size in px.
    """
    root = ET.fromstring(svg)  # noqa: S314 - vl-convert wrote it a moment ago
    height = root.attrib["height"]
    stem = f"chart-{name}-{width}-1"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart-{width}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONT_FAMILY}" fill="none" role="img" '
        f'aria-labelledby="{stem}-title {stem}-desc"><title id="{stem}-title">{escape(title)}</title>'
        f'<desc id="{stem}-desc">{escape(description)}</desc>'
    )
    return head + "".join(_marks(root, _Place(0, 0, 0), colours, sizes)) + "</svg>\n"


def description_of(svg: str) -> str:
    """What a finished drawing shows, in words."""
    found = _DESCRIPTION.search(svg)
    return unescape(found[1]) if found else ""


def as_copy(svg: str, copy: int) -> str:
    """The same drawing with ids of its own, for the `copy`-th place of a page."""
    start = svg.index("</desc>")
    drawn = _DEFINED.sub(rf"\1-{copy}\2", svg[start:]) if "<defs" in svg else svg[start:]
    return _COPY.sub(rf"\1-{copy}\2", svg[:start]) + drawn


class _Place(NamedTuple):
    """Where a mark stands, and in which size its text is set."""

    x: float
    y: float
    size: float

    def of(self, element: ET.Element, sizes: Mapping[str, float]) -> _Place:
        """The place of an element within."""
        found = _TRANSLATE.fullmatch(element.get("transform", ""))
        dx, dy = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
        name = element.get("class", "").rpartition(" ")[2]
        return _Place(self.x + dx, self.y + dy, sizes.get(name, self.size))


def _marks(
    element: ET.Element, place: _Place, colours: Mapping[str, str], sizes: Mapping[str, float]
) -> Iterator[str]:
    """The marks beneath `element`, which stands at `place`, without the groups around them."""
    for child in element:
        inner = place.of(child, sizes)
        tag = child.tag.rpartition("}")[2]
        if tag == "g":
            yield from _marks(child, inner, colours, sizes)
        elif tag in {"path", "line", "text"} and _is_seen(child):
            yield _mark(child, tag, inner, colours)


def _is_seen(element: ET.Element) -> bool:
    return any(element.get(paint, "none") != "none" for paint in ("fill", "stroke"))


def _mark(element: ET.Element, tag: str, place: _Place, colours: Mapping[str, str]) -> str:
    x, y, size = place
    attributes = {name: element.attrib[name] for name in _KEPT if name in element.attrib}
    circle = _CIRCLE.match(attributes.get("d", ""))
    if circle:
        tag = "circle"
        attributes = {"cx": f"{x:.4f}", "cy": f"{y:.4f}", "r": circle[1]}
    elif tag == "path" and (x, y) != (0, 0):
        attributes["transform"] = f"translate({x:.4f},{y:.4f})"
    elif tag == "line":
        end = {"x": x + float(element.get("x2", 0)), "y": y + float(element.get("y2", 0))}
        places = {"x1": x, "y1": y, "x2": end["x"], "y2": end["y"]}
        attributes = {key: f"{place:.4f}" for key, place in places.items()} | attributes
    elif tag == "text":
        y += floor(_MIDDLE * size + 0.5)
        attributes = {"x": f"{x:.4f}", "y": f"{y:.4f}", "font-size": f"{size:g}"} | attributes
    kept = {key: _short(value) for key, value in attributes.items() if (key, value) not in _DEFAULTS}
    written = "".join(f' {key}="{escape(value)}"' for key, value in (kept | _paint(element, colours)).items())
    inside = _inside(element, kept.get("x", ""))
    return f"<{tag}{written}>{inside}</{tag}>" if inside else f"<{tag}{written}/>"


def _paint(element: ET.Element, colours: Mapping[str, str]) -> dict[str, str]:
    """Each token as its colour, and all of them as classes."""
    painted = {
        paint: token
        for paint in ("fill", "stroke")
        if (token := element.get(paint, "none")) != "none" and element.get(f"{paint}-width") != "0"
    }
    classes = " ".join(f"{paint[0]}-{token}" for paint, token in painted.items())
    return {"class": classes} | {paint: colours[token] for paint, token in painted.items()}


def _inside(element: ET.Element, x: str) -> str:
    """A hovering text from what Vega meant for screen readers, and the lines of a text."""
    tip = element.get("aria-label")
    hover = f"<title>{escape(tip)}</title>" if tip else ""
    lines = [
        f'<tspan x="{x}"{_down(line)}>{escape(line.text or "")}</tspan>'
        for line in element
        if line.tag.endswith("tspan")
    ]
    return hover + (" ".join(lines) or escape(element.text or ""))


def _down(line: ET.Element) -> str:
    return f' dy="{line.attrib["dy"]}"' if "dy" in line.attrib else ""


def _short(value: str) -> str:
    """Hundredths of a px are enough, and the same on every machine."""
    return _NUMBER.sub(lambda found: f"{round(float(found[0]), 2) + 0:g}", value)
