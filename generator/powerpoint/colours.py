"""Tokens as colours of a presentation's theme, so that another theme recolours everything.

What is greyer than text is text that lets the ground through: it is right on light and on dark ones.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from typing import Final, NamedTuple


class Ink(NamedTuple):
    """A theme colour by its name on a slide, lightened or darkened (percent), and how opaque it is."""

    name: str
    lum_mod: int = 100
    lum_off: int = 0
    alpha: int = 100

    @property
    def xml(self) -> str:
        """As DrawingML writes it."""
        changes = (("lumMod", self.lum_mod, 100), ("lumOff", self.lum_off, 0), ("alpha", self.alpha, 100))
        inner = "".join(
            f'<a:{name} val="{value * 1000}"/>' for name, value, plain in changes if value != plain
        )
        return f'<a:schemeClr val="{self.name}">{inner}</a:schemeClr>'

    @property
    def fill(self) -> str:
        """A surface of that colour."""
        return f"<a:solidFill>{self.xml}</a:solidFill>"


INKS: Final[Mapping[str, Ink]] = {
    "bg": Ink("bg1"),
    "paper": Ink("bg2"),
    "ink": Ink("tx1"),
    "mut": Ink("tx1", alpha=74),
    "ax": Ink("tx1", alpha=56),
    "grid": Ink("tx1", alpha=13),
    "off": Ink("tx1", alpha=18),
    "n": Ink("tx1", alpha=52),
    **{f"c{number}": Ink(f"accent{number}") for number in range(1, 5)},
    "c1t": Ink("accent1", alpha=63),
    "l1": Ink("accent2"),
    "l2": Ink("accent2", alpha=55),
    "l3": Ink("tx1", alpha=30),
    "l4": Ink("accent1", alpha=50),
    "l5": Ink("accent1"),
}
_LEGIBLE: Final = 4.5
# On which surface words of these tokens stand.
_UPON: Final = {"onl": "l5", "ond": "l3", **{f"c{number}o": f"c{number}" for number in range(1, 5)}}
_DARKER: Final = tuple((mod, 0) for mod in (100, 90, 80, 75, 65, 50))
_LIGHTER: Final = tuple((100 - off, off) for off in (0, 10, 20, 30, 40, 60))
Rgb = tuple[float, float, float]


class Scheme(NamedTuple):
    """The colours that the names of a theme have on a slide, each as `RRGGBB`.

    `stretch` is how much wider the theme's family is set than Arial, in which words are measured.
    """

    colours: Mapping[str, str]
    stretch: float = 1.0

    def ink(self, token: str) -> Ink:
        """The colour of a token; of words, one that can be read where they stand."""
        if token in INKS:
            return INKS[token]
        if token in _UPON:
            return self.upon(token_ink(_UPON[token]))
        return self._legible(INKS[token.removesuffix("x")])

    def upon(self, ground: Ink) -> Ink:
        """The theme's ground or its text, whichever reads better on a surface."""
        surface = self.rgb(ground)
        return max((Ink("bg1"), Ink("tx1")), key=lambda one: _contrast(self.rgb(one), surface))

    @property
    def links_show(self) -> bool:
        """Whether links in the theme's own colour can be read on the ground."""
        return _contrast(self.rgb(Ink("hlink")), self.rgb(Ink("bg1"))) >= _LEGIBLE

    def rgb(self, ink: Ink) -> Rgb:
        """How a colour looks on the slide's ground."""
        red, green, blue = _channels(self.colours[ink.name])
        hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
        light = min(1.0, light * ink.lum_mod / 100 + ink.lum_off / 100)
        changed = colorsys.hls_to_rgb(hue, light, saturation)
        ground = _channels(self.colours["bg1"])
        share = ink.alpha / 100
        red, green, blue = (
            share * one + (1 - share) * under for one, under in zip(changed, ground, strict=True)
        )
        return red, green, blue

    def _legible(self, ink: Ink) -> Ink:
        ground = _channels(self.colours["bg1"])
        steps = _DARKER if _luminance(ground) > 0.18 else _LIGHTER  # noqa: PLR2004 - middle grey
        for mod, off in steps:
            tried = ink._replace(lum_mod=mod, lum_off=off)
            if _contrast(self.rgb(tried), ground) >= _LEGIBLE:
                return tried
        return INKS["ink"]


def token_ink(token: str) -> Ink:
    """The colour of a surface."""
    return INKS[token]


def _channels(colour: str) -> Rgb:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def _luminance(colour: Rgb) -> float:
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in colour]  # noqa: PLR2004 - sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(first: Rgb, second: Rgb) -> float:
    """By WCAG 2.2."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)
