"""Colours as tokens, and the rules by which a drawing follows the reader's scheme.

A drawing names tokens; `svg.finish` writes the light colour as a fixed attribute and the token as a class.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.frozen import frozen
from generator.settings import BrandStyle

# The last is inside vl-convert, so that a PNG looks the same on every machine.
FONT_FAMILY: Final = "Arial, Helvetica, 'Liberation Sans', sans-serif"
PNG_FONT_FAMILY: Final = "Liberation Sans"

WIDE: Final = 680
NARROW: Final = 340
WIDTHS: Final = (WIDE, NARROW)

# Where sRGB's curve begins, and the luminance on which black and white read equally well.
_STRAIGHT: Final = 0.04045
_MIDWAY: Final = 0.179

_LIGHT: Final = {
    "bg": "#FFFFFF",
    "paper": "#F4F1EA",
    "ink": "#16202C",
    "mut": "#566170",
    "ax": "#7A8594",
    "grid": "#E2E6EB",
    "off": "#D5DAE0",
    "n": "#7F8B99",
    "c1": "#0F4C81",
    "c2": "#D9541E",
    "c3": "#9478D7",
    "c4": "#5B0F2E",
    "c1x": "#0F4C81",
    "c2x": "#B8420F",
    "c3x": "#7557BE",
    "c4x": "#5B0F2E",
    "c1o": "#FFFFFF",
    "c2o": "#12161D",
    "c3o": "#12161D",
    "c4o": "#FFFFFF",
    "c1t": "#6690BB",
    "l1": "#B4441A",
    "l2": "#E9A27F",
    "l3": "#B9C1CB",
    "l4": "#84B1D8",
    "l5": "#0F4C81",
    "onl": "#FFFFFF",
    "ond": "#16202C",
}
_DARK: Final = {
    "bg": "#12161D",
    "paper": "#1B212B",
    "ink": "#EEF2F6",
    "mut": "#A9B4C2",
    "ax": "#7F8B9A",
    "grid": "#2A323E",
    "off": "#333C49",
    "n": "#7C8797",
    "c1": "#5FB0EE",
    "c2": "#FF8A57",
    "c3": "#DCCFFF",
    "c4": "#C25B83",
    "c1x": "#5FB0EE",
    "c2x": "#FF8A57",
    "c3x": "#DCCFFF",
    "c4x": "#D97BA0",
    "c1o": "#12161D",
    "c2o": "#12161D",
    "c3o": "#12161D",
    "c4o": "#0B0E13",
    "c1t": "#41729F",
    "l1": "#F0783F",
    "l2": "#8F4A2B",
    "l3": "#56606D",
    "l4": "#2F5F8A",
    "l5": "#5FB0EE",
    "onl": "#12161D",
    "ond": "#FFFFFF",
}


@frozen
class Palette:
    """Token to `#RRGGBB`, for light and for dark."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


PALETTE: Final = Palette(_LIGHT, _DARK)


def palette_of(brand: BrandStyle) -> Palette:
    """The shipped colours with a site's own over them.

    A new c1 is also the text in c1's colour, and text on it is black or white, whichever reads better.
    """
    return Palette(_branded(_LIGHT, brand.light), _branded(_DARK, brand.dark))


def token_css(palette: Palette = PALETTE) -> str:
    """The tokens as custom properties of the page, dark where the reader's system asks for it."""
    light, dark = _properties(palette.light), _properties(palette.dark)
    return (
        f":root{{color-scheme:light dark;{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def chart_css() -> str:
    """The rules that give a drawing the page's colours, and show the copy that fits its place.

    A drawing keeps its own family, in which its words were measured: the page's may be wider.
    """
    fills = "".join(f".f-{token}{{fill:var(--{token})}}" for token in _LIGHT)
    strokes = "".join(f".s-{token}{{stroke:var(--{token})}}" for token in _LIGHT)
    return f"{fills}\n{strokes}\n{_LAYOUT}"


_LAYOUT: Final = (
    ".chart{container-type:inline-size}\n"
    ".chart-680,.chart-340{display:block;width:100%;height:auto}\n"
    ".chart-680{max-width:680px}.chart-340{max-width:440px}\n"
    ".chart-680{display:none}\n"
    "@container (min-width:560px){.chart-680{display:block}.chart-340{display:none}}\n"
)


def _branded(tokens: Mapping[str, str], brand: Mapping[str, str]) -> Mapping[str, str]:
    texts = {f"{token}x": colour for token, colour in brand.items() if f"{token}x" in tokens}
    upon = {f"{token}o": _legible_on(colour) for token, colour in brand.items() if f"{token}o" in tokens}
    return {**tokens, **texts, **upon, **brand}


def _legible_on(colour: str) -> str:
    """Black or white, whichever has more contrast to `colour` by WCAG 2.2."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= _STRAIGHT else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    luminance = sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return "#000000" if luminance > _MIDWAY else "#FFFFFF"


def _properties(tokens: Mapping[str, str]) -> str:
    return "".join(f"--{token}:{colour};" for token, colour in tokens.items())
