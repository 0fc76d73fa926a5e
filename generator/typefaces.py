"""Font files that authors add: read by FreeType, as Pillow brings it."""

from __future__ import annotations

import io
from typing import Final, NamedTuple

MAX_BYTES: Final = 5_000_000
_HEADS: Final = {b"\0\1\0\0": "ttf", b"true": "ttf", b"OTTO": "otf"}
_UNITS: Final = 1000
# What letters are used as in French and English, and how wide Arial sets them, in thousandths of its size.
SAMPLE: Final = (
    "Un client sur deux attend une réponse immédiate quand il écrit à la marque ; "
    "84 % of customers expect an answer within the hour, whatever the channel."
)
ARIAL: Final = 67643


class Face(NamedTuple):
    """A font: the family that it names, "ttf" or "otf", how wide it is set (1.1: a tenth more than Arial)."""

    family: str
    kind: str
    stretch: float


class BadFont(NamedTuple):
    """Why a file is no font that can be used: a variant of `bad-font`."""

    variant: str
    values: tuple[tuple[str, str], ...] = ()


def face(content: bytes) -> Face | BadFont:
    """The font in a file, or why it cannot be used."""
    if len(content) > MAX_BYTES:
        return BadFont("too-large", (("megabytes", str(MAX_BYTES // 1_000_000)),))
    if content[:4] in {b"wOFF", b"wOF2"}:
        return BadFont("web")
    kind = _HEADS.get(content[:4])
    if kind is None:
        return BadFont("not-a-font")
    return _read(content, kind)


def _read(content: bytes, kind: str) -> Face | BadFont:
    from PIL import ImageFont

    try:
        font = ImageFont.truetype(io.BytesIO(content), _UNITS, layout_engine=ImageFont.Layout.BASIC)
        family, width = font.getname()[0], font.getlength(SAMPLE)
    except (OSError, ValueError, OverflowError):
        return BadFont("not-a-font")
    if not family or not width:
        return BadFont("not-a-font")
    return Face(family, kind, round(width / ARIAL, 3))
