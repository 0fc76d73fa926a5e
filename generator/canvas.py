"""A sheet on which words and boxes are drawn, as PNG: by Pillow, in fonts of ours, alike on every machine."""

from __future__ import annotations

import io
from bisect import bisect_right
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

# Between a colour and its ground lie so many: edges look smooth, and the file stays small.
_STEPS: Final = 12
_ALL: Final = 255
# The step of each of the 256 degrees to which a sign covers a pixel; and whether that shows.
_SMOOTH: Final = tuple(round(cover * _STEPS / _ALL) for cover in range(_ALL + 1))
_SEEN: Final = tuple(_ALL if step else 0 for step in _SMOOTH)
_PICTURE: Final = 64
_PACKED: Final = 3
_NONE: Final = "\uffff"
_ELLIPSIS: Final = "…"
_FINE: Final = 16
_EM: Final = 1000
# In thousandths of its size: so far no sign hangs over that is as wide as it is said to be.
_OVERHANG: Final = 120


class Family(NamedTuple):
    """The files of a typeface; the first that has a sign is the one in which it is set."""

    files: tuple[bytes, ...]


class Style(NamedTuple):
    """How words are set; `size` in pixels, colours as `#RRGGBB`."""

    family: Family
    size: int
    colour: str
    ground: str


class Sheet:
    """A picture that is made of few colours; what is drawn later covers what was drawn before."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        from PIL import Image

        self._colours: list[tuple[int, ...]] = [_channels(ground)]
        self._ramps: dict[tuple[str, str], int] = {}
        self._picture = Image.new("P", (width, height), 0)

    def box(self, left: int, top: int, width: int, height: int, colour: str) -> None:
        """A rectangle of one colour; none where it has no size."""
        if width > 0 < height:
            at = self._ramp(colour, colour) + _STEPS
            self._picture.paste(at, (left, top, left + width, top + height))

    def words(self, left: int, base: int, text: str, style: Style) -> int:
        """A line of words that stands on `base`; where it ends."""
        from PIL import Image, ImageDraw

        ramp = self._ramp(style.colour, style.ground)
        smooth = [ramp + step for step in _SMOOTH]
        end = float(left)
        for font, run, width, _ in _runs(text, style.family, style.size):
            around = style.size // 2
            layer = Image.new("L", (round(width) + 2 * around, style.size * 2), 0)
            ImageDraw.Draw(layer).text((around, style.size * 1.4), run, fill=_ALL, font=font, anchor="ls")
            place = (round(end) - around, base - round(style.size * 1.4))
            self._picture.paste(layer.point(smooth, "L"), place, layer.point(_SEEN))
            end += width
        return round(end)

    def picture(self, png: bytes, left: int, top: int, size: tuple[int, int], ground: str) -> None:
        """A picture on a ground, in few colours."""
        from PIL import Image

        with Image.open(io.BytesIO(png)) as found:
            drawn = found.convert("RGBA").resize(size, Image.Resampling.LANCZOS)
        flat = Image.new("RGBA", size, ground)
        flat.alpha_composite(drawn)
        few = flat.convert("RGB").quantize(
            _PICTURE, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        colours = few.getpalette() or []
        first = len(self._colours)
        self._colours += [tuple(colours[start : start + 3]) for start in range(0, len(colours), 3)]
        shifted = few.point([min(first + index, _ALL) for index in range(_ALL + 1)])
        self._picture.paste(Image.frombytes("L", size, shifted.tobytes()), (left, top))

    def png(self) -> bytes:
        """The file."""
        flat = [channel for colour in self._colours[: _ALL + 1] for channel in colour]
        self._picture.putpalette(flat)
        written = io.BytesIO()
        self._picture.save(written, "PNG", compress_level=_PACKED)
        return written.getvalue()

    def _ramp(self, colour: str, ground: str) -> int:
        """Where the colours from the ground to a colour begin."""
        at = self._ramps.get((colour, ground))
        if at is None:
            self._ramps[colour, ground] = at = len(self._colours)
            last, first = _channels(colour), _channels(ground)
            self._colours += [
                tuple(
                    round(one + (other - one) * step / _STEPS) for one, other in zip(first, last, strict=True)
                )
                for step in range(_STEPS + 1)
            ]
        return at


def width_of(text: str, family: Family, size: int) -> float:
    """How wide a line is, in pixels."""
    return sum(_width(_file(family, sign), size, sign) for sign in text)


def wrapped(text: str, family: Family, size: int, width: int) -> list[str]:
    """The text in lines that fit, but for words that are wider; what typography keeps together stays so."""
    lines: list[str] = []
    space, room = width_of(" ", family, size), 0.0
    for word in text.split(" "):
        needed = width_of(word, family, size)
        if lines and needed + space <= room:
            lines[-1] = f"{lines[-1]} {word}"
            room -= needed + space
        else:
            lines.append(word)
            room = width - needed
    return lines


def fitted(text: str, family: Family, sizes: tuple[int, ...], width: int, most: int) -> tuple[int, list[str]]:
    """The largest size in which a text has so many lines at most, and its lines; else what of it has room."""
    lines: list[str] = []
    for size in sizes:
        lines = wrapped(text, family, size, width)
        if len(lines) <= most and max(width_of(line, family, size) for line in lines) <= width:
            return size, _balanced(lines, text, family, size, width)
    return sizes[-1], [clipped(line, family, sizes[-1], width) for line in shortened(lines, most)]


def _balanced(lines: list[str], text: str, family: Family, size: int, width: int) -> list[str]:
    """The same text in as many lines that are about as long as one another."""
    low, high = width // len(lines), width
    while high - low > _FINE:
        middle = (low + high) // 2
        tried = wrapped(text, family, size, middle)
        if len(tried) == len(lines) and max(width_of(line, family, size) for line in tried) <= middle:
            lines, high = tried, middle
        else:
            low = middle
    return lines


def clipped(text: str, family: Family, size: int, width: int) -> str:
    """A line as far as it fits, ending in an ellipsis where that is not all."""
    if width_of(text, family, size) <= width:
        return text
    fits = bisect_right(
        range(len(text)), width, key=lambda end: ceil(width_of(f"{text[:end]}{_ELLIPSIS}", family, size))
    )
    return f"{text[: max(0, fits - 1)].rstrip()}{_ELLIPSIS}"


def shortened(lines: list[str], most: int) -> list[str]:
    """So many lines at most; the last says that there were more."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,;:.')}{_ELLIPSIS}"]


