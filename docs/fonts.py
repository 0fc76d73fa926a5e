"""Cut the page's typefaces anew: python docs/fonts.py. Says what a stand-in needs to fit each."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import font_source_sans_pro
import font_source_serif_pro
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import USE_MY_METRICS

FOLDER = Path(__file__).parents[1] / "templates" / "assets" / "fonts"
SANS = Path(font_source_sans_pro.__file__).parent / "files"
SERIF = Path(font_source_serif_pro.__file__).parent / "files"
# A cut font has a name of its own: the licence of Source Sans and Serif (SIL Open Font License 1.1, 3) keeps
# theirs for files that are not modified.
FACES = {
    "sans": (SANS / "SourceSansPro-Regular.ttf", "Trendbook Sans"),
    "sans-italic": (SANS / "SourceSansPro-It.ttf", "Trendbook Sans"),
    "sans-semibold": (SANS / "SourceSansPro-Semibold.ttf", "Trendbook Sans"),
    "serif-semibold": (SERIF / "SourceSerifPro-Semibold.ttf", "Trendbook Serif"),
}

# What French and English are written with. Signs of other languages are a second file, which a browser asks
# for only where one of them stands.
CORE = frozenset(
    {
        *map(chr, range(0x20, 0x7F)),
        *"ᵉᵒʳˢᵗʰⁿᵈ\u00a0\u202f«»·°±×²³½¼¾©®§¡¿–—‘’“”„†•…‰′‹›€←↑→↓−≈≠≤≥",
        *"àâäáãåæçèéêëîïíñóôöøúùûüÿœßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒÆ",
    }
)
MORE = frozenset({*map(chr, range(0xA0, 0x180)), *"ȘșȚț"}) - CORE

# Kerning, ligatures, accents put together, and figures of one width.
FEATURES = ["kern", "liga", "tnum", "ccmp", "mark"]
# The names that are kept: copyright, family, style, the whole, the licence and where it stands.
NAMES = [0, 1, 2, 4, 13, 14]
RENAMED = {1, 4}

# How often each is met in a thousand signs of running French and English.
FREQUENT = {
    " ": 165, "e": 120, "t": 70, "a": 68, "s": 62, "i": 62, "n": 61, "o": 56, "r": 55, "l": 43, "u": 42,
    "d": 33, "h": 28, "c": 27, "m": 24, "p": 22, "f": 14, "g": 13, "v": 12, "b": 11, "é": 10, ",": 10,
    ".": 10, "y": 9, "w": 9, "q": 6, "’": 6, "k": 4, "x": 3, "j": 3, "z": 1,
}  # fmt: skip


class Measures(NamedTuple):
    """What a stand-in is fitted to, in thousandths of the size; `width` is a letter's, of running text."""

    ascent: float
    descent: float
    width: float


def cut(font: bytes, characters: Iterable[str], family: str) -> bytes:
    """Those characters of a font as WOFF2, under the name `family`. Same input, same bytes."""
    tree = TTFont(BytesIO(font), recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, glyph_names=False, name_IDs=NAMES)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(one) for one in characters])
    subsetter.subset(tree)
    for record in tree["name"].names:
        if record.nameID in RENAMED:
            record.string = family
    _keep_widths(tree)
    tree.flavor = "woff2"
    made = BytesIO()
    tree.save(made)
    return made.getvalue()


def _keep_widths(tree: TTFont) -> None:
    """Have no sign take its width from one that it is made of: of Source Serif's that would be another."""
    for name in tree.getGlyphOrder():
        for part in getattr(tree["glyf"][name], "components", ()):
            part.flags &= ~USE_MY_METRICS


def measures(font: bytes) -> Measures:
    """The measures of a font."""
    tree = TTFont(BytesIO(font))
    unit, glyphs, widths = tree["head"].unitsPerEm / 1000, tree.getBestCmap(), tree["hmtx"].metrics
    width = sum(widths[glyphs[ord(sign)]][0] * often for sign, often in FREQUENT.items())
    head = tree["hhea"]
    return Measures(head.ascent / unit, -head.descent / unit, width / sum(FREQUENT.values()) / unit)


def faces() -> dict[str, bytes]:
    """Every font of the folder by its name."""
    made = {}
    for name, (path, family) in FACES.items():
        made[f"{name}.woff2"] = cut(path.read_bytes(), CORE, family)
        made[f"{name}-more.woff2"] = cut(path.read_bytes(), MORE, family)
    return made


def main() -> None:
    """Write the files."""
    for name, content in faces().items():
        (FOLDER / name).write_bytes(content)
    for name, (path, _) in FACES.items():
        print(name, measures(path.read_bytes()))  # noqa: T201 - a program's answer


if __name__ == "__main__":
    main()
