"""Pictures that authors add: recognised by content, measured, never trusted by their name.

Adapts imagesize, which reads the size out of a header without decoding the picture.
"""

from __future__ import annotations

import io
from typing import NamedTuple

from generator.files import SourceFile

MAX_BYTES = 10_000_000
_SUFFIXES = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "webp": "webp", "avif": "avif"}


class Picture(NamedTuple):
    """A picture file: its path in the site, and its size in pixels as shown."""

    path: str
    width: int
    height: int
    digest: str


class BadPicture(NamedTuple):
    """Why a file is no picture that can be shown: a variant of `bad-image`."""

    variant: str
    values: tuple[tuple[str, str], ...] = ()


def picture(file: SourceFile) -> Picture | BadPicture:
    """The picture in a file, or why it cannot be shown."""
    suffix = file.path.rpartition(".")[2].lower()
    if suffix == "svg":
        return BadPicture("svg")
    if len(file.content) > MAX_BYTES:
        return BadPicture("too-large", (("megabytes", str(MAX_BYTES // 1_000_000)),))
    found = _format(file.content)
    if found is None:
        return BadPicture("not-a-picture")
    if _SUFFIXES.get(suffix) != found:
        return BadPicture("wrong-type", (("suffix", suffix), ("found", found)))
    width, height = _size(file.content)
    return (
        Picture(file.path, width, height, file.digest) if width > 0 < height else BadPicture("not-a-picture")
    )


def _format(content: bytes) -> str | None:
    head = content[:16]
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return "avif" if head[4:8] == b"ftyp" and head[8:12] in {b"avif", b"avis", b"mif1"} else None


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, or zeros where the header cannot be read."""
    import imagesize

    try:
        width, height = imagesize.get(io.BytesIO(content))
        return (int(width), int(height))
    except (ValueError, OSError, IndexError, KeyError, OverflowError):
        return (0, 0)
