"""Pictures read to their end, by Pillow: for documents, which hold them, and show nothing of broken ones."""

from __future__ import annotations

import io
from typing import Final, NamedTuple

_KNOWN: Final = {"PNG": "png", "JPEG": "jpeg"}


class Raster(NamedTuple):
    """A whole picture that every reader of documents knows: `kind` is "png" or "jpeg"."""

    content: bytes
    kind: str
    width: int
    height: int


class UnreadableError(ValueError):
    """There is no picture in it, or a broken one."""


def raster(content: bytes) -> Raster:
    """A picture as it is if it is PNG or JPEG, else as PNG.

    Raises:
        UnreadableError: it cannot be read to its end.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            kind = _KNOWN.get(picture.format or "")
            if kind is None:
                made = io.BytesIO()
                picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(made, "PNG")
                content, kind = made.getvalue(), "png"
            return Raster(content, kind, *picture.size)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as error:
        raise UnreadableError from error
