"""Draw the pictures of docs/charts/ anew: python docs/pictures.py."""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from generator.charts.choose import chart_of  # noqa: E402
from generator.charts.draw import draw, png  # noqa: E402 - the program stands beside this folder
from tests.program import edition_of  # noqa: E402
from tests.unit.charts.cases import CASES  # noqa: E402 - and so do its tests

# A form or one of its turns, and the case of tests/unit/charts that shows it.
PICTURES = {
    "bars": "answers",
    "before-after": "two-dates",
    "cards": "cards",
    "dumbbell": "several-rows",
    "facts": "delays",
    "grouped": "grouped",
    "intervals": "by-age",
    "line": "broken-line",
    "matrix": "matrix",
    "multiples": "panels",
    "number": "number",
    "pictogram": "persons",
    "pictogram-rows": "persons-by-channel",
    "ranking": "ranks-over-time",
    "rule": "unequal-rule",
    "slope": "crossing",
    "stacked": "likert",
    "stacked-one": "one-bar",
    "waffle": "waffle",
}
# A chart of an author's own, from this repository's site.
CUSTOM = "twitter-devant-facebook"


def main() -> None:
    """In French, 680 px wide, in light."""
    site = edition_of(ROOT).site
    custom = chart_of(site.series[CUSTOM], site.statistics, "fr")
    charts = {form: CASES[case].chart() for form, case in PICTURES.items()} | {"custom": custom}
    for form, chart in charts.items():
        picture = png(draw(chart, 680), scale=1)
        (ROOT / "docs" / "images" / "charts" / f"{form}.png").write_bytes(_packed(picture))


def _packed(picture: bytes) -> bytes:
    """The same pixels in a third of the bytes: vl-convert packs quickly rather than well."""
    start, packed, chunks = len(b"\x89PNG\r\n\x1a\n"), b"", []
    while start < len(picture):
        length, kind = struct.unpack(">I4s", picture[start : start + 8])
        body = picture[start + 8 : start + 8 + length]
        start += length + 12
        packed += body if kind == b"IDAT" else b""
        chunks += [(kind, body)] if kind in {b"IHDR", b"IEND"} else []
    chunks.insert(1, (b"IDAT", zlib.compress(zlib.decompress(packed), 9)))
    parts = [(struct.pack(">I", len(body)), kind + body) for kind, body in chunks]
    return picture[:8] + b"".join(head + rest + struct.pack(">I", zlib.crc32(rest)) for head, rest in parts)


if __name__ == "__main__":
    main()
