"""Feeds that lie in the site itself."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.fetch.sources import FILE
from generator.fetch.unusable import Unusable

_MAX_FILE: Final = 5_000_000


def file_body(site: Path, url: str) -> bytes:
    """The bytes of a feed that lies in the site.

    Raises:
        Unusable: there is no such file, or it lies elsewhere.
    """
    name = url.removeprefix(FILE)
    root = site.resolve()
    try:
        place = (root / name).resolve()
        if not place.is_relative_to(root):
            raise Unusable("file-outside", file=name)
        if not place.is_file():
            raise Unusable("file-missing", file=name)
        if place.stat().st_size > _MAX_FILE:
            raise Unusable("too-large", megabytes=f"{_MAX_FILE / 1_000_000:g}")
        return place.read_bytes()
    except (OSError, ValueError):
        raise Unusable("file-missing", file=name) from None
