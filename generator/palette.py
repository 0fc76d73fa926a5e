"""The colours of a site by token, in light and in dark, and whether words can be read in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.frozen import frozen
from generator.settings import BrandStyle

LEGIBLE: Final = 4.5
"""The least contrast of text to its ground (WCAG 2.2, 1.4.3)."""

# Where sRGB's curve begins, and the luminance on which black and white read equally well.
_STRAIGHT: Final = 0.04045
_MIDWAY: Final = 0.179
_STEPS: Final = 20

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


class Illegible(NamedTuple):
    """Text that can hardly be read: its token and colour, those of its ground, the contrast.

    `scheme` is "light" or "dark"; `legible` is a like colour that could be read there.
    """

    scheme: str
    text: str
    colour: str
    ground: str
    upon: str
    contrast: float
    legible: str


# On which ground words of a token stand.
_GROUNDS: Final = (
    *((text, ground) for text in ("ink", "mut") for ground in ("bg", "paper")),
    *((f"c{number}x", "bg") for number in range(1, 5)),
    ("c1x", "paper"),
    *((f"c{number}o", f"c{number}") for number in range(1, 5)),
    *(("onl", ground) for ground in ("l1", "l5")),
    *(("ond", ground) for ground in ("l2", "l3", "l4")),
)


def illegible(brand: BrandStyle) -> Iterator[Illegible]:
    """What a site's own colours make hard to read; each text once, on the ground on which it is worst."""
    palette = palette_of(brand)
    for scheme, colours, shipped in (
        ("light", palette.light, PALETTE.light),
        ("dark", palette.dark, PALETTE.dark),
    ):
        found: dict[str, Illegible] = {}
        for text, ground in _GROUNDS:
            if colours[text] == shipped[text] and colours[ground] == shipped[ground]:
                continue
            ratio = contrast(colours[text], colours[ground])
            if ratio < LEGIBLE and (text not in found or ratio < found[text].contrast):
                legible = _legible(colours[text], colours[ground])
                found[text] = Illegible(scheme, text, colours[text], ground, colours[ground], ratio, legible)
        yield from found.values()


def contrast(first: str, second: str) -> float:
    """How two colours stand out from one another, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _legible(colour: str, ground: str) -> str:
    """The colour, as little darker or lighter as it must be."""
    end = _legible_on(ground)
    mixed = (_mixed(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in mixed if contrast(one, ground) >= LEGIBLE), end)


def _mixed(first: str, second: str, share: float) -> str:
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(255 * (one + share * (other - one))):02X}" for one, other in pairs)


def _branded(tokens: Mapping[str, str], brand: Mapping[str, str]) -> Mapping[str, str]:
    texts = {f"{token}x": colour for token, colour in brand.items() if f"{token}x" in tokens}
    upon = {f"{token}o": _legible_on(colour) for token, colour in brand.items() if f"{token}o" in tokens}
    return {**tokens, **texts, **upon, **brand}


def _legible_on(colour: str) -> str:
    """Black or white, whichever has more contrast to `colour`."""
    return "#000000" if _luminance(colour) > _MIDWAY else "#FFFFFF"


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= _STRAIGHT else ((value + 0.055) / 1.055) ** 2.4
        for value in _channels(colour)
    ]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
