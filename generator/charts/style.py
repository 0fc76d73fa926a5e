"""Colours as tokens, and the rules by which a drawing follows the reader's scheme.

A drawing names tokens; `svg.finish` writes the light colour as a fixed attribute and the token as a class.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.palette import PALETTE, Palette, palette_of

# The last is inside vl-convert, so that a PNG looks the same on every machine.
FONT_FAMILY: Final = "Arial, Helvetica, 'Liberation Sans', sans-serif"
PNG_FONT_FAMILY: Final = "Liberation Sans"

WIDE: Final = 680
NARROW: Final = 340
WIDTHS: Final = (WIDE, NARROW)


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
    fills = "".join(f".f-{token}{{fill:var(--{token})}}" for token in PALETTE.light)
    strokes = "".join(f".s-{token}{{stroke:var(--{token})}}" for token in PALETTE.light)
    return f"{fills}\n{strokes}\n{_LAYOUT}"


_LAYOUT: Final = (
    ".chart{container-type:inline-size}\n"
    ".chart-680,.chart-340{display:block;width:100%;height:auto}\n"
    ".chart-680{max-width:680px}.chart-340{max-width:440px}\n"
    ".chart-680{display:none}\n"
    "@container (min-width:560px){.chart-680{display:block}.chart-340{display:none}}\n"
)


def _properties(tokens: Mapping[str, str]) -> str:
    return "".join(f"--{token}:{colour};" for token, colour in tokens.items())


__all__ = [
    "FONT_FAMILY",
    "NARROW",
    "PALETTE",
    "PNG_FONT_FAMILY",
    "WIDE",
    "WIDTHS",
    "Palette",
    "chart_css",
    "palette_of",
    "token_css",
]
