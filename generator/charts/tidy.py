"""Vega's SVG of an author's drawing made fit for a page: its structure kept, its noise and dangers left out.

What is drawn is a closed list of elements and attributes. Colours arrive as tokens, or as the light
colours of the palette, and leave as a fixed colour and a class; any other colour stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from math import ceil
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from generator.charts.style import FONT_FAMILY, PALETTE

_NUMBER: Final = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_NOWHERE: Final = re.compile(r"translate\(0,\s*0\)")
_REFERENCE: Final = re.compile(r"url\(#([\w-]+)\)")
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{3,8}|(?:rgb|hsl)a?\([\d.,%\s]+\)|[a-zA-Z]+|none")
_SHAPES: Final = frozenset({"path", "line", "rect", "circle", "text"})
_GROUPS: Final = frozenset({"g", "defs", "clipPath", "linearGradient", "radialGradient", "stop"})
_KEPT: Final = (
    *("id", "transform", "clip-path", "d", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "rx", "ry"),
    *("cx", "cy", "r", "fx", "fy", "offset", "gradientUnits", "opacity", "fill-opacity", "stroke-opacity"),
    *("stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin"),
    *("stroke-miterlimit", "font-size", "font-weight", "font-style", "text-anchor", "dy"),
)
_DEFAULTS: Final = {
    ("opacity", "1"),
    ("text-anchor", "start"),
    ("stroke-width", "1"),
    ("font-weight", "normal"),
}
# The first token of a colour is what an author who typed the colour meant.
_TOKENS: Final = {colour.lower(): token for token, colour in reversed([*PALETTE.light.items()])}

_IN_WORDS: Final = {"n": "mut", **{f"c{number}": f"c{number}x" for number in range(1, 5)}}


def tidied(
    svg: str,
    *,
    name: str,
    width: int,
    title: str,
    description: str,
    colours: Mapping[str, str],
) -> str:
    """The finished drawing of `name` at `width`, as copy 1 (see `svg.as_copy`).

    Raises:
        NotAColour: a mark has a colour that is none.
    """
    root = ET.fromstring(svg)  # noqa: S314 - vl-convert wrote it a moment ago
    height = ceil(float(root.attrib["height"]))
    stem = f"chart-{name}-{width}-1"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart-{width}" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="{FONT_FAMILY}" fill="none" role="img" '
        f'aria-labelledby="{stem}-title {stem}-desc"><title id="{stem}-title">{escape(title)}</title>'
        f'<desc id="{stem}-desc">{escape(description)}</desc>'
    )
    # Vega numbers what it defines through all drawings of a process: here each starts at one.
    found = dict.fromkeys(name for value in _values(root) for name in _REFERENCE.findall(value))
    names = {old: f"{stem}-d{place}" for place, old in enumerate(found, 1)}
    pen = _Pen(names, colours)
    return head + "".join(pen.written(root)) + "</svg>\n"


class NotAColour(ValueError):  # noqa: N818 - it names what a mark's colour is
    """A mark is painted with something that no drawing may hold."""


def _values(element: ET.Element) -> Iterator[str]:
    return (value for one in element.iter() for value in one.attrib.values())


class _Pen(NamedTuple):
    """Writes elements anew; `names` are the new ids of what the drawing defines and refers to."""

    names: Mapping[str, str]
    colours: Mapping[str, str]

    def written(self, element: ET.Element) -> Iterator[str]:
        """What is seen beneath an element."""
        for child in element:
            tag = child.tag.rpartition("}")[2]
            if child.get("display") == "none" or child.get("id", "") not in {"", *self.names}:
                continue
            if tag in _GROUPS:
                yield self._group(child, tag)
            elif tag in _SHAPES and (_is_painted(child) or element.tag.endswith("clipPath")):
                yield self._shape(child, tag)

    def _group(self, element: ET.Element, tag: str) -> str:
        inside = "".join(self.written(element))
        attributes = self._attributes(element)
        if tag == "stop":
            attributes["stop-color"] = self._fixed(element.get("stop-color", "none"))
        if not inside and tag != "stop":
            return ""
        if tag == "g" and not attributes:
            return inside
        return _tag(tag, attributes, inside)

    def _shape(self, element: ET.Element, tag: str) -> str:
        attributes = self._attributes(element) | self._paint(element)
        return _tag(tag, attributes, _tip(element) + "".join(self._lines(element)))

    def _lines(self, element: ET.Element) -> Iterator[str]:
        yield escape(element.text or "")
        for line in element:
            if line.tag.endswith("tspan"):
                yield _tag("tspan", _kept(line, ("x", "dy")), escape(line.text or ""))

    def _attributes(self, element: ET.Element) -> dict[str, str]:
        kept = _kept(element, _KEPT)
        if "id" in kept:
            kept["id"] = self.names[kept["id"]]
        if "clip-path" in kept:
            kept["clip-path"] = self._reference(kept["clip-path"])
        return kept

    def _paint(self, element: ET.Element) -> dict[str, str]:
        """Each colour, and for tokens their classes."""
        painted = {paint: element.get(paint, "none") for paint in ("fill", "stroke")}
        painted = {paint: colour for paint, colour in painted.items() if colour != "none"}
        if element.tag.endswith("text"):
            painted = {paint: self._readable(colour) for paint, colour in painted.items()}
        tokens = {paint: token for paint, colour in painted.items() if (token := self._token(colour))}
        classes = " ".join(f"{paint[0]}-{token}" for paint, token in tokens.items())
        fixed = {paint: self._fixed(colour) for paint, colour in painted.items()}
        return ({"class": classes} if classes else {}) | fixed

    def _readable(self, colour: str) -> str:
        """Words in a series' colour have the one that is dark enough for words."""
        token = self._token(colour)
        return _IN_WORDS.get(token, token) if token else colour

    def _token(self, colour: str) -> str | None:
        return colour if colour in self.colours else _TOKENS.get(colour.lower())

    def _fixed(self, colour: str) -> str:
        token = self._token(colour)
        if token:
            return self.colours[token]
        if _REFERENCE.fullmatch(colour):
            return self._reference(colour)
        if not _COLOUR.fullmatch(colour):
            raise NotAColour(colour)
        return colour

    def _reference(self, value: str) -> str:
        return _REFERENCE.sub(lambda found: f"url(#{self.names[found[1]]})", value)


def _is_painted(element: ET.Element) -> bool:
    """Whether a shape shows: Vega draws the grounds of groups even where they have no colour."""
    hollow = element.get("d") == "" or (
        element.tag.endswith("text") and not "".join(element.itertext()).strip()
    )
    return not hollow and any(element.get(paint, "none") != "none" for paint in ("fill", "stroke"))


def _kept(element: ET.Element, names: tuple[str, ...]) -> dict[str, str]:
    found = {name: _short(element.attrib[name]) for name in names if name in element.attrib}
    return {
        name: value
        for name, value in found.items()
        if (name, value) not in _DEFAULTS and not _NOWHERE.fullmatch(value)
    }


def _short(value: str) -> str:
    """Hundredths of a px are enough, and the same on every machine; sizes are in px anyway."""
    return _NUMBER.sub(lambda found: f"{round(float(found[0]), 2) + 0:g}", value).removesuffix("px")


def _tip(element: ET.Element) -> str:
    said = element.get("aria-label")
    return f"<title>{escape(said)}</title>" if said else ""


def _tag(name: str, attributes: Mapping[str, str], inside: str) -> str:
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"