class _Run(NamedTuple):
    """A stretch of a text that is set in one font, and its width; `odd`: it is a sign that stands alone."""

    font: FreeTypeFont
    text: str
    width: float
    odd: bool = False


def _runs(text: str, family: Family, size: int) -> list[_Run]:
    """The text in stretches that are set in one file each."""
    found: list[_Run] = []
    for sign in text:
        file = _file(family, sign)
        font, width, odd = _font(file, size), _width(file, size, sign), bool(_missing(file, sign))
        if found and found[-1].font is font and not (odd or found[-1].odd):
            before = found.pop()
            found.append(_Run(font, f"{before.text}{sign}", before.width + width))
        else:
            found.append(_Run(font, sign, width, odd))
    return found


@lru_cache(maxsize=4096)
def _file(family: Family, sign: str) -> bytes:
    """The first file that has a sign, else the first."""
    return next((file for file in family.files if _has(file, sign)), family.files[0])


@lru_cache(maxsize=16384)
def _width(file: bytes, size: int, sign: str) -> float:
    return _font(file, size).getlength(sign) + _missing(file, sign) * size / _EM


@lru_cache(maxsize=4096)
def _missing(file: bytes, sign: str) -> float:
    """By how much of a thousandth of its size a sign is wider than FreeType says.

    Some fonts make a sign of others («, %) and ask for the width of one of these; only FreeType heeds that.
    """
    font = _font(file, _EM)
    left, _, right, _ = font.getbbox(sign, anchor="ls")
    width = font.getlength(sign)
    return right + left - width if right - width > _OVERHANG else 0.0


@lru_cache(maxsize=64)
def _font(file: bytes, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    # Without Raqm, which is not on every machine.
    return ImageFont.truetype(io.BytesIO(file), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def _has(file: bytes, sign: str) -> bool:
    """Whether a font has a sign: one that it has not looks like that of no character."""
    font = _font(file, 20)
    return _mask(font, sign) != _mask(font, _NONE)


def _mask(font: FreeTypeFont, sign: str) -> bytes:
    mask = font.getmask(sign)
    return bytes(mask) + repr(mask.size).encode()


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
