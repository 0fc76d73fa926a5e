"""Draw the pictures of docs/charts from test cases, in French: python docs/pictures.py."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from generator.charts.draw import draw, png  # noqa: E402 - after the path to it
from generator.charts.style import WIDE  # noqa: E402
from tests.unit.charts.cases import CASES  # noqa: E402

# Picture to case.
PICTURES = {
    "intervals": "by-age",
    "multiples": "panels",
    "slope": "crossing",
    "stacked": "likert",
    "stacked-one": "one-bar",
}


def smaller(picture: bytes) -> bytes:
    """The same picture, its pixels packed as small as zlib can."""
    start = picture.index(b"IDAT") - 4
    pixels, at = b"", start
    while picture[at + 4 : at + 8] == b"IDAT":
        length = int.from_bytes(picture[at : at + 4], "big")
        pixels += picture[at + 8 : at + 8 + length]
        at += 12 + length
    packed = b"IDAT" + zlib.compress(zlib.decompress(pixels), 9)
    chunk = (len(packed) - 4).to_bytes(4, "big") + packed + zlib.crc32(packed).to_bytes(4, "big")
    return picture[:start] + chunk + picture[at:]


for name, case in PICTURES.items():
    path = ROOT / "docs" / "images" / "charts" / f"{name}.png"
    path.write_bytes(smaller(png(draw(CASES[case].chart("fr"), WIDE), scale=1)))
